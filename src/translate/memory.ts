import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Database, openDatabase } from '../database.js';
import { StandpuntError } from '../errors.js';

/** Translations that were paid for, so that they are paid for once. */
export interface TranslationMemory {
  /** What the memory holds of some keys. */
  find(keys: readonly string[]): Map<string, string>;
  /**
   * Does work that nobody else does on the same memory at the same time, in no other process either: two of them cannot send the same text.
   * What it is given to keep is kept, even when the work fails; when the process is killed, the work has not happened.
   */
  exclusively<Result>(work: (keep: Keep) => Promise<Result>, signal?: AbortSignal): Promise<Result>;
  /** Lets go of the file. */
  close(): void;
}

/** Puts the translation of a key into the memory. */
export type Keep = (key: string, translation: string) => void;

/** Marks the file as a translation memory: `stTM`. */
const APPLICATION = 0x7374544d;
const MIGRATIONS = ['CREATE TABLE translations (key TEXT PRIMARY KEY, translation TEXT NOT NULL, made TEXT NOT NULL) WITHOUT ROWID'];
/** Milliseconds between two looks whether another process has finished. */
const PAUSE = 25;
/** Milliseconds to wait for the others: as long as a request with all its attempts may take, and more. */
const PATIENCE = 600_000;

/**
 * Opens a translation memory, or makes one with its folder, readable by nobody else. Keys are digests: the Dutch is not in it, the English is.
 *
 * @throws StandpuntError `database-invalid`, `database-newer`, `database-busy`, `database-failed` or `not-a-file`
 */
export async function openTranslationMemory(path: string): Promise<TranslationMemory> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StandpuntError('database-failed', `the folder of ${path} cannot be made (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
  const database = await openDatabase(path, { application: APPLICATION, migrations: MIGRATIONS });
  // From here on waiting is done in JavaScript, which leaves the event loop free.
  database.exec('PRAGMA busy_timeout = 0');
  return new FileMemory(database);
}

class FileMemory implements TranslationMemory {
  readonly #database: Database;
  /** Ends when the work in hand ends. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
  }

  find(keys: readonly string[]): Map<string, string> {
    const rows = this.#database.all<{ key: string; translation: string }>(
      'SELECT key, translation FROM translations WHERE key IN (SELECT value FROM json_each(?))',
      JSON.stringify(keys),
    );
    return new Map(rows.map(({ key, translation }) => [key, translation]));
  }

  exclusively<Result>(work: (keep: Keep) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const result = this.#turn.then(() => this.#locked(work, signal));
    this.#turn = result.catch(() => {});
    return result;
  }

  close(): void {
    this.#database.close();
  }

  /** The database's own lock for writing: it goes with the process that holds it, however that ends. Others may read meanwhile. */
  async #locked<Result>(work: (keep: Keep) => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
    for (const end = Date.now() + PATIENCE; !this.#begin(Date.now() < end); ) {
      signal?.throwIfAborted();
      await setTimeout(PAUSE);
    }
    try {
      return await work((key, translation) => {
        this.#database.run('INSERT OR IGNORE INTO translations VALUES (?, ?, ?)', key, translation, new Date().toISOString());
      });
    } finally {
      this.#database.exec('COMMIT');
    }
  }

  /** Takes the lock. @returns false when another process has it @throws StandpuntError `database-busy` when this was the last attempt */
  #begin(again: boolean): boolean {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      if (again && error instanceof StandpuntError && error.code === 'database-busy') return false;
      throw error;
    }
  }
}

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type Libsql from 'libsql';
import { StandpuntError } from './errors.js';

/** What a column of a row holds. */
export type Value = string | number | null;

/** A row, by column name. */
export type Row = Record<string, Value>;

/** An open SQLite database. Everything is synchronous; all methods throw the errors of {@link openDatabase}. */
export interface Database {
  /** Runs any number of statements without values. */
  exec(sql: string): void;
  /** Runs one statement with values for its `?`; gives the number of rows that it changed. */
  run(sql: string, ...values: Value[]): number;
  /** All rows of a query. */
  all<Found extends object = Row>(sql: string, ...values: Value[]): Found[];
  /** The first row of a query; `undefined` when there is none. */
  get<Found extends object = Row>(sql: string, ...values: Value[]): Found | undefined;
  /** Does all of the work or, when it throws, nothing of it. Other processes wait with their writing meanwhile. Inside another one: a part of it. */
  transaction<Result>(work: () => Result): Result;
  /** After this nothing can be called but `close`. */
  close(): void;
}

export interface DatabaseOptions {
  /** Tells what the database is for: another program's is refused. An integer, 1 to 2³¹ − 1; see `PRAGMA application_id`. */
  application: number;
  /** SQL for each version of the schema, the first for an empty file. Only ever added to. */
  migrations: readonly string[];
  /** `wal`: readers never wait for a writer. `delete`: one file that can also be read where nothing may be written. Default `wal`. */
  journal?: 'wal' | 'delete';
  /** Whether a file that is not there is made. Default `true`. */
  create?: boolean;
  /** Milliseconds to wait for another process. Default 10 000. */
  timeout?: number;
}

/** Path of a database in memory. */
export const MEMORY = ':memory:';

/** Application of a database that is made for another program. */
const ANY = 0x7374616e;
const TIMEOUT = 10_000;
/** Milliseconds between two attempts where SQLite itself does not wait. */
const PAUSE = 20;

/**
 * Opens an SQLite file and brings its schema up to date. Several processes may have it open at once, and one that is killed leaves
 * either all or nothing of a transaction.
 *
 * @throws StandpuntError `file-not-found` and `not-a-file`; `database-invalid` when the file is no database, or another program's;
 * `database-newer` when a later version of this library made it; `database-busy` when others write for longer than the timeout;
 * `database-failed` when it can be neither read nor written
 */
export async function openDatabase(path: string, options: DatabaseOptions): Promise<Database> {
  const { application, migrations, journal = 'wal', create = true, timeout = TIMEOUT } = options;
  const inMemory = path === MEMORY;
  const existing = inMemory ? undefined : await stat(path).catch(() => undefined);
  if (existing?.isDirectory()) throw new StandpuntError('not-a-file', `${path} is a folder`);
  if (!existing && !create && !inMemory) throw new StandpuntError('file-not-found', `there is no file ${path}`);
  // Loaded here: a native module, and most of what the library does needs no database.
  const { default: Connection } = await import('libsql');
  const translate = (error: unknown) => databaseError(error, path);
  let connection: Libsql.Database;
  try {
    // Absolute, as otherwise a name such as `http:x` would be an address.
    connection = new Connection(inMemory ? MEMORY : resolve(path), { timeout });
  } catch (cause) {
    throw new StandpuntError('database-failed', `${path} cannot be opened`, { cause });
  }
  const database = new SqliteDatabase(connection, translate);
  try {
    database.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF;');
    migrate(database, application, migrations, path);
    // SQLite does not wait when two processes change the mode at once, but fails.
    for (const end = Date.now() + timeout; !inMemory && !changeJournal(database, journal, Date.now() < end); ) await setTimeout(PAUSE);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * Makes a database file and gives its bytes.
 *
 * @param schema SQL that makes the tables.
 * @param fill Puts the rows in.
 * @throws StandpuntError `database-failed` when there is no room for temporary files
 */
export async function buildDatabase(schema: string, fill: (database: Database) => void): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'standpunt-'));
  try {
    const path = join(folder, 'database.sqlite');
    const database = await openDatabase(path, { application: ANY, migrations: [schema], journal: 'delete' });
    try {
      database.transaction(() => fill(database));
    } finally {
      database.close();
    }
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes or updates the schema; a database that is up to date is only read. */
function migrate(database: Database, application: number, migrations: readonly string[], path: string): void {
  const version = () => {
    const found = database.get<{ id: number; version: number; tables: number }>(
      `SELECT application_id AS id, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
       FROM pragma_application_id, pragma_user_version`,
    ) ?? { id: 0, version: 0, tables: 0 };
    const isNew = found.id === 0 && found.version === 0 && found.tables === 0;
    if (!isNew && found.id !== application) throw new StandpuntError('database-invalid', `${path} belongs to something else`);
    if (found.version > migrations.length)
      throw new StandpuntError('database-newer', `${path} has version ${found.version}, this is version ${migrations.length}`);
    return found.version;
  };
  if (version() === migrations.length) return;
  database.transaction(() => {
    // Asked again: another process may have done it meanwhile.
    for (const sql of migrations.slice(version())) database.exec(sql);
    database.exec(`PRAGMA application_id = ${application}; PRAGMA user_version = ${migrations.length};`);
  });
}

/** Whether the journal has the mode now. @throws StandpuntError when it has not and this was the last attempt */
function changeJournal(database: Database, mode: string, again: boolean): boolean {
  try {
    const current = database.get<{ journal_mode: string }>('PRAGMA journal_mode')?.journal_mode;
    return current === mode || database.get<{ journal_mode: string }>(`PRAGMA journal_mode = ${mode}`)?.journal_mode === mode;
  } catch (error) {
    if (again && error instanceof StandpuntError && error.code === 'database-busy') return false;
    throw error;
  }
}

class SqliteDatabase implements Database {
  readonly #connection: Libsql.Database;
  readonly #translate: (error: unknown) => unknown;
  readonly #statements = new Map<string, Libsql.Statement<unknown[]>>();
  #closed = false;

  constructor(connection: Libsql.Database, translate: (error: unknown) => unknown) {
    this.#connection = connection;
    this.#translate = translate;
  }

  exec(sql: string): void {
    this.#guarded(() => this.#connection.exec(sql));
  }

  run(sql: string, ...values: Value[]): number {
    return this.#guarded(() => this.#statement(sql).run(values.map(bound)).changes);
  }

  all<Found extends object = Row>(sql: string, ...values: Value[]): Found[] {
    return this.#guarded(() => this.#statement(sql).all(values.map(bound)) as Found[]);
  }

  get<Found extends object = Row>(sql: string, ...values: Value[]): Found | undefined {
    return this.all<Found>(sql, ...values)[0];
  }

  transaction<Result>(work: () => Result): Result {
    if (this.#connection.inTransaction) return work();
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      // Some errors, such as a full disk, have already ended it.
      if (this.#connection.inTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#statements.clear();
    this.#connection.close();
  }

  #statement(sql: string): Libsql.Statement<unknown[]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #guarded<Result>(work: () => Result): Result {
    if (this.#closed) throw new TypeError('the database is closed');
    try {
      return work();
    } catch (error) {
      throw this.#translate(error);
    }
  }
}

/** A value in the form that the binding takes. Anything else, such as a boolean, would end the whole process there. */
function bound(value: Value): unknown {
  if (value === null || typeof value === 'string') return value;
  if (typeof value !== 'number') throw new TypeError(`a database keeps no ${typeof value}`);
  // Every number would be kept as a real one.
  return Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** Primary result codes of SQLite and what they mean to a user. */
const RESULTS: ReadonlyMap<number, ['database-busy' | 'database-invalid' | 'database-failed', string]> = new Map([
  [5, ['database-busy', 'is in use by another process']],
  [6, ['database-busy', 'is in use by another process']],
  [8, ['database-failed', 'cannot be written']],
  [10, ['database-failed', 'cannot be read or written']],
  [11, ['database-invalid', 'is damaged']],
  [13, ['database-failed', 'cannot be written: the disk is full']],
  [14, ['database-failed', 'cannot be opened']],
  [26, ['database-invalid', 'is no SQLite database']],
]);

/** What to throw for an error: what the user can do something about gets a code, the rest stays as it is. */
function databaseError(error: unknown, path: string): unknown {
  const { rawCode } = error as { rawCode?: unknown };
  const known = typeof rawCode === 'number' ? RESULTS.get(rawCode & 0xff) : undefined;
  return known ? new StandpuntError(known[0], `${path} ${known[1]}`, { cause: error }) : error;
}

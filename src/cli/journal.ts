import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputFailed, writeOutput } from './output.js';

/** A result that is done. */
export interface Done {
  /** Name of the result's file. */
  name: string;
  /** Digest of all that the result was made from. */
  key: string;
  /** Digest of the result. */
  digest: string;
}

/** Digest of some contents, in their order: SHA-256 in hexadecimal. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // With their lengths: where one ends and the next begins matters.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** Hidden, which no result is. */
const FILE = '.standpunt-done.ndjson';

/**
 * What is done of the results in a folder: a line is added for each when its file is there. A run that is killed leaves at most a line
 * unfinished, which is not read.
 */
export class Journal {
  /** What earlier runs have done, by the name of the result. */
  readonly done: ReadonlyMap<string, Done>;
  readonly #file: FileHandle;

  private constructor(file: FileHandle, done: ReadonlyMap<string, Done>) {
    this.#file = file;
    this.done = done;
  }

  /** @throws StandpuntError `output-failed` */
  static async open(folder: string): Promise<Journal> {
    const path = join(folder, FILE);
    try {
      const text = await readFile(path, 'utf8').catch(() => '');
      const done = new Map(text.split('\n').flatMap((line) => readLine(line).map((entry) => [entry.name, entry])));
      // The last word on each result, and no unfinished line that the next one would be added to.
      const tidy = [...done.values()].map(toLine).join('');
      if (tidy !== text) await writeOutput(path, tidy);
      return new Journal(await open(path, 'a'), done);
    } catch (cause) {
      throw outputFailed(path, cause);
    }
  }

  /** @throws StandpuntError `output-failed` */
  async add(done: Done): Promise<void> {
    await this.#file.appendFile(toLine(done)).catch((cause) => {
      throw outputFailed(FILE, cause);
    });
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

function toLine({ name, key, digest }: Done): string {
  return `${JSON.stringify({ name, key, digest })}\n`;
}

/** The entry of a line; none when it is not whole. */
function readLine(line: string): Done[] {
  try {
    const { name, key, digest } = JSON.parse(line);
    return [name, key, digest].every((value) => typeof value === 'string') ? [{ name, key, digest }] : [];
  } catch {
    return [];
  }
}

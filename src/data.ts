import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { StandpuntError } from './errors.js';
import { packageFile } from './package.js';

/**
 * Built data, made from the files in `glossary/` by `npm run build` (`build/tables.ts`). A table is a list of lines whose cells stand between
 * tabs, and is found by its first cell or cells, the key. Loading one reads its file and no more: a line is decoded when it is asked for.
 *
 * A file ends with its directory, a JSON object of table names and their places, and the directory's length in bytes. Numbers have 32 bits,
 * little-endian, and stand at multiples of four bytes; text is UTF-8.
 */
export interface Place {
  /** Byte offset of one number for each line, and one more: where its text begins, which is where that of the line before it ends. */
  starts: number;
  lines: number;
  /** Byte offset of the hash table: open addressing, linear probing. A slot is 0 when it is empty, see {@link slotOf}. */
  slots: number;
  /** A power of two; 0 when the table has no key. */
  capacity: number;
}

/** Lines that a table can have: what the low bits of a slot can count. */
export const MOST_LINES = (1 << 20) - 1;

/** Hash of a key, 32 bits: FNV-1a of its UTF-16 code units, its high bits folded into the low ones, which choose the slot. */
export function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
  return value ^ (value >>> 15);
}

/** A line in the hash table: its number from 1 in the low bits, the high bits of its key's hash above, to tell most other keys apart. */
export function slotOf(line: number, hashed: number): number {
  return (hashed & ~MOST_LINES) | (line + 1);
}

/** Values kept at a time by a {@link Kept}. */
const MOST_KEPT = 1 << 13;

/** What can be made again, kept as long as there is room: forgets everything when it is full, as there is no end to the words of a text. */
export class Kept<Value> extends Map<string, Value> {
  override set(key: string, value: Value): this {
    if (this.size >= MOST_KEPT) this.clear();
    return super.set(key, value);
  }
}

/** Lines found by their key. */
export class Table {
  readonly length: number;
  readonly #file: Buffer;
  readonly #starts: Int32Array;
  readonly #slots: Int32Array;
  /** First lines that were asked for; none for the empty string. */
  readonly #found = new Kept<string>();

  constructor(file: Buffer, { starts, lines, slots, capacity }: Place) {
    this.length = lines;
    this.#file = file;
    this.#starts = numbers(file, starts, lines + 1);
    this.#slots = numbers(file, slots, capacity);
  }

  /** The line at a position, `0 ≤ position < length`. */
  line(position: number): string {
    return this.#file.toString('utf8', this.#starts[position], this.#starts[position + 1]);
  }

  /** All lines, in order. */
  lines(): string[] {
    return Array.from({ length: this.length }, (_, position) => this.line(position));
  }

  /** Positions of the lines with a key, in order. @param key with a tab between its cells when it has several */
  positions(key: string): number[] {
    const found: number[] = [];
    const hashed = hash(key);
    const last = this.#slots.length - 1;
    for (let at = hashed & last; ; at = (at + 1) & last) {
      const slot = this.#slots[at];
      if (!slot) return found; // also where there is no hash table
      const position = (slot & MOST_LINES) - 1;
      if (((slot ^ hashed) & ~MOST_LINES) === 0 && hasKey(this.line(position), key)) found.push(position);
    }
  }

  /** The lines with a key, in order. */
  all(key: string): string[] {
    return this.positions(key).map((position) => this.line(position));
  }

  /** The first line with a key; `undefined` when there is none. */
  find(key: string): string | undefined {
    let line = this.#found.get(key);
    if (line === undefined) {
      line = this.all(key)[0] ?? '';
      this.#found.set(key, line);
    }
    return line || undefined;
  }

  /** Whether a line has the key. */
  has(key: string): boolean {
    return this.find(key) !== undefined;
  }
}

/** What is made of the lines with a key: made when first asked for, and kept. */
export class Lookup<Value> {
  readonly #table: Table;
  readonly #make: (cells: string[][]) => Value;
  readonly #made = new Map<string, Value>();
  readonly #absent = new Kept<true>();
  readonly #none: Value;

  /** @param make gets the cells of the lines with a key, in order; of no line when there is none */
  constructor(table: Table, make: (cells: string[][]) => Value) {
    this.#table = table;
    this.#make = make;
    this.#none = make([]);
  }

  get(key: string): Value {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    if (this.#absent.has(key)) return this.#none;
    const lines = this.#table.all(key);
    if (lines.length === 0) {
      this.#absent.set(key, true);
      return this.#none;
    }
    const value = this.#make(lines.map((line) => line.split('\t')));
    this.#made.set(key, value);
    return value;
  }
}

/** Reads the tables of `dist/data/<name>.bin`. @throws StandpuntError `data-missing` */
export function loadTables<Name extends string>(name: string): Record<Name, Table> {
  return readTables(load(`${name}.bin`));
}

/** Reads `dist/data/<name>.bin`, a list of numbers. @throws StandpuntError `data-missing` */
export function loadNumbers(name: string): Int32Array {
  const file = load(`${name}.bin`);
  return numbers(file, 0, file.length / 4);
}

/** Reads `dist/data/<name>.json`. @throws StandpuntError `data-missing` */
export function loadJson<Value>(name: string): Value {
  return JSON.parse(load(`${name}.json`).toString('utf8'));
}

function load(file: string): Buffer {
  try {
    return readFileSync(packageFile(`dist/data/${file}`));
  } catch (cause) {
    throw new StandpuntError('data-missing', `no built data «${file}»`, { cause });
  }
}

/** The tables in the bytes of a file. */
export function readTables<Name extends string>(file: Buffer): Record<Name, Table> {
  const end = file.length - 4;
  const directory: Record<string, Place> = JSON.parse(file.toString('utf8', end - file.readInt32LE(end), end));
  return Object.fromEntries(Object.entries(directory).map(([name, place]) => [name, new Table(file, place)])) as Record<Name, Table>;
}

function hasKey(line: string, key: string): boolean {
  return line.startsWith(key) && (line.length === key.length || line.charAt(key.length) === '\t');
}

/** Numbers of the file where they stand; a copy in the order of the machine's bytes where that is another. */
function numbers(file: Buffer, at: number, length: number): Int32Array {
  if (endianness() === 'LE' && (file.byteOffset + at) % 4 === 0) return new Int32Array(file.buffer, file.byteOffset + at, length);
  return Int32Array.from({ length }, (_, i) => file.readInt32LE(at + 4 * i));
}

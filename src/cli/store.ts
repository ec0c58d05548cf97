import { resolve } from 'node:path';
import { StandpuntError } from '../errors.js';
import { PLAIN } from '../export/formatter.js';
import { loadRowFormatter, type RowFormat } from '../export/records/index.js';
import type { Act, Polarity } from '../model.js';
import type { OwnData } from '../pipeline.js';
import { type Indexed, openStore } from '../store/index.js';
import { loadAnalyses } from './analyses.js';
import { STDIN } from './input.js';
import type { Io } from './io.js';
import { writeResult } from './output.js';

/** Options of `standpunt index`, as the command line gives them. */
export interface IndexFlags {
  /** Path of the store. */
  store: string;
}

/** Options of `standpunt query`, as the command line gives them. */
export interface QueryFlags {
  store: string;
  actor?: string[];
  subject?: string[];
  act?: Act[];
  polarity?: Polarity[];
  since?: string;
  until?: string;
  limit?: number;
  format?: RowFormat;
  /** Path to write to; standard output when absent. */
  output?: string;
}

/** A year, a month or a day. */
const DATE = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * Puts reports, or analyses in JSON, into a store, and says what became of each. The first error ends it; what is in the store by then stays.
 *
 * @throws StandpuntError
 */
export async function indexFiles(files: string[], flags: IndexFlags, own: OwnData, io: Io): Promise<void> {
  const store = await openStore(flags.store);
  try {
    for (const file of files) {
      const analyses = await loadAnalyses(file, own, io);
      for (const [i, analysis] of analyses.entries()) {
        const origin = file === STDIN ? '' : `${resolve(file)}${i > 0 ? `#${i + 1}` : ''}`;
        const done: Indexed = store.index(analysis, origin);
        const label = analyses.length > 1 ? `${file}, item ${i + 1}` : file;
        io.stdout.write(`${done.padEnd('unchanged'.length)}  ${label} (${counted(analysis.records.length, 'record')})\n`);
      }
    }
    const { reports, records } = store.size();
    io.stdout.write(`${flags.store}: ${counted(reports, 'report')}, ${counted(records, 'record')}\n`);
  } finally {
    store.close();
  }
}

/** Prints the records of a store that fit. @throws StandpuntError */
export async function queryStore(words: string[], flags: QueryFlags, io: Io): Promise<void> {
  const { store: path, format, output, ...filters } = flags;
  for (const name of ['since', 'until'] as const) {
    const date = filters[name];
    if (date !== undefined && !isDate(date)) throw new StandpuntError('bad-option', `--${name}: «${date}» is no date as 2024-12-19, 2024-12 or 2024`);
  }
  const toTerminal = output === undefined && io.stdout.isTTY === true;
  const formatter = await loadRowFormatter(format ?? (toTerminal ? 'table' : 'markdown'));
  const store = await openStore(path, { create: false });
  try {
    const rows = store.query({ ...filters, ...(words.length > 0 && { words: words.join(' ') }) });
    const options = toTerminal ? { width: io.stdout.columns || PLAIN.width, colour: io.stdout.hasColors?.() === true } : PLAIN;
    await writeResult(formatter.format(rows, options), output, io);
  } finally {
    store.close();
  }
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function isDate(text: string): boolean {
  const [year, month = '01', day = '01'] = text.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

import type { RecordRow } from '../../views.js';
import type { FormatOptions } from '../formatter.js';

/** Writes records from any number of reports down, in their order. Text ends with a line feed, unless it is empty. */
export interface RowFormatter {
  format(rows: readonly RecordRow[], options: FormatOptions): string;
}

/** Each format is loaded when it is asked for: some bring a library along. */
const LOADERS = {
  json: async () => ({ format: (rows) => `${JSON.stringify(rows, null, 2)}\n` }),
  ndjson: async () => ({ format: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('') }),
  csv: async () => ({ format: (await import('../csv/index.js')).csv }),
  markdown: () => import('./markdown.js'),
  table: () => import('./table.js'),
} satisfies Record<string, () => Promise<RowFormatter>>;

/** Name of an output format of records. */
export type RowFormat = keyof typeof LOADERS;

/** All output formats of records. */
export const ROW_FORMATS = Object.keys(LOADERS) as RowFormat[];

/** Loads the formatter of a format. */
export function loadRowFormatter(format: RowFormat): Promise<RowFormatter> {
  return LOADERS[format]();
}

import { stringify } from 'csv-stringify/sync';
import type { Cell } from './columns.js';

/**
 * Comma-separated values (RFC 4180): a header line, CRLF, quotes where needed. A missing value is an empty cell. A text that a spreadsheet would run
 * as a formula has an apostrophe before it.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { header: true, columns: [...columns], record_delimiter: 'windows', escape_formulas: true, cast: { boolean: String } },
  );
}

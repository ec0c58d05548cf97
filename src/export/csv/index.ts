import type { Analysis } from '../../model.js';
import type { RecordRow } from '../../views.js';
import { recordRows } from '../rows.js';
import { COLUMNS, cellOf } from './columns.js';
import { writeCsv } from './write.js';

/** A table of all records, as {@link csv} writes it. */
export function format(analyses: readonly Analysis[]): string {
  return csv(analyses.flatMap(recordRows));
}

/**
 * Records as comma-separated values (RFC 4180: a header line, CRLF, quotes where needed), one row each, in UTF-8. A missing value is an empty
 * cell. A text that a spreadsheet would run as a formula has an apostrophe before it.
 */
export function csv(rows: readonly RecordRow[]): string {
  return writeCsv(
    COLUMNS.map(({ name }) => name),
    rows.map((row) => COLUMNS.map((column) => cellOf(column, row))),
  );
}

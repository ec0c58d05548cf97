import type { RecordRow } from '../../views.js';
import type { FormatOptions } from '../formatter.js';
import { hasInferredHolder, INFERRED_NOTE, NO_RECORDS } from '../labels.js';
import { painter, recordTable } from '../table.js';

/** A table for a terminal, with the date of each record, wrapped to the width. */
export function format(rows: readonly RecordRow[], options: FormatOptions): string {
  if (rows.length === 0) return `${NO_RECORDS}\n`;
  const dates = new Map(rows.map(({ report, record }) => [record, report.date ?? '']));
  const records = rows.map(({ record }) => record);
  const table = recordTable(records, options, (record) => dates.get(record) ?? '')(records);
  return `${table}\n${hasInferredHolder({ records }) ? `\n${painter(options)('dim', INFERRED_NOTE)}\n` : ''}`;
}

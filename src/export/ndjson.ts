import type { Analysis } from '../model.js';

/** One record per line: `report` says where it comes from (title, date, meeting, source), the other fields are the record's. */
export function format(analysis: Analysis): string {
  const { text, language, ...report } = analysis.report;
  return analysis.records.map((record) => `${JSON.stringify({ report, ...record })}\n`).join('');
}

export function join(formatted: readonly string[]): string {
  return formatted.join('');
}

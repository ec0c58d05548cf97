import type { Analysis } from '../model.js';

/** One record per line: `report` says where it comes from (title, date, meeting, source), the other fields are the record's. */
export function format(analyses: readonly Analysis[]): string {
  return lines(analyses, ({ records }) => records);
}

/** One item of an analysis per line, with the report it comes from. */
export function lines(analyses: readonly Analysis[], itemsOf: (analysis: Analysis) => readonly object[]): string {
  return analyses
    .flatMap((analysis) => {
      const { text, language, ...report } = analysis.report;
      return itemsOf(analysis).map((item) => `${JSON.stringify({ report, ...item })}\n`);
    })
    .join('');
}

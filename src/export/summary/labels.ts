import type { Citation, SummarySentence } from '../../summarise/types.js';

/** The numbers of a sentence's records: `[2, 3]`. */
export function marks({ citations }: SummarySentence): string {
  return `[${citations.map(({ number }) => number).join(', ')}]`;
}

/** Where a record stands: report, page or offset, and its id. */
export function place({ report, page, start, record }: Citation): string {
  return `${report}, ${page === undefined ? `offset ${start}` : `p. ${page}`}, record ${record}`;
}

/** What is said of records that the summary leaves out; `undefined` when it has all. */
export function leftLine(left: number): string | undefined {
  return left === 0 ? undefined : `${left} ${left === 1 ? 'record is' : 'records are'} left out.`;
}

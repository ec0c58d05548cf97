import type { Citation, Summary, SummaryGroup } from './types.js';

/** The finished summary: its records numbered in the order of first mention. */
export function numbered(title: string, groups: readonly SummaryGroup[], total: number): Summary {
  const citations = new Map<string, Citation>();
  const number = (citation: Citation): Citation => {
    const key = `${citation.report} ${citation.record}`;
    const known = citations.get(key) ?? { ...citation, number: citations.size + 1 };
    citations.set(key, known);
    return known;
  };
  const finished = groups.map((group) => ({
    ...group,
    paragraphs: group.paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({ ...sentence, citations: sentence.citations.map(number) })),
    })),
  }));
  return { title, groups: finished, citations: [...citations.values()], left: total - citations.size };
}

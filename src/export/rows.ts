import type { Analysis, Range, Sentence } from '../model.js';
import { recordSubjects } from '../subjects/index.js';
import type { RecordRow } from '../views.js';
import { codePointOffsets } from './code-points.js';

/** The records of an analysis, each with what it needs to be read by itself; in their order. */
export function recordRows(analysis: Analysis): RecordRow[] {
  const { text, language, ...report } = analysis.report;
  const subjects = recordSubjects(analysis);
  const codePoint = codePointOffsets(text);
  // Once for all records of a sentence, which may be long.
  const texts = analysis.sentences.map((sentence) => sentenceText(sentence, text));
  return analysis.records.map((record, i) => {
    const sentence = analysis.sentences[record.evidence.sentence];
    const heading = analysis.sections[sentence?.section ?? 0]?.heading;
    const hull = hullOf(record.cue.spans);
    return {
      report,
      ...(heading && { section: { nl: heading.text, ...(heading.en && { en: heading.en }) } }),
      ...(sentence?.page !== undefined && { page: sentence.page }),
      sentence: texts[record.evidence.sentence] ?? '',
      subjects: subjects[i] ?? [],
      codePoints: [codePoint(hull[0]), codePoint(hull[1])],
      record,
    };
  });
}

/** From the start of the first span to the end of the last; `[0, 0]` of none. */
export function hullOf(spans: readonly Range[]): Range {
  return spans.length === 0 ? [0, 0] : [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** The words of a sentence on one line, without what stands inside it and is no part of it. */
function sentenceText({ start, end, gaps = [] }: Sentence, text: string): string {
  let at = start;
  const parts: string[] = [];
  for (const [from, to] of gaps) {
    parts.push(text.slice(at, from));
    at = to;
  }
  return [...parts, text.slice(at, end)].join(' ').replace(/\s+/g, ' ').trim();
}

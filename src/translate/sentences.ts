import { fold } from '../1-text/index.js';
import type { Analysis, Range, StanceRecord } from '../model.js';
import { Reader } from '../reader.js';
import type { MarkedText } from './translator.js';

/** A sentence of a report as an engine gets it. */
export interface RecordSentence extends MarkedText {
  /** Its records, a mark for each: where the record's target is, or nowhere when it has none. */
  records: StanceRecord[];
}

/** Longest context in UTF-16 code units. */
const LONGEST_CONTEXT = 3000;

/**
 * The sentences of a report that have records, in text order, each once. The text is the sentence's words, without line breaks, footnotes and
 * their marks. The context is what stands around it in its section, the same for sentences that stand together.
 */
export function recordSentences(analysis: Analysis): RecordSentence[] {
  const bySentence = new Map<number, StanceRecord[]>();
  for (const record of analysis.records) {
    const records = bySentence.get(record.evidence.sentence);
    if (records) records.push(record);
    else bySentence.set(record.evidence.sentence, [record]);
  }
  if (bySentence.size === 0) return [];
  const reader = new Reader();
  const contexts = contextsOf(analysis);
  return [...bySentence]
    .sort(([a], [b]) => a - b)
    .map(([index, records]) => ({ ...markTargets(index, records, analysis, reader), context: contexts[index] ?? '', records }));
}

function markTargets(index: number, records: readonly StanceRecord[], analysis: Analysis, reader: Reader): Pick<MarkedText, 'text' | 'marks'> {
  const { sentences, report } = analysis;
  const sentence = sentences[index];
  if (!sentence) return { text: '', marks: records.map(() => []) };
  let text = '';
  let before = sentence.start;
  /** Of each word where it is in the report and where in the text. */
  const places: { start: number; end: number; at: number; to: number }[] = [];
  for (const { start, end, text: word, footnote } of reader.words(report.text, sentence)) {
    if (footnote) continue;
    if (text !== '' && /\s/.test(report.text.slice(before, start))) text += ' ';
    places.push({ start, end, at: text.length, to: text.length + word.length });
    text += word;
    before = end;
  }
  const marks = records.map(({ target }) =>
    (target?.spans ?? []).flatMap(([start, end]): Range[] => {
      const inside = places.filter((place) => place.end > start && place.start < end);
      const [first, last] = [inside[0], inside.at(-1)];
      return first && last ? [[first.at, last.to]] : [];
    }),
  );
  return { text, marks };
}

/** For each sentence its heading and the sentences around it: the section, cut into parts where it is long. */
function contextsOf({ sections, sentences, report }: Analysis): string[] {
  const parts: { section: number; length: number; texts: string[] }[] = [];
  const partOf = sentences.map(({ section, start, end }) => {
    const text = fold(report.text.slice(start, end));
    const last = parts.at(-1);
    if (last?.section === section && last.length + text.length <= LONGEST_CONTEXT) {
      last.texts.push(text);
      last.length += text.length;
      return last;
    }
    const heading = sections[section]?.heading?.text;
    const part = { section, length: text.length, texts: [...(heading === undefined ? [] : [heading]), text] };
    parts.push(part);
    return part;
  });
  const contexts = new Map(parts.map((part) => [part, part.texts.join('\n').slice(0, LONGEST_CONTEXT)]));
  return partOf.map((part) => contexts.get(part) as string);
}

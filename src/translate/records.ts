import type { Analysis, StanceRecord } from '../model.js';
import { recordSentences } from './sentences.js';
import type { MarkedTranslation, TranslateOptions, Translation, Translator } from './translator.js';

/**
 * Gives the records of an analysis the English of another engine; holders, addressees and circumstances keep theirs. An engine that finds marks
 * again translates the sentence of each record, once for all of its records, and `english` is that sentence; of another one only the targets
 * are translated, and put into the English that there is.
 *
 * @returns A new analysis, with the engine's name in `engine`; the one given is not changed. Records for which the engine failed, where it
 * allows that, stay as they were and say so in their own `engine`.
 * @throws what the engine's promise is rejected with
 */
export async function translateRecords(analysis: Analysis, translator: Translator, options?: TranslateOptions): Promise<Analysis> {
  const records = translator.translateMarked
    ? await translateSentences(analysis, translator as Required<Translator>, options)
    : await translateTargets(analysis, translator, options);
  return { ...analysis, engine: translator.name, records };
}

async function translateSentences(analysis: Analysis, translator: Required<Translator>, options?: TranslateOptions): Promise<StanceRecord[]> {
  const sentences = recordSentences(analysis);
  const translations = await translator.translateMarked(sentences, options);
  const translated = new Map<StanceRecord, StanceRecord>();
  for (const [i, { records }] of sentences.entries())
    for (const [mark, record] of records.entries())
      translated.set(record, withSentence(record, translations[i], mark) ?? { ...record, engine: record.engine ?? analysis.engine });
  return analysis.records.map((record) => translated.get(record) ?? record);
}

/** The record with the English of its sentence; `undefined` without one. */
function withSentence(record: StanceRecord, translation: MarkedTranslation | undefined, mark: number): StanceRecord | undefined {
  if (!translation) return undefined;
  const { text, terms, termAudit, confidence, untranslated, marks } = translation;
  const { target, engine: _, ...rest } = record;
  const spans = marks[mark] ?? [];
  const en = spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return {
    ...rest,
    ...(target && { target: { ...target, englishSpans: spans, ...(spans.length > 0 && { en, untranslated }) } }),
    english: text,
    terms,
    ...(termAudit && { termAudit }),
    englishConfidence: confidence,
  };
}

async function translateTargets(analysis: Analysis, translator: Translator, options?: TranslateOptions): Promise<StanceRecord[]> {
  const translations = await translator.translate(
    analysis.records.flatMap(({ target }) => target?.text ?? []),
    options,
  );
  let next = 0;
  return analysis.records.map((record) => (record.target ? withTarget(record, translations[next++] as Translation) : record));
}

/** The record with another English of its target, in the sentence as well. */
function withTarget(record: StanceRecord, { text, terms, untranslated, confidence }: Translation): StanceRecord {
  const { target, english } = record;
  if (!target) return record;
  const at = target.en === '' ? -1 : english.lastIndexOf(target.en);
  const sentence = at < 0 ? english : english.slice(0, at) + text + english.slice(at + target.en.length);
  return { ...record, english: sentence, target: { ...target, en: text, untranslated }, terms, englishConfidence: confidence };
}

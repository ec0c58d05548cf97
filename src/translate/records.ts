import type { Analysis, StanceRecord } from '../model.js';
import type { TranslateOptions, Translation, Translator } from './translator.js';

/**
 * Gives the targets of an analysis the English of another engine; holders and acts keep theirs.
 *
 * @returns A new analysis, with the engine's name in `engine`; the one given is not changed.
 * @throws what the engine's promise is rejected with
 */
export async function translateRecords(analysis: Analysis, translator: Translator, options?: TranslateOptions): Promise<Analysis> {
  const translations = await translator.translate(
    analysis.records.flatMap(({ target }) => target?.text ?? []),
    options,
  );
  let next = 0;
  const records = analysis.records.map((record) => (record.target ? withTarget(record, translations[next++] as Translation) : record));
  return { ...analysis, engine: translator.name, records };
}

/** The record with another English of its target, in the sentence as well. */
function withTarget(record: StanceRecord, { text, terms, untranslated, confidence }: Translation): StanceRecord {
  const { target, english } = record;
  if (!target) return record;
  const at = target.en === '' ? -1 : english.lastIndexOf(target.en);
  const sentence = at < 0 ? english : english.slice(0, at) + text + english.slice(at + target.en.length);
  return { ...record, english: sentence, target: { ...target, en: text, untranslated }, terms, englishConfidence: confidence };
}

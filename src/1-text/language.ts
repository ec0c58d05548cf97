import { francAll } from 'franc';

/** Shorter texts are not judged: franc is wrong on half of the sentences of 50 characters. */
const ENOUGH = 200;
/** Reading more does not change the verdict and only costs time. */
const SAMPLE = 6000;

/** ISO 639-3 code of the language of a text, or `null` when the text is too short to tell. Source: franc's trigrams. */
export function detectLanguage(text: string): string | null {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  if (sample.replace(/[^\p{L}]/gu, '').length < ENOUGH) return null;
  const [best] = francAll(sample);
  return best?.[0] ?? null;
}

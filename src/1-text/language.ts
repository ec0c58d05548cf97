/** Letters that a text must have to be judged: trigrams are wrong on half of the sentences of 50 characters. */
const ENOUGH = 200;
/** Reading more does not change the verdict and only costs time. */
const SAMPLE = 6000;
/** Share of known words from which a text is Dutch: Dutch of any kind has over 0.8, its nearest relations below 0.6. */
const DUTCH = 2 / 3;

/** The part of a text by which its language is judged. */
export function sampleOf(text: string): string {
  return text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
}

/**
 * Whether a text is long enough to tell its language and has too few Dutch words.
 *
 * @param isDutch tells words in lower case
 * @param enough letters that it must have
 */
export function isForeign(text: string, isDutch: (word: string) => boolean, enough: number = ENOUGH): boolean {
  const words =
    sampleOf(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.reduce((sum, { length }) => sum + length, 0) < enough) return false;
  return words.filter(isDutch).length < words.length * DUTCH;
}

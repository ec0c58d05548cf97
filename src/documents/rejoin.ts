import { Candidates, rejoin } from '../2-words/index.js';
import { Lexicon } from '../lexicon/index.js';

let words: Candidates | undefined;

/** Puts a word together that the end of a line cut in two, by what the lexicon knows. Loads the lexicon when first used. */
export function rejoinWords(first: string, second: string): string {
  words ??= new Candidates(Lexicon.load());
  const known = words;
  return rejoin(first, second, (lower) => known.isWord(lower));
}

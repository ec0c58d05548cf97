import { stem } from '../natural.js';
import type { Subject } from '../views.js';

/** What is compared of a position. */
export interface Content {
  /** Position of its report among those compared. */
  report: number;
  /** Stems of the English of what it is about, and of whom something is asked of. */
  words: readonly string[];
  /** Runs of letters of the Dutch of what it is about: compounds meet in their parts, and words in their forms. */
  letters: readonly string[];
  subjects: readonly Subject[];
  /** Runs of letters of its sentence. */
  sentence: readonly string[];
}

/** Length of the runs of letters. */
const RUN = 5;

/** Function words, and nouns that only frame what a position is about: `the importance of …`. */
const EMPTY = new Set(
  (
    'a an and are as at be been being both but by can could do does for from had has have he her his how i if in into is it its may more most must no ' +
    'nor not of on one or other our out over she should so some such than that the their them then there these they this those through to too under ' +
    'until up was were what when where which while who whom whose will with would you all also any each further including particular ' +
    'importance important need necessity necessary urgency point fact wish intention effort regard field account order way possible new'
  ).split(' '),
);
/** The same in Dutch. */
const EMPTY_DUTCH = new Set(
  (
    'aan al alle als bij dat de deze die dit door een en er haar had hebben heeft het hij hun in is kan kunnen meer met moest moet moeten naar niet nog ' +
    'of om onder ook op over te tegen ten ter tot tussen uit van voor waar waren was werd werden wordt worden ze zij zijn zal zullen belang noodzaak nodig'
  ).split(' '),
);

/** The stems of the words in an English phrase that say what it is about, in text order. */
export function contentWords(english: string): string[] {
  return wordsOf(english)
    .filter((word) => !EMPTY.has(word) && (word.length > 1 || /\p{N}/u.test(word)))
    .map(stem);
}

/** Runs of letters of the words in a Dutch text that say what it is about; a short word is one. */
export function letterRuns(dutch: string): string[] {
  return wordsOf(dutch)
    .filter((word) => !EMPTY_DUTCH.has(word))
    .flatMap((word) => {
      const bounded = ` ${word} `;
      return Array.from({ length: Math.max(bounded.length - RUN + 1, 1) }, (_, at) => bounded.slice(at, at + RUN));
    });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

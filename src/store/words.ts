import { StandpuntError } from '../errors.js';

/** Different words of a query: more hold it up, and no sentence has them all. */
const MOST_WORDS = 100;

const WORD = /[\p{L}\p{N}]+/gu;
/** A word or a phrase in quotation marks, each perhaps with an asterisk behind it. Each alternative ends where the next character fits none: linear. */
const PART = /"([^"]*)"?(\*?)|[^\s"]+/g;

/**
 * What a user looks for as a query of FTS5: all words have to occur, in any order; those in quotation marks stand side by side; the last
 * letters of a word that ends in `*` are open. Everything else has no meaning of its own, so nothing that a user writes is an error.
 *
 * @returns `undefined` when there is no word in it
 * @throws StandpuntError `bad-option` for more than 100 words
 */
export function matchAll(words: string): string | undefined {
  const parts = [...words.replace(/\p{Cc}/gu, ' ').matchAll(PART)].flatMap(([whole, quoted, star]) =>
    quoted === undefined ? term(whole.replace(/\*+$/, ''), whole.endsWith('*')) : term(quoted, star === '*'),
  );
  return joined(parts, ' ');
}

/** A query for any of some names, each a phrase. */
export function matchAny(names: readonly string[]): string | undefined {
  const parts = names.flatMap((name) => term(name.replace(/\p{Cc}/gu, ' '), false));
  return joined(parts, ' OR ');
}

function joined(parts: readonly string[], by: string): string | undefined {
  const different = [...new Set(parts)];
  const words = different.reduce((sum, part) => sum + (part.match(WORD)?.length ?? 0), 0);
  if (words > MOST_WORDS) throw new StandpuntError('bad-option', `a query has at most ${MOST_WORDS} words, not ${words}`);
  return different.length === 0 ? undefined : different.join(by);
}

function term(text: string, open: boolean): string[] {
  // What has neither letter nor digit would match nothing.
  return text.search(WORD) >= 0 ? [`"${text.replaceAll('"', ' ')}"${open ? '*' : ''}`] : [];
}

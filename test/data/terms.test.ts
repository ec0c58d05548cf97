import { describe, expect, test } from '@jest/globals';
import { cell, list, malformed, type Row, repeated, row, tables } from '../support/glossary.js';
import { paradigms } from '../support/paradigms.js';

const terms = tables('terms');
const lexicon = tables('lexicon');

const SOURCES = [
  'Commission communication',
  'Commission website',
  'Council conclusions',
  'Directive',
  'NATO document',
  'Regulation',
  'Treaty',
  'UN document',
  'court ruling',
  'international agreement',
  'parliamentary paper',
];
const DUTCH = /^[\p{L}\p{N}'’][\p{L}\p{N}\p{M}'’.,:%°+/&()-]*(?: [\p{L}\p{N}'’(&+-][\p{L}\p{N}\p{M}'’.,:%°+/&()-]*)*$/u;
/** One sense: a comma only within a series that has an `and` or `or`. */
const isOneSense = (text: string) => text !== '' && !/[;/()[\]|=]/.test(text) && (!text.includes(',') || /, .* (?:and|or) /.test(text));

const RULES = {
  nl: DUTCH,
  variants: (variants: string) =>
    variants === '' || (variants.split('; ').every((variant) => DUTCH.test(variant)) && list(variants).join('; ') === variants),
  en: isOneSense,
  grammar: (grammar: string, term: Row) =>
    /^(?:mass|plural|singular|name|name the|verb|adj|adv|)$/.test(grammar) || isPlural(grammar, cell(term, 'en')),
  note: /^[^|]*$/,
  source: SOURCES,
};

/** `pl=` gives a plural that is not the singular. */
function isPlural(grammar: string, english: string): boolean {
  const plural = /^pl=(.+)$/.exec(grammar)?.[1];
  return plural !== undefined && plural !== english && isOneSense(plural);
}

const written = (term: Row) => [cell(term, 'nl'), ...list(cell(term, 'variants'))];

describe('the terms', () => {
  test('are well-formed', () => expect(malformed(terms, RULES)).toEqual([]));

  test('stand once, whatever their capitals', () => {
    expect(repeated(terms.flatMap((term) => written(term).map((text): [string, string] => [text.toLowerCase(), term.at])))).toEqual([]);
  });

  test('say the same as the lexicon', () => expect(contradictions(terms, lexicon)).toEqual([]));

  test('have no abbreviation that is a word in small letters', () => expect(hiddenWords(terms, lexicon)).toEqual([]));

  test('what is wrong is seen', () => {
    const bad = { nl: 'a  b', variants: 'c;d', en: 'one, two', grammar: 'masse', note: '', source: 'hearsay' };
    expect(malformed([row(bad)], RULES).map((problem) => problem.split(' ')[1])).toEqual(['nl', 'variants', 'en', 'grammar', 'source']);
    const term = row({ nl: 'handelsverdrag', variants: 'SAP', en: 'trade treaty', grammar: '', note: '', source: 'Treaty' });
    const noun = (lemma: string, english: string) => row({ lemma, pos: 'noun', forms: 'het:-', english, frames: '', class: '' });
    expect(contradictions([term], [noun('handelsverdrag', 'commercial treaty; mass')])).toHaveLength(1);
    expect(hiddenWords([term], [noun('sap', 'juice; mass')])).toHaveLength(1);
  });
});

/** Words that the terms and the lexicon give different English. */
function contradictions(all: readonly Row[], words: readonly Row[]): string[] {
  const english = new Map(
    words
      .filter((word) => /^(?:noun|adj)$/.test(cell(word, 'pos')))
      .map((word) => [cell(word, 'lemma').toLowerCase(), list(cell(word, 'english'))[0]]),
  );
  return all.flatMap((term) =>
    written(term)
      .filter((text) => (english.get(text.toLowerCase()) ?? cell(term, 'en')).toLowerCase() !== cell(term, 'en').toLowerCase())
      .map((text) => `${term.at}: ${text} is «${cell(term, 'en')}», in the lexicon «${english.get(text.toLowerCase())}»`),
  );
}

/** Abbreviations that would be found in other words, because terms are looked up in small letters: `SAP` in `sap`. */
function hiddenWords(all: readonly Row[], words: readonly Row[]): string[] {
  const forms = new Set(paradigms(words).flatMap(({ lemma, forms: made }) => (lemma === lemma.toUpperCase() ? [] : [...made.values()].flat())));
  const meant = new Set(all.flatMap(written));
  return all.flatMap((term) =>
    written(term)
      .filter((text) => /^\p{Lu}{2,}$/u.test(text) && forms.has(text.toLowerCase()) && !meant.has(text.toLowerCase()))
      .map((text) => `${term.at}: ${text}`),
  );
}

import { describe, expect, test } from '@jest/globals';
import { TAGS } from '../../src/2-words/tags.js';
import { cell, malformed, ONE_SENSE, type Row, repeated, row, table, tables } from '../support/glossary.js';

const functionWords = table('grammar/function-words');
const abbreviations = table('grammar/abbreviations');
const irregular = table('grammar/english-irregular');
const prepositions = table('grammar/prepositions');
const collocations = table('grammar/collocations');
const tagger = table('model/tagger');
const formTags = table('model/tags');

/** Tags of the lexicon's paradigms, for forms that are verbs too. */
const LEXICAL = ['V1', 'V3', 'VP', 'VI', 'VS', 'VM', 'VD', 'VG'];
const isTags = (tags: string) =>
  tags.split(' ').every((tag) => [...TAGS, ...LEXICAL].includes(tag)) && new Set(tags.split(' ')).size === tags.split(' ').length;
const WORDS = /^[\p{L}'][\p{L}'/-]*(?: [\p{L}'-]+)*$/u;

const FUNCTION_WORDS = { form: WORDS, tags: isTags, lemma: WORDS, english: /^[^,;()[\]|=]+$/ };
const ABBREVIATIONS = {
  form: /^\p{L}[\p{L}.]*\.$/u,
  ends: ['yes', 'no'],
  nl: WORDS,
  english: (english: string) => english === '' || ONE_SENSE.test(english),
};
const FORMS = new Map([
  ['verb', 4],
  ['noun', 1],
  ['adj', 1],
]);
const IRREGULAR = {
  word: /^[A-Za-z-]+$/,
  pos: [...FORMS.keys()],
  forms: (forms: string, word: Row) => forms.split(' ').length === FORMS.get(cell(word, 'pos')) && /^[A-Za-z -]+$/.test(forms),
};
const isTag = (tag: string) => (TAGS as string[]).includes(tag);
/** `tag:weight`, the weight in tenths; in the other table the tags that a form can have. */
const TAGGER = {
  feature: /^[12]\S /,
  weights: (weights: string) =>
    weights.split(' ').every((pair) => {
      const [tag = '', weight] = pair.split(':');
      return isTag(tag) && Number.isInteger(Number(weight)) && Number(weight) !== 0;
    }),
};
const FORM_TAGS = { form: /^\S+$/, tags: (tags: string) => tags.split(' ').every(isTag) };

describe('the function words', () => {
  test('are well-formed', () => expect(malformed(functionWords, FUNCTION_WORDS)).toEqual([]));
  test('stand once as a form of a word', () =>
    expect(repeated(functionWords.map((word) => [`${cell(word, 'form')} ${cell(word, 'lemma')}`, word.at]))).toEqual([]));
});

describe('the abbreviations', () => {
  test('are well-formed', () => expect(malformed(abbreviations, ABBREVIATIONS)).toEqual([]));
  test('stand once', () => expect(repeated(abbreviations.map((abbreviation) => [cell(abbreviation, 'form'), abbreviation.at]))).toEqual([]));
});

describe('the irregular English words', () => {
  test('are well-formed', () => expect(malformed(irregular, IRREGULAR)).toEqual([]));
  test('stand once as a part of speech', () =>
    expect(repeated(irregular.map((word) => [`${cell(word, 'word')} ${cell(word, 'pos')}`, word.at]))).toEqual([]));

  test('have the forms of a verb in their order', () => {
    expect(irregular.filter((word) => cell(word, 'pos') === 'verb' && cell(word, 'word') !== 'can').flatMap(disordered)).toEqual([]);
  });
});

/** Past, participle, third person, gerund: the last two are seen by their endings. */
function disordered(word: Row): string[] {
  const [past = '', participle = '', third = '', gerund = ''] = cell(word, 'forms').split(' ');
  return third.endsWith('s') && gerund.endsWith('ing') && !/ing$/.test(past + participle) ? [] : [`${word.at}: ${cell(word, 'forms')}`];
}

describe('the prepositions before certain nouns', () => {
  const known = new Set(functionWords.filter((word) => cell(word, 'tags').split(' ').includes('ADP')).map((word) => cell(word, 'form')));
  const nouns = new Set(
    tables('lexicon')
      .filter((word) => cell(word, 'pos') === 'noun')
      .map((word) => cell(word, 'lemma')),
  );

  test('are well-formed, of words that are there', () =>
    expect(malformed(prepositions, { preposition: (word) => known.has(word), noun: (word) => nouns.has(word), english: /^[a-z]+(?: of)?$/ })).toEqual(
      [],
    ));
  test('stand once', () => expect(repeated(prepositions.map((row) => [`${cell(row, 'preposition')} ${cell(row, 'noun')}`, row.at]))).toEqual([]));
});

describe('the words beside others', () => {
  const lexicon = tables('lexicon');
  const lemmas = (pos: string) => new Set(lexicon.filter((word) => cell(word, 'pos') === pos).map((word) => cell(word, 'lemma')));
  const [verbs, adjectives, nouns] = ['verb', 'adj', 'noun'].map(lemmas) as [Set<string>, Set<string>, Set<string>];
  const forms = new Set(functionWords.map((word) => cell(word, 'form')));
  const words = new Map([
    ['verb', verbs],
    ['adj', adjectives],
    ['noun', nouns],
  ]);
  // a noun is known by a preposition behind it or an adjective before it, the others by a noun
  const isNeighbour = (word: string, pos: string) =>
    pos === 'noun' ? forms.has(word) || adjectives.has(word) || /^\p{Lu}/u.test(word) : nouns.has(word);

  test('are well-formed, of words that are there', () =>
    expect(
      malformed(collocations, {
        word: (word, line) => words.get(cell(line, 'pos'))?.has(word) === true,
        pos: [...words.keys()],
        beside: (beside, line) => beside.split('; ').every((word) => isNeighbour(word, cell(line, 'pos'))),
        english: ONE_SENSE,
      }),
    ).toEqual([]));
  test('stand once', () =>
    expect(
      repeated(
        collocations.flatMap((line) =>
          cell(line, 'beside')
            .split('; ')
            .map((word): [string, string] => [`${cell(line, 'word')} ${cell(line, 'pos')} ${word}`, line.at]),
        ),
      ),
    ).toEqual([]));
});

describe("the tagger's weights", () => {
  test('are well-formed', () => {
    expect(tagger.length).toBeGreaterThan(1000);
    expect(malformed(tagger, TAGGER)).toEqual([]);
    expect(malformed(formTags, FORM_TAGS)).toEqual([]);
  });
  test('stand once', () => {
    expect(repeated(tagger.map((line) => [cell(line, 'feature'), line.at]))).toEqual([]);
    expect(repeated(formTags.map((line) => [cell(line, 'form'), line.at]))).toEqual([]);
  });
});

test('what is wrong is seen', () => {
  expect(malformed([row({ form: 'de', tags: 'DET XYZ', lemma: 'de', english: 'the, this' })], FUNCTION_WORDS)).toHaveLength(2);
  expect(malformed([row({ form: 'jl', ends: 'maybe', nl: 'jongst(leden)', english: '' })], ABBREVIATIONS)).toHaveLength(3);
  expect(malformed([row({ word: 'be', pos: 'verb', forms: 'was been is' })], IRREGULAR)).toHaveLength(1);
  expect(disordered(row({ word: 'be', pos: 'verb', forms: 'is was been being' }))).toHaveLength(1);
  expect(malformed([row({ feature: 'wde', weights: 'DET:5 XYZ:3' })], TAGGER)).toHaveLength(2);
  expect(malformed([row({ form: 'de', tags: 'DET XYZ' })], FORM_TAGS)).toHaveLength(1);
});

describe('the circumstances', () => {
  const circumstances = table('grammar/circumstances');
  const known = new Set(functionWords.filter((word) => cell(word, 'tags').includes('ADP')).map((word) => cell(word, 'form')));
  test('are prepositions that the function words have', () =>
    expect(malformed(circumstances, { preposition: (form: string) => known.has(form), kind: ['basis', 'occasion', 'instigator'] })).toEqual([]));
  test('stand once', () => expect(repeated(circumstances.map((row) => [cell(row, 'preposition'), row.at]))).toEqual([]));
});

describe('the words of force', () => {
  const force = table('grammar/force');
  test('are well-formed', () => expect(malformed(force, { dutch: WORDS, force: ['2', '1', '-1'] })).toEqual([]));
  test('stand once', () => expect(repeated(force.map((row) => [cell(row, 'dutch'), row.at]))).toEqual([]));
});

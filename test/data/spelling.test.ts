import { describe, expect, test } from '@jest/globals';
import { englishVerbs } from '../../src/build/lexicon.js';
import { EnglishInflection } from '../../src/glossary/inflection.js';
import { readTsv } from '../../src/glossary/rows.js';
import { cell, list, malformed, type Row, repeated, table, tables } from '../support/glossary.js';
import { form, type Paradigm, paradigms } from '../support/paradigms.js';
import { projectPath } from '../support/project.js';
import { dutch, english } from '../support/spelling.js';

const accepted = readTsv(projectPath('test/data/accepted-words.tsv'));
const acceptedIn = (language: string) => new Set(accepted.filter((row) => cell(row, 'language') === language).map((row) => cell(row, 'word')));
const listed = { nl: acceptedIn('nl'), en: acceptedIn('en') };
/** Listed words that were needed: a word that the data no longer has, or the dictionary knows by now, has to go from the list. */
const used = new Set<string>();

const lexicon = tables('lexicon');
const terms = tables('terms');
const stances = tables('stances');
const functionWords = table('grammar/function-words');
const gazetteer = ['countries', 'named', 'offices', 'organisations', 'people', 'places'].flatMap((name) => table(`gazetteer/${name}`));

function isListed(word: string, language: 'nl' | 'en'): boolean {
  const found = listed[language].has(word);
  if (found) used.add(`${word} ${language}`);
  return found;
}

const ABBREVIATION = /^(?:\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}][\p{L}\p{N}]*(?:'?s)?|\p{Lu}|\p{N}[\p{N}.,]*(?:e|ste|de|th|st|nd|rd|\p{Lu}*)?)$/u;
const uncapitalised = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

const isDutchWord = (word: string) =>
  dutch(word) || dutch(uncapitalised(word)) || ABBREVIATION.test(word) || isListed(word, 'nl') || isListed(uncapitalised(word), 'nl');
/** The first part of a compound, with or without the `s` behind it. */
const isDutchPart = (part: string) =>
  part.length > 2 && (isDutchWord(part) || (part.length > 4 && part.endsWith('s') && isDutchWord(part.slice(0, -1))));

/** Whether a word is two words in one, the first of which is good to `first`. */
function isCompound(word: string, first: (part: string) => boolean): boolean {
  for (let i = 3; i <= word.length - 3; i++) if (isDutchWord(word.slice(i)) && first(word.slice(0, i))) return true;
  return false;
}

/** A Dutch word that the dictionary or the list has, or a compound of two or three such words. Hyphens may join English words too. */
function isDutch(word: string): boolean {
  if (isDutchWord(word)) return true;
  if (isCompound(word, isDutchPart) || isCompound(word, (part) => isCompound(part, isDutchPart))) return true;
  if (!word.includes('-')) return false;
  return word
    .split('-')
    .every(
      (part, i, parts) =>
        part === '' || isDutch(part) || isEnglish(part) || isCompound(part, isEnglish) || (i < parts.length - 1 && isDutchPart(part)),
    );
}

function isEnglish(word: string): boolean {
  return english(word) || english(uncapitalised(word)) || ABBREVIATION.test(word) || (/'s?$/.test(word) && isEnglish(word.replace(/'s?$/, '')));
}

const WORDS = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'.-]*[\p{L}\p{M}\p{N}'-])?/gu;
const wordsOf = (text: string) => (text.replace(/’/g, "'").match(WORDS) ?? []).map((word) => word.replace(/(?<!s)'$/, ''));

/** Words of a Dutch text that neither the dictionary nor the list has. A phrase that is English as a whole is a loan. */
function unknownDutch(text: string): string[] {
  const words = wordsOf(text);
  if (words.length > 1 && words.every(isEnglish)) return [];
  return words.filter((word) => !isDutch(word));
}

function unknownEnglish(text: string): string[] {
  const known = (word: string) =>
    [word, uncapitalised(word)].some((text) => isEnglish(text) || isListed(text, 'en') || isListed(text.replace(/(?:'s|s'?)$/, ''), 'en'));
  // The end of a plural such as `kick-offs` need not be a word of its own.
  return wordsOf(text).flatMap((word) =>
    word
      .split('-')
      .filter((part, i, parts) => part !== '' && !known(part) && !(parts.length > 1 && i === parts.length - 1 && known(part.replace(/s$/, '')))),
  );
}

/** Unknown words of the cells of some columns, with where they stand. */
function unknown(rows: readonly Row[], text: (row: Row) => string, words: (text: string) => string[]): string[] {
  return rows.flatMap((row) => words(text(row)).map((word) => `${row.at}: ${word}`));
}

describe('the Dutch is spelled right', () => {
  test('in the lexicon, with the forms it makes', () => {
    expect(paradigms(lexicon).flatMap((paradigm) => misspelled(paradigm).map((word) => `${paradigm.row.at}: ${word}`))).toEqual([]);
    expect(
      unknown(
        lexicon.filter((row) => cell(row, 'pos') === 'adv'),
        (row) => cell(row, 'lemma'),
        unknownDutch,
      ),
    ).toEqual([]);
  });

  test('in the terms', () =>
    expect(
      unknown(
        terms,
        (row) => `${cell(row, 'nl')}; ${cell(row, 'variants')}`,
        (text) => list(text).flatMap(unknownDutch),
      ),
    ).toEqual([]));

  test('in the position frames', () => {
    expect(unknown(stances, (row) => cell(row, 'cue').replace('|', ''), unknownDutch)).toEqual([]);
    expect(unknown(stances, (row) => `${cell(row, 'example')} ${cell(row, 'counter')}`, unknownDutch)).toEqual([]);
  });

  test('in names, as far as they are no proper names', () => {
    // Names may be English in Dutch texts too.
    const words = (text: string) => common(text, unknownDutch).filter((word) => unknownEnglish(word).length > 0);
    expect(unknown(gazetteer, (row) => `${cell(row, 'nl')}; ${cell(row, 'aliases').replace(/=[^;]*/g, '')}`, words)).toEqual([]);
  });

  test('in function words and abbreviations', () => {
    expect(unknown(functionWords, (row) => cell(row, 'form'), unknownDutch)).toEqual([]);
    expect(unknown(table('grammar/abbreviations'), (row) => cell(row, 'nl'), unknownDutch)).toEqual([]);
  });
});

describe('the English is spelled right', () => {
  const inflection = new EnglishInflection(table('grammar/english-irregular'));

  test('in the lexicon', () => {
    const texts = (row: Row) =>
      [
        ...list(cell(row, 'english')).map((option) => option.replace(/^(?:plonly$|\w+=)/, '')),
        ...list(cell(row, 'frames')).map((frame) => frame.split('=')[1] ?? ''),
      ].join(' ');
    expect(unknown(lexicon, texts, (text) => unknownEnglish(text.replace(/-ing\b(?<= -ing)/g, '')))).toEqual([]);
  });

  test('in the plurals and adverbs that are made of it', () => {
    const made = (row: Row) => {
      const [base = '', ...options] = list(cell(row, 'english'));
      const singular = /:-$/.test(cell(row, 'forms')) || options.some((option) => /^(?:mass|plonly|pl=)/.test(option));
      if (cell(row, 'pos') === 'noun') return singular ? '' : inflection.plural(base);
      return cell(row, 'pos') === 'adj' && !options.some((option) => option.startsWith('adv=')) ? inflection.adverb(base) : '';
    };
    expect(unknown(lexicon, made, unknownEnglish)).toEqual([]);
    const plural = (row: Row) => (cell(row, 'grammar') === '' ? inflection.plural(cell(row, 'en')) : '');
    expect(unknown(terms, plural, unknownEnglish)).toEqual([]);
  });

  test('in the inflected verbs', () => {
    const verbs = englishVerbs(lexicon, stances, functionWords, table('grammar/collocations')).filter(
      (verb) => !/^(?:can|may|must|will)$/.test(verb),
    );
    expect(verbs.flatMap((verb) => inflection.verb(verb).filter((form) => unknownEnglish(form).length > 0))).toEqual([]);
  });

  test('in the terms', () =>
    expect(unknown(terms, (row) => `${cell(row, 'en')} ${cell(row, 'grammar').replace(/^(?:pl=|\w+$)/, '')}`, unknownEnglish)).toEqual([]));

  test('in the position frames', () => {
    const templates = (row: Row) =>
      list(cell(row, 'english'))
        .map((pair) => pair.slice(pair.indexOf('=') + 1).replace(/\{a\}|-ing\b/g, ''))
        .join(' ');
    expect(unknown(stances, templates, unknownEnglish)).toEqual([]);
  });

  test('in names, as far as they are no proper names', () => {
    const names = (row: Row) => [cell(row, 'en'), cell(row, 'office'), cell(row, 'aliases').replace(/(?:^|; )[^;=]*(?:=|(?=;|$))/g, ' ')].join('; ');
    const translated = gazetteer.filter((row) => cell(row, 'nl') !== cell(row, 'en'));
    expect(unknown(translated, names, (text) => common(text, unknownEnglish))).toEqual([]);
  });

  test('in function words and abbreviations', () => {
    expect(unknown([...functionWords, ...table('grammar/abbreviations')], (row) => cell(row, 'english'), unknownEnglish)).toEqual([]);
  });
});

/** Unknown words without a capital: what has one in a name is a proper name. */
function common(text: string, words: (text: string) => string[]): string[] {
  return words(text.replace(/[\p{L}'’.-]*[\p{Lu}\p{N}][\p{L}\p{N}'’.-]*/gu, ' '));
}

/** Forms of a word that are neither in the dictionary nor follow from one that is. */
function misspelled(paradigm: Paradigm): string[] {
  const wrong =
    paradigm.pos === 'verb'
      ? wrongVerbForms(paradigm)
      : paradigm.pos === 'noun'
        ? [...paradigm.forms.values()].flat().filter((text) => !isDutch(text))
        : wrongAdjectiveForms(paradigm);
  return wrong.filter((text) => !isListed(text, 'nl'));
}

/**
 * Infinitive, participle, past and present must be known, in one form each; dictionaries lack many others. The present follows from a regular
 * past: `leverde` shows `lever`. The participle with -e must be known or follow from the one without.
 */
function wrongVerbForms(verb: Paradigm): string[] {
  const known = (tag: string) =>
    (verb.forms.get(tag) ?? []).some((text) => isVerbForm(text) || (verb.particle !== '' && dutch(verb.particle + text)));
  const [infinitive, stem, past, participle, inflected] = ['VI', 'V1', 'VS', 'VD', 'VE'].map((tag) => form(verb, tag)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const regular = past === `${stem}de` || past === `${stem}te`;
  const pastKnown = known('VS') || known('VM');
  return [
    ...(known('VI') ? [] : [infinitive]),
    ...(known('V1') || known('V3') || (regular && pastKnown) ? [] : [stem]),
    ...(pastKnown ? [] : [past]),
    ...(known('VD') || dutch(verb.whole) ? [] : [verb.whole]),
    ...(known('VE') || inflected === inflectedParticiple(participle) ? [] : [inflected]),
  ];
}

/** A verb form of the dictionary, or one behind a prefix: `herinvoerde`. */
function isVerbForm(text: string): boolean {
  const rest = /^(?:her|over|onder|mis|de|voor)(\p{L}{4,})$/u.exec(text)?.[1];
  return dutch(text) || (rest !== undefined && (dutch(rest) || dutch(`ge${rest}`)));
}

function inflectedParticiple(participle: string): string {
  if (/(?:[^i]e|ë)n$/.test(participle)) return participle;
  if (/(?:aa|ee|oo|uu)[dnt]$/.test(participle)) return `${participle.slice(0, -2)}${participle.slice(-1)}e`;
  return /(?:^|[^aeiouë])[aeiou][dt]$/.test(participle) ? `${participle}${participle.slice(-1)}e` : `${participle}e`;
}

/** Base and inflected form must be known; comparative and superlative must be known or be made of these by the rule. */
function wrongAdjectiveForms({ forms, lemma }: Paradigm): string[] {
  const [inflected, comparative, superlative] = ['AE', 'AC', 'AS'].map((tag) => forms.get(tag)?.[0]);
  const isKnown = (text: string | undefined) => text === undefined || text.split(' ').every(isDutch);
  const wrong = [lemma, inflected].filter((text): text is string => !isKnown(text));
  const stem = inflected?.endsWith('e') ? inflected : `${lemma}e`;
  if (comparative && !isKnown(comparative) && comparative !== `${stem}r` && comparative !== `${lemma}der`) wrong.push(comparative);
  if (superlative && !isKnown(superlative) && superlative !== `${lemma}${lemma.endsWith('s') ? 't' : 'st'}`) wrong.push(superlative);
  return wrong;
}

describe('the list of accepted words', () => {
  test('is well-formed, sorted and without repetition', () => {
    expect(malformed(accepted, { word: /^[\p{L}\p{N}'.-]+$/u, language: ['nl', 'en'], reason: /^\p{L}.{3,}$/u })).toEqual([]);
    expect(repeated(accepted.map((row) => [`${cell(row, 'word')} ${cell(row, 'language')}`, row.at]))).toEqual([]);
    const keys = accepted.map((row) => `${cell(row, 'language')} ${cell(row, 'word').toLowerCase()}`);
    expect(keys).toEqual([...keys].sort());
  });

  test('has no word that is not needed', () => {
    expect(accepted.map((row) => `${cell(row, 'word')} ${cell(row, 'language')}`).filter((word) => !used.has(word))).toEqual([]);
  });
});

describe('misspelled words', () => {
  test.each(['maakkte', 'geeist', 'landbouwbelied', 'gefinancieerd', 'Raadsaanbevelling'])('%s is no Dutch', (word) =>
    expect(unknownDutch(word)).toEqual([word]),
  );

  test.each(['organization', 'color', 'recieve'])('%s is no British English', (word) => expect(unknownEnglish(word)).toEqual([word]));

  test('are found among the forms of a word', () => {
    const verb = (lemma: string, forms: string) =>
      paradigms([
        {
          at: '',
          file: '',
          cells: new Map([
            ['lemma', lemma],
            ['pos', 'verb'],
            ['forms', forms],
          ]),
        },
      ]);
    expect(verb('leveren', '').flatMap(misspelled)).toEqual(['leveer', 'leveerde', 'geleveerd']);
    expect(verb('leveren', 'leverde leverden geleverd').flatMap(misspelled)).toEqual([]);
    expect(verb('toe|treden', '').flatMap(misspelled)).toEqual(['treedde', 'toegetreed']);
  });
});

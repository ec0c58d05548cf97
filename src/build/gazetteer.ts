import { nameWords } from '../3-entities/name-words.js';
import { list, type Row } from '../glossary/rows.js';
import { addVowelEnding } from '../lexicon/spelling.js';
import type { PeopleWord } from './lexicon.js';
import type { Lines } from './tables.js';

/** Entity types of the gazetteer's files. */
const TYPES = new Map([
  ['countries', 'LOC'],
  ['places', 'LOC'],
  ['organisations', 'ORG'],
  ['named', 'MISC'],
  ['people', 'PER'],
]);

/** A capital speaks for its country; this one, in reports on the Union, for the Union. */
const CAPITAL_OF_THE_UNION = 'Brussel';
/** Titles that a report may begin with a small letter as well. */
const COMMON_KINDS = /^(?:legal-act|treaty|agreement|pact|mechanism|ministry)$/;
const COMMON_HEADS = /(?:verordening|richtlijn|verdrag|akkoord|pact|stelsel|systeem|mechanisme|procedure|conventie|protocol|overeenkomst)$/i;

/** Tables of the built gazetteer. */
export interface GazetteerTables {
  /** Id, type, subtype, Dutch name, English name, id of what it stands for when it acts. */
  things: Lines;
  /** First word, all words with spaces between them, position of the thing, English where that name has one of its own. */
  names: Lines;
  /** Adjectives and inhabitants: form in lower case, id of the country or place, English. */
  related: Lines;
  /** Dutch in lower case, id of what the office stands for, English. */
  offices: Lines;
  /** First names. */
  givenNames: Lines;
}

/** Base and inflected form of an adjective of nationality: `Russisch`, `Russische`; `Libanees`, `Libanese`. */
function adjectivePair(adjective: string): [base: string, inflected: string] {
  if (/[^e]s$/.test(adjective)) return [adjective, `${adjective}e`];
  return [adjective, /ees$/.test(adjective) ? `${adjective.slice(0, -2)}se` : addVowelEnding(adjective, 'e')];
}

/** Adjectives and inhabitants as words of the language. */
export function peopleWords(rows: Row[]): PeopleWord[] {
  const words = new Map<string, PeopleWord>();
  for (const { cells } of rows) {
    const adjective = cells.get('adjective_nl');
    if (adjective) {
      const [base, inflected] = adjectivePair(adjective);
      words.set(`${base} adj`, {
        lemma: base,
        pos: 'adj',
        english: cells.get('adjective_en') ?? '',
        forms: [
          [base, 'A'],
          [inflected, 'AE'],
          [`${base.replace(/s$/, '')}s`, 'AP'],
        ],
      });
    }
    const [one, many] = (cells.get('person_nl') ?? '').split('/');
    const [oneEn, manyEn] = (cells.get('person_en') ?? '').split('/');
    if (one && many)
      words.set(`${one} noun`, {
        lemma: one,
        pos: 'noun',
        english: `${oneEn}|pl=${manyEn}`,
        forms: [
          [one, 'Ns'],
          [many, 'Np'],
        ],
      });
  }
  return [...words.values()];
}

/** Builds the gazetteer from the rows of its files. */
export function buildGazetteer(rows: Row[], offices: Row[], givenNames: Row[]): GazetteerTables {
  const things: string[] = [];
  const names = new Map<string, string>();
  const adjectives = new Map<string, string>();
  const inhabitants = new Map<string, string>();
  for (const { file, cells } of rows) {
    const cell = (name: string) => cells.get(name) ?? '';
    const index =
      things.push([cell('id'), TYPES.get(file), cell('subtype') || cell('status'), cell('nl'), cell('en'), cell('stands_for')].join('\t')) - 1;
    const name = (nl: string, en = '') => {
      const forms = [nl, ...(file === 'people' ? [withoutMarks(nl)] : []), ...(isCommon(nl, cell('subtype')) ? [smallFirst(nl)] : [])];
      for (const form of forms) if (form && !names.has(form)) names.set(form, line(form, index, en));
    };
    name(cell('nl'));
    name(cell('abbr_nl'), cell('abbr_en'));
    for (const alias of list(cell('aliases'))) {
      const [nl = '', en] = alias.split('=');
      name(nl, en);
    }
    if (cell('capital_nl')) {
      const capital =
        things.push(
          [
            `${cell('id')}-capital`,
            'LOC',
            'city',
            cell('capital_nl'),
            cell('capital_en'),
            cell('capital_nl') === CAPITAL_OF_THE_UNION ? 'eu' : cell('id'),
          ].join('\t'),
        ) - 1;
      if (!names.has(cell('capital_nl'))) names.set(cell('capital_nl'), line(cell('capital_nl'), capital));
    }
    const adjective = cell('adjective_nl');
    if (adjective) {
      for (const form of adjectivePair(adjective)) adjectives.set(form.toLowerCase(), `${cell('id')}\t${cell('adjective_en')}`);
    }
    const [one, many] = cell('person_nl').split('/');
    const [oneEn, manyEn] = cell('person_en').split('/');
    if (one && many) {
      inhabitants.set(one.toLowerCase(), `${cell('id')}\t${oneEn}`);
      inhabitants.set(many.toLowerCase(), `${cell('id')}\t${manyEn}`);
    }
  }
  return {
    things: { lines: things, key: 1 },
    names: { lines: [...names.values()], key: 1 },
    related: { lines: [...new Map([...adjectives, ...inhabitants])].map(([form, thing]) => `${form}\t${thing}`), key: 1 },
    offices: { lines: offices.map(({ cells }) => [cells.get('nl')?.toLowerCase(), cells.get('stands_for'), cells.get('en')].join('\t')), key: 1 },
    givenNames: { lines: givenNames.map(({ cells }) => cells.get('name') ?? ''), key: 1 },
  };
}

/** Line of the table of names. */
function line(name: string, thing: number, english = ''): string {
  const words = nameWords(name);
  return [words[0], words.join(' '), thing, english].join('\t');
}

/** `Kritiekegrondstoffenverordening`, `Verdrag van Lissabon`: common nouns, which many writers give no capital. */
function isCommon(name: string, subtype: string): boolean {
  if (!COMMON_KINDS.test(subtype) || !/^\p{Lu}\p{Ll}/u.test(name)) return false;
  const [first = '', ...rest] = name.split(' ');
  return subtype === 'ministry'
    ? first === 'Ministerie'
    : COMMON_HEADS.test(first) || (COMMON_HEADS.test(rest.at(-1) ?? '') && !/[\p{Lu}-]/u.test(first.slice(1)));
}

function smallFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `Orbán` is often written without its accents. */
function withoutMarks(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'));
}

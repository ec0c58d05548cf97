import { addVowelEnding } from '../lexicon/spelling.js';
import type { PeopleWord } from './lexicon.js';
import { list, type Row } from './tsv.js';

/** Entity types of the gazetteer's files. */
const TYPES = new Map([
  ['countries', 'LOC'],
  ['places', 'LOC'],
  ['organisations', 'ORG'],
  ['named', 'MISC'],
  ['people', 'PER'],
]);

/**
 * Tables of the built gazetteer. `things`: id, type, subtype, Dutch name, English name. `names`: name as written, index of the thing,
 * English where that name has one of its own. `adjectives`: form in lower case, id, English. `offices`: Dutch, English, id of what it stands for.
 */
export interface GazetteerTables {
  things: string;
  names: string;
  adjectives: string;
  offices: string;
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
export function buildGazetteer(rows: Row[], offices: Row[]): GazetteerTables {
  const things: string[] = [];
  const names = new Map<string, string>();
  const adjectives = new Map<string, string>();
  const inhabitants: string[] = [];
  for (const { file, cells } of rows) {
    const cell = (name: string) => cells.get(name) ?? '';
    const index = things.push([cell('id'), TYPES.get(file), cell('subtype') || cell('status'), cell('nl'), cell('en')].join('\t')) - 1;
    const name = (nl: string, en = '') => {
      if (nl && !names.has(nl)) names.set(nl, `${nl}\t${index}\t${en}`);
    };
    name(cell('nl'));
    name(cell('abbr_nl'), cell('abbr_en'));
    for (const alias of list(cell('aliases'))) {
      const [nl = '', en] = alias.split('=');
      name(nl, en);
    }
    if (cell('capital_nl')) {
      const capital = things.push([`${cell('id')}-capital`, 'LOC', 'city', cell('capital_nl'), cell('capital_en')].join('\t')) - 1;
      if (!names.has(cell('capital_nl'))) names.set(cell('capital_nl'), `${cell('capital_nl')}\t${capital}\t`);
    }
    const adjective = cell('adjective_nl');
    if (adjective) {
      for (const form of adjectivePair(adjective))
        adjectives.set(form.toLowerCase(), `${form.toLowerCase()}\t${cell('id')}\t${cell('adjective_en')}`);
    }
    const [one, many] = cell('person_nl').split('/');
    const [oneEn, manyEn] = cell('person_en').split('/');
    if (one && many) inhabitants.push(`${one.toLowerCase()}\t${cell('id')}\t${oneEn}`, `${many.toLowerCase()}\t${cell('id')}\t${manyEn}`);
  }
  return {
    things: things.join('\n'),
    names: [...names.values()].join('\n'),
    adjectives: [...adjectives.values(), ...inhabitants].join('\n'),
    offices: offices.map(({ cells }) => [...cells.values()].join('\t')).join('\n'),
  };
}

import { describe, expect, test } from '@jest/globals';
import { cell, list, malformed, ONE_SENSE, type Row, repeated, row, table, tables } from '../support/glossary.js';
import { form, type Paradigm, paradigms } from '../support/paradigms.js';
import { dutch } from '../support/spelling.js';

const rows = tables('lexicon');
const functionWords = table('grammar/function-words');
const all = paradigms(rows);

const WORD = /^['\p{L}\p{N}](?:[\p{L}\p{N}'-]|&(?=\p{L}))*$/u;
const CLASSES = new Map([
  ['noun', ['doc', 'event', 'group', 'person', 'place', 'quantity', 'time', 'unit']],
  ['verb', []],
  ['adj', []],
  ['adv', ['degree', 'focus', 'link', 'manner', 'neg', 'place', 'sentence', 'time']],
]);
const OPTIONS = new Map([
  ['noun', /^(?:mass|plonly|(?:pl|mod|bare|own)=.+)$/],
  ['verb', /^$/],
  ['adj', /^adv=.+$/],
  ['adv', /^$/],
]);
/** A complement pattern: words of the language (`zich`, prepositions, conjunctions …) or one of these. */
const COMPLEMENTS = ['obj', 'iobj', 'obj+te', 'intr'];
const grammatical = new Set([...COMPLEMENTS, ...functionWords.map((word) => cell(word, 'form'))]);
const isPattern = (pattern: string) => {
  const words = pattern.split(' ');
  return words.every((word) => word === 'obj+te' || WORD.test(word)) && words.some((word) => grammatical.has(word.replace(/^er(?=\p{L}{2})/u, '')));
};
/** Complements that are there to be recognised and do not change the English. */
const WITHOUT_ENGLISH = /^(?:iobj|obj\+te)$/;
const isFrame = (frame: string) => {
  const [pattern = '', english] = frame.split('=');
  return isPattern(pattern) && (english === undefined ? WITHOUT_ENGLISH.test(pattern) : ONE_SENSE.test(english));
};

const RULES = {
  lemma: (lemma: string, entry: Row) => {
    const verb = cell(entry, 'pos') === 'verb';
    if (cell(entry, 'pos') === 'noun' && lemma.includes(' ')) return false;
    // One bar, in the last word, after the particle of a separable verb.
    return lemma.split(' ').every((word, i, words) => WORD.test(verb && i === words.length - 1 ? word.replace(/(?<=.)\|(?=.)/, '') : word));
  },
  pos: [...CLASSES.keys()],
  forms: (forms: string, entry: Row) => {
    switch (cell(entry, 'pos')) {
      case 'noun':
        return /^(?:de|het|de\/het):(?:-|'?s|en|pl|[\p{L}\p{N}'-]+)$/u.test(forms);
      case 'verb':
        return /^(?:(?:~\p{L}+|stem=\p{L}+|[\p{L}/-]+ [\p{L}/-]+ [\p{L}-]+)(?: (?:zijn|both))?|zijn|both|)$/u.test(forms);
      case 'adj':
        return /^(?:inv|nocomp|[\p{L}-]+(?: [\p{L}-]+){2}|)$/u.test(forms);
      default:
        return forms === '';
    }
  },
  english: (english: string, entry: Row) => {
    const [base = '', ...options] = list(english);
    const allowed = OPTIONS.get(cell(entry, 'pos')) as RegExp;
    return (
      ONE_SENSE.test(base) && options.every((option) => allowed.test(option) && !/[,/()]/.test(option)) && english === [base, ...options].join('; ')
    );
  },
  frames: (frames: string) => frames === '' || frames.split('; ').every(isFrame),
  class: (value: string, entry: Row) => value === '' || (CLASSES.get(cell(entry, 'pos')) ?? []).includes(value),
};

describe('the lexicon', () => {
  test('has well-formed rows', () => expect(malformed(rows, RULES)).toEqual([]));

  test('has each lemma once as a part of speech', () => {
    expect(repeated(rows.map((entry) => [`${cell(entry, 'lemma')} ${cell(entry, 'pos')}`, entry.at]))).toEqual([]);
  });

  test('has each complement of a word once', () => {
    const keys = rows.flatMap((entry) =>
      list(cell(entry, 'frames')).map((frame): [string, string] => [`${entry.at} ${frame.split('=')[0]}`, entry.at]),
    );
    expect(repeated(keys)).toEqual([]);
  });

  test('is sorted', () => expect(unsorted(rows)).toEqual([]));

  test('has each English form once, and none where it says that there is none', () => expect(rows.flatMap(contradictory)).toEqual([]));

  test('has the verb at the end of every phrase', () => expect(withoutVerb(rows)).toEqual([]));
});

/** The order of a file: by lemma in lower case, without the bar of separable verbs. */
function unsorted(entries: readonly Row[]): string[] {
  const key = (entry: Row) => cell(entry, 'lemma').replace('|', '').toLowerCase();
  return entries.filter((entry, i) => i > 0 && entries[i - 1]?.file === entry.file && key(entries[i - 1] as Row) > key(entry)).map(({ at }) => at);
}

/** English options that exclude or repeat each other. */
function contradictory(entry: Row): string[] {
  const options = list(cell(entry, 'english'))
    .slice(1)
    .map((option) => option.split('=')[0] as string);
  const both = (a: string, b: string) => options.includes(a) && options.includes(b);
  const found: string[] = [];
  if (new Set(options).size < options.length) found.push(`${entry.at}: an option twice`);
  if (both('mass', 'plonly') || both('mass', 'pl') || both('plonly', 'pl')) found.push(`${entry.at}: mass, plonly and pl exclude each other`);
  return found;
}

/** Verb phrases whose last word is not a verb of the lexicon, and `~base` that is none. */
function withoutVerb(entries: readonly Row[]): string[] {
  const verbs = new Set(entries.filter((entry) => cell(entry, 'pos') === 'verb').map((entry) => cell(entry, 'lemma')));
  for (const word of functionWords) if (/\b[VX]I\b/.test(cell(word, 'tags'))) verbs.add(cell(word, 'lemma'));
  return entries
    .filter((entry) => cell(entry, 'pos') === 'verb')
    .flatMap((entry) => {
      const lemma = cell(entry, 'lemma');
      const base = /^~(\p{L}+)/u.exec(cell(entry, 'forms'))?.[1];
      const last = lemma.split(' ').at(-1) as string;
      return [
        ...(base && !verbs.has(base) ? [`${entry.at}: base ${base}`] : []),
        ...(lemma.includes(' ') && !verbs.has(last) && !verbs.has(last.replace(/^.*\|/, '')) ? [`${entry.at}: last word ${last}`] : []),
      ];
    });
}

describe('the paradigms', () => {
  test('are there', () => expect(all.length).toBeGreaterThan(10_000));

  test('keep to Dutch spelling', () => expect(all.flatMap(impossible)).toEqual([]));

  test('agree within themselves', () => expect(all.filter(({ pos }) => pos === 'verb').flatMap(inconsistent)).toEqual([]));
});

/** Beginnings that may take the place of `ge-`; whether they do in a verb is for the spelling dictionary to say. */
const INSEPARABLE = /^(?:be|ge|her|ont|ver|er|onder|over|door|voor|mis|vol|om|weer|aan(?=bid|schouw|vaard)|achter|tegen(?=sprek)|mede)/;

/** Forms that no Dutch word can have. */
function impossible({ row: entry, lemma, pos, forms }: Paradigm): string[] {
  // What is the lemma itself or ends in it may be a loan word; and so may what the dictionary has.
  const made = [...forms]
    .filter(([tag]) => !/^(?:VP|VI|VG|VH)$/.test(tag))
    .flatMap(([tag, found]) => found.map((text): [string, string] => [tag, text]));
  return made
    .filter(([tag, text]) => text !== lemma && isImpossible(tag, text, pos) && !dutch(text))
    .map(([tag, text]) => `${entry.at}: ${tag} ${text}`);
}

function isImpossible(tag: string, text: string, pos: string): boolean {
  if (/(\p{L})\1\1/u.test(text) || /([bcdfghjklmnpqrstvwxz])\1$/.test(text)) return true;
  // `maaken`, `duure`: a long vowel in an open syllable
  if (/(?:aa|oo|uu)[bcdfghjklmnpqrstvwxz](?:e|en|er|ere|ende?)$/.test(text)) return true;
  // A diaeresis stands behind a vowel only.
  if (/ëë|[bcdfghjklmnpqrstvwxz][ëï]/.test(text)) return true;
  return pos === 'verb' && /^V[13]$/.test(tag) && (/[vz]t?$/.test(text) || (tag === 'V3' && !text.endsWith('t')));
}

/** Verb forms that do not go with each other: `leveer` beside `leverde`, `beginde` without `ge-` in `begegind`. */
function inconsistent(verb: Paradigm): string[] {
  const { row: entry, infinitive } = verb;
  const [stem, past, plural, participle] = [form(verb, 'V1'), form(verb, 'VS'), form(verb, 'VM'), form(verb, 'VD')];
  const found: string[] = [];
  const regular = /[dt]$/.test(participle) && /[dt]e$/.test(past);
  if (regular && past !== `${stem}de` && past !== `${stem}te`) found.push(`${past} does not come from ${stem}`);
  if (regular && plural !== `${past}n`) found.push(`${plural} beside ${past}`);
  if (!participle.startsWith('ge') && !INSEPARABLE.test(infinitive)) found.push(`participle ${participle} without ge-`);
  return found.map((what) => `${entry.at}: ${what}`);
}

test('what is wrong in a row is seen', () => {
  const bad = { lemma: 'op| roepen', pos: 'verb', forms: 'riep riepen', english: 'call, ask', frames: 'tot call', class: 'person' };
  expect(malformed([row(bad)], RULES).map((problem) => problem.split(' ')[1])).toEqual(['lemma', 'forms', 'english', 'frames', 'class']);
  expect(malformed([row({ ...bad, lemma: 'huis', pos: 'noun', forms: 'het:', english: 'house; plural' })], RULES)).toHaveLength(3);
  expect(unsorted([row({ lemma: 'b' }), row({ lemma: 'a|a' })])).toHaveLength(1);
  expect(contradictory(row({ english: 'water; mass; pl=waters' }))).toHaveLength(1);
  expect(withoutVerb([row({ lemma: 'kennis plumpen', pos: 'verb', forms: '~plompen' })])).toHaveLength(2);
});

test('what is wrong in a paradigm is seen', () => {
  const verb = (lemma: string, forms: string) => paradigms([row({ lemma, pos: 'verb', forms })]);
  expect(verb('leveren', 'leverdde leverdden geleverdd').flatMap(impossible)).not.toEqual([]);
  expect(verb('leveren', 'leverde leverdden geleverd').flatMap(inconsistent)).toHaveLength(1);
  expect(verb('leveren', 'leverde leverden leverd').flatMap(inconsistent)).toHaveLength(1);
  expect(verb('op|leven', 'leevde leevden opgeleevd').flatMap(impossible)).not.toEqual([]);
  const noun = paradigms([row({ lemma: 'raad', pos: 'noun', forms: 'de:raaden' })]);
  expect(noun.flatMap(impossible)).toHaveLength(1);
});

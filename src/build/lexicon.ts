import type { EnglishInflection } from '../glossary/inflection.js';
import { list, type Row } from '../glossary/rows.js';
import { adjectiveForms, type Form, nounForms, ParadigmError, verbForms } from '../lexicon/paradigm.js';
import type { Lines } from './tables.js';

/** The verbs whose forms are listed with the function words: bases for `~zijn`, `~hebben` … */
const AUXILIARIES = new Map([
  ['zijn', 'was waren geweest zijn'],
  ['hebben', 'had hadden gehad'],
  ['worden', 'werd werden geworden zijn'],
  ['kunnen', 'kon konden gekund'],
  ['moeten', 'moest moesten gemoeten'],
  ['mogen', 'mocht mochten gemogen'],
  ['willen', 'wilde wilden gewild'],
]);

/** The tables of the built lexicon. */
export interface LexiconTables {
  /** Lemma and part of speech, English, frames, class, gender, auxiliary of the perfect. */
  entries: Lines;
  /** Word form and its readings, `tag:position of the entry`. */
  forms: Lines;
  /** Particle of a separable verb, the verb, position of the entry. */
  separable: Lines;
  /** Form of a verb that never stands without a particle, as it is when the particle is elsewhere, with `tag:lemma`: `kondigde`. */
  bare: Lines;
  /** First word of an adverbial expression of several words, and the expression. */
  expressions: Lines;
  /** Last word of a verb of several words, which the clause reading puts together, and the words before it. */
  idioms: Lines;
  /** First word, second, and the whole of those that have two before the verb. */
  idiomOpenings: Lines;
}

/** An adjective of nationality or the name of an inhabitant, from the gazetteer: words of the language, though no entries of the lexicon. */
export interface PeopleWord {
  lemma: string;
  pos: 'adj' | 'noun';
  /** English cell as built: `Ukrainian`, `Ukrainian|pl=Ukrainians`. */
  english: string;
  forms: Form[];
}

/** Builds the lexicon from its rows. Throws with file and line when a row cannot be read. */
export function buildLexicon(
  rows: Row[],
  functionWords: Row[],
  peoples: PeopleWord[],
  abbreviations: Row[],
  inflection: EnglishInflection,
  complements: Map<string, Set<string>>,
): LexiconTables {
  const entries: string[] = [];
  const forms = new Map<string, Set<string>>();
  const add = (form: string, tag: string, index: number) => {
    const key = form.toLowerCase();
    const readings = forms.get(key) ?? new Set<string>();
    forms.set(key, readings.add(`${tag}:${index}`));
  };

  const bare = new Map<string, Set<string>>();
  const cells = verbCells(rows);
  const lemmas = new Map<string, number>();
  for (const { cells: row } of functionWords) {
    const lemma = row.get('lemma') ?? '';
    const english = row.get('english') ?? '';
    const key = `${lemma}\t${english}`;
    const index = lemmas.get(key) ?? entries.push(`${lemma}\tfunction\t${english}\t\t\t\t`) - 1;
    lemmas.set(key, index);
    for (const tag of (row.get('tags') ?? '').split(' ')) add(row.get('form') ?? '', tag, index);
  }

  for (const { at, cells: row } of rows) {
    const [lemma = '', pos = '', cell = '', english = '', frames = '', semanticClass = ''] = [...row.values()];
    const index = entries.length;
    try {
      let gender = '';
      let perfect = '';
      if (pos === 'noun') {
        gender = cell.startsWith('het') ? 'het' : 'de';
        for (const [form, tag] of nounForms(lemma, cell)) add(form, tag, index);
      } else if (pos === 'adj') {
        for (const [form, tag] of adjectiveForms(lemma, cell)) add(form, tag, index);
      } else if (pos === 'verb') {
        const verb = verbForms(lemma, cell, (base) => cells.get(base));
        perfect = verb.perfect;
        if (!lemma.includes(' ')) for (const [form, tag] of verb.forms) add(form, tag, index);
        const base = lemma.slice(lemma.search(/[| ][^| ]*$/) + 1);
        if (!cells.has(base))
          for (const [form, tag] of verb.bare)
            if (/^V[13PISM]$/.test(tag)) bare.set(form, (bare.get(form) ?? new Set<string>()).add(`${tag}:${base}`));
      } else if (pos === 'adv') {
        add(lemma, 'ADV', index);
      } else throw new Error(`part of speech «${pos}»`);
      const extra =
        pos === 'verb' ? [...(complements.get(lemma) ?? [])].filter((pattern) => !list(frames).some((frame) => frame.split('=')[0] === pattern)) : [];
      entries.push(
        [lemma, pos, builtEnglish(pos, english, inflection), [...list(frames), ...extra].join('; '), semanticClass, gender, perfect].join('\t'),
      );
    } catch (error) {
      if (error instanceof ParadigmError) throw new Error(`${at}: ${error.message}`);
      throw error;
    }
  }
  for (const { lemma, pos, english, forms: written } of peoples) {
    const index = entries.push([lemma, pos, english, '', pos === 'noun' ? 'person' : '', pos === 'noun' ? 'de' : '', ''].join('\t')) - 1;
    for (const [form, tag] of written) add(form, tag, index);
  }
  // `m.b.t.` is read as what it stands for
  for (const { cells: row } of abbreviations) {
    const readings = [...(forms.get(row.get('nl') ?? '') ?? [])].filter((reading) => /^(?:ADP|ADV):/.test(reading));
    const form = row.get('form') ?? '';
    if (readings.length > 0) forms.set(form, new Set([...(forms.get(form) ?? []), ...readings]));
  }
  const idioms = rows
    .filter(({ cells: row }) => row.get('pos') === 'verb' && row.get('lemma')?.includes(' '))
    .map(({ cells: row }) => row.get('lemma') ?? '');
  const separable = entries.flatMap((entry, position) => {
    const [, particle, verb] = /^([^\t|]+)\|([^\t]+)\tverb\t/.exec(entry) ?? [];
    return particle && verb ? [[particle, verb, position].join('\t')] : [];
  });
  const expressions = [...forms.keys()].filter((form) => form.includes(' ')).sort();
  return {
    entries: { lines: entries, key: 2 },
    forms: { lines: [...forms].map(([form, readings]) => `${form}\t${[...readings].join(' ')}`), key: 1 },
    separable: { lines: separable, key: 1 },
    bare: { lines: [...bare].map(([form, readings]) => `${form}\t${[...readings].join(' ')}`), key: 1 },
    expressions: { lines: expressions.map((words) => `${words.slice(0, words.indexOf(' '))}\t${words}`), key: 1 },
    idiomOpenings: {
      lines: idioms
        .map((words) => words.split(' '))
        .filter(({ length }) => length > 2)
        .map((words) => [words[0], words[1], words.join(' ')].join('\t')),
      key: 1,
    },
    idioms: { lines: idioms.map((words) => `${words.slice(words.lastIndexOf(' ') + 1)}\t${words.slice(0, words.lastIndexOf(' '))}`), key: 1 },
  };
}

/** The `forms` cells of the verbs that can be the base of another, by lemma. */
export function verbCells(rows: readonly Row[]): Map<string, string> {
  const cells = new Map(AUXILIARIES);
  for (const { cells: row } of rows) {
    const lemma = row.get('lemma') ?? '';
    if (row.get('pos') === 'verb' && !/[ |]/.test(lemma)) cells.set(lemma, row.get('forms') ?? '');
  }
  return cells;
}

function builtEnglish(pos: string, cell: string, inflection: EnglishInflection): string {
  const [base = '', ...options] = list(cell);
  const built = [base, ...options];
  if (pos === 'noun' && !options.some((option) => /^(?:pl=|plonly)/.test(option))) built.push(`pl=${inflection.plural(base)}`);
  if (pos === 'adj' && !options.some((option) => option.startsWith('adv='))) built.push(`adv=${inflection.adverb(base)}`);
  return built.join('|');
}

/** Nouns with their two numbers: any form → all forms, `s` or `p`. */
export function nounNumbers(rows: Row[]): Map<string, [form: string, number: string][]> {
  const found = new Map<string, [string, string][]>();
  for (const { cells } of rows) {
    if (cells.get('pos') !== 'noun') continue;
    const forms = nounForms(cells.get('lemma') ?? '', cells.get('forms') ?? '').map(([form, tag]): [string, string] => [
      form.toLowerCase(),
      tag === 'Np' ? 'p' : 's',
    ]);
    for (const [form] of forms) if (!found.has(form)) found.set(form, forms);
  }
  return found;
}

/** What words are beside others: word and part of speech, the other word, English, its plural. */
export function buildCollocations(rows: Row[], inflection: EnglishInflection): string[] {
  return rows.flatMap(({ cells }) => {
    const english = cells.get('english') ?? '';
    const word = `${cells.get('word')} ${cells.get('pos')}`;
    return list(cells.get('beside')).map((beside) => [word, beside, english, inflection.plural(english)].join('\t'));
  });
}

/** First words of all English verb phrases of the data: what the English side has to inflect. */
export function englishVerbs(lexicon: Row[], stances: Row[], functionWords: Row[], collocations: Row[] = []): string[] {
  const verbs = new Set<string>();
  const add = (phrase: string) => {
    const word = phrase.trim().split(' ')[0] ?? '';
    if (/^[a-z-]+$/i.test(word)) verbs.add(word);
  };
  for (const { cells } of lexicon) {
    if (cells.get('pos') !== 'verb') continue;
    add((cells.get('english') ?? '').split(';')[0] ?? '');
    for (const frame of list(cells.get('frames'))) add(frame.split('=')[1] ?? '');
  }
  for (const { cells } of stances)
    for (const pair of list(cells.get('english'))) for (const variant of pair.slice(pair.indexOf('=') + 1).split('|')) add(variant);
  for (const { cells } of collocations) if (cells.get('pos') === 'verb') add(cells.get('english') ?? '');
  for (const { cells } of functionWords) if (/^[VX]/.test(cells.get('tags') ?? '')) add(cells.get('english') ?? '');
  return [...verbs].sort();
}

/** All words that stand in the English of the lexicon and the glossary, in lower case. */
export function englishWords(lexicon: Row[], terms: Row[]): string[] {
  const found = new Set<string>();
  const add = (text: string) => {
    for (const word of text.toLowerCase().match(/[a-z][a-z'-]+/g) ?? []) found.add(word);
  };
  for (const { cells } of lexicon) add((cells.get('english') ?? '').replace(/; (?:mass|plonly)|\b(?:pl|mod|adv|bare|own)=/g, ' '));
  for (const { cells } of terms) add(cells.get('en') ?? '');
  return [...found].sort();
}

import { splitCompound } from '../2-words/compounds.js';
import type { EnglishInflection } from '../glossary/inflection.js';
import { list, type Row } from '../glossary/rows.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Lines } from './tables.js';

/** Tables of the built EU glossary. */
export interface TermTables {
  /** Id, Dutch, English, English plural, grammar. */
  terms: Lines;
  /** Words as they occur, position of the term, `p` for plural. */
  forms: Lines;
  /** The first words of all forms, with the number of words of the longest form that begins with it. */
  openers: Lines;
}

const PREPOSITION = /^(?:van|in|op|voor|aan|met|tot|bij|tegen|over|uit|onder|ter|ten|naar|door|per|om|te|binnen|buiten|tussen|zonder|en|of|de|het)$/;

/** Builds the glossary: every inflected form in which a term can stand, so that matching needs no grammar. */
export function buildTerms(rows: Row[], lexicon: Lexicon, plurals: Map<string, [string, string][]>, inflection: EnglishInflection): TermTables {
  const terms: string[] = [];
  const forms = new Map<string, string>();
  for (const { file, cells } of rows) {
    const nl = cells.get('nl') ?? '';
    const en = cells.get('en') ?? '';
    const grammar = cells.get('grammar') ?? '';
    const given = /^pl=(.+)$/.exec(grammar)?.[1];
    const plural = given ?? (/^(?:mass|plural|singular|verb|adj|adv)$/.test(grammar) ? en : inflection.plural(en));
    const index = terms.push([`${file}:${nl.replace(/ /g, '-')}`, nl, en, plural, grammar].join('\t')) - 1;
    if (grammar === 'verb') continue;
    for (const variant of [nl, ...list(cells.get('variants'))]) {
      for (const [form, number] of inflected(variant.toLowerCase(), lexicon, plurals))
        if (!forms.has(form)) forms.set(form, `${form}\t${index}\t${number}`);
    }
  }
  const openers = new Map<string, number>();
  for (const form of forms.keys()) {
    const words = form.split(' ');
    const first = words[0] as string;
    openers.set(first, Math.max(words.length, openers.get(first) ?? 0));
  }
  return {
    terms: { lines: terms, key: 0 },
    forms: { lines: [...forms.values()], key: 1 },
    openers: { lines: [...openers].map(([first, longest]) => `${first}\t${longest}`), key: 1 },
  };
}

/** A term as written, and with its head noun in the other number and its adjectives in the other form. */
function inflected(term: string, lexicon: Lexicon, plurals: Map<string, [string, string][]>): [form: string, number: string][] {
  const words = term.split(' ');
  const boundary = words.findIndex((word, i) => i > 0 && PREPOSITION.test(word));
  const head = (boundary < 0 ? words.length : boundary) - 1;
  const options = words.map((word, i): [string, string][] => {
    if (i > head) return [[word, '']];
    if (i === head) return nounNumbers(word, lexicon, plurals);
    const others = adjectiveForms(word, lexicon);
    return others.map((form) => [form, '']);
  });
  let sequences: [string, string][] = [['', '']];
  for (const choice of options) {
    sequences = sequences.flatMap(([text, number]) =>
      choice.map(([form, own]): [string, string] => [text === '' ? form : `${text} ${form}`, number || own]),
    );
    if (sequences.length > 24) sequences = sequences.slice(0, 24);
  }
  return sequences;
}

/** Singular and plural of a noun or of the last part of a compound. */
function nounNumbers(word: string, lexicon: Lexicon, plurals: Map<string, [string, string][]>): [string, string][] {
  const known = plurals.get(word);
  if (known) return known;
  const compound = splitCompound(word, lexicon);
  const inner = compound && plurals.get(compound.head);
  if (!compound || !inner) return [[word, 's']];
  const before = word.slice(0, word.length - compound.head.length);
  return inner.map(([form, number]) => [before + form, number]);
}

function adjectiveForms(word: string, lexicon: Lexicon): string[] {
  const entry = lexicon.lookup(word).find(({ tag }) => tag === 'A' || tag === 'AE')?.entry;
  if (!entry) return [word];
  return [...new Set([word, entry.lemma, ...(word === entry.lemma ? inflectedOf(entry.lemma, lexicon) : [])])];
}

function inflectedOf(lemma: string, lexicon: Lexicon): string[] {
  return [`${lemma}e`, `${lemma}${lemma.at(-1)}e`].filter((form) => lexicon.lookup(form).some(({ tag }) => tag === 'AE'));
}

import type { Entry, Lexicon } from '../lexicon/index.js';
import type { LemmaSource } from '../model.js';
import { splitCompound } from './compounds.js';
import { guessLemma } from './guess.js';
import { type Tag, tagOf } from './tags.js';
import type { RawToken } from './tokens.js';

/** One way to read a token in its sentence. */
export interface Candidate {
  tag: Tag;
  /** Morphological tag of the lexicon, where the reading comes from there. */
  form?: string;
  lemma: string;
  entry?: Entry;
  source: LemmaSource;
}

/** Tags that an unknown word may have. */
const OPEN: Tag[] = ['Ns', 'Np', 'PN', 'ADJ', 'Vs', 'Vp', 'Vt', 'Vu', 'VI', 'VD', 'VE', 'ADV', 'X', 'NUM', 'SYM', 'VG', 'VH', 'ADJs', 'ADJc'];

/** Years or a date: `2021-2027`. */
const RANGE = /\p{N}-\p{N}/u;

/** Finds the readings of word forms. */
export class Candidates {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Whether a word is in the lexicon, in lower case. */
  isWord(form: string): boolean {
    return this.#lexicon.lookup(form).length > 0 || this.#lexicon.bare.get(form).length > 0;
  }

  /** All readings of a token; at least one. @param initial whether it is the sentence's first word, where a capital says nothing */
  of(token: RawToken, initial: boolean): Candidate[] {
    const { text, kind } = token;
    if (kind === 'punctuation') return [{ tag: /[\p{S}]/u.test(text) ? 'SYM' : 'PU', lemma: text, source: 'lexicon' }];
    if (kind === 'footnote') return [{ tag: 'X', lemma: text, source: 'lexicon' }];
    if (kind === 'number') {
      const tags: Tag[] = text.endsWith('%') ? ['SYM'] : RANGE.test(text) ? ['NUM', 'SYM'] : ['NUM'];
      return tags.map((tag) => ({ tag, lemma: text, source: 'lexicon' }));
    }
    return this.#read(text, /^\p{Lu}/u.test(text), initial);
  }

  #read(text: string, capital: boolean, initial: boolean): Candidate[] {
    const lower = text.toLowerCase();
    const name: Candidate = { tag: 'PN', lemma: text, source: 'name' };
    // Capitals only: an abbreviation, whatever word it looks like (`ER`, `HV`, `IS`).
    if (/^\p{Lu}{2,5}$/u.test(text)) return [name, { tag: 'SYM', lemma: text, source: 'guess' }, { tag: 'X', lemma: text, source: 'guess' }];
    const found: Candidate[] = this.#listed(lower);
    if (found.length > 0) return capital && !(initial && isNoName(found)) ? [...found, name] : found;
    if (/^(?:\p{Lu}\p{N}*|\p{Lu}[\p{Lu}\p{N}&/-]+)$/u.test(text))
      return [name, { tag: 'SYM', lemma: text, source: 'guess' }, { tag: 'X', lemma: text, source: 'guess' }];
    if (capital && !initial && !text.includes('-')) {
      const compound = this.#compound(lower);
      return compound.length > 0 ? [...compound, name] : [name, ...this.#guesses(lower, ['Ns', 'Np', 'ADJ', 'X', 'VE'])];
    }
    const compound = this.#compound(lower);
    if (compound.length > 0) return capital ? [...compound, name] : compound;
    const guesses = this.#guesses(
      lower,
      OPEN.filter((tag) => tag !== 'PN'),
    );
    return capital || /\p{Lu}/u.test(text) ? [name, ...guesses] : [...guesses, name];
  }

  #listed(lower: string): Candidate[] {
    const whole = this.#lexicon
      .lookup(lower)
      .map(({ tag, entry }): Candidate => ({ tag: tagOf(tag), form: tag, lemma: entry.lemma, entry, source: 'lexicon' }));
    const bare = this.#lexicon.bare.get(lower).map(({ tag, lemma }): Candidate => ({ tag: tagOf(tag), form: tag, lemma, source: 'lexicon' }));
    const found = [...whole, ...bare];
    // A verb's stem is often a noun as well, whether the lexicon has it or not: `finish`, `sprint`.
    return found.length > 0 && found.every(({ form }) => form === 'V1') ? [...found, { tag: 'Ns', lemma: lower, source: 'guess' }] : found;
  }

  #compound(lower: string): Candidate[] {
    const compound = splitCompound(lower, this.#lexicon);
    if (!compound) return [];
    const before = lower.slice(0, lower.length - compound.head.length);
    return compound.readings.map(({ tag, entry }) => ({
      tag: tagOf(tag),
      form: tag,
      lemma: before + entry.lemma.replace('|', ''),
      entry,
      source: 'compound',
    }));
  }

  #guesses(lower: string, tags: Tag[]): Candidate[] {
    return tags.map((tag) => ({ tag, lemma: guessLemma(lower, tag), source: 'guess' }));
  }
}

/** Words that begin a sentence often and a name hardly ever: function words, and forms that are of a verb only. */
function isNoName(found: Candidate[]): boolean {
  return found.some(({ entry }) => entry?.pos === 'function') || found.every(({ tag }) => /^V[sptu]$/.test(tag));
}

import type { Word } from '../2-words/index.js';
import type { Gazetteer } from '../3-entities/index.js';
import { loadTables, type Table } from '../data.js';
import type { GlossaryEntry } from '../glossary/entry.js';
import type { Lexicon } from '../lexicon/index.js';
import { OwnTerms } from './own-terms.js';

/** A term of the EU glossary. */
export interface Term {
  id: string;
  nl: string;
  en: string;
  plural: string;
  grammar: string;
}

/** A term found in a text. */
export interface TermMatch {
  term: Term;
  /** Number of tokens. */
  length: number;
  plural: boolean;
}

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

const FORMS: VerbForm[] = ['base', 'third', 'past', 'participle', 'gerund'];
/** All English that the data holds: of words, names, terms, and the inflection of verbs. */
export class Vocabulary {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly #own: OwnTerms;
  readonly #abbreviations: Table;
  readonly #terms: Record<'terms' | 'forms' | 'openers', Table>;
  /** Terms of the sentences that were translated: the noun phrases of a sentence ask for those of the same words again and again. */
  readonly #found = new WeakMap<readonly Word[], TermMatch[][]>();
  readonly #english: Record<'words' | 'verbs' | 'prepositions' | 'collocations', Table>;

  /** @param own entries of a user's glossary, which come before the curated terms */
  constructor(lexicon: Lexicon, gazetteer: Gazetteer, own: readonly GlossaryEntry[] = []) {
    this.#abbreviations = loadTables<'abbreviations'>('abbreviations').abbreviations;
    this.#own = new OwnTerms(own, lexicon);
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.#terms = loadTables<'terms' | 'forms' | 'openers'>('terms');
    this.#english = loadTables<'words' | 'verbs' | 'prepositions' | 'collocations'>('english');
  }

  /** An English verb phrase (`call for`) with its first word inflected. */
  verb(phrase: string, form: VerbForm): string {
    if (form === 'base') return phrase;
    const space = phrase.indexOf(' ');
    const verb = space < 0 ? phrase : phrase.slice(0, space);
    const forms = this.#english.verbs.find(verb)?.split('\t');
    return (forms?.[FORMS.indexOf(form)] ?? verb) + (space < 0 ? '' : phrase.slice(space));
  }

  /** English of a preposition before a noun that wants one of its own: `op` before `niveau` is `at`. */
  preposition(dutch: string, noun: string): string | undefined {
    return this.#english.prepositions.find(`${dutch}\t${noun}`)?.split('\t')[2];
  }

  /** English that a word has beside another one, with its plural: `groot` beside `belang` is `great`. */
  collocation(lemma: string, pos: 'verb' | 'adj' | 'noun', beside: string): { base: string; plural: string } | undefined {
    const [, , base, plural] = this.#english.collocations.find(`${lemma} ${pos}\t${beside}`)?.split('\t') ?? [];
    return base && plural ? { base, plural } : undefined;
  }

  /** English of an abbreviation with its full stops: `m.b.t.` is `with regard to`. */
  abbreviation(lower: string): string | undefined {
    return this.#abbreviations.find(lower)?.split('\t')[3] || undefined;
  }

  /** Whether a word is one of those that the data uses as English. */
  isEnglish(lower: string): boolean {
    return this.#english.words.has(lower);
  }

  /** The longest term that begins at token `at` and ends at or before `to`. */
  term(words: readonly Word[], at: number, to: number): TermMatch | null {
    const found = this.#found.get(words) ?? [];
    this.#found.set(words, found);
    found[at] ??= [...this.#termsAt(words, at), ...this.#own.at(words, at)].sort((a, b) => a.length - b.length);
    return found[at].findLast(({ length }) => at + length <= to) ?? null;
  }

  /** The curated terms that begin at a token, the shortest first. */
  #termsAt(words: readonly Word[], at: number): TermMatch[] {
    const longest = Number(this.#terms.openers.find(words[at]?.lower ?? '')?.split('\t')[1] ?? 0);
    let text = '';
    const found: TermMatch[] = [];
    for (let i = at; i < Math.min(words.length, at + longest); i++) {
      const word = words[i] as Word;
      if (word.tag === 'PU' || word.footnote) break;
      text = text ? `${text} ${word.lower}` : word.lower;
      const [, position, number] = this.#terms.forms.find(text)?.split('\t') ?? [];
      if (position !== undefined) found.push({ term: this.#term(Number(position)), length: i + 1 - at, plural: number === 'p' });
    }
    return found;
  }

  #term(position: number): Term {
    const [id = '', nl = '', en = '', plural = '', grammar = ''] = this.#terms.terms.line(position).split('\t');
    return { id, nl, en, plural, grammar };
  }
}

import type { Word } from '../2-words/index.js';
import type { Gazetteer } from '../3-entities/index.js';
import { loadTables } from '../data.js';
import type { Lexicon } from '../lexicon/index.js';

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
const LONGEST_TERM = 8;

/** All English that the data holds: of words, names, terms, and the inflection of verbs. */
export class Vocabulary {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly #terms: string[];
  readonly #termForms: Map<string, string>;
  readonly #firstWords: Set<string>;
  readonly #verbs: Map<string, string>;
  #english: Set<string> | undefined;

  constructor(lexicon: Lexicon, gazetteer: Gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    const { terms, forms } = loadTables<'terms' | 'forms'>('terms');
    this.#terms = terms;
    this.#termForms = new Map();
    this.#firstWords = new Set();
    for (const line of forms) {
      const tab = line.indexOf('\t');
      const form = line.slice(0, tab);
      this.#termForms.set(form, line.slice(tab + 1));
      const space = form.indexOf(' ');
      this.#firstWords.add(space < 0 ? form : form.slice(0, space));
    }
    this.#verbs = new Map(loadTables<'verbs'>('english').verbs.map((line) => [line.slice(0, line.indexOf('\t')), line]));
  }

  /** An English verb phrase (`call for`) with its first word inflected. */
  verb(phrase: string, form: VerbForm): string {
    if (form === 'base') return phrase;
    const space = phrase.indexOf(' ');
    const verb = space < 0 ? phrase : phrase.slice(0, space);
    const forms = this.#verbs.get(verb)?.split('\t');
    return (forms?.[FORMS.indexOf(form)] ?? verb) + (space < 0 ? '' : phrase.slice(space));
  }

  /** Whether a word is one of those that the data uses as English. */
  isEnglish(lower: string): boolean {
    this.#english ??= new Set(loadTables<'words'>('english').words);
    return this.#english.has(lower);
  }

  /** The longest term that begins at token `at` and ends at or before `to`. */
  term(words: readonly Word[], at: number, to: number): TermMatch | null {
    if (!this.#firstWords.has(words[at]?.lower ?? '')) return null;
    let text = '';
    let best: TermMatch | null = null;
    for (let i = at; i < Math.min(to, at + LONGEST_TERM); i++) {
      const word = words[i] as Word;
      if (word.tag === 'PU' || word.footnote) break;
      text = text ? `${text} ${word.lower}` : word.lower;
      const found = this.#termForms.get(text);
      if (found) best = { term: this.#term(Number(found.slice(0, found.indexOf('\t')))), length: i + 1 - at, plural: found.endsWith('\tp') };
    }
    return best;
  }

  #term(index: number): Term {
    const [id = '', nl = '', en = '', plural = '', grammar = ''] = (this.#terms[index] as string).split('\t');
    return { id, nl, en, plural, grammar };
  }
}

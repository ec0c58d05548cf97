import type { Word } from '../2-words/index.js';
import type { GlossaryEntry } from '../glossary/entry.js';
import type { Lexicon } from '../lexicon/index.js';
import type { TermMatch } from './vocabulary.js';

/** One way to write an entry: its words in lower case, and their lemmas where they are nouns or adjectives. */
interface Pattern {
  entry: GlossaryEntry;
  words: { lower: string; lemma: string }[];
}

/** Terms of a user's glossary, found in a text by their words or the lemmas of these, so that no inflected forms have to be listed. */
export class OwnTerms {
  readonly #patterns = new Map<string, Pattern[]>();

  constructor(entries: readonly GlossaryEntry[], lexicon: Lexicon) {
    for (const entry of entries) {
      for (const text of [entry.nl, ...entry.variants]) {
        const words = text
          .toLowerCase()
          .split(' ')
          .map((lower) => ({ lower, lemma: lemmaOf(lower, lexicon) }));
        for (const key of new Set([words[0]?.lower ?? '', words[0]?.lemma ?? '']))
          this.#patterns.set(key, [...(this.#patterns.get(key) ?? []), { entry, words }]);
      }
    }
  }

  /** The terms that begin at a token. */
  at(words: readonly Word[], at: number): TermMatch[] {
    const word = words[at];
    if (!word || this.#patterns.size === 0) return [];
    const keys = new Set([word.lower, word.lemma.toLowerCase()]);
    return [...keys]
      .flatMap((key) => this.#patterns.get(key) ?? [])
      .flatMap((pattern) => (fits(pattern, words, at) ? toMatch(pattern, words, at) : []));
  }
}

function lemmaOf(lower: string, lexicon: Lexicon): string {
  return (
    lexicon
      .lookup(lower)
      .find(({ tag }) => /^[NA]/.test(tag))
      ?.entry.lemma.toLowerCase() ?? lower
  );
}

function fits({ words: parts }: Pattern, words: readonly Word[], at: number): boolean {
  return parts.every(({ lower, lemma }, i) => {
    const word = words[at + i];
    return word !== undefined && (word.lower === lower || (/^(?:N[sp]|ADJ)$/.test(word.tag) && word.lemma.toLowerCase() === lemma));
  });
}

function toMatch({ entry, words: parts }: Pattern, words: readonly Word[], at: number): TermMatch {
  const { id, nl, en, plural = en, grammar = '' } = entry;
  const isPlural = words.slice(at, at + parts.length).some((word, i) => word.tag === 'Np' && word.lower !== parts[i]?.lower);
  return { term: { id, nl, en, plural, grammar }, length: parts.length, plural: isPlural && plural !== en };
}

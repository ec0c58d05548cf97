/** Parts of speech of lexicon entries; `function` for the closed classes. */
export type LexicalPos = 'noun' | 'verb' | 'adj' | 'adv' | 'function';

/** English of an entry with its inflections. Which ones there are depends on the part of speech. */
export interface EntryEnglish {
  /** Citation form. */
  base: string;
  /** Nouns: the plural. */
  plural?: string;
  /** Nouns: no plural and no indefinite article (`information`). */
  mass?: boolean;
  /** Nouns: English has a plural only (`proceeds`). */
  pluralOnly?: boolean;
  /** Nouns: what it is in the singular without a determiner, when that is another word: `onderzoek` is `research`, `een onderzoek` an `investigation`. */
  bare?: string;
  /** Nouns: what it is of an owner, when that is another word: `hun inzet` is `their commitment`, `de inzet van troepen` their `deployment`. */
  own?: string;
  /** Nouns: the form that stands before another noun, when not the noun itself (`agricultural`). */
  modifier?: string;
  /** Adjectives: the adverb. */
  adverb?: string;
}

/** A complement pattern: `[pattern, English]`, for example `['zich aan', 'abide by']`. */
export type Frame = [pattern: string, english: string];

/** One lemma of the lexicon. */
export interface Entry {
  lemma: string;
  pos: LexicalPos;
  /** `person`, `group`, `doc` … for nouns; `time`, `link` … for adverbs; empty where nothing applies. */
  semanticClass: string;
  gender?: 'de' | 'het' | undefined;
  /** Verbs: auxiliary of the perfect. */
  perfect?: 'hebben' | 'zijn' | 'both' | undefined;
  english: EntryEnglish;
  frames: Frame[];
}

/** One way to read a word form. */
export interface WordReading {
  /** Morphological tag, see `paradigm.ts`, or a tag of the closed classes. */
  tag: string;
  entry: Entry;
}

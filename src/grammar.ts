import type { Range, Sentence, Token } from './model.js';

/**
 * The types of the grammatical reading that stage 4 makes and stages 5 and 6 use: clauses with their topological fields, verbs and phrases.
 * Token indexes are positions in a sentence's words, half-open.
 */

/** What opens a clause and where its finite verb stands. */
export type ClauseKind = 'main' | 'verb-first' | 'subordinate' | 'relative' | 'infinitive' | 'participle' | 'fragment';

/** Grammatical function of a constituent in its clause. */
export type Role =
  | 'subject'
  | 'object'
  | 'indirect-object'
  | 'predicate'
  | 'prepositional-object'
  | 'complement'
  | 'agent'
  | 'adjunct'
  | 'reflexive'
  | 'expletive'
  | 'provisional';

/** The topological fields of a Dutch clause, as token ranges; `null` where a field is empty. */
export interface Fields {
  first: Range | null;
  left: Range | null;
  middle: Range | null;
  right: Range | null;
  end: Range | null;
}

/** The verbs of a clause, taken together. */
export interface VerbCluster {
  /** Token indexes of all verbs, particles and `te`, in text order. */
  tokens: number[];
  /** The finite verb; absent in infinitive and participle clauses. */
  finite?: number | undefined;
  /** The verb that carries the meaning. */
  lexical: number;
  /** The separable particle, when it stands apart from its verb. */
  particle?: number | undefined;
  /** Whole lemma of the lexical verb, with a bar after a separable particle: `op|roepen`. */
  lemma: string;
  /** Lemmas of the other verbs, outermost first: `moet worden verhoogd` → `['moeten', 'worden']`. */
  auxiliaries: string[];
  tense: 'present' | 'past' | null;
  perfect: boolean;
  voice: 'active' | 'passive';
}

/** How something hangs on the phrase before it. */
export type Relation = 'modifier' | 'apposition' | 'parenthesis' | 'conjunct' | 'including';

/** Something that follows the head of a phrase and belongs to it. */
export interface Attachment {
  relation: Relation;
  /** Token index of the conjunction or connecting word (`en`, `waaronder`, `zoals`); absent after a mere comma or none. */
  marker?: number | undefined;
  node: Constituent;
}

/** A phrase: a head with what belongs to it. */
export interface Phrase {
  type: 'NP' | 'PP' | 'AP' | 'ADVP';
  /** Tokens of the phrase, attachments included. */
  range: Range;
  /** Token range of the head: a noun with the names and nouns that stand with it, a pronoun, a preposition, an adjective, an adverb. */
  head: Range;
  role?: Role | undefined;
  /** Token index of the article, possessive, demonstrative or quantifier. */
  determiner?: number | undefined;
  /** What stands between determiner and head, in text order: adjectives, numbers, participle clauses. */
  before: Constituent[];
  /** What follows the head, in text order. For a PP the first is its noun phrase. */
  after: Attachment[];
}

/** A clause with its fields, verbs and constituents. */
export interface Clause {
  type: 'clause';
  kind: ClauseKind;
  range: Range;
  /** Tokens of the conjunction, relative pronoun (with its preposition) or `om` that opens it; absent where none does. */
  opener?: Range | undefined;
  /** Token index of the coordinating conjunction that joins it to the clause before it. */
  conjunction?: number | undefined;
  fields: Fields;
  /** Absent in fragments without a verb. */
  verbs?: VerbCluster | undefined;
  /** Token index of `niet`, `geen`, `nooit`, `noch` or the like, where it denies the clause's verb. */
  negation?: number | undefined;
  /** Phrases and clauses of the clause, in text order, each with its role. */
  constituents: Constituent[];
  role?: Role | undefined;
  /** Subject taken over from the clause before it in a coordination, when the clause has none of its own. */
  sharedSubject?: Phrase | undefined;
  /** Object or agent taken over from the clause before it, whose auxiliaries it shares; absent where there is none. */
  shared?: Phrase[] | undefined;
}

/** A node of the reading of a sentence. */
export type Constituent = Phrase | Clause;

/** One sentence, read: its words, names and clauses. */
export interface Reading {
  sentence: Sentence;
  tokens: Token[];
  /** Top-level clauses, in text order; coordinated clauses stand side by side. */
  clauses: Clause[];
}

import type { Attachment, Clause, Constituent, Phrase } from '../grammar.js';
import type { Act, Polarity, Quantity, Range } from '../model.js';
import type { SentenceReading } from '../reader.js';
import type { CircumstanceDraft } from './circumstances.js';
import type { StanceFrame } from './frames.js';

/** A holder before it has English: the phrase that names it, or what an implicit one stands for. */
export type HolderDraft = WrittenHolder | { kind: 'implicit'; body: ImplicitBody };

export interface WrittenHolder {
  kind: 'written';
  phrase: Phrase;
  range: Range;
  role?: 'including' | 'on-behalf-of';
  id?: string;
  quantity?: Quantity;
  /** What a pronoun or `deze lidstaten` stands for, named elsewhere in the report. */
  antecedents?: WrittenHolder[];
  /** Sentence of the phrase, where it is not the record's. */
  reading?: SentenceReading;
}

/** What an implicit holder stands for: the meeting under way, or a document of the clause. */
export type ImplicitBody =
  | { kind: 'meeting'; id?: string; phrase?: Phrase; reading?: SentenceReading; by: 'heading' | 'introduction' | 'report' }
  | { kind: 'document'; phrase: Phrase };

/** A complement that belongs to the target. */
export interface TargetPart {
  /** The slot that it fills; `rest` for what the clause itself says. */
  slot: string;
  node: Constituent;
}

/** A stance record before it has English. */
export interface StanceDraft {
  reading: SentenceReading;
  frame: StanceFrame;
  /** The clause of the act. */
  clause: Clause;
  /** The clause of the cue's verb, whose adjuncts frame the act: another than the act's in `liet weten bezorgd te zijn`. */
  matrix: Clause;
  act: Act;
  polarity: Polarity;
  negated: boolean;
  timing: 'reported' | 'announced' | 'expected';
  /** Tokens of the cue. */
  cue: number[];
  holders: HolderDraft[];
  addressees: { phrase: Phrase; range: Range; id?: string }[];
  target: TargetPart[];
  circumstances: CircumstanceDraft[];
  force: number;
  confidence: number;
  /** Further things named behind the target: `inclusief …`. */
  extra: Attachment[];
  /**
   * The position is what the clause itself says, with no complement of its own: what somebody `zal` or `wil` do (`infinitive`), or what holds
   * `volgens` somebody (`finite`). The clause is without the words that only frame it; the verbs are the tokens of those that belong to the target.
   */
  content?: { clause: Clause; form: 'infinitive' | 'finite'; verbs: number[] };
  /** The draft whose act this one repeats: `Dit gold ook voor …`, `Polen deed dat ook`; without a target of its own it has that one's, see {@link contentOf}. */
  repeats?: StanceDraft;
}

/** The draft that says what an act is about and to whom: of one that repeats another without a target of its own, that other one. */
export function contentOf(draft: StanceDraft): StanceDraft {
  return draft.repeats && draft.target.length === 0 ? contentOf(draft.repeats) : draft;
}

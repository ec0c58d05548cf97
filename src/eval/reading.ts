import type { Word, Words } from '../2-words/index.js';
import { findMentions, type Gazetteer } from '../3-entities/index.js';
import { readClauses } from '../4-clauses/index.js';
import type { GoldToken } from '../build/conllu.js';
import type { Clause, Constituent } from '../grammar.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Range } from '../model.js';
import { align } from './align.js';
import { rebuild } from './treebank.js';

/** Our reading of a treebank sentence beside its gold tokens. */
export interface AlignedReading {
  gold: readonly GoldToken[];
  words: readonly Word[];
  /** All clauses of the sentence, embedded ones too. */
  clauses: readonly Clause[];
  /** The clauses that no other clause holds. */
  top: readonly Clause[];
  /** What was thrown when reading failed; there are no clauses then. */
  failure?: string;
  /** For each of our words the positions of the gold tokens that it shares characters with. */
  goldOf: readonly number[][];
  /** For each gold token the indexes of our words. */
  wordsOf: readonly number[][];
}

/** Reads a sentence's text, with the spaces that the treebank gives it, by stages 2 to 4. */
export function readAligned(gold: readonly GoldToken[], words: Words, gazetteer: Gazetteer, lexicon: Lexicon): AlignedReading {
  const { text, ranges } = rebuild(gold);
  const read = words.read(text, { start: 0, end: text.length, index: 0, section: 0 });
  const own = read.map(({ start, end }): Range => [start, end]);
  let clauses: Clause[] = [];
  let failure: string | undefined;
  try {
    ({ clauses } = readClauses({ words: read, mentions: findMentions(read, gazetteer), lexicon }));
  } catch (error) {
    failure = String(error);
  }
  return {
    gold,
    words: read,
    clauses: [...allClauses(clauses)],
    top: clauses,
    ...(failure !== undefined && { failure }),
    goldOf: align(own, ranges),
    wordsOf: align(ranges, own),
  };
}

/** All clauses, those inside phrases and other clauses too. */
export function* allClauses(nodes: readonly Constituent[]): Generator<Clause> {
  for (const node of nodes) {
    if (node.type === 'clause') {
      yield node;
      yield* allClauses(node.constituents);
    } else {
      yield* allClauses(node.before);
      yield* allClauses(node.after.map(({ node: inner }) => inner));
    }
  }
}

/** The sentence's text with some of its tokens in square brackets. */
export const quote = ({ gold }: AlignedReading, ...marked: number[]): string =>
  rebuild(gold.map((token, i) => (marked.includes(i) ? { ...token, form: `[${token.form}]` } : token))).text;

export const childrenOf = (gold: readonly GoldToken[], { id }: GoldToken): GoldToken[] => gold.filter(({ head }) => head === id);

/** A head word with the other parts of a name or fixed expression: treebanks make the first part its head (`De` of `De Morgan`). */
export function headTokens(gold: readonly GoldToken[], at: number): number[] {
  const id = gold[at]?.id;
  return [at, ...gold.flatMap(({ head, deprel }, i) => (head === id && /^(?:flat|fixed)/.test(deprel) ? [i] : []))];
}

/** The gold tokens that share characters with a range of our words. */
export function goldTokens([from, to]: Range, goldOf: readonly number[][]): number[] {
  return [...new Set(goldOf.slice(from, to).flat())];
}

import { Features, NO_TAG } from './features.js';
import { type Separable, Sight } from './sight.js';
import { FAMILY, TAGS, type Tag } from './tags.js';

/** What the tagger sees of a word form. */
export interface TaggerWord {
  /** In lower case. */
  lower: string;
  /** Tags to choose from; one means that there is nothing to choose. */
  tags: readonly Tag[];
  /** Their indexes. */
  choice: Uint8Array;
  /** Hash of the form. */
  form: number;
  /** Hash of all its tags: the ambiguity class. */
  ambiguity: number;
  /** Keys of the features that it has in every sentence, for the first pass and the second. */
  own: readonly [Int32Array, Int32Array];
  /** Sums of their weights, for each choice; filled in by the tagger. */
  scores?: readonly [Int32Array, Int32Array];
  /** Whether it can be a verb: finite, infinitive or participle. */
  verbal: boolean;
  finite: boolean;
  /** Its lemmas as a verb, and the hash of the first. */
  lemmas: readonly string[];
  lemma: number;
  /** Whether it can be a separable particle. */
  particle: boolean;
  /** `er`, `hier`, `daar`, `waar`. */
  pronominal: boolean;
  /** A punctuation mark that ends a clause, and one that ends more than that. */
  mark: boolean;
  stop: boolean;
  /** What it begins, see `sight.ts`. */
  opener: number;
}

/**
 * Weights of an averaged perceptron, found by the key of a feature: open addressing with linear probing. A slot is two numbers, the key, 0 in an
 * empty slot, and where its weights begin, which is where those of the slot before it end; one slot more ends the list. Weights are {@link pack}ed. A
 * feature with more than {@link MOST_LISTED} of them has one for each tag, in the order of the tags.
 */
export interface Weights {
  slots: Int32Array;
  weights: Int32Array;
}

/** Weights that a feature lists: of more, those of the tags in question are read from their places. */
export const MOST_LISTED = 6;

const WEIGHT_BITS = 10;
const ZERO = 1 << (WEIGHT_BITS - 1);
const LOW = 2 * ZERO - 1;
/** The greatest weight, in tenths. */
export const GREATEST = ZERO - 1;

/** Index of a tag with its weight, a whole number of tenths, at most {@link GREATEST} either way. */
export function pack(tag: number, weight: number): number {
  return (tag << WEIGHT_BITS) | (weight + ZERO);
}

/**
 * Averaged perceptron (Collins 2002) that chooses among the tags which the lexicon allows, from left to right, twice: the second pass sees the tags
 * that the first gave to the words behind. Weights are whole numbers, so that their sums are the same everywhere.
 */
export class Tagger {
  readonly #weights: Weights;
  readonly #features = new Features();
  readonly #sight: Sight;
  readonly #sums = new Int32Array(TAGS.length);
  #first = new Uint8Array(256);
  #second = new Uint8Array(256);

  constructor(weights: Weights, separable: Separable) {
    this.#weights = weights;
    this.#sight = new Sight(separable);
  }

  /** Index of one tag for each word. The array is used again for the next sentence and may be longer than this one. */
  tag(words: readonly TaggerWord[]): Uint8Array {
    if (this.#first.length < words.length) {
      this.#first = new Uint8Array(2 * words.length);
      this.#second = new Uint8Array(2 * words.length);
    }
    this.#pass(words, this.#first);
    this.#sight.look(words, this.#first);
    this.#pass(words, this.#second, this.#sight);
    return this.#second;
  }

  /** The tags of the first pass alone: what training the second needs. */
  firstPass(words: readonly TaggerWord[]): Uint8Array {
    const tags = new Uint8Array(words.length);
    this.#pass(words, tags);
    return tags;
  }

  #pass(words: readonly TaggerWord[], tags: Uint8Array, sight?: Sight): void {
    let before = NO_TAG;
    let beforeThat = NO_TAG;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as TaggerWord;
      let tag = sight ? (sight.tags[i] as number) : (word.choice[0] as number);
      if (sight ? hasRelatives(word.choice, tag) : word.choice.length > 1) {
        this.#features.read(words, i, before, beforeThat, sight);
        this.#sums.fill(0);
        this.#addWeights(this.#features.keys, this.#features.count, word.choice);
        tag = this.#best(word, sight ? FAMILY[tag] : undefined);
      }
      tags[i] = tag;
      beforeThat = before;
      before = tag;
    }
  }

  /** @param family the only tags that may be chosen in the second pass */
  #best(word: TaggerWord, family?: number): number {
    word.scores ??= [this.#ownScores(word, 0), this.#ownScores(word, 1)];
    const own = word.scores[family === undefined ? 0 : 1];
    let best = 0;
    let high = -Infinity;
    for (let k = 0; k < word.choice.length; k++) {
      const tag = word.choice[k] as number;
      if (family !== undefined && FAMILY[tag] !== family) continue;
      const score = (this.#sums[tag] as number) + (own[k] as number);
      if (score > high) {
        high = score;
        best = tag;
      }
    }
    return best;
  }

  #ownScores({ own, choice }: TaggerWord, pass: 0 | 1): Int32Array {
    const kept = this.#sums.slice();
    this.#sums.fill(0);
    this.#addWeights(own[pass], own[pass].length, choice);
    const scores = Int32Array.from(choice, (tag) => this.#sums[tag] as number);
    this.#sums.set(kept);
    return scores;
  }

  #addWeights(features: Int32Array, count: number, choice: Uint8Array): void {
    const { slots, weights } = this.#weights;
    const last = slots.length - 4;
    const sums = this.#sums;
    for (let k = 0; k < count; k++) {
      const key = features[k] as number;
      let slot = (key << 1) & last;
      while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & last;
      const start = slots[slot + 1] as number;
      const end = slots[slot + 3] as number;
      if (end - start > MOST_LISTED)
        for (let c = 0; c < choice.length; c++) {
          const tag = choice[c] as number;
          (sums[tag] as number) += ((weights[start + tag] as number) & LOW) - ZERO;
        }
      else
        for (let at = start; at < end; at++) {
          const weight = weights[at] as number;
          (sums[weight >> WEIGHT_BITS] as number) += (weight & LOW) - ZERO;
        }
    }
  }
}

/** Whether there are other tags of the same family to choose from: only these are weighed again in the second pass. */
export function hasRelatives(choice: Uint8Array, tag: number): boolean {
  const family = FAMILY[tag];
  if (family === 0) return false;
  for (const other of choice) if (other !== tag && FAMILY[other] === family) return true;
  return false;
}

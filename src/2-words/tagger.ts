import type { Tag } from './tags.js';
import { TAGS } from './tags.js';

/** What the tagger sees of a token. */
export interface TaggerInput {
  text: string;
  lower: string;
  /** Tags to choose from; one means that there is nothing to choose. */
  tags: readonly Tag[];
  /** All its tags as one string: the ambiguity class. */
  ambiguity: string;
}

const BOUNDARY = '#';
const INDEX = new Map(TAGS.map((tag, i) => [tag, i]));

/** The features of a token in its context, as short strings. Their order is part of the model. */
export function features(words: readonly TaggerInput[], i: number, previous: string, beforePrevious: string): string[] {
  const word = words[i] as TaggerInput;
  const { lower } = word;
  const last = words[i - 1];
  const next = words[i + 1];
  const after = words[i + 2];
  const nextClass = next?.ambiguity ?? BOUNDARY;
  const short = lower.length < 4;
  return [
    `w${lower}`,
    `a${word.ambiguity}`,
    `3${lower.slice(-3)}`,
    short ? '-' : `4${lower.slice(-4)}`,
    short ? '-' : `2${lower.slice(-2)}`,
    `p${lower.slice(0, 2)}`,
    `s${shape(word.text)}${i === 0 ? 0 : 1}`,
    `t${previous}`,
    `u${beforePrevious} ${previous}`,
    `b${previous} ${word.ambiguity}`,
    `l${last?.lower ?? BOUNDARY}`,
    `n${next?.lower ?? BOUNDARY}`,
    `c${nextClass}`,
    `d${nextClass} ${after?.ambiguity ?? BOUNDARY}`,
    `e${previous} ${nextClass}`,
    `f${word.ambiguity} ${nextClass}`,
    `g${previous} ${lower}`,
    `h${lower} ${nextClass}`,
    `k${after?.lower ?? BOUNDARY}`,
    `m${words[i - 2]?.lower ?? BOUNDARY}`,
  ];
}

function shape(text: string): string {
  const first = text.charAt(0);
  const upper = first !== first.toLowerCase();
  return `${upper ? (text.length > 1 && text === text.toUpperCase() ? 'A' : 'U') : 'l'}${text.includes('-') ? '-' : ''}${/\d/.test(text) ? '9' : ''}`;
}

/** Weights of an averaged perceptron: feature → pairs of tag index and weight. */
export type Weights = Map<string, readonly number[]>;

/** Greedy left-to-right tagger: the averaged perceptron of Collins (2002), choosing among the tags that the lexicon allows. */
export class Tagger {
  readonly #weights: Weights;
  readonly #scores = new Float64Array(TAGS.length);

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** One tag for each word. */
  tag(words: readonly TaggerInput[]): Tag[] {
    const tags: Tag[] = [];
    for (let i = 0; i < words.length; i++) {
      const choice = (words[i] as TaggerInput).tags;
      tags.push(choice.length === 1 ? (choice[0] as Tag) : this.#choose(words, i, choice, tags[i - 1] ?? BOUNDARY, tags[i - 2] ?? BOUNDARY));
    }
    return tags;
  }

  #choose(words: readonly TaggerInput[], i: number, choice: readonly Tag[], previous: string, beforePrevious: string): Tag {
    const scores = this.#scores.fill(0);
    for (const feature of features(words, i, previous, beforePrevious)) {
      const pairs = this.#weights.get(feature);
      if (pairs) for (let k = 0; k < pairs.length; k += 2) (scores[pairs[k] as number] as number) += pairs[k + 1] as number;
    }
    let best = choice[0] as Tag;
    let high = -Infinity;
    for (const tag of choice) {
      const score = scores[INDEX.get(tag) as number] as number;
      if (score > high) {
        high = score;
        best = tag;
      }
    }
    return best;
  }
}

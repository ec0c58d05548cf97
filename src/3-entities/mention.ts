import type { EntityType, Money, Range } from '../model.js';
import type { When } from './when.js';

/** A named thing in a sentence, as a range of tokens. */
export interface Mention {
  type: EntityType;
  from: number;
  to: number;
  /** Canonical id: of the gazetteer, or made of the name where that is enough to tell things apart (persons, motions, numbered documents). */
  id?: string;
  subtype?: string;
  /** English under this name. */
  en?: string;
  /** Id of what it stands for here, when that is not the thing itself: `ru` for `Moskou` that acts, a formation for `de Raad`. */
  standsFor?: string;
  /** Dates: what is written of it, and the year where it was inferred. */
  when?: When;
  /** Amounts. */
  money?: Money;
  /** Motions: ids of those who moved it. */
  proposers?: string[];
  /** Written in the genitive: `Ruslands`. */
  genitive?: true;
  /** One name to the grammar, but nothing that the report names: the field in `minister van Financiën`, `Westelijke Balkanlanden`. */
  internal?: true;
}

/** The mention that covers a token. */
export function mentionAt(mentions: readonly Mention[], token: number): Mention | undefined {
  const mention = mentions[firstEndingAfter(mentions, token)];
  return mention && mention.from <= token ? mention : undefined;
}

/** The mentions that lie inside a range of tokens. */
export function mentionsIn(mentions: readonly Mention[], [from, to]: Range): Mention[] {
  const inside: Mention[] = [];
  for (let i = firstEndingAfter(mentions, from); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.to > to) break;
    if (mention.from >= from) inside.push(mention);
  }
  return inside;
}

/** Index of the first mention that ends after a token, by binary search: mentions are in text order and do not overlap. */
function firstEndingAfter(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).to <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

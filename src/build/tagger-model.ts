import { keyOf } from '../2-words/features.js';
import { GREATEST, MOST_LISTED, pack, type Weights } from '../2-words/tagger.js';
import { TAGS, type Tag } from '../2-words/tags.js';
import type { Row } from '../glossary/rows.js';

/** What training finds. */
export interface TrainedModel {
  /** Feature → tag → weight in tenths. A feature is its pass (`1` or `2`), its template and its atoms, with spaces between. */
  weights: ReadonlyMap<string, ReadonlyMap<Tag, number>>;
  /** Tags of word forms beyond those that the lexicon gives. */
  tags: ReadonlyMap<string, readonly Tag[]>;
}

/** The text of `tagger.tsv`: a feature a line, with `tag:weight`. */
export function writeWeights(weights: TrainedModel['weights']): string {
  return table(
    'feature\tweights',
    [...weights].map(([feature, of]) => `${feature}\t${[...of].map(([tag, weight]) => `${tag}:${weight}`).join(' ')}`),
  );
}

/** The text of `tags.tsv`: a word form a line, with its tags. */
export function writeTags(tags: TrainedModel['tags']): string {
  return table(
    'form\ttags',
    [...tags].map(([form, of]) => `${form}\t${of.join(' ')}`),
  );
}

function table(head: string, lines: readonly string[]): string {
  return `${[head, ...[...lines].sort()].join('\n')}\n`;
}

/** Reads what {@link writeWeights} has written. */
export function readWeights(rows: readonly Row[]): TrainedModel['weights'] {
  return new Map(rows.map(({ cells }) => [cells.get('feature') ?? '', new Map((cells.get('weights') ?? '').split(' ').map(readPair))]));
}

function readPair(pair: string): [Tag, number] {
  const colon = pair.indexOf(':');
  return [pair.slice(0, colon) as Tag, Number(pair.slice(colon + 1))];
}

/** Weights as the tagger uses them. @throws Error when two features have the same key */
export function compileWeights(weights: TrainedModel['weights']): Weights {
  const found = new Map<number, [string, ReadonlyMap<Tag, number>]>();
  for (const [feature, of] of weights) {
    const [name = '', ...atoms] = feature.split(' ');
    const key = keyOf(name.charAt(1), name.charAt(0) === '2', atoms);
    const other = found.get(key);
    if (other) throw new Error(`features «${feature}» and «${other[0]}» have the same key`);
    found.set(key, [feature, of]);
  }
  let capacity = 1;
  while (capacity < 1.5 * found.size) capacity *= 2;
  const slots = new Int32Array(2 * capacity + 2);
  for (const key of found.keys()) {
    let slot = key & (capacity - 1);
    while (slots[2 * slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[2 * slot] = key;
  }
  const weighed: number[] = [];
  for (let slot = 0; slot < capacity; slot++) {
    slots[2 * slot + 1] = weighed.length;
    const of = found.get(slots[2 * slot] as number)?.[1] ?? new Map<Tag, number>();
    const tags = of.size > MOST_LISTED ? TAGS : [...of.keys()];
    for (const tag of tags) weighed.push(pack(TAGS.indexOf(tag), Math.max(-GREATEST, Math.min(GREATEST, of.get(tag) ?? 0))));
  }
  slots[2 * capacity + 1] = weighed.length;
  return { slots, weights: Int32Array.from(weighed) };
}

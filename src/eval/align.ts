import type { Range } from '../model.js';

/**
 * Aligns two tokenisations of one text by character offsets: for each token of `from` the indexes of the tokens of `to` that
 * share a character with it. Both must be in text order and free of overlaps; the ranges are half-open.
 */
export function align(from: readonly Range[], to: readonly Range[]): number[][] {
  let first = 0;
  return from.map(([start, end]) => {
    while (first < to.length && (to[first] as Range)[1] <= start) first++;
    const shared: number[] = [];
    for (let k = first; k < to.length && (to[k] as Range)[0] < end; k++) shared.push(k);
    return shared;
  });
}

/** A high surrogate with its low one: two code units of UTF-16 that are one code point. */
const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/**
 * How offsets of a text are counted in code points, as the web's annotations, Python and R count, and not in UTF-16 code units.
 *
 * @returns Code units → code points. An offset inside a pair counts as the one before it.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const ends = [...text.matchAll(PAIR)].map(({ index }) => index + 2);
  if (ends.length === 0) return (offset) => offset;
  return (offset) => {
    // Number of pairs that end at or before the offset, by halving.
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low - ((ends[low] ?? 0) - 1 === offset ? 1 : 0);
  };
}

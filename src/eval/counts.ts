/** What a comparison with gold data counts. Accuracy is the case where `found` and `gold` are the same. */
export interface Counts {
  /** Found, and in the gold data. */
  right: number;
  found: number;
  gold: number;
}

export function precision({ right, found }: Counts): number {
  return found === 0 ? 0 : right / found;
}

export function recall({ right, gold }: Counts): number {
  return gold === 0 ? 0 : right / gold;
}

/** Harmonic mean of precision and recall; 0 when nothing is right. */
export function f1({ right, found, gold }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (found + gold);
}

export function add(sum: Counts, more: Counts): void {
  sum.right += more.right;
  sum.found += more.found;
  sum.gold += more.gold;
}

/** Compares two sets of things that are the same when they are equal by `===`. */
export function compareSets<T>(found: ReadonlySet<T>, gold: ReadonlySet<T>): Counts {
  let right = 0;
  for (const thing of found) if (gold.has(thing)) right++;
  return { right, found: found.size, gold: gold.size };
}

export const none = (): Counts => ({ right: 0, found: 0, gold: 0 });

/** Counts a yes-or-no question: accuracy. */
export function tally(counts: Counts, right: boolean): void {
  counts.right += Number(right);
  counts.found++;
  counts.gold++;
}

/** Errors by kind, with the sentences in which they stand. */
export class Errors {
  readonly #kinds = new Map<string, string[]>();

  add(kind: string, example: string): void {
    const examples = this.#kinds.get(kind);
    if (examples) examples.push(example);
    else this.#kinds.set(kind, [example]);
  }

  /** The most frequent kind first. */
  list(): { kind: string; count: number; examples: string[] }[] {
    return [...this.#kinds]
      .map(([kind, examples]) => ({ kind, count: examples.length, examples }))
      .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
  }
}

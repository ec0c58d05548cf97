/** A value to filter by. */
export interface Option {
  /** Position among the values of its facet, in the order in which they came up. */
  index: number;
  /** Stands in the address of a page that is filtered by it. */
  value: string;
  label: string;
  /** Records that have it, at least 1. */
  count: number;
}

/** Counts the values of one facet. */
export class Tally {
  readonly #options = new Map<string, Option>();

  /** Counts a record that has these values. @returns their indexes, each once */
  add(values: readonly { value: string; label: string }[]): number[] {
    const indexes = new Set<number>();
    for (const { value, label } of values) {
      const option = this.#options.get(value) ?? { index: this.#options.size, value, label, count: 0 };
      this.#options.set(value, option);
      if (!indexes.has(option.index)) option.count++;
      indexes.add(option.index);
    }
    return [...indexes];
  }

  /** In the order in which they came up. */
  get options(): Option[] {
    return [...this.#options.values()];
  }
}

/** Those that most records have first; of the same count those that came up first. */
export function mostFrequent(options: readonly Option[]): Option[] {
  return [...options].sort((a, b) => b.count - a.count);
}

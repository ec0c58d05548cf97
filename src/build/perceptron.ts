/** Averages smaller than this are left out. */
const SMALLEST = 0.15;

/** Weights of one feature: now, summed up over the steps until `stamp`, and the step of the last change. */
interface Cell {
  name: string;
  value: Float64Array;
  total: Float64Array;
  stamp: Float64Array;
  /** Averages of the runs that are over, summed up. */
  runs: Float64Array;
}

/**
 * A perceptron with averaged weights (Collins 2002), learning one choice at a time. After {@link again} it begins anew, with the same features; the
 * averages are those of all runs, which depend less on the order of the examples than those of one.
 */
export class Perceptron {
  readonly #classes: number;
  readonly #cells = new Map<number, Cell>();
  readonly #scores: Float64Array;
  #step = 0;
  #runs = 0;

  constructor(classes: number) {
    this.#classes = classes;
    this.#scores = new Float64Array(classes);
  }

  /**
   * Chooses, and learns when the choice was wrong.
   *
   * @param active keys of the features
   * @param right `undefined` when no choice is right: nothing is learnt
   * @param nameOf name of the feature at a place of `active`, asked for once for each key
   * @returns the choice as it was before
   */
  learn(active: readonly number[], choice: Iterable<number>, right: number | undefined, nameOf: (place: number) => string): number {
    this.#step++;
    const guess = this.#best(active, choice);
    if (right === undefined || guess === right) return guess;
    for (const [place, key] of active.entries()) {
      let cell = this.#cells.get(key);
      if (!cell) {
        const zeros = () => new Float64Array(this.#classes);
        cell = { name: nameOf(place), value: zeros(), total: zeros(), stamp: zeros(), runs: zeros() };
        this.#cells.set(key, cell);
      }
      this.#update(cell, right, 1);
      this.#update(cell, guess, -1);
    }
    return guess;
  }

  /** Ends a run. */
  again(): void {
    for (const { value, total, stamp, runs } of this.#cells.values()) {
      for (let k = 0; k < this.#classes; k++)
        (runs[k] as number) += ((total[k] as number) + (this.#step - (stamp[k] as number)) * (value[k] as number)) / this.#step;
      for (const numbers of [value, total, stamp]) numbers.fill(0);
    }
    this.#step = 0;
    this.#runs++;
  }

  /** Names of features with the classes that they speak for or against, weights in tenths; of the runs that are over. */
  averages(): [name: string, weights: [index: number, weight: number][]][] {
    return [...this.#cells.values()]
      .map(({ name, runs }): [string, [number, number][]] => [
        name,
        Array.from(runs, (sum, k): [number, number] => [k, sum / this.#runs])
          .filter(([, average]) => Math.abs(average) >= SMALLEST)
          .map(([k, average]) => [k, Math.round(10 * average)]),
      ])
      .filter(([, weights]) => weights.length > 0);
  }

  #best(active: readonly number[], choice: Iterable<number>): number {
    const scores = this.#scores.fill(0);
    for (const key of active) {
      const value = this.#cells.get(key)?.value;
      if (value) for (const k of choice) (scores[k] as number) += value[k] as number;
    }
    let best = -1;
    for (const k of choice) if (best < 0 || (scores[k] as number) > (scores[best] as number)) best = k;
    return best;
  }

  #update({ value, total, stamp }: Cell, k: number, amount: number): void {
    (total[k] as number) += (this.#step - (stamp[k] as number)) * (value[k] as number);
    stamp[k] = this.#step;
    (value[k] as number) += amount;
  }
}

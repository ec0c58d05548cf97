import { ActorNames } from '../compare/actors.js';
import { THRESHOLD } from '../compare/index.js';
import { positionsOf } from '../compare/positions.js';
import { type Measures, SHARES, Similarity } from '../compare/similarity.js';
import { type Judged, judgedPairs, judgedReports, type Rows, rowsOf } from './pairs.js';

/**
 * `npm run likeness`: fits what the measures of similarity count for to pairs of positions judged by hand, by logistic regression, and prints what a
 * reader finds of the rows at each threshold: in the pairs that are chosen on, and in those that have no part in it.
 */

const ROUNDS = 4000;
const RATE = 4;
/** Keeps shares from growing on few examples. */
const SHRINK = 0.0001;
const NAMES = Object.keys(SHARES) as (keyof Measures)[];

const chosenOn = { choosing: judgedPairs('choosing'), corpus: judgedReports('corpus'), justice: judgedReports('justice') };
const sets = {
  ...chosenOn,
  checking: judgedPairs('checking'),
  'foreign affairs': judgedReports('foreign-affairs'),
  finance: judgedReports('finance'),
  energy: judgedReports('energy'),
};

const fitted = regress(Object.values(chosenOn).flatMap(examples));
console.log(NAMES.map((name) => `${name} ${fitted[name].toFixed(2)} (is ${SHARES[name]})`).join(', '));
for (let threshold = 0.2; threshold <= 0.5; threshold += 0.02) {
  const found = Object.entries(sets).map(([name, judged]) => `${name} ${described(rowsOf(judged, threshold))}`);
  console.log(`${threshold.toFixed(2)}${Math.abs(threshold - THRESHOLD) < 0.001 ? '*' : ' '} ${found.join(' | ')}`);
}

function described({ right, arguable, falsePairs, missed }: Rows): string {
  const all = right + arguable + falsePairs + missed;
  return `${right} right, ${arguable} arguable, ${falsePairs} falsely paired, ${missed} missed of ${all}`;
}

interface Example {
  measures: Measures;
  same: boolean;
}

/** All pairs of positions, whoever takes them, but those that readers may differ on. */
function examples({ earlier, later, same }: Judged): Example[] {
  const names = new ActorNames([earlier, later]);
  const [before, after] = [positionsOf(earlier, 0, names, false), positionsOf(later, 1, names, false)];
  const similarity = new Similarity([...before, ...after]);
  return before.flatMap((from) =>
    after.flatMap((to) => {
      const judged = same(from.record, to.record);
      return judged === undefined ? [] : [{ measures: similarity.measures(from, to), same: judged }];
    }),
  );
}

/** Weights of the measures by logistic regression, as shares of their sum. */
function regress(data: readonly Example[]): Measures {
  const weights: Measures = { words: 0, letters: 0, subjects: 0, sentence: 0 };
  let base = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope: Measures = { words: 0, letters: 0, subjects: 0, sentence: 0 };
    let baseSlope = 0;
    for (const { measures, same } of data) {
      const score = NAMES.reduce((sum, name) => sum + weights[name] * measures[name], base);
      const missing = (Number(same) - 1 / (1 + Math.exp(-score))) / data.length;
      baseSlope += missing;
      for (const name of NAMES) slope[name] += missing * measures[name];
    }
    base += RATE * baseSlope;
    for (const name of NAMES) weights[name] += RATE * (slope[name] - SHRINK * weights[name]);
  }
  const sum = NAMES.reduce((all, name) => all + weights[name], 0);
  for (const name of NAMES) weights[name] /= sum;
  return weights;
}

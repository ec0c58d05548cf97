import { sign } from './direction.js';
import type { Position } from './positions.js';
import type { Similarity } from './similarity.js';
import { strengthening } from './strength.js';

/** Two positions that are about the same thing. */
export interface Match {
  from: Position;
  to: Position;
  /** How alike they are, 0–1. */
  likeness: number;
}

/** Earlier and later positions of one actor, side by side. */
export interface Alignment {
  matches: Match[];
  /** Earlier and later positions that have no match. */
  left: Position[];
  added: Position[];
}

/** The same record read twice is the same position, whatever it says; another one is so only nearly. */
const SAME = 1;
const MOST = 0.999;
/** What it takes off that two positions have opposite polarity: a turn is rare, and a like word is not. */
const TURN = 0.05;
/** How much more alike a position has to be to go beside a match. */
const BESIDE = 0.25;

/** How alike two positions are. */
export function likeness(a: Position, b: Position, similarity: Similarity): number {
  return a.record.id === b.record.id ? SAME : Math.min(similarity.between(a, b), MOST);
}

/**
 * Aligns positions one to one, the most similar first. A position that is left and like one that has a match already goes beside it, so that only
 * what has nothing like it is left or added.
 */
export function align(earlier: readonly Position[], later: readonly Position[], similarity: Similarity, threshold: number): Alignment {
  const candidates: Match[] = [];
  for (const from of earlier) {
    for (const to of later) {
      const match = { from, to, likeness: likeness(from, to, similarity) };
      if (worth(match) >= threshold) candidates.push(match);
    }
  }
  candidates.sort(byLikeness);
  const matches: Match[] = [];
  const taken = new Set<Position>();
  const take = (match: Match) => {
    matches.push(match);
    taken.add(match.from).add(match.to);
  };
  for (const match of candidates) if (!taken.has(match.from) && !taken.has(match.to)) take(match);
  for (const match of candidates) {
    if ((!taken.has(match.from) || !taken.has(match.to)) && worth(match) >= threshold + BESIDE) take(match);
  }
  return { matches, left: earlier.filter((position) => !taken.has(position)), added: later.filter((position) => !taken.has(position)) };
}

function worth({ from, to, likeness: found }: Match): number {
  return found < SAME && sign(from.record) * sign(to.record) < 0 ? found - TURN : found;
}

/** The most similar first, of equals those with the most similar strength, then in text order. */
function byLikeness(a: Match, b: Match): number {
  return worth(b) - worth(a) || step(a) - step(b) || a.to.order - b.to.order || a.from.report - b.from.report || a.from.order - b.from.order;
}

function step({ from, to }: Match): number {
  return Math.abs(strengthening(from, to));
}

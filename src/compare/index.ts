import type { Analysis } from '../model.js';
import { ActorNames } from './actors.js';
import { agreementOf } from './agreement.js';
import { changesOf, type Field } from './changes.js';
import { positionsOf } from './positions.js';
import { inOrder } from './reports.js';
import { Similarity } from './similarity.js';
import type { Actor, Agreement, ComparedReport, Comparison } from './types.js';

export { STRENGTH } from './strength.js';
export type * from './types.js';

/** What to compare, and how. */
export interface CompareOptions {
  /** Canonical id of the actor whose changes are wanted. Default: all that a report names. */
  actor?: string;
  /** Similarity from which two records are taken to be about the same thing, 0–1. Default {@link THRESHOLD}. */
  threshold?: number;
  /** Whether records that only say what was discussed or noted are compared as well. Default `false`. */
  discussion?: boolean;
}

/** Chosen on pairs judged by hand by `npm run likeness`: see `test/cases/compare/README.md` for the figures. */
export const THRESHOLD = 0.26;

/**
 * Compares the positions that reports attribute to actors: what is new, repeated, strengthened, weakened, reversed or dropped from one report to
 * the next, what of an annotated agenda was voiced in the report of the same meeting, and who agrees with whom in each report.
 *
 * @param analyses At least one, in any order: they are compared by date. Two of the same text count as two reports.
 * @throws {StandpuntError} `data-missing`
 */
export function compare(analyses: readonly Analysis[], { actor, threshold = THRESHOLD, discussion = false }: CompareOptions = {}): Comparison {
  const ordered = inOrder(analyses);
  const names = new ActorNames(analyses);
  const positions = ordered.map(({ analysis }, report) => positionsOf(analysis, report, names, discussion));
  const field: Field = {
    analyses: ordered.map(({ analysis }) => analysis),
    reports: ordered.map(({ report }, i): ComparedReport => ({ ...report, positions: positions[i]?.length ?? 0 })),
    positions,
    similarity: new Similarity(positions.flat()),
    threshold,
  };
  return {
    reports: [...field.reports],
    changes: actorsOf(field)
      .filter(({ id }) => actor === undefined || id === actor)
      .flatMap((one) => changesOf(one, field)),
    agreement: ordered.map(({ analysis }, report) => agreementOf(report, analysis, positions[report] ?? [], threshold, actor)),
    threshold,
  };
}

/** Who agrees with whom in each report, as {@link compare} says it; in the order in which they are given. */
export function agreements(analyses: readonly Analysis[]): Agreement[] {
  const names = new ActorNames(analyses);
  return analyses.map((analysis, report) => agreementOf(report, analysis, positionsOf(analysis, report, names, false), THRESHOLD));
}

/** Those that the reports name, the Netherlands first, then those with most positions. */
function actorsOf({ positions }: Field): Actor[] {
  const counts = new Map<string, { actor: Actor; count: number }>();
  for (const { actor, unnamed } of positions.flat().flatMap(({ parts }) => parts)) {
    if (unnamed) continue;
    const counted = counts.get(actor.id);
    if (counted) counted.count++;
    else counts.set(actor.id, { actor, count: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => Number(b.actor.id === 'nl') - Number(a.actor.id === 'nl') || b.count - a.count)
    .map(({ actor }) => actor);
}

import { isMet } from './status.js';
import type { ComparedRecord, ComparedReport } from './types.js';

/** What is known when a position has no counterpart. */
export interface Absence {
  /** The report in which there is nothing like it. */
  report: ComparedReport;
  /** How many positions the actor takes there at all, and on the same subject. */
  positions: number;
  onSubject: number;
  /** English of the subject. */
  subject: string;
}

/** Why two records are one position that stayed or changed. */
export function whyMatched(from: ComparedRecord, to: ComparedRecord, similarity: number, shared: readonly string[]): string {
  const sides = [describe(from), describe(to)];
  const acts = isMet(from, to)
    ? `${from.act === 'commit' ? 'As undertaken before' : 'Asked for before, welcomed now'}: from ${sides[0]} to ${sides[1]}`
    : sides[0] === sides[1]
      ? `Both ${sides[0]}`
      : `From ${sides[0]} to ${sides[1]}`;
  return `${acts}; ${(Math.floor(similarity * 100) / 100).toFixed(2)} alike${shared.length > 0 ? `, both on ${shared.slice(0, 3).join(', ')}` : ''}.`;
}

/** Why a position is new or gone. */
export function whyAlone({ report, positions, onSubject, subject }: Absence): string {
  if (positions === 0) return `No position of this actor in ${report.label}.`;
  if (onSubject === 0) return `No position of this actor on ${subject} in ${report.label}.`;
  return `Nothing like it in ${report.label}, where the actor takes ${onSubject === 1 ? 'another position' : `${onSubject} other positions`} on ${subject}.`;
}

function describe({ act, polarity, negated, force, strength }: ComparedRecord): string {
  const forced = force === 0 ? '' : `, force ${force > 0 ? '+' : '−'}${Math.abs(force)}`;
  return `${negated ? 'not ' : ''}${act} (${polarity}${forced}, strength ${strength})`;
}

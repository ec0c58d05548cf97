import type { Analysis } from '../model.js';
import type { Part } from './actors.js';
import { align, likeness, type Match } from './align.js';
import { compared, type Position } from './positions.js';
import { isAgendaOf } from './reports.js';
import type { Similarity } from './similarity.js';
import { AGENDA_STATUS, statusOf } from './status.js';
import type { Actor, Change, ChangeStatus, ComparedRecord, ComparedReport } from './types.js';
import { whyAlone, whyMatched } from './why.js';

/** The positions of all reports, and what comparing them needs. */
export interface Field {
  analyses: readonly Analysis[];
  reports: readonly ComparedReport[];
  /** Of each report, in text order. */
  positions: readonly (readonly Position[])[];
  similarity: Similarity;
  threshold: number;
}

/** What becomes of an actor's positions from report to report: each is compared with the last one on the same thing. */
export function changesOf(actor: Actor, field: Field): Change[] {
  const own = field.positions.map((positions) => positions.filter(({ parts }) => parts.some((part) => isActor(part, actor))));
  const changes: Change[] = [];
  let known: Position[] = [...(own[0] ?? [])];
  for (let report = 1; report < field.positions.length; report++) {
    const later = own[report] ?? [];
    const { matches, left, added } = align(known, later, field.similarity, field.threshold);
    // What was left before is said once, when it goes; it is still known, should it come back.
    const dropped = left.filter((position) => position.report === report - 1);
    const found = [
      ...matches.map((match) => matched(match, actor, field)),
      ...added.map((position) => alone(position, 'new', report - 1, own[report - 1] ?? [], actor, field)),
      ...dropped.map((position) => alone(position, 'dropped', report, later, actor, field)),
    ];
    changes.push(...found.sort(inTextOrder));
    known = [...left, ...later];
  }
  return changes;
}

function isActor(part: Part, actor: Actor): boolean {
  return part.actor.id === actor.id && !part.unnamed;
}

function matched(match: Match, actor: Actor, field: Field): Change {
  const { from, to, likeness: found } = match;
  const sides = { from: side(from, actor, field), to: side(to, actor, field) };
  const shared = to.subjects.filter(({ id }) => from.subjects.some((other) => other.id === id));
  const similarity = Math.round(found * 1000) / 1000;
  return {
    status: named(statusOf(match), from.report, to.report, field),
    actor,
    subject: shared[0] ?? mainSubject(to),
    ...sides,
    similarity,
    shared: shared.map(({ id }) => id),
    why: whyMatched(
      sides.from,
      sides.to,
      similarity,
      shared.map(({ label }) => label),
    ),
  };
}

/** A position without a counterpart in another report, of which the actor's positions are given. */
function alone(position: Position, status: 'new' | 'dropped', other: number, there: readonly Position[], actor: Actor, field: Field): Change {
  const subject = mainSubject(position);
  const record = side(position, actor, field);
  const onSubject = there.filter(({ subjects }) => subjects.some(({ id }) => id === subject.id)).length;
  const echo = status === 'dropped' ? echoOf(position, actor, field.positions[other] ?? [], field) : undefined;
  return {
    status: status === 'new' ? named(status, other, position.report, field) : named(status, position.report, other, field),
    actor,
    subject,
    ...(status === 'new' ? { to: record } : { from: record }),
    shared: [],
    ...(echo && { echo }),
    why: whyAlone({ report: field.reports[other] as ComparedReport, positions: there.length, onSubject, subject: subject.label }),
  };
}

/** How much more alike a position of somebody else has to be: all others together say much. */
const OTHERS = 0.1;

/** The most similar position of somebody else. */
function echoOf(position: Position, actor: Actor, there: readonly Position[], field: Field): ComparedRecord | undefined {
  let best: { similarity: number; other: Position } | undefined;
  for (const other of there) {
    if (other.parts.some((part) => isActor(part, actor))) continue;
    const similarity = likeness(position, other, field.similarity);
    if (similarity >= field.threshold + OTHERS && similarity > (best?.similarity ?? 0)) best = { similarity, other };
  }
  const part = best?.other.parts[0];
  return best && part && compared(best.other, part, field.analyses[best.other.report] as Analysis);
}

function named(status: ChangeStatus, from: number, to: number, { reports }: Field): Change['status'] {
  return isAgendaOf(reports[from] as ComparedReport, reports[to] as ComparedReport) ? AGENDA_STATUS[status] : status;
}

function side(position: Position, actor: Actor, { analyses }: Field): ComparedRecord {
  const part = position.parts.find((candidate) => isActor(candidate, actor)) as Part;
  return compared(position, part, analyses[position.report] as Analysis);
}

function mainSubject({ subjects }: Position): Position['subjects'][number] {
  return subjects[0] as Position['subjects'][number];
}

/** Where the later report has it, else where the earlier one had it, behind what both have. */
function inTextOrder(a: Change, b: Change): number {
  return (
    Number(a.to === undefined) - Number(b.to === undefined) || (a.to?.start ?? 0) - (b.to?.start ?? 0) || (a.from?.start ?? 0) - (b.from?.start ?? 0)
  );
}

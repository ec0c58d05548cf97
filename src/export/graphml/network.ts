import type { Analysis } from '../../model.js';
import { recordSubjects } from '../../subjects/index.js';
import { type Actor, Actors } from '../actors.js';
import { POSITION } from '../position.js';

/** A node or an edge: its attributes by name, all nodes and all edges with the same ones. */
export type Attributes = Record<string, string | number>;

export interface Node {
  id: string;
  attributes: Attributes;
}

export interface Edge {
  source: string;
  target: string;
  attributes: Attributes;
}

/** A network without directions and with at most one edge between two nodes. */
export interface Network {
  nodes: Node[];
  edges: Edge[];
}

/** What the records say of an actor and a subject: how many for it, against it and neither. */
interface Tie {
  actor: Actor;
  subject: { id: string; label: string; kind: string };
  positive: number;
  negative: number;
  neutral: number;
}

/**
 * Actors × subjects: an edge where the actor takes at least one position on the subject. Its `weight` is the number of these positions, its
 * `agreement` the mean of them, −1 (all negative) to 1 (all positive), its `balance` their sum; `neutral` counts the records beside them
 * that take none.
 */
export function positionNetwork(analyses: readonly Analysis[]): Network {
  const ties = positions(analyses);
  const nodes = new Map<string, Node>();
  for (const { actor, subject } of ties) {
    const { id, label, type = '', subtype = '' } = actor;
    nodes.set(`actor ${id}`, { id: `actor:${id}`, attributes: { label, mode: 'actor', kind: subtype || type, key: id } });
    nodes.set(`subject ${subject.id}`, {
      id: `subject:${subject.id}`,
      attributes: { label: subject.label, mode: 'subject', kind: subject.kind, key: subject.id },
    });
  }
  return {
    nodes: [...nodes.values()],
    edges: ties.map(({ actor, subject, positive, negative, neutral }) => ({
      source: `actor:${actor.id}`,
      target: `subject:${subject.id}`,
      attributes: { ...signed(positive, negative), positive, negative, neutral },
    })),
  };
}

/**
 * Actors who take positions on the same subjects. On each subject two actors agree as far as the product of their `agreement` with it is above
 * zero and disagree as far as it is below: the sums over the subjects are the `congruence` and the `conflict` of the edge. Its `weight` is
 * both together, its `agreement` −1 (only conflict) to 1 (only congruence), its `balance` the one without the other.
 */
export function actorNetwork(analyses: readonly Analysis[]): Network {
  const nodes = new Map<string, Node>();
  const bySubject = new Map<string, Tie[]>();
  for (const tie of positions(analyses)) {
    const { id, label, type = '', subtype = '' } = tie.actor;
    nodes.set(id, { id: `actor:${id}`, attributes: { label, mode: 'actor', kind: subtype || type, key: id } });
    const others = bySubject.get(tie.subject.id);
    if (others) others.push(tie);
    else bySubject.set(tie.subject.id, [tie]);
  }
  const pairs = new Map<string, { source: string; target: string; congruence: number; conflict: number; subjects: number }>();
  for (const ties of bySubject.values())
    for (const [i, one] of ties.entries())
      for (const other of ties.slice(i + 1)) {
        const product = mean(one) * mean(other);
        if (product === 0) continue;
        const [source, target] = [one.actor.id, other.actor.id].sort() as [string, string];
        const key = `${source} ${target}`;
        const pair = pairs.get(key) ?? { source: `actor:${source}`, target: `actor:${target}`, congruence: 0, conflict: 0, subjects: 0 };
        pair.subjects++;
        if (product > 0) pair.congruence += product;
        else pair.conflict -= product;
        pairs.set(key, pair);
      }
  return {
    nodes: [...nodes.values()],
    edges: [...pairs.values()].map(({ source, target, congruence, conflict, subjects }) => ({
      source,
      target,
      attributes: { ...signed(congruence, conflict), congruence: rounded(congruence), conflict: rounded(conflict), subjects },
    })),
  };
}

/** How actors stand to subjects on which they take a position, in the order of the records. */
function positions(analyses: readonly Analysis[]): Tie[] {
  const actors = new Actors(analyses);
  const ties = new Map<string, Tie>();
  for (const analysis of analyses) {
    const subjects = recordSubjects(analysis);
    for (const [i, { holders, polarity }] of analysis.records.entries()) {
      const distinct = new Map(holders.map((holder) => actors.of(holder)).map((actor) => [actor.id, actor]));
      for (const actor of distinct.values())
        for (const subject of subjects[i] ?? []) {
          const key = `${actor.id} ${subject.id}`;
          const tie = ties.get(key) ?? { actor, subject, positive: 0, negative: 0, neutral: 0 };
          tie[polarity]++;
          ties.set(key, tie);
        }
    }
  }
  return [...ties.values()].filter(({ positive, negative }) => positive + negative > 0);
}

function mean({ positive, negative }: Tie): number {
  return (positive * POSITION.positive + negative * POSITION.negative) / (positive + negative);
}

function signed(pro: number, contra: number): { weight: number; agreement: number; balance: number } {
  return { weight: rounded(pro + contra), agreement: rounded((pro - contra) / (pro + contra)), balance: rounded(pro - contra) };
}

/** To four decimals: sums of fractions have others that mean nothing. */
function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}

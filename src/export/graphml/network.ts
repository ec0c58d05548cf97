import { agreements } from '../../compare/index.js';
import type { Pair } from '../../compare/types.js';
import type { Analysis } from '../../model.js';
import { recordSubjects } from '../../subjects/index.js';
import { type Actor, Actors } from '../actors.js';

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
    nodes.set(`actor ${actor.id}`, actorNode(actor));
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
 * Actors who take sides on the same things, as `compare` finds them in each report. The `congruence` of an edge is the number of things on which two
 * are on the same side, its `conflict` that of those on which they are not. Its `weight` is both together, its `agreement` −1 (only conflict) to 1
 * (only congruence), its `balance` the one without the other.
 */
export function actorNetwork(analyses: readonly Analysis[]): Network {
  const actors = new Actors(analyses);
  const pairs = new Map<string, Pair>();
  for (const pair of agreements(analyses).flatMap((agreement) => agreement.pairs)) {
    const key = pair.actors.map(({ id }) => id).join(' ');
    const { agree, disagree } = pairs.get(key) ?? { agree: 0, disagree: 0 };
    pairs.set(key, { ...pair, agree: agree + pair.agree, disagree: disagree + pair.disagree });
  }
  const found = [...pairs.values()];
  const nodes = [...positions(analyses).map(({ actor }) => actor), ...found.flatMap((pair) => pair.actors.map((actor) => actors.as(actor)))];
  return {
    nodes: [...new Map(nodes.map((actor) => [actor.id, actorNode(actor)])).values()],
    edges: found.map(({ actors: [source, target], agree, disagree }) => ({
      source: `actor:${source.id}`,
      target: `actor:${target.id}`,
      attributes: { ...signed(agree, disagree), congruence: agree, conflict: disagree },
    })),
  };
}

function actorNode({ id, label, type, subtype }: Actor): Node {
  return { id: `actor:${id}`, attributes: { label, mode: 'actor', kind: subtype ?? type ?? '', key: id } };
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

function signed(pro: number, contra: number): { weight: number; agreement: number; balance: number } {
  const agreement = (pro - contra) / (pro + contra);
  return { weight: pro + contra, agreement: Math.round(agreement * 10_000) / 10_000, balance: pro - contra };
}

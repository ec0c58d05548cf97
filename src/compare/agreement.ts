import type { Analysis } from '../model.js';
import { likeness } from './align.js';
import { areOpposite, sign } from './direction.js';
import { compared, type Position } from './positions.js';
import { Similarity } from './similarity.js';
import type { Actor, Agreement, Issue, Pair } from './types.js';

/** What sets the halves of a Dutch sentence against each other. */
const CONTRAST = /^waar\s|(?<!\p{L})(?:terwijl|maar|daarentegen|anderzijds|hoewel)(?!\p{L})/iu;

/** How much more alike positions of one report have to be than those of two: what stands under one heading shares words. */
const WITHIN = 0.25;

/** Positions on one thing, each with its side: 1 as the first of them, −1 against it. */
interface Group {
  positions: Position[];
  sides: number[];
}

/**
 * Who takes which side on what in one report, whatever it is compared with.
 *
 * @param positions Those of the report.
 * @param threshold Similarity from which positions of two reports are about the same thing.
 */
export function agreementOf(report: number, analysis: Analysis, positions: readonly Position[], threshold: number, actor?: string): Agreement {
  const issues = groupsOf(positions, analysis.report.text, threshold + WITHIN)
    .map((group) => issueOf(group, analysis))
    .filter((issue) => actorIds(issue).size > 1);
  const wanted = actor === undefined ? issues : issues.filter((issue) => actorIds(issue).has(actor));
  return { report, issues: wanted, pairs: pairsOf(wanted).filter(({ actors }) => actor === undefined || actors.some(({ id }) => id === actor)) };
}

/** Each position joins the most similar thing before it, or the one that it takes up by `this`; a sentence that sets two sides against each other is about one. */
function groupsOf(positions: readonly Position[], text: string, threshold: number): Group[] {
  const similarity = new Similarity(positions);
  const groups: Group[] = [];
  for (const position of positions) {
    const side = sign(position.record);
    if (side === 0) continue;
    const group = groupOf(position);
    if (group) {
      const [first, firstSide] = [group.positions[0] as Position, group.sides[0] as number];
      group.positions.push(position);
      group.sides.push(areOpposite(first.record, position.record) ? -firstSide : firstSide);
    } else groups.push({ positions: [position], sides: [side] });
  }
  return groups;

  function groupOf(position: Position): Group | undefined {
    const { antecedent } = position;
    let best: { group: Group; similarity: number } | undefined;
    for (const group of groups) {
      const first = group.positions[0] as Position;
      if (antecedent && group.positions.includes(antecedent)) return group;
      const found = likeness(first, position, similarity);
      if (found >= threshold && found > (best?.similarity ?? 0)) best = { group, similarity: found };
    }
    return best?.group ?? groups.findLast((group) => isContrast(group.positions.at(-1) as Position, position, text));
  }
}

/** Two positions that a sentence sets against each other: different holders, opposite sides. */
function isContrast(a: Position, b: Position, text: string): boolean {
  return (
    CONTRAST.test(text.slice(...b.record.evidence.span)) &&
    a.record.evidence.sentence === b.record.evidence.sentence &&
    areOpposite(a.record, b.record) &&
    !a.parts.some(({ actor }) => b.parts.some((part) => part.actor.id === actor.id))
  );
}

function issueOf({ positions, sides }: Group, analysis: Analysis): Issue {
  const first = positions[0] as Position;
  const actorsOn = (side: number) => {
    const parts = positions.filter((_, i) => sides[i] === side).flatMap((position) => position.parts.map(({ actor }) => actor));
    return [...new Map(parts.map((actor) => [actor.id, actor])).values()];
  };
  const [pro, contra] = [actorsOn(1), actorsOn(-1)];
  const alone = (side: Actor[], other: Actor[]) => (side.length === 1 && other.length > 1 ? side : []);
  return {
    subject: first.subjects[0] as Position['subjects'][number],
    about: first.record.target?.en ?? first.subjects[0]?.label ?? '',
    for: pro,
    against: contra,
    records: positions.flatMap((position) => (position.parts[0] ? [compared(position, position.parts[0], analysis)] : [])),
    apart: [...alone(pro, contra), ...alone(contra, pro)],
  };
}

function actorIds(issue: Issue): Set<string> {
  return new Set([...issue.for, ...issue.against].map(({ id }) => id));
}

/** Pairs of actors that meet on an issue. Who is on both sides of one agrees with nobody on it. */
function pairsOf(issues: readonly Issue[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const issue of issues) {
    const both = new Set(issue.for.filter(({ id }) => issue.against.some((other) => other.id === id)).map(({ id }) => id));
    const pro = issue.for.filter(({ id }) => !both.has(id));
    const contra = issue.against.filter(({ id }) => !both.has(id));
    for (const side of [pro, contra]) for (const [i, a] of side.entries()) for (const b of side.slice(i + 1)) pairOf(pairs, a, b).agree++;
    for (const a of pro) for (const b of contra) pairOf(pairs, a, b).disagree++;
  }
  return [...pairs.values()].sort((a, b) => b.agree + b.disagree - a.agree - a.disagree || (key(a) < key(b) ? -1 : 1));
}

function pairOf(pairs: Map<string, Pair>, a: Actor, b: Actor): Pair {
  const actors: [Actor, Actor] = a.id < b.id ? [a, b] : [b, a];
  const pair = pairs.get(actors.map(({ id }) => id).join(' ')) ?? { actors, agree: 0, disagree: 0 };
  pairs.set(key(pair), pair);
  return pair;
}

function key({ actors }: Pair): string {
  return actors.map(({ id }) => id).join(' ');
}

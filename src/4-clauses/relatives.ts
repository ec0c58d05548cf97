import type { Attachment, Clause, Phrase } from '../grammar.js';
import { relativeClause } from './clauses.js';
import { attach, type Context } from './context.js';
import { isFiniteVerb, isMark, type Unit } from './units.js';

export function relative(context: Context, head: Unit | undefined): Attachment | null {
  const from = context.at;
  const pronoun = context.unit();
  if (head && /^(?:het|we|wij|ze|ik|je|men)$/.test(head.lower) && head.tag === 'PRP') return null;
  // `…, hetgeen werd afgewezen`: it takes up the clause
  if (/^(?:wat|hetgeen)$/.test(pronoun?.lower ?? '') && isMark(context.unit(-1), ',') && /^(?:N|PN)/.test(head?.tag ?? '')) return null;
  if (pronoun && head && !fitsAntecedent(pronoun.lower, head)) return null;
  const clause = relativeClause(context, head !== undefined);
  if (!clause || (head && pronoun && (!agreesWithAntecedent(context, clause, pronoun.lower, head) || isComplete(clause, pronoun.lower)))) {
    context.at = from;
    return null;
  }
  return attach('modifier', clause);
}

/** `een plan dat de export bevordert`: behind a neuter noun, where the verb of the clause wants no `dat` clause, and with a part missing from its own. */
export function unmarkedRelative(context: Context, head: Unit | undefined): Attachment | null {
  if (!head || head.mention || !(head.tag === 'Ns' ? head.word.entry?.gender === 'het' : /^(?:iets|niets|alles|datgene)$/.test(head.lower)))
    return null;
  const from = context.at;
  const clause = relativeClause(context, true);
  const phrases = clause?.constituents.filter((node): node is Phrase => node.type === 'NP' && context.unitFrom(node.head[0])?.tag !== 'PRX') ?? [];
  // `concludeerde het voorzitterschap dat er aan de tekst moet worden gewerkt`: an impersonal clause lacks nothing
  const impersonal = context.units[context.positionOf(clause?.opener?.[1] ?? -1)]?.lower === 'er' && wantsDat(context, from);
  const lacking = (phrases.length === 0 && !impersonal) || (phrases.length === 1 && !wantsDat(context, from) && !isFull(context, clause as Clause));
  if (clause && lacking && fitsAntecedent('dat', head)) return attach('modifier', clause);
  context.at = from;
  return null;
}

/** A passive or a copula with its predicate needs no more than one noun phrase. */
function isFull(context: Context, { verbs, constituents }: Clause): boolean {
  if (verbs?.voice === 'passive') return true;
  if (!/^(?:zijn|worden|blijven|lijken|blijken)$/.test(verbs?.lemma ?? '')) return false;
  return constituents.some(({ type, range }) => type === 'AP' || /^(?:ADJ|VD)/.test(context.unitFrom(range[0])?.tag ?? ''));
}

/** Whether the finite verb before a position takes a `dat` clause. */
function wantsDat(context: Context, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 25); i--) {
    const unit = context.units[i] as Unit;
    if (isFiniteVerb(unit)) return unit.word.entry?.frames.some(([pattern]) => /(?:^|\+)dat$/.test(pattern)) ?? false;
  }
  return false;
}

/** `dat` takes up a neuter singular, `die` anything else. */
function fitsAntecedent(pronoun: string, head: Unit): boolean {
  const gender = head.word.entry?.pos === 'noun' && !head.mention ? head.word.entry.gender : undefined;
  if (pronoun === 'dat') return head.tag !== 'Np' && gender !== 'de';
  if (pronoun === 'die') return !(head.tag === 'Ns' && gender === 'het');
  return true;
}

/** A passive with a subject of its own has no place for `dat`: then it is a conjunction. */
function isComplete(clause: Clause, pronoun: string): boolean {
  return pronoun === 'dat' && clause.verbs?.voice === 'passive' && clause.constituents.some(({ type }) => type === 'NP');
}

/** Where the pronoun is the only candidate for the subject, the verb agrees with the antecedent. */
function agreesWithAntecedent(context: Context, clause: Clause, pronoun: string, head: Unit): boolean {
  if (pronoun !== 'die' || clause.constituents.some(({ type }) => type === 'NP')) return true;
  const finite = context.unitFrom(clause.verbs?.finite);
  return !finite || !/^N/.test(head.tag) || /[pu]$/.test(finite.tag) === (head.tag === 'Np');
}

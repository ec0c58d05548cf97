import type { Constituent, Phrase } from '../grammar.js';
import { subordinateClause } from './clauses.js';
import type { Context } from './context.js';
import { nominal, prepositional, single, startsNominal } from './phrases.js';
import { isFiniteVerb, isMark, isVerb, mayBe, mayBeFinite, reread, type Unit } from './units.js';

/** Conjunctions that also stand before a mere phrase. */
export const COMPARES = /^(?:als|dan|zoals)$/;

/**
 * Whether `als`, `dan` or `zoals` has a mere phrase behind it and opens no clause: `dient als basis en …`. The next finite verb then belongs to
 * the clause around it.
 */
export function compares(context: Context): boolean {
  const from = context.at;
  const next = context.unit(1);
  if (!COMPARES.test(context.unit()?.lower ?? '') || !next || !(startsNominal(next) || next.tag === 'ADP')) return false;
  if (next.tag === 'PRP' && !/^(?:hem|hen|haar|mij|ons|u)$/.test(next.lower)) return false;
  if (next.tag === 'PRI' && isFiniteVerb(context.unit(2))) return false;
  const before = context.units[from - 1];
  const opens = context.awaitsFinite && (before === undefined || before.tag === 'PU' || before.tag === 'CC');
  context.at++;
  const around = { verbSecond: true, awaitsParticiple: false };
  const phrase = next.tag === 'ADP' ? prepositional(context, around) : nominal(context, around);
  const to = context.at;
  context.at = from;
  if (!phrase) return false;
  const after = context.units[to];
  if (!after || (after.tag === 'PU' && after.lower !== ',')) return true;
  if (isMark(after, ',') || after.tag === 'CC') return !opens || isFiniteVerb(context.units[to + 1]);
  const finite = finiteFrom(context, to);
  if (finite < 0) return true;
  // `Als voorzitter leidt hij het overleg`: the verb comes second, the subject behind it
  if (opens) return startsNominal(context.units[finite + 1]) && !isVerb(context.units[finite + 1]);
  return context.awaitsFinite;
}

/** Position of the next finite verb before a mark or conjunction; -1 when there is none. */
function finiteFrom(context: Context, from: number): number {
  for (let i = from; i < from + 25; i++) {
    const unit = context.units[i];
    if (!unit || unit.tag === 'PU' || unit.tag === 'CC') return -1;
    if (mayBeFinite(unit) && context.units[i - 1]?.lower !== 'te') return i;
  }
  return -1;
}

/** `zoals eerder gemeld`, `anders dan verwacht`: what has been said or thought of it before, in a participle or adjective alone. */
export function asBefore(context: Context): Phrase | null {
  const from = context.at;
  const first = context.unit()?.lower;
  let i = from + (first === 'zoals' ? 1 : first === 'anders' && context.unit(1)?.lower === 'dan' ? 2 : 0);
  if (i === from) return null;
  while (/^(?:ADV|ADJ|ADJc)$/.test(context.units[i]?.tag ?? '') && i < from + 5 && !endsHere(context.units[i + 1])) i++;
  const last = context.units[i];
  if (!last || !(/^(?:VD|ADJ)$/.test(last.tag) || mayBe(last, 'VD')) || !endsHere(context.units[i + 1])) return null;
  if (isFiniteVerb(last)) reread(last, 'VD');
  context.at = i + 1;
  return context.phrase('ADVP', from, [from, i + 1]);
}

function endsHere(next: Unit | undefined): boolean {
  return next === undefined || next.tag === 'PU' || isFiniteVerb(next);
}

/** `zo snel als kan`, `zolang en zo hard als nodig is`: how much, with what it is measured by. */
export function comparison(context: Context): Phrase | null {
  const from = context.at;
  let i = from;
  for (let parts = 0; parts < 4; parts++) {
    const word = context.units[i]?.lower;
    if (word === 'zolang') i += 1;
    else if (word === 'zo' && /^(?:ADJ|ADV)/.test(context.units[i + 1]?.tag ?? '')) i += 2;
    else return null;
    if (context.units[i]?.tag === 'CC' && /^zo/.test(context.units[i + 1]?.lower ?? '')) i++;
    else break;
  }
  if (context.units[i]?.lower !== 'als') return null;
  const head: [number, number] = [from, i];
  context.at = i;
  let standard: Constituent | null = subordinateClause(context);
  if (!standard) {
    context.at++;
    standard = adjectiveOrNominal(context);
  }
  if (!standard) {
    context.at = from;
    return null;
  }
  return context.phrase('ADVP', from, head, { after: [{ relation: 'modifier', node: standard }] });
}

function adjectiveOrNominal(context: Context): Phrase | null {
  const unit = context.unit();
  return unit?.tag === 'ADJ' && !startsNominal(context.unit(1))
    ? single(context, 'AP')
    : nominal(context, { verbSecond: true, awaitsParticiple: false });
}

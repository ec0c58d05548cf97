import type { Clause, Phrase } from '../grammar.js';
import { readFinal, relativeClause } from './clauses.js';
import type { Context } from './context.js';
import { finish } from './draft.js';
import { endsFinally, REACH } from './openers.js';
import { nominal, prepositional, single } from './phrases.js';
import { isFiniteVerb, isNoun, type Unit } from './units.js';

/** Prepositions before a question that are mostly those of a verb or noun outside it: `sprak over welke rol …`. */
const OUTSIDE = /^(?:over|naar|van|omtrent|inzake)$/;
const AROUND = { verbSecond: false, awaitsParticiple: true };

/** A question inside another clause, where one begins at the unit at hand: `wat de regels betekenen`, `welke rol de Unie speelt`, `in hoeverre dat helpt`. */
export function embeddedQuestion(context: Context): Clause | null {
  const unit = context.unit();
  if (!unit) return null;
  if (unit.tag === 'PRW' && /^(?:wat|wie)$/.test(unit.lower) && !isFiniteVerb(context.unit(1))) return relativeClause(context, false);
  const asks = opensQuestion(context);
  const key = `${context.at} asked`;
  if (!asks || context.noRelative.has(key)) return null;
  const from = context.at;
  const phrase = asks(context);
  const clause = phrase && questionBehind(context, from, phrase);
  if (clause) return clause;
  context.at = from;
  context.noRelative.add(key);
  return null;
}

/** A question behind a preposition that is none of its own. */
export function questionAfter(context: Context, preposition: string): Clause | null {
  return OUTSIDE.test(preposition) ? embeddedQuestion(context) : null;
}

function questionBehind(context: Context, from: number, phrase: Phrase): Clause | null {
  const d = readFinal(context, 'subordinate', from, false, phrase);
  return d.verbs.some((i) => isFiniteVerb(context.units[i])) ? finish(context, d) : null;
}

/** How to read the phrase that asks, where one with a clause behind it begins at the unit at hand. */
function opensQuestion(context: Context): ((context: Context) => Phrase | null) | null {
  const { at, units } = context;
  const [unit, next] = [context.unit(), context.unit(1)];
  if (unit?.lower === 'in hoeverre' || unit?.lower === 'in welke mate') return ends(units, at) ? (here) => single(here, 'ADVP') : null;
  if (asksWhich(unit, next)) return ends(units, at) ? (here) => nominal(here, AROUND) : null;
  const inside = unit?.tag === 'ADP' && !OUTSIDE.test(unit.lower) && asksWhich(next, context.unit(2)) && !isNoun(context.unit(-1));
  return inside && ends(units, at + 1) ? (here) => prepositional(here, AROUND) : null;
}

/** `welke rol`, `hoeveel geld`. */
function asksWhich(unit: Unit | undefined, next: Unit | undefined): boolean {
  return /^(?:welke?|hoeveel)$/.test(unit?.lower ?? '') && next !== undefined && (isNoun(next) || /^(?:ADJ|ADJc|VE|VH)$/.test(next.tag));
}

/** Whether a clause that opens at a position has its verb last; where none is found, the last word before the mark may be one. */
function ends(units: readonly Unit[], at: number): boolean {
  if (endsFinally(units, at)) return true;
  let to = at;
  while (to < at + REACH && units[to] && units[to]?.tag !== 'PU') to++;
  return !units.slice(at, to).some(isFiniteVerb) && (units[to - 1]?.word.tags.some((tag) => /^V[stp]$/.test(tag)) ?? false);
}

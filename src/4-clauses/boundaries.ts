import type { Context, Surroundings } from './context.js';
import type { Draft, Mode } from './draft.js';
import { isDash } from './insertions.js';
import { nominal, prepositional, startsNominal } from './phrases.js';
import { belongsOutside } from './right-bracket.js';
import { isFiniteVerb, isMark, isModal, isVerb, mayBe, type Unit } from './units.js';
import { sharedVerbs } from './verb-phrases.js';

/** `en dat …`, `en om … te …`: a further clause of the same kind in the end field. */
export function conjoinsClause(context: Context): boolean {
  const next = context.unit(1);
  return (
    next?.lower === 'dat' ||
    next?.lower === 'om' ||
    next?.tag === 'ADVR' ||
    next?.tag === 'PRR' ||
    next?.lower === 'te' ||
    (next !== undefined && !isFiniteVerb(next) && context.infinitiveAhead(context.at + 1) >= 0)
  );
}

/** Whether the clause ends before the unit. */
export function endsHere(context: Context, d: Draft, mode: Mode, unit: Unit): boolean {
  if (unit.tag === 'PU') {
    if (/^[;:]$/.test(unit.lower) || /^[.!?…]+$/.test(unit.lower) || isDash(context, context.at)) return true;
    if (unit.lower === ')') return true;
    if (unit.lower !== ',') return false;
    if (mode !== 'main') return d.rightTo >= 0 || mode === 'participle';
    return (
      d.left >= 0 &&
      (beginsVerbPhrase(context, d) ||
        isFiniteVerb(context.unit(1)) ||
        (context.unit(1)?.tag === 'CC' && isFiniteVerb(skipAdverbs(context, context.at + 2))) ||
        newMainClause(context, context.at + 1, d))
    );
  }
  if (unit.tag === 'CC') {
    if (mode === 'main')
      return (
        d.left >= 0 &&
        (beginsVerbPhrase(context, d) || isFiniteVerb(skipAdverbs(context, context.at + 1)) || newMainClause(context, context.at + 1, d))
      );
    return d.rightTo >= 0;
  }
  if (mode === 'participle') return isFiniteVerb(unit);
  if (belongsOutside(context, d, mode, unit)) return true;
  if (mode !== 'main' && d.rightTo >= 0 && isFiniteVerb(unit) && d.verbs.some((i) => isFiniteVerb(context.units[i]))) return true;
  if (mode === 'infinitive' && isFiniteVerb(unit)) return true;
  return false;
}

/** Behind the comma or conjunction at hand the clause goes on with a second verb phrase under its auxiliaries. */
function beginsVerbPhrase(context: Context, d: Draft): boolean {
  if (d.rightTo < 0) return false;
  const from = context.at;
  if (isMark(context.unit(), ',')) context.at++;
  if (context.unit()?.tag === 'CC') context.at++;
  const found = sharedVerbs(context, d.verbs) !== null;
  context.at = from;
  return found;
}

function skipAdverbs(context: Context, at: number): Unit | undefined {
  let i = at;
  while (/^(?:ADV|ADVP)$/.test(context.units[i]?.tag ?? '') && i < at + 3) i++;
  return context.units[i];
}

/** A first constituent and then a finite verb: a new main clause begins at `at`. */
function newMainClause(context: Context, at: number, d: Draft): boolean {
  const saved = context.at;
  context.at = at;
  if (context.unit()?.tag === 'CC') context.at++;
  const unit = context.unit();
  if (!unit || isVerb(unit) || unit.tag === 'SC' || unit.tag === 'PRR' || unit.tag === 'ADVR' || unit.lower === 'om') {
    context.at = saved;
    return false;
  }
  while (context.unit()?.tag === 'ADV' && !isFiniteVerb(context.unit(1))) context.at++;
  const around: Surroundings = { verbSecond: false, awaitsParticiple: false };
  if (context.unit()?.tag === 'ADP') prepositional(context, around);
  else if (!startsNominal(context.unit()) || !nominal(context, around)) context.at++;
  // `wil, net als vorig jaar, de regels aanpassen`: the infinitive that a modal still lacks
  const lacksInfinitive = d.rightTo < 0 && isModal(context.units[d.left]);
  const found = isFiniteVerb(context.unit()) && !(mayBe(context.unit(), 'VI') && (lacksInfinitive || isFiniteVerb(context.unit(1))));
  context.at = saved;
  return found;
}

/** `en` inside a clause with the verb last, where a second body follows: `dat X moet afbouwen en Y moet behouden`. */
export function conjoinsBody(context: Context): boolean {
  for (let i = context.at + 1; i < context.at + 40; i++) {
    const unit = context.units[i];
    if (!unit || isMark(unit, ';') || unit.tag === 'SC' || unit.tag === 'PRR') return false;
    if (!isFiniteVerb(unit)) continue;
    const next = context.units[i + 1];
    return i > context.at + 2 && (next === undefined || next.tag === 'PU' || isVerb(next) || next.tag === 'CC');
  }
  return false;
}

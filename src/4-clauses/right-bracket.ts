import type { Context } from './context.js';
import type { Draft, Mode } from './draft.js';
import { isFiniteVerb, isInfinitive, isParticiple, isVerb, mayBe, mayBeFinite, reread, type Unit } from './units.js';

/** Verbs whose `te` infinitive belongs to the verb cluster rather than to a clause of its own. */
export const RAISING = new Set([
  'dienen',
  'hoeven',
  'blijken',
  'lijken',
  'schijnen',
  'zijn',
  'hebben',
  'staan',
  'zitten',
  'liggen',
  'lopen',
  'komen',
  'vallen',
  'weten',
  'dreigen',
  'plegen',
  'behoren',
  'horen',
  'blijven',
  'zien',
]);

/** Full verbs with a bare infinitive in their cluster. */
const TAKES_INFINITIVE = new Set([
  'gaan',
  'komen',
  'laten',
  'zien',
  'horen',
  'doen',
  'blijven',
  'leren',
  'helpen',
  'staan',
  'zitten',
  'liggen',
  'voelen',
  'willen',
]);

/** Verbs that take an infinitive without `te`. */
const MODAL = /^(?:zullen|kunnen|moeten|mogen|willen|gaan|laten|blijven|doen|hoeven)$/;

/** Whether the unit at hand goes on with the right bracket: the verbs, particles and `te` at the end of the clause. */
export function isRightBracket(context: Context, d: Draft, mode: Mode): boolean {
  const unit = context.unit();
  if (!unit) return false;
  if (mode === 'participle' || belongsOutside(context, d, mode, unit)) return false;
  // `wie had gewonnen verdacht was`: a second participle is one of the clause around
  if (isParticiple(unit) && d.outerAwaits && isParticiple(context.unit(-1)) && d.verbs.some((i) => isFiniteVerb(context.units[i]))) return false;
  if (isInfinitive(unit) || isParticiple(unit)) return d.rightTo === context.at;
  // `dat zij zijn getroffen`: behind its auxiliary a clause with the verb last has no adjective
  if (mode === 'final' && unit.tag === 'ADJ' && d.rightTo === context.at && context.unit(-1)?.word.upos === 'AUX' && mayBe(unit, 'VD')) {
    reread(unit, 'VD');
    return true;
  }
  if (unit.lower === 'te' && d.rightTo === context.at)
    return (
      isInfinitive(context.unit(1)) &&
      (clusterTakesTe(context, d) || (mode === 'infinitive' && !d.verbs.some((i) => context.units[i]?.lower === 'te')))
    );
  // `zou dat op kunnen merken`, `moet gegeven worden`: behind its finite verb a clause has infinitives only
  if (
    mode === 'main' &&
    isFiniteVerb(unit) &&
    d.left >= 0 &&
    d.rightTo === context.at &&
    (isInfinitive(context.unit(1)) || MODAL.test(context.units[d.left]?.word.entry?.lemma ?? ''))
  ) {
    const infinitive = (['XI', 'VI'] as const).find((tag) => mayBe(unit, tag));
    if (infinitive) reread(unit, infinitive);
    return infinitive !== undefined;
  }
  if (isFiniteVerb(unit)) return mode === 'final' && d.rightTo === context.at && !d.verbs.some((i) => isFiniteVerb(context.units[i]));
  return unit.tag === 'PRT' && d.rightTo === context.at && mode !== 'main' && isVerb(context.unit(1));
}

/** `symbolen die hij opsomt zijn …`: a plural behind the last verb of a relative clause is the finite verb that the clause around it lacks. */
export function belongsOutside(context: Context, d: Draft, mode: Mode, unit: Unit): boolean {
  if (mode !== 'final' || !d.outerAwaits || !isInfinitive(unit) || !mayBeFinite(unit) || d.rightTo !== context.at) return false;
  const last = context.units[context.at - 1];
  if (!last || !isFiniteVerb(last)) return false;
  const lemma = last.word.entry?.lemma ?? '';
  if (!(/^V/.test(last.tag) ? !TAKES_INFINITIVE.has(lemma) : /^(?:worden|zijn)$/.test(lemma) && isParticiple(context.units[context.at - 2])))
    return false;
  reread(unit, unit.tag === 'XI' ? 'Xp' : 'Vp');
  return true;
}

/** A verb of the clause, or `zijn` behind the infinitive (`moet te zien zijn`), takes `te` into the cluster. */
export function clusterTakesTe(context: Context, d: Draft): boolean {
  const behind = context.unit(2);
  if (d.left >= 0 && behind?.tag === 'XI' && behind.lower === 'zijn') return true;
  return d.verbs.some((i) => RAISING.has(context.units[i]?.word.entry?.lemma ?? '')) && !hasWillingPredicate(context, d);
}

/** `was bereid te spreken`: the adjective takes the infinitive clause, not `zijn`. */
export function hasWillingPredicate(context: Context, d: Draft): boolean {
  return d.constituents.some(
    (node) => node.type === 'AP' && context.unitFrom(node.head[0])?.word.entry?.frames.some(([pattern]) => pattern === 'te'),
  );
}

/** Takes units into the right bracket. */
export function bracket(context: Context, d: Draft, length = 1): void {
  if (d.rightFrom < 0) d.rightFrom = context.at;
  for (let k = 0; k < length; k++) d.verbs.push(context.at + k);
  context.at += length;
  d.rightTo = context.at;
}

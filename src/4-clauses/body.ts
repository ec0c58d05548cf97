import type { Clause, Constituent, Phrase } from '../grammar.js';
import { conjoinsBody, conjoinsClause, endsHere } from './boundaries.js';
import { infinitiveClause, nested, participleClause, relativeClause, subordinateClause } from './clauses.js';
import { comparison } from './comparison.js';
import { attach, type Context, type Surroundings } from './context.js';
import { type Draft, draft, finish } from './draft.js';
import { infinitiveMayOpen, opensInfinitive } from './infinitives.js';
import { betweenDashes, bracketed, isDash, isQuote } from './insertions.js';
import { awaitsParticiple, particleBeforeVerbs, predictParticle } from './particles.js';
import { approximates, nominal, prepositional, single, startsNominal } from './phrases.js';
import { isFiniteVerb, isInfinitive, isMark, isParticiple, isVerb, mayBe, mayBeFinite, reread, type Unit } from './units.js';
import { verbPhrase } from './verb-phrases.js';

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

/** Units that a clause with its verbs last may go on without one: keeps the cost linear where one opener follows the other without end. */
const LONGEST_WAIT = 80;

/** Verbs that take an infinitive without `te`. */
const MODAL = /^(?:zullen|kunnen|moeten|mogen|willen|gaan|laten|blijven|doen|hoeven)$/;

export type Mode = 'main' | 'final' | 'infinitive' | 'participle';

/** Reads constituents and verbs until the clause ends. */
export function readBody(context: Context, d: Draft, mode: Mode): void {
  d.outerAwaits = context.awaitsFinite;
  readFields(context, d, mode);
  context.awaitsFinite = d.outerAwaits;
}

function readFields(context: Context, d: Draft, mode: Mode): void {
  for (;;) {
    const unit = context.unit();
    if (!unit) return;
    const before = context.at;
    if (mode === 'final' && d.verbs.length === 0 && before - d.from > LONGEST_WAIT) return;
    if (insertion(context, d)) continue;
    if (endsHere(context, d, mode, unit)) return;
    context.awaitsFinite = awaitsFinite(context, d, mode);
    step(context, d, mode, unit);
    if (context.at === before) context.at++;
    if (d.rightTo >= 0 && !isRightBracket(context, d, mode)) {
      readEndField(context, d, mode);
      return;
    }
  }
}

/** After the right bracket: what is extraposed still belongs to the clause; a comma or a new verb mostly ends it. */
export function readEndField(context: Context, d: Draft, mode: Mode): void {
  for (;;) {
    const unit = context.unit();
    if (!unit) return;
    const before = context.at;
    context.awaitsFinite = awaitsFinite(context, d, mode) || d.outerAwaits;
    if (isRightBracket(context, d, mode)) {
      step(context, d, mode, unit);
      continue;
    }
    if (insertion(context, d)) continue;
    const second = unit.tag === 'CC' || isMark(unit, ',') ? secondBody(context, d, mode) : null;
    if (second) {
      d.constituents.push(second);
      continue;
    }
    if (endsHere(context, d, mode, unit)) return;
    const around: Surroundings = { verbSecond: mode === 'main', awaitsParticiple: false };
    let node: Constituent | null = comparison(context) ?? embeddedQuestion(context);
    if (!node && (unit.lower === 'om' || unit.lower === 'teneinde' || (context.infinitiveAhead() >= 0 && opensInfinitive(unit))))
      node = infinitiveClause(context);
    if (!node && opensWithout(context, unit)) node = infinitiveClause(context);
    if (!node && unit.tag === 'SC') node = subordinateClause(context) ?? prepositional(context, around);
    if (!node && unit.tag === 'ADP') node = prepositional(context, around);
    if (!node && (unit.tag === 'PRR' || unit.tag === 'ADVR') && mode === 'main') node = relativeClause(context, false);
    if (!node && /^(?:ADV|ADVP|ADJ)$/.test(unit.tag)) node = startsNominal(unit) ? nominal(context, around) : single(context, 'ADVP');
    if (!node && mode === 'main' && startsNominal(unit)) node = nominal(context, around);
    if (!node && mode === 'main' && (isMark(unit, ',') || isQuote(unit))) {
      context.at++;
      continue;
    }
    if (!node && unit.tag === 'CC' && mode === 'main' && conjoinsClause(context)) {
      context.at++;
      continue;
    }
    if (!node && unit.tag === 'CC' && mode === 'main' && context.units[before + 1]?.tag === 'ADP') {
      context.at++;
      continue;
    }
    if (!node) return;
    d.constituents.push(node);
    if (context.at === before) return;
  }
}

/** Words in brackets or between dashes: they belong to the constituent before them, or stand by themselves. */
function insertion(context: Context, d: Draft): boolean {
  const from = context.unit()?.from;
  const bracket = isMark(context.unit(), '(') ? bracketed(context) : null;
  const found = bracket ? attach('parenthesis', bracket) : isDash(context, context.at) ? betweenDashes(context) : null;
  if (!found) return false;
  const last = d.constituents.at(-1);
  if (last && last.type !== 'clause' && last.range[1] === from) {
    last.after.push(found);
    last.range = [last.range[0], found.node.range[1]];
  } else d.constituents.push(found.node);
  return true;
}

/** A second body under the same opener: `dat X moet dalen en Y moet stijgen`, `om X te meten en daarna bij te stellen`. */
function secondBody(context: Context, d: Draft, mode: Mode): Clause | null {
  if (mode === 'final') {
    // the third of a list stands beside the second, not inside it
    if (d.shared) return null;
    const phrase = secondPhrase(context, d);
    if (phrase) return phrase;
  }
  if (isMark(context.unit(), ',')) return null;
  if (
    mode === 'final'
      ? !conjoinsBody(context)
      : mode !== 'infinitive' || context.infinitiveAhead(context.at + 1) < 0 || context.unit(1)?.lower === 'om'
  )
    return null;
  return nested(context, () => {
    const conjunction = context.unit()?.from;
    context.at++;
    const second = draft(d.kind, context.at);
    readBody(context, second, mode);
    return second.verbs.length > 0 ? finish(context, second, conjunction) : null;
  });
}

/** A further verb phrase under the same auxiliaries: `dat X wordt besproken en aangenomen`. */
function secondPhrase(context: Context, d: Draft): Clause | null {
  const from = context.at;
  if (isMark(context.unit(), ',')) context.at++;
  const conjunction = context.unit()?.tag === 'CC' ? context.unit()?.from : undefined;
  if (conjunction !== undefined) context.at++;
  const found = context.at > from ? verbPhrase(context, d, conjunction) : null;
  if (!found) context.at = from;
  return found;
}

function isRightBracket(context: Context, d: Draft, mode: Mode): boolean {
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

function awaitsFinite(context: Context, d: Draft, mode: Mode): boolean {
  return mode === 'main' ? d.left < 0 : mode === 'final' && d.shared === undefined && !d.verbs.some((i) => isFiniteVerb(context.units[i]));
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
function clusterTakesTe(context: Context, d: Draft): boolean {
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

export function bracket(context: Context, d: Draft, length = 1): void {
  if (d.rightFrom < 0) d.rightFrom = context.at;
  for (let k = 0; k < length; k++) d.verbs.push(context.at + k);
  context.at += length;
  d.rightTo = context.at;
}

/** Reads the next verb, constituent or mark of the clause. */
function step(context: Context, d: Draft, mode: Mode, unit: Unit): void {
  const verbSecond = mode === 'main' && d.left >= 0;
  const around: Surroundings = {
    verbSecond,
    awaitsParticiple: d.shared ? d.rightTo < 0 : verbSecond && awaitsParticiple(context, d),
    ...(mode === 'infinitive' && { ownInfinitive: context.infinitiveAhead(context.at, true) }),
  };
  if (verbSecond && context.at === context.particleAt) {
    if (isVerb(unit)) reread(unit, unit.word.tags.find((tag) => /^AD[JV]$/.test(tag)) ?? 'PRT');
    bracket(context, d);
    return;
  }
  if (isFiniteVerb(unit) && mode !== 'infinitive') {
    if (mode === 'main' && d.left < 0) {
      d.left = context.at;
      d.verbs.push(context.at++);
      context.particleAt = predictParticle(context, d, unit);
      return;
    }
    if (mode === 'final' || mayBe(unit, 'VI') || mayBe(unit, 'VD')) {
      bracket(context, d);
      return;
    }
    context.at++;
    return;
  }
  if (mode === 'final' && isVerb(unit)) {
    // The only verb left that can be finite is: `zaken die van belang zijn`.
    if (!isFiniteVerb(unit) && mayBeFinite(unit) && !d.verbs.some((i) => isFiniteVerb(context.units[i])) && !isFiniteNear(context))
      reread(unit, unit.tag === 'XI' ? 'Xp' : 'Vp');
    bracket(context, d);
    return;
  }
  // `hulp versneld te sturen`: how, not what
  if (
    mode === 'infinitive' &&
    unit.tag === 'VD' &&
    context.unit(1)?.lower === 'te' &&
    context.unit(2)?.tag === 'VI' &&
    context.unit(2)?.word.upos !== 'AUX' &&
    !/^(?:worden|zijn|hebben)$/.test(context.unit(2)?.lower ?? '')
  ) {
    d.constituents.push(single(context, 'ADVP'));
    return;
  }
  if (isInfinitive(unit) || isParticiple(unit)) {
    // `vroeg Italië, bijgevallen door Malta, om …`: no participle of a verb that takes none
    const inserted = mode === 'main' && isInserted(context, d);
    if ((mode === 'main' && d.left < 0 && isParticiple(unit)) || (inserted && unit.tag === 'VD')) {
      const clause = participleClause(context);
      if (clause) d.constituents.push(clause);
      return;
    }
    // `houdt gemiddeld een maand aan`: a verb that waits for its particle takes no participle
    if (isParticiple(unit) && context.particleAt > context.at && /^V/.test(context.units[d.left]?.tag ?? '')) {
      reread(unit, 'ADJ');
      d.constituents.push(single(context, 'AP'));
      return;
    }
    bracket(context, d);
    return;
  }
  if ((mode !== 'main' || d.left >= 0) && particleBeforeVerbs(context, d)) {
    bracket(context, d);
    return;
  }
  const te = context.infinitiveAhead();
  if (te === context.at && mode !== 'main') {
    if (mode === 'infinitive' || clusterTakesTe(context, d) || d.verbs.length === 0) {
      bracket(context, d, context.infinitiveGroup(te));
      return;
    }
  }
  if (te === context.at && mode === 'main' && clusterTakesTe(context, d)) {
    bracket(context, d, context.infinitiveGroup(te));
    return;
  }
  const node = constituent(context, d, mode, unit, around, te);
  if (node) d.constituents.push(node);
}

/** A participle behind a comma, with an adverb at most between, where the clause's verb takes none. */
function isInserted(context: Context, d: Draft): boolean {
  const adverb = context.units[context.at - 1]?.tag === 'ADVP' ? 1 : 0;
  const finite = context.units[d.left];
  if (finite === undefined || !isMark(context.units[context.at - 1 - adverb], ',')) return false;
  const lemma = finite.word.entry?.lemma ?? '';
  // `was het rijk van X, bestuurd door Y`: a copula that has its predicate
  if (lemma === 'zijn') return d.constituents.filter(({ type }) => type === 'NP').length > 1;
  return lemma !== 'hebben' && lemma !== 'worden';
}

/** A finite verb among the verbs that follow directly. */
function isFiniteNear(context: Context): boolean {
  for (let i = context.at + 1; isVerb(context.units[i]); i++) if (isFiniteVerb(context.units[i])) return true;
  return false;
}

export function constituent(context: Context, d: Draft, mode: Mode, unit: Unit, around: Surroundings, te: number): Constituent | null {
  const measured = comparison(context);
  if (measured) return measured;
  if ((unit.lower === 'om' || unit.lower === 'teneinde') && context.infinitiveAhead(context.at + 1, true) >= 0) return infinitiveClause(context);
  if (/^(?:door|zonder|alvorens|na)$/.test(unit.lower) && context.unit(1)?.lower === 'te') return infinitiveClause(context);
  if (opensWithout(context, unit)) return infinitiveClause(context);
  if (te >= 0 && mode !== 'infinitive' && opensInfinitive(unit) && infinitiveMayOpen(context, d, mode)) return infinitiveClause(context);
  if (unit.tag === 'SC') return subordinateClause(context) ?? prepositional(context, around);
  if ((unit.tag === 'PRR' || unit.tag === 'ADVR') && mode !== 'main') return relativeClause(context, true);
  const question = embeddedQuestion(context);
  if (question) return question;
  const last = d.constituents.at(-1);
  if (unit.tag === 'CC' && last?.type === 'PP' && context.unit(1)?.tag === 'ADP') {
    context.at++;
    const phrase = prepositional(context, around);
    if (phrase) {
      last.after.push({ relation: 'conjunct', marker: unit.from, node: phrase });
      last.range = [last.range[0], phrase.range[1]];
    }
    return null;
  }
  // `pleitte er met klem voor om …`: the preposition belongs to `er`
  if (/^(?:ADP|PRT)$/.test(unit.tag) && context.unit(1)?.lower === 'om' && context.infinitiveAhead(context.at + 2, true) >= 0)
    return single(context, 'ADVP');
  if (unit.tag === 'ADP' || unit.tag === 'PRT') return prepositional(context, around) ?? single(context, 'ADVP');
  if (unit.tag === 'ADV' || unit.tag === 'ADVP' || unit.tag === 'INTJ') {
    return adverbOrNominal(context, around);
  }
  if (startsNominal(unit)) {
    const node = nominal(context, around);
    if (node) return node;
    return single(context, unit.tag.startsWith('ADJ') ? 'AP' : 'ADVP');
  }
  if (unit.tag === 'ADVR' || unit.tag === 'PRR') return relativeClause(context, false) ?? single(context, 'NP');
  context.at++;
  return null;
}

/** `…, zonder op de tekst in te gaan`: set apart by a comma, or with a reflexive, it needs the infinitive. */
function opensWithout(context: Context, unit: Unit): boolean {
  const apart = isMark(context.units[context.at - 1], ',') || context.unit(1)?.tag === 'PRX';
  return unit.lower === 'zonder' && apart && context.infinitiveAhead(context.at + 1) >= 0;
}

/** `wat de regels betekenen`, `wie het fonds beheert`: a clause without an antecedent. */
function embeddedQuestion(context: Context): Clause | null {
  const unit = context.unit();
  return unit?.tag === 'PRW' && /^(?:wat|wie)$/.test(unit.lower) && !isFiniteVerb(context.unit(1)) ? relativeClause(context, false) : null;
}

/** An adverb stands alone, unless it qualifies the noun phrase behind it (`vooral`, `circa 20`). */
function adverbOrNominal(context: Context, around: Surroundings): Phrase {
  const unit = context.unit() as Unit;
  // `al het andere`
  if (unit.lower === 'al' && context.unit(1)?.tag === 'DET') {
    const node = nominal(context, around);
    if (node) return node;
  }
  if (approximates(context)) {
    const node = nominal(context, around);
    if (node) return node;
  }
  if (unit.tag === 'ADV' && unit.word.entry?.semanticClass === 'degree' && /^(?:NUM|ADJ|ADJc|ADJs|VE)$/.test(context.unit(1)?.tag ?? '')) {
    const node = nominal(context, around);
    if (node) return node;
  }
  return single(context, 'ADVP');
}

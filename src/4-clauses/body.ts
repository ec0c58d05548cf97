import type { Clause, Constituent } from '../grammar.js';
import { conjoinsBody, conjoinsClause, endsHere } from './boundaries.js';
import { infinitiveClause, nested, participleClause, relativeClause, subordinateClause } from './clauses.js';
import { asBefore, comparison } from './comparison.js';
import { constituent, opensWithout } from './constituents.js';
import { attach, type Context, type Surroundings } from './context.js';
import { type Draft, draft, finish, type Mode } from './draft.js';
import { opensInfinitive } from './infinitives.js';
import { betweenDashes, bracketed, isDash, isQuote } from './insertions.js';
import { takes } from './openers.js';
import { awaitsParticiple, particleBeforeVerbs, predictParticle } from './particles.js';
import { nominal, prepositional, single, startsNominal } from './phrases.js';
import { embeddedQuestion } from './questions.js';
import { unmarkedRelative } from './relatives.js';
import { bracket, clusterTakesTe, isRightBracket } from './right-bracket.js';
import { isFiniteVerb, isInfinitive, isMark, isNoun, isParticiple, isVerb, mayBe, mayBeFinite, reread, type Unit } from './units.js';
import { verbPhrase } from './verb-phrases.js';
import { buildCluster } from './verbs.js';

/** Units that a clause with its verbs last may go on without one: keeps the cost linear where one opener follows the other without end. */
const LONGEST_WAIT = 80;

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
  // `dat dit wat mij betreft niet verandert`
  if (isViewpoint(context, d)) return;
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
    const around: Surroundings = { verbSecond: mode === 'main', awaitsParticiple: false, infinitiveRead: mode === 'infinitive' };
    let node: Constituent | null = comparison(context) ?? asBefore(context) ?? embeddedQuestion(context);
    if (!node && mode === 'infinitive' && leadsToSecondBody(context, d)) node = prepositional(context, around);
    if (!node && (unit.lower === 'om' || unit.lower === 'teneinde' || (context.infinitiveAhead() >= 0 && opensInfinitive(unit))))
      node = infinitiveClause(context);
    if (!node && opensWithout(context, unit)) node = infinitiveClause(context);
    if (!node && unit.lower === 'dat' && mode === 'final') node = unmarkedRelative(context, headBefore(context, d))?.node ?? null;
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

/** `dat zij met een plan komt dat de regels vereenvoudigt`: the noun right before the verbs, which a relative clause behind them may take up. */
function headBefore(context: Context, d: Draft): Unit | undefined {
  const verbs = d.verbs.some((i) => /^[VX]/.test(context.units[i]?.tag ?? '') && takes(context.units[i], 'dat'));
  const before = context.units[d.rightFrom - 1];
  return verbs || !isNoun(before) ? undefined : before;
}

/** `vast te houden aan X en Y in te voeren`: a preposition that the infinitive's verb takes, with the infinitive ahead behind a conjunction. */
function leadsToSecondBody(context: Context, d: Draft): boolean {
  const te = context.infinitiveAhead();
  if (te < 0 || context.unit()?.tag !== 'ADP' || context.unit()?.lower === 'om') return false;
  const patterns =
    context.lexicon.entry(buildCluster(context.units, d.verbs, context.lexicon).lemma, 'verb')?.frames.map(([pattern]) => pattern) ?? [];
  const takesIt = patterns.includes(context.unit()?.lower ?? '') || !patterns.some((pattern) => /^(?:obj\+)?te$/.test(pattern));
  return takesIt && context.units.slice(context.at, te).some(({ tag }) => tag === 'CC');
}

/** `wat mij betreft`: nothing belongs to it behind its verb. */
function isViewpoint({ units }: Context, { opener, verbs: [verb] }: Draft): boolean {
  return units[opener?.[0] ?? -1]?.lower === 'wat' && units[verb ?? -1]?.word.lemma === 'betreffen';
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

function awaitsFinite(context: Context, d: Draft, mode: Mode): boolean {
  return mode === 'main' ? d.left < 0 : mode === 'final' && d.shared === undefined && !d.verbs.some((i) => isFiniteVerb(context.units[i]));
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

import type { Entry } from '../lexicon/index.js';
import type { Clause, ClauseKind, Constituent, Phrase, Range } from '../model.js';
import type { Context, Surroundings } from './context.js';
import { nominal, prepositional, single, startsNominal } from './phrases.js';
import { isFiniteVerb, isInfinitive, isMark, isNoun, isParticiple, isVerb, mayBe, mayBeFinite, tokens, type Unit } from './units.js';
import { buildCluster, particleVerb, takesAddressee } from './verbs.js';

const MAX_DEPTH = 30;
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

/** A clause while it is read: positions in `units`. */
interface Draft {
  kind: ClauseKind;
  from: number;
  opener?: [number, number];
  constituents: Constituent[];
  /** Positions of verbs, particles and `te`. */
  verbs: number[];
  left: number;
  /** First and last position of the right bracket; -1 while there is none. */
  rightFrom: number;
  rightTo: number;
}

function draft(kind: ClauseKind, from: number): Draft {
  return { kind, from, constituents: [], verbs: [], left: -1, rightFrom: -1, rightTo: -1 };
}

/** `hier verder aan te werken`: the preposition left behind belongs to the pronominal adverb before it. */
function gatherStranded(context: Context, d: Draft): void {
  const at = (node: Constituent) => context.units.find(({ from }) => from === node.range[0]);
  for (const [i, node] of d.constituents.entries()) {
    if (node.type !== 'ADVP' || node.after.length > 0 || !/^(?:hier|daar|er)$/.test(at(node)?.lower ?? '')) continue;
    const k = d.constituents.findIndex((other, j) => j > i && other.type === 'ADVP' && /^(?:ADP|PRT)$/.test(at(other)?.tag ?? ''));
    const stranded = d.constituents[k];
    if (!stranded) continue;
    node.after.push({ relation: 'modifier', node: stranded });
    d.constituents.splice(k, 1);
    return;
  }
}

/** `zo intensief als nodig is`, `zolang en zo intensief als nodig is`: how much, with what it is measured by. */
function comparison(context: Context): Phrase | null {
  const from = context.at;
  let i = from;
  for (;;) {
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
  const standard = subordinateClause(context) ?? (context.at++, adjectiveOrNominal(context));
  if (!standard) {
    context.at = from;
    return null;
  }
  return context.phrase('ADVP', from, head, { after: [{ relation: 'modifier', node: standard }] });
}

function adjectiveOrNominal(context: Context): Phrase | null {
  const unit = context.unit();
  return unit?.tag === 'ADJ' && !startsNominal(context.unit(1)) ? single(context, 'AP') : nominal(context, { verbSecond: true, awaitsParticiple: false });
}

function finish(context: Context, d: Draft, conjunction?: number): Clause {
  const { units } = context;
  gatherStranded(context, d);
  const range = (from: number, to: number): Range | null => (to > from ? tokens(units, from, to) : null);
  const end = context.at;
  const bodyFrom = d.opener ? d.opener[1] : d.left >= 0 ? d.left + 1 : d.from;
  const bodyTo = d.rightFrom >= 0 ? d.rightFrom : end;
  const left: [number, number] | undefined = d.left >= 0 ? [d.left, d.left + 1] : d.opener;
  const cluster = d.verbs.length > 0 ? buildCluster(units, d.verbs, context.lexicon) : undefined;
  return {
    type: 'clause',
    kind: d.kind,
    range: tokens(units, d.from, end),
    ...(d.opener && { opener: tokens(units, d.opener[0], d.opener[1]) }),
    ...(conjunction !== undefined && { conjunction }),
    fields: {
      first: d.left > d.from ? range(d.from, d.left) : null,
      left: left ? range(left[0], left[1]) : null,
      middle: range(bodyFrom, bodyTo),
      right: d.rightFrom >= 0 ? range(d.rightFrom, d.rightTo) : null,
      end: d.rightTo >= 0 ? range(d.rightTo, end) : null,
    },
    ...(cluster && { verbs: cluster }),
    constituents: d.constituents,
  };
}

function nested<T>(context: Context, read: () => T | null): T | null {
  const from = context.at;
  if (context.depth > MAX_DEPTH) return null;
  context.depth++;
  const found = read();
  context.depth--;
  if (!found) context.at = from;
  return found;
}

/** All clauses of a sentence: main clauses one after the other, joined by conjunctions, commas or semicolons. */
export function mainClauses(context: Context): Clause[] {
  const clauses: Clause[] = [];
  let conjunction: number | undefined;
  while (!context.done) {
    const before = context.at;
    const unit = context.unit() as Unit;
    if (unit.tag === 'PU' || unit.tag === 'SYM') {
      context.at++;
      continue;
    }
    if (unit.tag === 'CC' && unit.lower !== 'zowel') {
      conjunction = unit.from;
      context.at++;
      continue;
    }
    const clause = mainClause(context, conjunction, clauses.length > 0);
    conjunction = undefined;
    if (clause) clauses.push(clause);
    if (context.at === before) context.at++;
  }
  return clauses;
}

function mainClause(context: Context, conjunction: number | undefined, mayLackFirst: boolean): Clause | null {
  context.particleAt = -1;
  let d = draft('main', context.at);
  readBody(context, d, 'main');
  if (d.left < 0 && mendFinite(context, d.from)) {
    context.at = d.from;
    d = draft('main', context.at);
    readBody(context, d, 'main');
  }
  if (context.at === d.from) return null;
  if (d.left < 0) d.kind = d.verbs.length > 0 ? d.kind : 'fragment';
  else if (d.left === d.from) d.kind = mayLackFirst ? 'main' : 'verb-first';
  return finish(context, d, conjunction);
}

/** No finite verb was found where a clause needs one: a word behind the first constituent that could be one is taken for it (`wezen`, `betuigde`). */
function mendFinite(context: Context, from: number): boolean {
  for (let i = from + 1; i < Math.min(context.at, from + 25); i++) {
    const unit = context.units[i] as Unit;
    if (unit.tag === 'SC' || unit.tag === 'PRR' || unit.tag === 'ADVR' || isFiniteVerb(unit)) return false;
    const finite = unit.word.tags.find((tag) => /^[VX][sptu]$/.test(tag));
    const before = context.units[i - 1];
    if (!finite || unit.mention || unit.to - unit.from > 1 || /^(?:DET|PRO|ADP|ADJ|VE|NUM|CC)$/.test(before?.tag ?? '') || isMark(before, ',')) continue;
    unit.tag = finite;
    return true;
  }
  return false;
}

/** A clause opened by a conjunction: `dat`, `omdat`, `of`, `terwijl`. */
export function subordinateClause(context: Context): Clause | null {
  return nested(context, () => {
    const d = draft('subordinate', context.at);
    context.at++;
    if (context.unit()?.lower === 'dat' && context.units[d.from]?.lower !== 'dat') context.at++;
    d.opener = [d.from, context.at];
    readBody(context, d, 'final');
    const finite = d.verbs.some((i) => isFiniteVerb(context.units[i]));
    // `als een escalatie`, `dan verwacht`: no clause but a comparison, which reads like a preposition phrase.
    if (!finite && /^(?:als|dan|zoals)$/.test(context.units[d.from]?.lower ?? '')) return null;
    return finite || d.constituents.length > 0 ? finish(context, d) : null;
  });
}

/** A relative clause, opened by a relative pronoun, a pronominal adverb with `waar-`, or a preposition with `wie`. */
export function relativeClause(context: Context, hasAntecedent: boolean): Clause | null {
  return nested(context, () => {
    const d = draft('relative', context.at);
    if (context.unit()?.tag === 'ADP') context.at++;
    context.at++;
    d.opener = [d.from, context.at];
    if (!finiteAhead(context)) return null;
    readBody(context, d, 'final');
    // A demonstrative first in a main clause looks the same: `Die vond plaats`. A relative clause has its verb last.
    const first = d.verbs[0];
    if (first === undefined || !d.verbs.some((i) => isFiniteVerb(context.units[i]))) return null;
    if (!hasAntecedent && first === d.opener[1]) return null;
    return finish(context, d);
  });
}

function finiteAhead(context: Context): boolean {
  for (let i = context.at; i < context.at + 60; i++) {
    const unit = context.units[i];
    if (!unit || isMark(unit, ';')) return false;
    if (mayBeFinite(unit)) return true;
  }
  return false;
}

/** A clause with `te` and an infinitive, with or without `om`. */
export function infinitiveClause(context: Context): Clause | null {
  return nested(context, () => {
    const d = draft('infinitive', context.at);
    const unit = context.unit();
    if (unit && /^(?:om|door|zonder|alvorens|teneinde|na|in plaats van)$/.test(unit.lower)) {
      context.at++;
      d.opener = [d.from, context.at];
    }
    readBody(context, d, 'infinitive');
    return d.verbs.some((i) => context.units[i]?.lower === 'te') ? finish(context, d) : null;
  });
}

/** A clause with a participle only: `gebaseerd op de tweestatenoplossing`, `gericht op X`. */
export function participleClause(context: Context): Clause | null {
  return nested(context, () => {
    const d = draft('participle', context.at);
    d.verbs.push(context.at);
    d.rightFrom = context.at;
    context.at++;
    d.rightTo = context.at;
    readEndField(context, d, 'participle');
    return finish(context, d);
  });
}

type Mode = 'main' | 'final' | 'infinitive' | 'participle';

/** Reads constituents and verbs until the clause ends. */
function readBody(context: Context, d: Draft, mode: Mode): void {
  for (;;) {
    const unit = context.unit();
    if (!unit) return;
    const before = context.at;
    if (endsHere(context, d, mode, unit)) return;
    step(context, d, mode, unit);
    if (context.at === before) context.at++;
    if (d.rightTo >= 0 && !isRightBracket(context, d, mode)) {
      readEndField(context, d, mode);
      return;
    }
  }
}

/** After the right bracket: what is extraposed still belongs to the clause; a comma or a new verb mostly ends it. */
function readEndField(context: Context, d: Draft, mode: Mode): void {
  for (;;) {
    const unit = context.unit();
    if (!unit) return;
    const before = context.at;
    if (isRightBracket(context, d, mode)) {
      step(context, d, mode, unit);
      continue;
    }
    const second = unit.tag === 'CC' ? secondBody(context, d, mode) : null;
    if (second) {
      d.constituents.push(second);
      continue;
    }
    if (endsHere(context, d, mode, unit)) return;
    const around: Surroundings = { verbSecond: mode === 'main', awaitsParticiple: false };
    let node: Constituent | null = comparison(context);
    if (!node && (unit.lower === 'om' || unit.lower === 'teneinde' || (context.infinitiveAhead() >= 0 && opensInfinitive(unit))))
      node = infinitiveClause(context);
    if (!node && unit.tag === 'SC') node = subordinateClause(context) ?? prepositional(context, around);
    if (!node && unit.tag === 'ADP') node = prepositional(context, around);
    if (!node && (unit.tag === 'PRR' || unit.tag === 'ADVR') && mode === 'main') node = relativeClause(context, false);
    if (!node && /^(?:ADV|ADVP|ADJ)$/.test(unit.tag)) node = startsNominal(unit) ? nominal(context, around) : single(context, 'ADVP');
    if (!node && mode === 'main' && startsNominal(unit)) node = nominal(context, around);
    if (!node && mode === 'main' && isMark(unit, ',')) {
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

/** A second body under the same opener: `dat X moet afbouwen en Y moet behouden`, `om X te verenigen en weer op te bouwen`. */
function secondBody(context: Context, d: Draft, mode: Mode): Clause | null {
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

/** `en dat …`, `en om … te …`: a further clause of the same kind in the end field. */
function conjoinsClause(context: Context): boolean {
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

function opensInfinitive(unit: Unit): boolean {
  return startsNominal(unit) || /^(?:ADP|ADV|ADVP|PRX|PRT)$/.test(unit.tag) || unit.lower === 'te';
}

/** Whether the clause ends before the unit. */
function endsHere(context: Context, d: Draft, mode: Mode, unit: Unit): boolean {
  if (unit.tag === 'PU') {
    if (/^[;:–—]$/.test(unit.lower) || /^[.!?…]+$/.test(unit.lower)) return true;
    if (unit.lower === ')') return true;
    if (unit.lower !== ',') return false;
    if (mode !== 'main') return d.rightTo >= 0 || mode === 'participle';
    return d.left >= 0 && (isFiniteVerb(context.unit(1)) || newMainClause(context, context.at + 1));
  }
  if (unit.tag === 'CC') {
    if (mode === 'main') return d.left >= 0 && (isFiniteVerb(skipAdverbs(context, context.at + 1)) || newMainClause(context, context.at + 1));
    return d.rightTo >= 0;
  }
  if (mode === 'participle') return isFiniteVerb(unit);
  if (mode !== 'main' && d.rightTo >= 0 && isFiniteVerb(unit) && d.verbs.some((i) => isFiniteVerb(context.units[i]))) return true;
  if (mode === 'infinitive' && isFiniteVerb(unit)) return true;
  return false;
}

function skipAdverbs(context: Context, at: number): Unit | undefined {
  let i = at;
  while (context.units[i]?.tag === 'ADV' && i < at + 3) i++;
  return context.units[i];
}

/** A first constituent and then a finite verb: a new main clause begins at `at`. */
function newMainClause(context: Context, at: number): boolean {
  const saved = context.at;
  context.at = at;
  const unit = context.unit();
  if (!unit || isVerb(unit) || unit.tag === 'SC' || unit.tag === 'PRR' || unit.tag === 'ADVR' || unit.lower === 'om') {
    context.at = saved;
    return false;
  }
  while (context.unit()?.tag === 'ADV' && !isFiniteVerb(context.unit(1))) context.at++;
  const around: Surroundings = { verbSecond: false, awaitsParticiple: false };
  if (context.unit()?.tag === 'ADP') prepositional(context, around);
  else if (startsNominal(context.unit())) nominal(context, around);
  else if (context.unit()) context.at++;
  const found = isFiniteVerb(context.unit()) && !(mayBe(context.unit(), 'VI') && context.unit(1) !== undefined && isFiniteVerb(context.unit(1)));
  context.at = saved;
  return found;
}

/** `en` inside a clause with the verb last, where a second body follows: `dat X moet afbouwen en Y moet behouden`. */
function conjoinsBody(context: Context): boolean {
  for (let i = context.at + 1; i < context.at + 40; i++) {
    const unit = context.units[i];
    if (!unit || isMark(unit, ';') || unit.tag === 'SC' || unit.tag === 'PRR') return false;
    if (!isFiniteVerb(unit)) continue;
    const next = context.units[i + 1];
    return i > context.at + 2 && (next === undefined || next.tag === 'PU' || isVerb(next) || next.tag === 'CC');
  }
  return false;
}

function isRightBracket(context: Context, d: Draft, mode: Mode): boolean {
  const unit = context.unit();
  if (!unit) return false;
  if (mode === 'participle') return false;
  if (isInfinitive(unit) || isParticiple(unit)) return d.rightTo === context.at;
  if (unit.lower === 'te' && d.rightTo === context.at) return isInfinitive(context.unit(1)) && clusterTakesTe(context, d);
  if (isFiniteVerb(unit)) return mode === 'final' && d.rightTo === context.at && !d.verbs.some((i) => isFiniteVerb(context.units[i]));
  return unit.tag === 'PRT' && d.rightTo === context.at && mode !== 'main' && isVerb(context.unit(1));
}

function clusterTakesTe(context: Context, d: Draft): boolean {
  return d.verbs.some((i) => RAISING.has(context.units[i]?.word.entry?.lemma ?? ''));
}

function bracket(context: Context, d: Draft, length = 1): void {
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
    awaitsParticiple: verbSecond && awaitsParticiple(context, d),
    ...(mode === 'infinitive' && { ownInfinitive: context.infinitiveAhead(context.at, true) }),
  };
  if (isFiniteVerb(unit) && mode !== 'infinitive') {
    if (mode === 'main' && d.left < 0) {
      d.left = context.at;
      d.verbs.push(context.at++);
      context.particleAt = predictParticle(context, unit);
      return;
    }
    if (mode === 'final' || mayBe(unit, 'VI') || mayBe(unit, 'VD')) return bracket(context, d);
    context.at++;
    return;
  }
  if (mode === 'final' && isVerb(unit)) {
    // The only verb left that can be finite is: `discussies die van invloed zijn`.
    if (!isFiniteVerb(unit) && mayBeFinite(unit) && !d.verbs.some((i) => isFiniteVerb(context.units[i])) && !isFiniteNear(context))
      unit.tag = unit.tag === 'XI' ? 'Xp' : 'Vp';
    return bracket(context, d);
  }
  if (isInfinitive(unit) || isParticiple(unit)) {
    if (mode === 'main' && d.left < 0 && isParticiple(unit)) {
      const clause = participleClause(context);
      if (clause) d.constituents.push(clause);
      return;
    }
    return bracket(context, d);
  }
  const te = context.infinitiveAhead();
  if (te === context.at && mode !== 'main') {
    if (mode === 'infinitive' || clusterTakesTe(context, d) || d.verbs.length === 0) return bracket(context, d, context.infinitiveGroup(te));
  }
  if (te === context.at && mode === 'main' && clusterTakesTe(context, d)) return bracket(context, d, context.infinitiveGroup(te));
  if (verbSecond && context.at === context.particleAt) return bracket(context, d);
  const node = constituent(context, d, mode, unit, around, te);
  if (node) d.constituents.push(node);
}

/** A finite verb among the verbs that follow directly. */
function isFiniteNear(context: Context): boolean {
  for (let i = context.at + 1; isVerb(context.units[i]); i++) if (isFiniteVerb(context.units[i])) return true;
  return false;
}

function constituent(context: Context, d: Draft, mode: Mode, unit: Unit, around: Surroundings, te: number): Constituent | null {
  const measured = comparison(context);
  if (measured) return measured;
  if ((unit.lower === 'om' || unit.lower === 'teneinde') && context.infinitiveAhead(context.at + 1, true) >= 0) return infinitiveClause(context);
  if (/^(?:door|zonder|alvorens|na)$/.test(unit.lower) && context.unit(1)?.lower === 'te') return infinitiveClause(context);
  if (te >= 0 && mode !== 'infinitive' && opensInfinitive(unit) && infinitiveMayOpen(context, d, mode)) return infinitiveClause(context);
  if (unit.tag === 'SC') return subordinateClause(context) ?? prepositional(context, around);
  if ((unit.tag === 'PRR' || unit.tag === 'ADVR') && mode !== 'main') return relativeClause(context, true);
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

/** An adverb stands alone, unless it qualifies the noun phrase behind it (`vooral`, `circa 20`). */
function adverbOrNominal(context: Context, around: Surroundings): Phrase {
  const unit = context.unit() as Unit;
  if (unit.tag === 'ADV' && unit.word.entry?.semanticClass === 'degree' && /^(?:NUM|ADJ|ADJc|ADJs|VE)$/.test(context.unit(1)?.tag ?? '')) {
    const node = nominal(context, around);
    if (node) return node;
  }
  return single(context, 'ADVP');
}

/** Whether an infinitive clause without `om` may begin at the position: the verb has what it needs before it. */
function infinitiveMayOpen(context: Context, d: Draft, mode: Mode): boolean {
  if (mode === 'main' && d.left < 0) return context.unit()?.lower === 'te' && d.constituents.length === 0;
  if (d.rightTo >= 0) return true;
  if (mode !== 'main') return false;
  const finite = context.units[d.left];
  if (context.particleAt >= context.at) return false;
  if (nounTakesInfinitive(context)) return false;
  if (!finite || /^X/.test(finite.tag) || RAISING.has(finite.word.entry?.lemma ?? '')) return false;
  if (hasRightBracketBefore(context, context.at, context.infinitiveAhead())) return false;
  const first = d.left > d.from;
  const phrases = d.constituents.filter((node): node is Phrase => node.type === 'NP' && !isReflexive(context, node));
  const middle = phrases.filter(({ range }) => range[0] > finite.from).length;
  const firstIsSubject = first && phrases[0] !== undefined && phrases[0].range[0] < finite.from;
  const subject = firstIsSubject || middle > 0 || !first;
  if (!subject) return false;
  const objects = middle - (firstIsSubject || !first ? 0 : 1);
  if (takesAddressee(finite.word.entry) && objects < 1 && startsNominal(context.unit()) && !/^(?:PRX)$/.test(context.unit()?.tag ?? ''))
    return !hasTwoPhrasesBefore(context);
  return true;
}

/** A noun ahead takes the infinitive clause itself: `onderstreepte de noodzaak … te integreren`. */
function nounTakesInfinitive(context: Context): boolean {
  for (let i = context.at; i < context.infinitiveAhead(); i++) {
    const unit = context.units[i] as Unit;
    if (/^N[sp]$/.test(unit.tag) && unit.word.entry?.frames.some(([pattern]) => pattern === 'te')) return true;
  }
  return false;
}

function isReflexive(context: Context, phrase: Phrase): boolean {
  return context.units.some((unit) => unit.from === phrase.head[0] && unit.tag === 'PRX');
}

/** A particle, participle or infinitive of the clause's own stands before the `te` group. */
function hasRightBracketBefore(context: Context, from: number, te: number): boolean {
  for (let i = from; i < te; i++) if (/^(?:PRT|VD|XD|VI|XI)$/.test(context.units[i]?.tag ?? '')) return true;
  return false;
}

/** Something stands between the noun phrase at the position and `te`: then the noun phrase may be the addressee. */
function hasTwoPhrasesBefore(context: Context): boolean {
  const te = context.infinitiveAhead();
  const saved = context.at;
  nominal(context, { verbSecond: true, awaitsParticiple: false });
  const more = context.at <= te;
  context.at = saved;
  return more;
}

function awaitsParticiple(context: Context, d: Draft): boolean {
  const finite = context.units[d.left];
  return finite !== undefined && d.rightTo < 0 && /^(?:zijn|hebben|worden)$/.test(finite.word.entry?.lemma ?? finite.word.lemma);
}

/** Position of the particle that belongs to the finite verb just read: `riep … op`, `vond … plaats`, `stond … stil`; -1 when there is none. */
function predictParticle(context: Context, finite: Unit): number {
  let embedded = false;
  let unknown = -1;
  for (let i = context.at; i < Math.min(context.units.length, context.at + 60); i++) {
    const unit = context.units[i] as Unit;
    if (isMark(unit, ';')) return -1;
    if (unit.tag === 'SC' || unit.tag === 'PRR' || unit.tag === 'ADVR') embedded = true;
    if (isFiniteVerb(unit)) {
      if (!embedded) return -1;
      embedded = false;
    }
    if (embedded || unit.mention) continue;
    const whole = particleVerb(unit.lower, finite.word, context.lexicon);
    if (whole && standsAsParticle(context, i, unit, whole)) return i;
    // A verb that the lexicon does not have: what the tagger takes for a particle is one, unless an infinitive with `te` follows.
    if (unit.tag === 'PRT' && unknown < 0 && !startsNominal(context.units[i + 1]) && context.units[i + 1]?.lower !== 'te' && !/^X/.test(finite.tag)) unknown = i;
  }
  return unknown;
}

function standsAsParticle(context: Context, at: number, unit: Unit, whole: Entry): boolean {
  const next = context.units[at + 1];
  const takesTe = whole.frames.some(([pattern]) => /^(?:obj\+te|te)$/.test(pattern));
  if (next?.lower === 'te') return takesTe;
  if (unit.tag === 'PRT') return true;
  const before = context.units[at - 1];
  if (isNoun(unit) || unit.tag.startsWith('ADJ')) return !isNoun(next) && !/^(?:DET|ADJ|PRO|ADP)$/.test(before?.tag ?? '');
  if (!startsNominal(next)) return !isVerb(next) || isFiniteVerb(next);
  // A preposition before a noun phrase is a particle all the same when a bare infinitive clause follows: `riep op Oekraïne te steunen`.
  return takesTe && context.infinitiveAhead(at + 1) >= 0;
}

import { startsNominal } from './phrases.js';
import {
  isDeclined,
  isDeterminer,
  isFiniteVerb,
  isInfinitive,
  isMark,
  isNoun,
  isParticiple,
  isVerb,
  mayBe,
  mayBeFinite,
  reread,
  someFrom,
  tagged,
  type Unit,
} from './units.js';

const isRelative = tagged('PRR', 'ADVR');
const isPointing = tagged('PRD', 'PRR');
const FINITE_TAG = /^[VX][sptu]$/;
const LINKING = /^(?:is|was|blijft|bleef|lijkt|blijkt|werd|wordt)$/;
const COMPARING = /^(?:als|dan|zoals)$/;

export const PRONOMINAL =
  /^(waar|er|hier|daar)(?:aan|achter|af|bij|binnen|boven|buiten|door|in|langs|mee|na|naar|naast|om|omheen|onder|op|over|rond|tegen|toe|tot|tussen|uit|van|vandaan|vanuit|voor|zonder)$/;
/** How far to look for the end of a clause. */
export const REACH = 40;

/** Relative pronouns, conjunctions, and the words that look like them. */
export function correctOpeners(units: Unit[]): void {
  for (const [i, unit] of units.entries()) {
    const next = units[i + 1];
    const before = units[i - 1];
    const { lower } = unit;
    const pronominal = PRONOMINAL.exec(lower)?.[1];
    if (pronominal && !unit.mention) unit.tag = pronominal === 'waar' ? 'ADVR' : 'ADVP';
    const pointing = lower === 'die' || lower === 'dat';
    // `vroeg waarom X wacht`, but `de reden waarom X wacht`
    if (lower === 'waarom' && i > 0 && !isNoun(before) && endsFinally(units, i)) unit.tag = 'SC';
    if (lower === 'al' && unit.tag === 'SC' && isFiniteVerb(next)) unit.tag = 'ADV';
    if (lower === 'dat') correctDat(units, i);
    // `vroeg of X bekend is`: directly behind a verb `of` opens a question
    if (lower === 'of' && unit.tag === 'CC' && (isVerb(before) || before?.tag === 'PRT') && endsFinally(units, i)) unit.tag = 'SC';
    // `de vraag of dit helpt`
    if (lower === 'of' && unit.tag === 'CC' && /^(?:vraag|kwestie|twijfel)$/.test(before?.word.lemma ?? '') && endsFinally(units, i)) unit.tag = 'SC';
    // `landen die hulp krijgen`: right behind a noun it takes that up, where a verb is to follow
    if (lower === 'die' && unit.tag === 'DET' && before?.tag === 'Np' && isNoun(next) && mayBeFinite(units[i + 2])) unit.tag = 'PRR';
    // `dat die relatie moet volgen`: no antecedent before it, so it points
    if (pointing && unit.tag === 'PRR' && /^(?:SC|ADP)$/.test(before?.tag ?? '') && isNoun(next)) unit.tag = 'DET';
    // `blijft achter bij die in goederen`, but `levert vis op die in havens wordt verkocht`
    if (pointing && unit.tag === 'PRR' && before?.tag === 'ADP' && next?.tag === 'ADP' && !endsFinally(units, i)) unit.tag = 'PRD';
    // `Toen die hoorden dat …`
    if (lower === 'die' && unit.tag === 'PRR' && before?.tag === 'SC' && isFiniteVerb(next)) unit.tag = 'PRD';
    // `deelde die wens`: behind the verb it points
    if (lower === 'die' && unit.tag === 'PRR' && isFiniteVerb(before) && isNoun(next)) unit.tag = 'DET';
    // `zoals we die kennen`
    if (pointing && unit.tag === 'PRR' && before?.tag === 'PRP' && /^(?:ik|je|we|wij|ze|men|het)$/.test(before.lower)) unit.tag = 'PRD';
    // `landen die vaak worden genoemd`: behind a noun and before no other
    if (pointing && unit.tag === 'DET' && isNoun(before) && !leadsToNoun(units, i + 1) && endsFinally(units, i)) unit.tag = 'PRR';
    if ((pointing || lower === 'deze' || lower === 'dit') && unit.tag === 'PRD' && leadsToNoun(units, i + 1)) unit.tag = 'DET';
    // `alles wat telt`, `…, wat lastig is`: with a noun or pronoun before it
    if (lower === 'wat' && /^PR[WI]$/.test(unit.tag) && (isMark(before, ',') || /^(?:PRI|PRD)$/.test(before?.tag ?? '')) && endsFinally(units, i))
      unit.tag = 'PRR';
    if (unit.tag === 'ADV' && /^(?:hoe|toen|waarom|wanneer)$/.test(lower) && !isFiniteVerb(next)) {
      const opens = lower === 'toen' ? startsNominal(next) : i > 0;
      if (opens && endsFinally(units, i)) unit.tag = 'SC';
    }
    // `…, naar X vaststelde, …`
    if (lower === 'naar' && isMark(before, ',') && endsInSaying(units, i)) unit.tag = 'SC';
    if (lower === 'toen' && unit.tag === 'SC' && isFiniteVerb(next)) unit.tag = 'ADV';
    // `tot er tijd is`: before a subject in its own form
    if (lower === 'tot' && unit.tag === 'ADP' && /^(?:er|hij|zij|ze|wij|we|men|ik)$/.test(next?.lower ?? '') && endsFinally(units, i))
      unit.tag = 'SC';
  }
}

/** A noun phrase and then, last before the next mark, a verb that takes a `dat` clause. */
function endsInSaying(units: readonly Unit[], at: number): boolean {
  for (let i = at + 1; i < at + 12; i++) {
    const unit = units[i];
    if (!unit || unit.tag === 'PU') return false;
    if (isFiniteVerb(unit)) return units[i + 1]?.tag === 'PU' && (unit.word.entry?.frames.some(([pattern]) => pattern === 'dat') ?? false);
  }
  return false;
}

function correctDat(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const next = units[at + 1];
  const before = units[at - 1];
  // `Noorwegen, dat de zetel heeft, koos …`: behind a neuter noun or a name, before the finite verb of the sentence
  if (
    unit.tag === 'SC' &&
    isMark(before, ',') &&
    isNeuter(units[at - 2]) &&
    !units.slice(Math.max(0, at - REACH), at).some(isFiniteVerb) &&
    endsFinally(units, at)
  )
    unit.tag = 'PRR';
  const behindVerb = isFiniteVerb(before) || before?.tag === 'PRT';
  // `herhaalde dat ook X moet`: behind its verb `dat` opens a clause when another finite verb follows
  if (isPointing(unit) && behindVerb && !isFiniteVerb(next) && someFrom(units, at + 1, isFiniteVerb)) unit.tag = 'SC';
  // `van belang is dat ook partners worden betrokken`: a plural that looks like an infinitive
  const copula = LINKING.test(before?.lower ?? '');
  if (unit.tag === 'PRD' && copula && !mayBeFinite(next) && someFrom(units, at + 2, mayBeFinite)) unit.tag = 'SC';
  // `een akkoord bereikt, waaronder X, dat de hulp moet worden verhoogd`: a passive with a subject of its own has no place for a relative pronoun
  if (unit.tag === 'PRR' && isMark(before, ',') && isDeterminer(next) && endsInPassive(units, at)) unit.tag = 'SC';
  // `hoopt dat de Raad snel besluit`: the last word before the mark is the verb, whatever it looks like
  if ((unit.tag === 'SC' || isPointing(unit)) && behindVerb && startsNominal(next) && !someFrom(units, at + 1, isVerb)) {
    const end = units.findIndex((other, i) => i > at && other.tag === 'PU');
    const last = units[(end < 0 ? units.length : end) - 1] as Unit;
    const finite = last.word.tags.find((tag) => /^V[stp]$/.test(tag));
    if (finite && last !== next) {
      unit.tag = 'SC';
      reread(last, finite);
    }
  }
  // `zoals werd gemeld dat …`: behind the participle of a verb that takes such a clause
  if (isPointing(unit) && isParticiple(before) && takes(before, 'dat') && endsFinally(units, at)) unit.tag = 'SC';
  // `stelde echter dat …`, `stelt dat … en dat …`
  if (isPointing(unit) && !isFiniteVerb(next) && /^(?:ADV|CC)$/.test(before?.tag ?? '') && endsFinally(units, at)) unit.tag = 'SC';
  if (
    (unit.tag === 'DET' || (unit.tag === 'PRD' && at === 0 && next?.tag === 'Np')) &&
    next &&
    (next.tag === 'Np' ||
      next.tag === 'PN' ||
      (next.tag === 'NUM' && next.lower !== 'één') ||
      (next.tag === 'Ns' && next.word.entry?.gender === 'de') ||
      isDeterminer(next) ||
      next.tag === 'PRP')
  )
    unit.tag = 'SC';
  // `van dat eerste weet …`
  if (unit.tag === 'SC' && before?.tag === 'ADP' && isDeclined(next) && isFiniteVerb(units[at + 2])) unit.tag = 'DET';
  // `zal Nederland dat steunen`: directly before the last verb, with no room for a subject
  if (unit.tag === 'SC' && isVerb(next) && mayBe(next as Unit, 'VI') && (units[at + 2] === undefined || units[at + 2]?.tag === 'PU')) {
    unit.tag = 'PRD';
    if (isFiniteVerb(next)) reread(next as Unit, 'VI');
  }
  // `moet dat tot resultaat leiden`: with no finite verb to come it is a pronoun
  if (unit.tag === 'SC' && behindVerb && !someFrom(units, at + 1, ({ word }) => word.tags.some((tag) => FINITE_TAG.test(tag)))) unit.tag = 'PRD';
}

/** Whether the first verbs behind a position are those of a passive clause with its verbs last. */
function endsInPassive(units: readonly Unit[], at: number): boolean {
  for (let i = at + 1; i < Math.min(units.length, at + REACH); i++) {
    if (!isVerb(units[i])) continue;
    const verbs: Unit[] = [];
    while (isVerb(units[i])) verbs.push(units[i++] as Unit);
    return verbs.some(isFiniteVerb) && verbs.some(({ word }) => word.entry?.lemma === 'worden') && verbs.some(isParticiple);
  }
  return false;
}

function isNeuter(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.mention !== undefined || (unit.tag === 'Ns' && unit.word.entry?.gender === 'het'));
}

/** Adjectives and numbers, then a noun. */
export function leadsToNoun(units: readonly Unit[], from: number): boolean {
  let i = from;
  while (isDeclined(units[i])) i++;
  return isNoun(units[i]);
}

/** A plural last in its clause that the tagger took for an infinitive or a noun. */
function mayEnd(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  if (unit.tag === 'Np') return mayBe(unit, 'Vp') && /^N/.test(before?.tag ?? '');
  return isInfinitive(unit) && mayBeFinite(unit) && before?.lower !== 'te' && !isVerb(before);
}

/** Whether a clause that opens at `at` has its finite verb last: what comes behind the verb is no subject. Clauses inside it have verbs of their own. */
export function endsFinally(units: readonly Unit[], at: number): boolean {
  let open = 1;
  if (isFiniteVerb(units[at + 1])) return false;
  for (let i = at + 1; i < Math.min(units.length, at + REACH); i++) {
    const unit = units[i] as Unit;
    if (isMark(unit, ';') || isMark(unit, ':')) return false;
    if (isRelative(unit) || (unit.tag === 'SC' && !COMPARING.test(unit.lower))) open++;
    const next = units[i + 1];
    const last = next === undefined || next.tag === 'PU';
    if (!isFiniteVerb(unit) && !(last && mayEnd(units, i))) continue;
    if (--open === 0) return last || !startsNominal(next) || isVerb(next) || (units[i - 1]?.tag === 'ADJ' && infinitiveFollows(units, i + 1));
  }
  return false;
}

/** `of X bereid is de richtlijn te herzien`: what the adjective takes stands behind the verb. */
function infinitiveFollows(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < from + 12 && units[i] && units[i]?.tag !== 'PU' && !isFiniteVerb(units[i]); i++)
    if (units[i]?.lower === 'te' && isInfinitive(units[i + 1])) return true;
  return false;
}

export function takes(unit: Unit | undefined, frame: string): boolean {
  return unit?.word.entry?.frames.some(([pattern]) => pattern === frame) ?? false;
}

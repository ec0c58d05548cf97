import { correctFunctionWords } from './function-words.js';
import { correctOpeners, endsFinally, leadsToNoun, PRONOMINAL, REACH, takes } from './openers.js';
import { startsNominal } from './phrases.js';
import {
  isCommon,
  isDeclined,
  isDeterminer,
  isFiniteVerb,
  isInfinitive,
  isMark,
  isModal,
  isNoun,
  isParticiple,
  isVerb,
  mayBe,
  reread,
  tagged,
  type Unit,
} from './units.js';

const FINITE = /(?:^| )[VX][sptu](?: |$)/;

/** Words whose part in the clause is certain from their form and their neighbours, whatever the tagger calls them. */
export function correct(units: Unit[]): void {
  correctVerbs(units);
  correctOpeners(units);
  correctFunctionWords(units);
}

const DEGREE = /^(?:zeer|erg|heel|uiterst|nogal|even|te)$/;
const isFull = tagged('Vs', 'Vp', 'Vt', 'Vu');
const isPresent = tagged('Vs', 'Vp');
const isOpener = tagged('PRR', 'ADVR', 'SC');
const opensAnother = (unit: Unit) => isOpener(unit) || unit.tag === 'PU';
/** Forms that a participle may have as well. */
const looksParticiple = tagged('VD', 'Vu', 'Vp');
/** What may turn out to be a finite verb. */
const looksUnfinite = tagged('ADJ', 'ADV', 'VD', 'VI');
/** Words of the other tags are right where verbs are concerned. */
const isDoubtful = tagged('Vs', 'Vp', 'Vt', 'Vu', 'Xs', 'Xp', 'Xt', 'Xu', 'VI', 'XI', 'VD', 'VE', 'Ns', 'Np', 'NUM', 'ADJ', 'ADV');

/** Finite verbs where none can stand, and nouns and possessives where only a verb can. */
function correctVerbs(units: Unit[]): void {
  const finite = units.some((unit) => isFiniteVerb(unit) && !mayBe(unit, 'ADP'));
  for (const [i, unit] of units.entries()) {
    if (unit.lower === 'en' && !unit.mention) unit.tag = 'CC';
    if (!isDoubtful(unit) && unit.lower !== 'zijn') continue;
    const before = units[i - 1];
    const next = units[i + 1];
    // A guess at a finite verb needs the ending of one: `based` is foreign.
    if (isFiniteVerb(unit) && unit.word.lemmaSource === 'guess' && !/(?:t|de|te|en)$/.test(unit.lower)) unit.tag = 'X';
    // `de Raad te laat had ingelicht`: of two finite verbs side by side the first is none where it may be an adverb
    if (isFiniteVerb(unit) && isFiniteVerb(next) && !isFiniteVerb(before)) {
      const adverb = (['ADJ', 'ADV'] as const).find((tag) => mayBe(unit, tag));
      if (adverb) reread(unit, adverb);
    }
    // `in` is a form of `innen`, but not beside a preposition's noun phrase
    if (isFiniteVerb(unit) && mayBe(unit, 'ADP') && startsNominal(next)) reread(unit, 'ADP');
    if (isFull(unit) && before && isDeterminer(before) && !/^(?:het|dit|dat|die|deze)$/.test(before.lower))
      if (mayBe(unit, 'Ns')) reread(unit, 'Ns');
      else if (mayBe(unit, 'Np')) reread(unit, 'Np');
    // `deze claim werd bevestigd`: with a finite verb behind it the first is a noun
    if ((isPresent(unit) || unit.tag === 'Vt') && isFiniteVerb(next) && /^(?:deze|dit)$/.test(before?.lower ?? '') && mayBe(unit, 'Ns')) {
      reread(unit, 'Ns');
      reread(before as Unit, 'DET');
    }
    if ((unit.tag === 'VD' || unit.tag === 'Vt') && isNoun(next) && next?.tag !== 'PN' && isDeclinedPlace(units, i)) reread(unit, 'VE');
    // `onvoorziene uitgaven`
    if ((unit.tag === 'Vp' || unit.tag === 'Vu') && before && /^(?:ADJ|VE)$/.test(before.tag) && before.lower.endsWith('e') && mayBe(unit, 'Np'))
      reread(unit, 'Np');
    // `de verboden toepassingen`
    if (unit.tag === 'Np' && mayBe(unit, 'VE') && before?.tag === 'DET' && next?.tag === 'Np' && !next.mention) reread(unit, 'VE');
    // `in de gekozen koers`: between a determiner and what may be a noun a participle is an adjective
    if (
      (unit.tag === 'VE' || looksParticiple(unit)) &&
      mayBe(unit, 'VE') &&
      isDeterminer(before) &&
      next &&
      !isNoun(next) &&
      mayBe(next, 'Ns') &&
      /^(?:ADV|ADP|PRT)$/.test(next.tag)
    ) {
      reread(unit, 'VE');
      reread(next, 'Ns');
    }
    // `de bevroren Russische tegoeden`
    if (looksParticiple(unit) && mayBe(unit, 'VE') && isDeterminer(before) && isDeclined(next) && leadsToNoun(units, i + 1)) reread(unit, 'VE');
    // `werden opgeroepen hulp te sturen`: the passive's participle, with what it calls for behind it
    if (unit.tag === 'VE' && mayBe(unit, 'VD') && awaited(units, i) && (takes(unit, 'obj+te') || takes(unit, 'te'))) reread(unit, 'VD');
    // `van drugsgerelateerd geweld`, `van reeds geleverd materieel`: behind a preposition, before a noun with `het`
    const opens = before?.tag === 'ADV' ? units[i - 2] : before;
    if (unit.tag === 'VD' && opens?.tag === 'ADP' && isNeuterNoun(next) && !hasAuxiliary(units, i)) reread(unit, 'VE');
    // `Nederland steunde nut en noodzaak`: behind a name that opens the sentence and before a bare noun it is the verb
    const past = unit.tag === 'VE' && i === 1 && before?.mention && isNoun(next) ? unit.word.tags.find((tag) => /^V[tu]$/.test(tag)) : undefined;
    if (past) reread(unit, past);
    const verb = unit.tag === 'VD' && startsNominal(next) && !isNoun(next) ? unit.word.tags.find((tag) => /^V[sptu]$/.test(tag)) : undefined;
    if (verb && isNoun(before) && !hasAuxiliary(units, i)) reread(unit, verb);
    if ((isCommon(unit) || unit.tag === 'NUM') && mayBe(unit, 'VD') && (completesPerfect(units, i) || precedesAuxiliary(units, i)))
      reread(unit, 'VD');
    // `Fokken is een ambacht`: an infinitive in the first field
    if (
      (unit.tag === 'VI' || unit.tag === 'Vp') &&
      mayBe(unit, 'VI') &&
      (i === 0 || before?.tag === 'PU') &&
      isFiniteVerb(next) &&
      !isVerb(units[i + 2])
    )
      unit.tag = 'Ns';
    // `Spanje, dat om uitstel vroeg, …`: a clause between commas ends in its finite verb
    const finiteTag = looksUnfinite(unit) && isMark(next, ',') ? unit.word.tags.find((tag) => /^V[stu]$/.test(tag)) : undefined;
    if (finiteTag && lacksFinite(units, i)) reread(unit, finiteTag);
    // `maar vroeg hulp van X`: an adjective that modifies a noun with `de` would be declined
    if (unit.tag === 'ADJ' && mayBe(unit, 'Vt') && before?.tag === 'CC' && isUndeclinable(next) && !verbFollows(units, i)) reread(unit, 'Vt');
    // `lichtte haar voornemen toe`: a possessive and a noun, where no modal wants an infinitive
    if (unit.tag === 'VI' && mayBe(unit, 'Ns') && /^(?:haar|hun)$/.test(before?.lower ?? '') && !modalBefore(units, i)) {
      reread(unit, 'Ns');
      reread(before as Unit, 'PRO');
    }
    // `betrokken zou zijn geweest`: a state, as an adjective says it
    if (unit.tag === 'VD' && mayBe(unit, 'ADJ') && beforeBeen(units, i)) reread(unit, 'ADJ');
    // `zeer verdacht`: a quality that the lexicon knows, and how much of it
    if (unit.tag === 'VD' && before && DEGREE.test(before.lower) && unit.word.readings.some(({ tag, entry }) => tag === 'ADJ' && entry))
      reread(unit, 'ADJ');
    // `het weerlegbaar rechtsvermoeden`
    if (unit.tag === 'VI' && mayBe(unit, 'Ns') && before?.tag === 'ADJ' && units[i - 2]?.tag === 'DET') reread(unit, 'Ns');
    // `het verder ontwikkelen van banden`
    const article = units[i - 2];
    const named = (unit.tag === 'VI' || (unit.tag === 'Vp' && mayBe(unit, 'VI'))) && next?.lower === 'van' && article?.lower === 'het';
    if (named && /^(?:ADJc?|ADV)$/.test(before?.tag ?? '') && !modalBefore(units, i - 2)) {
      article.tag = 'DET';
      reread(unit, 'VI');
    }
    // `dat haast nodig is`
    if (unit.lower === 'haast' && /^(?:nodig|geboden|gewenst|maken)$/.test(next?.lower ?? '')) reread(unit, 'Ns');
    // `vroeg om haast`, `een pas op de plaats`
    const ends = next === undefined || next.tag === 'PU';
    if (unit.tag === 'ADV' && mayBe(unit, 'Ns') && ((before?.tag === 'ADP' && ends) || (before?.lower === 'een' && (ends || next.tag === 'ADP'))))
      reread(unit, 'Ns');
    if (unit.lower === 'zijn') correctZijn(units, i, finite);
    // `te bedekken`: behind `te` what looks like a plural is the infinitive
    if (before?.lower === 'te' && isFiniteVerb(unit)) {
      const infinitive = (['XI', 'VI'] as const).find((tag) => mayBe(unit, tag));
      if (infinitive) reread(unit, infinitive);
    }
    // `maakten zich zorgen`: only some verbs take a bare infinitive
    const reflexive = before?.tag === 'PRX' && next !== undefined && isFiniteVerb(next) && takesNoInfinitive(next);
    if (unit.tag === 'VI' && mayBe(unit, 'Np') && (reflexive || dependsOnLexical(units, i))) reread(unit, 'Np');
    // `wil de regels laten toetsen`
    if (/^N[sp]$/.test(unit.tag) && mayBe(unit, 'VI') && before?.lower === 'laten' && before.tag !== 'Vp') reread(unit, 'VI');
    // `zal zorgen uiten en vragen om uitleg`
    if (isCommon(unit) && mayBe(unit, 'VI') && before?.tag === 'CC' && isInfinitive(units[i - 2])) reread(unit, 'VI');
    // `kan leven met X`: a modal needs an infinitive
    if ((isCommon(unit) || unit.tag === 'Vp') && mayBe(unit, 'VI') && completesModal(units, i)) reread(unit, 'VI');
  }
}

function isNeuterNoun(unit: Unit | undefined): boolean {
  return unit?.tag === 'Ns' && unit.word.entry?.gender === 'het';
}

/** `zal tijdens de Raad vragen om uitleg`: the infinitive that a modal before it lacks. */
function completesModal(units: readonly Unit[], at: number): boolean {
  if (/^(?:DET|PRO|ADJ|ADP|NUM|CC|VE|PRI)$/.test(units[at - 1]?.tag ?? '') || hasBareInfinitive(units, at)) return false;
  for (let i = at - 1; i >= 0 && i > at - 15; i--) {
    const unit = units[i] as Unit;
    if (unit.tag === 'PU' || unit.tag === 'SC' || unit.lower === 'dat' || isParticiple(unit) || isInfinitive(unit)) return false;
    if (isFiniteVerb(unit)) return isModal(unit);
  }
  return false;
}

/** Nothing but verbs between a position and `geweest` behind it. */
function beforeBeen(units: readonly Unit[], at: number): boolean {
  for (let i = at + 1; isVerb(units[i]); i++) if (units[i]?.lower === 'geweest') return true;
  return false;
}

/** A participle that `worden` before it needs, with no word before it that makes it an adjective, and a `te` clause behind it. */
function awaited(units: readonly Unit[], at: number): boolean {
  if (/^(?:DET|PRO|ADP|ADJ|VE|NUM|CC)$/.test(units[at - 1]?.tag ?? '')) return false;
  if (!units.slice(at + 1, at + REACH).some(({ lower }, i, rest) => lower === 'te' && isInfinitive(rest[i + 1]))) return false;
  for (let i = at - 1; i >= 0 && i > at - 12; i--) {
    const unit = units[i] as Unit;
    if (unit.tag === 'PU' || isParticiple(unit)) return false;
    if (isFiniteVerb(unit)) return unit.word.entry?.lemma === 'worden';
  }
  return false;
}

/** `heeft zich hier altijd tegen verzet`: the participle that a reflexive perfect lacks. */
function completesPerfect(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next !== undefined && next.tag !== 'PU' && next.tag !== 'CC') return false;
  let reflexive = false;
  for (let i = at - 1; i >= 0 && i > at - 15; i--) {
    const unit = units[i] as Unit;
    if (unit.tag === 'PU' || isParticiple(unit) || isInfinitive(unit)) return false;
    if (unit.tag === 'PRX') reflexive = true;
    if (isFiniteVerb(unit)) return reflexive && unit.word.entry?.lemma === 'hebben';
  }
  return false;
}

/** `de kosten die hieraan verbonden zijn`: behind an adverb and before the auxiliary that ends the clause. */
function precedesAuxiliary(units: readonly Unit[], at: number): boolean {
  const [before, auxiliary, next] = [units[at - 1], units[at + 1], units[at + 2]];
  const ends = next === undefined || /^(?:PU|CC)$/.test(next.tag);
  return /^ADV/.test(before?.tag ?? '') && ends && /^(?:is|zijn|waren|wordt|worden|werden)$/.test(auxiliary?.lower ?? '');
}

/** What an adjective without its ending does not stand before: a determiner, a name, an adverb, a preposition, a noun with `de`. */
function isUndeclinable(next: Unit | undefined): boolean {
  return next !== undefined && (/^(?:DET|PRO|PN|PRX|ADV|ADVP|ADP)$/.test(next.tag) || (next.tag === 'Ns' && next.word.entry?.gender === 'de'));
}

/** The nearest finite verb before a position takes an infinitive. */
function modalBefore(units: readonly Unit[], at: number): boolean {
  const finite = units.slice(Math.max(0, at - REACH), at).findLast(isFiniteVerb);
  return isModal(finite) || TAKES_INFINITIVE.test(finite?.word.entry?.lemma ?? '');
}

/** A finite verb before the next mark. */
function verbFollows(units: readonly Unit[], at: number): boolean {
  for (let i = at + 1; i < Math.min(units.length, at + REACH) && units[i]?.tag !== 'PU'; i++) if (isFiniteVerb(units[i])) return true;
  return false;
}

/** From a comma with its opener up to a word there is no verb: the word is the clause's last. */
function lacksFinite(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i > 0 && i > at - 15; i--) {
    const unit = units[i] as Unit;
    if (isVerb(unit) || unit.tag === 'PU') return false;
    if (isOpener(unit) || unit.lower === 'die' || unit.lower === 'dat') return isMark(units[i - 1], ',');
  }
  return false;
}

/** An infinitive without `te` behind a position, before the next mark. */
function hasBareInfinitive(units: readonly Unit[], at: number): boolean {
  for (let i = at + 1; i < Math.min(units.length, at + REACH) && units[i]?.tag !== 'PU'; i++)
    if (isInfinitive(units[i]) && units[i - 1]?.lower !== 'te' && !isInfinitive(units[i - 1])) return true;
  return false;
}

/** Verbs that take a bare infinitive beside the modals. */
const TAKES_INFINITIVE = /^(?:durven|hoeven|laten|doen|zien|horen|voelen|helpen|leren|gaan|komen|blijven|zijn|hebben|worden)$/;

/** The nearest verb before a word stands in the same clause and takes no bare infinitive. */
function dependsOnLexical(units: readonly Unit[], at: number): boolean {
  if (units[at - 1]?.lower === 'te' || isVerb(units[at - 1]) || isVerb(units[at + 1])) return false;
  for (let i = at - 1; i >= 0 && i > at - 12; i--) {
    const unit = units[i] as Unit;
    if (opensAnother(unit)) return false;
    if (isFiniteVerb(unit)) return takesNoInfinitive(unit);
  }
  return false;
}

function takesNoInfinitive(unit: Unit): boolean {
  return !isModal(unit) && !TAKES_INFINITIVE.test(unit.word.entry?.lemma ?? unit.word.lemma);
}

const AUXILIARY: ReadonlySet<string> = new Set(['zijn', 'hebben', 'worden', 'krijgen', 'raken']);

/** Whether the clause around a position has a verb that a participle could belong to. */
function hasAuxiliary(units: readonly Unit[], at: number): boolean {
  const near = (unit: Unit | undefined) => AUXILIARY.has(unit?.word.entry?.lemma ?? '');
  for (let i = at - 1; i > at - 25 && units[i] && !isMark(units[i], ';') && !isMark(units[i], ':'); i--) if (near(units[i])) return true;
  for (let i = at + 1; i < at + 25 && units[i] && units[i]?.tag !== 'PU'; i++) {
    if (near(units[i])) return true;
    // `dat X de kosten van geleverd werk draagt en heeft gevraagd …`: what is behind the verb of the clause belongs to another
    if (isFiniteVerb(units[i])) return false;
  }
  return false;
}

/** A participle in the place of an adjective: `een begenadigd spreker`, `in minder ontwikkelde landen`. */
function isDeclinedPlace(units: readonly Unit[], at: number): boolean {
  let i = at - 1;
  while (
    /^(?:ADV|ADJ|VE)$/.test(units[i]?.tag ?? '') ||
    ((units[i]?.tag === 'CC' || isMark(units[i], ',')) && /^(?:VE|ADJ)$/.test(units[i - 1]?.tag ?? ''))
  )
    i--;
  const { tag = '' } = units[i] ?? {};
  return tag === 'DET' || tag === 'PRO' || ((tag === 'ADP' || tag === 'NUM') && /en?$/.test((units[at] as Unit).lower));
}

/** `zijn` is a possessive before a noun phrase that lacks a determiner, and a verb anywhere else. */
function correctZijn(units: Unit[], at: number, finite: boolean): void {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  const next = units[at + 1];
  const behind = units[at + 2];
  const possessive =
    leadsToNoun(units, at + 1) || (isDeclined(next) && behind !== undefined && behind.tag !== 'PU') || next?.lower === 'eigen' || next?.lower === '"';
  if (unit.tag === 'PRO') {
    const only = !finite && !units.some((other) => other !== unit && other.word.lemmaSource !== 'guess' && FINITE.test(other.word.tags.join(' ')));
    if (only) reread(unit, 'Xp');
    // `zou ten onder zijn gegaan`: no noun, only a participle behind it
    else if (!possessive && next?.tag === 'VD' && finite) reread(unit, units.slice(Math.max(0, at - REACH), at).some(isModal) ? 'XI' : 'Xp');
    else if (!possessive && !/^(?:ADV|VD|VI)$/.test(next?.tag ?? '')) reread(unit, before?.lower === 'te' ? 'XI' : 'Xp');
  } else if (possessive && !next?.mention && /^X/.test(unit.tag)) {
    const opened = before !== undefined && (isOpener(before) || PRONOMINAL.exec(before.lower)?.[1] === 'waar');
    if (
      (opened && endsFinally(units, at)) ||
      hasFiniteBefore(units, at) ||
      (/^[VX][st]$/.test(before?.tag ?? '') && !/^X/.test(units[at - 2]?.tag ?? ''))
    )
      reread(unit, 'PRO');
  }
}

/** The main clause has had its finite verb: `sprak tijdens de lunch zijn ernstige zorgen uit`. */
function hasFiniteBefore(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 15; i--) {
    const unit = units[i] as Unit;
    if (opensAnother(unit) || unit.tag === 'CC') return false;
    if (isFiniteVerb(unit)) return !isVerb(units[at - 1]) || i === at - 1;
  }
  return false;
}

import { correctOpeners, endsFinally, leadsToNoun, PRONOMINAL, REACH, takes } from './openers.js';
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
  reread,
  tagged,
  type Unit,
} from './units.js';

/** Words behind an article that say which: they modify the noun, or stand for it. */
const SELECTING = /^(?:meesten?|minste|ene|enige|vele|weinige|andere|voorgaande|volgende)$/;
const FINITE = /(?:^| )[VX][sptu](?: |$)/;

/** Words whose part in the clause is certain from their form and their neighbours, whatever the tagger calls them. */
export function correct(units: Unit[]): void {
  correctVerbs(units);
  correctOpeners(units);
  correctOthers(units);
}

const isFull = tagged('Vs', 'Vp', 'Vt', 'Vu');
const isPresent = tagged('Vs', 'Vp');
const isCommon = tagged('Ns', 'Np');
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
    // `betrokken zou zijn geweest`: a state, as an adjective says it
    if (unit.tag === 'VD' && mayBe(unit, 'ADJ') && beforeBeen(units, i)) reread(unit, 'ADJ');
    // `het weerlegbaar rechtsvermoeden`
    if (unit.tag === 'VI' && mayBe(unit, 'Ns') && before?.tag === 'ADJ' && units[i - 2]?.tag === 'DET') reread(unit, 'Ns');
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

/** What an adjective without its ending does not stand before: a determiner, a name, a noun with `de`. */
function isUndeclinable(next: Unit | undefined): boolean {
  return next !== undefined && (/^(?:DET|PRO|PN|PRX)$/.test(next.tag) || (next.tag === 'Ns' && next.word.entry?.gender === 'de'));
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

const MODAL = /^(?:zullen|kunnen|moeten|mogen|willen)$/;
/** Verbs that take a bare infinitive beside the modals. */
const TAKES_INFINITIVE = /^(?:durven|hoeven|laten|doen|zien|horen|voelen|helpen|leren|gaan|komen|blijven|zijn|hebben|worden)$/;

function isModal(unit: Unit | undefined): boolean {
  return MODAL.test(unit?.word.entry?.lemma ?? '');
}

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
  for (let i = at + 1; i < at + 25 && units[i] && units[i]?.tag !== 'PU'; i++) if (near(units[i])) return true;
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

/** Whether a member of the same list beside a word is an adjective without an ending. */
function isListedAdverb(units: readonly Unit[], at: number): boolean {
  const plain = (unit: Unit | undefined) => unit?.tag === 'ADJ' && !unit.lower.endsWith('e');
  const joins = (unit: Unit | undefined) => unit?.tag === 'CC' || isMark(unit, ',');
  return (joins(units[at + 1]) && plain(units[at + 2])) || (joins(units[at - 1]) && plain(units[at - 2]) && !isNoun(units[at + 1]));
}

/** `X evenals Y`; at the beginning, or set apart behind the verb, it compares: `wil, net als vorig jaar, …`. */
function joins(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before !== undefined && !isMark(before, ';') && !(isMark(before, ',') && isVerb(units[at - 2]));
}

const COPULA: ReadonlySet<string> = new Set(['zijn', 'blijven', 'lijken', 'blijken']);
const isTheirs = ({ lower }: Unit) => lower === 'haar' || lower === 'hun';
/** Words with a rule of their own below, whatever their tags. */
const LISTED: ReadonlySet<string> = new Set(
  'eens oneens honderden duizenden miljoenen miljarden anderen sommigen velen enkelen weinigen beiden allen alsmede alsook evenals'
    .split(' ')
    .concat('net als'),
);

function correctOthers(units: Unit[]): void {
  let both = false;
  const copular =
    units.some((unit) => isFiniteVerb(unit) && COPULA.has(unit.word.entry?.lemma ?? '')) && !units.some(({ word }) => word.entry?.lemma === 'worden');
  for (const [i, unit] of units.entries()) {
    const next = units[i + 1];
    const listed = LISTED.has(unit.lower);
    if (unit.tag === 'PRP' && isTheirs(unit) && (isNoun(next) || isDeclined(next)) && !next?.mention) unit.tag = 'PRO';
    if (unit.lower === 'er' && unit.tag === 'PRD') unit.tag = 'ADVP';
    // `politiek, economisch en militair steunen`: beside an adjective that is not declined
    if (
      (isCommon(unit) || unit.tag === 'NUM') &&
      mayBe(unit, 'ADJ') &&
      !/^(?:DET|PRO|ADJ|ADP|VE)$/.test(units[i - 1]?.tag ?? '') &&
      isListedAdverb(units, i)
    )
      reread(unit, 'ADJ');
    // `was het erover eens`
    if (unit.lower === 'het' && unit.tag === 'DET' && next?.tag === 'ADVP') unit.tag = 'PRP';
    // `viel haar daarin bij`, `hun werd hulp beloofd`
    if (unit.tag === 'PRO' && isTheirs(unit) && (/^(?:ADVP|ADP|PU)$/.test(next?.tag ?? '') || isFiniteVerb(next))) unit.tag = 'PRP';
    // `werden het eens over X`
    const article = listed && /^(?:on)?eens$/.test(unit.lower) && !startsNominal(next) ? units[i - 1] : undefined;
    if (article?.lower === 'het') {
      article.tag = 'DET';
      unit.tag = 'ADJ';
    }
    // `gaat te ver`: no infinitive behind it
    if (unit.lower === 'te' && unit.tag === 'ADP' && /^(?:ADV|ADJ)$/.test(next?.tag ?? '') && !isVerb(units[i + 2])) unit.tag = 'ADV';
    if (unit.tag === 'VG') unit.tag = isNoun(next) ? 'VH' : mayBe(unit, 'ADJ') ? 'ADJ' : 'VG';
    // `was bereid tot`, `is verdeeld over`: a participle that the lexicon knows as an adjective with a complement of its own, with a copula
    if (unit.tag === 'VD' && copular && unit.word.readings.some(({ tag, entry }) => tag === 'ADJ' && entry?.frames.length)) reread(unit, 'ADJ');
    // `liep ook al een jaar`: a concession only where a clause can open
    if (unit.lower === 'ook al' && i > 0 && units[i - 1]?.tag !== 'PU') unit.tag = 'ADV';
    // `meer dan 240 personen`
    if (unit.lower === 'dan' && unit.tag === 'SC' && next?.tag === 'NUM' && /^(?:meer|minder)$/.test(units[i - 1]?.lower ?? '')) {
      unit.tag = 'ADV';
      (units[i - 1] as Unit).tag = 'ADV';
    }
    // `honderden vissers`: a noun, as `een aantal` is
    if (listed && /^(?:honderd|duizend|miljoen|miljard)en$/.test(unit.lower)) reread(unit, 'Np');
    // `beide voorstellen`
    if (
      unit.tag === 'PRI' &&
      /^(?:beide|alle|enige|sommige|enkele|veel|weinig|voldoende)$/.test(unit.lower) &&
      units[i - 1]?.tag !== 'DET' &&
      leadsToNoun(units, i + 1)
    )
      unit.tag = 'DET';
    // `minder regels`
    if (
      (unit.tag === 'PRI' || unit.tag === 'ADV') &&
      /^(?:meer|minder)$/.test(unit.lower) &&
      units[i - 1]?.lower !== 'niet' &&
      leadsToNoun(units, i + 1)
    )
      unit.tag = 'DET';
    // `de meeste van hen`, `het ene land`
    if (units[i - 1]?.tag === 'DET' && /^(?:ADV|DET|PRI|PRD)$/.test(unit.tag) && SELECTING.test(unit.lower)) unit.tag = 'ADJ';
    if (unit.lower === 'behalve') unit.tag = 'ADP';
    // `omdat het aandacht verdient`: no article of a noun with `de`
    if (
      unit.lower === 'het' &&
      unit.tag === 'DET' &&
      next?.tag === 'Ns' &&
      !next.mention &&
      next.word.lemmaSource === 'lexicon' &&
      next.word.entry?.gender === 'de'
    )
      unit.tag = 'PRP';
    // `dat de Raad het plan steunt`
    if (
      unit.lower === 'het' &&
      unit.tag === 'PRP' &&
      next?.tag === 'Ns' &&
      next.word.lemmaSource === 'lexicon' &&
      next.word.entry?.gender === 'het' &&
      isNoun(units[i - 1])
    )
      unit.tag = 'DET';
    // `…, zij het met tegenzin`
    const behind = units[i + 2];
    if (
      unit.lower === 'zij' &&
      isMark(units[i - 1], ',') &&
      next?.lower === 'het' &&
      (/^(?:ADP|ADV)$/.test(behind?.tag ?? '') || behind?.lower === 'dat')
    ) {
      unit.tag = 'ADV';
      next.tag = 'ADV';
      if (behind?.lower === 'dat') behind.tag = 'SC';
    }
    if (listed && /^(?:anderen|sommigen|velen|enkelen|weinigen|beiden|allen)$/.test(unit.lower)) unit.tag = 'PRI';
    if (unit.lower === 'inclusief' && units[i - 1]?.tag === 'DET') unit.tag = 'ADJ';
    // `op zowel X als Y`, `neer op nog één boot`: what it leads to follows
    if (
      unit.tag === 'PRT' &&
      (next?.lower === 'zowel' || (/^(?:PRT|ADV)$/.test(units[i - 1]?.tag ?? '') && next?.tag === 'ADV' && startsNominal(units[i + 2])))
    )
      reread(unit, 'ADP');
    if (unit.lower === 'zowel') both = true;
    else if (both && (unit.lower === 'als' || unit.lower === 'alsook')) {
      unit.tag = 'CC';
      both = false;
    } else if (listed && /^(?:alsmede|alsook|evenals|net als)$/.test(unit.lower)) unit.tag = joins(units, i) ? 'CC' : 'ADP';
    if (
      unit.tag === 'VE' &&
      mayBe(unit, 'VD') &&
      !isNoun(units[i + 1]) &&
      (isNoun(units[i - 1]) || !/^(?:ADJ|NUM|VE|VH|CC|ADV)/.test(units[i + 1]?.tag ?? ''))
    )
      unit.tag = 'VD';
  }
}

import type { Entry } from '../lexicon/index.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { isQuote } from './insertions.js';
import { startsNominal } from './phrases.js';
import { isFiniteVerb, isInfinitive, isMark, isNoun, isVerb, mayBe, type Unit } from './units.js';
import { particleVerb, takesParticle } from './verbs.js';

/** Verbs that say how a thing is, and take no adjective for what they make of it. */
const POSTURE = /^(?:zitten|liggen|staan|komen)$/;

export function awaitsParticiple(context: Context, d: Draft): boolean {
  const finite = context.units[d.left];
  return finite !== undefined && d.rightTo < 0 && /^(?:zijn|hebben|worden)$/.test(finite.word.entry?.lemma ?? finite.word.lemma);
}

/** Words that are separable particles; `van`, `met` or `tot` left behind belong to a pronominal adverb. */
const PARTICLE =
  /^(?:aan|achter|af|bij|binnen|boven|buiten|dicht|door|heen|in|langs|los|mee|na|neer|om|onder|op|open|over|rond|samen|tegen|terug|thuis|toe|uit|vast|voor|voorbij|voort|weg)$/;

/** Position of the particle that belongs to the finite verb just read: `riep … op`, `vond … plaats`, `stond … stil`; -1 when there is none. */
export function predictParticle(context: Context, d: Draft, finite: Unit): number {
  let embedded = false;
  let unknown = -1;
  // `kwam op die zaak terug`: what stands before a noun phrase may be its preposition, if a better candidate follows
  let possible = -1;
  // `had er meer moeite mee`: behind a pronominal adverb a preposition left behind is no particle
  let pronominal = context.units.slice(Math.max(d.from, context.at - 10), context.at).some(({ lower }) => PRONOMINAL.test(lower));
  for (let i = context.at; i < Math.min(context.units.length, context.at + 60); i++) {
    const unit = context.units[i] as Unit;
    if (isMark(unit, ';') || (isMark(unit, ',') && context.units[i + 1]?.tag === 'CC' && unknown >= 0)) return possible >= 0 ? possible : unknown;
    const whole = unit.mention ? undefined : particleVerb(unit.lower, finite.word, context.lexicon);
    const atEnd = endsClause(context.units[i + 1]);
    // `raakten … kwijt`, `maakte … waar`: at the end of the clause, whatever else the word could be
    if (whole && atEnd && !embedded && /^(?:ADVR|[VX][sptu])$/.test(unit.tag)) return i;
    if (((unit.tag === 'SC' && !isComparison(context, i)) || unit.tag === 'PRR' || unit.tag === 'ADVR') && unit.lower !== 'waaronder')
      embedded = true;
    if (isFiniteVerb(unit)) {
      if (!embedded) return possible >= 0 ? possible : unknown;
      embedded = false;
    }
    if (embedded || unit.mention || closesCircumposition(context, i)) continue;
    // `drong er bij X op aan`: of two candidates side by side the second is the particle, unless it is a preposition or an infinitive's: `riep op toe te zien op X`
    const second = context.units[i + 1];
    const third = context.units[i + 3];
    const ofInfinitive = third && context.units[i + 2]?.lower === 'te' && second && particleVerb(second.lower, third.word, context.lexicon);
    if (
      unit.tag !== 'Ns' &&
      second?.tag === 'PRT' &&
      !ofInfinitive &&
      (mayBe(unit, 'ADP') || endsClause(context.units[i + 2])) &&
      particleVerb(second.lower, finite.word, context.lexicon)
    )
      continue;
    // `riep de leden op zich soepel op te stellen`: the second belongs to the infinitive
    const infinitive = second?.lower === 'te' ? context.units[i + 2] : undefined;
    if (possible >= 0 && infinitive && particleVerb(unit.lower, infinitive.word, context.lexicon)) return possible;
    if (PRONOMINAL.test(unit.lower)) pronominal = true;
    // `had het tij mee`, but `had er moeite mee`, `had behoefte aan iets`, `heeft zich daar aan gehouden`
    const doubtful = isAuxiliary(finite) && !unit.lower.includes(' ') && (pronominal || startsNominal(second) || isVerb(second));
    if (whole ? !doubtful && standsAsParticle(context, i, unit, whole) : seemsParticle(context, i)) {
      if (claimed(context, i)) return possible >= 0 ? possible : unknown;
      if (whole) {
        if (possible >= 0 || !startsNominal(second)) return i;
        possible = i;
      } else if (unknown < 0 && !pronominal && !/^X/.test(finite.tag) && takesParticle(finite.word)) unknown = i;
    }
  }
  return possible >= 0 ? possible : unknown;
}

const PRONOMINAL = /^(?:er|hier|daar|waar)$/;

function isAuxiliary({ word }: Unit): boolean {
  return /^(?:zijn|hebben)$/.test(word.entry?.lemma ?? word.lemma);
}

/** What the tagger takes for a particle is one of a verb that the lexicon does not have, unless an infinitive follows. */
function seemsParticle(context: Context, at: number): boolean {
  const unit = context.units[at] as Unit;
  const next = context.units[at + 1];
  if (unit.tag !== 'PRT' || !PARTICLE.test(unit.lower) || context.units[at - 1]?.tag === 'ADP') return false;
  return !startsNominal(next) && !(isQuote(next) && startsNominal(context.units[at + 2])) && next?.lower !== 'te' && !isInfinitive(next);
}

function endsClause(next: Unit | undefined): boolean {
  return next === undefined || next.tag === 'PU' || next.tag === 'CC';
}

/** `zag dat het misging en trad af`: a verb behind a conjunction makes one with the particle as well, and stands nearer to it. */
function claimed(context: Context, at: number): boolean {
  const { lower } = context.units[at] as Unit;
  for (let i = context.at + 1; i < at; i++) {
    const unit = context.units[i] as Unit;
    if (unit.tag === 'PRO' || !unit.word.tags.some((tag) => /^V[sptu]$/.test(tag)) || !particleVerb(lower, unit.word, context.lexicon)) continue;
    const before = context.units[i - 1];
    if ((before?.tag === 'ADV' ? context.units[i - 2] : before)?.tag === 'CC') return true;
  }
  return false;
}

/** `om hem heen`, `over de heg heen` */
function closesCircumposition(context: Context, at: number): boolean {
  return context.units[at]?.lower === 'heen' && context.units.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:om|over)$/.test(lower));
}

/** `als negende`, `zoals verwacht`: the sentence or its next body comes without a verb of theirs, so no clause begins. */
function isComparison(context: Context, at: number): boolean {
  if (!/^(?:als|dan|zoals)$/.test((context.units[at] as Unit).lower)) return false;
  for (let i = at + 1; i < at + 20; i++) {
    const unit = context.units[i];
    if (!unit || unit.tag === 'PU' || (unit.tag === 'CC' && isFiniteVerb(context.units[i + 1]))) return true;
    if (isFiniteVerb(unit)) return false;
  }
  return false;
}

/** Whether the unit at hand is a particle that stands before the verbs of its clause: `op zou merken`, `toe nam`, `tot stand is gekomen`. */
export function particleBeforeVerbs(context: Context, d: Draft): boolean {
  const unit = context.unit();
  if (!unit || unit.mention || !isVerb(context.unit(1))) return false;
  if (/^(?:ADP|PRT)$/.test(unit.tag) && unit.to - unit.from === 1 && strandsPreposition(context, d)) return false;
  let last: Unit | undefined;
  for (let i = context.at + 1; isVerb(context.units[i]) || context.units[i]?.lower === 'te'; i++) {
    last = context.units[i] as Unit;
    // `goed vinden`: right before its verb the particle is written with it, so an adjective there is one, but not in `stil zitten`
    if (particleVerb(unit.lower, last.word, context.lexicon))
      return !(unit.tag.startsWith('ADJ') && i === context.at + 1) || POSTURE.test(last.word.entry?.lemma ?? last.word.lemma);
  }
  // A verb that the lexicon does not have. `denkt aan stoppen`: before a bare infinitive it is a preposition.
  return unit.tag === 'PRT' && PARTICLE.test(unit.lower) && takesParticle(last?.word) && (d.left < 0 || !isInfinitive(context.unit(1)));
}

/** `waar hij op zat`, `er niets aan deed`: what looks like a particle is the preposition of the pronominal adverb before it. */
function strandsPreposition(context: Context, d: Draft): boolean {
  if (d.opener && context.units[d.opener[0]]?.lower === 'waar') return true;
  return d.constituents.some(({ type, range }) => type === 'ADVP' && /^(?:er|hier|daar|waar)$/.test(context.unitFrom(range[0])?.lower ?? ''));
}

function standsAsParticle(context: Context, at: number, unit: Unit, whole: Entry): boolean {
  const before = context.units[at - 1];
  const next = context.units[at + 1];
  const takesTe = whole.frames.some(([pattern]) => /^(?:obj\+te|te)$/.test(pattern));
  if (next?.lower === 'te') return takesTe;
  // `legt uit wat hij bedoelt`; `protesteerden tegen "de dienaren"`
  if (next && (/^PRW$/.test(next.tag) || next.lower === 'wat')) return true;
  // `staat op drie uit vier`
  if (before?.tag === 'NUM' && next?.tag === 'NUM') return false;
  if (unit.tag === 'PRT') return !(isQuote(next) && startsNominal(context.units[at + 2]));
  // `hield stevig vast aan`, but `een stevig vast bedrag`
  const modified = before?.tag === 'ADJ' && !(next === undefined || /^(?:ADP|PU|CC)$/.test(next.tag));
  if (isNoun(unit) || unit.tag.startsWith('ADJ')) return !isNoun(next) && !modified && !/^(?:DET|PRO|ADP)$/.test(before?.tag ?? '');
  // `zei dat … voor volgend jaar`
  const dated = unit.tag === 'ADP' && next?.tag === 'ADV' && context.lexicon.entry(next.lower, 'adv')?.semanticClass === 'time';
  // but `gaf aan eerst het onderzoek te willen afwachten`
  if (dated) return takesTe && context.infinitiveAhead(at + 1) >= 0;
  if (!startsNominal(next)) return !isVerb(next) || isFiniteVerb(next);
  // A preposition before a noun phrase is a particle all the same when a bare infinitive clause follows: `riep op Oekraïne te steunen`.
  return takesTe && context.infinitiveAhead(at + 1) >= 0;
}

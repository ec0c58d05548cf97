import type { Entry } from '../lexicon/index.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { startsNominal } from './phrases.js';
import { isFiniteVerb, isMark, isNoun, isVerb, type Unit } from './units.js';
import { particleVerb } from './verbs.js';

export function awaitsParticiple(context: Context, d: Draft): boolean {
  const finite = context.units[d.left];
  return finite !== undefined && d.rightTo < 0 && /^(?:zijn|hebben|worden)$/.test(finite.word.entry?.lemma ?? finite.word.lemma);
}

/** Position of the particle that belongs to the finite verb just read: `riep … op`, `vond … plaats`, `stond … stil`; -1 when there is none. */
export function predictParticle(context: Context, finite: Unit): number {
  let embedded = false;
  let unknown = -1;
  // `had er meer moeite mee`: behind a pronominal adverb a preposition left behind is no particle
  let pronominal = false;
  for (let i = context.at; i < Math.min(context.units.length, context.at + 60); i++) {
    const unit = context.units[i] as Unit;
    if (isMark(unit, ';')) return -1;
    if ((unit.tag === 'SC' || unit.tag === 'PRR' || unit.tag === 'ADVR') && unit.lower !== 'waaronder') embedded = true;
    if (isFiniteVerb(unit)) {
      if (!embedded) return -1;
      embedded = false;
    }
    if (embedded || unit.mention) continue;
    const whole = particleVerb(unit.lower, finite.word, context.lexicon);
    // `drong er bij X op aan`: of two candidates side by side the second is the particle
    const second = context.units[i + 1];
    if (unit.tag !== 'Ns' && second?.tag === 'PRT' && particleVerb(second.lower, finite.word, context.lexicon)) continue;
    if (whole && standsAsParticle(context, i, unit, whole)) return i;
    // A verb that the lexicon does not have: what the tagger takes for a particle is one, unless an infinitive with `te` follows.
    if (/^(?:er|hier|daar|waar)$/.test(unit.lower)) pronominal = true;
    if (
      unit.tag === 'PRT' &&
      !pronominal &&
      unknown < 0 &&
      !startsNominal(context.units[i + 1]) &&
      context.units[i + 1]?.lower !== 'te' &&
      !/^X/.test(finite.tag)
    )
      unknown = i;
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

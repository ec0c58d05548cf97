import type { Lexicon } from '../lexicon/index.js';
import { REACH } from './openers.js';
import { startsNominal } from './phrases.js';
import { isFiniteVerb, isMark, isNoun, isParticiple, isVerb, mayBe, reread, tagged, type Unit } from './units.js';
import { particleVerb } from './verbs.js';

/** What finite verbs are mistaken for. */
const isMistaken = tagged('Ns', 'Np', 'ADJ');

/** Verbs that the tagger took for other words, where the rest of the sentence needs one; unknown words that it took for participles and that have no form of one. */
export function findMissingVerbs(units: readonly Unit[], lexicon: Lexicon): void {
  closeOpening(units);
  const verbless = !units.some(isFiniteVerb);
  for (const [i, unit] of units.entries()) {
    if (isMistaken(unit) && !unit.mention && hasItsParticle(units, i, verbless, lexicon)) reread(unit, finiteTag(unit) ?? unit.tag);
    // `is ongenaakbaar`
    if (unit.tag === 'VD' && unit.word.lemmaSource === 'guess' && !LIKE_PARTICIPLE.test(unit.lower))
      reread(unit, /^(?:DET|PRO)$/.test(units[i - 1]?.tag ?? '') ? 'Ns' : 'ADJ');
    if (unit.word.entry?.lemma === 'worden') completePassive(units, i);
  }
}

function finiteTag({ word }: Unit) {
  return word.tags.find((tag) => /^V[sptu]$/.test(tag));
}

/** `Als ik je er een stuur, neem jij …`: before the comma and the verb of the main clause stands that of the first. */
function closeOpening(units: readonly Unit[]): void {
  if (units[0]?.tag !== 'SC' || units[1]?.tag !== 'PRP') return;
  const comma = units.findIndex((unit) => isMark(unit, ','));
  const last = units[comma - 1];
  if (!last || comma < 3 || !isFiniteVerb(units[comma + 1]) || units.slice(0, comma).some(isVerb)) return;
  const before = units[comma - 2];
  const finite = finiteTag(last);
  if (!finite || (/^(?:DET|PRO|ADP|ADJ)$/.test(before?.tag ?? '') && before?.lower !== 'een')) return;
  if (before?.lower === 'een') reread(before, 'NUM');
  reread(last, finite);
}

/** `en bood een schikking aan`, `, blazen het kaf weg`: what could be a verb before a noun phrase makes one with the particle at the end. */
function hasItsParticle(units: readonly Unit[], at: number, verbless: boolean, lexicon: Lexicon): boolean {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  const free = before?.tag === 'CC' || isMark(before, ',') || (isNoun(before) && verbless);
  if (!free || !/^(?:DET|PRO|PRP|PRX)$/.test(units[at + 1]?.tag ?? '') || !finiteTag(unit)) return false;
  for (let i = at + 2; i < at + REACH; i++) {
    const particle = units[i];
    const next = units[i + 1];
    if (!particle || particle.tag === 'PU' || particle.tag === 'SC' || isVerb(particle)) return false;
    if (/^(?:PRT|ADV)$/.test(particle.tag) && (!next || next.tag === 'PU' || next.tag === 'CC'))
      return particleVerb(particle.lower, unit.word, lexicon) !== undefined;
  }
  return false;
}

const LIKE_PARTICIPLE = /^\p{L}*(?:ge|be|ver|ont|her|er)\p{L}{3,}(?:d|t|en)$/u;

/** A word with the form of a participle that the lexicon does not have as what the tagger takes it for. */
function likeParticiple(unit: Unit | undefined): unit is Unit {
  if (!unit || unit.mention || !/^(?:ADJ|N[sp]|V[st])$/.test(unit.tag) || !mayBe(unit, 'VD')) return false;
  if (unit.word.lemmaSource === 'guess') return LIKE_PARTICIPLE.test(unit.lower);
  return unit.word.entry === undefined || unit.word.entry.pos === 'verb';
}

/** `die werden bereikt`, `wordt het zout vergruisd`: `worden` without anything that one could become needs its participle. */
function completePassive(units: readonly Unit[], at: number): void {
  const before = units[at - 1];
  if (likeParticiple(before) && !isNoun(units[at + 1])) reread(before, 'VD');
  if (!isFiniteVerb(units[at]) || isVerb(before)) return;
  let found: Unit | undefined;
  for (let i = at + 1; i < at + REACH; i++) {
    const unit = units[i];
    if (!unit || unit.tag === 'PU' || unit.tag === 'CC' || /^(?:SC|PRR|ADVR)$/.test(unit.tag)) break;
    if (isParticiple(unit) || isFiniteVerb(unit) || unit.tag === 'VI') return;
    const nominal = /^(?:DET|PRO|ADP|ADJ|NUM|VE|VH)$/.test(units[i - 1]?.tag ?? '') || (startsNominal(units[i + 1]) && isNoun(units[i + 1]));
    if (likeParticiple(unit) && !nominal) found = unit;
  }
  if (found) reread(found, 'VD');
}

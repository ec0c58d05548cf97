import type { Word } from '../2-words/index.js';
import type { VerbCluster } from '../grammar.js';
import type { Entry, Lexicon } from '../lexicon/index.js';
import { isFiniteVerb, isInfinitive, isParticiple, isVerb, mayBe, type Unit } from './units.js';

const AUXILIARY = new Set([
  'zijn',
  'hebben',
  'worden',
  'zullen',
  'kunnen',
  'moeten',
  'mogen',
  'willen',
  'blijven',
  'gaan',
  'laten',
  'komen',
  'doen',
  'dienen',
  'hoeven',
  'blijken',
  'lijken',
  'schijnen',
  'plegen',
  'weten',
  'dreigen',
  'behoren',
  'krijgen',
]);

/** The whole verb that a word makes with a particle (`op|nemen`) or the fixed part of an idiom (`in beslag nemen`), when the lexicon has it. */
export function particleVerb(particle: string, verb: Word, lexicon: Lexicon): Entry | undefined {
  const whole = (lemma: string) => (particle.includes(' ') ? lexicon.entry(`${particle} ${lemma}`, 'verb') : lexicon.separable(particle, lemma));
  const first = whole(lemmaOf(verb));
  if (first || verb.upos === 'AUX') return first;
  for (const { tag, lemma } of verb.readings) {
    const entry = tag.startsWith('V') ? whole(lemma) : undefined;
    if (entry) return entry;
  }
  return undefined;
}

/** Prefixes of verbs that take no particle, and verbs that no preposition makes a separable verb of: `immuun voor te zijn`, `bleven tegen`. */
const UNTAKING = /^(?:(?:be|ver|ont|her|ge|er)\p{L}{3}|(?:zijn|hebben|worden|blijven)$)/u;

/** Whether a verb may take a particle that the lexicon does not have with it. */
export function takesParticle(verb: Word | undefined): boolean {
  return verb !== undefined && !(verb.lemmaSource === 'lexicon' && UNTAKING.test(lemmaOf(verb)));
}

/** Whether a verb takes a person it is directed at before a `te` clause: `verzoeken`, `vragen`, `beloven`. */
export function takesAddressee(entry: Entry | undefined): boolean {
  return entry?.frames.some(([pattern]) => pattern === 'obj+te' || pattern === 'iobj') ?? false;
}

/** Takes the verbs of a clause together: lexical verb, auxiliaries, tense, perfect and voice. */
export function buildCluster(units: readonly Unit[], positions: readonly number[], lexicon: Lexicon): VerbCluster {
  const at = [...positions].sort((a, b) => a - b);
  const parts = at.map((i) => units[i] as Unit);
  const indexes: number[] = [];
  for (const { from, to } of parts) for (let token = from; token < to; token++) indexes.push(token);
  const verbs = parts.filter((unit) => isVerb(unit) || (unit.tag !== 'VH' && (unit.word.upos === 'VERB' || unit.word.upos === 'AUX')));
  const finite = verbs.find(isFiniteVerb);
  const ordered = finite
    ? [
        finite,
        ...order(
          verbs.filter((unit) => unit !== finite),
          finite,
        ),
      ]
    : order(verbs);
  const rest = parts.filter((unit) => !verbs.includes(unit) && unit.lower !== 'te');
  // `houdt gemiddeld een maand aan`: the finite verb has its particle, so the participle is none of its cluster
  // unless it stands right before another verb: `valt eraan af te zien`
  const free = rest.filter((unit) => {
    const next = units[(at[parts.indexOf(unit)] as number) + 1];
    return next?.lower !== 'te' && (!isVerb(next) || isFiniteVerb(next));
  });
  if (finite && /^V/.test(finite.tag) && free.some(({ lower }) => particleVerb(lower, finite.word, lexicon))) ordered.splice(1);
  const fixed = fixedInfinitive(units, at, ordered, lexicon);
  if (fixed) ordered.pop();
  const lexical = (ordered.at(-1) ?? parts[0]) as Unit;
  // `werden verplicht ingekrompen`: a second participle is no auxiliary
  const auxiliaries = ordered
    .slice(0, -1)
    .filter((unit) => !isParticiple(unit) || AUXILIARY.has(lemmaOf(unit.word)))
    .map(({ word }) => lemmaOf(word));
  const whole = fixed ?? withParticle(rest, lexical, lexicon);
  // `worden vergeten`, `hebben besloten`: the participle looks like the infinitive.
  const participle =
    isParticiple(lexical) ||
    (!followsTe(units, at, lexical) && auxiliaries.length > 0 && /^(?:worden|zijn|hebben)$/.test(auxiliaries.at(-1) ?? '') && mayBe(lexical, 'VD'));
  return {
    tokens: indexes,
    finite: finite?.from,
    lexical: lexical.from,
    particle: whole?.particle?.from,
    lemma:
      whole?.lemma ?? (lexical.word.entry?.pos === 'verb' || lexical.word.entry?.pos === 'function' ? lexical.word.entry.lemma : lexical.word.lemma),
    auxiliaries,
    tense: finite ? (/[tu]$/.test(finite.tag) || tellsOfPast(units, finite) ? 'past' : 'present') : null,
    ...voiceAndPerfect(whole?.entry ?? lexical.word.entry, auxiliaries, participle),
  };
}

/** A verb of several words: its lemma and the unit that stands as its particle. */
interface WholeVerb {
  lemma: string;
  particle?: Unit;
  /** Absent when the lexicon does not have the verb. */
  entry?: Entry;
}

/** An infinitive that makes one verb with the verb above it: `laten weten`, `te maken hebben`. */
function fixedInfinitive(units: readonly Unit[], at: readonly number[], ordered: readonly Unit[], lexicon: Lexicon): WholeVerb | undefined {
  const unit = ordered.at(-1);
  const above = ordered.at(-2);
  if (!unit || !above || !isInfinitive(unit)) return undefined;
  const te = followsTe(units, at, unit);
  const [verb, infinitive] = [lemmaOf(above.word), lemmaOf(unit.word)];
  const entry = lexicon.entry(te ? `te ${infinitive} ${verb}` : `${verb} ${infinitive}`, 'verb');
  return entry && { lemma: entry.lemma, entry, ...(verb !== 'zijn' && { particle: unit }) };
}

function followsTe(units: readonly Unit[], at: readonly number[], verb: Unit): boolean {
  return at.some((i) => units[i]?.lower === 'te' && units[i + 1] === verb);
}

/** The lexical verb with the particle or the fixed part of an idiom that stands beside it. */
function withParticle(rest: readonly Unit[], lexical: Unit, lexicon: Lexicon): WholeVerb | undefined {
  for (const unit of rest) {
    const entry = particleVerb(unit.lower, lexical.word, lexicon);
    if (entry) return { lemma: entry.lemma, entry, ...(!isPredicate(unit.lower, lemmaOf(lexical.word), lexicon) && { particle: unit }) };
  }
  const particle = takesParticle(lexical.word) ? rest.find(({ tag, lower }) => tag === 'PRT' && !lower.includes(' ')) : undefined;
  return particle && { lemma: `${particle.lower}|${lemmaOf(lexical.word)}`, particle };
}

/**
 * What one can be (`in dienst zijn`) is a predicate and no particle, unless it takes a clause as a verb does (`van plan zijn`) or is brought about
 * (`op de markt brengen`).
 */
export function isPredicate(part: string, verb: string, lexicon: Lexicon): boolean {
  if (verb === 'brengen' || verb === 'stellen') return false;
  const being = lexicon.entry(`${part} zijn`, 'verb');
  return being !== undefined && !(verb === 'zijn' && being.frames.some(([pattern]) => pattern === 'te'));
}

/** `pleitte voor X, terwijl anderen zich verzetten`: behind nothing but past tenses a plural that may be one is past too. */
function tellsOfPast(units: readonly Unit[], finite: Unit): boolean {
  if (finite.tag !== 'Vp' || !mayBe(finite, 'Vu')) return false;
  const at = units.indexOf(finite);
  const before = units.slice(Math.max(0, at - 40), at).filter(isFiniteVerb);
  return before.length > 0 && before.every(({ tag }) => /^[VX][tu]$/.test(tag));
}

function lemmaOf(word: Word): string {
  return word.entry?.lemma ?? word.lemma;
}

/** Verbs from the outermost to the lexical one, whichever way round the cluster stands: the one that is no auxiliary comes last. */
function order(verbs: Unit[], finite?: Unit): Unit[] {
  if (verbs.length < 2) return verbs;
  const lexical = verbs.filter((unit) => !AUXILIARY.has(lemmaOf(unit.word)));
  // `gedaan kan worden`: among verbs that can all be auxiliaries the participle is none
  const last = lexical.at(-1) ?? verbs.find(({ tag }) => tag === 'VD') ?? verbs.at(-1) ?? finite;
  const rest = verbs.filter((unit) => unit !== last);
  // `verhoogd worden`, `zijn genomen`: among auxiliaries Dutch keeps the outer one first.
  return last ? [...rest, last] : rest;
}

/** `worden` + participle is passive; `zijn` + participle is passive too, unless the verb forms its perfect with `zijn` or has no passive. */
function voiceAndPerfect(entry: Entry | undefined, auxiliaries: string[], participle: boolean): Pick<VerbCluster, 'voice' | 'perfect'> {
  if (!participle) return { voice: 'active', perfect: false };
  const nearest = auxiliaries.at(-1);
  const unaccusative = entry?.perfect === 'zijn' || /^(?:zijn|worden|blijven)$/.test(entry?.lemma ?? '');
  if (nearest === undefined) return { voice: unaccusative ? 'active' : 'passive', perfect: false };
  if (nearest === 'worden') return { voice: 'passive', perfect: auxiliaries.includes('zijn') };
  if (nearest === 'zijn') return { voice: unaccusative || entry?.perfect === 'both' ? 'active' : 'passive', perfect: true };
  return { voice: 'active', perfect: nearest === 'hebben' };
}

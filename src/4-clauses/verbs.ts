import type { Word } from '../2-words/index.js';
import type { Entry, Lexicon } from '../lexicon/index.js';
import type { VerbCluster } from '../model.js';
import { isFiniteVerb, isParticiple, isVerb, mayBe, type Unit } from './units.js';

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

/** The whole separable verb that a word and a particle make, when the lexicon has it. */
export function particleVerb(particle: string, verb: Word, lexicon: Lexicon): Entry | undefined {
  return lexicon.separable(particle, verb.lemma) ?? (verb.entry && lexicon.separable(particle, verb.entry.lemma));
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
  const verbs = parts.filter((unit) => isVerb(unit) || unit.word.upos === 'VERB' || unit.word.upos === 'AUX');
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
  const lexical = (ordered.at(-1) ?? parts[0]) as Unit;
  const auxiliaries = ordered.slice(0, -1).map(({ word }) => lemmaOf(word));
  const rest = parts.filter((unit) => !verbs.includes(unit) && unit.lower !== 'te');
  const particleOnly = rest.find(({ tag }) => tag === 'PRT');
  const separable = rest.map((unit) => ({ unit, entry: particleVerb(unit.lower, lexical.word, lexicon) })).find(({ entry }) => entry);
  // `worden vergeten`, `hebben besloten`: the participle looks like the infinitive.
  const participle =
    isParticiple(lexical) || (auxiliaries.length > 0 && /^(?:worden|zijn|hebben)$/.test(auxiliaries.at(-1) ?? '') && mayBe(lexical, 'VD'));
  return {
    tokens: indexes,
    ...(finite && { finite: finite.from }),
    lexical: lexical.from,
    ...((separable ?? particleOnly) && { particle: (separable?.unit ?? particleOnly)?.from as number }),
    lemma:
      separable?.entry?.lemma ??
      unlisted(rest, lexical) ??
      (lexical.word.entry?.pos === 'verb' || lexical.word.entry?.pos === 'function' ? lexical.word.entry.lemma : lexical.word.lemma),
    auxiliaries,
    tense: finite ? (/[tu]$/.test(finite.tag) ? 'past' : 'present') : null,
    ...voiceAndPerfect(lexical, auxiliaries, participle),
  };
}

/** Whole lemma of a separable verb that the lexicon does not have. */
function unlisted(rest: readonly Unit[], lexical: Unit): string | undefined {
  const particle = rest.find(({ tag }) => tag === 'PRT');
  return particle && `${particle.lower}|${lemmaOf(lexical.word)}`;
}

function lemmaOf(word: Word): string {
  return word.entry?.lemma ?? word.lemma;
}

/** Verbs from the outermost to the lexical one, whichever way round the cluster stands: the one that is no auxiliary comes last. */
function order(verbs: Unit[], finite?: Unit): Unit[] {
  if (verbs.length < 2) return verbs;
  const lexical = verbs.filter((unit) => !AUXILIARY.has(lemmaOf(unit.word)));
  const last = lexical.at(-1) ?? verbs.at(-1) ?? finite;
  const rest = verbs.filter((unit) => unit !== last);
  // `verhoogd worden`, `zijn genomen`: among auxiliaries Dutch keeps the outer one first.
  return last ? [...rest, last] : rest;
}

/** `worden` + participle is passive; `zijn` + participle is passive too, unless the verb forms its perfect with `zijn`. */
function voiceAndPerfect(lexical: Unit, auxiliaries: string[], participle: boolean): Pick<VerbCluster, 'voice' | 'perfect'> {
  if (!participle) return { voice: 'active', perfect: false };
  const nearest = auxiliaries.at(-1);
  if (nearest === undefined) return { voice: lexical.word.entry?.perfect === 'zijn' ? 'active' : 'passive', perfect: false };
  if (nearest === 'worden') return { voice: 'passive', perfect: auxiliaries.includes('zijn') };
  if (nearest === 'zijn') return lexical.word.entry?.perfect === 'zijn' ? { voice: 'active', perfect: true } : { voice: 'passive', perfect: true };
  return { voice: 'active', perfect: nearest === 'hebben' };
}

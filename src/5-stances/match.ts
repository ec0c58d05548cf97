import type { Clause, Constituent, Phrase } from '../grammar.js';
import type { SentenceReading } from '../reader.js';
import { ClauseWords, findCue } from './cues.js';
import type { Frames, StanceFrame } from './frames.js';
import { fillSlots, isViewed } from './slots.js';

/** A frame found in a clause: the words of its cue and the complements that fill its slots. */
export interface FrameMatch {
  frame: StanceFrame;
  /** Token indexes of the cue beside the verb. */
  nominal: number[];
  /** Slot → what fills it, in text order. */
  filled: Map<string, Constituent[]>;
  /** The subject without what was read as part of it and fills a slot; absent when the clause has none of its own. */
  subject?: Phrase;
  /** The subject is a word of the cue: `de discussie ging over X`. */
  impersonal: boolean;
}

/** Verbs that say of a noun that it exists: `er bestond consensus` is `er was consensus`. */
const EXISTENTIAL = new Set(['bestaan', 'ontstaan', 'heersen', 'leven', 'klinken', 'rijzen', 'af|tekenen']);
/** Verbs that stand for `zijn` before any predicate: `bleek verheugd`, `blijft voorstander`. */
const COPULA = new Set(['blijken', 'blijven']);
/** Verbs with `zich` that do so too: `toonde zich teleurgesteld`. */
const REFLEXIVE_COPULA = new Set(['tonen', 'betonen']);
/** Verbs that judge with `als` what `noemen` judges without. */
const NAMING = new Set([
  'bestempelen',
  'kwalificeren',
  'betitelen',
  'kenschetsen',
  'typeren',
  'omschrijven',
  'beoordelen',
  'karakteriseren',
  'aan|merken',
]);

/** The frames that the verbs of a clause may belong to: a cluster may name its verb in several ways. */
export function candidates(frames: Frames, { verbs }: Clause, { words }: SentenceReading): StanceFrame[] {
  if (!verbs) return [];
  const found = [...frames.get(verbs.lemma)];
  // `kennis nemen`, `bezwaar aan|tekenen`: the nouns are in the cluster; `voor|houden` may be `voor ogen houden`
  for (const separator of [' ', '|']) {
    const at = verbs.lemma.lastIndexOf(separator);
    if (at >= 0) found.push(...frames.get(verbs.lemma.slice(at + 1)).filter(({ chunks }) => chunks.length > 0));
  }
  // `was ingenomen met`, `toonde zich bezorgd over`: what looks like the lexical verb is a predicate of attitude
  const predicate = words[verbs.lexical];
  for (const auxiliary of verbs.auxiliaries)
    found.push(...frames.get(auxiliary).filter((frame) => frame.words.some((word) => word === predicate?.lower || word === predicate?.lemma)));
  // `toonde zich teleurgesteld`, `bleef gekant`: whatever predicate `zijn` takes
  const linking = verbs.auxiliaries.find((auxiliary) => COPULA.has(auxiliary) || REFLEXIVE_COPULA.has(auxiliary));
  if (linking)
    for (const frame of frames.get('zijn'))
      if (frame.words.some((word) => word === predicate?.lower || word === predicate?.lemma)) found.push({ ...frame, verb: linking });
  if (REFLEXIVE_COPULA.has(verbs.lemma)) found.push(...renamed(frames.get('zijn'), verbs.lemma, true));
  if (NAMING.has(verbs.lemma)) found.push(...renamed(frames.get('noemen'), verbs.lemma));
  if (COPULA.has(verbs.lemma)) found.push(...frames.get('zijn'));
  if (EXISTENTIAL.has(verbs.lemma)) found.push(...frames.get('zijn').filter(isExistential));
  return found;
}

/** Frames of a verb as those of another that means the same with the same words. */
function renamed(frames: readonly StanceFrame[], verb: string, reflexive = false): StanceFrame[] {
  return frames.filter(({ chunks }) => chunks.length > 0).map((frame) => ({ ...frame, verb, reflexive: frame.reflexive || reflexive }));
}

/** `er was eensgezindheid`: a noun that exists, among holders. */
export function isExistential({ verb, slots }: StanceFrame): boolean {
  return verb === 'zijn' && [...slots.values()].includes('holder');
}

/** The frame that fits a clause best: most cue words, then most slots; `null` when none fits. @param constituents of the clause, an antecedent in its place */
export function matchFrame(
  clause: Clause,
  constituents: readonly Constituent[],
  frames: readonly StanceFrame[],
  reading: SentenceReading,
): FrameMatch | null {
  if (frames.length === 0) return null;
  const own = new ClauseWords(clause, constituents, reading.words);
  let best: FrameMatch | null = null;
  let high = 0;
  for (const frame of frames) {
    const match = tryFrame(frame, clause, constituents, own, reading);
    if (!match) continue;
    const roles = [...match.filled.keys()].map((slot) => frame.slots.get(slot));
    const score = frame.words.length * 10 + roles.filter((role) => role === 'target').length * 3 + roles.length;
    // `stemden tegen`: a frame that takes nothing
    if (score > high || (!best && frame.slots.size === 0)) {
      high = score;
      best = match;
    }
  }
  return best;
}

function tryFrame(
  frame: StanceFrame,
  clause: Clause,
  constituents: readonly Constituent[],
  own: ClauseWords,
  reading: SentenceReading,
): FrameMatch | null {
  // `wil de gevolgen laten onderzoeken`: what others are to do
  const causes = clause.verbs?.auxiliaries.includes('laten') && frame.verb !== 'laten' && !frame.words.includes('laten');
  if (causes && clause.constituents.some(({ role }) => role === 'object')) return null;
  const cue = findCue(frame, clause, constituents, own);
  if (!cue) return null;
  const rest = cue.dummy ? withoutDummy(cue.rest) : cue.rest;
  const filled = fillSlots(frame, clause, rest, reading);
  // `alle middelen inzetten om te helpen`, `troepen worden ingezet op X`: an object that the frame has no place for makes it another sense of the verb.
  const object = rest.some(({ role, type }) => role === 'object' && type === 'NP');
  const passive = clause.verbs?.voice === 'passive';
  const undergoes = passive ? rest.some(({ role, type }) => role === 'subject' && type === 'NP') : object;
  if (undergoes && frame.chunks.length === 0 && !['obj', 'iobj', 'subj'].some((slot) => frame.slots.has(slot))) return null;
  // `kan op maatregelen rekenen`: what will come to somebody
  if (frame.verb === 'rekenen' && frame.words.length === 0 && clause.verbs?.auxiliaries.includes('kunnen')) return null;
  if (isViewed(frame) && !filled.has('voor')) return null;
  const hasTarget = [...filled.keys()].some((slot) => frame.slots.get(slot) === 'target');
  if (!hasTarget && !frame.english.has('-')) return null;
  const subject = rest.find((node): node is Phrase => node.role === 'subject' && node.type === 'NP');
  const impersonal = !subject && constituents.some(({ role }) => role === 'subject');
  return { frame, nominal: cue.tokens, filled, impersonal, ...(subject && { subject }) };
}

/** `De lidstaten waren het eens`: with `het` taken by the cue, the noun phrase that was read as predicate or object is the subject. */
function withoutDummy(rest: readonly Constituent[]): Constituent[] {
  if (rest.some(({ role }) => role === 'subject')) return [...rest];
  const at = rest.findIndex((node) => node.type === 'NP' && (node.role === 'predicate' || node.role === 'object'));
  return rest.map((node, i) => (i === at ? { ...node, role: 'subject' } : node));
}

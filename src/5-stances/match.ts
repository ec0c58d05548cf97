import type { Word } from '../2-words/index.js';
import type { Clause, Constituent, Phrase } from '../model.js';
import type { StanceFrame } from './frames.js';

/** A frame found in a clause: the words of its cue and the complements that fill its slots. */
export interface FrameMatch {
  frame: StanceFrame;
  /** Token indexes of the nominal part of the cue. */
  nominal: number[];
  /** Slot → what fills it, in text order. */
  filled: Map<string, Constituent[]>;
  /** The subject without what was read as part of it and fills a slot. */
  subject?: Phrase;
}

const DATIVE_PARTICLE = new Map([
  ['mee', 'met'],
  ['toe', 'tot'],
  ['af', 'van'],
]);
const ARTICLE = /^(?:de|het|een)$/;
const QUESTION = /^(?:of|hoe|waarom|wat|wie|welke?|waar|wanneer|hoeveel)$/;

/** The frame that fits a clause best: most cue words, then most slots; `null` when none fits. */
export function matchFrame(clause: Clause, frames: readonly StanceFrame[], words: readonly Word[]): FrameMatch | null {
  let best: FrameMatch | null = null;
  let high = 0;
  for (const frame of frames) {
    const match = tryFrame(clause, frame, words);
    if (!match) continue;
    const roles = [...match.filled.keys()].map((slot) => frame.slots.get(slot));
    const score = frame.words.length * 10 + roles.filter((role) => role === 'target').length * 3 + roles.length;
    if (score > high) {
      high = score;
      best = match;
    }
  }
  return best;
}

function tryFrame(clause: Clause, frame: StanceFrame, words: readonly Word[]): FrameMatch | null {
  const nominal: number[] = [];
  const used = new Set<Constituent>();
  const hosts: Phrase[] = [];
  for (const [i, word] of frame.words.entries()) {
    const found = word === 'zich' ? reflexive(clause) : cueWord(clause, frame.words, i, words, used);
    if (!found) return null;
    if (found.token !== undefined) nominal.push(found.token);
    if (found.node) used.add(found.node);
    if (found.host) hosts.push(found.host);
  }
  const filled = new Map<string, Constituent[]>();
  for (const slot of frame.slots.keys()) {
    const nodes = fill(slot, clause, words, used, hosts);
    if (nodes.length > 0) filled.set(slot, nodes);
  }
  const subject = detach(clause, frame, filled, words);
  // `alle middelen inzetten om te helpen`: an object that the frame has no place for makes it another sense of the verb.
  const object = clause.constituents.find((node) => node.role === 'object' && node.type === 'NP' && !used.has(node));
  if (object && frame.words.length === 0 && !frame.slots.has('obj') && !frame.slots.has('iobj') && clause.verbs?.voice === 'active') return null;
  const hasTarget = [...filled.keys()].some((slot) => frame.slots.get(slot) === 'target');
  if (!hasTarget && !frame.english.has('-')) return null;
  return { frame, nominal: nominal.sort((a, b) => a - b), filled, ...(subject && { subject }) };
}

function reflexive(clause: Clause): { token?: number; node?: Constituent; host?: Phrase } | null {
  return clause.constituents.some(({ role }) => role === 'reflexive') ? {} : null;
}

/** A noun, adjective or preposition of the cue among the constituents of the clause. */
function cueWord(
  clause: Clause,
  cue: string[],
  i: number,
  words: readonly Word[],
  used: Set<Constituent>,
): { token?: number; node?: Constituent; host?: Phrase } | null {
  const lemma = cue[i] as string;
  // articles inside the expression: `aan de orde stellen`
  if (ARTICLE.test(lemma)) return {};
  // `is ingenomen met`, `zijn geschokt over`: the participle that looks like a passive
  const participle = clause.verbs ? words[clause.verbs.lexical] : undefined;
  if (clause.verbs && participle?.lower === lemma && clause.verbs.auxiliaries.at(-1) === 'zijn') return { token: clause.verbs.lexical };
  if (clause.verbs?.particle !== undefined && words[clause.verbs.particle]?.lower === lemma) return {};
  // the words of a fixed expression are in the cluster
  const fixed = clause.verbs?.lemma.includes(' ') ? clause.verbs.tokens.find((token) => isLemma(words[token] as Word, lemma)) : undefined;
  if (fixed !== undefined) return { token: fixed };
  // `liet weten`: the outer verb of the cluster
  const auxiliary = clause.verbs?.auxiliaries.includes(lemma)
    ? clause.verbs.tokens.find((token) => (words[token]?.entry?.lemma ?? words[token]?.lemma) === lemma)
    : undefined;
  if (auxiliary !== undefined) return { token: auxiliary };
  for (const node of clause.constituents) {
    if (node.type === 'clause' || node.role === 'agent') continue;
    const head = words[node.head[1] - 1] as Word;
    if (node.type === 'PP') {
      if (head.lower === lemma && i + 1 < cue.length) {
        const inner = node.after[0]?.node;
        const noun = cue.slice(i + 1).find((word) => !ARTICLE.test(word)) ?? '';
        if (inner && inner.type !== 'clause' && isLemma(words[inner.head[1] - 1] as Word, noun)) return { token: node.head[0] };
      }
      // the noun behind a preposition of the cue: `van mening`
      const inner = node.after[0]?.node;
      const before = cue.slice(0, i).findLast((word) => !ARTICLE.test(word));
      if (before !== undefined && head.lower === before && inner && inner.type !== 'clause' && isLemma(words[inner.head[1] - 1] as Word, lemma))
        return { token: inner.head[1] - 1, node, host: inner };
      continue;
    }
    if (used.has(node)) continue;
    if (isLemma(head, lemma)) return { token: node.head[1] - 1, node, host: node };
  }
  return null;
}

function isLemma(word: Word, lemma: string): boolean {
  return word.lemma.toLowerCase() === lemma || word.lower === lemma || word.entry?.lemma === lemma;
}

/** Constituents of the clause (or of the cue's noun) that fill a slot. */
function fill(slot: string, clause: Clause, words: readonly Word[], used: Set<Constituent>, hosts: Phrase[]): Constituent[] {
  const passive = clause.verbs?.voice === 'passive';
  const free = clause.constituents.filter((node) => !used.has(node));
  const attached = hosts.flatMap(({ after }) => after.filter(({ relation }) => relation === 'modifier').map(({ node }) => node));
  switch (slot) {
    case 'obj':
      return free.filter((node) => node.type === 'NP' && (passive ? node.role === 'subject' : node.role === 'object' || node.role === 'predicate'));
    case 'subj':
      return free.filter((node) => node.type === 'NP' && node.role === 'subject');
    case 'iobj':
      return free.filter((node) => node.type === 'NP' && node.role === 'indirect-object');
    case 'te':
      return [...free, ...attached].filter((node) => node.type === 'clause' && node.kind === 'infinitive' && node.role !== 'adjunct');
    case 'dat':
      return [...free, ...attached].filter((node) => opens(node, words, (opener) => opener === 'dat'));
    case 'of':
      return [...free, ...attached].filter((node) => opens(node, words, (opener) => QUESTION.test(opener)));
    default:
      return [...free, ...attached].filter((node) => isPreposition(node, slot, words));
  }
}

function opens(node: Constituent, words: readonly Word[], test: (opener: string) => boolean): boolean {
  return (
    node.type === 'clause' &&
    node.opener !== undefined &&
    (node.kind === 'subordinate' || node.kind === 'relative') &&
    test(words[node.opener[0]]?.lower ?? '')
  );
}

/** `over X`, or `daarover`, `hiervoor`, `ertoe`. */
function isPreposition(node: Constituent, preposition: string, words: readonly Word[]): boolean {
  if (node.type === 'clause') return false;
  const lower = words[node.head[0]]?.lower ?? '';
  if (node.type === 'PP') return lower === preposition && node.role !== 'agent';
  const pronominal = /^(?:hier|daar|waar)(.+)$/.exec(lower)?.[1];
  return node.type === 'ADVP' && pronominal !== undefined && (DATIVE_PARTICLE.get(pronominal) ?? pronominal) === preposition;
}

/** `dankte lidstaten voor de levering`: the frame's preposition phrase stands behind a noun phrase and was read as part of it. Returns the subject that is left. */
function detach(clause: Clause, frame: StanceFrame, filled: Map<string, Constituent[]>, words: readonly Word[]): Phrase | undefined {
  const phrases = clause.constituents.filter(
    (node): node is Phrase =>
      node.type === 'NP' && (node.role === 'object' || node.role === 'subject') && node.range[0] > (clause.verbs?.finite ?? 0),
  );
  for (const slot of frame.slots.keys()) {
    if (filled.has(slot) || frame.slots.get(slot) !== 'target' || /^(?:obj|iobj|te|dat|of)$/.test(slot)) continue;
    for (const phrase of phrases) {
      const at = phrase.after.findIndex(({ node }) => isPreposition(node, slot, words));
      const found = phrase.after[at];
      if (!found || (filled.get('obj')?.includes(phrase) && frame.slots.get('obj') === 'target')) continue;
      const rest: Phrase = { ...phrase, after: phrase.after.slice(0, at), range: [phrase.range[0], found.node.range[0]] };
      if (filled.get('obj')?.includes(phrase)) filled.set('obj', [rest]);
      filled.set(slot, [found.node]);
      return phrase.role === 'subject' ? rest : undefined;
    }
  }
  return undefined;
}

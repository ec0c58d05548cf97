import type { Word } from '../2-words/index.js';
import { subjectOf } from '../4-clauses/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import type { Entry } from '../lexicon/index.js';
import { saysWhen } from './measures.js';
import { join, type Scene } from './scene.js';
import { leave, nounLemma } from './words.js';

/** The English verb phrase of a clause: the lexical verb with what its complements make of it, and the complement whose preposition it has taken in. */
export interface VerbChoice {
  english: string;
  /** Complement that follows the verb without its own preposition. */
  direct?: Constituent;
  /** English preposition of the direct complement, where an object stands between. */
  preposition?: string;
  /** A second complement with its English preposition: `bij X op Y aandringen` is `press X for Y`. */
  second?: { node: Constituent; preposition: string };
  /** Complement that the English verb says: the `met zich` of `met zich meebrengen`. */
  silent?: Constituent;
  /** Complement of an impersonal passive that is the subject in English: `er werd op hulp aangedrongen` is `aid was pressed for`. */
  promoted?: Phrase;
  /** Infinitive complements as gerunds. */
  gerund: boolean;
  /** An infinitive complement as a full clause: `liet weten te steunen` is `announced that it supported`. */
  reported?: boolean;
}

export function chooseVerb(clause: Clause, scene: Scene): VerbChoice {
  const { verbs } = clause;
  if (!verbs) return { english: '', gerund: false };
  const { lexicon } = scene.vocabulary;
  const word = scene.words[verbs.lexical] as Word;
  const entry: Entry | undefined = lexicon.entry(verbs.lemma, 'verb') ?? word.entry;
  if (!entry) return { english: leave(word, scene), gerund: false };
  const reflexive = clause.constituents.some(({ role }) => role === 'reflexive') ? 'zich' : '';
  // whom one speaks to comes after what one speaks of
  const late = (node: Constituent) => Number(node.type === 'PP' && scene.words[node.head[0]]?.lower === 'bij');
  for (const node of [...clause.constituents].sort((a, b) => late(a) - late(b))) {
    if (node.type === 'clause') continue;
    const preposition = prepositionOf(node, scene);
    if (!preposition || saysWhen(node, scene)) continue;
    const announced = announcing(node, preposition, reflexive, clause, entry, scene);
    if (announced) return announced;
    const own = node.type === 'PP' && isReflexive(node, scene) ? frame(entry, `${preposition} zich`) : undefined;
    if (own) return { english: own, silent: node, gerund: false };
    const english = frame(entry, reflexive ? `zich ${preposition}` : preposition);
    if (!english) continue;
    if (verbs.voice === 'passive') {
      // `gericht op` is `aimed at`: the participle keeps the preposition where the verb itself is the same.
      const last = english.startsWith(`${entry.english.base} `) ? english.slice(entry.english.base.length + 1) : '';
      if (node.type === 'PP' && isImpersonal(clause)) return { english, promoted: node, gerund: false };
      if (last && !last.includes(' ')) return { english: entry.english.base, direct: node, preposition: last, gerund: false };
      continue;
    }
    // With an object the preposition follows it: `preserve support for reforms`.
    const object = clause.constituents.some(({ role }) => role === 'object');
    const [, verb, last] = /^(.+) (\S+)$/.exec(english) ?? [];
    if (object && verb && last) return { english: verb, direct: node, preposition: last, gerund: false };
    const urged = verb && last ? spokenTo(clause, entry, verb, scene) : undefined;
    if (verb && last && urged) return { english: verb, direct: urged, second: { node, preposition: last }, gerund: false };
    return { english, direct: node, gerund: false };
  }
  // `de lidstaten voorrang geven` is `give priority to the Member States`: English has no room for a second object.
  const receiver =
    entry.lemma.includes(' ') &&
    clause.constituents.find((node) => node.type === 'NP' && (node.role === 'object' || node.role === 'indirect-object'));
  const gives = /(?:geven|bieden|verlenen)$/.test(entry.lemma) ? `${entry.english.base} to` : undefined;
  const given = receiver ? (frame(entry, 'aan') ?? gives) : undefined;
  if (receiver && given) return { english: given, direct: receiver, gerund: false };
  const content = contentFrame(clause, entry, scene);
  if (content) return { english: content, gerund: false };
  const infinitive = clause.constituents.some((node) => node.type === 'clause' && node.kind === 'infinitive' && node.role === 'complement');
  const te = infinitive ? frame(entry, 'te') : undefined;
  // what somebody says of themselves; not `be important that`
  const reported = infinitive ? [te, frame(entry, 'dat')].find((text) => text?.endsWith(' that') && !/^be (?!of )/.test(text)) : undefined;
  if (reported && (!te || te === reported)) return { english: reported.replace(/ that$/, ''), gerund: false, reported: true };
  if (te) return { english: te.replace(/ (?:-ing|to)$/, ''), gerund: te.endsWith('-ing') };
  // `noemde het plan goed` is `called`, `noemde drie plannen` is `mentioned`
  const called = entry.lemma !== 'noemen' || clause.constituents.some(({ role }) => role === 'predicate');
  const object = called && (clause.constituents.some(({ role }) => role === 'object') || verbs.voice === 'passive');
  const english =
    besideObject(clause, entry, scene) ||
    (reflexive && (frame(entry, 'zich') ?? ownObject(entry))) ||
    (object ? frame(entry, 'obj') : frame(entry, 'intr')) ||
    entry.english.base;
  return { english, gerund: false };
}

/** English of a verb that depends on what it is done to: `regels handhaven` is `enforce rules`. */
function besideObject(clause: Clause, entry: Entry, scene: Scene): string | undefined {
  const object = clause.verbs?.voice === 'passive' ? subjectOf(clause) : clause.constituents.find(({ role }) => role === 'object');
  if (object?.type !== 'NP') return undefined;
  return scene.vocabulary.collocation(entry.lemma, 'verb', nounLemma(scene.words[object.head[1] - 1] as Word, scene))?.base;
}

/** `bij X` beside what is pressed for, where the verb says so with the same English verb. */
function spokenTo({ constituents }: Clause, entry: Entry, verb: string, scene: Scene): Phrase | undefined {
  if (frame(entry, 'bij') !== verb) return undefined;
  return constituents.find((node): node is Phrase => node.type === 'PP' && scene.words[node.head[0]]?.lower === 'bij');
}

/** A passive of which nobody and nothing is the subject: `er werd op hulp aangedrongen`. */
function isImpersonal(clause: Clause): boolean {
  if (clause.kind !== 'main' && clause.kind !== 'subordinate') return false;
  return !subjectOf(clause) && !clause.constituents.some(({ role }) => role === 'complement');
}

/** `drong erop aan dat …`, `streeft ernaar te …`: the pronominal adverb only announces the clause, which English joins to the verb itself. */
function announcing(node: Phrase, preposition: string, reflexive: string, clause: Clause, entry: Entry, scene: Scene): VerbChoice | undefined {
  const adverb = pronominalForm(node, scene);
  if (node.type !== 'ADVP' || !adverb.startsWith('er')) return undefined;
  const content = clause.constituents.find(
    (part) =>
      part.type === 'clause' && part.role === 'complement' && /^(?:infinitive|subordinate)$/.test(part.kind) && part.range[0] >= node.range[1],
  );
  if (content?.type !== 'clause') return undefined;
  const opener = content.kind === 'infinitive' ? 'te' : (scene.words[content.opener?.[0] ?? -1]?.lower ?? '');
  const pattern = join(reflexive, adverb, opener);
  const own = frame(entry, pattern) ?? frame(entry, join(reflexive, opener));
  if (own) return { english: own.replace(/ (?:-ing|to|that|whether)$/, ''), silent: node, gerund: own.endsWith('-ing') };
  const english = content.kind === 'infinitive' ? frame(entry, join(reflexive, preposition)) : undefined;
  return english === undefined ? undefined : { english, silent: node, gerund: true };
}

/** English for a `dat` or `of` clause: `vinden dat` is `think that`; the conjunction is the clause's own. */
function contentFrame({ constituents }: Clause, entry: Entry, { words }: Scene): string | undefined {
  // `sprak de hoop uit dat …`: the clause says what the object is
  if (constituents.some((node) => node.type === 'NP' && node.role === 'object' && words[node.head[0]]?.lower !== 'het')) return undefined;
  for (const node of constituents) {
    if (node.type !== 'clause' || node.kind !== 'subordinate' || node.role !== 'complement' || !node.opener) continue;
    const opener = words[node.opener[0]]?.lower ?? '';
    const english = frame(entry, opener === 'dat' ? opener : 'of');
    if (english && /^.+ (?:that|whether)$/.test(english)) return english.replace(/ (?:that|whether)$/, '');
  }
  return undefined;
}

function isReflexive({ after: [first] }: Phrase, { words }: Scene): boolean {
  return first !== undefined && words[first.node.range[0]]?.lower === 'zich';
}

/** `zich distantiëren` without its preposition: `distance oneself`. */
function ownObject(entry: Entry): string | undefined {
  const english = entry.frames.find(([pattern, text]) => pattern.startsWith('zich ') && / oneself /.test(text))?.[1];
  return english?.slice(0, english.indexOf(' oneself ') + ' oneself'.length);
}

function frame(entry: Entry, pattern: string): string | undefined {
  return entry.frames.find(([key, english]) => key === pattern && english !== '')?.[1];
}

function prepositionOf(node: Phrase, scene: Scene): string | undefined {
  const lower = pronominalForm(node, scene);
  if (node.type === 'PP') return node.role === 'agent' ? undefined : lower;
  const part = /^(?:hier|daar|er)(\p{L}+)$/u.exec(lower)?.[1];
  return node.type === 'ADVP' && part ? (part === 'mee' ? 'met' : part === 'toe' ? 'tot' : part) : undefined;
}

/** `hieraan`, also where its parts stand apart: `hier snel aan te werken`. */
export function pronominalForm(node: Phrase, scene: Scene): string {
  const stranded = node.type === 'ADVP' ? node.after[0]?.node : undefined;
  const second = stranded && stranded.type !== 'clause' ? (scene.words[stranded.head[0]]?.lower ?? '') : '';
  return (scene.words[node.head[0]]?.lower ?? '') + second;
}

/** The verb of a relative clause whose pronoun carries the verb's preposition, and that preposition in English. */
export function relativeVerb(
  { verbs, constituents }: Clause,
  preposition: string,
  scene: Scene,
  passive = false,
): { verb: string; preposition: string } | undefined {
  if (passive !== (verbs?.voice === 'passive')) return undefined;
  const entry = verbs && (scene.vocabulary.lexicon.entry(verbs.lemma, 'verb') ?? scene.words[verbs.lexical]?.entry);
  const reflexive = constituents.some(({ role }) => role === 'reflexive') ? 'zich ' : '';
  const [, verb, last] = /^(.+) (\S+)$/.exec((entry && frame(entry, reflexive + preposition)) ?? '') ?? [];
  return verb && last && /^(?:for|to|on|of|in|at|with|from|against|about|by|into|over)$/.test(last) ? { verb, preposition: last } : undefined;
}

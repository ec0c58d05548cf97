import type { Word } from '../2-words/index.js';
import { numberOf, subjectOf } from '../4-clauses/index.js';
import type { Entry } from '../lexicon/index.js';
import type { Clause, Constituent, Phrase } from '../model.js';
import { constituent, nounPhrase, simple } from './phrases.js';
import { prepositionPhrase } from './prepositions.js';
import { join, nameAt, type Scene } from './scene.js';
import { type Agreement, type GroupForm, verbGroup } from './verbs.js';
import { adverb, leave, pronominalAdverb } from './words.js';

/** How a clause is put into English. */
export interface ClauseOptions {
  form: GroupForm;
  /** English subject, when it is not to be taken from the clause. */
  subject?: string;
  agreement?: Agreement;
  /** A pronoun as object, taken over from the clause before. */
  object?: string;
  /** Leave these constituents out: they have been said already. */
  without?: readonly Constituent[];
}

const CONJUNCTIONS = new Map([
  ['dat', 'that'],
  ['of', 'whether'],
  ['als', 'if'],
  ['wanneer', 'when'],
  ['zoals', 'as'],
  ['dan', 'than'],
]);

/** The English verb phrase of a clause: the lexical verb with what its complements make of it, and the complement whose preposition it has taken in. */
export interface VerbChoice {
  english: string;
  /** Complement that follows the verb without its own preposition. */
  direct?: Constituent;
  /** English preposition of the direct complement, where an object stands between. */
  preposition?: string;
  /** Infinitive complements as gerunds. */
  gerund: boolean;
}

export function chooseVerb(clause: Clause, scene: Scene): VerbChoice {
  const { verbs } = clause;
  if (!verbs) return { english: '', gerund: false };
  const { lexicon } = scene.vocabulary;
  const word = scene.words[verbs.lexical] as Word;
  const entry: Entry | undefined = lexicon.entry(verbs.lemma, 'verb') ?? word.entry;
  if (!entry) return { english: leave(word, scene), gerund: false };
  const reflexive = clause.constituents.some(({ role }) => role === 'reflexive') ? 'zich' : '';
  for (const node of clause.constituents) {
    if (node.type === 'clause') continue;
    const preposition = prepositionOf(node, scene);
    if (!preposition) continue;
    const english = frame(entry, reflexive ? `zich ${preposition}` : preposition);
    if (!english) continue;
    if (verbs.voice === 'passive') {
      // `gericht op` is `aimed at`: the participle keeps the preposition where the verb itself is the same.
      const last = english.startsWith(`${entry.english.base} `) ? english.slice(entry.english.base.length + 1) : '';
      if (last && !last.includes(' ')) return { english: entry.english.base, direct: node, preposition: last, gerund: false };
      continue;
    }
    // With an object the preposition follows it: `preserve support for reforms`.
    const object = clause.constituents.some(({ role }) => role === 'object');
    const [, verb, last] = /^(.+) (\S+)$/.exec(english) ?? [];
    if (object && verb && last) return { english: verb, direct: node, preposition: last, gerund: false };
    return { english, direct: node, gerund: false };
  }
  const infinitive = clause.constituents.some((node) => node.type === 'clause' && node.kind === 'infinitive' && node.role === 'complement');
  const te = infinitive ? frame(entry, 'te') : undefined;
  if (te) return { english: te.replace(/ -ing$/, ''), gerund: te.endsWith('-ing') };
  const object = clause.constituents.some(({ role }) => role === 'object') || verbs.voice === 'passive';
  const english = (reflexive && frame(entry, 'zich')) || (object ? frame(entry, 'obj') : frame(entry, 'intr')) || entry.english.base;
  return { english, gerund: false };
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

/** A clause in English word order: subject, verbs, objects, complements, then what is left in the order of the Dutch. */
export function clauseText(clause: Clause, scene: Scene, options: ClauseOptions): string {
  const { verbs } = clause;
  const parts = clause.constituents.filter((node) => !options.without?.includes(node));
  if (!verbs) return join(...parts.map((node) => constituent(node, scene)));
  const subject = subjectOf(clause);
  const agreement = options.agreement ?? agreementOf(subject, clause, scene);
  const before = scene.owner;
  scene.owner = agreement.plural ? 'their' : before === 'their' ? 'its' : before;
  const choice = chooseVerb(clause, scene);
  const negated = clause.negation !== undefined && scene.words[clause.negation]?.lower !== 'geen';
  const group = verbGroup(clause, choice.english, options.form, agreement, scene, negated);
  const existential = parts.some(({ role }) => role === 'expletive') && subject !== undefined && options.subject === undefined;
  const subjectText = options.form === 'finite' ? (options.subject ?? subjectOrDummy(clause, subject, scene, existential)) : '';
  const middle: string[] = [];
  const objects: string[] = [];
  const late: string[] = [];
  for (const node of parts) {
    if (node === subject || node.role === 'expletive' || node.role === 'reflexive') continue;
    if (node.type !== 'clause' && clause.negation !== undefined && node.head[0] === clause.negation) continue;
    place(node, clause, choice, scene, { middle, objects, late });
  }
  const object = existential && subject ? [nounPhrase(subject, scene)] : [];
  // `build it up`: a pronoun goes between a verb and its particle.
  const [verb = '', ...particle] = options.object ? group.main.split(' ') : [];
  if (options.object) group.main = join(verb, options.object, ...particle);
  scene.owner = before;
  // `to align fully`, not `to fully align`: manner follows an infinitive.
  const early = options.form === 'finite' ? middle : middle.filter((text) => text === 'also');
  const manner = options.form === 'finite' ? [] : middle.filter((text) => text !== 'also');
  return join(subjectText, group.auxiliaries, ...early, group.main, ...object, ...objects, ...manner, ...late);
}

function place(
  node: Constituent,
  clause: Clause,
  choice: VerbChoice,
  scene: Scene,
  out: { middle: string[]; objects: string[]; late: string[] },
): void {
  if (node === choice.direct) {
    if (choice.preposition) out.late.unshift(join(choice.preposition, directText(node, scene)));
    else out.objects.push(directText(node, scene));
    return;
  }
  if (node.type === 'clause') {
    out.late.push(subordinateText(node, scene, choice.gerund, sharedObject(node, clause, scene)));
    return;
  }
  if (node.role === 'object' || node.role === 'indirect-object' || node.role === 'predicate') {
    const text = node.type === 'NP' ? nounPhrase(node, scene) : node.type === 'PP' ? prepositionPhrase(node, scene) : predicateText(node, scene);
    if (node.role === 'indirect-object') out.objects.unshift(text);
    else out.objects.push(text);
    return;
  }
  if (node.role === 'agent') {
    out.late.push(prepositionPhrase(node, scene, undefined, 'by'));
    return;
  }
  if (node.type === 'ADVP' || node.type === 'AP') {
    const text = simple(node, scene);
    if (isShort(node, scene)) out.middle.push(text);
    else if (/^(?:weer|opnieuw|thans|nu|onlangs|eerder|recent)$/.test(scene.words[node.head[0]]?.lower ?? '')) out.objects.push(text);
    else out.late.push(text);
    return;
  }
  const time = node.type === 'NP' && /^(?:begin|eind|einde|medio)$/.test(scene.words[node.head[0]]?.lower ?? '');
  out.late.push(join(time ? (scene.words[node.head[0]]?.lower === 'medio' ? 'in' : 'at') : '', constituent(node, scene)));
}

/** `het land te verenigen en weer op te bouwen`: the second infinitive has the first one's object, in English a pronoun. */
function sharedObject(second: Clause, first: Clause, scene: Scene): string {
  if (second.kind !== 'infinitive' || second.conjunction === undefined || first.kind !== 'infinitive') return '';
  const object = first.constituents.find((node): node is Phrase => node.type === 'NP' && node.role === 'object');
  if (
    !object ||
    second.constituents.some(
      ({ role }) => role === 'object' || role === 'predicate' || role === 'prepositional-object' || role === 'complement' || role === 'reflexive',
    )
  )
    return '';
  return numberOf(object, scene.words) === true ? 'them' : 'it';
}

/** `hieraan` as the direct complement of `contribute to`: `this`. */
function directText(node: Constituent, scene: Scene): string {
  if (node.type === 'PP') return join(...node.after.slice(0, 1).map(({ node: inner }) => constituent(inner, scene)));
  const lower = node.type === 'clause' ? '' : pronominalForm(node, scene);
  return pronominalAdverb(lower, scene.vocabulary, '') ?? constituent(node, scene);
}

/** `hieraan`, also where its parts stand apart: `hier verder aan te werken`. */
function pronominalForm(node: Phrase, scene: Scene): string {
  const stranded = node.type === 'ADVP' ? node.after[0]?.node : undefined;
  const second = stranded && stranded.type !== 'clause' ? (scene.words[stranded.head[0]]?.lower ?? '') : '';
  return (scene.words[node.head[0]]?.lower ?? '') + second;
}

function predicateText(node: Phrase, scene: Scene): string {
  const word = scene.words[node.head[1] - 1] as Word;
  if (word.entry?.pos === 'adj') return word.entry.english.base;
  return adverb(word, scene);
}

/** Adverbs that stand before the main verb: focus, degree, and frequency in one word. */
function isShort(node: Phrase, scene: Scene): boolean {
  const word = scene.words[node.head[0]] as Word;
  if (node.head[1] - node.head[0] > 1) return false;
  return (
    /^(?:ook|nog|al|reeds|verder|volledig|steeds|altijd|vaak|snel|spoedig|duurzaam|onmiddellijk|nauw|sterk|actief|onverminderd|eerst|juist|vooral|daadwerkelijk|effectief|tevens|eveneens|eensgezind)$/.test(
      word.lower,
    ) || word.entry?.semanticClass === 'focus'
  );
}

/** A subordinate clause behind the verb. */
export function subordinateText(clause: Clause, scene: Scene, gerund = false, object = ''): string {
  const joint =
    clause.conjunction === undefined
      ? ''
      : scene.words[clause.conjunction]?.lower === 'of'
        ? 'or'
        : (scene.words[clause.conjunction]?.entry?.english.base ?? 'and');
  if (clause.kind === 'infinitive')
    return join(joint, infinitiveText(clause, scene, gerund && clause.opener === undefined ? 'gerund' : 'to', object));
  if (clause.kind === 'participle') return join(joint, participlePhrase(clause, scene));
  if (clause.kind === 'relative' && clause.conjunction !== undefined && !clause.opener)
    return join(joint, clauseText(clause, scene, { form: 'finite' }));
  const opener = clause.opener
    ? scene.words
        .slice(...clause.opener)
        .map(({ lower }) => lower)
        .join(' ')
    : '';
  const comma = clause.range[0] > 0 && scene.words[clause.range[0] - 1]?.text === ',' && opener !== 'dat' ? ',' : '';
  if (clause.kind === 'relative') return join(comma, relativeText(clause, scene, undefined));
  if (!clause.opener) return join(joint, clauseText(clause, scene, { form: 'finite' }));
  const conjunction =
    CONJUNCTIONS.get(opener) ?? scene.vocabulary.lexicon.lookup(opener).find(({ tag }) => tag === 'SC')?.entry.english.base ?? opener;
  return join(comma, joint, conjunction, clauseText(clause, scene, { form: 'finite' }));
}

/** `to` + infinitive, or the gerund; further bodies with their conjunction. */
export function infinitiveText(clause: Clause, scene: Scene, mode: 'to' | 'gerund' | 'bare', object = ''): string {
  const opener = clause.opener ? (scene.words[clause.opener[0]]?.lower ?? '') : '';
  if (/^(?:door|zonder)$/.test(opener)) return join(opener === 'door' ? 'by' : 'without', clauseText(clause, scene, { form: 'gerund' }));
  const text = clauseText(clause, scene, { form: mode === 'gerund' ? 'gerund' : 'bare', object });
  return mode === 'to' ? join('to', text) : text;
}

/** A clause that belongs to a noun: relative, participle, infinitive or `dat` clause. */
export function clauseBehindNoun(clause: Clause, scene: Scene, host: Phrase | undefined): string {
  if (clause.kind === 'relative') return relativeText(clause, scene, host);
  if (clause.kind === 'participle') return participlePhrase(clause, scene);
  if (clause.kind === 'infinitive') {
    const word = host && (scene.words[host.head[1] - 1] as Word);
    const pattern = word?.entry?.frames.find(([key]) => key === 'te')?.[1] ?? 'to';
    if (pattern.endsWith('-ing')) return join(pattern.replace(/-ing$/, ''), infinitiveText(clause, scene, 'gerund'));
    return infinitiveText(clause, scene, 'to');
  }
  return subordinateText(clause, scene);
}

/** A participle with what belongs to it: `linked to further reforms`, `provided by third countries`. */
export function participlePhrase(clause: Clause, scene: Scene): string {
  const form = clause.verbs?.voice === 'active' ? 'gerund' : 'participle';
  const participle = scene.words[clause.verbs?.lexical ?? 0] as Word;
  const short = clause.constituents.filter((node) => node.type === 'ADVP' || node.type === 'AP');
  const choice = chooseVerb(clause, scene);
  const english = scene.vocabulary.verb(choice.english, form === 'gerund' || /^V[GH]$/.test(participle.tag) ? 'gerund' : 'participle');
  const rest = clause.constituents.filter((node) => !short.includes(node as Phrase));
  return join(
    ...short.map((node) => simple(node as Phrase, scene)),
    english,
    ...rest.map((node) =>
      node === choice.direct && choice.preposition
        ? join(choice.preposition, directText(node, scene))
        : node.role === 'agent'
          ? prepositionPhrase(node as Phrase, scene, undefined, 'by')
          : constituent(node, scene),
    ),
  );
}

function relativeText(clause: Clause, scene: Scene, host: Phrase | undefined): string {
  const [from, to] = clause.opener ?? [clause.range[0], clause.range[0] + 1];
  const pronoun = (scene.words[to - 1] as Word).lower;
  const comma = scene.words[from - 1]?.text === ',';
  const head = host && (scene.words[host.head[1] - 1] as Word);
  const person = head?.entry?.semanticClass === 'person' || (host !== undefined && nameAt(scene, host.head[0])?.type === 'PER');
  const plural = host ? numberOf(host, scene.words) === true : false;
  const preposition = /^waar(.+)$/.exec(pronoun)?.[1];
  const subject = subjectOf(clause);
  if (preposition || to - from > 1) {
    const dutch =
      to - from > 1 ? (scene.words[from]?.lower ?? '') : preposition === 'mee' ? 'met' : preposition === 'toe' ? 'tot' : (preposition ?? '');
    const english = dutch === 'uit' ? 'from' : (scene.vocabulary.lexicon.lookup(dutch).find(({ tag }) => tag === 'ADP')?.entry.english.base ?? dutch);
    const words = pronoun === 'waarbij' ? 'whereby' : `${english} ${person ? 'whom' : 'which'}`;
    return join(words, clauseText(clause, scene, { form: 'finite' }));
  }
  if (pronoun === 'waar') return join('where', clauseText(clause, scene, { form: 'finite' }));
  if (pronoun === 'wat' || pronoun === 'hetgeen')
    return join(
      comma ? 'which' : 'what',
      clauseText(clause, scene, subject ? { form: 'finite' } : { form: 'finite', subject: '', agreement: { plural: false } }),
    );
  const word = person ? 'who' : comma ? 'which' : 'that';
  if (!subject) return join(word, clauseText(clause, scene, { form: 'finite', subject: '', agreement: { plural } }));
  return join(word, clauseText(clause, scene, { form: 'finite' }));
}

function subjectOrDummy(clause: Clause, subject: Phrase | undefined, scene: Scene, existential: boolean): string {
  if (existential) return 'there';
  if (subject && clause.constituents.includes(subject)) return nounPhrase(subject, scene);
  if (subject) return '';
  return 'it';
}

export function agreementOf(subject: Phrase | undefined, clause: Clause, scene: Scene): Agreement {
  const finite = clause.verbs?.finite === undefined ? undefined : scene.words[clause.verbs.finite];
  if (!subject) return { plural: false };
  const word = scene.words[subject.head[1] - 1] as Word;
  if (word.lower === 'ik') return { plural: false, first: true };
  const plural = numberOf(subject, scene.words);
  if (word.entry?.english.pluralOnly) return { plural: true };
  if (word.entry?.english.mass) return { plural: plural === true && subject.after.some(({ relation }) => relation === 'conjunct') };
  if (scene.words[subject.head[0]]?.entry?.semanticClass === 'quantity') return { plural: word.tag === 'Np' || finite?.feats.Number === 'Plur' };
  return { plural: plural ?? finite?.feats.Number === 'Plur' };
}

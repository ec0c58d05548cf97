import type { Word } from '../2-words/index.js';
import { numberOf, subjectOf } from '../4-clauses/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import {
  degreeOf,
  isAmount,
  isCoordinated,
  isMannerOfPassive,
  isPlainAdverb,
  isShort,
  LIGHT,
  limitsNumber,
  limitsSubject,
  nearNumber,
  qualified,
  stressesTime,
  withAmount,
} from './adverbs.js';
import { attached } from './attached.js';
import { causationOf } from './causation.js';
import { chooseVerb, pronominalForm, type VerbChoice } from './choice.js';
import { measuredTimes, saysWhen } from './measures.js';
import { constituent, nounPhrase, simple } from './phrases.js';
import { lastPreposition, prepositionPhrase } from './prepositions.js';
import { agreeing } from './pronouns.js';
import { join, type Scene } from './scene.js';
import { agreementOf, innerOf, ownerOf, partOf, subjectOrDummy } from './subjects.js';
import { reportedText, subordinateText, WANTS, wantedText } from './subordinate.js';
import { type Agreement, type GroupForm, verbGroup } from './verbs.js';
import { adverb, nounLemma, premodifier, pronominalAdverb } from './words.js';

/** How a clause is put into English. */
export interface ClauseOptions {
  form: GroupForm;
  /** English subject, when it is not to be taken from the clause. */
  subject?: string;
  agreement?: Agreement;
  /** English verb, when it is not to be chosen from the clause. */
  verb?: string;
  /** A pronoun as object, taken over from the clause before. */
  object?: string;
  /** Adverbs stand before the verb though it is no finite one: `that banks first reduce`. */
  early?: boolean;
  /** Leave these constituents out: they have been said already. */
  without?: readonly Constituent[];
}

/** The places of an English clause that Dutch constituents go to, each in English order. */
interface Places {
  /** Before the subject, with a comma behind. */
  opening: string[];
  /** Between the auxiliaries and the main verb. */
  middle: string[];
  objects: string[];
  /** Adverbs right behind the objects. */
  manner: string[];
  /** Behind all these. */
  late: string[];
}

/** Longest object in words that stands inside a verb of several words. */
const SHORT_OBJECT = 6;

/** Longest object in words that an adverb follows. */
const LONG_OBJECT = 12;

/** A clause in English word order: what opens it, subject, verbs, objects, complements, then what is left. */
export function clauseText(clause: Clause, scene: Scene, options: ClauseOptions): string {
  const { verbs } = clause;
  const parts = clause.constituents.filter((node) => !options.without?.includes(node));
  if (!verbs) return join(...parts.map((node) => constituent(node, scene)));
  const subject = subjectOf(clause);
  const choice = options.verb === undefined ? chooseVerb(clause, scene) : { english: options.verb, gerund: false };
  const promoted = choice.promoted?.after[0]?.node;
  const partitive = subject && partOf(subject, parts, scene);
  const agreement =
    options.agreement ?? agreementOf(innerOf(partitive) ?? subject ?? (promoted?.type === 'NP' ? promoted : undefined), clause, scene);
  const outerOwner = scene.owner;
  const causation = causationOf(clause, choice.english, scene);
  const outer = scene.plural;
  if (subject || options.agreement) scene.owner = ownerOf(subject, agreement, scene);
  scene.plural = subject && verbs.finite !== undefined ? scene.words[verbs.finite]?.feats.Number === 'Plur' : undefined;
  if (causation && causation.said.role !== 'reflexive') scene.owner = numberOf(causation.said, scene.words) === true ? 'their' : 'its';
  const denial = denialOf(clause, scene);
  const negated = denial?.not === true;
  const asks = options.form === 'finite' && isQuestion(clause, scene);
  const existential = isExistential(clause, subject) && options.subject === undefined;
  const english =
    existential && (PRESENT.test(verbs.lemma) || verbs.lemma === 'komen') ? 'be' : withAmount(causation?.english ?? choice.english, clause, scene);
  const group = verbGroup(causation?.clause ?? clause, english, options.form, agreement, scene, negated, asks);
  const limit = parts.find((node): node is Phrase => limitsSubject(node, clause, scene));
  const subjectText =
    options.form !== 'finite'
      ? ''
      : (options.subject ??
        (choice.promoted
          ? directText(choice.promoted, scene)
          : join(
              !existential && limit && simple(limit, scene),
              subjectOrDummy(clause, subject, scene, existential),
              partitive && constituent(partitive, scene),
            )));
  const places: Places = { opening: [], middle: [], objects: [], manner: [], late: [] };
  const times = measuredTimes(clause.constituents, scene);
  for (const node of englishOrder(parts, clause, scene)) {
    if (node === subject || node.role === 'expletive' || node.role === 'reflexive' || node === choice.silent || node === choice.promoted) continue;
    if (node === partitive || node === causation?.said || isAmount(node, clause, choice.english, scene)) continue;
    if (qualified(node, clause, scene) || limitsNumber(node, clause, scene) || stressesTime(node, clause, scene)) continue;
    if (node === denial?.node) {
      places.middle.push(denial.rest);
      continue;
    }
    if (negated && node.type !== 'clause' && node.head[0] === clause.negation) continue;
    const time = times.get(node);
    if (time === undefined) place(node, clause, choice, scene, places);
    else if (time !== '') (opens(node, clause, scene) ? places.opening : places.late).push(time);
  }
  const object = existential && subject ? [join(limit && simple(limit, scene), nounPhrase(subject, scene))] : [];
  // `build it up`: a pronoun goes between a verb and its particle.
  const pronoun = options.object ?? takenOver(clause, scene);
  const [verb = '', ...particle] = pronoun ? group.main.split(' ') : [];
  if (pronoun) group.main = join(verb, pronoun, ...particle);
  // `take the option off the table`: a short object goes before the fixed part of the verb
  const [, bare, fixed] = /^(\S+) ((?:off|into|to|on|in|under|at|out of) (?:the )?\S+)$/.exec(group.main) ?? [];
  if (
    bare &&
    fixed &&
    (!choice.direct || choice.preposition) &&
    places.objects.length === 1 &&
    join(...places.objects).split(' ').length <= SHORT_OBJECT
  ) {
    group.main = bare;
    places.objects.push(fixed);
  }
  group.main = agreeing(group.main, scene.owner);
  scene.owner = outerOwner;
  scene.plural = outer;
  // `to align fully`, not `to fully align`: manner follows an infinitive.
  const before = options.early || options.form === 'finite' || verbs.voice === 'passive';
  const early = before ? places.middle : places.middle.filter((text) => text === 'also');
  const manner = [...(before ? [] : places.middle.filter((text) => text !== 'also')), ...places.manner];
  // `work swiftly on the proposal`: an adverb goes before the preposition that the verb has taken in
  const [, plain, preposition] = (choice.direct && !choice.preposition && /^(\S+) (\S+)$/.exec(group.main)) || [];
  if (plain && preposition && manner.length > 0) group.main = join(plain, ...manner.splice(0), preposition);
  // `can also be used`, but `must be further increased`: light adverbs stand behind the first auxiliary.
  const light = early.filter((text) => LIGHT.test(text));
  const [first = '', ...others] = group.auxiliaries.split(' ');
  const not = others[0] === 'not' ? others.shift() : '';
  // behind a long object an adverb would go astray: `reach as soon as possible an agreement on …`
  const long = join(...places.objects).split(' ').length > LONG_OBJECT || (places.objects.length > 0 && places.late[0]?.startsWith('to ') === true);
  return join(
    ...places.opening.map((text) => `${text},`),
    asks && first,
    subjectText,
    !asks && first,
    ...light.filter((text) => text === 'still' && not),
    not,
    ...light.filter((text) => text !== 'still' || !not),
    others.join(' '),
    ...early.filter((text) => !light.includes(text)),
    group.main,
    ...object,
    ...(long ? manner : []),
    ...places.objects,
    ...(long ? [] : manner),
    ...places.late,
  );
}

/** `er is tijd`, `er bestaat steun`: English has `there` with `be` and little else. */
function isExistential({ constituents, verbs }: Clause, subject: Phrase | undefined): boolean {
  if (!subject || !constituents.some(({ role }) => role === 'expletive') || constituents.some(({ role }) => role === 'object')) return false;
  return verbs?.voice === 'active' && (/^(?:zijn|blijven|komen|volgen)$/.test(verbs.lemma) || PRESENT.test(verbs.lemma));
}

/** Verbs of being somewhere, with `er` before them no more than `be`. */
const PRESENT = /^(?:bestaan|heersen|zitten|staan|liggen|hangen)$/;

/** How a clause is denied: by `not` at the verb, and by what stands with it: `nog niet` is `not yet`, `niet langer` is `no longer`. */
function denialOf({ constituents, negation }: Clause, scene: Scene): { node?: Phrase; not: boolean; rest: string } | undefined {
  const node = constituents.find((part): part is Phrase => part.type === 'ADVP' && part.head[1] - part.head[0] > 1 && isDenial(part, scene));
  if (!node) return negation !== undefined && scene.words[negation]?.lower === 'niet' ? { not: true, rest: '' } : undefined;
  const english = simple(node, scene);
  return { node, not: english.startsWith('not '), rest: english.replace(/^not /, '') };
}

function isDenial({ head }: Phrase, { words, vocabulary }: Scene): boolean {
  const text = words
    .slice(...head)
    .map(({ lower }) => lower)
    .join(' ');
  return vocabulary.lexicon.lookup(text)[0]?.entry.semanticClass === 'neg';
}

/** Dutch has its complements nearest to the verb at the end of the middle field, English right behind the verb: the middle field is mirrored. */
function englishOrder(parts: readonly Constituent[], { fields }: Clause, { words }: Scene): Constituent[] {
  const [from, to] = fields.middle ?? [0, 0];
  const inMiddle = (node: Constituent) =>
    node.role !== 'object' && node.role !== 'predicate' && node.type !== 'clause' && node.range[0] >= from && node.range[1] <= to;
  // What is coordinated keeps its order: `groot, rijk en sterk`.
  const runs: Constituent[][] = [];
  for (const node of parts.filter(inMiddle)) {
    const last = runs.at(-1)?.at(-1);
    if (last && isCoordinated(last, node, words)) runs.at(-1)?.push(node);
    else runs.push([node]);
  }
  const mirrored = runs.reverse().flat();
  return parts.map((node) => (inMiddle(node) ? (mirrored.shift() as Constituent) : node));
}

/** Whether a main clause asks: the sentence ends in a question mark. */
function isQuestion({ kind }: Clause, { words }: Scene): boolean {
  return (kind === 'main' || kind === 'verb-first') && words.findLast(({ text }) => /^[.!?]/.test(text))?.text.startsWith('?') === true;
}

function place(node: Constituent, clause: Clause, choice: VerbChoice, scene: Scene, out: Places): void {
  if (node === choice.second?.node) {
    out.late.unshift(join(choice.second.preposition, directText(node, scene, choice.second.preposition)));
    return;
  }
  if (node === choice.direct) {
    if (choice.preposition) out.late.unshift(join(choice.preposition, directText(node, scene, choice.preposition)));
    else out.objects.push(directText(node, scene, lastPreposition(choice.english)));
    return;
  }
  // `op meer steun en op betere regels`
  const again = node.type === 'PP' && choice.direct?.type === 'PP' && scene.words[node.range[0] - 1]?.tag === 'CC';
  if (again && scene.words[node.head[0]]?.lower === scene.words[choice.direct?.range[0] ?? 0]?.lower) {
    const preposition = choice.preposition ?? lastPreposition(choice.english);
    const joint = scene.words[node.range[0] - 1]?.entry?.english.base;
    (choice.preposition ? out.late : out.objects).push(join(joint, preposition, directText(node, scene, preposition)));
    return;
  }
  if (node.type === 'clause') {
    const text = clauseInside(node, clause, choice, scene);
    (opens(node, clause, scene) ? out.opening : out.late).push(text);
    return;
  }
  if (node.role === 'object' || node.role === 'indirect-object' || node.role === 'predicate') {
    const near = node.type === 'NP' ? nearNumber(node, clause, scene) : undefined;
    const text =
      node.type === 'NP'
        ? join(near && simple(near, scene), nounPhrase(node, scene))
        : node.type === 'PP'
          ? prepositionPhrase(node, scene)
          : predicateText(node, clause, scene);
    if (node.role === 'indirect-object') out.objects.unshift(text);
    else out.objects.push(text);
    return;
  }
  if (node.role === 'agent') {
    out.late.push(prepositionPhrase(node, scene, undefined, 'by'));
    return;
  }
  if (node.type === 'ADVP' || node.type === 'AP') {
    // `wel` sets off a contrast that English leaves to the voice.
    if (node.head[1] - node.head[0] === 1 && /^(?:wel|er)$/.test(scene.words[node.head[0]]?.lower ?? '')) return;
    const joint =
      scene.words[node.range[0] - 1]?.tag === 'CC' && node.range[0] > clause.range[0]
        ? (scene.words[node.range[0] - 1]?.entry?.english.base ?? '')
        : clause.constituents.some((part) => part.range[1] < node.range[0] && isCoordinated(part, node, scene.words))
          ? ','
          : '';
    const { lower } = scene.words[node.head[0]] as Word;
    if (/^(?:zoals|anders)$/.test(lower) && node.head[1] - node.head[0] > 1) {
      out.opening.push(simple(node, scene));
      return;
    }
    if (limitsSubject(node, clause, scene)) return;
    const degree = degreeOf(node, clause, scene);
    const text = join(joint, degree, agreeing(simple(node, scene), scene.owner));
    if (degree !== '') out.late.push(text);
    else if (
      (isShort(node, scene) && !(lower === 'verder' && clause.verbs?.lemma === 'gaan')) ||
      LIGHT.test(text) ||
      isMannerOfPassive(node, clause, scene)
    )
      out.middle.push(text);
    else if (opens(node, clause, scene)) out.opening.push(text);
    else if (isPlainAdverb(node, scene)) out.manner.push(text);
    else out.late.push(text);
    return;
  }
  // whose view it is stands first: `het is volgens Malta nodig`
  if (
    node.type === 'PP' &&
    clause.kind === 'main' &&
    scene.words[node.head[0]]?.lower === 'volgens' &&
    scene.words[node.range[0] - 1]?.text !== ','
  ) {
    out.opening.push(constituent(node, scene));
    return;
  }
  const wanted = node.type === 'PP' && node.range[0] > 0 ? ofPredicate(node, clause, scene) : undefined;
  if (node.type === 'PP' && wanted) {
    out.late.unshift(prepositionPhrase(node, scene, undefined, wanted));
    return;
  }
  const time = node.type === 'NP' && /^(?:begin|eind|einde|medio)$/.test(scene.words[node.head[0]]?.lower ?? '');
  const text = join(time ? (scene.words[node.head[0]]?.lower === 'medio' ? 'in' : 'at') : '', constituent(node, scene));
  (opens(node, clause, scene) ? out.opening : out.late).push(text);
}

/** A clause inside another, as the verb of the outer one wants it. */
function clauseInside(node: Clause, outer: Clause, choice: VerbChoice, scene: Scene): string {
  const complement = node.role === 'complement';
  if (choice.reported && complement && node.kind === 'infinitive' && !node.opener) return join('that', reportedText(node, scene, isPast(outer)));
  const wanted = /^w(?:ant|ish)$/.test(choice.english) && complement && node.kind === 'subordinate' ? wantedText(node, scene) : '';
  if (WANTS.test(choice.english) && complement && isPlainContent(node, scene)) return join('that', wantedText(node, scene, ''));
  const gerund = choice.gerund && (!node.opener || choice.silent !== undefined);
  return wanted || subordinateText(node, scene, gerund, sharedObject(node, outer, scene));
}

/** A `dat` clause with a subject of its own and no modal verb. */
export function isPlainContent(node: Clause, { words }: Scene): boolean {
  const subject = subjectOf(node);
  if (node.kind !== 'subordinate' || words[node.opener?.[0] ?? -1]?.lower !== 'dat' || !subject || !node.constituents.includes(subject)) return false;
  return (
    !node.verbs?.auxiliaries.some((lemma) => /^(?:moeten|zullen|kunnen|mogen|hebben|zijn)$/.test(lemma)) &&
    !node.constituents.some(({ role }) => role === 'expletive')
  );
}

/** Whether what a clause reports is over: what it says was said then. */
function isPast({ verbs }: Clause): boolean {
  return verbs !== undefined && (verbs.tense === 'past' || verbs.perfect);
}

/** The preposition that the clause's adjective wants: `afhankelijk van` is `dependent on`. */
function ofPredicate(node: Phrase, { constituents }: Clause, { words }: Scene): string | undefined {
  const adjective = constituents.find(
    (part): part is Phrase =>
      part.type === 'AP' &&
      part.role === 'predicate' &&
      words[part.head[1] - 1]?.entry?.pos === 'adj' &&
      words[part.head[1] - 1]?.entry?.frames.length !== 0,
  );
  const entry = adjective && words[adjective.head[1] - 1]?.entry;
  return entry?.frames.find(([pattern]) => pattern === words[node.head[0]]?.lower)?.[1];
}

/** Whether a circumstance stands first in a main clause: it stands first in English as well. */
function opens(node: Constituent, { kind, fields }: Clause, scene: Scene): boolean {
  const isComplement = node.type === 'PP' && node.role === 'prepositional-object' && !saysWhen(node, scene);
  return kind === 'main' && fields.first !== null && node.range[1] <= fields.first[1] && !isComplement;
}

/** `wil het plan steunen en uitvoeren`: the object of the clause before, as a pronoun. */
function takenOver({ shared = [] }: Clause, { words }: Scene): string {
  const object = shared.find(({ role }) => role === 'object');
  return object ? (numberOf(object, words) === true ? 'them' : 'it') : '';
}

/** `het dak te slopen en weer op te bouwen`: the second infinitive has the first one's object, in English a pronoun. */
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

/** `hieraan` as the direct complement of `contribute to`: `this`. @param preposition the one that the verb has taken in, for further members of a list */
export function directText(node: Constituent, scene: Scene, preposition?: string): string {
  if (node.type === 'PP') {
    const further = node.after.filter(({ relation }) => relation === 'conjunct');
    return join(
      ...node.after.slice(0, 1).map(({ node: inner }) => constituent(inner, scene)),
      ...further.map((attachment) => attached(attachment, node, scene, preposition)),
    );
  }
  const lower = node.type === 'clause' ? '' : pronominalForm(node, scene);
  return pronominalAdverb(lower, scene.vocabulary, '') ?? constituent(node, scene);
}

function predicateText(node: Phrase, clause: Clause, scene: Scene): string {
  return join(degreeOf(node, clause, scene), plainPredicate(node, clause, scene));
}

function plainPredicate(node: Phrase, { constituents }: Clause, scene: Scene): string {
  const word = scene.words[node.head[1] - 1] as Word;
  // `sterk afhankelijk`: the first of two adjectives says how.
  // also with `niet` between them
  const next = constituents.slice(constituents.indexOf(node) + 1).find((part) => !isNot(part, scene));
  const gap = next ? scene.words.slice(node.range[1], next.range[0]) : [];
  if (next?.type === 'AP' && next.role === 'predicate' && gap.every(({ lower }) => lower === 'niet')) return adverb(word, scene);
  const subject = constituents.find((part) => part.role === 'subject');
  const noun = subject?.type === 'NP' ? nounLemma(scene.words[subject.head[1] - 1] as Word, scene) : '';
  return word.entry?.pos === 'adj' ? premodifier(word, scene, noun) : adverb(word, scene);
}

function isNot(node: Constituent, { words }: Scene): boolean {
  return node.type === 'ADVP' && words[node.head[0]]?.lower === 'niet' && node.head[1] - node.head[0] === 1;
}

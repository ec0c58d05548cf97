import type { Word } from '../2-words/index.js';
import { type Mention, mentionAt } from '../3-entities/index.js';
import type { Clause, Constituent, Phrase, Role, VerbCluster } from '../grammar.js';
import type { Entry, Lexicon } from '../lexicon/index.js';

const SUBJECT_FORM = /^(?:ik|hij|zij|ze|wij|we|men|jij|je)$/;
const OBJECT_FORM = /^(?:mij|me|hem|hen|hun|haar|zich|elkaar)$/;
const NEGATION = /^(?:niet|nooit|noch|nimmer|evenmin|niets|niemand|nergens|geenszins)$/;
/** Nouns that stand as a time without a preposition: `vorig jaar`, `deze week`. */
const TIME =
  /^(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:avond|nacht|ochtend|middag|morgen)?|dag|weekdag|week|maand|jaar|kwartaal|ochtend|middag|avond|nacht|zomer|winter|lente|herfst|najaar|voorjaar|weekend|weekeinde|moment|keer|maal|ditmaal|tijd)$/;
const COPULA = new Set(['zijn', 'worden', 'blijven', 'lijken', 'blijken', 'schijnen', 'heten']);
/** Conjunctions whose clause completes the verb; all others give a circumstance. */
const COMPLEMENTISER = new Set(['dat', 'of', 'hoe', 'waarom', 'wat', 'wie', 'welke']);

/** What the assignment of functions needs to know of the sentence. */
export interface Scene {
  words: readonly Word[];
  mentions: readonly Mention[];
  lexicon: Lexicon;
}

/** Gives every constituent of a clause and of the clauses inside it its grammatical function. @param antecedent what a relative clause hangs on */
export function assignRoles(clause: Clause, scene: Scene, antecedent?: Phrase): void {
  for (const node of clause.constituents) descend(node, scene);
  const { verbs } = clause;
  negate(clause, scene);
  if (!verbs) return;
  const entry = verbEntry(clause, scene);
  const phrases = clause.constituents.filter((node): node is Phrase => node.type === 'NP');
  for (const node of clause.constituents) {
    if (node.type === 'clause') node.role = clauseRole(node, scene);
    else {
      const role = phraseRole(node, clause, entry, scene);
      if (role) node.role = role;
    }
  }
  const arguments_ = phrases.filter((phrase) => phrase.role === undefined);
  if (clause.kind === 'infinitive' || clause.kind === 'participle') {
    objects(arguments_, entry, clause, scene);
    return;
  }
  const subject = findSubject(arguments_, clause, scene, antecedent) ?? timeAsSubject(phrases, clause, scene);
  if (subject) subject.role = 'subject';
  objects(
    arguments_.filter((phrase) => phrase !== subject),
    entry,
    clause,
    scene,
  );
  for (const node of clause.constituents)
    if (node.type === 'clause' && node.kind === clause.kind && (node.conjunction !== undefined || sharesAuxiliaries(node)))
      shareInside(node, clause, scene);
}

/** A second body takes over the subject of the first unless it has two noun phrases of its own. */
function shareInside(second: Clause, first: Clause, scene: Scene): void {
  const inherited = subjectOf(first);
  const own = second.constituents.find((node): node is Phrase => node.type === 'NP' && node.role === 'subject');
  if (!inherited || second.kind === 'infinitive') return;
  if (sharesAuxiliaries(second)) {
    shareArguments(second, first, inherited, scene);
    return;
  }
  if (own && (second.verbs?.voice === 'passive' || second.constituents.some(({ role }) => role === 'object' || role === 'predicate'))) return;
  if (own) own.role = 'object';
  second.sharedSubject = inherited;
}

/** `In 2005 wordt deze dag gevierd`, `dat de tijd dringt`: a time is the subject where nothing else can be. */
function timeAsSubject(phrases: Phrase[], clause: Clause, scene: Scene): Phrase | undefined {
  // `er is geen tijd te verliezen`
  if (clause.constituents.some(({ role }) => role === 'expletive') && clause.verbs && COPULA.has(clause.verbs.lemma))
    return phrases.find((phrase) => phrase.determiner !== undefined && agrees(phrase, clause, scene));
  if (clause.kind === 'subordinate') {
    if (clause.conjunction !== undefined || clause.verbs?.voice === 'passive') return undefined;
    return phrases.find((phrase) => /^(?:de|het)$/.test(scene.words[phrase.determiner ?? -1]?.lower ?? '') && agrees(phrase, clause, scene));
  }
  if (clause.kind === 'relative' || clause.fields.first === null) return undefined;
  return phrases.find((phrase) => phrase.role === 'adjunct' && phrase.determiner !== undefined && agrees(phrase, clause, scene));
}

/** Subjects that coordinated clauses take over from the clause before them. */
export function shareSubjects(clauses: readonly Clause[], scene: Scene): void {
  let previous: Clause | undefined;
  for (const clause of clauses) {
    if (clause.verbs?.finite !== undefined && previous && clause.fields.first === null && clause.kind === 'main') share(clause, previous, scene);
    if (clause.verbs?.finite !== undefined) previous = clause;
  }
}

function share(clause: Clause, previous: Clause, scene: Scene): void {
  const inherited = subjectOf(previous);
  if (!inherited) return;
  if (sharesAuxiliaries(clause)) {
    shareArguments(clause, previous, inherited, scene);
    return;
  }
  const own = clause.constituents.find((node): node is Phrase => node.role === 'subject' && node.type === 'NP');
  const first = previous.fields.first;
  const inFirst = first !== null && inherited.range[0] >= first[0] && inherited.range[1] <= first[1];
  const shared = previous.sharedSubject !== undefined || inFirst;
  if (own) {
    if (!shared || clause.constituents.some(({ role }) => role === 'expletive') || isQuotative(clause, scene)) return;
    if (!agrees(inherited, clause, scene) && agrees(own, clause, scene)) return;
    if (SUBJECT_FORM.test(scene.words[own.head[0]]?.lower ?? '')) return;
    if (
      clause.verbs?.voice === 'passive' &&
      own.range[0] > (clause.verbs.finite ?? 0) &&
      agrees(own, clause, scene) &&
      previous.verbs?.voice !== 'passive'
    )
      return;
    own.role = clause.constituents.some(({ role }) => role === 'object') ? 'indirect-object' : 'object';
  }
  // `en wordt er gewacht`: an impersonal passive has no subject
  if (!own && clause.verbs?.voice === 'passive' && clause.constituents.some(({ role }) => role === 'expletive')) return;
  clause.sharedSubject = inherited;
}

/** A second verb phrase: its finite verb stands in the clause before it. */
function sharesAuxiliaries({ verbs, range }: Clause): boolean {
  return verbs?.finite !== undefined && verbs.finite < range[0];
}

/**
 * What a verb phrase takes over with the auxiliaries: the subject, unless a passive has its own (`werd A besproken en B aangenomen`); the object
 * where it has no complement of its own (`wil het plan steunen en uitvoeren`); the agent that stands before both participles.
 */
function shareArguments(second: Clause, first: Clause, subject: Phrase, scene: Scene): void {
  const own = second.constituents.find((node): node is Phrase => node.type === 'NP' && node.role === 'subject');
  const has = (role: Role) => second.constituents.some((node) => node.role === role);
  const of = (role: Role) =>
    [...(first.shared ?? []), ...first.constituents].filter((node): node is Phrase => node.type !== 'clause' && node.role === role);
  if (second.verbs?.voice === 'passive') {
    if (!own) second.sharedSubject = subject;
    const agents = has('agent') ? [] : of('agent').filter(({ range }) => range[0] < (first.verbs?.lexical ?? 0));
    if (agents.length > 0) second.shared = agents;
    return;
  }
  if (own) own.role = has('object') ? 'indirect-object' : 'object';
  second.sharedSubject = subject;
  const complete = has('object') || has('complement') || has('prepositional-object') || has('predicate');
  const objects = complete || verbEntry(second, scene)?.perfect === 'zijn' ? [] : of('object');
  if (objects.length > 0) second.shared = objects;
}

/** `Dat is goed, zei X`: behind what is said stand a verb of saying and the one who says it. */
function isQuotative({ verbs, conjunction, constituents }: Clause, { words, lexicon }: Scene): boolean {
  if (conjunction !== undefined || constituents.some(({ role }) => role === 'object' || role === 'complement')) return false;
  return isSaying(verbs, words, lexicon);
}

/** Whether a verb takes what is said or thought as a `dat` clause. */
function isSaying(verbs: VerbCluster | undefined, words: readonly Word[], lexicon: Lexicon): boolean {
  const entry = verbs && (lexicon.entry(verbs.lemma, 'verb') ?? words[verbs.lexical]?.entry);
  return entry?.frames.some(([pattern]) => pattern === 'dat') ?? false;
}

/** `Dat vindt Malta ook`: the pronoun is what somebody says or thinks. */
function isSaid(phrase: Phrase, { verbs }: Clause, { words, lexicon }: Scene): boolean {
  return /^(?:dat|dit|wat)$/.test(words[phrase.head[0]]?.lower ?? '') && isSaying(verbs, words, lexicon);
}

/** The subject of a clause, its own or the one it shares. */
export function subjectOf(clause: Clause): Phrase | undefined {
  return (clause.constituents.find((node) => node.role === 'subject' && node.type === 'NP') as Phrase | undefined) ?? clause.sharedSubject;
}

function descend(node: Constituent, scene: Scene): void {
  if (node.type === 'clause') {
    assignRoles(node, scene);
    return;
  }
  for (const inner of node.before) descend(inner, scene);
  for (const { node: inner } of node.after)
    if (inner.type === 'clause') assignRoles(inner, scene, node);
    else descend(inner, scene);
}

function verbEntry(clause: Clause, { lexicon, words }: Scene): Entry | undefined {
  if (!clause.verbs) return undefined;
  return lexicon.entry(clause.verbs.lemma, 'verb') ?? words[clause.verbs.lexical]?.entry;
}

function clauseRole(clause: Clause, { words }: Scene): Role {
  const opener = clause.opener ? (words[clause.opener[0]]?.lower ?? '') : '';
  if (clause.kind === 'subordinate') return COMPLEMENTISER.has(opener) || questionOf(clause) ? 'complement' : 'adjunct';
  if (clause.kind === 'infinitive') return /^(?:door|zonder|alvorens|teneinde|na)$/.test(opener) ? 'adjunct' : 'complement';
  // `wat mij betreft`
  if (clause.kind === 'relative') return clause.verbs?.lemma === 'betreffen' && opener === 'wat' ? 'adjunct' : 'complement';
  return 'adjunct';
}

/** Function of what is no candidate for subject or object; `undefined` leaves a noun phrase to be told apart later. */
function phraseRole(phrase: Phrase, clause: Clause, entry: Entry | undefined, scene: Scene): Role | undefined {
  const head = scene.words[phrase.head[0]] as Word;
  if (phrase.type === 'NP') {
    if (head.tag === 'PRX') return 'reflexive';
    return isTime(phrase, scene) ? 'adjunct' : undefined;
  }
  if (phrase.type === 'PP') {
    if (head.lower === 'door' && clause.verbs?.voice === 'passive') return 'agent';
    return entry?.frames.some(([pattern]) => pattern === head.lower || pattern === `zich ${head.lower}`) ? 'prepositional-object' : 'adjunct';
  }
  if (head.lower === 'er') return phrase.after.length > 0 ? 'adjunct' : 'expletive';
  if (phrase.type === 'AP' || head.tag.startsWith('ADJ')) return clause.verbs && takesPredicate(clause) ? 'predicate' : 'adjunct';
  return 'adjunct';
}

/** A copula, or a verb that says what its object is: `noemde het plan onbegrijpelijk`. */
function takesPredicate({ verbs, kind, constituents }: Clause): boolean {
  if (!verbs) return false;
  if (COPULA.has(verbs.lemma)) return true;
  if (/^(?:tonen|verklaren|voelen)$/.test(verbs.lemma) && constituents.some(({ role }) => role === 'reflexive')) return true;
  const phrases = constituents.filter(({ type, role }) => type === 'NP' && role !== 'reflexive');
  // `een termijn die zij te kort achtten`: the pronoun is what they judge
  return /^(?:noemen|vinden|achten)$/.test(verbs.lemma) && phrases.length > (kind === 'relative' ? 0 : 1);
}

/** `vorig jaar`, `19 december`, `deze week`: a time, not an argument. */
function isTime(phrase: Phrase, { words, mentions }: Scene): boolean {
  const last = words[phrase.head[1] - 1] as Word;
  return mentionAt(mentions, phrase.head[1] - 1)?.type === 'DATE' || TIME.test(last.lemma.toLowerCase());
}

function findSubject(candidates: Phrase[], clause: Clause, scene: Scene, antecedent: Phrase | undefined): Phrase | undefined {
  const nominative = candidates.filter((phrase) => !OBJECT_FORM.test(scene.words[phrase.head[0]]?.lower ?? ''));
  const pronoun = nominative.find((phrase) => SUBJECT_FORM.test(scene.words[phrase.head[0]]?.lower ?? ''));
  if (pronoun && agrees(pronoun, clause, scene)) return pronoun;
  const agreeing = nominative.filter((phrase) => agrees(phrase, clause, scene));
  if (clause.kind === 'relative') return relativeSubject(candidates, agreeing, clause, scene, antecedent);
  // `Het waren nomaden`: the dummy is the subject, though the verb agrees with the predicate.
  const dummy =
    clause.verbs && COPULA.has(clause.verbs.lemma)
      ? nominative.find((phrase) => /^(?:het|dit|dat)$/.test(scene.words[phrase.head[0]]?.lower ?? ''))
      : undefined;
  if (dummy) return dummy;
  const [one, two] = agreeing.length > 0 ? agreeing : nominative;
  if (!one || !two) return one;
  // `welke rol de Unie kan spelen`
  if (one === questionOf(clause) && !canAct(one, scene)) return two;
  // Object before subject: `Inbeslagname wees Nederland af`. The first field holds a thing, behind the verb stands someone who can act.
  const first = clause.fields.first;
  if (first && one.range[1] <= first[1] && (isThing(one, scene) || isSaid(one, clause, scene)) && inverts(two, clause, scene)) return two;
  return one;
}

/** The phrase that opens a question inside another clause: `welke rol`, `op welke wijze`. */
export function questionOf({ kind, opener, constituents: [first] }: Clause): Phrase | undefined {
  if (kind !== 'subordinate' || !opener || !first || first.type === 'clause') return undefined;
  return first.range[0] === opener[0] ? first : undefined;
}

/** Whether a noun phrase behind the verb is more likely its subject than a thing before it. */
function inverts(phrase: Phrase, { verbs }: Clause, scene: Scene): boolean {
  if (!verbs || COPULA.has(verbs.lemma) || isIndefinite(phrase, scene)) return false;
  return canAct(phrase, scene) || (verbs.voice === 'active' && phrase.range[0] === (verbs.finite ?? 0) + 1 && mayAct(phrase, scene));
}

/** `een land`, `geen enkel land`: what is new in the clause, seldom the subject of a verb with an object. */
function isIndefinite({ determiner }: Phrase, { words }: Scene): boolean {
  return determiner !== undefined && /^(?:een|geen)$/.test(words[determiner]?.lower ?? '');
}

/** A common noun that names neither a person nor a body. */
function isThing(phrase: Phrase, scene: Scene): boolean {
  const head = scene.words[phrase.head[1] - 1] as Word;
  return /^N/.test(head.tag) && phrase.head[1] - phrase.head[0] === 1 && !canAct(phrase, scene);
}

/** `haar beslag`, `hun onderdanen`: mostly the object of the one it belongs to. */
function isPossessed({ determiner }: Phrase, { words }: Scene): boolean {
  return determiner !== undefined && /^(?:haar|zijn|hun)$/.test(words[determiner]?.lower ?? '');
}

/** In a relative clause `die` is the subject unless it disagrees with the verb, or another noun phrase can act and its antecedent cannot. */
function relativeSubject(candidates: Phrase[], agreeing: Phrase[], clause: Clause, scene: Scene, antecedent: Phrase | undefined): Phrase | undefined {
  const opener = clause.opener ? (scene.words[clause.opener[1] - 1] as Word) : undefined;
  const pronoun = opener && /^(?:die|dat|wat|wie|welke|hetgeen)$/.test(opener.lower) && clause.opener?.[1] === (clause.opener?.[0] ?? 0) + 1;
  if (!pronoun) return agreeing[0] ?? candidates[0];
  if (antecedent?.type === 'NP' && !agrees(antecedent, clause, scene) && agreeing[0] && !isPossessed(agreeing[0], scene)) return agreeing[0];
  // `wat de regels betekenen`
  if (antecedent === undefined && opener.lower === 'wat' && scene.words[clause.verbs?.finite ?? -1]?.feats.Number === 'Plur' && agreeing[0])
    return agreeing[0];
  if (!clause.verbs || clause.verbs.voice === 'passive' || COPULA.has(clause.verbs.lemma)) return undefined;
  // `een uitstel dat de sector ruimte geeft`: of one who gets something and a thing neither is the subject
  if (givesThing(candidates, clause, scene)) return undefined;
  // `de gevolgen die de hoge prijzen hebben`: one has them, they do not have one
  const has = clause.verbs.lemma === 'hebben' && antecedent?.type === 'NP' && HAD.test(scene.words[antecedent.head[1] - 1]?.lemma ?? '');
  if (has) return agreeing[0];
  if (antecedent?.type === 'NP' && canAct(antecedent, scene)) return undefined;
  return agreeing.find((phrase) => mayAct(phrase, scene) && !isIndefinite(phrase, scene) && scene.words[phrase.head[0]]?.lower !== 'het');
}

/** What a thing has upon others, or somebody by right. */
const HAD = /^(?:gevolg|effect|impact|invloed|weerslag|rol|taak|recht|bevoegdheid|belang|voordeel|nadeel|ervaring|betekenis)$/;

/** A verb of giving with two noun phrases behind the relative pronoun, the second a thing. */
function givesThing([, thing]: Phrase[], clause: Clause, scene: Scene): boolean {
  // `dat de sector lucht geeft`: the thing is in the verb
  if (/ (?:geven|bieden|verlenen)$/.test(clause.verbs?.lemma ?? '')) return true;
  const gives = verbEntry(clause, scene)?.frames.some(([pattern]) => pattern === 'iobj') ?? false;
  return gives && thing !== undefined && thing.determiner === undefined && !mayAct(thing, scene);
}

/** Whether a noun phrase names someone who can act, or bears a name that nothing is known of. */
function mayAct(phrase: Phrase, scene: Scene): boolean {
  return canAct(phrase, scene) || scene.words[phrase.head[1] - 1]?.tag === 'PN';
}

/** Whether a noun phrase names a person, a body or a state. */
export function canAct(phrase: Phrase, scene: Pick<Scene, 'words' | 'mentions'>): boolean {
  const { words, mentions } = scene;
  const name = mentionAt(mentions, phrase.head[0]);
  if (name && phrase.head[1] <= name.to && /^(?:PER|ORG|LOC)$/.test(name.type)) return true;
  const head = words[phrase.head[1] - 1] as Word;
  if (head.tag === 'PRP') return true;
  if (head.tag === 'PRI') return /^(?:iemand|niemand|iedereen|men|allen|anderen|sommigen|velen)$/.test(head.lower);
  if (head.entry?.semanticClass === 'quantity')
    return phrase.after.some(
      ({ node }) =>
        node.type !== 'clause' &&
        (node.type === 'NP' ? canAct(node, scene) : node.after.some(({ node: inner }) => inner.type === 'NP' && canAct(inner, scene))),
    );
  return /^(?:person|group)$/.test(head.entry?.semanticClass ?? '');
}

/** Agreement in number between a noun phrase and the finite verb; what has no number agrees with both. */
export function agrees(phrase: Phrase, clause: Clause, { words }: Scene): boolean {
  const finite = clause.verbs?.finite === undefined ? undefined : words[clause.verbs.finite];
  if (!finite) return true;
  const number = finite.feats.Number;
  const plural = numberOf(phrase, words);
  return plural === null || (number === 'Plur') === plural;
}

/** True for plural, false for singular, `null` where both occur (`een aantal lidstaten`, names). */
export function numberOf(phrase: Phrase, words: readonly Word[]): boolean | null {
  if (
    phrase.after.some(
      ({ relation, marker, node }) =>
        relation === 'conjunct' && node.type === 'NP' && marker !== undefined && /^(?:en|alsmede|alsook)$/.test(words[marker]?.lower ?? ''),
    )
  )
    return true;
  const head = words[phrase.head[1] - 1] as Word;
  if (words[phrase.head[0]]?.entry?.semanticClass === 'quantity') return null;
  const determiner = phrase.determiner === undefined ? '' : (words[phrase.determiner]?.lower ?? '');
  const single = phrase.head[1] - phrase.head[0] === 1;
  // `het bedrijven van veeteelt`: a verb made a noun
  if (head.tag === 'Np') return single ? !/^(?:het|dit|dat)$/.test(determiner) : /^(?:een|het|dit|dat|elke?|iedere?)$/.test(determiner) ? null : true;
  if (head.tag === 'Ns') return single ? false : null;
  if (/^(?:het|een|dit|dat|elke?|iedere?)$/.test(determiner)) return false;
  if (/^(?:hij|ik|men|iedereen|niemand|iets|dit|dat|het)$/.test(head.lower)) return false;
  if (/^(?:wij|we|deze|allen|beide|beiden|sommigen|velen|anderen|meesten)$/.test(head.lower)) return head.lower === 'deze' ? null : true;
  if (/^(?:1[5-9]|20)\d\d$/.test(head.lower)) return null;
  if (head.tag === 'NUM') return !/^(?:één|een|1)$/.test(head.lower);
  return null;
}

/** A pronoun beside the subject of a passive, that is no object of it. */
function beneficiary({ head }: Phrase, clause: Clause, { words }: Scene): boolean {
  return clause.verbs?.voice === 'passive' && OBJECT_FORM.test(words[head[0]]?.lower ?? '') && subjectOf(clause) !== undefined;
}

/** Objects among the noun phrases that are left. */
function objects(phrases: Phrase[], entry: Entry | undefined, clause: Clause, scene: Scene): void {
  const free = phrases.filter((phrase) => phrase.role === undefined);
  if (clause.verbs && COPULA.has(clause.verbs.lemma) && clause.verbs.voice === 'active') {
    for (const phrase of free) phrase.role = 'predicate';
    return;
  }
  const [first, second] = free;
  if (first && second && (entry?.frames.some(([pattern]) => pattern === 'iobj') || canAct(first, scene))) {
    first.role = 'indirect-object';
    second.role = 'object';
  }
  // `hun werd hulp beloofd`: beside the subject of a passive
  else if (first) first.role = beneficiary(first, clause, scene) ? 'indirect-object' : 'object';
  for (const phrase of free) phrase.role ??= 'adjunct';
}

/** The word that denies the clause's verb: a free `niet`, or `geen` with a subject or object. */
function negate(clause: Clause, { words }: Scene): void {
  for (const node of clause.constituents) {
    if (node.type === 'clause') continue;
    const head = words[node.head[0]] as Word;
    // `niet alleen X, maar ook Y` denies nothing
    if (node.type === 'ADVP' && /^(?:alleen|slechts|enkel)$/.test(words[node.head[0] + 1]?.lower ?? '')) continue;
    if (node.type !== 'PP' && NEGATION.test(head.lower)) clause.negation ??= node.head[0];
    if (node.type === 'NP' && node.determiner !== undefined && words[node.determiner]?.lower === 'geen') clause.negation ??= node.determiner;
    const [inner] = node.before;
    if (inner && inner.type !== 'clause' && words[inner.head[0]]?.lower === 'niet') clause.negation ??= inner.head[0];
  }
}

import { numberOf } from '../4-clauses/index.js';
import { contentOf, type StanceDraft } from '../5-stances/index.js';
import type { Constituent, Phrase } from '../grammar.js';
import type { TermUse } from '../model.js';
import { limitsSubject } from './adverbs.js';
import { confidenceOf } from './confidence.js';
import { holderText, isFirstPerson, isPlural, ownerOfAct, subjectText, within } from './holders.js';
import { constituent, nounPhrase, simple } from './phrases.js';
import { prepositionPhrase } from './prepositions.js';
import { agreeing } from './pronouns.js';
import { join, type Scene, sceneOf } from './scene.js';
import { isRefusal, targetText } from './targets.js';
import { chooseTemplate, clausalTarget, splitTemplate, withTarget } from './templates.js';
import type { Vocabulary } from './vocabulary.js';
import { capitalise } from './words.js';

/** The English of a record. */
export interface RecordEnglish {
  sentence: string;
  holders: string[];
  addressees: string[];
  circumstances: string[];
  /** Absent when the record has no target. */
  target?: { en: string; untranslated: string[] };
  terms: TermUse[];
  /** 0–1, see {@link confidenceOf}. */
  confidence: number;
}

const MODALS = new Map([
  ['kunnen', ['can', 'could']],
  ['moeten', ['must', 'had to']],
  ['willen', ['want to', 'wanted to']],
  ['mogen', ['may', 'could']],
  ['zullen', ['will', 'would']],
]);

/** `gaf aan niet te zullen deelnemen`: `indicated that it would not take part`; `zal niet deelnemen`: `will not take part`. */
const REFUSALS = { reported: { verb: 'indicate', rest: 'that' }, direct: { verb: 'will not', rest: '' } } as const;

/** Wishes in the past perfect. */
const MISSED = new Map([
  ['prefer', 'would have preferred'],
  ['wish', 'would have liked'],
]);

/** Puts a record into one English sentence, from the clause it was found in. */
export function recordEnglish(draft: StanceDraft, vocabulary: Vocabulary): RecordEnglish {
  const subject = sceneOf(draft.reading, vocabulary);
  const plural = isPlural(draft);
  subject.plural = plural;
  const holders = draft.holders.map((holder) => holderText(holder, subject, vocabulary));
  // `Polen deed dat ook`: what the act is about may stand in the sentence before
  const said = contentOf(draft);
  const own = draft.holders.flatMap((holder) => (holder.kind === 'written' && !holder.antecedents ? [holder.phrase] : []));
  const owner = ownerOfAct(own, plural, subject);
  const { untranslated: missing, terms } = subject;
  const scene: Scene = { ...sceneOf(said.reading, vocabulary), untranslated: missing, terms, owner };
  const addressees = said.addressees.map(({ phrase, range }) => nounPhrase(within(phrase, range), scene));
  // Who is called on acts: `called on the Member States to protect their borders`.
  const [addressee] = said.addressees;
  if (addressee) {
    const several = said.addressees.length > 1 || numberOf(addressee.phrase, scene.words) === true;
    scene.owner = ownerOfAct([addressee.phrase], several, scene);
  }
  const before = scene.untranslated.length;
  const template = chooseTemplate(said, addressees.length > 0);
  const target = targetText(said, template, scene);
  const untranslated = scene.untranslated.slice(before);
  const refusal = isRefusal(said);
  const predicate = refusal
    ? REFUSALS[refusal]
    : said.content
      ? { verb: template.text.split(' ')[0] ?? '', rest: template.text.split(' ').slice(1).join(' ') }
      : splitTemplate(template, addressees, target !== undefined);
  const verb = inflect(draft, predicate, plural, vocabulary);
  const rest = agreeing(predicate.rest, owner);
  const again = againText(draft);
  const opening = openingText(draft, scene);
  const manner = mannerText(draft, scene);
  // `on a voluntary basis` stands last, `unanimously` before the verb
  const late = manner.includes(' ');
  const sentence = join(
    opening,
    limitText(draft, scene),
    subjectText(draft.holders, holders),
    !late && manner,
    /^(?:am|is|are|was|were)$/.test(verb) ? join(verb, again) : join(again, verb),
    withTarget(rest, target?.inSentence, clausalTarget(said)),
    late && manner,
  );
  return {
    sentence: capitalise(join(`${sentence}.`)),
    holders,
    addressees,
    circumstances: draft.circumstances.map(({ phrase }) => constituent(phrase, sceneOf(draft.reading, vocabulary))),
    ...(target && { target: { en: target.en, untranslated } }),
    terms: scene.terms,
    confidence: confidenceOf(
      said.target.map(({ node }) => node),
      scene,
    ),
  };
}

/** The verb of the sentence in its tense: past for what was reported, `will` for what is announced, present for what holds. */
function inflect(draft: StanceDraft, { verb, rest }: { verb: string; rest: string }, plural: boolean, vocabulary: Vocabulary): string {
  const refusal = isRefusal(draft);
  if (refusal === 'direct') return verb;
  const cluster = draft.repeats ? draft.repeats.clause.verbs : refusal ? draft.matrix.verbs : draft.clause.verbs;
  const past = cluster?.tense !== 'present' || cluster.perfect || (draft.frame.id === 'commit:zullen' && !refusal);
  // `niemand` denies by itself.
  const negated =
    draft.negated &&
    !refusal &&
    !draft.holders.some((holder) => holder.kind === 'written' && draft.reading.words[holder.phrase.head[0]]?.lower === 'niemand');
  const not = negated ? (isNotYet(draft) ? 'not yet' : 'not') : '';
  if (draft.timing === 'announced' && !draft.content) return join('will', not, verb);
  if (draft.timing === 'expected') return join(plural ? 'are' : 'is', not, 'expected to', verb);
  // `had liever gezien`: what did not come about
  const wish = cluster?.tense === 'past' && cluster.perfect ? MISSED.get(verb) : undefined;
  if (wish) return wish;
  // `be able to` says what `kunnen` says; of what somebody will or wants to do the modal is the act itself.
  const without = draft.content || draft.frame.verb === 'rekenen' || /^(?:un)?able to /.test(rest);
  const modal = without ? undefined : cluster?.auxiliaries.map((lemma) => MODALS.get(lemma)).find(Boolean);
  if (modal) {
    const [present = '', before = ''] = modal;
    if (!/ to$/.test(past ? before : present)) return join(past ? before : present, not, verb);
    if (negated && present === 'want to') return join(past ? 'did' : plural ? 'do' : 'does', 'not want to', verb);
  }
  const first = isFirstPerson(draft);
  if (verb === 'be') return join(past ? (plural ? 'were' : 'was') : plural ? 'are' : first ? 'am' : 'is', not);
  if (negated) return join(past ? 'did' : plural || first ? 'do' : 'does', not, verb);
  return vocabulary.verb(verb, past ? 'past' : plural || first ? 'base' : 'third');
}

/** `nog niet`, `nog geen steun` */
function isNotYet({ matrix, reading: { words } }: StanceDraft): boolean {
  const at = matrix.negation ?? words.findIndex(({ lower }, i) => lower === 'geen' && i >= matrix.range[0] && i < matrix.range[1]);
  return words[at]?.lower === 'nog' || words[at - 1]?.lower === 'nog';
}

/** `also` of somebody else's act said again, `again` of somebody's own; neither where one did what the other did not. */
function againText({ repeats, negated, matrix }: StanceDraft): string {
  if (!repeats || negated !== repeats.negated) return '';
  return matrix.sharedSubject ? 'again' : 'also';
}

/** A preposition phrase in the first field sets the scene: `Following the fall of …,`. */
function openingText(draft: StanceDraft, scene: Scene): string {
  const { clause } = draft;
  const first = clause.fields.first;
  if (!first || draft.repeats || clause.kind !== 'main') return '';
  const used = new Set<Constituent>(draft.target.map(({ node }) => node));
  const named = draft.holders.some((holder) => holder.kind === 'implicit' && holder.body.kind === 'document');
  const pieces = clause.constituents.filter(
    (node): node is Phrase =>
      node.type === 'PP' && node.role !== 'agent' && node.range[1] <= first[1] && !used.has(node) && !named && !namesSomebody(node, draft),
  );
  return pieces.length > 0 ? `${join(...pieces.map((node) => prepositionPhrase(node, scene)))},` : '';
}

/** A holder or somebody spoken to stands in the phrase: it is said elsewhere. */
function namesSomebody(node: Phrase, { holders, addressees }: StanceDraft): boolean {
  const named = [...holders.flatMap((holder) => (holder.kind === 'written' ? [holder] : [])), ...addressees];
  return named.some(({ range }) => range[0] >= node.range[0] && range[1] <= node.range[1]);
}

/** `slechts twee landen`: what stands before the subject and limits it. */
function limitText({ matrix }: StanceDraft, scene: Scene): string {
  const limit = matrix.constituents.find((node): node is Phrase => limitsSubject(node, matrix, scene));
  return limit ? simple(limit, scene) : '';
}

/** `met kracht`, `unaniem`: how the act was done. */
function mannerText({ clause, cue, reading, repeats, content }: StanceDraft, scene: Scene): string {
  if (repeats || content?.form === 'infinitive') return '';
  const manner = clause.constituents.find((node): node is Phrase => {
    if (node.type !== 'ADVP' || cue.includes(node.head[0])) return false;
    const text = reading.words
      .slice(...node.head)
      .map(({ lower }) => lower)
      .join(' ');
    return scene.vocabulary.lexicon.lookup(text)[0]?.entry.semanticClass === 'manner';
  });
  return manner ? agreeing(simple(manner, scene), scene.owner) : '';
}

import { numberOf, questionOf } from '../4-clauses/index.js';
import { contentOf, type StanceDraft, targetRange } from '../5-stances/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import type { TermUse } from '../model.js';
import { clauseText, isPlainContent } from './clauses.js';
import { confidenceOf } from './confidence.js';
import { holderText, isPlural, list, subjectText, within } from './holders.js';
import { constituent, nounPhrase, simple } from './phrases.js';
import { prepositionPhrase } from './prepositions.js';
import { agreeing } from './pronouns.js';
import { join, type Scene, sceneOf } from './scene.js';
import { infinitiveText, questionText, reportedText, WANTS, wantedText } from './subordinate.js';
import type { Vocabulary } from './vocabulary.js';
import { capitalise, pronominalAdverb } from './words.js';

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

const STRANDED = new Map([
  ['daar', 'that'],
  ['hier', 'this'],
  ['er', 'it'],
]);

/** Puts a record into one English sentence, from the clause it was found in. */
export function recordEnglish(draft: StanceDraft, vocabulary: Vocabulary): RecordEnglish {
  const subject = sceneOf(draft.reading, vocabulary);
  const plural = isPlural(draft);
  subject.plural = plural;
  const holders = draft.holders.map((holder) => holderText(holder, subject, vocabulary));
  // `Polen deed dat ook`: what the act is about may stand in the sentence before
  const said = contentOf(draft);
  const owner = plural ? 'their' : 'its';
  const { untranslated: missing, terms } = subject;
  const scene: Scene = { ...sceneOf(said.reading, vocabulary), untranslated: missing, terms, owner };
  const addressees = said.addressees.map(({ phrase, range }) => nounPhrase(within(phrase, range), scene));
  // Who is called on acts: `called on the Member States to protect their borders`.
  const [addressee] = said.addressees;
  if (addressee) scene.owner = said.addressees.length > 1 || numberOf(addressee.phrase, scene.words) === true ? 'their' : 'its';
  const before = scene.untranslated.length;
  const template = chooseTemplate(said, addressees.length > 0);
  const target = targetText(said, template, scene);
  const untranslated = scene.untranslated.slice(before);
  const predicate = said.content
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
    subjectText(draft.holders, holders),
    !late && manner,
    /^(?:is|are|was|were)$/.test(verb) ? join(verb, again) : join(again, verb),
    withTarget(rest, target?.inSentence),
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

/** Longest target in words that stands between the words of a template: `consider the deadline too short`. */
const SHORT = 8;

/** The words of a template with the target where it says `{t}`, or behind them when it is long or nothing says where. */
function withTarget(rest: string, target = ''): string {
  const short = target !== '' && target.split(' ').length <= SHORT;
  return rest.includes('{t}') && short ? rest.replace('{t}', target) : join(rest.replace('{t} ', ''), target);
}

/** A node up to the end of a range: what the target leaves out stays out of its English. */
function cutNode(node: Constituent, end: number): Constituent {
  if (node.range[1] <= end + 1) return node;
  if (node.type === 'clause')
    return {
      ...node,
      range: [node.range[0], end],
      constituents: node.constituents.filter(({ range }) => range[0] < end).map((inner) => cutNode(inner, end)),
    };
  return {
    ...node,
    range: [node.range[0], end],
    after: node.after.filter(({ node: inner }) => inner.range[0] < end).map((part) => ({ ...part, node: cutNode(part.node, end) })),
  };
}

const QUESTIONS = new Map([
  ['hoe', 'how'],
  ['hoeveel', 'how many'],
  ['waar', 'where'],
  ['waarom', 'why'],
  ['wanneer', 'when'],
  ['wat', 'what'],
  ['wie', 'who'],
]);

interface Template {
  slot: string;
  text: string;
}

/** English pattern of the frame for the slot that the target fills. */
function chooseTemplate({ frame, target, reading }: StanceDraft, addressed: boolean): Template {
  if (target.length === 0 && !frame.english.has('-')) {
    // Without a target the preposition that would have led to it goes too.
    const bare = [...frame.english.values()][0]?.split(' | ').at(-1) ?? '';
    return { slot: '-', text: bare.replace(/ (?:to|for|on|about|with|that|whether|of|in|against|-ing)$/, '') };
  }
  const slot =
    target.map((part) => part.slot).find((name) => frame.english.has(name)) ?? (target.length > 0 && frame.english.has('obj') ? 'obj' : '-');
  const [first = '', second] = (frame.english.get(slot) ?? [...frame.english.values()][0] ?? '').split(' | ');
  const text = !addressed && second !== undefined ? second : first;
  const question = slot === 'of' ? target.find((part) => part.slot === slot)?.node : undefined;
  if (question?.type !== 'clause' || !question.opener) return { slot, text };
  if (questionOf(question)) return { slot, text: text.replace(/ whether$/, '') };
  const word = QUESTIONS.get(reading.words[question.opener[0]]?.lower ?? '');
  return { slot, text: word ? text.replace(/whether$/, word) : text };
}

function splitTemplate({ slot, text }: Template, addressees: readonly string[], hasTarget: boolean): { verb: string; rest: string } {
  let pattern = text.replace('{a} ', addressees.length > 0 ? '{a} ' : '').trim();
  if (hasTarget && slot === 'te') pattern = pattern.replace(/ (?:to|-ing)$/, '');
  const [verb = '', ...rest] = pattern.split(' ');
  return {
    verb,
    rest: rest
      .join(' ')
      .replace('{a}', list(addressees))
      .replace(/\b(?:they|them)'s\b/, 'their'),
  };
}

function targetText(draft: StanceDraft, template: Template, scene: Scene): { en: string; inSentence: string } | undefined {
  if (draft.content) {
    const { form } = draft.content;
    // The record's verb has denied it: `did not want to`.
    const clause = draft.negated ? affirmed(draft.content.clause, scene) : draft.content.clause;
    const text = form === 'finite' ? clauseText(clause, scene, { form }) : infinitiveText(undertaking(clause, scene), scene, 'to');
    return { en: text, inSentence: text };
  }
  if (draft.target.length === 0) return undefined;
  const gerund = template.text.endsWith('-ing');
  const { tense, perfect } = draft.clause.verbs ?? {};
  const reported = template.text.endsWith(' that') && template.slot === 'te';
  const texts = draft.target.map(({ slot, node }, i) => {
    const opener = node.type === 'clause' && node.opener ? scene.words[node.opener[0]]?.lower : undefined;
    // `de vraag of …`: the clause says what the noun is
    const said = draft.target[i - 1]?.node.type === 'NP' && opener === 'of';
    const joint = i === 0 || node.type !== 'clause' || node.conjunction !== undefined ? '' : said ? 'whether' : 'and';
    return join(
      joint,
      partText(
        slot,
        cutNode(node, targetRange({ slot, node }, draft.reading)[1]),
        i,
        { gerund, wants: WANTS.test(template.text.split(' ')[0] ?? '') },
        scene,
      ),
    );
  });
  const asPhrase = draft.clause.constituents.filter(
    (node): node is Phrase =>
      node.type === 'PP' &&
      scene.words[node.head[0]]?.lower === 'als' &&
      // `met als argument dat …`
      scene.words[node.head[0] - 1]?.lower !== 'met' &&
      !opensClause(node, draft.clause) &&
      !draft.target.some((part) => part.node === node),
  );
  const extra = draft.extra.map(({ node }) => `, including ${constituent(node, scene)}`);
  const en = join(...texts, ...extra);
  const [only] = draft.target;
  if (reported && texts.length === 1 && only?.node.type === 'clause') {
    const past = tense !== 'present' || perfect === true;
    return { en, inSentence: reportedText(cutNode(only.node, targetRange(only, draft.reading)[1]) as Clause, scene, past) };
  }
  return { en, inSentence: join(en, ...asPhrase.map((node) => prepositionPhrase(node, scene, undefined, 'as'))) };
}

/** Whether a phrase stands in the first field of a main clause: then it has opened the sentence. */
function opensClause(node: Constituent, { kind, fields }: Clause): boolean {
  return kind === 'main' && fields.first !== null && node.range[1] <= fields.first[1];
}

/** A clause without what denies it. */
function affirmed(clause: Clause, { words }: Scene): Clause {
  const { negation, ...rest } = clause;
  const constituents = rest.constituents.filter((node) => node.type === 'clause' || !words.slice(...node.head).some(({ lower }) => lower === 'niet'));
  return { ...rest, constituents };
}

/** What somebody undertook, as an infinitive clause: without its subject, its opener and words such as `ook`. */
function undertaking(clause: Clause, scene: Scene): Clause {
  const { opener: _, ...rest } = clause;
  const constituents = rest.constituents.filter(
    (node) => node.type === 'clause' || node.role !== 'adjunct' || scene.words[node.head[0]]?.lower !== 'ook',
  );
  return { ...rest, kind: 'infinitive', constituents };
}

function partText(slot: string, node: Constituent, position: number, { gerund, wants }: { gerund: boolean; wants: boolean }, scene: Scene): string {
  if (node.type === 'clause') {
    if (node.kind === 'infinitive') return infinitiveText({ ...node }, scene, gerund ? 'gerund' : 'to');
    if (questionOf(node)) return questionText(node, scene);
    const opener = node.opener ? (scene.words[node.opener[0]]?.lower ?? '') : '';
    const text = wants && isPlainContent(node, scene) ? wantedText(node, scene, false) : clauseText(node, scene, { form: 'finite' });
    return position > 0 && opener === 'dat' ? `that ${text}` : text;
  }
  if (node.type === 'PP') {
    const inner = node.after[0]?.node;
    return slot === 'rest' || !inner
      ? prepositionPhrase(node, scene)
      : node.after
          .slice(0, 1)
          .map(({ node: part }) => (part.type === 'ADVP' ? simple(part, scene) : constituent(part, scene)))
          .join(' ');
  }
  if (node.type === 'NP') return nounPhrase(node, scene);
  const lower = scene.words[node.head[0]]?.lower ?? '';
  // `daar … in`: the preposition stands elsewhere.
  return pronominalAdverb(lower, scene.vocabulary, '') ?? STRANDED.get(lower) ?? simple(node, scene);
}

/** The verb of the sentence in its tense: past for what was reported, `will` for what is announced, present for what holds. */
function inflect(draft: StanceDraft, { verb, rest }: { verb: string; rest: string }, plural: boolean, vocabulary: Vocabulary): string {
  const cluster = draft.repeats ? draft.repeats.clause.verbs : draft.clause.verbs;
  const past = cluster?.tense !== 'present' || cluster.perfect || draft.frame.id === 'commit:zullen';
  // `niemand` denies by itself.
  const negated =
    draft.negated && !draft.holders.some((holder) => holder.kind === 'written' && draft.reading.words[holder.phrase.head[0]]?.lower === 'niemand');
  const not = negated ? 'not' : '';
  if (draft.timing === 'announced' && !draft.content) return join('will', not, verb);
  if (draft.timing === 'expected') return join(plural ? 'are' : 'is', not, 'expected to', verb);
  // `be able to` says what `kunnen` says; of what somebody will or wants to do the modal is the act itself.
  const modal = draft.content || /^(?:un)?able to /.test(rest) ? undefined : cluster?.auxiliaries.map((lemma) => MODALS.get(lemma)).find(Boolean);
  if (modal) {
    const [present = '', before = ''] = modal;
    if (!/ to$/.test(past ? before : present)) return join(past ? before : present, not, verb);
    if (negated && present === 'want to') return join(past ? 'did' : plural ? 'do' : 'does', 'not want to', verb);
  }
  if (verb === 'be') return join(past ? (plural ? 'were' : 'was') : plural ? 'are' : 'is', not);
  if (negated) return join(past ? 'did' : plural ? 'do' : 'does', not, verb);
  return vocabulary.verb(verb, past ? 'past' : plural ? 'base' : 'third');
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
      node.type === 'PP' && node.role !== 'agent' && node.range[1] <= first[1] && !used.has(node) && !named && !holdersInside(node, draft),
  );
  return pieces.length > 0 ? `${join(...pieces.map((node) => prepositionPhrase(node, scene)))},` : '';
}

function holdersInside(node: Phrase, { holders }: StanceDraft): boolean {
  return holders.some((holder) => holder.kind === 'written' && holder.range[0] >= node.range[0] && holder.range[1] <= node.range[1]);
}

/** `met kracht`, `unaniem`: how the act was done. */
function mannerText({ clause, reading, repeats }: StanceDraft, scene: Scene): string {
  if (repeats) return '';
  const manner = clause.constituents.find((node): node is Phrase => {
    if (node.type !== 'ADVP') return false;
    const text = reading.words
      .slice(...node.head)
      .map(({ lower }) => lower)
      .join(' ');
    return scene.vocabulary.lexicon.lookup(text)[0]?.entry.semanticClass === 'manner';
  });
  return manner ? simple(manner, scene) : '';
}

import { questionOf } from '../4-clauses/index.js';
import { type StanceDraft, targetRange } from '../5-stances/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import { attached } from './attached.js';
import { clauseText, isPlainContent } from './clauses.js';
import { constituent, nounPhrase, simple } from './phrases.js';
import { lastPreposition, prepositionPhrase } from './prepositions.js';
import { join, type Scene } from './scene.js';
import { infinitiveText, questionText, reportedText, WANTS, wantedText } from './subordinate.js';
import type { Template } from './templates.js';
import { pronominalAdverb } from './words.js';

const STRANDED = new Map([
  ['daar', 'that'],
  ['hier', 'this'],
  ['er', 'it'],
]);

/** Whether somebody says that they will not do something, in a clause of its own or behind a verb of saying. */
export function isRefusal({ content, act, negated, clause, matrix, repeats }: StanceDraft): 'reported' | 'direct' | undefined {
  if (!negated || repeats || act !== 'commit' || content?.form !== 'infinitive') return undefined;
  return clause === matrix ? 'direct' : 'reported';
}

/** English of a record's target, and as it stands in the record's sentence. */
export function targetText(draft: StanceDraft, template: Template, scene: Scene): { en: string; inSentence: string } | undefined {
  if (draft.content) {
    const { form } = draft.content;
    const refusal = isRefusal(draft);
    if (refusal) {
      const clause = undertaking(draft.content.clause, scene);
      const past = draft.matrix.verbs?.tense !== 'present' || draft.matrix.verbs.perfect;
      const en = infinitiveText(affirmed(clause, scene), scene, 'to');
      return { en, inSentence: refusal === 'reported' ? reportedText(clause, scene, past) : en.replace(/^to /, '') };
    }
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
    // `de vraag of …`, `de analyse van X dat …`: the clause says what the noun is
    const said = draft.target[i - 1]?.node.type === 'NP' && scene.words[node.range[0] - 1]?.tag !== 'CC' ? opener : undefined;
    const named = said === 'dat' || said === 'om';
    const listed = i > 0 && node.type === 'clause' && node.conjunction === undefined && !named;
    const joint = listed ? (said === 'of' ? 'whether' : 'and') : '';
    return join(
      joint,
      partText(
        slot,
        cutNode(node, targetRange({ slot, node }, draft.reading)[1]),
        i,
        { gerund, wants: wantedAs(draft, template), preposition: lastPreposition(template.text) },
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
      !draft.cue.includes(node.after[0]?.node.range[0] ?? -1) &&
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

const ARGUES =
  /^(?:argue|advise|suggest|prefer|make a plea|float the idea|raise the idea|consider it (?:desirable|necessary|advisable|imperative|wise|sensible)) that$/;

/** How the verb of a `dat` clause stands behind a template. */
function wantedAs({ act }: StanceDraft, { text }: Template): 'base' | 'should' | undefined {
  if (WANTS.test(text.split(' ')[0] ?? '')) return 'base';
  return /^(?:advocate|call)$/.test(act) && ARGUES.test(text) ? 'should' : undefined;
}

/** Whether a phrase stands in the first field of a main clause: then it has opened the sentence. */
function opensClause(node: Constituent, { kind, fields }: Clause): boolean {
  return kind === 'main' && fields.first !== null && node.range[1] <= fields.first[1];
}

/** A clause without what denies it. */
function affirmed(clause: Clause, { words }: Scene): Clause {
  const { negation, ...rest } = clause;
  const constituents = rest.constituents.filter((node) => node.type === 'clause' || !words.slice(...node.head).some(({ lower }) => lower === 'niet'));
  return { ...rest, constituents: constituents.map((node) => withoutNo(node, words)) };
}

/** `wil geen nieuwe schulden`: the verb has said `not`. */
function withoutNo(node: Constituent, words: Scene['words']): Constituent {
  if (node.type !== 'NP' || node.determiner === undefined || words[node.determiner]?.lower !== 'geen') return node;
  const { determiner: _, ...rest } = node;
  return { ...rest, range: [node.range[0] + 1, node.range[1]] };
}

/** What somebody undertook, as an infinitive clause: without its subject, its opener and words such as `ook`. */
function undertaking(clause: Clause, scene: Scene): Clause {
  const { opener: _, ...rest } = clause;
  const constituents = rest.constituents.filter(
    (node) => node.type === 'clause' || node.role !== 'adjunct' || scene.words[node.head[0]]?.lower !== 'ook',
  );
  return { ...rest, kind: 'infinitive', constituents };
}

function partInside(part: Constituent, scene: Scene): string {
  if (part.type === 'ADVP') return simple(part, scene);
  return (part.type === 'NP' ? remarkText(part, scene) : undefined) ?? constituent(part, scene);
}

/** `…, een gedachte waar X over aarzelt`: what the sentence has said before, by another name. */
function remarkText(phrase: Phrase, scene: Scene): string | undefined {
  const isRemark = scene.words[phrase.determiner ?? -1]?.lower === 'een' && scene.words[phrase.range[0] - 1]?.text === ',';
  return isRemark ? join('this', nounPhrase(phrase, scene).replace(/^an? /, '')) : undefined;
}

/** What the template of a frame makes of its complements: gerunds, clauses of what is wanted, the preposition before them. */
interface Wish {
  gerund: boolean;
  /** What is wanted has the base form of its verb, or `should`. */
  wants: 'base' | 'should' | undefined;
  preposition: string;
}

function partText(slot: string, node: Constituent, position: number, { gerund, wants, preposition }: Wish, scene: Scene): string {
  if (node.type === 'clause') {
    if (node.kind === 'infinitive') return infinitiveText({ ...node }, scene, gerund ? 'gerund' : 'to');
    if (questionOf(node)) return questionText(node, scene);
    const opener = node.opener ? (scene.words[node.opener[0]]?.lower ?? '') : '';
    const text =
      wants && isPlainContent(node, scene)
        ? wantedText(node, scene, wants === 'should' ? 'should' : '')
        : clauseText(node, scene, { form: 'finite' });
    return position > 0 && opener === 'dat' ? `that ${text}` : text;
  }
  if (node.type === 'PP') {
    const inner = node.after[0]?.node;
    return slot === 'rest' || !inner
      ? prepositionPhrase(node, scene)
      : node.after
          .slice(0, 1)
          .map(({ node: part }) => partInside(part, scene))
          .concat(node.after.filter(({ relation }) => relation === 'conjunct').map((further) => attached(further, node, scene, preposition)))
          .join(' ');
  }
  if (node.type === 'NP') return remarkText(node, scene) ?? nounPhrase(node, scene);
  const lower = scene.words[node.head[0]]?.lower ?? '';
  // `daar … in`: the preposition stands elsewhere.
  return pronominalAdverb(lower, scene.vocabulary, '') ?? STRANDED.get(lower) ?? simple(node, scene);
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

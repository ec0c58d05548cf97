import type { Attachment, Clause, Constituent, Phrase } from '../grammar.js';
import type { Polarity } from '../model.js';
import type { SentenceReading } from '../reader.js';
import type { StanceDraft } from './draft.js';
import { type FrameMatch, isExistential } from './match.js';

// The fields of a record that a frame's match gives: cue, target, denial, polarity.

/** Nouns that turn what is repeated against its target: `herhaalde zijn zorgen`. */
const ADVERSE = /^(?:zorg|bezorgdheid|kritiek|veroordeling|bezwaar|afwijzing|verzet)$/;
/** `niet alleen … maar ook` denies nothing. */
const NOT_ONLY = /^(?:alleen|slechts|enkel)$/;

/** Tokens of the cue: the lexical verb, its particle, the nominal part, and the modal of an announcement. */
export function cueTokens(clause: Clause, match: FrameMatch, modal: boolean): number[] {
  const { verbs } = clause;
  if (!verbs) return match.nominal;
  const { frame, nominal } = match;
  const predicative = frame.verb === 'zijn' && nominal.length > 0 && !isExistential(frame);
  // `toonde zich bezorgd`: the cue's verb is the finite one
  const verb = nominal.includes(verbs.lexical) ? verbs.finite : verbs.lexical;
  return [
    ...(predicative || verb === undefined ? [] : [verb]),
    ...(verbs.particle !== undefined ? [verbs.particle] : []),
    ...(modal && verbs.finite !== undefined ? [verbs.finite] : []),
    ...nominal,
  ];
}

export function targetOf(match: FrameMatch, clause: Clause, { words }: SentenceReading): StanceDraft['target'] {
  const target = [...match.filled]
    .filter(([slot]) => match.frame.slots.get(slot) === 'target')
    .flatMap(([slot, nodes]) => nodes.map((node) => ({ slot, node })))
    .sort((a, b) => a.node.range[0] - b.node.range[0]);
  const [object] = match.filled.get('obj') ?? [];
  const extraposed = object?.type === 'NP' && target.some(({ node }) => node === object) ? extraposedFrom(object, clause, words) : undefined;
  return extraposed ? [...target, { slot: 'rest', node: extraposed }] : target;
}

/** `nam een besluit aan over X`: what belongs to the object stands behind the right bracket. */
function extraposedFrom(object: Phrase, { fields, constituents }: Clause, words: SentenceReading['words']): Constituent | undefined {
  const { right, end } = fields;
  if (!right || !end || object.range[1] > right[0]) return undefined;
  const first = constituents.find((node) => node.range[0] === end[0]);
  const takes = (frame: string) => words[object.head[1] - 1]?.entry?.frames.some(([pattern]) => pattern === frame);
  // `lichtte het voornemen toe om te investeren`
  if (first?.type === 'clause' && words[first.range[0]]?.lower === 'om') return takes('te') && object.after.length === 0 ? first : undefined;
  if (first?.type !== 'PP' || first.role === 'agent') return undefined;
  const preposition = words[first.head[0]]?.lower ?? '';
  return takes(preposition) && object.after.length === 0 ? first : undefined;
}

/** `inclusief …` set apart behind the verb belongs to the target. */
export function extraOf(clause: Clause, { words }: SentenceReading): Attachment[] {
  return clause.constituents
    .filter((node): node is Phrase => node.type === 'PP' && words[node.head[0]]?.lower === 'inclusief')
    .map((node) => ({ relation: 'including', marker: node.range[0], node: node.after[0]?.node ?? node }));
}

/** The act itself is denied. */
export function isDenied({ negation, constituents }: Clause, { words }: SentenceReading): boolean {
  if (negation !== undefined) return !NOT_ONLY.test(words[negation + 1]?.lower ?? '');
  // `nog geen steun`
  return constituents.some((node) => node.type === 'NP' && words.slice(node.range[0], node.head[0]).some(({ lower }) => lower === 'geen'));
}

export function polarityOf(match: FrameMatch, negated: boolean, { words }: SentenceReading): Polarity {
  let { polarity } = match.frame;
  if (match.frame.act === 'reaffirm') {
    const [object] = match.filled.get('obj') ?? [];
    if (object && object.type !== 'clause' && ADVERSE.test(words[object.head[1] - 1]?.lemma ?? '')) polarity = 'negative';
  }
  return negated ? opposite(polarity) : polarity;
}

export function opposite(polarity: Polarity): Polarity {
  if (polarity === 'neutral') return polarity;
  return polarity === 'positive' ? 'negative' : 'positive';
}

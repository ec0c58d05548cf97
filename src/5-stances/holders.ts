import type { Word } from '../2-words/index.js';
import { type Gazetteer, mentionAt } from '../3-entities/index.js';
import type { Attachment, Phrase, Range } from '../model.js';
import type { SentenceReading } from '../reader.js';
import type { HolderDraft } from './draft.js';

type Written = Extract<HolderDraft, { kind: 'written' }>;

/** The holders that a noun phrase names: its members when coordinated, those behind `waaronder`, and those it speaks for. */
export function holdersOf(phrase: Phrase, reading: SentenceReading, gazetteer: Gazetteer, role?: Written['role']): Written[] {
  const insertions = insertionsOf(phrase, reading.words);
  const conjuncts = phrase.after.filter(({ relation, node }) => relation === 'conjunct' && node.type === 'NP');
  const cut = Math.min(
    ...[...insertions, ...conjuncts].map(({ marker, node }) => marker ?? node.range[0]),
    ...boundaries(phrase, reading.words),
    phrase.range[1],
  );
  const range = trimRange([phrase.range[0], cut], reading.words);
  const id = identify(phrase, reading, gazetteer);
  const own: Written = { kind: 'written', phrase, range, ...(role && { role }), ...(id && { id }) };
  const members = conjuncts.flatMap(({ node }) => (node.type === 'NP' ? holdersOf(node, reading, gazetteer, role) : []));
  const inserted = insertions.flatMap(({ relation, node }) => {
    const inner = node.type === 'PP' ? node.after[0]?.node : node;
    if (inner?.type !== 'NP') return [];
    return holdersOf(inner, reading, gazetteer, relation === 'including' ? 'including' : 'on-behalf-of');
  });
  return [own, ...members, ...inserted];
}

/** `waaronder …`, `namens …`, wherever they stand at the right edge of the phrase; not those inside coordinated members. */
function insertionsOf(phrase: Phrase, words: readonly Word[]): Attachment[] {
  return phrase.after.flatMap((attachment) => {
    const { relation, node } = attachment;
    if (relation === 'including' && node.type === 'NP') return [attachment];
    if (node.type === 'PP' && words[node.head[0]]?.lower === 'namens') return [{ ...attachment, marker: node.range[0] }];
    if (relation === 'modifier' && node.type === 'PP') {
      const inner = node.after[0]?.node;
      return inner && inner.type === 'NP' ? insertionsOf(inner, words) : [];
    }
    return [];
  });
}

/** Where an apposition or a relative clause behind a comma begins: both are outside the holder's span. */
function boundaries(phrase: Phrase, words: readonly Word[]): number[] {
  return phrase.after
    .filter(
      ({ relation, node }) =>
        relation === 'apposition' || relation === 'parenthesis' || (node.type === 'clause' && words[node.range[0] - 1]?.text === ','),
    )
    .map(({ node }) => node.range[0]);
}

/** Canonical id of what a noun phrase names: of a name in its head, or of the body that an office stands for. */
export function identify(phrase: Phrase, { words, mentions }: SentenceReading, gazetteer: Gazetteer): string | undefined {
  const mention = mentionAt(mentions, phrase.head[1] - 1) ?? mentionAt(mentions, phrase.head[0]);
  if (mention?.id && mention.type !== 'DATE') return mention.id;
  const head = words
    .slice(...phrase.head)
    .map(({ lower }) => lower)
    .join(' ');
  return gazetteer.office(head)?.id || undefined;
}

/** Takes commas and conjunctions off the end of a range. */
export function trimRange([from, to]: Range, words: readonly Word[]): Range {
  let end = to;
  while (end > from && (words[end - 1]?.tag === 'PU' || words[end - 1]?.footnote || words[end - 1]?.tag === 'CC') && words[end - 1]?.text !== ')')
    end--;
  return [from, end];
}

import type { Word } from '../2-words/index.js';
import type { EntityType, Range } from '../model.js';
import type { Gazetteer } from './gazetteer.js';
import { matchPattern } from './patterns.js';

export { Gazetteer, type Related, type Thing } from './gazetteer.js';

/** A named thing in a sentence, as a range of tokens. */
export interface Mention {
  type: EntityType;
  from: number;
  to: number;
  id?: string;
  subtype?: string;
  en?: string;
  /** Dates: ISO 8601 form of the last day, where day, month and year are written. */
  iso?: string;
  /** Written in the genitive: `Ruslands`. */
  genitive?: true;
}

/** Words of a personal name, and of the titles before it, at most: keeps the cost linear in endless runs of either. */
const LONGEST_NAME = 8;
const LONGEST_TITLE = 5;
const SMALL = /^(?:van|de|der|den|von|di|da|del)$/;

/** The mention that covers a token. */
export function mentionAt(mentions: readonly Mention[], token: number): Mention | undefined {
  const mention = mentions[firstEndingAfter(mentions, token)];
  return mention && mention.from <= token ? mention : undefined;
}

/** The mentions that lie inside a range of tokens. */
export function mentionsIn(mentions: readonly Mention[], [from, to]: Range): Mention[] {
  const inside: Mention[] = [];
  for (let i = firstEndingAfter(mentions, from); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.to > to) break;
    if (mention.from >= from) inside.push(mention);
  }
  return inside;
}

/** Index of the first mention that ends after a token, by binary search: mentions are in text order and do not overlap. */
function firstEndingAfter(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).to <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stage 3: the named things of a sentence, left to right, the longest first where names overlap. */
export function findMentions(words: readonly Word[], gazetteer: Gazetteer): Mention[] {
  const texts = words.map(({ text }) => text);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = readMention(words, texts, at, gazetteer);
    if (mention) mentions.push(mention);
    at = mention?.to ?? at + 1;
  }
  return mentions;
}

function readMention(words: readonly Word[], texts: string[], at: number, gazetteer: Gazetteer): Mention | null {
  const pattern = matchPattern(words, at);
  if (pattern)
    return { type: pattern.type, from: at, to: at + pattern.length, ...(pattern.en && { en: pattern.en }), ...(pattern.iso && { iso: pattern.iso }) };
  const person = matchPerson(words, texts, at, gazetteer);
  if (person) return person;
  if (!/^[\p{Lu}\p{N}]/u.test(texts[at] as string)) return null;
  const name = gazetteer.match(texts, at);
  if (!name) return null;
  const { thing } = name;
  return {
    type: thing.type,
    from: at,
    to: at + name.length,
    id: thing.id,
    subtype: thing.subtype,
    en: name.en,
    ...(name.genitive && { genitive: true as const }),
  };
}

/** A known person, or a title or first name with a surname: `president Zelensky`, `vice-admiraal Leandros Melissakis`, `Sauli Niinistö`. */
function matchPerson(words: readonly Word[], texts: string[], at: number, gazetteer: Gazetteer): Mention | null {
  const word = words[at] as Word;
  let i = at;
  while (i < at + LONGEST_TITLE && isTitle(words[i])) i++;
  const titled = i > at;
  const known = gazetteer.match(texts, i);
  // A surname alone stays a surname in English.
  if (known?.thing.type === 'PER')
    return { type: 'PER', from: at, to: i + known.length, id: known.thing.id, en: known.length === 1 ? known.en.replace(/^.* /, '') : known.en };
  if (titled && word.text !== texts[at]) return null;
  let end = i;
  while (end < words.length && end - i < LONGEST_NAME && isNamePart(words, end, end > i)) end++;
  while (end > i && !/^\p{Lu}/u.test(texts[end - 1] as string)) end--;
  const length = end - i;
  if (length === 0 || known) return null;
  const unknownNames = words
    .slice(i, end)
    .every((part) => part.tag === 'PN' && !part.entry && part.lemmaSource === 'name' && !/[\d-]/.test(part.text) && !/^\p{Lu}+$/u.test(part.text));
  // A person has no article before the bare name: `het Extraordinary Revenue` is none.
  if (!unknownNames || (!titled && (length < 2 || words[at - 1]?.tag === 'DET'))) return null;
  return { type: 'PER', from: at, to: end };
}

function isTitle(word: Word | undefined): boolean {
  return word?.entry?.semanticClass === 'person' && word.tag === 'Ns' && !/^(?:minister|staatssecretaris)$/.test(word.lower);
}

function isNamePart(words: readonly Word[], i: number, inside: boolean): boolean {
  const word = words[i] as Word;
  if (word.tag === 'PN' && /^\p{Lu}/u.test(word.text)) return true;
  // `van der Leyen`: at most two small words before the name goes on
  if (!inside || !SMALL.test(word.lower)) return false;
  const next = SMALL.test(words[i + 1]?.lower ?? '') ? words[i + 2] : words[i + 1];
  return next !== undefined && next.tag === 'PN' && /^\p{Lu}/u.test(next.text);
}

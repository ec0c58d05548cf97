import { fold } from '../1-text/index.js';
import type { Word } from '../2-words/index.js';
import { type Mention, mentionAt } from '../3-entities/index.js';
import type { TermUse } from '../model.js';
import type { SentenceReading } from '../reader.js';
import type { Vocabulary } from './vocabulary.js';

/** Possessive of a clause's subject. */
export type Owner = 'its' | 'his' | 'her' | 'their' | 'our' | 'my';

/** One piece of English in the making: what it is made from, and what has to be said about it. */
export interface Scene {
  words: readonly Word[];
  mentions: readonly Mention[];
  vocabulary: Vocabulary;
  /** Dutch words that stand in the English as they are. */
  untranslated: string[];
  terms: TermUse[];
  /** What `haar` and `zijn` refer to in the clause at hand: a person by sex, or a body or thing. */
  owner: Owner;
  /** Number of the verb whose subject is being put into English; absent where it is not known. */
  plural?: boolean | undefined;
}

export function sceneOf(reading: SentenceReading, vocabulary: Vocabulary): Scene {
  return { words: reading.words, mentions: reading.mentions, vocabulary, untranslated: [], terms: [], owner: 'its' };
}

/** The name that covers a token, dates and amounts included. */
export function nameAt(scene: Scene, token: number): Mention | undefined {
  return mentionAt(scene.mentions, token);
}

const OPENS = /^["“”„«'‘]$/;
const CLOSES = /^["“”»'’]$/;

/** The English of what stands in quotation marks in Dutch, with such marks; other text as it is. */
export function quoted(text: string, [start, end]: readonly [number, number], { words }: Scene): string {
  const inside = (token: number, mark: RegExp) => mark.test(words[token]?.text ?? '');
  const from = inside(start, OPENS) ? start + 1 : start;
  if (!inside(from - 1, OPENS)) return text;
  const to = inside(end - 1, CLOSES) ? end - 1 : end;
  const [open, first, last] = [words[from - 1], words[from], words[to - 1]];
  // the full stop of a quoted sentence stands inside the marks
  const close = words[inside(to, /^[.,!?]$/) && !inside(to - 1, CLOSES) ? to + 1 : to];
  if (!open || !first || !last || !close || !CLOSES.test(close.text) || /^$|[“”]/.test(text)) return text;
  if (open.end !== first.start || close.start - last.end > 1) return text;
  return `“${/^\p{Lu}/u.test(first.text) ? text.charAt(0).toUpperCase() + text.slice(1) : text}”`;
}

/** `the Commission's`, `the Court of Auditors'`. */
export function possessive(text: string): string {
  return /[^s]s$/.test(text) && / /.test(text) ? `${text}'` : `${text}'s`;
}

/** What {@link join} has to put right; most texts have none of it, being joined of such as were put right before. */
const UNTIDY = /\s{2}|[^\S ]| [,.;:?!)]|\( |,[,.;)]|\ban other\b|\bcan not\b/;

/** Joins pieces with single spaces, commas and full stops closed up. */
export function join(...pieces: (string | undefined | false)[]): string {
  const text = pieces.filter(Boolean).join(' ').trim();
  if (!UNTIDY.test(text)) return text;
  return fold(text)
    .replace(/\ban other\b/g, 'another')
    .replace(/\bcan not\b/g, 'cannot')
    .replace(/ ([,.;:?!)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,(?=[.;)])/g, '')
    .trim();
}

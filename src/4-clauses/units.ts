import { readAs, type Tag, tagOf, type Word } from '../2-words/index.js';
import type { Mention } from '../3-entities/index.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Range } from '../model.js';
import { fixedPart } from './idioms.js';
import { particleVerb } from './verbs.js';

/** What the clause reading takes as one word: a token, a name of several tokens, or a fixed expression. */
export interface Unit {
  /** Token range. */
  from: number;
  to: number;
  /** Offset of its first character. */
  start: number;
  /** The token that stands for it: the last of a name, the only one of a word. */
  word: Word;
  /** Tag of the word; `PN` for names and amounts. */
  tag: Tag;
  lower: string;
  mention: Mention | undefined;
}

/** Puts names and fixed adverbial expressions together and leaves footnote marks out. */
export function toUnits(words: readonly Word[], mentions: readonly Mention[], lexicon: Lexicon): Unit[] {
  const { expressions } = lexicon;
  const expressionTag = (part: readonly Word[]): Tag => tagOf(lexicon.lookup(part.map(({ lower }) => lower).join(' '))[0]?.tag ?? 'ADV');
  const units: Unit[] = [];
  let next = 0;
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    while (next < mentions.length && (mentions[next] as Mention).from < i) next++;
    const mention = mentions[next];
    if (word.footnote) {
      i++;
    } else if (mention?.from === i) {
      units.push({
        from: i,
        to: mention.to,
        start: word.start,
        word: words[mention.to - 1] as Word,
        tag: 'PN',
        lower: words
          .slice(i, mention.to)
          .map((w) => w.lower)
          .join(' '),
        mention,
      });
      i = mention.to;
    } else {
      const idiom = fixedPart(words, i, lexicon);
      const length = idiom || (isParticleOf(word, units, lexicon) ? 0 : expressionAt(words, i, expressions));
      const to = i + Math.max(1, length);
      const parts = length > 0 ? words.slice(i, to) : [word];
      units.push({
        from: i,
        to,
        start: word.start,
        word,
        tag: idiom > 0 ? 'PRT' : length > 0 ? expressionTag(parts) : word.tag,
        lower: length > 0 ? parts.map(({ lower }) => lower).join(' ') : word.lower,
        mention: undefined,
      });
      i = to;
    }
  }
  return units;
}

/** `werkte samen met`: the particle of the finite verb before, and no part of the preposition `samen met`. */
function isParticleOf(word: Word, before: readonly Unit[], lexicon: Lexicon): boolean {
  if (word.lower !== 'samen' || isMark(before.at(-1), ',')) return false;
  const finite = before.findLast(isFiniteVerb);
  return finite !== undefined && particleVerb(word.lower, finite.word, lexicon) !== undefined;
}

function expressionAt(words: readonly Word[], at: number, expressions: Lexicon['expressions']): number {
  let longest = 0;
  const second = words[at + 1]?.lower;
  for (const expression of expressions.get((words[at] as Word).lower))
    if (
      expression.length > longest &&
      expression[1] === second &&
      expression.every((part, k) => words[at + k]?.lower === part) &&
      !goesOn(words, at, expression)
    )
      longest = expression.length;
  return longest;
}

/** `nog geen besluit`, `een stuk van de muur`: the words of an expression that are no more than part of a noun phrase. */
function goesOn(words: readonly Word[], at: number, expression: readonly string[]): boolean {
  const next = words[at + expression.length];
  if (expression.at(-1) === 'geen') return next !== undefined && /^(?:N[sp]|ADJ|VE|VH)$/.test(next.tag);
  return expression[0] === 'een' && next?.lower === 'van';
}

/** Reads a unit with another tag, its word too. */
export function reread(unit: Unit, tag: Tag): void {
  unit.tag = tag;
  unit.word = readAs(unit.word, tag);
}

/** The words of a sentence as the clause reading understood them. */
export function wordsOf(units: readonly Unit[], words: readonly Word[]): Word[] {
  const result = [...words];
  for (const unit of units)
    if (unit.to - unit.from === 1)
      // `Zweden` is a country, not the plural of a Swede.
      result[unit.from] = unit.mention?.type === 'LOC' && unit.word.tag === 'Np' ? readAs(unit.word, 'PN') : unit.word;
  return result;
}

/** Token range of a stretch of units. */
export function tokens(units: readonly Unit[], from: number, to: number): Range {
  const first = units[from];
  const last = units[to - 1];
  return first && last ? [first.from, last.to] : [0, 0];
}

/** Tells units by their tags; a set, as this is asked of every word many times over. */
export function tagged(...tags: Tag[]): (unit: Unit | undefined) => boolean {
  const set: ReadonlySet<Tag> = new Set(tags);
  return (unit) => unit !== undefined && set.has(unit.tag);
}

const FINITE: readonly Tag[] = ['Vs', 'Vp', 'Vt', 'Vu', 'Xs', 'Xp', 'Xt', 'Xu'];
export const isFiniteVerb = tagged(...FINITE);
export const isInfinitive = tagged('VI', 'XI');
export const isParticiple = tagged('VD', 'XD');
export const isVerb = tagged(...FINITE, 'VI', 'XI', 'VD', 'XD');
export const isNoun = tagged('Ns', 'Np', 'PN', 'X', 'SYM');
/** A noun that is no name. */
export const isCommon = tagged('Ns', 'Np');
const MODAL: ReadonlySet<string> = new Set(['zullen', 'kunnen', 'moeten', 'mogen', 'willen']);
export const isModal = (unit: Unit | undefined): boolean => MODAL.has(unit?.word.entry?.lemma ?? '');
export const isDeterminer = tagged('DET', 'PRO');
/** What stands before a noun and agrees with it. */
export const isDeclined = tagged('ADJ', 'ADJc', 'ADJs', 'VE', 'VH', 'NUM');
export const isMark = (unit: Unit | undefined, mark: string): boolean => unit?.tag === 'PU' && unit.lower === mark;
/** A verb that can be read as finite: the plural of the present is the infinitive as well. */
export const mayBeFinite = (unit: Unit | undefined): boolean =>
  isFiniteVerb(unit) || (isInfinitive(unit) && (mayBe(unit, 'Vp') || mayBe(unit, 'Xp')));
/** A finite plural that could as well be an infinitive, or the other way round. */
export const mayBe = (unit: Unit | undefined, tag: Tag): boolean => unit?.word.tags.includes(tag) === true;

/** Whether a unit at or behind a position is of a kind. Stops at the first: a sentence without end is not copied. */
export function someFrom(units: readonly Unit[], from: number, is: (unit: Unit) => boolean): boolean {
  for (let i = from; i < units.length; i++) if (is(units[i] as Unit)) return true;
  return false;
}

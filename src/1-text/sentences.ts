import type { Range, Span } from '../model.js';
import type { Block } from './blocks.js';

/** What the segmenter knows of abbreviations: their text with the full stop, in lower case. */
export interface Abbreviations {
  has(form: string): boolean;
  /** Whether a sentence may end with it (`c.s.`, `jl.`, `etc.`). */
  mayEnd(form: string): boolean;
}

const TERMINATORS = /[.!?…]+/g;
/** What may stand between a terminator and the white space: closing quotes, brackets, a footnote mark. */
const TAIL = /["'”’»)\]]*(?:\d{1,3}(?=\s|$))?["'”’»)\]]*/y;
/** Digits behind the full stop belong to a number, `52.000`, and are no footnote mark; behind a year they may be one. */
const NUMBER_BEFORE = /(?<!\d)(?:\d{1,3}|\d{5,6})$/;
/** A closing quote set off by white space, as in text that was taken apart into tokens. */
const LOOSE_QUOTE = /\s+(?:''|”|»)(?=\s|$)/y;
const OPENS_SENTENCE = /\s+(?:(?:,,|``|["'“‘„«([])\s?)*[\p{Lu}\p{N}]/uy;
const OPENS_LOWER_QUOTE = /\s+(?:,,|``|["“„«])\s?\p{Ll}/uy;
/** Behind an initial these open a sentence; no name goes on with them. */
const NO_NAME = /\s+(?:Daar(?:bij|mee|na|om)?|Dat|Deze|Die|Dit|En|Er|Hij|Hoe|Maar|Ook|Toch|Toen|Want|Wie|Zij)(?=\s)/y;
const WORD_BEFORE = /[\p{L}\p{N}.’'-]*$/u;
const LOOK_BACK = 40;

/** Sentences of a block of running text. Spans exclude surrounding white space; no character of a word is lost. */
export function splitSentences(text: string, block: Block, abbreviations: Abbreviations): Span[] {
  const spans: Span[] = [];
  let from = block.start;
  const push = (to: number) => {
    const span = trim(text, from, to);
    if (span) spans.push(span);
    from = to;
  };
  TERMINATORS.lastIndex = block.start;
  for (let m = TERMINATORS.exec(text); m && m.index < block.end; m = TERMINATORS.exec(text)) {
    const gap = block.gaps.find(([start, end]) => m && m.index >= start && m.index < end);
    if (gap) {
      TERMINATORS.lastIndex = gap[1];
      continue;
    }
    const stop = m.index + m[0].length;
    if (/\d/.test(text.charAt(stop)) && NUMBER_BEFORE.test(text.slice(Math.max(0, m.index - 7), m.index))) continue;
    const end = matchEnd(LOOSE_QUOTE, text, matchEnd(TAIL, text, stop));
    if (end < block.end && isBoundary(text, m.index, m[0], end, block.gaps, abbreviations)) push(end);
  }
  push(block.end);
  return spans;
}

function isBoundary(text: string, dot: number, mark: string, end: number, gaps: Range[], abbreviations: Abbreviations): boolean {
  const after = skipGap(end, text, gaps);
  OPENS_SENTENCE.lastIndex = after;
  OPENS_LOWER_QUOTE.lastIndex = after;
  if (!OPENS_SENTENCE.test(text) && !OPENS_LOWER_QUOTE.test(text)) return false;
  if (mark !== '.') return true;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, dot - LOOK_BACK), dot))?.[0] ?? '';
  const form = `${before.toLowerCase().replace(/^['’-]+/, '')}.`;
  if (abbreviations.has(form)) return abbreviations.mayEnd(form) && !/^\s+\d/.test(text.slice(after, after + 4));
  // An initial (`J. Jansen`, `A.B. de Vries`) or an abbreviation letter by letter (`v. Chr.`), unless a footnote mark shows that a sentence ended.
  if (/^(?:(?:\p{Lu}\.?)+|\p{Ll}(?:\.\p{Ll})*)$/u.test(before) && before.length <= 5 && end === dot + 1)
    return (before.length > 1 && !/\./.test(before)) || matchEnd(NO_NAME, text, after) > after;
  // The number of a list item or a heading, `1. Platformwerk`.
  if (/^\d{1,2}$/.test(before) && end === dot + 1) return !atLineStart(text, dot - before.length);
  return true;
}

function atLineStart(text: string, at: number): boolean {
  return at === 0 || /[\n\r\f]\s*$/.test(text.slice(Math.max(0, at - 8), at));
}

function skipGap(at: number, text: string, gaps: Range[]): number {
  for (const [start, end] of gaps) if (at <= start && /^\s*$/.test(text.slice(at, start))) return end;
  return at;
}

function trim(text: string, from: number, to: number): Span | null {
  const slice = text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  const end = to - (slice.length - slice.trimEnd().length);
  return start < end ? { start, end } : null;
}

/** Where a sticky pattern that is tried at `from` ends; `from` when it does not fit. */
function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

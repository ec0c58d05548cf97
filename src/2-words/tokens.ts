import type { Range, Sentence } from '../model.js';
import { rejoin, SUSPENDED } from './hyphenation.js';

/** A word, number or mark with its place, before anything is known about it. */
export interface RawToken {
  start: number;
  end: number;
  /** As in the text, line-end hyphenation mended, typographic apostrophes straight. */
  text: string;
  kind: 'word' | 'number' | 'punctuation' | 'footnote';
}

/** Tells abbreviations and known words, so that a full stop or a hyphen is taken for what it is. */
export interface WordKnowledge {
  isAbbreviation(form: string): boolean;
  isWord(form: string): boolean;
}

const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*(?:[/-]\p{N}+)*(?![\p{L}\p{M}])%?/uy;
const WORD = /['’]?[\p{L}\p{N}\p{M}]+(?:['’+&_][\p{L}\p{N}\p{M}]+|[-‐‑\u00ad]+[\p{L}\p{N}\p{M}]+)*(?:['’](?=[\s.,;:)]|$))?/uy;
const CLITIC = /['’](?:s|t|n|m|k|er|em)(?![\p{L}\p{N}])/uy;
const DOTTED = /(?:\p{L}{1,3}\.){2,5}(?!\p{L})|\p{L}\/\p{L}(?![\p{L}\p{N}])|en\/of(?!\p{L})/uy;
const BREAK = /[-\u00ad][ \t]*(?:\r\n|[\n\r\f])[ \t]*(?=\p{Ll})/uy;
const NOTE = /\d{1,3}(?=\s|$)/y;
const BLANK = /[\s\p{Cc}\p{Cf}]/u;
const [COMMA, SEMICOLON, COLON, BRACKET] = [0x2c, 0x3b, 0x3a, 0x29];
const AFTER_PUNCTUATION = /[.,;:!?”"’»)]/;

/** Tokens of a sentence, in order and without overlap; what lies between them is white space or a gap of the sentence. */
export function tokenize(text: string, sentence: Sentence, knowledge: WordKnowledge): RawToken[] {
  const tokens: RawToken[] = [];
  const gaps: Range[] = [...(sentence.gaps ?? []), [sentence.end, sentence.end]];
  let at = sentence.start;
  for (const [gapStart, gapEnd] of gaps) {
    at = tokenizeStretch(text, at, gapStart, knowledge, tokens);
    at = gapEnd;
  }
  return tokens;
}

function tokenizeStretch(text: string, from: number, to: number, knowledge: WordKnowledge, tokens: RawToken[]): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || (code > 0x7e && BLANK.test(text.charAt(at)))) {
      at++;
      continue;
    }
    const plain = plainEnd(text, at, to);
    if (plain > at) {
      tokens.push({ start: at, end: plain, text: text.slice(at, plain), kind: 'word' });
      at = plain;
      continue;
    }
    const token = next(text, at, to, knowledge, tokens.at(-1));
    tokens.push(token);
    at = token.end;
  }
  return to;
}

/** Where a word ends that is letters from A to Z and nothing else, as most are; `at` when something is there that needs a closer look. */
function plainEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isPlainLetter(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  return Number.isNaN(code) || code <= 0x20 || code === COMMA || code === SEMICOLON || code === COLON || code === BRACKET ? end : at;
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function next(text: string, at: number, to: number, knowledge: WordKnowledge, last: RawToken | undefined): RawToken {
  const glued = last !== undefined && last.end === at;
  if (glued && (AFTER_PUNCTUATION.test(text.charAt(at - 1)) || knowledge.isWord(last.text.toLowerCase()))) {
    const note = match(NOTE, text, at, to);
    if (note) return { start: at, end: note, text: text.slice(at, note), kind: 'footnote' };
  }
  const number = match(NUMBER, text, at, to);
  if (number) return { start: at, end: number, text: text.slice(at, number), kind: 'number' };
  const dotted = match(DOTTED, text, at, to);
  if (
    dotted &&
    (text.charAt(dotted - 1) !== '.' ||
      knowledge.isAbbreviation(text.slice(at, dotted).toLowerCase()) ||
      /^(?:\p{Lu}\.)+$/u.test(text.slice(at, dotted)))
  )
    return word(text, at, dotted);
  const clitic = match(CLITIC, text, at, to);
  if (clitic) return word(text, at, clitic);
  let end = match(WORD, text, at, to);
  if (!end) return { start: at, end: at + width(text, at, to), text: text.slice(at, at + width(text, at, to)), kind: 'punctuation' };
  if (/['’]/.test(text.charAt(at))) return { start: at, end: at + 1, text: "'", kind: 'punctuation' };
  // A closing quotation mark is no part of the word; after an s it may be a genitive, which reads the same without it.
  if (/['’]$/.test(text.slice(at, end))) end--;
  const hyphen = match(BREAK, text, end, to);
  if (hyphen) {
    const rest = match(WORD, text, hyphen, to);
    if (rest && !SUSPENDED.test(text.slice(hyphen, rest))) {
      const whole = rejoin(straight(text.slice(at, end)), straight(text.slice(hyphen, rest)), knowledge.isWord);
      return { start: at, end: rest, text: whole, kind: 'word' };
    }
  }
  if (end - at <= 24) {
    // A word with digits glued to it that is only a word without them: a footnote's mark.
    const note = /^(\p{L}{3,})\d{1,2}$/u.exec(text.slice(at, end));
    if (note && knowledge.isWord((note[1] as string).toLowerCase())) return word(text, at, at + (note[1] as string).length);
  }
  if (text.charAt(end) === '.' && end < to && knowledge.isAbbreviation(`${text.slice(at, end).toLowerCase()}.`) && !endsSentence(text, end, to))
    return word(text, at, end + 1);
  if (/[-‐‑]/.test(text.charAt(end)) && end < to && /[\s,]/.test(text.charAt(end + 1))) return word(text, at, end + 1);
  return word(text, at, end);
}

/** A single letter before a full stop at the very end is no abbreviation. */
function endsSentence(text: string, dot: number, to: number): boolean {
  return dot + 1 >= to && /^\p{L}$/u.test(text.charAt(dot - 1)) && !/[\p{L}.]/u.test(text.charAt(dot - 2));
}

function word(text: string, start: number, end: number): RawToken {
  return { start, end, text: straight(text.slice(start, end)), kind: 'word' };
}

function straight(text: string): string {
  return text
    .replace(/’/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\u00ad/g, '');
}

function match(pattern: RegExp, text: string, at: number, to: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && at + found[0].length <= to ? at + found[0].length : 0;
}

function width(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  if (text.startsWith('...', at)) return Math.min(3, to - at);
  return code >= 0xd800 && code < 0xdc00 && at + 1 < to ? 2 : 1;
}

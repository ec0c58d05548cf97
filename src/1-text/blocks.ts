import type { LayoutBlock, Range, Span } from '../model.js';
import { type Line, splitLines, wrapWidth } from './lines.js';

/** A heading, or running text whose lines belong together. */
export interface Block extends Span {
  kind: 'heading' | 'text';
  /** Stretches inside the block that are not part of its text: footnotes at the foot of a page. */
  gaps: Range[];
}

const TERMINATED = /[.!?…:;]["'”’»)\]]*\d{0,3}$/u;
const OPENS_ITEM = /^(?:[-–—•·▪◦*‣]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/u;
const FOOTNOTE = /^(\d{1,3})\s+\p{Lu}/u;
const LOWER = /^[\p{Ll}]/u;
/** A line this much shorter than the wrap width was ended by its writer, not by the wrapping. */
const SHORT = 0.8;
const MAX_HEADING = 200;

/** Cuts a report into headings and blocks of running text. */
export function splitBlocks(text: string): Block[] {
  const lines = splitLines(text);
  const width = wrapWidth(lines);
  const footnotes = footnoteLines(lines, text);
  const blocks: Block[] = [];
  let open: Line[] = [];
  let gaps: Range[] = [];
  const close = (kind: Block['kind']) => {
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) blocks.push({ kind, start: first.start, end: last.end, gaps: gaps.filter((g) => g[1] < last.end) });
    open = [];
    gaps = [];
  };

  let blankBefore = true;
  for (const [i, line] of lines.entries()) {
    if (line.blank) {
      blankBefore = true;
      continue;
    }
    const last = open.at(-1);
    if (footnotes.has(i)) {
      // A footnote in the middle of a sentence is a gap; elsewhere it is a text of its own.
      if (last && !TERMINATED.test(last.text) && continues(lines, i, footnotes)) {
        gaps.push([line.start, line.end]);
        continue;
      }
      close('text');
      open.push(line);
      // Its number is not of its words.
      gaps.push([line.start, line.start + (FOOTNOTE.exec(line.text)?.[1]?.length ?? 0)]);
      close('text');
      continue;
    }
    if (last) {
      const starts = OPENS_ITEM.test(line.text);
      const interrupted = !TERMINATED.test(last.text) && LOWER.test(line.text) && !starts;
      if (headingEnds(open, last, line, blankBefore, width)) close('heading');
      else if (opensHeading(lines, i, last, width)) close('text');
      else if (starts || (!interrupted && (blankBefore || width === Infinity))) close('text');
    }
    open.push(line);
    blankBefore = false;
  }
  const last = open.at(-1);
  if (last) close(!TERMINATED.test(last.text) && open.length <= 2 && looksLikeHeading(open) ? 'heading' : 'text');
  return blocks;
}

/** The blocks of a document whose format tells its paragraphs. A paragraph that looks like a heading is taken for one: many writers have no style for them. */
export function laidOutBlocks(text: string, laidOut: readonly LayoutBlock[]): Block[] {
  return laidOut.map(({ kind, start, end }, i) => {
    const line: Line = { start, end, text: text.slice(start, end), blank: false, newPage: false };
    const next = laidOut[i + 1];
    const heads = kind === 'paragraph' && !TERMINATED.test(line.text) && looksLikeHeading([line]);
    const heading = kind === 'heading' || (heads && !(next && LOWER.test(text.charAt(next.start))));
    return { kind: heading ? 'heading' : 'text', start, end, gaps: [] };
  });
}

/** Whether the lines collected so far are a heading that ends before `next`. */
function headingEnds(open: Line[], last: Line, next: Line, blankBefore: boolean, width: number): boolean {
  if (TERMINATED.test(last.text) || LOWER.test(next.text) || open.length > 2 || !looksLikeHeading(open)) return false;
  if (/[-–]$/.test(last.text)) return false;
  const short = width === Infinity || last.text.length < width * SHORT;
  return short || (blankBefore && open.length === 1);
}

/** A short line without a full stop between a finished line and a line that begins anew: a heading with no blank line round it. */
function opensHeading(lines: Line[], i: number, last: Line, width: number): boolean {
  const line = lines[i] as Line;
  const next = lines[i + 1];
  if (width === Infinity || !TERMINATED.test(last.text) || TERMINATED.test(line.text) || !looksLikeHeading([line]) || line.text.length > width * 0.6)
    return false;
  return next !== undefined && !next.blank && /^[\p{Lu}"“]/u.test(next.text) && next.text.length > line.text.length;
}

function looksLikeHeading(open: Line[]): boolean {
  const length = open.reduce((sum, line) => sum + line.text.length, 0);
  const first = open[0];
  return first !== undefined && length <= MAX_HEADING && /^[\p{Lu}\p{N}"“‘'«(]/u.test(first.text) && /\p{L}/u.test(first.text);
}

/** Indexes of the lines that carry a footnote's text: they open with a number that is a mark in the text before them. */
function footnoteLines(lines: Line[], text: string): Set<number> {
  const found = new Set<number>();
  let next = 1;
  for (const [i, line] of lines.entries()) {
    const number = Number(FOOTNOTE.exec(line.text)?.[1]);
    if (number !== next) continue;
    if (markBefore(text, number, line.start)) {
      found.add(i);
      next++;
    }
  }
  return found;
}

/** Whether `number` is glued to a word or a punctuation mark before `end`. */
function markBefore(text: string, number: number, end: number): boolean {
  const mark = String(number);
  for (let at = text.indexOf(mark); at > 0 && at < end; at = text.indexOf(mark, at + 1))
    if (/[\p{L}.,;:!?”"’)»]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + mark.length))) return true;
  return false;
}

/** Whether the first line after line `i` that is neither blank nor a footnote goes on in lower case. */
function continues(lines: Line[], i: number, footnotes: Set<number>): boolean {
  for (let k = i + 1; k < lines.length; k++) {
    const line = lines[k];
    if (line && !line.blank && !footnotes.has(k)) return LOWER.test(line.text);
  }
  return false;
}

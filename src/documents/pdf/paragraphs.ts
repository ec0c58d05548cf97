import type { NoteBlock, Piece, TextBlock } from '../blocks.js';
import type { Run } from './pages.js';
import { isApart, MARKER, type Row, textOfRow } from './rows.js';

/** How most of a document is set. */
export interface BodyStyle {
  font: string;
  size: number;
  /** Points from baseline to baseline, as most lines have it. */
  leading: number;
}

/** A block as it is being read, with what tells whether the next row goes on with it. */
export interface OpenBlock extends TextBlock {
  last: Row;
  /** Where the lines of its column end. */
  right: number;
}

const TERMINATED = /[.!?…:;]["'”’»)\]]*\d{0,3}$/u;
const LOWER = /^\p{Ll}/u;
const MARK = /^(?:\d{1,3}|[*†‡]{1,3})$/;
const MAX_HEADING = 200;
/** Rows that have the same left edge tell where lines end, when there are so many. */
const ENOUGH_ROWS = 4;

/** The blocks of one column on one page. */
export function blocksOf(rows: readonly Row[], page: number, body: BodyStyle): OpenBlock[] {
  const blocks: OpenBlock[] = [];
  const right = rightEdges(rows);
  for (const [i, row] of rows.entries()) {
    const last = blocks.at(-1);
    const above = rows[i - 1];
    const { marker, pieces } = piecesOf(row);
    if (last && above && !marker && goesOn(last, above, row, body)) {
      last.pieces.push('\n', ...pieces);
      last.last = row;
      continue;
    }
    const kind = marker && !isHeadline(row, body) ? 'item' : 'paragraph';
    const lead: Piece[] = kind === 'item' || !marker ? [] : [`${marker} `];
    blocks.push({
      kind,
      ...(kind === 'item' && marker && { marker }),
      pieces: [{ page }, ...lead, ...pieces],
      last: row,
      right: right(row),
    });
  }
  for (const block of blocks) if (block.kind === 'paragraph' && isHeading(block, body)) block.kind = 'heading';
  return blocks;
}

/** Whether a paragraph at the end of a column goes on at the beginning of the next. */
export function goesOnInNextColumn(block: OpenBlock, next: OpenBlock): boolean {
  if (block.kind === 'heading' || next.kind !== 'paragraph' || Math.abs(block.last.size - next.last.size) > 0.5) return false;
  const text = textOfRow(block.last);
  return !TERMINATED.test(text) && (LOWER.test(textOfPieces(next.pieces)) || !hasRoom(block, next));
}

function textOfPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : ''))
    .join('')
    .trimStart();
}

/** Whether the first word of a block would have had room at the end of another: then its writer began anew. */
function hasRoom(block: OpenBlock, next: OpenBlock): boolean {
  const [word = ''] = textOfPieces(next.pieces).split(/\s/, 1);
  return block.right - block.last.end > widthOf(word.length, next.last);
}

/** About how wide a word with a space before it is. */
function widthOf(length: number, { size }: Row): number {
  return (length + 1) * size * 0.5;
}

function goesOn(block: OpenBlock, above: Row, row: Row, body: BodyStyle): boolean {
  if (Math.abs(row.size - above.size) > 0.06 * above.size) return false;
  const step = row.y - above.y;
  const text = textOfRow(above);
  const terminated = TERMINATED.test(text);
  const interrupted = !terminated && LOWER.test(textOfRow(row));
  if (step > 1.35 * Math.max(body.leading * (row.size / body.size), row.size)) return interrupted && step < 3 * row.size;
  if (interrupted) return true;
  if (isHeadline(above, body) !== isHeadline(row, body)) return false;
  // A first line that stands out or in from the lines above it.
  const indent = row.x - above.x;
  if (Math.abs(indent) > 0.8 * row.size && block.pieces.length > 3 && terminated) return false;
  // How wide the word is can only be told from the average of its letters.
  return block.right - above.end <= 1.3 * firstWord(row) + 0.5 * row.size;
}

/** Width of the first word of a row. */
function firstWord(row: Row): number {
  const run = row.segments[0]?.runs.find(({ text }) => text.trim() !== '');
  if (!run) return 0;
  const [word = ''] = run.text.trimStart().split(/\s/, 1);
  return (run.width * word.length) / Math.max(run.text.length, 1);
}

/** Where the lines of a row's column end, for each row. */
function rightEdges(rows: readonly Row[]): (row: Row) => number {
  const farthest = Math.max(...rows.map(({ end }) => end));
  const edges = new Map<string, { end: number; rows: number }>();
  const key = (row: Row) => `${Math.round(row.x / 4)} ${Math.round(row.size)}`;
  for (const row of rows) {
    const { end = 0, rows: count = 0 } = edges.get(key(row)) ?? {};
    edges.set(key(row), { end: Math.max(end, row.end), rows: count + 1 });
  }
  return (row) => {
    const edge = edges.get(key(row));
    return edge && edge.rows >= ENOUGH_ROWS ? edge.end : farthest;
  };
}

/** A row set all in another font than the text, or larger. */
function isHeadline(row: Row, body: BodyStyle): boolean {
  const runs = row.segments.flatMap(({ runs }) => runs).filter(({ text }) => text.trim() !== '');
  const larger = row.size > body.size * 1.08;
  return larger || (row.size > body.size * 0.95 && runs.every(({ font, size }) => font !== body.font && size > row.size * 0.9));
}

function isHeading(block: OpenBlock, body: BodyStyle): boolean {
  const text = textOfPieces(block.pieces);
  return isHeadline(block.last, body) && text.length <= MAX_HEADING && !/[.…;,]$/.test(text.trimEnd()) && /\p{L}/u.test(text);
}

/** The pieces of a row: its words and what looks like marks, without the marker of a list item. */
function piecesOf(row: Row): { marker?: string; pieces: Piece[] } {
  const runs = row.segments.flatMap((segment) => segment.runs).filter(({ text }) => text !== '');
  const pieces: Piece[] = [];
  let last: Run | undefined;
  let words = '';
  for (const run of runs) {
    const apart = last && isApart(last, run) ? ' ' : '';
    last = run;
    if (isMarkRun(run, row)) {
      pieces.push(words + apart, { mark: run.text.trim() });
      words = '';
    } else words += apart + run.text;
  }
  pieces.push(words);
  const [first = ''] = pieces;
  const opening = typeof first === 'string' ? /^\s*(\S+)\s+(?=\S)/.exec(first) : null;
  if (opening?.[1] && isMarker(opening[1], row))
    return { marker: bulletOf(opening[1]), pieces: [(first as string).slice(opening[0].length), ...pieces.slice(1)] };
  return { pieces };
}

/** A list's marker: a bullet, or a number with a mark behind it or room. */
function isMarker(text: string, row: Row): boolean {
  if (!MARKER.test(text)) return false;
  if (/^[\d(]*\d(?:\.\d+)*$/.test(text) || text === 'o') {
    // A bare number or letter only where it stands apart.
    const [first, second] = row.segments[0]?.runs.filter((run) => run.text.trim() !== '') ?? [];
    return first !== undefined && second !== undefined && first.text.trim() === text && second.x - first.x - first.width > row.size * 0.6;
  }
  return true;
}

/** Characters of symbol fonts, as the bullets that they show. */
function bulletOf(marker: string): string {
  return /^[\uf000-\uf0ff]$/.test(marker) ? '•' : marker;
}

function isMarkRun({ text, size, y }: Run, row: Row): boolean {
  return MARK.test(text.trim()) && size < row.size * 0.9 && y < row.y - row.size * 0.1;
}

/** Footnotes at the foot of a column, with the rows above them. */
export function footnotesOf(rows: readonly Row[], page: number, body: BodyStyle): { text: Row[]; before: Row[]; notes: NoteBlock[] } {
  const marks = new Set(
    rows.flatMap((row) => piecesOf(row).pieces.flatMap((piece) => (typeof piece !== 'string' && 'mark' in piece ? [piece.mark] : []))),
  );
  const small = (row: Row) => row.size < body.size * 0.95;
  // From the foot up: small rows, and rows down from one that opens with a raised mark.
  let start = rows.length;
  while (start > 0 && small(rows[start - 1] as Row)) start--;
  const raised = rows.findIndex((row, i) => i > 0 && opensWithMark(row) && marks.has(noteMark(row) ?? ''));
  if (raised >= 0 && raised < start) start = raised;
  const foot = rows.slice(start);
  const first = foot.findIndex((row) => noteMark(row) !== undefined);
  if (first < 0) return { text: [...rows], before: [], notes: [] };
  const notes: NoteBlock[] = [];
  for (const row of foot.slice(first)) {
    const mark = noteMark(row);
    const follows = mark !== undefined && (notes.length === 0 || isNext(notes.at(-1)?.mark, mark));
    if (mark !== undefined && follows) notes.push({ kind: 'note', mark, pieces: [{ page }, ...wordsBehindMark(row, mark)] });
    else notes.at(-1)?.pieces.push('\n', ...piecesOf(row).pieces);
  }
  return { text: rows.slice(0, start), before: foot.slice(0, first), notes };
}

function isNext(last: string | undefined, mark: string): boolean {
  return last === undefined || !/^\d+$/.test(mark) || Number(mark) === Number(last) + 1;
}

function opensWithMark(row: Row): boolean {
  const run = row.segments[0]?.runs.find(({ text }) => text.trim() !== '');
  return run !== undefined && isMarkRun(run, row);
}

/** The mark that a row of a footnote opens with. */
function noteMark(row: Row): string | undefined {
  return /^(\d{1,3}|[*†‡]{1,3})[.)]?(?=\s|\p{Lu})/u.exec(textOfRow(row))?.[1] ?? (opensWithMark(row) ? /^\S+/.exec(textOfRow(row))?.[0] : undefined);
}

function wordsBehindMark(row: Row, mark: string): Piece[] {
  const text = row.segments.flatMap(({ runs }) => runs);
  const { pieces } = piecesOf({ ...row, segments: [{ runs: text, x: row.x, end: row.end }] });
  const at = pieces.findIndex((piece) => (typeof piece !== 'string' ? 'mark' in piece : piece.trim() !== ''));
  const opening = pieces[at];
  if (typeof opening !== 'string') return pieces.slice(at + 1);
  return [opening.trimStart().replace(new RegExp(`^${mark.replace(/[*]/g, '\\*')}[.)]?\\s*`), ''), ...pieces.slice(at + 1)];
}

import type { ReportMeta } from '../model.js';

/**
 * What every format is read into, before it becomes running text: blocks in reading order, made of pieces. White space in pieces is not
 * yet folded; a line's end behind a hyphen is kept as `\n`, as only there it matters.
 */
export interface ParsedDocument {
  blocks: Block[];
  /** What the format says of the report beside its words. */
  meta: ReportMeta;
}

export type Block = TextBlock | NoteBlock | TableBlock;

export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item';
  /** Of a heading, from 1; absent when the format does not tell. */
  level?: number;
  /** What stands before a list item. */
  marker?: string;
  pieces: Piece[];
}

/** A footnote, where the format has it; it belongs to the mark that refers to it. */
export interface NoteBlock {
  kind: 'note';
  mark: string;
  pieces: Piece[];
}

export interface TableBlock {
  kind: 'table';
  rows: string[][];
  page?: number;
}

/** Words, the mark of a footnote, or the place where a page begins. */
export type Piece = string | Mark | { page: number };

/** What looks like the mark of a footnote: it is one when its note is known, else it is text as well. */
export interface Mark {
  mark: string;
  note?: NoteBlock;
}

export function isMark(piece: Piece): piece is Mark {
  return typeof piece !== 'string' && 'mark' in piece;
}

/** The words of pieces, white space folded, without the marks of footnotes. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

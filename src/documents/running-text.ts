import { SUSPENDED } from '../2-words/index.js';
import type { Footnote, Layout, LayoutBlock, PageSpan, Table } from '../model.js';
import type { Block, NoteBlock, Piece } from './blocks.js';
import { attachNotes } from './notes.js';

/** Puts a word together that the end of a line cut in two. */
export type Rejoin = (first: string, second: string) => string;

/** The letters before a hyphen at the end of what is written, and those that a line begins with. */
const CUT = /([\p{L}\p{N}’'-]*\p{L})[-\u2010\u00ad]$/u;
const FIRST_WORD = /^\s*(\p{Ll}[\p{L}’']*)/u;
/** What goes on behind a hyphen without a space. */
const FIRMLY = /^\s*[\p{Lu}\p{N}]/u;

/**
 * Makes running text of blocks: each on a line of its own, with an empty line between paragraphs, white space folded, words that a line's
 * end cut in two put together, footnotes behind the block of their mark.
 */
export function layOut(parsed: readonly Block[], rejoin: Rejoin): { text: string; layout: Layout } {
  const writer = new Writer(rejoin);
  const blocks = attachNotes(parsed);
  const attached = new Set(blocks.flatMap((block) => ('pieces' in block ? notesIn(block.pieces) : [])));
  for (const block of blocks) {
    if (block.kind === 'table') writer.table(block.rows, block.page);
    else if (block.kind !== 'note') {
      const { kind, level, marker, pieces } = block;
      writer.block({ kind, ...(level !== undefined && { level }), ...(marker && { marker }) }, pieces);
      for (const note of new Set(notesIn(pieces))) writer.note(note);
    } else if (!attached.has(block)) writer.note(block);
  }
  return writer.end();
}

function notesIn(pieces: readonly Piece[]): NoteBlock[] {
  return pieces.flatMap((piece) => (typeof piece !== 'string' && 'note' in piece && piece.note ? [piece.note] : []));
}

class Writer {
  readonly #rejoin: Rejoin;
  readonly #blocks: LayoutBlock[] = [];
  readonly #footnotes: Footnote[] = [];
  readonly #tables: Table[] = [];
  readonly #pages: PageSpan[] = [];
  /** Where the marks of notes stand that are not written yet. */
  readonly #marks = new Map<NoteBlock, number>();
  readonly #written: string[] = [];
  /** UTF-16 code units written, without the word that may go on. */
  #length = 0;
  #word = '';
  /** What goes before the next word. */
  #gap = '';
  /** Whether the word is followed by the end of a line that may have cut it. */
  #cut = false;
  #page: number | undefined;

  constructor(rejoin: Rejoin) {
    this.#rejoin = rejoin;
  }

  block(block: Omit<LayoutBlock, 'start' | 'end'>, pieces: readonly Piece[]): void {
    const last = this.#blocks.at(-1);
    const gap = !last ? '' : block.kind === 'item' && last.kind === 'item' ? '\n' : '\n\n';
    const start = this.#length + gap.length;
    this.#gap = gap;
    for (const piece of pieces) this.#piece(piece, start);
    this.#endWord();
    this.#cut = false;
    if (this.#length >= start && this.#length > (last?.end ?? 0)) this.#blocks.push({ ...block, start, end: this.#length });
  }

  note(note: NoteBlock): void {
    const before = this.#blocks.length;
    this.block({ kind: 'footnote' }, note.pieces);
    const written = this.#blocks[before];
    if (!written) return;
    const at = this.#marks.get(note);
    this.#footnotes.push({ start: written.start, end: written.end, mark: note.mark, ...(at !== undefined && { at }) });
  }

  table(rows: string[][], page: number | undefined): void {
    this.#tables.push({ at: this.#length, ...(page !== undefined && { page }), rows });
  }

  end(): { text: string; layout: Layout } {
    if (this.#length > 0) this.#put('\n');
    const last = this.#pages.at(-1);
    if (last) last.end = this.#length;
    return { text: this.#written.join(''), layout: { blocks: this.#blocks, footnotes: this.#footnotes, tables: this.#tables, pages: this.#pages } };
  }

  #piece(piece: Piece, start: number): void {
    if (typeof piece === 'string') this.#words(piece, start);
    else if ('page' in piece) this.#page = piece.page;
    // A mark before any word stands where its block begins.
    else if (piece.note) this.#marks.set(piece.note, Math.max(start, this.#length + this.#word.length));
    else this.#words(piece.mark, start);
  }

  #words(words: string, start: number): void {
    for (const [i, line] of words.split('\n').entries()) {
      if (i > 0 && /[-\u2010\u00ad]$/.test(this.#word)) this.#cut = true;
      else if (i > 0) this.#space(start);
      const rest = this.#cut && line.trim() !== '' ? this.#mend(line, start) : line;
      for (const word of rest.split(/(\s+)/)) {
        if (/^\s/.test(word)) this.#space(start);
        else if (word !== '') this.#add(word);
      }
    }
  }

  #space(start: number): void {
    if (this.#cut) return;
    this.#endWord();
    if (this.#length > start) this.#gap = ' ';
  }

  #add(word: string): void {
    const visible = word.replaceAll('\u00ad', '');
    if (visible === '') return;
    if (this.#word === '') {
      this.#put(this.#gap);
      this.#gap = '';
      this.#turn();
    }
    this.#word += word;
  }

  #endWord(): void {
    this.#put(this.#word.replaceAll('\u00ad', ''));
    this.#word = '';
  }

  #put(text: string): void {
    if (text === '') return;
    this.#written.push(text);
    this.#length += text.length;
  }

  /** What is to be added of a line behind a hyphen at the end of the line before. */
  #mend(line: string, start: number): string {
    this.#cut = false;
    const first = CUT.exec(this.#word)?.[1];
    const second = FIRST_WORD.exec(line)?.[1];
    if (first === undefined || second === undefined || SUSPENDED.test(second)) {
      // `Noord-⏎Nederland`, `2024-⏎2025`: a hyphen that belongs there; `in-⏎en uitvoer`: one that a space follows.
      if (!FIRMLY.test(line)) this.#space(start);
      return line.trimStart();
    }
    const whole = this.#rejoin(first, second);
    this.#word = this.#word.slice(0, this.#word.length - first.length - 1) + whole.slice(0, whole.length - second.length);
    return line.trimStart();
  }

  #turn(): void {
    const last = this.#pages.at(-1);
    if (this.#page === undefined || last?.page === this.#page) return;
    if (last) last.end = this.#length;
    this.#pages.push({ page: this.#page, start: last ? this.#length : 0, end: this.#length });
  }
}

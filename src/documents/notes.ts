import { type Block, isMark, type Mark, type NoteBlock, type Piece, type TextBlock } from './blocks.js';

/** A paragraph that may be a note at the end of a document: it opens with a number. */
const NUMBERED = /^\s*(\d{1,3})[.)]?\s+(?=[\p{Lu}"“‘'(«]|https?:)/u;

/**
 * Finds the notes of the marks that have none yet: a note with the same mark, first that of the same page; else, for notes at the end of a
 * document, paragraphs that open with the marks in their order. Nothing is changed in what is given.
 */
export function attachNotes(blocks: readonly Block[]): Block[] {
  const open = marksIn(blocks).filter(({ piece }) => !piece.note);
  if (open.length === 0) return [...blocks];
  const copies = new Map<Mark, Mark>();
  const notes = new Map<string, NoteBlock[]>();
  for (const block of blocks) if (block.kind === 'note') notes.set(block.mark, [...(notes.get(block.mark) ?? []), block]);
  const taken = new Set<NoteBlock>();
  for (const { piece, page } of open) {
    const free = (notes.get(piece.mark) ?? []).filter((note) => !taken.has(note));
    // A page's note may go on the next page, never on the one before.
    const note = free.find((candidate) => pageOf(candidate) === page) ?? free.find((candidate) => (pageOf(candidate) ?? 0) >= (page ?? 0));
    if (!note) continue;
    taken.add(note);
    copies.set(piece, { ...piece, note });
  }
  const ends = endnotes(
    blocks,
    open.filter(({ piece }) => !copies.has(piece)),
  );
  for (const [{ piece }, [, note]] of ends) copies.set(piece, { ...piece, note });
  const replaced = new Map([...ends.values()]);
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'table' || block.kind === 'note') return [block];
    const end = replaced.get(block as TextBlock);
    if (end) return [end];
    return [{ ...block, pieces: block.pieces.map((piece) => (isMark(piece) ? (copies.get(piece) ?? piece) : piece)) }];
  });
}

interface OpenMark {
  piece: Mark;
  /** Index of its block. */
  block: number;
  page: number | undefined;
  /** Nothing stands before it in its block. */
  first: boolean;
}

function marksIn(blocks: readonly Block[]): OpenMark[] {
  const found: OpenMark[] = [];
  let page: number | undefined;
  for (const [i, block] of blocks.entries()) {
    if (!('pieces' in block)) continue;
    let first = true;
    for (const piece of block.pieces) {
      if (typeof piece === 'string') first &&= piece.trim() === '';
      else if ('page' in piece) page = piece.page;
      else {
        // A note's own mark refers to nothing.
        if (block.kind !== 'note') found.push({ piece, block: i, page, first });
        first = false;
      }
    }
  }
  return found;
}

function pageOf({ pieces }: NoteBlock): number | undefined {
  return pieces.flatMap((piece) => (typeof piece !== 'string' && 'page' in piece ? [piece.page] : []))[0];
}

/** Paragraphs that are the notes of marks, in the order of both: 1, 2, 3 behind the last mark, to the end of the document. */
function endnotes(blocks: readonly Block[], open: readonly OpenMark[]): Map<OpenMark, [TextBlock, NoteBlock]> {
  const found = new Map<OpenMark, [TextBlock, NoteBlock]>();
  const marks = open.filter(({ first }) => !first);
  const last = marks.at(-1);
  if (!last) return found;
  let next = 0;
  for (const block of blocks.slice(last.block + 1)) {
    const expected = marks[next];
    if (!expected) break;
    if (block.kind === 'table' || block.kind === 'note' || block.kind === 'heading') continue;
    const pieces = withoutMark(block, expected.piece.mark);
    if (!pieces) continue;
    found.set(expected, [block, { kind: 'note', mark: expected.piece.mark, pieces }]);
    next++;
  }
  return found;
}

/** The pieces of a block behind the mark that it opens with. */
function withoutMark(block: TextBlock, mark: string): Piece[] | undefined {
  if (block.marker?.replace(/\W/g, '') === mark) return block.pieces;
  const at = block.pieces.findIndex((piece) => (typeof piece !== 'string' ? isMark(piece) : piece.trim() !== ''));
  const opening = block.pieces[at];
  if (opening === undefined) return undefined;
  const before = block.pieces.slice(0, at);
  const after = block.pieces.slice(at + 1);
  if (typeof opening !== 'string') return isMark(opening) && opening.mark === mark ? [...before, ...after] : undefined;
  const number = NUMBERED.exec(opening);
  return number?.[1] === mark ? [...before, opening.slice(number[0].length), ...after] : undefined;
}

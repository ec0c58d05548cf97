import { type Block, type Piece, type TextBlock, wordsOf } from '../blocks.js';
import type { Element } from './tree.js';

/** What an element does to the text in it. */
export type Part =
  | { is: 'skip' }
  /** `apart` where white space stands around it though none is written. */
  | { is: 'inline'; apart?: true }
  | { is: 'container' }
  | { is: 'heading'; level?: number }
  | { is: 'item' }
  | { is: 'marker' }
  | { is: 'break' }
  | { is: 'table'; rows: string[][] }
  | { is: 'piece'; piece: Piece };

/** Tells what the elements of a document type do. */
export type Vocabulary = (element: Element) => Part;

/** The blocks of a tree, in document order. Never deeper than the tree, whose depth is limited. */
export function readBlocks(root: Element, vocabulary: Vocabulary): Block[] {
  const blocks: Block[] = [];
  let next: Omit<TextBlock, 'pieces'> = { kind: 'paragraph' };
  let open: TextBlock | undefined;
  let breaks = 0;
  const close = () => {
    if (open && wordsOf(open.pieces) !== '') {
      blocks.push(open);
      // What follows in the same heading or item is text of its own.
      next = { kind: 'paragraph' };
    }
    open = undefined;
    breaks = 0;
  };
  const add = (piece: Piece) => {
    open ??= { ...next, pieces: [] };
    open.pieces.push(piece);
  };
  const within = (element: Element, kind: typeof next) => {
    close();
    next = kind;
    element.children.forEach(visit);
    close();
    next = { kind: 'paragraph' };
  };
  const visit = (node: Element | string) => {
    if (typeof node === 'string') {
      if (node.trim() !== '') breaks = 0;
      if (open || node.trim() !== '') add(node);
      return;
    }
    const part = vocabulary(node);
    switch (part.is) {
      case 'skip':
        return;
      case 'inline':
        if (part.apart && open) add(' ');
        node.children.forEach(visit);
        if (part.apart && open) add(' ');
        return;
      case 'container':
        close();
        node.children.forEach(visit);
        return close();
      case 'heading':
        return within(node, { kind: 'heading', ...(part.level !== undefined && { level: part.level }) });
      case 'item':
        return within(node, { kind: 'item' });
      case 'marker':
        next = { ...next, marker: wordsOf(node.children.filter((child) => typeof child === 'string')) };
        return;
      case 'break':
        // One ends a line, two a paragraph.
        add(' ');
        breaks++;
        if (breaks > 1) close();
        return;
      case 'table':
        close();
        blocks.push({ kind: 'table', rows: part.rows });
        return;
      case 'piece':
        add(part.piece);
    }
  };
  visit(root);
  close();
  return blocks;
}

/**
 * The rows of a table when it is one: several columns of short cells. What has only one column or holds whole paragraphs is there for the
 * looks, and its cells are text.
 *
 * @param longest UTF-16 code units that a cell of a table has on average at most
 */
export function dataRows(rows: string[][], longest = 200): string[][] | undefined {
  const filled = rows.map((row) => row.filter(Boolean)).filter((row) => row.length > 0);
  const cells = filled.flat();
  const wide = filled.filter((row) => row.length > 1).length;
  if (wide < 2 || cells.reduce((sum, cell) => sum + cell.length, 0) > longest * cells.length) return undefined;
  return rows.filter((row) => row.some(Boolean));
}

import { StandpuntError } from '../../errors.js';
import type { Block, NoteBlock, ParsedDocument, TextBlock } from '../blocks.js';
import type { Limits } from '../limits.js';
import { reportTitle } from '../meta.js';
import { regionsOf } from './columns.js';
import { type PageRows, withoutFurniture } from './furniture.js';
import { type Page, readPages } from './pages.js';
import { type BodyStyle, blocksOf, footnotesOf, goesOnInNextColumn, type OpenBlock } from './paragraphs.js';
import { mostOf, type Row, rowsOf } from './rows.js';

/**
 * Reads a PDF file: from the places of its letters to rows, from these, without headers and footers, to columns and tables, and to paragraphs
 * that go on over the ends of columns and pages.
 *
 * @throws StandpuntError `broken-document`, `encrypted-document`, `no-text`, `too-large`
 */
export async function readPdf(bytes: Uint8Array, { maxPages }: Limits): Promise<ParsedDocument> {
  const { pages, title: given } = await readPages(bytes, maxPages);
  if (!pages.some(({ runs }) => runs.some(({ text }) => /\p{L}/u.test(text))))
    throw new StandpuntError('no-text', 'the PDF has no text, only images of it or nothing');
  const title = reportTitle(given);
  return { blocks: blocksOfPages(pages), meta: { ...(title && { title }) } };
}

/** The blocks of pages in reading order. */
function blocksOfPages(pages: readonly Page[]): Block[] {
  const rowed = withoutFurniture(pages.map(({ number, runs }) => ({ number, rows: rowsOf(runs) })));
  const body = bodyOf(rowed);
  const blocks: (Block | OpenBlock)[] = [];
  let open: OpenBlock | undefined;
  let lastNote: NoteBlock | undefined;
  for (const { number, rows } of rowed)
    for (const region of regionsOf(rows)) {
      if ('table' in region) {
        blocks.push({ kind: 'table', rows: region.table, page: number });
        continue;
      }
      const { text, before, notes } = footnotesOf(region.rows, number, body);
      const found = blocksOf(text, number, body);
      const [first, ...rest] = found;
      if (first && open && goesOnInNextColumn(open, first)) {
        open.pieces.push('\n', ...first.pieces);
        [open.last, open.right] = [first.last, first.right];
        blocks.push(...rest);
        open = rest.at(-1) ?? open;
      } else {
        blocks.push(...found);
        open = found.at(-1) ?? open;
      }
      // What stands small at the foot before the first mark goes on with the last note of the page before.
      for (const block of blocksOf(before, number, body)) {
        if (lastNote) lastNote.pieces.push('\n', ...block.pieces);
        else blocks.push(block);
      }
      blocks.push(...notes);
      lastNote = notes.at(-1) ?? lastNote;
    }
  return withLevels(blocks);
}

/** How most of the text is set. */
function bodyOf(pages: readonly PageRows[]): BodyStyle {
  const rows = pages.flatMap((page) => page.rows);
  const { font, size } = mostOf(rows.flatMap(({ segments }) => segments.flatMap(({ runs }) => runs)));
  const steps = pages
    .flatMap((page) => page.rows.slice(1).map((row, i) => row.y - (page.rows[i] as Row).y))
    .filter((step) => step > size * 0.9 && step < size * 2.5)
    .sort((a, b) => a - b);
  return { font, size, leading: steps[steps.length >> 1] ?? size * 1.2 };
}

/** Headings with their levels, from the largest down, and blocks without what only reading them needed. */
function withLevels(blocks: readonly (Block | OpenBlock)[]): Block[] {
  const styleOf = ({ last }: OpenBlock) => Math.round(last.size * 2);
  const sizes = [...new Set(blocks.flatMap((block) => ('last' in block && block.kind === 'heading' ? [styleOf(block)] : [])))].sort((a, b) => b - a);
  return blocks.map((block) => {
    if (!('last' in block)) return block;
    const { last, right, ...rest } = block;
    const text: TextBlock = rest;
    return block.kind === 'heading' ? { ...text, level: sizes.indexOf(styleOf(block)) + 1 } : text;
  });
}

import { type Row, textOfRow } from './rows.js';

/** Rows of a page, from top to bottom. */
export interface PageRows {
  number: number;
  rows: Row[];
}

/** Rows from an edge of a page that may be its header or footer. */
const EDGE = 4;
/** Points by which the same header may stand higher or lower. */
const SAME_PLACE = 4;
/** Share of the pages, 0–1, on which a header stands at least: left and right pages may have their own, the first one another. */
const OFTEN = 0.3;

/** Takes away what stands at the edge of several pages, whatever numbers are in it, and the numbers of pages. */
export function withoutFurniture(pages: readonly PageRows[]): PageRows[] {
  const edges: ((rows: Row[]) => Row[])[] = [(rows) => rows, (rows) => [...rows].reverse()];
  const removed = new Set<Row>();
  for (const fromEdge of edges) {
    const seen = new Map<string, { y: number; pages: Set<number> }[]>();
    const candidates = pages.map(({ number, rows }) => ({ number, rows: fromEdge(rows).slice(0, EDGE) }));
    for (const { number, rows } of candidates)
      for (const row of rows) {
        const places = seen.get(keyOf(row)) ?? [];
        seen.set(keyOf(row), places);
        const place = places.find(({ y }) => Math.abs(y - row.y) <= SAME_PLACE);
        if (place) place.pages.add(number);
        else places.push({ y: row.y, pages: new Set([number]) });
      }
    const isRepeated = (row: Row) => {
      const count = seen.get(keyOf(row))?.find(({ y }) => Math.abs(y - row.y) <= SAME_PLACE)?.pages.size ?? 0;
      return count >= 2 && count >= pages.length * OFTEN;
    };
    for (const { number, rows } of candidates)
      for (const [i, row] of rows.entries()) {
        // From the edge inwards: what stands behind other text is text.
        if (!isRepeated(row) && !(i === 0 && isPageNumber(row, rows[1], number, pages.length))) break;
        removed.add(row);
      }
  }
  return pages.map(({ number, rows }) => ({ number, rows: rows.filter((row) => !removed.has(row)) }));
}

function keyOf(row: Row): string {
  return textOfRow(row).replace(/\d+/g, '#');
}

/** A row set apart with hardly anything but the page's number, and perhaps that of all pages: `3`, `- 3 -`, `Pagina 3 van 8`. */
function isPageNumber(row: Row, next: Row | undefined, number: number, total: number): boolean {
  const numbers = textOfRow(row).match(/\d+/g)?.map(Number) ?? [];
  const words = textOfRow(row).match(/\p{L}+/gu) ?? [];
  const apart = next === undefined || Math.abs(next.y - row.y) > 1.6 * Math.max(row.size, next.size);
  return apart && words.length <= 2 && numbers[0] === number && (numbers.length === 1 || (numbers.length === 2 && numbers[1] === total));
}

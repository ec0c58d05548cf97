import { type Row, rowOf, type Segment, textOf, textOfRow } from './rows.js';

/** A part of a page: rows of one column from top to bottom, or a table. */
export type Region = { rows: Row[] } | { table: string[][]; y: number };

/** Points between the places where a gutter is looked for. */
const STEP = 4;
/** A gutter is at least so wide, in sizes of the font. */
const GUTTER = 0.9;
/** Rows on both sides of a gutter, at least. */
const MIN_ROWS = 3;
/** How often a page is cut into columns in columns. */
const MAX_DEPTH = 4;
/** A line of running text has so many characters, and most of them, 0–1, fill so much of their column, 0–1. */
const LINE = 20;
const FULL_LINES = 0.5;
const FULL_LINE = 0.75;

/** The parts of a page in reading order: columns from left to right, what stands across them before or behind. */
export function regionsOf(rows: readonly Row[], depth = 0): Region[] {
  if (rows.length === 0) return [];
  const band = depth < MAX_DEPTH ? widestBand(rows) : undefined;
  if (!band) return [{ rows: [...rows] }];
  const halves = split(rows.slice(band.from, band.to), band.x);
  if (halves.every(isRunningText))
    return [
      ...regionsOf(rows.slice(0, band.from), depth),
      ...halves.flatMap((half) => regionsOf(half, depth + 1)),
      ...regionsOf(rows.slice(band.to), depth),
    ];
  // A table ends with its last row that has cells on both sides.
  const isCrossed = ({ x, end }: Row) => x < band.x && end > band.x;
  const from = rows.findIndex((row, i) => i >= band.from && isCrossed(row));
  const to = rows.findLastIndex((row, i) => i < band.to && isCrossed(row)) + 1;
  if (from < 0 || to - from < 2) return [{ rows: [...rows] }];
  return [...regionsOf(rows.slice(0, from), depth), tableOf(rows.slice(from, to)), ...regionsOf(rows.slice(to), depth)];
}

interface Band {
  /** Rows, half-open. */
  from: number;
  to: number;
  x: number;
}

/** The rows with a gutter through all of them that parts most text. */
function widestBand(rows: readonly Row[]): Band | undefined {
  const left = Math.min(...rows.map(({ x }) => x));
  const right = Math.max(...rows.map(({ end }) => end));
  let best: Band | undefined;
  let most = MIN_ROWS - 1;
  for (let x = left + STEP; x < right; x += STEP)
    for (const band of bandsAt(rows, x)) {
      const inside = rows.slice(band.from, band.to).flatMap(({ segments }) => segments);
      const before = inside.filter(({ end }) => end <= x).length;
      const parted = Math.min(before, inside.length - before);
      if (parted > most) [best, most] = [band, parted];
    }
  return best;
}

/** Stretches of rows that all have nothing at a place. */
function bandsAt(rows: readonly Row[], x: number): Band[] {
  const bands: Band[] = [];
  let from = 0;
  for (const [i, row] of rows.entries()) {
    const half = (GUTTER * row.size) / 2;
    if (!row.segments.some((segment) => segment.x < x + half && segment.end > x - half)) continue;
    bands.push({ from, to: i, x });
    from = i + 1;
  }
  return [...bands, { from, to: rows.length, x }];
}

/** Left and right of a place, each row by row. */
function split(rows: readonly Row[], x: number): [Row[], Row[]] {
  const side = (test: (segment: Segment) => boolean) =>
    rows.flatMap((row) => {
      const runs = row.segments.filter(test).flatMap((segment) => segment.runs);
      return runs.length > 0 ? [rowOf(runs, row.y)] : [];
    });
  return [side((segment) => segment.end <= x), side((segment) => segment.end > x)];
}

interface Column {
  x: number;
  end: number;
}

/** Stretches of the width in which any row has text, with gutters between them. */
function columnsOf(rows: readonly Row[]): Column[] {
  const segments = rows.flatMap((row) => row.segments).sort((a, b) => a.x - b.x);
  const size = rows[0]?.size ?? 0;
  const columns: Column[] = [];
  for (const { x, end } of segments) {
    const last = columns.at(-1);
    if (last && x < last.end + size * GUTTER * 0.7) last.end = Math.max(last.end, end);
    else columns.push({ x, end });
  }
  return columns;
}

/** Columns of running text are filled line by line; a table's cells are not. */
function isRunningText(rows: readonly Row[]): boolean {
  const left = Math.min(...rows.map(({ x }) => x));
  const right = Math.max(...rows.map(({ end }) => end));
  const full = rows.filter(({ end }) => end - left >= (right - left) * FULL_LINE);
  const lengths = full.map((row) => textOfRow(row).length).sort((a, b) => a - b);
  return full.length >= rows.length * FULL_LINES && (lengths[lengths.length >> 1] ?? 0) >= LINE;
}

/** The cells by row and column. A row without a first cell goes on with the one above it. */
function tableOf(rows: readonly Row[]): Region {
  const columns = columnsOf(rows);
  const table: string[][] = [];
  for (const { segments } of rows) {
    const cells = columns.map(({ x, end }) =>
      segments
        .filter((segment) => segment.x >= x - 1 && segment.end <= end + 1)
        .map(({ runs }) => textOf(runs).replace(/\s+/g, ' ').trim())
        .join(' '),
    );
    const last = table.at(-1);
    if (last && cells[0] === '') for (const [i, cell] of cells.entries()) last[i] = [last[i], cell].filter(Boolean).join(' ');
    else table.push(cells);
  }
  return { table, y: rows[0]?.y ?? 0 };
}

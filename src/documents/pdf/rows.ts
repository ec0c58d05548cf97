import type { Run } from './pages.js';

/** Runs that follow each other without a wide gap between them. */
export interface Segment {
  runs: Run[];
  x: number;
  end: number;
}

/** What stands on one baseline, from left to right. */
export interface Row {
  segments: Segment[];
  x: number;
  end: number;
  y: number;
  /** Size of most of its letters, in points. */
  size: number;
  /** Font of most of its letters. */
  font: string;
}

/** A gap of so many sizes of the font is wider than a space between words, however much a line is stretched. */
const WIDE_GAP = 1;
/** A space between words is at least so wide, in sizes of the font. */
const WORD_GAP = 0.15;
/** What may stand before a list item or a heading, with a wide gap behind it. */
export const MARKER = /^(?:[-–—•·▪◦‣●○■□*o\uf0b7\uf0a7\uf02d]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-z]\)|[a-z]\.|\(?[ivx]{1,4}[.)])$/u;
const MARKER_GAP = 5;

/** The rows of a page, from top to bottom. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const lines: { y: number; size: number; runs: Run[] }[] = [];
  const byPlace = new Map<number, typeof lines>();
  const near = (y: number) => [-1, 0, 1].flatMap((step) => byPlace.get(Math.round(y / BUCKET) + step) ?? []);
  // The large ones first: the mark of a footnote belongs to the line that it stands in, above its baseline.
  for (const run of runs.filter(({ text }) => text.trim() !== '').sort((a, b) => b.size - a.size || a.y - b.y)) {
    const line =
      near(run.y).find(({ y, size }) => Math.abs(y - run.y) <= 0.3 * run.size && run.size > 0.85 * size) ??
      near(run.y).find((candidate) => isRaised(run, candidate) && touches(run, candidate.runs));
    if (line) {
      line.runs.push(run);
      continue;
    }
    const own = { y: run.y, size: run.size, runs: [run] };
    const bucket = Math.round(run.y / BUCKET);
    byPlace.set(bucket, [...(byPlace.get(bucket) ?? []), own]);
    lines.push(own);
  }
  return lines.map(({ y, runs: found }) => rowOf(found, y)).sort((a, b) => a.y - b.y);
}

/** Points in which lines are looked for, above and below. */
const BUCKET = 16;

/** Whether a run is the smaller one, on the line or above its baseline. */
function isRaised({ y, size }: Run, line: { y: number; size: number }): boolean {
  return size < line.size * 0.9 && y <= line.y + 0.2 * line.size && y >= line.y - 0.75 * line.size;
}

function touches({ x, width, size }: Run, runs: readonly Run[]): boolean {
  return runs.some((other) => x <= other.x + other.width + size * 0.6 && x + width >= other.x - size * 0.6);
}

/** A row of runs in any order. */
export function rowOf(runs: readonly Run[], y: number): Row {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const segments: Segment[] = [];
  for (const run of sorted) {
    const last = segments.at(-1);
    const gap = last ? (run.x - last.end) / run.size : 0;
    if (last && (gap < WIDE_GAP || (gap < MARKER_GAP && MARKER.test(textOf(last.runs).trim())))) {
      last.runs.push(run);
      last.end = Math.max(last.end, run.x + run.width);
    } else segments.push({ runs: [run], x: run.x, end: run.x + run.width });
  }
  const { size, font } = mostOf(sorted);
  return { segments, x: segments[0]?.x ?? 0, end: Math.max(...segments.map(({ end }) => end)), y, size, font };
}

/** The font and size in which most letters are set. */
export function mostOf(runs: Iterable<Run>): { font: string; size: number } {
  const letters = new Map<string, { font: string; size: number; count: number }>();
  for (const { font, size, text } of runs) {
    const rounded = Math.round(size * 10) / 10;
    const key = `${rounded} ${font}`;
    const known = letters.get(key) ?? { font, size: rounded, count: 0 };
    known.count += text.length;
    letters.set(key, known);
  }
  let most = { font: '', size: 0, count: 0 };
  for (const found of letters.values()) if (found.count > most.count) most = found;
  return { font: most.font, size: most.size };
}

/** Whether there is a space between two runs of a line, where neither has one. */
export function isApart(left: Run, right: Run): boolean {
  return right.x - (left.x + left.width) > WORD_GAP * Math.min(left.size, right.size);
}

/** The text of runs from left to right. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run, i) => (i > 0 && isApart(runs[i - 1] as Run, run) ? ` ${run.text}` : run.text)).join('');
}

export function textOfRow({ segments }: Row): string {
  return segments
    .map(({ runs }) => textOf(runs))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare } from '../compare/index.js';
import { type Analysis, analyze, type StanceRecord } from '../index.js';

/** What a holder says of a thing in an earlier and a later report; empty where one of them says nothing. */
export interface PositionPair {
  heading: string;
  earlier: string;
  later: string;
  status: string;
}

/** Two reports whose positions were judged by reading them. */
export interface Judged {
  earlier: Analysis;
  later: Analysis;
  /** Whether two positions are on the same thing; `undefined` where readers may differ. */
  same(from: Pick<StanceRecord, 'id'>, to: Pick<StanceRecord, 'id'>): boolean | undefined;
}

/** The rows of a comparison as a reader finds them who looks for each in both reports. */
export interface Rows {
  right: number;
  arguable: number;
  /** Two positions that are not on the same thing. */
  falsePairs: number;
  /** Called new or dropped, though it is in the other report. */
  missed: number;
}

/** Dates of reports made of pairs. */
const [EARLIER, LATER] = ['2024-01-31', '2024-06-30'];

/** The pairs of a file in `test/cases/compare/`. */
export function positionPairs(name: 'choosing' | 'checking'): PositionPair[] {
  return linesOf(name).map(([heading = '', earlier = '', later = '', status = '']) => ({ heading, earlier, later, status }));
}

/** A report made of one side of pairs, and which pair stands at an offset of it. */
export interface OneSide {
  analysis: Analysis;
  pairAt(offset: number): PositionPair | undefined;
}

export function sideOf(pairs: readonly PositionPair[], side: 'earlier' | 'later'): OneSide {
  let text = '';
  const starts: { at: number; pair: PositionPair }[] = [];
  for (const [i, pair] of pairs.entries()) {
    if (pair[side] === '') continue;
    if (pair.heading !== pairs[i - 1]?.heading || text === '') text += `${pair.heading}\n\n`;
    starts.push({ at: text.length, pair });
    text += `${pair[side]}\n\n`;
  }
  const date = side === 'earlier' ? EARLIER : LATER;
  return {
    analysis: analyze(text || 'Einde.', { anyLanguage: true, meta: { date, title: `Verslag van ${date}`, meeting: 'council' } }),
    pairAt: (offset) => starts.findLast(({ at }) => at <= offset)?.pair,
  };
}

/** Two reports made of pairs: positions of one pair are on the same thing, all others are not. */
export function judgedPairs(name: 'choosing' | 'checking'): Judged {
  const pairs = positionPairs(name);
  const [earlier, later] = [sideOf(pairs, 'earlier'), sideOf(pairs, 'later')];
  const pairOf = ({ analysis, pairAt }: OneSide) => new Map(analysis.records.map(({ id, evidence }) => [id, pairAt(evidence.span[0])]));
  const [from, to] = [pairOf(earlier), pairOf(later)];
  return { earlier: earlier.analysis, later: later.analysis, same: (a, b) => from.get(a.id) === to.get(b.id) };
}

/** Pairs of reports with a list of which of their records are on the same thing: those of the corpus, and invented ones. */
export const REPORT_PAIRS = ['corpus', 'justice', 'foreign-affairs', 'finance', 'energy'] as const;
export type ReportPair = (typeof REPORT_PAIRS)[number];
const CORPUS = ['2024-12-19', '2025-05-16'].map((date) => `corpus/verslag-europese-raad-${date}.txt`);

/** Two reports that were read beside each other: what the list does not name is not on the same thing. */
export function judgedReports(name: ReportPair): Judged {
  const paths = name === 'corpus' ? CORPUS : ['earlier', 'later'].map((side) => `test/cases/compare/${name}/${side}.txt`);
  const [earlier, later] = paths.map((path) => analyze(readFileSync(project(path), 'utf8'))) as [Analysis, Analysis];
  const judged = new Map(judgements(name).map(({ from, to, same }) => [`${from} ${to}`, same]));
  return {
    earlier,
    later,
    same(from, to) {
      const same = judged.get(`${from.id} ${to.id}`);
      return same === 'arguable' ? undefined : same === 'yes';
    },
  };
}

/** What a reader finds of the rows that comparing the reports gives. */
export function rowsOf({ earlier, later, same }: Judged, threshold?: number): Rows {
  const { changes } = compare([earlier, later], threshold === undefined ? {} : { threshold });
  const rows: Rows = { right: 0, arguable: 0, falsePairs: 0, missed: 0 };
  for (const { actor, from, to } of changes) {
    if (from && to) {
      const found = same(from, to);
      rows[found ? 'right' : found === undefined ? 'arguable' : 'falsePairs']++;
      continue;
    }
    // All positions of the actor that the other report has.
    const others = changes.flatMap((change) => (change.actor.id === actor.id ? ((from ? change.to : change.from) ?? []) : []));
    const found = others.map((other) => (from ? same(from, other) : to && same(other, to)));
    rows[found.includes(true) ? 'missed' : found.includes(undefined) ? 'arguable' : 'right']++;
  }
  return rows;
}

/** Ids of records that are on the same thing, `yes`, or may be, `arguable`. */
export function judgements(name: ReportPair): { from: string; to: string; same: string }[] {
  return linesOf(`${name}/same`).map(([from = '', to = '', same = '']) => ({ from, to, same }));
}

function project(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The cells of a tab-separated file, without its header. */
function linesOf(name: string): string[][] {
  const [, ...lines] = readFileSync(project(`test/cases/compare/${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.split('\t'));
}

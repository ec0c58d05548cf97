import { readFileSync } from 'node:fs';
import { analyze } from '../../src/index.js';
import type { Analysis } from '../../src/model.js';
import { projectPath } from './project.js';

/** What a holder says of a thing in an earlier and a later report; empty where one of them says nothing. */
export interface PositionPair {
  heading: string;
  earlier: string;
  later: string;
  status: string;
}

/** The pairs of `test/cases/compare/<name>.tsv`. */
export function positionPairs(name: string): PositionPair[] {
  const [, ...lines] = readFileSync(projectPath(`test/cases/compare/${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [heading = '', earlier = '', later = '', status = ''] = line.split('\t');
    return { heading, earlier, later, status };
  });
}

/** A report made of one side of pairs, and which pair stands at an offset of it. */
export interface OneSide {
  analysis: Analysis;
  pairAt(offset: number): PositionPair | undefined;
}

export function sideOf(pairs: readonly PositionPair[], side: 'earlier' | 'later', date: string): OneSide {
  let text = '';
  const starts: { at: number; pair: PositionPair }[] = [];
  for (const [i, pair] of pairs.entries()) {
    if (pair[side] === '') continue;
    if (pair.heading !== pairs[i - 1]?.heading || text === '') text += `${pair.heading}\n\n`;
    starts.push({ at: text.length, pair });
    text += `${pair[side]}\n\n`;
  }
  return {
    analysis: analyze(text || 'Einde.', { anyLanguage: true, meta: { date, title: `Verslag van ${date}` } }),
    pairAt: (offset) => starts.findLast(({ at }) => at <= offset)?.pair,
  };
}

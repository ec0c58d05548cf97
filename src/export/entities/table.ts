import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Analysis } from '../../model.js';
import type { FormatOptions } from '../formatter.js';
import { occasionLabel, reportLabel } from '../labels.js';
import { BORDERLESS, GAP, trimLines } from '../table.js';
import { COLUMNS, cells } from './cells.js';
import { namedThings } from './things.js';

/** Most that type, id and English may have of the width, 0–1; longer cells are wrapped. What is left is for the words as written. */
const SHARES = [1, 0.18, 0.22, 0.28];
/** Narrowest column that may be wrapped; a narrower terminal wraps the lines itself. */
const MIN_COLUMN = 14;

/** The things that reports name, for a terminal: one row for each, wrapped to the width. */
export function format(analyses: readonly Analysis[], options: FormatOptions): string {
  return analyses.map((analysis) => list(analysis, options)).join('\n');
}

function list(analysis: Analysis, { width, colour }: FormatOptions): string {
  const bold = (text: string) => (colour ? styleText('bold', text, { validateStream: false }) : text);
  const rows = namedThings(analysis).map(cells);
  const label = [bold(reportLabel(analysis)), occasionLabel(analysis)].filter(Boolean).join('\n');
  if (rows.length === 0) return `${label}\n\nNo names found.\n`;
  const widths = SHARES.map((share, i) => {
    const longest = Math.max(...[COLUMNS, ...rows].map((row) => row[i]?.length ?? 0)) + GAP;
    return Math.min(longest, Math.max(Math.floor(share * width), MIN_COLUMN));
  });
  const table = new Table({
    ...BORDERLESS,
    colWidths: [...widths, Math.max(width - widths.reduce((sum, one) => sum + one, 0), MIN_COLUMN)],
    colAligns: ['right'],
    wordWrap: true,
  });
  table.push(COLUMNS.map(bold), ...rows);
  return `${label}\n\n${trimLines(table.toString())}\n`;
}

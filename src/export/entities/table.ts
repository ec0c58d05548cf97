import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Analysis } from '../../model.js';
import type { FormatOptions } from '../formatter.js';
import { occasionLabel, reportLabel } from '../labels.js';
import { BORDERLESS, GAP, trimLines } from '../table.js';
import { COLUMNS, cells } from './cells.js';
import { namedThings } from './things.js';

export { join } from '../table.js';

/** Widest columns of type, id and English; longer cells are wrapped. */
const WIDEST = [Number.POSITIVE_INFINITY, 24, 26, 34];
/** Narrowest column of the words as written; a narrower terminal wraps the lines itself. */
const MIN_WRITTEN = 16;

/** The things that a report names, for a terminal: one row for each, wrapped to the width. */
export function format(analysis: Analysis, { width, colour }: FormatOptions): string {
  const bold = (text: string) => (colour ? styleText('bold', text, { validateStream: false }) : text);
  const rows = namedThings(analysis).map(cells);
  const label = [bold(reportLabel(analysis)), occasionLabel(analysis)].filter(Boolean).join('\n');
  if (rows.length === 0) return `${label}\n\nNo names found.\n`;
  const widths = WIDEST.map((most, i) => Math.min(most, Math.max(...[COLUMNS, ...rows].map((row) => row[i]?.length ?? 0))) + GAP);
  const table = new Table({
    ...BORDERLESS,
    colWidths: [...widths, Math.max(width - widths.reduce((sum, one) => sum + one, 0), MIN_WRITTEN)],
    colAligns: ['right'],
    wordWrap: true,
  });
  table.push(COLUMNS.map(bold), ...rows);
  return `${label}\n\n${trimLines(table.toString())}\n`;
}

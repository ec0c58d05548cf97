import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Analysis, Polarity, StanceRecord } from '../model.js';
import type { FormatOptions } from './formatter.js';
import { groupBySection } from './groups.js';
import { actLabel, hasInferredHolder, holdersLabel, INFERRED_NOTE, occasionLabel, reportLabel, untranslatedLabel } from './labels.js';

type Style = Parameters<typeof styleText>[0];

const POLARITY_STYLE: Record<Polarity, Style> = { positive: 'green', negative: 'red', neutral: 'cyan' };
/** Columns between two cells. */
export const GAP = 2;
/** Widest column of holders; longer lists of holders are wrapped. */
const MAX_HOLDERS = 28;
/** Narrowest column of sentences; a narrower terminal wraps the lines itself. */
const MIN_ENGLISH = 24;

/** Reports for a terminal: a table of act, holders and English sentence for each section, wrapped to the width. */
export function format(analyses: readonly Analysis[], options: FormatOptions): string {
  return analyses.map((analysis) => report(analysis, options)).join('\n');
}

function report(analysis: Analysis, { width, colour }: FormatOptions): string {
  // Whether there is colour was decided by whoever knows the terminal; styleText must not decide again.
  const paint = (style: Style, text: string) => (colour && text ? styleText(style, text, { validateStream: false }) : text);
  const colWidths = columnWidths(analysis.records, width);

  const table = (records: StanceRecord[]): string => {
    const rows = new Table({ ...BORDERLESS, colWidths, wordWrap: true });
    for (const record of records) {
      const english = [record.english, paint('dim', untranslatedLabel(record))].filter(Boolean).join('\n');
      rows.push([paint(POLARITY_STYLE[record.polarity], actLabel(record)), holdersLabel(record), english]);
    }
    return trimLines(rows.toString());
  };

  const blocks = [[paint('bold', reportLabel(analysis)), occasionLabel(analysis)].filter(Boolean).join('\n')];
  for (const { heading, records } of groupBySection(analysis)) blocks.push(`${heading ? `${paint('bold', heading)}\n` : ''}${table(records)}`);
  if (analysis.records.length === 0) blocks.push('No positions found.');
  if (hasInferredHolder(analysis)) blocks.push(paint('dim', INFERRED_NOTE));
  return `${blocks.join('\n\n')}\n`;
}

/** A table without lines. */
export const BORDERLESS = {
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '',
  },
  style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
};

/** Widths of the three columns with their gaps, the same for all sections of a report. */
function columnWidths(records: StanceRecord[], width: number): number[] {
  const longest = (labels: string[]) => Math.max(0, ...labels.map((label) => label.length));
  const act = longest(records.map(actLabel)) + GAP;
  const holders = Math.min(longest(records.map(holdersLabel)), MAX_HOLDERS) + GAP;
  return [act, holders, Math.max(width - act - holders, MIN_ENGLISH)];
}

/** Without the padding of the last column, which would wrap on a terminal of just that width. */
export function trimLines(text: string): string {
  return text.replace(/[ ]+$/gm, '');
}

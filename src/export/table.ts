import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Analysis, Polarity, StanceRecord } from '../model.js';
import type { FormatOptions } from './formatter.js';
import { groupBySection } from './groups.js';
import { actLabel, hasInferredHolder, holdersLabel, INFERRED_NOTE, NO_RECORDS, occasionLabel, remarksLabel, reportLabel } from './labels.js';

/** What of the styles of a terminal is used. */
type Style = 'bold' | 'dim' | 'green' | 'red' | 'cyan';

const POLARITY_STYLE: Record<Polarity, Style> = { positive: 'green', negative: 'red', neutral: 'cyan' };
/** Columns between two cells. */
export const GAP = 2;
/** Widest column of holders; longer lists of holders are wrapped. */
const MAX_HOLDERS = 28;
/** Longest sentence in characters that is shown whole: the widths of a longer one take too long to measure, and nobody reads it in a table. */
const MAX_SENTENCE = 2000;
/** Narrowest column of sentences; a narrower terminal wraps the lines itself. */
const MIN_ENGLISH = 24;

/** Reports for a terminal: a table of act, holders and English sentence for each section, wrapped to the width. */
export function format(analyses: readonly Analysis[], options: FormatOptions): string {
  return analyses.map((analysis) => report(analysis, options)).join('\n');
}

function report(analysis: Analysis, options: FormatOptions): string {
  const paint = painter(options);
  const table = recordTable(analysis.records, options);
  const blocks = [[paint('bold', reportLabel(analysis)), occasionLabel(analysis)].filter(Boolean).join('\n')];
  for (const { heading, records } of groupBySection(analysis)) blocks.push(`${heading ? `${paint('bold', heading)}\n` : ''}${table(records)}`);
  if (analysis.records.length === 0) blocks.push(NO_RECORDS);
  if (hasInferredHolder(analysis)) blocks.push(paint('dim', INFERRED_NOTE));
  return `${blocks.join('\n\n')}\n`;
}

/** Paints a text where there is to be colour. */
export function painter({ colour }: FormatOptions): (style: Style, text: string) => string {
  // Whether there is colour was decided by whoever knows the terminal; styleText must not decide again.
  return (style, text) => (colour && text ? styleText(style, text, { validateStream: false }) : text);
}

/**
 * Makes tables of act, holders and English sentence, all with the same columns.
 *
 * @param all Every record that one of the tables will have.
 * @param lead What stands in a column before the act.
 */
export function recordTable(
  all: readonly StanceRecord[],
  options: FormatOptions,
  lead?: (record: StanceRecord) => string,
): (records: readonly StanceRecord[]) => string {
  const paint = painter(options);
  const colWidths = columnWidths(all, options.width, lead);
  return (records) => {
    const rows = new Table({ ...BORDERLESS, colWidths, wordWrap: true });
    for (const record of records) {
      const english = [shortened(record.english), paint('dim', remarksLabel(record))].filter(Boolean).join('\n');
      const act = paint(POLARITY_STYLE[record.polarity], actLabel(record));
      rows.push([...(lead ? [lead(record)] : []), act, holdersLabel(record), english]);
    }
    return trimLines(rows.toString());
  };
}

function shortened(sentence: string): string {
  return sentence.length > MAX_SENTENCE ? `${sentence.slice(0, MAX_SENTENCE)} …` : sentence;
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

/** Widths of the columns with their gaps. */
function columnWidths(records: readonly StanceRecord[], width: number, lead?: (record: StanceRecord) => string): number[] {
  const longest = (labels: string[]) => Math.max(0, ...labels.map((label) => label.length));
  const act = longest(records.map(actLabel)) + GAP;
  const holders = Math.min(longest(records.map(holdersLabel)), MAX_HOLDERS) + GAP;
  const before = lead ? [longest(records.map(lead)) + GAP] : [];
  return [...before, act, holders, Math.max(width - (before[0] ?? 0) - act - holders, MIN_ENGLISH)];
}

/** Without the padding of the last column, which would wrap on a terminal of just that width. */
export function trimLines(text: string): string {
  return text.replace(/[ ]+$/gm, '');
}

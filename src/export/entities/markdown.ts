import type { Analysis } from '../../model.js';
import { occasionLabel, reportLabel } from '../labels.js';
import { escaped } from '../markdown.js';
import { COLUMNS, cells } from './cells.js';
import { namedThings } from './things.js';

/** The things that reports name, each report a document in GitHub-flavoured Markdown with one table. */
export function format(analyses: readonly Analysis[]): string {
  return analyses.map(document).join('\n');
}

function document(analysis: Analysis): string {
  const occasion = occasionLabel(analysis);
  const things = namedThings(analysis);
  const row = (columns: readonly string[]) => `| ${columns.join(' | ')} |`;
  const table = [row(COLUMNS), row(['---:', ...COLUMNS.slice(1).map(() => '---')]), ...things.map((thing) => row(cells(thing).map(escaped)))];
  const blocks = [`# ${escaped(reportLabel(analysis))}`, ...(occasion ? [escaped(occasion)] : []), things.length > 0 ? table.join('\n') : NOTHING];
  return `${blocks.join('\n\n')}\n`;
}

const NOTHING = 'No names found.';

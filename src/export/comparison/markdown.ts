import type { Comparison } from '../../compare/types.js';
import { escaped } from '../markdown.js';
import { reportLines, type TextTable, tablesOf } from './tables.js';

/** A comparison as a document in GitHub-flavoured Markdown. */
export function markdown(comparison: Comparison): string {
  const blocks = [
    '# Positions compared',
    reportLines(comparison)
      .map((line) => `- ${escaped(line)}`)
      .join('\n'),
    ...tablesOf(comparison).map(table),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function table({ heading, columns, rows }: TextTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`## ${escaped(heading)}`, '', line(columns), line(columns.map(() => '---')), ...rows.map((row) => line(row.map(escaped)))].join('\n');
}

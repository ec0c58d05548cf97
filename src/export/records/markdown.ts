import type { RecordRow } from '../../views.js';
import { actLabel, holdersLabel, NO_RECORDS } from '../labels.js';
import { escaped } from '../markdown.js';

/** A table in GitHub-flavoured Markdown, with the report of each record. */
export function format(rows: readonly RecordRow[]): string {
  if (rows.length === 0) return `${NO_RECORDS}\n`;
  return ['| Date | Actor | Act | Position | Report |', '| --- | --- | --- | --- | --- |', ...rows.map(line), ''].join('\n');
}

function line({ report, record }: RecordRow): string {
  const cells = [report.date ?? '', holdersLabel(record), actLabel(record), record.english, report.title ?? report.source ?? ''];
  return `| ${cells.map(escaped).join(' | ')} |`;
}

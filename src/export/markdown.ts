import type { Analysis, StanceRecord } from '../model.js';
import { type Group, groupBySection } from './groups.js';
import { actLabel, hasInferredHolder, holdersLabel, INFERRED_NOTE, NO_RECORDS, occasionLabel, remarksLabel, reportLabel } from './labels.js';

/** Reports in GitHub-flavoured Markdown: title, meeting and date, and a table of positions for each section. */
export function format(analyses: readonly Analysis[]): string {
  return analyses.map(document).join('\n');
}

function document(analysis: Analysis): string {
  const occasion = occasionLabel(analysis);
  const blocks = [`# ${escaped(reportLabel(analysis))}`, ...(occasion ? [escaped(occasion)] : []), ...groupBySection(analysis).flatMap(section)];
  if (analysis.records.length === 0) blocks.push(NO_RECORDS);
  if (hasInferredHolder(analysis)) blocks.push(INFERRED_NOTE);
  return `${blocks.join('\n\n')}\n`;
}

function section({ heading, records }: Group): string[] {
  const table = ['| Actor | Act | Position |', '| --- | --- | --- |', ...records.map(row)].join('\n');
  return heading === undefined ? [table] : [`## ${escaped(heading)}`, table];
}

function row(record: StanceRecord): string {
  const remarks = remarksLabel(record);
  const position = `${escaped(record.english)}${remarks && `<br>*${escaped(remarks)}*`}`;
  return `| ${escaped(holdersLabel(record))} | ${escaped(actLabel(record))} | ${position} |`;
}

/** A text on one line in which Markdown and its tables find nothing to interpret. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&');
}

import type { Analysis, StanceRecord } from '../model.js';

/** The records of one section. */
export interface Group {
  /** The section's heading; absent for the text before the first heading and under the report's title. */
  heading?: string;
  /** At least one, in text order. */
  records: StanceRecord[];
}

/** The records by section, in text order. Sections without records are left out. */
export function groupBySection(analysis: Analysis): Group[] {
  const bySection = new Map<number, StanceRecord[]>();
  for (const record of analysis.records) {
    const section = analysis.sentences[record.evidence.sentence]?.section ?? 0;
    const records = bySection.get(section);
    if (records) records.push(record);
    else bySection.set(section, [record]);
  }
  return analysis.sections.flatMap(({ index, heading }) => {
    const records = bySection.get(index);
    const isTitle = heading?.text === analysis.report.title;
    return records ? [{ ...(heading && !isTitle && { heading: heading.text }), records }] : [];
  });
}

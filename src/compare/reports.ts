import type { Analysis } from '../model.js';
import type { ComparedReport } from './types.js';

const AGENDA = /^geannoteerde agenda\b/i;

/** An analysis with what a comparison says of it. */
export interface Compared {
  analysis: Analysis;
  report: Omit<ComparedReport, 'positions'>;
}

/**
 * Analyses by date, an agenda before the report of its meeting; those without a date stay where they are given, behind the others. An agenda without
 * a date is that of the one report there is, where there is one and its meeting is no other.
 */
export function inOrder(analyses: readonly Analysis[]): Compared[] {
  const kinds = analyses.map((analysis) => ({ analysis, kind: kindOf(analysis) }));
  const reports = kinds.filter(({ kind }) => kind === 'report').map(({ analysis }) => analysis.report);
  const sorted = kinds
    .map(({ analysis, kind }) => ({ analysis: kind === 'agenda' && reports.length === 1 ? dated(analysis, reports[0]) : analysis, kind }))
    .sort((a, b) => compareText(dateOf(a.analysis), dateOf(b.analysis)) || compareText(a.kind, b.kind));
  const labels = new Set<string>();
  return sorted.map(({ analysis, kind }, i) => {
    const { text, language, ...meta } = analysis.report;
    const plain = `${meta.date ?? meta.title ?? meta.source ?? `Report ${i + 1}`}${kind === 'agenda' ? ' agenda' : ''}`;
    let label = plain;
    for (let n = 2; labels.has(label); n++) label = `${plain} (${n})`;
    labels.add(label);
    return { analysis, report: { ...meta, label, kind } };
  });
}

/** Whether two reports are the agenda and the report of one meeting. */
export function isAgendaOf(agenda: ComparedReport, report: ComparedReport): boolean {
  return agenda.kind === 'agenda' && report.kind === 'report' && agenda.date === report.date && agenda.meeting === report.meeting;
}

/** The agenda of a report's meeting, with its date. */
function dated(agenda: Analysis, report: Analysis['report'] | undefined): Analysis {
  const { date, meeting } = agenda.report;
  if (!report?.date || date !== undefined || (meeting !== undefined && meeting !== report.meeting)) return agenda;
  return { ...agenda, report: { ...agenda.report, date: report.date, ...(report.meeting && { meeting: report.meeting }) } };
}

/** An agenda says so in its title; one without a title announces more than it reports. */
function kindOf({ report, records }: Analysis): ComparedReport['kind'] {
  if (report.title !== undefined) return AGENDA.test(report.title) ? 'agenda' : 'report';
  return records.filter(({ timing }) => timing !== 'reported').length > records.length / 2 ? 'agenda' : 'report';
}

/** Behind all dates where there is none. */
function dateOf({ report }: Analysis): string {
  return report.date ?? '9999';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

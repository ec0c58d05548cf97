import type { Change, ComparedRecord, Comparison } from '../../compare/types.js';
import { type Cell, SEPARATOR } from '../csv/columns.js';
import { writeCsv } from '../csv/write.js';

const SIDE = ['report', 'record', 'act', 'polarity', 'force', 'strength', 'timing', 'english', 'start', 'page'] as const;
const COLUMNS = [
  ...['status', 'actor_id', 'actor', 'subject_id', 'subject', 'similarity', 'shared_subjects'],
  ...SIDE.map((name) => `earlier_${name}`),
  ...SIDE.map((name) => `later_${name}`),
  ...['echo_record', 'why'],
];

/** The changes, one row each; several ids in a cell have a bar between them. */
export function csv(comparison: Comparison): string {
  return writeCsv(
    COLUMNS,
    comparison.changes.map((change) => row(change, comparison)),
  );
}

function row({ status, actor, subject, similarity, shared, from, to, echo, why }: Change, { reports }: Comparison): Cell[] {
  const side = (record: ComparedRecord | undefined): Cell[] => SIDE.map((name) => record && cell(name, record));
  const cell = (name: (typeof SIDE)[number], record: ComparedRecord): Cell => {
    if (name === 'report') return reports[record.report]?.label;
    return name === 'record' ? record.id : record[name];
  };
  return [status, actor.id, actor.en, subject.id, subject.label, similarity, shared.join(SEPARATOR), ...side(from), ...side(to), echo?.id, why];
}

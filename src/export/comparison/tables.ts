import type { Agreement, Change, ComparedRecord, Comparison } from '../../compare/types.js';

/** A table under a heading, as text. */
export interface TextTable {
  heading: string;
  columns: string[];
  rows: string[][];
}

/** What a comparison says, as tables: how many changes of each kind, the changes of each actor, and who agrees with whom in each report. */
export function tablesOf(comparison: Comparison): TextTable[] {
  return [...countTable(comparison), ...changeTables(comparison), ...comparison.agreement.flatMap((one) => agreementTables(one, comparison))];
}

/** What the reports are: label, title and number of positions. */
export function reportLines({ reports }: Comparison): string[] {
  return reports.map(({ label, title, positions }) => [label, title, `${positions} positions`].filter((part) => part !== undefined).join(' · '));
}

function countTable({ changes }: Comparison): TextTable[] {
  const statuses = [...new Set(changes.map(({ status }) => status))];
  const rows = [...byActor(changes)].map(([actor, own]) => [
    actor,
    ...statuses.map((status) => String(own.filter((change) => change.status === status).length)),
  ]);
  return rows.length > 0 ? [{ heading: 'Changes by actor', columns: ['Actor', ...statuses], rows }] : [];
}

function changeTables(comparison: Comparison): TextTable[] {
  return [...byActor(comparison.changes)].map(([actor, changes]) => ({
    heading: actor,
    columns: ['Status', 'Subject', 'Earlier', 'Later', 'Why'],
    rows: changes.map(({ status, subject, from, to, echo, why }) => [
      status,
      subject.label,
      cited(from, comparison),
      cited(to, comparison),
      echo ? `${why} Somebody else says something like it: ${cited(echo, comparison)}` : why,
    ]),
  }));
}

function byActor(changes: readonly Change[]): Map<string, Change[]> {
  const actors = new Map<string, Change[]>();
  for (const change of changes) {
    const own = actors.get(change.actor.en);
    if (own) own.push(change);
    else actors.set(change.actor.en, [change]);
  }
  return actors;
}

function agreementTables({ report, issues, pairs }: Agreement, { reports }: Comparison): TextTable[] {
  const label = reports[report]?.label ?? '';
  const names = (actors: readonly { en: string }[]) => actors.map(({ en }) => en).join(', ');
  const rows = issues.map((issue) => [issue.subject.label, issue.about, names(issue.for), names(issue.against), names(issue.apart)]);
  const meetings = pairs.map(({ actors, agree, disagree }) => [names(actors), String(agree), String(disagree)]);
  if (rows.length === 0) return [];
  return [
    { heading: `Who takes which side: ${label}`, columns: ['Subject', 'About', 'For', 'Against', 'Stands apart'], rows },
    { heading: `Who agrees with whom: ${label}`, columns: ['Actors', 'Agree', 'Disagree'], rows: meetings },
  ];
}

/** The English of a record, and where it stands. */
function cited(record: ComparedRecord | undefined, { reports }: Comparison): string {
  if (!record) return '';
  const place = record.page === undefined ? `offset ${record.start}` : `p. ${record.page}`;
  return `${record.english} (${reports[record.report]?.label}, ${place})`;
}

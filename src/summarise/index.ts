import { capitalise } from '../6-english/words.js';
import { ActorNames, partsOf } from '../compare/actors.js';
import { inOrder } from '../compare/reports.js';
import { strengthOf } from '../compare/strength.js';
import type { Analysis, StanceRecord } from '../model.js';
import { recordSubjects } from '../subjects/index.js';
import { type Clause, clauseOf, standsAlone } from './clauses.js';
import { joinClauses } from './joins.js';
import { shortened } from './length.js';
import { numbered } from './numbers.js';
import type { Summary, SummaryGroup, SummaryParagraph } from './types.js';

export type * from './types.js';

/** How to summarise. */
export interface SummariseOptions {
  /** What the sentences are gathered by. Default `section`. */
  by?: 'section' | 'actor' | 'subject';
  /** Most sentences, at least 1. Default: all. */
  sentences?: number;
  /** Most words, at least 1; the first sentence stands whatever it has. Default: all. */
  words?: number;
}

/** Acts that only say what was on the table. */
const TALK = new Set<StanceRecord['act']>(['discuss', 'note']);

/** A clause with what decides where it goes. */
interface Item {
  clause: Clause;
  analysis: Analysis;
  /** What the report is called. */
  label: string;
  headings: string[];
  isDutch: boolean;
}

/**
 * An English brief of what reports attribute to whom: by section, actor or subject, the strongest positions first, what was only discussed last, the
 * Netherlands apart. Each sentence cites its records, and nothing stands in it that they do not say.
 *
 * @param analyses One or several; several are put in the order of their dates.
 * @throws {StandpuntError} `data-missing`
 */
export async function summarise(analyses: Analysis | readonly Analysis[], { by = 'section', ...length }: SummariseOptions = {}): Promise<Summary> {
  const given = Array.isArray(analyses) ? (analyses as readonly Analysis[]) : [analyses as Analysis];
  const reports = inOrder(given);
  const names = new ActorNames(given);
  const items = reports.flatMap(({ analysis, report }) => itemsOf(analysis, report.label, by, names, reports.length > 1));
  // Loaded only here: it takes long.
  const { isPlural } = await import('../glossary/inflection.js');
  const plural = ({ record, subject }: Clause) => record.holders.filter(({ role }) => role === undefined).length > 1 || isPlural(subject);
  const groups = shortened(grouped(items, by, plural), length);
  const total = given.reduce((sum, { records }) => sum + records.length, 0);
  return numbered(titleOf(given), groups, total);
}

function titleOf(analyses: readonly Analysis[]): string {
  const [first] = analyses;
  const name = first?.report.date ? `Report of ${first.report.date}` : 'Report';
  return analyses.length === 1 ? `Summary: ${name.charAt(0).toLowerCase()}${name.slice(1)}` : `Summary of ${analyses.length} reports`;
}

function itemsOf(analysis: Analysis, label: string, by: SummariseOptions['by'], names: ActorNames, several: boolean): Item[] {
  const subjects = recordSubjects(analysis);
  return analysis.records.flatMap((record, i) => {
    const clause = standsAlone(record) ? clauseOf(record) : undefined;
    if (!clause) return [];
    const parts = partsOf(record, analysis, names);
    const heading = sectionOf(record, analysis);
    const section = several ? [label, heading].filter(Boolean).join(': ') : heading;
    const headings = by === 'actor' ? [parts[0]?.actor.en ?? ''] : by === 'subject' ? [subjects[i]?.[0]?.label ?? ''] : [section];
    return [{ clause, analysis, label, headings, isDutch: parts.some(({ actor, as }) => actor.id === 'nl' && as !== 'instigator') }];
  });
}

function sectionOf({ evidence }: StanceRecord, { sections, sentences, report }: Analysis): string {
  const heading = sections[sentences[evidence.sentence]?.section ?? 0]?.heading;
  return heading && heading.text !== report.title && !/^geachte\b/i.test(heading.text) ? (heading.en ?? heading.text) : '';
}

/** The items under their headings, in the order of first mention; of actors the Netherlands first. */
function grouped(items: readonly Item[], by: SummariseOptions['by'], isPlural: (clause: Clause) => boolean): SummaryGroup[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const heading of item.headings) {
      const group = groups.get(heading);
      if (group) group.push(item);
      else groups.set(heading, [item]);
    }
  }
  const ordered = [...groups].sort(
    ([a, first], [b, second]) => (by === 'actor' ? Number(isOwn(second)) - Number(isOwn(first)) : 0) || Number(b === '') - Number(a === ''),
  );
  const withPositionsFirst = ordered.toSorted(([, a], [, b]) => Number(a.every(isTalk)) - Number(b.every(isTalk)));
  return withPositionsFirst.map(([heading, own]) => ({
    ...(heading && { heading: capitalise(heading.replace(/^the /, '')) }),
    paragraphs: paragraphsOf(own, isPlural),
  }));
}

function isTalk({ clause }: Item): boolean {
  return TALK.has(clause.record.act);
}

function isOwn(items: readonly Item[]): boolean {
  return items.every(({ clause }) => clause.record.holders[0]?.id === 'nl');
}

function paragraphsOf(items: readonly Item[], isPlural: (clause: Clause) => boolean): SummaryParagraph[] {
  const kinds: [SummaryParagraph['kind'], Item[]][] = [
    ['positions', items.filter((item) => !item.isDutch && !isTalk(item))],
    ['netherlands', items.filter((item) => item.isDutch && !isTalk(item))],
    ['discussion', items.filter(isTalk)],
  ];
  return kinds.filter(([, own]) => own.length > 0).map(([kind, own]) => ({ kind, sentences: sentencesOf(own, isPlural) }));
}

/** Who takes the strongest positions first; each holder's positions together, the strongest first. */
function sentencesOf(items: readonly Item[], isPlural: (clause: Clause) => boolean): SummaryParagraph['sentences'] {
  const holders = new Map<string, Item[]>();
  for (const item of items) {
    const subject = item.clause.subject.toLowerCase();
    const own = holders.get(subject);
    if (own) own.push(item);
    else holders.set(subject, [item]);
  }
  const ordered = [...holders.values()].map(byUnit).sort((a, b) => b.length - a.length || Math.max(...b.map(rank)) - Math.max(...a.map(rank)));
  const known = new Map(items.map((item) => [item.clause.record, item]));
  return joinClauses(
    ordered.flatMap((own) => own.map(({ clause }) => clause)),
    isPlural,
  ).map(({ text, clauses }) => ({ text, citations: clauses.map(({ record }) => cited(record, known.get(record) as Item)) }));
}

/** What stands in one sentence of the report stays together, in its order: the second half of it leans on the first. */
function byUnit(items: readonly Item[]): Item[] {
  const units: Item[][] = [];
  for (const item of items) {
    const last = units.at(-1);
    const { sentence } = item.clause.record.evidence;
    if (last?.[0]?.analysis === item.analysis && last[0].clause.record.evidence.sentence === sentence) last.push(item);
    else units.push([item]);
  }
  const strongest = (unit: readonly Item[]) => Math.max(...unit.map(rank));
  return units.sort((a, b) => strongest(b) - strongest(a)).flat();
}

function rank({ clause }: Item): number {
  return strengthOf(clause.record);
}

function cited(record: StanceRecord, { analysis, label }: Item): SummaryParagraph['sentences'][number]['citations'][number] {
  const page = analysis.sentences[record.evidence.sentence]?.page;
  return { number: 0, record: record.id, report: label, start: record.evidence.span[0], ...(page !== undefined && { page }) };
}

import { capitalise } from '../../6-english/words.js';
import { ActorNames, actorOf } from '../../compare/actors.js';
import type { Actor } from '../../compare/types.js';
import type { Analysis, Polarity, StanceRecord } from '../../model.js';
import { recordSubjects } from '../../subjects/index.js';
import { reportLabel } from '../labels.js';
import type { Numbered } from './highlights.js';
import { type Part, partsOf } from './passages.js';
import { mostFrequent, type Option, Tally } from './tally.js';

/** What records are filtered by. */
export const FACETS = ['actor', 'act', 'polarity', 'subject', 'report'] as const;
export type FacetName = (typeof FACETS)[number];

/** In the order in which they are shown. */
export const POLARITIES = ['positive', 'negative', 'neutral'] as const satisfies Polarity[];

/** A record on the page. */
export interface Item extends Numbered {
  /** Number of the page of the document; absent when that has none. */
  page?: number;
  /** {@link Option.index} of what it has of each facet. */
  values: Record<FacetName, number[]>;
}

export interface ReportContents {
  analysis: Analysis;
  parts: Part[];
  /** In the order of the page, which is that of the text. */
  items: Item[];
}

/** What a page shows. */
export interface Contents {
  /** By date, those without a date last. */
  reports: ReportContents[];
  /** All records in the order of the page; a record's number is its position here. */
  items: Item[];
  /** Reports and polarities in their order, of the others what is most frequent first. */
  facets: Record<FacetName, Option[]>;
}

/** Arranges what was found in reports for a page. */
export function contentsOf(analyses: readonly Analysis[]): Contents {
  const tallies: Record<FacetName, Tally> = {
    actor: new Tally(),
    act: new Tally(),
    polarity: new Tally(),
    subject: new Tally(),
    report: new Tally(),
  };
  const names = new ActorNames(analyses);
  const items: Item[] = [];
  const reports = byDate(analyses).map((analysis, i): ReportContents => {
    const parts = partsOf(analysis);
    const from = items.length;
    const report = { value: String(i + 1), label: reportLabel(analysis) };
    const subjects = new Map(recordSubjects(analysis).map((found, at) => [analysis.records[at], found]));
    for (const record of parts.flatMap(({ passages }) => passages.flatMap(({ records }) => records)))
      items.push({
        number: items.length,
        record,
        ...pageOf(record, analysis),
        values: {
          actor: tallies.actor.add(record.holders.map((holder) => actorOption(actorOf(holder, names)))),
          act: tallies.act.add([{ value: record.act, label: record.act }]),
          polarity: tallies.polarity.add([{ value: record.polarity, label: record.polarity }]),
          subject: tallies.subject.add((subjects.get(record) ?? []).map(({ id, label }) => ({ value: id, label }))),
          report: tallies.report.add([report]),
        },
      });
    return { analysis, parts, items: items.slice(from) };
  });
  const { actor, act, polarity, subject, report } = tallies;
  const place = ({ value }: Option) => POLARITIES.indexOf(value as Polarity);
  return {
    reports,
    items,
    facets: {
      actor: mostFrequent(actor.options),
      act: mostFrequent(act.options),
      polarity: polarity.options.sort((a, b) => place(a) - place(b)),
      subject: mostFrequent(subject.options),
      report: report.options,
    },
  };
}

function pageOf({ evidence }: StanceRecord, { sentences }: Analysis): Pick<Item, 'page'> {
  const page = sentences[evidence.sentence]?.page;
  return page === undefined ? {} : { page };
}

function byDate(analyses: readonly Analysis[]): Analysis[] {
  const key = ({ report: { date } }: Analysis) => date ?? '\uffff';
  return [...analyses].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

/** An actor as a value to filter by: its English name without article, with a capital. */
function actorOption({ id, en }: Actor): { value: string; label: string } {
  return { value: id, label: capitalise(en.replace(/^the /i, '')) };
}

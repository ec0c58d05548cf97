import type { Act, Polarity, ReportMeta, Resolution } from '../model.js';
import type { Subject } from '../views.js';

/** What became of a position between two reports. */
export type ChangeStatus = 'new' | 'repeated' | 'strengthened' | 'weakened' | 'reversed' | 'dropped';

/** What became of a position between an annotated agenda and the report of the same meeting. */
export type AgendaStatus = 'voiced' | 'softened' | 'reversed' | 'unheard' | 'unannounced';

/** A report that is compared. */
export interface ComparedReport extends ReportMeta {
  /** What to call it: `2024-12-19`, or `2024-12-19 agenda`, else its source; different for each report of a comparison. */
  label: string;
  /** An annotated agenda says what the government is going to say; a report says what was said. */
  kind: 'report' | 'agenda';
  /** Number of records that are compared. */
  positions: number;
}

/** Somebody who takes positions. */
export interface Actor {
  /** Canonical id; of a group without one `name:` and a slug of its English. */
  id: string;
  /** English noun phrase. */
  en: string;
}

/** A record as one side of a comparison. */
export interface ComparedRecord {
  /** Position in {@link Comparison.reports}. */
  report: number;
  /** Id of the record. */
  id: string;
  act: Act;
  polarity: Polarity;
  negated: boolean;
  /** As in the record, −2…2. */
  force: number;
  /** 0–5, see `STRENGTH` in `strength.ts`: of the act, with its force. */
  strength: number;
  timing: 'reported' | 'announced' | 'expected';
  /** How the record names the actor: as a holder proper, as a member of a group, as who is spoken for, or as who urged another to take the position. */
  as: 'holder' | 'including' | 'on-behalf-of' | 'instigator';
  /** How the holder was resolved where it is implicit, which is an inference. */
  resolvedBy?: Resolution;
  english: string;
  /** Words of the report. */
  text: string;
  /** Offset of the sentence in the report. */
  start: number;
  /** Page of the sentence, where the report has pages. */
  page?: number;
}

/** What became of a position, and why it is said so. */
export interface Change {
  status: ChangeStatus | AgendaStatus;
  actor: Actor;
  subject: Subject;
  /** The earlier record; absent for `new` and `unannounced`. */
  from?: ComparedRecord;
  /** The later record; absent for `dropped` and `unheard`. */
  to?: ComparedRecord;
  /** How similar what the two are about is, 0–1; absent where there is one record. */
  similarity?: number;
  /** Ids of the subjects that both are about. */
  shared: string[];
  /** For `dropped` and `unheard`: the most similar record of somebody else in the later report, where there is one. */
  echo?: ComparedRecord;
  /** One English sentence with the reason. */
  why: string;
}

/** Actors who take positions on the same thing in one report. */
export interface Issue {
  subject: Subject;
  /** English of what it is about: the target of the first record. */
  about: string;
  /** Who is for it, and who is against it, none twice on a side; at least two actors in all. */
  for: Actor[];
  against: Actor[];
  /** The records, in text order. */
  records: ComparedRecord[];
  /** Who stands alone against two or more. */
  apart: Actor[];
}

/** How often two actors took the same side and different sides in one report. */
export interface Pair {
  /** In the order of their ids. */
  actors: [Actor, Actor];
  /** Issues on which they share a side; those on which they do not. At least one in all. */
  agree: number;
  disagree: number;
}

/** Who agrees with whom in one report. */
export interface Agreement {
  /** Position in {@link Comparison.reports}. */
  report: number;
  issues: Issue[];
  /** Those that meet most often first. */
  pairs: Pair[];
}

/** Positions across reports. */
export interface Comparison {
  /** By date, an agenda before the report of its meeting. */
  reports: ComparedReport[];
  /** By actor, then in the order of the reports and of the text. */
  changes: Change[];
  /** One for each report. */
  agreement: Agreement[];
  /** Similarity from which two records are taken to be about the same thing, 0–1. */
  threshold: number;
}

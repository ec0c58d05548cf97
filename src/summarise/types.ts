/** A record that a sentence of a summary rests on. */
export interface Citation {
  /** Number of the record in the summary, from 1, in the order of first mention. */
  number: number;
  /** Id of the record. */
  record: string;
  /** What the report is called: its date, title or source. */
  report: string;
  /** Offset of the sentence in the report. */
  start: number;
  /** Page of the sentence, where the report has pages. */
  page?: number;
}

/** A sentence of a summary: one record, or several of the same holder joined. */
export interface SummarySentence {
  text: string;
  /** At least one. */
  citations: Citation[];
}

/** Sentences that belong together. */
export interface SummaryParagraph {
  /** What others hold, what the Netherlands holds, and what was only discussed or noted. */
  kind: 'positions' | 'netherlands' | 'discussion';
  /** At least one. */
  sentences: SummarySentence[];
}

/** A section, an actor or a subject. */
export interface SummaryGroup {
  /** English; absent for what stands before the first heading of a report. */
  heading?: string;
  /** At least one: positions first, discussion last. */
  paragraphs: SummaryParagraph[];
}

/** An English brief of reports. */
export interface Summary {
  title: string;
  groups: SummaryGroup[];
  /** All records that it cites, by number. */
  citations: Citation[];
  /** Number of records that it leaves out: those beyond the length asked for, and those that cannot stand alone (`The Netherlands supported this.`). */
  left: number;
}

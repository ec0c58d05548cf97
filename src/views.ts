import type { EntityType, Money, Range, ReportMeta, StanceRecord } from './model.js';

/** The types of what is made of an analysis: its things by identity, what its records are about, its records by themselves. */

/** A thing that a report names, with all its mentions. */
export interface NamedThing {
  /** As in {@link Entity}; absent for dates, amounts and what cannot be told. */
  id?: string;
  type: EntityType;
  subtype?: string;
  /** Dutch name: the gazetteer's, else the longest that the report writes. */
  nl: string;
  /** English name; absent when unknown. */
  en?: string;
  /** As in {@link Entity}. */
  date?: string;
  money?: Money;
  proposers?: string[];
  /** How often it is named, at least 1. */
  count: number;
  /** The names as written, white space folded, with how often each; the most frequent first. */
  written: { text: string; count: number }[];
  /** What it stands for in some places, with in how many; absent when it always stands for itself. */
  standsFor?: { id: string; count: number }[];
  /** Spans of its mentions, in text order. */
  mentions: Range[];
}

/** What a record is about. */
export interface Subject {
  /**
   * The same in every report: of an `entity` its canonical id (`ua`), of a `field` its name in the glossary (`energy`), of a `heading` that names
   * neither a slug of its English (`resilience-and-crisis-prevention`), and `general` where nothing tells the subject.
   */
  id: string;
  /** English, without an article, with a capital. */
  label: string;
  kind: 'entity' | 'field' | 'heading';
}

/** A record with what is needed to read it by itself, away from its analysis. */
export interface RecordRow {
  /** What is known about the report. */
  report: ReportMeta;
  /** The heading that it stands under, in Dutch and English. Absent for the text before the first heading. */
  section?: { nl: string; en?: string };
  /** Number of the page on which its sentence begins, from 1. Absent when the format has no pages. */
  page?: number;
  /** The Dutch sentence, white space folded. */
  sentence: string;
  /** What it is about, at least one; the first is the main subject. */
  subjects: Subject[];
  /** From the first to the last word of its cue, in Unicode code points of the report's text, half-open; all other offsets are code units. */
  codePoints: Range;
  record: StanceRecord;
}

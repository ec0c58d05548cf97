import type { Act, Polarity } from './model.js';

/** The types of what a caller adds to the data: names, and ways to take a position. */

/** A thing that a caller adds to the gazetteer. */
export interface GazetteerEntry {
  /** Made of `nl` when absent. An id of the gazetteer adds names to that thing. */
  id?: string;
  type: 'PER' | 'ORG' | 'LOC' | 'MISC';
  /** Any word; absent when there is none. */
  subtype?: string;
  /** Dutch name, with capitals as in a report. Not empty. */
  nl: string;
  /** English name, with its article where it has one. Not empty. */
  en: string;
  /** Other names, as they are written. Default: none. */
  aliases?: string[];
}

/** What a complement of a cue is to the record; a `hearer` is told something and no part of it. */
export type SlotRole = 'target' | 'addressee' | 'holder' | 'hearer';

/** A way to take a position that a caller adds to the frames of `glossary/stances/`. */
export interface FrameEntry {
  /** Infinitive, with what else the cue has before it: `steunen`, `op|roepen`, `steun uit|spreken`, `van mening zijn`. */
  cue: string;
  act: Act;
  polarity: Polarity;
  /** Complement (`obj`, `iobj`, `subj`, `te`, `dat`, `of` or a preposition) → what it is. */
  slots: Record<string, SlotRole>;
  /** Complement → English that the target follows, its verb in the base form; `-` for a record without target. */
  english: Record<string, string>;
}

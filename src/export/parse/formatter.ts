import type { Reading } from '../../grammar.js';
import type { Section } from '../../model.js';

/** A text with the readings of its sentences. */
export interface Parse {
  /** The text that all offsets refer to. */
  text: string;
  sections: Section[];
  /** One for each sentence, in text order; none for headings. */
  readings: Reading[];
}

/** Writes a parse down. Pure; the result ends with a line feed, unless it is empty. */
export type ParseFormatter = (parse: Parse) => string;

import type { Analysis } from '../model.js';

/** What a format may know about where its text goes. Only the format for terminals asks. */
export interface FormatOptions {
  /** Width to wrap at, in terminal columns. */
  width: number;
  /** Whether to colour the text with ANSI escape sequences. */
  colour: boolean;
}

/** A way to write analyses down. Both functions are pure; both results end with a line feed, unless they are empty. */
export interface Formatter {
  /** One analysis. */
  format(analysis: Analysis, options: FormatOptions): string;
  /** Formatted analyses, at least one, put together to one output. */
  join(formatted: readonly string[]): string;
}

import type { Analysis } from '../model.js';

/** What a format may know about where its text goes. Only the format for terminals asks. */
export interface FormatOptions {
  /** Width to wrap at, in terminal columns. */
  width: number;
  /** Whether to colour the text with ANSI escape sequences. */
  colour: boolean;
}

/** How a result looks that does not go to a terminal. */
export const PLAIN: FormatOptions = { width: 100, colour: false };

/** A way to write analyses down. */
export interface Formatter {
  /**
   * Writes analyses, at least one, to one output, and leaves them as they are. Text ends with a line feed, unless it is empty; a format
   * that is no text gives bytes.
   */
  format(analyses: readonly Analysis[], options: FormatOptions): string | Uint8Array | Promise<string | Uint8Array>;
}

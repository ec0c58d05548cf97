import type { GlossaryEntry } from './glossary/entry.js';
import { refuseOtherLanguages } from './languages.js';
import type { Analysis, FrameEntry, GazetteerEntry, ReportMeta } from './model.js';
import { analyzeDutch, looksForeign } from './pipeline.js';

/** What a caller knows of the report and wants of the analysis. */
export interface AnalyzeOptions {
  /** Facts about the report; what is not given is looked for in the text. */
  meta?: ReportMeta;
  /** Terms of the user's own, as `readGlossary` gives them; they come before the curated ones. */
  glossary?: readonly GlossaryEntry[];
  /** Skip the check that the text is Dutch. Default `false`. */
  anyLanguage?: boolean;
  /** Things with names of the caller's own; their names go before those of the gazetteer. Default: none. */
  gazetteer?: readonly GazetteerEntry[];
  /** Ways to take a position of the caller's own; they go before the curated ones where both fit. Default: none. */
  frames?: readonly FrameEntry[];
}

/**
 * Reads a Dutch report and gives its stance records in English.
 * @throws {StandpuntError} `empty-input` when the text has no words, `not-dutch` when it is in another language
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  if (!options.anyLanguage && looksForeign(text)) refuseOtherLanguages(text);
  return analyzeDutch(text, options);
}

import type { FrameEntry, GazetteerEntry } from './additions.js';
import type { GlossaryEntry } from './glossary/entry.js';
import { isEnglish, refuseOtherLanguages } from './languages.js';
import type { Analysis, Layout, ReportMeta } from './model.js';
import { analyzeDutch, looksForeign, mayHaveEnglish } from './pipeline.js';

/** What a caller knows of the report and wants of the analysis. */
export interface AnalyzeOptions {
  /** Facts about the report; what is not given is looked for in the text. */
  meta?: ReportMeta;
  /** How the document lays out its text. Default: what the lines of the text show. */
  layout?: Layout;
  /** Terms of the user's own, as `readGlossary` gives them; they come before the curated ones. */
  glossary?: readonly GlossaryEntry[];
  /** Skip the check that the text is Dutch. Default `false`. */
  anyLanguage?: boolean;
  /** Things with names of the caller's own; their names go before those of the gazetteer. Default: none. */
  gazetteer?: readonly GazetteerEntry[];
  /** Ways to take a position of the caller's own; they go before the curated ones where both fit. Default: none. */
  frames?: readonly FrameEntry[];
}

/** A report to analyse: {@link readReport} gives one. */
export interface ReportText {
  text: string;
  source?: string;
  meta?: ReportMeta;
  layout?: Layout;
}

/**
 * Reads a Dutch report and gives its stance records in English.
 *
 * @param report Its text, or what `readReport` gives; the options go before what it says.
 * @throws {StandpuntError} `empty-input` when the text has no words, `not-dutch` when it is in another language
 */
export function analyze(report: string | ReportText, { anyLanguage = false, meta, ...options }: AnalyzeOptions = {}): Analysis {
  const { text, source, meta: found, layout }: ReportText = typeof report === 'string' ? { text: report } : report;
  if (!anyLanguage && looksForeign(text)) refuseOtherLanguages(text);
  return analyzeDutch(text, {
    ...(layout && { layout }),
    ...(mayHaveEnglish(text) && { isEnglish }),
    ...options,
    meta: { ...(source !== undefined && { source }), ...found, ...meta },
  });
}

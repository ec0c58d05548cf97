import type { Summary } from '../../summarise/types.js';

/** Writes a summary down. Pure; the result ends with a line feed. */
export type SummaryFormatter = (summary: Summary) => string;

/** Each format is loaded when it is asked for. */
const LOADERS = {
  markdown: async () => (await import('./markdown.js')).markdown,
  html: async () => (await import('./html.js')).page,
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
} satisfies Record<string, () => Promise<SummaryFormatter>>;

/** Name of an output format of a summary. */
export type SummaryFormat = keyof typeof LOADERS;

/** All output formats of a summary. */
export const SUMMARY_FORMATS = Object.keys(LOADERS) as SummaryFormat[];

/** Loads the formatter of a format. */
export function loadSummaryFormatter(format: SummaryFormat): Promise<SummaryFormatter> {
  return LOADERS[format]();
}

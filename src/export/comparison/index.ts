import type { Comparison } from '../../compare/types.js';

/** Writes a comparison down. Pure; the result ends with a line feed. */
export type ComparisonFormatter = (comparison: Comparison) => string;

/** Each format is loaded when it is asked for. */
const LOADERS = {
  markdown: async () => (await import('./markdown.js')).markdown,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
  html: async () => (await import('./html.js')).page,
} satisfies Record<string, () => Promise<ComparisonFormatter>>;

/** Name of an output format of a comparison. */
export type ComparisonFormat = keyof typeof LOADERS;

/** All output formats of a comparison. */
export const COMPARISON_FORMATS = Object.keys(LOADERS) as ComparisonFormat[];

/** Loads the formatter of a format. */
export function loadComparisonFormatter(format: ComparisonFormat): Promise<ComparisonFormatter> {
  return LOADERS[format]();
}

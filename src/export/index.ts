import type { Analysis } from '../model.js';
import { type FormatOptions, type Formatter, PLAIN } from './formatter.js';

export { type FormatOptions, type Formatter, PLAIN } from './formatter.js';

/** Each format is loaded when it is asked for: the table brings a library along. */
const LOADERS = {
  json: () => import('./json.js'),
  ndjson: () => import('./ndjson.js'),
  csv: () => import('./csv/index.js'),
  graphml: () => import('./graphml/positions.js'),
  'graphml-actors': () => import('./graphml/actors.js'),
  dna: () => import('./dna/index.js'),
  annotations: () => import('./annotations.js'),
  conllu: () => import('./conllu.js'),
  markdown: () => import('./markdown.js'),
  html: () => import('./html/index.js'),
  table: () => import('./table.js'),
} satisfies Record<string, () => Promise<Formatter>>;

/** Name of an output format. */
export type Format = keyof typeof LOADERS;

/** All output formats. */
export const FORMATS = Object.keys(LOADERS) as Format[];

/** Loads the formatter of a format. */
export function loadFormatter(format: Format): Promise<Formatter> {
  return LOADERS[format]();
}

/** Writes analyses, at least one, in a format: text, or for `dna` the bytes of a file. `options` are for `table` alone. */
export async function formatAnalyses(
  analyses: readonly Analysis[],
  format: Format,
  options: Partial<FormatOptions> = {},
): Promise<string | Uint8Array> {
  return (await loadFormatter(format)).format(analyses, { ...PLAIN, ...options });
}

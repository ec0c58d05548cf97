import type { Formatter } from './formatter.js';

export type { FormatOptions, Formatter } from './formatter.js';

/** Each format is loaded when it is asked for: the table brings a library along. */
const LOADERS = {
  json: () => import('./json.js'),
  ndjson: () => import('./ndjson.js'),
  csv: () => import('./csv/index.js'),
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

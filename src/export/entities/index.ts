import type { Formatter } from '../formatter.js';

export { namedThings } from './things.js';

/** Each format is loaded when it is asked for: the table brings a library along. */
const LOADERS = {
  json: () => import('./json.js'),
  ndjson: () => import('./ndjson.js'),
  markdown: () => import('./markdown.js'),
  table: () => import('./table.js'),
} satisfies Record<string, () => Promise<Formatter>>;

/** Loads the formatter that lists the things a report names. The formats are those of an analysis. */
export function loadEntityFormatter(format: keyof typeof LOADERS): Promise<Formatter> {
  return LOADERS[format]();
}

import type { Formatter } from '../formatter.js';

export { namedThings } from './things.js';

/** Each format is loaded when it is asked for: the table brings a library along. */
const LOADERS = {
  json: () => import('./json.js'),
  ndjson: () => import('./ndjson.js'),
  markdown: () => import('./markdown.js'),
  table: () => import('./table.js'),
} satisfies Record<string, () => Promise<Formatter>>;

/** Name of an output format of named things. */
export type EntityFormat = keyof typeof LOADERS;

/** All output formats of named things. */
export const ENTITY_FORMATS = Object.keys(LOADERS) as EntityFormat[];

/** Loads the formatter that lists the things a report names. */
export function loadEntityFormatter(format: EntityFormat): Promise<Formatter> {
  return LOADERS[format]();
}

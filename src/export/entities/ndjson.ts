import type { Analysis } from '../../model.js';
import { lines } from '../ndjson.js';
import { namedThings } from './things.js';

/** One thing per line: `report` says where it is named, the other fields are the thing's. */
export function format(analyses: readonly Analysis[]): string {
  return lines(analyses, namedThings);
}

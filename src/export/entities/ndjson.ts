import type { Analysis } from '../../model.js';
import { namedThings } from './things.js';

export { join } from '../ndjson.js';

/** One thing per line: `report` says where it is named, the other fields are the thing's. */
export function format(analysis: Analysis): string {
  const { text, language, ...report } = analysis.report;
  return namedThings(analysis)
    .map((thing) => `${JSON.stringify({ report, ...thing })}\n`)
    .join('');
}

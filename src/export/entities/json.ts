import type { Analysis } from '../../model.js';
import { namedThings } from './things.js';

export { join } from '../json.js';

/** What is known about the report, without its text, and the things that it names; indented by two spaces. */
export function format(analysis: Analysis): string {
  const { text, language, ...report } = analysis.report;
  return `${JSON.stringify({ report, things: namedThings(analysis) }, null, 2)}\n`;
}

import type { Analysis } from '../../model.js';
import { json } from '../json.js';
import { namedThings } from './things.js';

/** What is known about the report, without its text, and the things that it names; indented by two spaces. */
export function format(analyses: readonly Analysis[]): string {
  return json(
    analyses.map((analysis) => {
      const { text, language, ...report } = analysis.report;
      return { report, things: namedThings(analysis) };
    }),
  );
}

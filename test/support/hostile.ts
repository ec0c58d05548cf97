import type { Analysis } from '../../src/model.js';
import { smallAnalysis } from './analysis.js';

/** Would set `executed` in every place of a page that does not escape it. */
export const PAYLOAD = `"'></title></style></textarea></script><img src=x onerror="executed=1"><script>executed=1</script><!-- & &lt; \${executed=1} javascript:executed=1`;

/** Fields whose values the model lists: these never come from a report. */
const LISTED = new Set(['schemaVersion', 'language', 'engine', 'type', 'kind', 'act', 'polarity', 'timing', 'role', 'quantity', 'resolvedBy']);

/** An analysis with the {@link PAYLOAD} in every text: title, headings, names, ids, the words of the report. */
export function hostileAnalysis(): Analysis {
  const analysis: Analysis = JSON.parse(
    JSON.stringify(smallAnalysis(), (name, value) => (typeof value !== 'string' || LISTED.has(name) ? value : PAYLOAD)),
  );
  // Spans point into the payload wherever they fall.
  analysis.report.text = PAYLOAD.repeat(3);
  return analysis;
}

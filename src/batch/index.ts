import type { AnalyzeOptions, ReportText } from '../analyze.js';
import type { Limits } from '../documents/index.js';
import type { StandpuntError } from '../errors.js';
import type { Analysis } from '../model.js';
import type { BatchLimits } from './limits.js';
import type { SharedData } from './worker.js';

export type { BatchLimits } from './limits.js';

/** A report to analyse: its path, or what `readReport` gives. */
export type Source = string | ReportText;

/** What {@link analyzeAll} should do with every report. */
export interface AnalyzeAllOptions extends Omit<AnalyzeOptions, 'meta' | 'layout'>, BatchLimits {
  /** How much a document may ask, as for `readReport`. */
  limits?: Partial<Limits>;
}

/** What came of a report: its analysis, or why there is none. */
export type Analyzed<From extends Source = Source> =
  | { source: From; analysis: Analysis; error?: undefined }
  | { source: From; analysis?: undefined; error: StandpuntError };

/**
 * Analyses any number of reports on all processors, in worker threads. The results come in the order of the reports, which are taken from their
 * source as the results are: memory does not grow with their number. A report that cannot be analysed does not keep others from it.
 *
 * @param sources Paths and reports; a stream will do.
 * @throws StandpuntError `data-missing`, and `too-large` or `analysis-failed` when no worker can start; and what the source throws
 */
export async function* analyzeAll<From extends Source>(
  sources: Iterable<From> | AsyncIterable<From>,
  options: AnalyzeAllOptions = {},
): AsyncGenerator<Analyzed<From>, void, undefined> {
  // Loaded only here: it brings the pool's package along.
  const { runTasks } = await import('./pool.js');
  const { signal, limits = {}, ...own } = options;
  const data: SharedData = { options: own, limits };
  const outcomes = runTasks<From, Analysis>(sources, { module: 'dist/batch/worker.js', handler: 'analysis', data }, options);
  for await (const { task: source, result, error } of outcomes) yield error ? { source, error } : { source, analysis: result };
}

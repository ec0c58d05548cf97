import { workerData } from 'node:worker_threads';
import { type AnalyzeOptions, analyze } from '../analyze.js';
import { type Limits, readReport } from '../documents/index.js';
import type { Analysis } from '../model.js';
import { type Answer, answer } from './answer.js';
import type { Source } from './index.js';

/** What the workers of {@link analyzeAll} need for every report. */
export interface SharedData {
  options: AnalyzeOptions;
  limits: Partial<Limits>;
}

/** Reads and analyses a report in a worker thread. */
export function analysis(source: Source): Promise<Answer<Analysis>> {
  const { options, limits }: SharedData = workerData;
  return answer(async () => analyze(typeof source === 'string' ? await readReport(source, limits) : source, options));
}

import { loadSummaryFormatter, type SummaryFormat } from '../export/summary/index.js';
import { type SummariseOptions, summarise } from '../summarise/index.js';
import { loadAllAnalyses } from './analyses.js';
import type { Io } from './io.js';
import { writeResult } from './output.js';
import { loadOwnData, type OwnFlags } from './own-data.js';

/** Options of `standpunt summarise`, as the command line gives them. */
export interface SummariseFlags extends OwnFlags {
  by: NonNullable<SummariseOptions['by']>;
  /** Most sentences. */
  length?: number;
  /** Most words. */
  words?: number;
  format: SummaryFormat;
  /** Path to write to; standard output when absent. */
  output?: string;
}

/** Writes an English brief of reports. @throws StandpuntError */
export async function summariseFiles(files: string[], flags: SummariseFlags, io: Io): Promise<void> {
  const { by, length: sentences, words } = flags;
  const analyses = await loadAllAnalyses(files, await loadOwnData(flags), io);
  const summary = await summarise(analyses, { by, ...(sentences !== undefined && { sentences }), ...(words !== undefined && { words }) });
  const write = await loadSummaryFormatter(flags.format);
  await writeResult(write(summary), flags.output, io);
}

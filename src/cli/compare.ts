import { compare } from '../compare/index.js';
import { StandpuntError } from '../errors.js';
import { type ComparisonFormat, loadComparisonFormatter } from '../export/comparison/index.js';
import { loadAllAnalyses } from './analyses.js';
import type { Io } from './io.js';
import { writeResult } from './output.js';
import { loadOwnData, type OwnFlags } from './own-data.js';

/** Options of `standpunt compare`, as the command line gives them. */
export interface CompareFlags extends OwnFlags {
  format: ComparisonFormat;
  /** Id of the actor; all when absent. */
  actor?: string;
  threshold?: number;
  discussion?: boolean;
  /** Path to write to; standard output when absent. */
  output?: string;
}

/** Compares the positions of reports. @throws StandpuntError */
export async function compareFiles(files: string[], flags: CompareFlags, io: Io): Promise<void> {
  const comparison = compare(await loadAllAnalyses(files, await loadOwnData(flags), io), flags);
  if (flags.actor !== undefined && comparison.changes.length === 0 && comparison.agreement.every(({ issues }) => issues.length === 0))
    throw new StandpuntError('bad-option', `no report has a position of «${flags.actor}» to compare; actors have ids such as nl or european-council`);
  const write = await loadComparisonFormatter(flags.format);
  await writeResult(write(comparison), flags.output, io);
}

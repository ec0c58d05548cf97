import { isJson, parseAnalyses } from '../documents/analyses.js';
import { readBytes } from '../documents/file.js';
import { readReport } from '../documents/index.js';
import { StandpuntError } from '../errors.js';
import type { Analysis } from '../model.js';
import type { OwnData } from '../pipeline.js';
import { analyzeNamed } from './analyze.js';
import { readStdin, STDIN, STDIN_NAME } from './input.js';
import type { Io } from './io.js';
import { startProgress } from './progress.js';

/**
 * The analyses that a file stands for: that of a report, or those that it holds as JSON.
 *
 * @param file Path; `-` reads standard input.
 * @throws StandpuntError
 */
export async function loadAnalyses(file: string, own: OwnData, io: Io): Promise<Analysis[]> {
  const [bytes, source] = file === STDIN ? [await readStdin(io.stdin), STDIN_NAME] : [await readBytes(file), file];
  return isJson(bytes) ? parseAnalyses(bytes, source) : [await analyzeNamed(await readReport(bytes, { source }), own)];
}

/** The analyses that several files stand for, in their order; standard input may be one of them. @throws StandpuntError */
export async function loadAllAnalyses(files: readonly string[], own: OwnData, io: Io): Promise<Analysis[]> {
  if (files.indexOf(STDIN) !== files.lastIndexOf(STDIN)) throw new StandpuntError('bad-option', 'standard input can be read only once');
  const progress = await startProgress(files.length, io.stderr);
  const analyses: Analysis[] = [];
  try {
    for (const file of files) {
      analyses.push(...(await loadAnalyses(file, own, io)));
      progress.step();
    }
  } finally {
    progress.stop();
  }
  return analyses;
}

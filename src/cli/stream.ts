import { pipeline } from 'node:stream/promises';
import { runTasks } from '../batch/pool.js';
import { DEFAULT_LIMITS } from '../documents/limits.js';
import { StandpuntError } from '../errors.js';
import { type BatchFlags, batchLimits } from './batch.js';
import { errorLine } from './document.js';
import type { Io } from './io.js';
import { type Line, readLines } from './lines.js';
import { loadOwnData, type OwnFlags } from './own-data.js';
import type { LineResult, OwnWork } from './worker.js';

/** Options of `standpunt stream`, as the command line gives them. */
export interface StreamFlags extends OwnFlags, BatchFlags {}

/**
 * Analyses the documents of standard input, one on each line, and writes a line for each, in their order. A document that cannot be analysed
 * has an error in its place.
 *
 * @throws StandpuntError `reports-failed` at the end, when there was an error
 */
export async function analyzeStream(flags: StreamFlags, io: Io): Promise<void> {
  const data: OwnWork = { own: await loadOwnData(flags) };
  const lines = readLines(io.stdin, DEFAULT_LIMITS.maxBytes);
  const outcomes = runTasks<Line, LineResult>(lines, { module: 'dist/cli/worker.js', handler: 'toLine', data }, batchLimits(flags));
  let documents = 0;
  let failed = 0;
  await pipeline(
    async function* () {
      for await (const { task, result, error } of outcomes) {
        documents++;
        if (error || result.failed) failed++;
        yield error ? errorLine(task.number, undefined, error) : result.line;
      }
    },
    io.stdout,
    { end: false },
  );
  if (failed > 0) throw new StandpuntError('reports-failed', `${failed} of ${documents} documents failed; errors are in their place`);
}

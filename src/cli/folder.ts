import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runTasks } from '../batch/pool.js';
import { StandpuntError } from '../errors.js';
import { packageVersion } from '../package.js';
import type { AnalyzeFlags } from './analyze.js';
import { batchLimits } from './batch.js';
import type { Io } from './io.js';
import { digestOf, Journal } from './journal.js';
import { outputFailed, removeDrafts } from './output.js';
import { loadOwnData } from './own-data.js';
import { startProgress } from './progress.js';
import { findReports, namesIn } from './reports.js';
import { resultNames } from './result-names.js';
import type { View } from './views.js';
import type { FileResult, FileTask, FileWork } from './worker.js';

/**
 * Analyses reports in worker threads and writes the result of each to a file of its own in a folder. One that cannot be analysed keeps no other
 * from it. What is done is written down in the folder, so that a later run can leave it alone.
 *
 * @param inputs Paths of reports, and of folders with reports.
 * @throws StandpuntError `reports-failed` at the end, when some could not be analysed; `interrupted`, `output-failed`, `bad-option`
 */
export async function analyzeIntoFolder(inputs: string[], folder: string, flags: AnalyzeFlags, io: Io, view: View): Promise<void> {
  const { reports, failures } = await findReports(inputs, folder);
  const format = flags.format ?? 'markdown';
  const own = await loadOwnData(flags);
  const journal = await openFolder(folder);
  const known = flags.resume ? journal.done : undefined;
  // A report in the folder is not replaced by its result.
  const names = resultNames(reports, format, await namesIn(folder, reports));
  function* tasks(): Generator<FileTask> {
    for (const [i, report] of reports.entries()) {
      const name = names[i] as string;
      yield { report, result: join(folder, name), known: known?.get(name) };
    }
  }

  const data: FileWork = { own, view, format, made: digestOf(JSON.stringify([packageVersion(), view, format, own])) };
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  const limits = { ...batchLimits(flags), signal: interrupt.signal };
  const count: Count = { analysed: 0, unchanged: 0, failed: failures.length };
  const progress = await startProgress(reports.length, io.stderr);
  io.once?.('SIGINT', onInterrupt);
  try {
    for await (const { task, result, error } of runTasks<FileTask, FileResult>(
      tasks(),
      { module: 'dist/cli/worker.js', handler: 'toFile', data },
      limits,
    )) {
      if (error) failures.push({ path: task.report, error });
      else if (result.fresh) await journal.add({ name: basename(task.result), ...result });
      count[error ? 'failed' : result.fresh ? 'analysed' : 'unchanged']++;
      progress.step();
    }
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
  } finally {
    io.off?.('SIGINT', onInterrupt);
    progress.stop();
    await journal.close();
    await removeDrafts(folder);
  }
  for (const { path, error } of failures) io.stderr.write(`${printable(`${path}: [${error.code}] ${error.message}`)}\n`);
  if (interrupt.signal.aborted) throw new StandpuntError('interrupted', `interrupted, ${summary(count)} of ${reports.length}`);
  if (failures.length > 0) throw new StandpuntError('reports-failed', summary(count));
  io.stderr.write(`${summary(count)}\n`);
}

/** How many reports came to what. */
interface Count {
  analysed: number;
  unchanged: number;
  failed: number;
}

/** `497 analysed, 3 failed`. */
function summary({ analysed, unchanged, failed }: Count): string {
  return [`${analysed} analysed`, ...(unchanged ? [`${unchanged} unchanged`] : []), ...(failed ? [`${failed} failed`] : [])].join(', ');
}

/** Makes the folder ready for results. */
async function openFolder(folder: string): Promise<Journal> {
  try {
    await mkdir(folder, { recursive: true });
    await removeDrafts(folder);
    return await Journal.open(folder);
  } catch (cause) {
    throw outputFailed(folder, cause);
  }
}

/** On one line, and nothing that a terminal would obey: names of files may have anything in them. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}

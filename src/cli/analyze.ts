import { type Report, readReport } from '../documents/index.js';
import { StandpuntError } from '../errors.js';
import { PLAIN } from '../export/formatter.js';
import type { Analysis } from '../model.js';
import { analyzeDutch, looksForeign, mayHaveEnglish, type OwnData } from '../pipeline.js';
import type { BatchFlags } from './batch.js';
import { type EngineFlags, wantsDeepL } from './engine.js';
import { readStdin, STDIN, STDIN_NAME } from './input.js';
import type { Io } from './io.js';
import { isFolder, writeResult } from './output.js';
import { loadOwnData, type OwnFlags } from './own-data.js';
import { startProgress } from './progress.js';
import { loadView, type View } from './views.js';

/** Options of `standpunt analyze`, as the command line gives them. */
export interface AnalyzeFlags extends OwnFlags, BatchFlags, EngineFlags {
  /** A format of what is written. */
  format?: string;
  /** Path to write to, a file's or a folder's; standard output when absent. */
  output?: string;
  /** Whether what an earlier run has done is not done again. Only for a folder. */
  resume?: boolean;
}

/**
 * Analyses reports and writes the result: to a file of its own for each when the output is a folder, see {@link analyzeIntoFolder}. Else all
 * or nothing, one after the other: the first error ends it and nothing is written.
 *
 * @throws StandpuntError
 */
export async function analyzeFiles(files: string[], flags: AnalyzeFlags, io: Io, view: View = 'records'): Promise<void> {
  const withDeepL = wantsDeepL(flags);
  if (flags.output !== undefined && (await isFolder(flags.output))) {
    if (withDeepL) throw new StandpuntError('bad-option', '--engine deepl writes no folder: give a file with --output');
    const { analyzeIntoFolder } = await import('./folder.js');
    await analyzeIntoFolder(files, flags.output, flags, io, view);
    return;
  }
  for (const flag of ['resume', 'jobs', 'timeout', 'memory'] as const)
    if (flags[flag] !== undefined) throw new StandpuntError('bad-option', `--${flag} needs a folder for the results: --output FOLDER/`);
  if (files.indexOf(STDIN) !== files.lastIndexOf(STDIN)) throw new StandpuntError('bad-option', 'standard input can be read only once');
  const toTerminal = flags.output === undefined && io.stdout.isTTY === true;
  const formatter = await loadView(view, flags.format ?? (toTerminal ? 'table' : 'markdown'));
  const options = toTerminal ? { width: io.stdout.columns || PLAIN.width, colour: io.stdout.hasColors?.() === true } : PLAIN;
  const own = await loadOwnData(flags);
  const progress = await startProgress(files.length, io.stderr);
  const analyses: Analysis[] = [];
  try {
    for (const file of files) {
      const report = file === STDIN ? await readReport(await readStdin(io.stdin), { source: STDIN_NAME }) : await readReport(file);
      analyses.push(await analyzeNamed(report, own));
      progress.step();
    }
  } finally {
    progress.stop();
  }

  const finished = withDeepL ? await (await import('./deepl.js')).translateAnalyses(analyses, flags, io, own.glossary) : analyses;
  // Of a dry run there is nothing more to write.
  if (finished) await writeResult(await formatter.format(finished, options), flags.output, io);
}

/** Analyses a report; errors say which one it was, as there may be several. */
export async function analyzeNamed({ text, source, meta, layout }: Report, own: OwnData): Promise<Analysis> {
  try {
    if (looksForeign(text)) {
      // Loaded only here: most reports are Dutch beyond doubt.
      const { refuseOtherLanguages } = await import('../languages.js');
      refuseOtherLanguages(text);
    }
    const english = mayHaveEnglish(text) ? { isEnglish: (await import('../languages.js')).isEnglish } : {};
    return analyzeDutch(text, { meta: { source, ...meta }, ...(layout && { layout }), ...english, ...own });
  } catch (error) {
    // Missing data is no fault of the report.
    if (!(error instanceof StandpuntError) || error.code === 'data-missing') throw error;
    throw new StandpuntError(error.code, `${source}: ${error.message}`, { cause: error });
  }
}

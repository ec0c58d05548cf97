import { readFrames } from '../documents/frames.js';
import { readGazetteer } from '../documents/gazetteer.js';
import { type Report, readReport } from '../documents/index.js';
import { StandpuntError } from '../errors.js';
import { type Format, type Formatter, loadFormatter } from '../export/index.js';
import type { Analysis } from '../model.js';
import { analyzeDutch, looksForeign, type OwnData } from '../pipeline.js';
import { loadGlossary } from './glossary.js';
import { readStdin, STDIN, STDIN_NAME } from './input.js';
import type { Io } from './io.js';
import { writeResult } from './output.js';
import { startProgress } from './progress.js';

/** Options of `standpunt analyze`, as the command line gives them. */
export interface AnalyzeFlags<Name extends string = Format> {
  format?: Name;
  /** Path of a glossary of the user's own. */
  glossary?: string;
  /** Path to write to; standard output when absent. */
  output?: string;
  /** Path of a gazetteer of the user's own. */
  gazetteer?: string;
  /** Path of position frames of the user's own. */
  frames?: string;
}

/** Columns of a table that does not go to a terminal. */
const DEFAULT_WIDTH = 100;

/**
 * Analyses reports one after the other and writes the result. All or nothing: the first error ends it and nothing is written.
 *
 * @throws StandpuntError
 */
export function analyzeFiles(files: string[], flags: AnalyzeFlags, io: Io): Promise<void> {
  return writeAnalyses<Format>(files, flags, io, loadFormatter);
}

/** Analyses reports and writes them with the formatters that `load` gives; see {@link analyzeFiles}. */
export async function writeAnalyses<Name extends string>(
  files: string[],
  flags: AnalyzeFlags<Name>,
  io: Io,
  load: (format: Name | 'table' | 'markdown') => Promise<Formatter>,
): Promise<void> {
  if (files.indexOf(STDIN) !== files.lastIndexOf(STDIN)) throw new StandpuntError('bad-option', 'standard input can be read only once');
  const toTerminal = flags.output === undefined && io.stdout.isTTY === true;
  const formatter = await load(flags.format ?? (toTerminal ? 'table' : 'markdown'));
  const options = {
    width: (toTerminal && io.stdout.columns) || DEFAULT_WIDTH,
    colour: toTerminal && io.stdout.hasColors?.() === true,
  };
  const own: OwnData = {
    ...(flags.glossary !== undefined && { glossary: await loadGlossary(flags.glossary) }),
    ...(flags.frames !== undefined && { frames: await readFrames(flags.frames) }),
    ...(flags.gazetteer !== undefined && { gazetteer: await readGazetteer(flags.gazetteer) }),
  };
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

  await writeResult(await formatter.format(analyses, options), flags.output, io);
}

/** Analyses a report; errors say which one it was, as there may be several. */
async function analyzeNamed({ text, source, meta, layout }: Report, own: OwnData): Promise<Analysis> {
  try {
    if (looksForeign(text)) {
      // Loaded only here: most reports are Dutch beyond doubt.
      const { refuseOtherLanguages } = await import('../languages.js');
      refuseOtherLanguages(text);
    }
    return analyzeDutch(text, { meta: { source, ...meta }, ...(layout && { layout }), ...own });
  } catch (error) {
    // Missing data is no fault of the report.
    if (!(error instanceof StandpuntError) || error.code === 'data-missing') throw error;
    throw new StandpuntError(error.code, `${source}: ${error.message}`, { cause: error });
  }
}

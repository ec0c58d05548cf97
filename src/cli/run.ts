import { Command } from 'commander';
import { packageVersion } from '../package.js';
import { addAnalyze } from './commands/analyze.js';
import { addCompare } from './commands/compare.js';
import { addEntities } from './commands/entities.js';
import { addGlossary } from './commands/glossary.js';
import { addIndex } from './commands/index.js';
import { addParse } from './commands/parse.js';
import { addQuery } from './commands/query.js';
import { addStream } from './commands/stream.js';
import { addSummarise } from './commands/summarise.js';
import { addTranslate } from './commands/translate.js';
import { reportFailure } from './failure.js';
import type { Io } from './io.js';

/** In the order of the help. */
const COMMANDS = [addAnalyze, addStream, addCompare, addSummarise, addEntities, addIndex, addQuery, addParse, addTranslate, addGlossary];

/** Columns of a help text that does not go to a terminal. */
const DEFAULT_HELP_WIDTH = 80;

/**
 * Runs the command line.
 *
 * @param args The arguments after the command's name.
 * @returns The exit code: 0 when all went well, 1 for a StandpuntError, 2 for a wrong command line.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    await commandLine(io).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return reportFailure(error, io.stderr);
  }
}

function commandLine(io: Io): Command {
  const program = new Command('standpunt')
    .description('Reads Dutch government reports on EU Council meetings and gives English stance records.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {}, // Errors are reported in one place, in one form.
      getOutHelpWidth: () => io.stdout.columns ?? DEFAULT_HELP_WIDTH,
      getErrHelpWidth: () => io.stderr.columns ?? DEFAULT_HELP_WIDTH,
    });
  for (const add of COMMANDS) add(program, io);
  return program;
}

import { CommanderError } from 'commander';
import { type ErrorCode, StandpuntError } from '../errors.js';
import type { Output } from './io.js';

/** Exit codes of errors; others have 1. */
const EXIT_CODES = new Map<ErrorCode, number>([
  ['bad-option', 2],
  // As shells give it for a program that SIGINT ends.
  ['interrupted', 130],
]);

/**
 * Tells the user about an error and gives the exit code: 2 when the command line was wrong, 130 after Ctrl-C, else 1.
 * What is no error to the command line (help or version was shown) gives 0.
 *
 * @throws what was not thrown on purpose, as it is: a stack trace is of use there.
 */
export function reportFailure(error: unknown, stderr: Output): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // The help itself was shown, as no command was given.
    if (error.code === 'commander.help') return 2;
    // A suggestion (`Did you mean …?`) stands on a line of its own; an error is one line.
    const message = error.message.replace(/^error: /, '').replace(/\n/g, ' ');
    return reportFailure(new StandpuntError('bad-option', message, { cause: error }), stderr);
  }
  if (!(error instanceof StandpuntError)) throw error;
  stderr.write(`standpunt: error [${error.code}] ${error.message}\nhint: ${error.hint}\n`);
  return EXIT_CODES.get(error.code) ?? 1;
}

#!/usr/bin/env node
import { StandpuntError } from '../errors.js';
import { reportFailure } from './failure.js';
import { run } from './run.js';

process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  // The reader has seen enough (`standpunt … | head`).
  if (cause.code === 'EPIPE') process.exit(0);
  const error = new StandpuntError('output-failed', `standard output cannot be written (${cause.code ?? cause.message})`, { cause });
  process.exit(reportFailure(error, process.stderr));
});

process.exitCode = await run(process.argv.slice(2), process);

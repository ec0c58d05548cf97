import type { Command } from 'commander';
import type { Io } from '../io.js';
import type { StreamFlags } from '../stream.js';
import { batchOptions } from './batch-options.js';
import { ownDataOptions } from './own-data-options.js';

/** Adds `standpunt stream`. */
export function addStream(program: Command, io: Io): void {
  const command = program
    .command('stream')
    .description('analyse documents from standard input, a JSON object on each line, into an analysis on each line of standard output');
  for (const option of [...ownDataOptions(), ...batchOptions()]) command.addOption(option);
  command.action(async (flags: StreamFlags) => {
    const { analyzeStream } = await import('../stream.js');
    await analyzeStream(flags, io);
  });
}

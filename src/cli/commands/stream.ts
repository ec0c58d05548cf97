import type { Command } from 'commander';
import type { Io } from '../io.js';
import type { StreamFlags } from '../stream.js';
import { batchOptions } from './batch-options.js';

/** Adds `standpunt stream`. */
export function addStream(program: Command, io: Io): void {
  const command = program
    .command('stream')
    .description('analyse documents from standard input, a JSON object on each line, into an analysis on each line of standard output')
    .option('--gazetteer <file>', 'names of your own: tab-separated type, nl, en; also id, subtype, aliases')
    .option('--frames <file>', 'ways to take a position of your own: tab-separated cue, act, polarity, slots, english')
    .option('-g, --glossary <file>', 'terms of your own, as TBX or tab-separated values');
  for (const option of batchOptions()) command.addOption(option);
  command.action(async (flags: StreamFlags) => {
    const { analyzeStream } = await import('../stream.js');
    await analyzeStream(flags, io);
  });
}

import type { Command } from 'commander';
import type { Io } from '../io.js';
import type { IndexFlags } from '../store.js';
import { STORE_OPTION } from './query.js';

/** Adds `standpunt index`. */
export function addIndex(program: Command, io: Io): void {
  program
    .command('index')
    .description('put the stance records of reports into a store for standpunt query')
    .argument('<files...>', 'reports, or analyses in JSON; - reads standard input')
    .option(...STORE_OPTION)
    .action(async (files: string[], flags: IndexFlags) => {
      const { indexFiles } = await import('../store.js');
      await indexFiles(files, flags, {}, io);
    });
}

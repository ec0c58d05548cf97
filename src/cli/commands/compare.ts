import { type Command, InvalidArgumentError, Option } from 'commander';
import { COMPARISON_FORMATS } from '../../export/comparison/index.js';
import type { CompareFlags } from '../compare.js';
import type { Io } from '../io.js';
import { ownDataOptions } from './own-data-options.js';

/** Adds `standpunt compare`. */
export function addCompare(program: Command, io: Io): void {
  const command = program
    .command('compare')
    .description('print what became of positions from report to report, and who agrees with whom')
    .argument('<files...>', 'reports, or analyses in JSON; - reads standard input')
    .option('-a, --actor <id>', 'positions of one actor only: nl, european-council')
    .option('--threshold <number>', 'similarity from which two positions are about the same thing, 0–1', share)
    .option('--discussion', 'compare what was only discussed or noted as well')
    .addOption(new Option('-f, --format <format>', 'output format').choices(COMPARISON_FORMATS).default('markdown'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (files: string[], flags: CompareFlags) => {
      const { compareFiles } = await import('../compare.js');
      await compareFiles(files, flags, io);
    });
  for (const option of ownDataOptions()) command.addOption(option);
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('It has to be a number from 0 to 1.');
  return value;
}

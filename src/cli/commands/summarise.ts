import { type Command, InvalidArgumentError, Option } from 'commander';
import { SUMMARY_FORMATS } from '../../export/summary/index.js';
import type { Io } from '../io.js';
import type { SummariseFlags } from '../summarise.js';
import { ownDataOptions } from './own-data-options.js';

/** Adds `standpunt summarise`. */
export function addSummarise(program: Command, io: Io): void {
  const command = program
    .command('summarise')
    .description('print an English brief of reports, each sentence with its sources')
    .argument('<files...>', 'reports, or analyses in JSON; - reads standard input')
    .addOption(new Option('-b, --by <order>', 'what the sentences are gathered by').choices(['section', 'actor', 'subject']).default('section'))
    .option('-l, --length <sentences>', 'most sentences', count)
    .option('-w, --words <number>', 'most words', count)
    .addOption(new Option('-f, --format <format>', 'output format').choices(SUMMARY_FORMATS).default('markdown'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (files: string[], flags: SummariseFlags) => {
      const { summariseFiles } = await import('../summarise.js');
      await summariseFiles(files, flags, io);
    });
  for (const option of ownDataOptions()) command.addOption(option);
}

function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number from 1.');
  return Number(text);
}

import { type Command, Option } from 'commander';
import { FORMATS } from '../../export/index.js';
import type { AnalyzeFlags } from '../analyze.js';
import type { Io } from '../io.js';
import { batchOptions } from './batch-options.js';
import { engineOptions } from './engine-options.js';
import { ownDataOptions } from './own-data-options.js';

/** Adds `standpunt analyze`. */
export function addAnalyze(program: Command, io: Io): void {
  const command = program
    .command('analyze')
    .description('print the stance records of reports')
    .argument('<files...>', 'reports (plain text, PDF, DOCX, HTML, official XML), with an output folder also folders of them; - reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format; default: table on a terminal, else markdown').choices(FORMATS))
    .option('-o, --output <path>', 'write to a file instead of standard output; into a folder, a file for each report')
    .option('--resume', 'leave alone what is done in the folder and has not changed');
  for (const option of [...engineOptions(), ...ownDataOptions(), ...batchOptions()]) command.addOption(option);
  command.action(async (files: string[], flags: AnalyzeFlags) => {
    // Loaded here: --help and --version need nothing of it.
    const { analyzeFiles } = await import('../analyze.js');
    await analyzeFiles(files, flags, io);
  });
}

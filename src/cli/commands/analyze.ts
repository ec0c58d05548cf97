import { type Command, Option } from 'commander';
import { FORMATS } from '../../export/index.js';
import type { AnalyzeFlags } from '../analyze.js';
import type { Io } from '../io.js';
import { batchOptions } from './batch-options.js';
import { engineOptions } from './engine-options.js';

/** Adds `standpunt analyze`. */
export function addAnalyze(program: Command, io: Io): void {
  const command = program
    .command('analyze')
    .description('print the stance records of reports')
    .argument('<files...>', 'reports (plain text, PDF, DOCX, HTML, official XML), with an output folder also folders of them; - reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format; default: table on a terminal, else markdown').choices(FORMATS))
    .option('--gazetteer <file>', 'names of your own: tab-separated type, nl, en; also id, subtype, aliases')
    .option('--frames <file>', 'ways to take a position of your own: tab-separated cue, act, polarity, slots, english')
    .option('-o, --output <path>', 'write to a file instead of standard output; into a folder, a file for each report')
    .option('--resume', 'leave alone what is done in the folder and has not changed')
    .option('-g, --glossary <file>', 'terms of your own, as TBX or tab-separated values');
  for (const option of [...engineOptions(), ...batchOptions()]) command.addOption(option);
  command.action(async (files: string[], flags: AnalyzeFlags) => {
    // Loaded here: --help and --version need nothing of it.
    const { analyzeFiles } = await import('../analyze.js');
    await analyzeFiles(files, flags, io);
  });
}

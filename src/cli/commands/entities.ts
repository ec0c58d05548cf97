import { type Command, Option } from 'commander';
import { ENTITY_FORMATS } from '../../export/entities/index.js';
import type { AnalyzeFlags } from '../analyze.js';
import type { Io } from '../io.js';
import { batchOptions } from './batch-options.js';
import { gazetteerOption } from './own-data-options.js';

/** Adds `standpunt entities`. */
export function addEntities(program: Command, io: Io): void {
  const command = program
    .command('entities')
    .description('print the persons, bodies, places, documents, dates and amounts that reports name, by identity')
    .argument('<files...>', 'reports (plain text, PDF, DOCX, HTML, official XML), with an output folder also folders of them; - reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format; default: table on a terminal, else markdown').choices(ENTITY_FORMATS))
    .addOption(gazetteerOption())
    .option('-o, --output <path>', 'write to a file instead of standard output; into a folder, a file for each report')
    .option('--resume', 'leave alone what is done in the folder and has not changed');
  for (const option of batchOptions()) command.addOption(option);
  command.action(async (files: string[], flags: AnalyzeFlags) => {
    const { listEntities } = await import('../entities.js');
    await listEntities(files, flags, io);
  });
}

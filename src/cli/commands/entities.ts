import { type Command, Option } from 'commander';
import { ENTITY_FORMATS } from '../../export/entities/index.js';
import type { EntityFlags } from '../entities.js';
import type { Io } from '../io.js';

/** Adds `standpunt entities`. */
export function addEntities(program: Command, io: Io): void {
  program
    .command('entities')
    .description('print the persons, bodies, places, documents, dates and amounts that reports name, by identity')
    .argument('<files...>', 'reports in plain text; - reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format; default: table on a terminal, else markdown').choices(ENTITY_FORMATS))
    .option('--gazetteer <file>', 'names of your own: tab-separated type, nl, en; also id, subtype, aliases')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (files: string[], flags: EntityFlags) => {
      const { listEntities } = await import('../entities.js');
      await listEntities(files, flags, io);
    });
}

import { type Command, Option } from 'commander';
import { GLOSSARY_FORMATS } from '../../glossary/index.js';
import type { GlossaryFlags } from '../glossary.js';
import type { Io } from '../io.js';

/** Adds `standpunt glossary`. */
export function addGlossary(program: Command, io: Io): void {
  program
    .command('glossary')
    .description('work with the terms of the European Union')
    .command('export')
    .description('print the terms')
    .addOption(new Option('-f, --format <format>', 'output format').choices(GLOSSARY_FORMATS).default('tsv'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (flags: GlossaryFlags) => {
      const { exportGlossary } = await import('../glossary.js');
      await exportGlossary(flags, io);
    });
}

import { type Command, Option } from 'commander';
import { GLOSSARY_FORMATS } from '../../glossary/index.js';
import type { AccountFlags } from '../account-glossary.js';
import type { GlossaryFlags } from '../glossary.js';
import type { Io } from '../io.js';
import { glossaryOption } from './own-data-options.js';

/** Adds `standpunt glossary`. */
export function addGlossary(program: Command, io: Io): void {
  const command = program.command('glossary').description('work with the terms of the European Union');
  command
    .command('export')
    .description('print the terms')
    .addOption(new Option('-f, --format <format>', 'output format').choices(GLOSSARY_FORMATS).default('tsv'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (flags: GlossaryFlags) => {
      const { exportGlossary } = await import('../glossary.js');
      await exportGlossary(flags, io);
    });
  command
    .command('push')
    .description('put the terms on your DeepL account and delete former ones of standpunt; needs DEEPL_AUTH_KEY')
    .addOption(glossaryOption())
    .action(async (flags: AccountFlags) => {
      const { pushGlossary } = await import('../account-glossary.js');
      await pushGlossary(flags, io);
    });
  command
    .command('list')
    .description('list the glossaries of your DeepL account; needs DEEPL_AUTH_KEY')
    .action(async () => {
      const { listGlossaries } = await import('../account-glossary.js');
      await listGlossaries(io);
    });
  command
    .command('diff')
    .description('show how the terms on your DeepL account differ from those here; needs DEEPL_AUTH_KEY')
    .addOption(glossaryOption())
    .action(async (flags: AccountFlags) => {
      const { diffGlossary } = await import('../account-glossary.js');
      await diffGlossary(flags, io);
    });
}

import { type Command, Option } from 'commander';
import { TRANSLATION_FORMATS } from '../../export/translation/index.js';
import type { Io } from '../io.js';
import type { TranslateFlags } from '../translate.js';
import { engineOptions } from './engine-options.js';
import { glossaryOption } from './own-data-options.js';

/** Adds `standpunt translate`. */
export function addTranslate(program: Command, io: Io): void {
  const command = program
    .command('translate')
    .description('translate Dutch text into English, line by line')
    .argument('[file]', 'Dutch text; - or nothing reads standard input', '-')
    .addOption(new Option('-f, --format <format>', 'output format').choices(TRANSLATION_FORMATS).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(glossaryOption())
    .action(async (file: string, flags: TranslateFlags) => {
      const { translateFile } = await import('../translate.js');
      await translateFile(file, flags, io);
    });
  for (const option of engineOptions()) command.addOption(option);
}

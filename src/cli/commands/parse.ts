import { type Command, Option } from 'commander';
import { PARSE_FORMATS } from '../../export/parse/index.js';
import type { Io } from '../io.js';
import type { ParseFlags } from '../parse.js';

/** Adds `standpunt parse`. */
export function addParse(program: Command, io: Io): void {
  program
    .command('parse')
    .description('print the words, fields and clauses of Dutch sentences')
    .argument('[text...]', 'Dutch text; - or nothing reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format').choices(PARSE_FORMATS).default('fields'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (text: string[], flags: ParseFlags) => {
      const { parseText } = await import('../parse.js');
      await parseText(text, flags, io);
    });
}

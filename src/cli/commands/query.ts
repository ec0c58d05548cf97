import { type Command, InvalidArgumentError, Option } from 'commander';
import { ACTS, POLARITIES } from '../../5-stances/acts.js';
import { ROW_FORMATS } from '../../export/records/index.js';
import type { Io } from '../io.js';
import type { QueryFlags } from '../store.js';

/** Path of the store, for all that use one. */
export const STORE_OPTION = ['--store <file>', 'file of the store', 'standpunt.sqlite'] as const;

/** Adds `standpunt query`. */
export function addQuery(program: Command, io: Io): void {
  program
    .command('query')
    .description('print the stance records of a store that fit; options that are given several times take any of their values')
    .argument('[words...]', 'words of the English or the Dutch sentence; "in quotation marks" for a phrase, steun* for words that begin so')
    .option(...STORE_OPTION)
    .option('--actor <actor>', 'who takes the position, by id or English name', collect)
    .option('--subject <subject>', 'what it is about, by words of the id or the English name', collect)
    .addOption(new Option('--act <act>', 'kind of act').choices(ACTS).argParser(choiceOf(ACTS)))
    .addOption(new Option('--polarity <polarity>', 'which way it goes').choices(POLARITIES).argParser(choiceOf(POLARITIES)))
    .option('--since <date>', 'first date of the meeting: 2024-12-19, 2024-12 or 2024')
    .option('--until <date>', 'last date of the meeting')
    .option('--limit <number>', 'most records to print; default: 50', positive)
    .addOption(new Option('-f, --format <format>', 'output format; default: table on a terminal, else markdown').choices(ROW_FORMATS))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (words: string[], flags: QueryFlags) => {
      const { queryStore } = await import('../store.js');
      await queryStore(words, flags, io);
    });
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** Collects values of a set. */
function choiceOf(choices: readonly string[]): (value: string, before?: string[]) => string[] {
  return (value, before) => {
    if (!choices.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return collect(value, before);
  };
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('It has to be a whole number, at least 1.');
  return number;
}

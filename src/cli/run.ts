import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { FORMATS } from '../export/index.js';
import { PARSE_FORMATS } from '../export/parse/index.js';
import { TRANSLATION_FORMATS } from '../export/translation/index.js';
import { GLOSSARY_FORMATS } from '../glossary/index.js';
import type { AnalyzeFlags } from './analyze.js';
import { reportFailure } from './failure.js';
import type { GlossaryFlags } from './glossary.js';
import type { Io } from './io.js';
import type { ParseFlags } from './parse.js';
import type { TranslateFlags } from './translate.js';

/** Columns of a help text that does not go to a terminal. */
const DEFAULT_HELP_WIDTH = 80;

/**
 * Runs the command line.
 *
 * @param args The arguments after the command's name.
 * @returns The exit code: 0 when all went well, 1 for a StandpuntError, 2 for a wrong command line.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    await commandLine(io).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return reportFailure(error, io.stderr);
  }
}

function commandLine(io: Io): Command {
  const program = new Command('standpunt')
    .description('Reads Dutch government reports on EU Council meetings and gives English stance records.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {}, // Errors are reported in one place, in one form.
      getOutHelpWidth: () => io.stdout.columns ?? DEFAULT_HELP_WIDTH,
      getErrHelpWidth: () => io.stderr.columns ?? DEFAULT_HELP_WIDTH,
    });
  program
    .command('analyze')
    .description('print the stance records of reports')
    .argument('<files...>', 'reports in plain text; - reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format; default: table on a terminal, else markdown').choices(FORMATS))
    .option('--gazetteer <file>', 'names of your own: tab-separated type, nl, en; also id, subtype, aliases')
    .option('--frames <file>', 'ways to take a position of your own: tab-separated cue, act, polarity, slots, english')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-g, --glossary <file>', 'terms of your own, as TBX or tab-separated values')
    .action(async (files: string[], flags: AnalyzeFlags) => {
      // Loaded here: --help and --version need nothing of it.
      const { analyzeFiles } = await import('./analyze.js');
      await analyzeFiles(files, flags, io);
    });
  program
    .command('entities')
    .description('print the persons, bodies, places, documents, dates and amounts that reports name, by identity')
    .argument('<files...>', 'reports in plain text; - reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format; default: table on a terminal, else markdown').choices(FORMATS))
    .option('--gazetteer <file>', 'names of your own: tab-separated type, nl, en; also id, subtype, aliases')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (files: string[], flags: AnalyzeFlags) => {
      const { listEntities } = await import('./entities.js');
      await listEntities(files, flags, io);
    });
  program
    .command('parse')
    .description('print the words, fields and clauses of Dutch sentences')
    .argument('[text...]', 'Dutch text; - or nothing reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format').choices(PARSE_FORMATS).default('fields'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (text: string[], flags: ParseFlags) => {
      const { parseText } = await import('./parse.js');
      await parseText(text, flags, io);
    });
  program
    .command('translate')
    .description('translate Dutch text into English, line by line')
    .argument('[file]', 'Dutch text; - or nothing reads standard input', '-')
    .addOption(new Option('-f, --format <format>', 'output format').choices(TRANSLATION_FORMATS).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-g, --glossary <file>', 'terms of your own, as TBX or tab-separated values')
    .action(async (file: string, flags: TranslateFlags) => {
      const { translateFile } = await import('./translate.js');
      await translateFile(file, flags, io);
    });
  program
    .command('glossary')
    .description('work with the terms of the European Union')
    .command('export')
    .description('print the terms')
    .addOption(new Option('-f, --format <format>', 'output format').choices(GLOSSARY_FORMATS).default('tsv'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (flags: GlossaryFlags) => {
      const { exportGlossary } = await import('./glossary.js');
      await exportGlossary(flags, io);
    });
  return program;
}

function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}

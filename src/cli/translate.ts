import { readText } from '../documents/file.js';
import { TRANSLATION_FORMATTERS, type TranslationFormat } from '../export/translation/index.js';
import { GlossaryTranslator, type Translator } from '../translate/index.js';
import { loadGlossary } from './glossary.js';
import { readStdinText, STDIN } from './input.js';
import type { Io } from './io.js';
import { writeResult } from './output.js';

/** Options of `standpunt translate`, as the command line gives them. */
export interface TranslateFlags {
  format: TranslationFormat;
  /** Path of a glossary of the user's own. */
  glossary?: string;
  /** Path to write to; standard output when absent. */
  output?: string;
}

/**
 * Translates Dutch text line by line: one line in, one line out. The language is not checked.
 *
 * @param file Path of a text file; `-` reads standard input.
 * @throws StandpuntError
 */
export async function translateFile(file: string, flags: TranslateFlags, io: Io): Promise<void> {
  const text = file === STDIN ? await readStdinText(io.stdin) : await readText(file);
  const translator: Translator = new GlossaryTranslator(flags.glossary === undefined ? {} : { glossary: await loadGlossary(flags.glossary) });
  const translations = await translator.translate(text.replace(/\r?\n$/, '').split(/\r?\n/));
  const output = translations.map((translation) => `${TRANSLATION_FORMATTERS[flags.format](translation)}\n`).join('');
  await writeResult(output, flags.output, io);
}

import { readText } from '../documents/file.js';
import { TRANSLATION_FORMATTERS, type TranslationFormat } from '../export/translation/index.js';
import { GlossaryTranslator, type Translation } from '../translate/index.js';
import { type EngineFlags, wantsDeepL } from './engine.js';
import { loadGlossary } from './glossary.js';
import { readStdinText, STDIN } from './input.js';
import type { Io } from './io.js';
import { writeResult } from './output.js';

/** Options of `standpunt translate`, as the command line gives them. */
export interface TranslateFlags extends EngineFlags {
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
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const translations = await translate(lines, flags, io);
  if (!translations) return;
  const output = translations.map((translation) => `${TRANSLATION_FORMATTERS[flags.format](translation)}\n`).join('');
  await writeResult(output, flags.output, io);
}

/** The lines in English; `undefined` when they were only to be counted. */
async function translate(lines: readonly string[], flags: TranslateFlags, io: Io): Promise<Translation[] | undefined> {
  const withDeepL = wantsDeepL(flags);
  const glossary = flags.glossary === undefined ? undefined : await loadGlossary(flags.glossary);
  if (withDeepL) return (await import('./deepl.js')).translateLines(lines, flags, io, glossary);
  return new GlossaryTranslator(glossary && { glossary }).translate(lines);
}

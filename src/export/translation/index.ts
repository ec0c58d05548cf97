import type { Translation } from '../../translate/index.js';

/** Writes a translation down in one line, without a line feed. */
export type TranslationFormatter = (translation: Translation) => string;

/** The ways to write translations down. */
export const TRANSLATION_FORMATTERS = {
  text: ({ text }) => text,
  ndjson: (translation) => JSON.stringify(translation),
} satisfies Record<string, TranslationFormatter>;

/** Name of an output format of translations. */
export type TranslationFormat = keyof typeof TRANSLATION_FORMATTERS;

/** All output formats of translations. */
export const TRANSLATION_FORMATS = Object.keys(TRANSLATION_FORMATTERS) as TranslationFormat[];

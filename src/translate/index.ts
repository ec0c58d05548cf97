export { GlossaryTranslator } from './glossary.js';
export { translateRecords } from './records.js';
export type { TranslateOptions, Translation, Translator } from './translator.js';

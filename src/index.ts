export type { AnalyzeOptions } from './analyze.js';
export { analyze } from './analyze.js';
export type { Report } from './documents/index.js';
export { readReport } from './documents/index.js';
export type { ErrorCode } from './errors.js';
export { ERROR_CODES, StandpuntError } from './errors.js';
export { curatedGlossary, formatGlossary, GLOSSARY_FORMATS, type GlossaryEntry, type GlossaryFormat, readGlossary } from './glossary/index.js';
export type * from './model.js';
export { GlossaryTranslator, type TranslateOptions, type Translation, type Translator, translateRecords } from './translate/index.js';

export type { Report } from './documents/index.js';
export { readReport } from './documents/index.js';
export type { ErrorCode } from './errors.js';
export { ERROR_CODES, StandpuntError } from './errors.js';
export type * from './model.js';
export type { AnalyzeOptions } from './pipeline.js';
export { analyze } from './pipeline.js';
export { GlossaryTranslator, type TranslateOptions, type Translation, type Translator, translateRecords } from './translate/index.js';

export type * from './additions.js';
export type { AnalyzeOptions, ReportText } from './analyze.js';
export { analyze } from './analyze.js';
export { type AnalyzeAllOptions, type Analyzed, analyzeAll, type BatchLimits, type Source } from './batch/index.js';
export { type CompareOptions, compare, STRENGTH } from './compare/index.js';
export type * from './compare/types.js';
export { readFrames } from './documents/frames.js';
export { readGazetteer } from './documents/gazetteer.js';
export type { Limits, ReadOptions, Report } from './documents/index.js';
export { readReport } from './documents/index.js';
export type { ErrorCode } from './errors.js';
export { ERROR_CODES, StandpuntError } from './errors.js';
export { namedThings } from './export/entities/things.js';
export { FORMATS, type Format, type FormatOptions, formatAnalyses } from './export/index.js';
export { curatedGlossary, formatGlossary, GLOSSARY_FORMATS, type GlossaryEntry, type GlossaryFormat, readGlossary } from './glossary/index.js';
export type * from './grammar.js';
export type * from './model.js';
export { type Indexed, openStore, type Store, type StoreQuery } from './store/index.js';
export { recordSubjects } from './subjects/index.js';
export { type SummariseOptions, summarise } from './summarise/index.js';
export type * from './summarise/types.js';
export {
  type DeepLConnection,
  type DeepLOptions,
  DeepLTranslator,
  type Estimate,
  type GlossaryDiff,
  type GlossaryPush,
  GlossaryTranslator,
  type Keep,
  type MarkedText,
  type MarkedTranslation,
  openTranslationMemory,
  type Quota,
  type RemoteGlossary,
  recordSentences,
  type TranslateOptions,
  type Translation,
  type TranslationMemory,
  type Translator,
  translateRecords,
} from './translate/index.js';
export type * from './views.js';

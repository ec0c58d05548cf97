export {
  type DeepLConnection,
  type DeepLOptions,
  DeepLTranslator,
  type Estimate,
  type GlossaryDiff,
  type GlossaryPush,
  isOurs,
  type Quota,
  type RemoteGlossary,
} from './deepl/index.js';
export { GlossaryTranslator } from './glossary.js';
export { type Keep, openTranslationMemory, type TranslationMemory } from './memory.js';
export { translateRecords } from './records.js';
export { recordSentences } from './sentences.js';
export type { MarkedText, MarkedTranslation, TranslateOptions, Translation, Translator } from './translator.js';

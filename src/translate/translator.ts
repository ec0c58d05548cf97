import type { TermUse } from '../model.js';

/** What a caller wants of a translation. Every engine heeds what it can and ignores the rest. */
export interface TranslateOptions {
  /** Stops a translation that takes long; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** English of one text. */
export interface Translation {
  /** The English; empty for an empty text. */
  text: string;
  /** Glossary terms that stand in the English, in the order of the Dutch. */
  terms: TermUse[];
  /** Dutch words for which there is no English; they stand in the English as they are. */
  untranslated: string[];
  /** How far the engine trusts its English, 0–1; of the embedded one the share of the words that have English. */
  confidence: number;
}

/** An engine that puts Dutch into English. */
export interface Translator {
  /** Name of the engine, as it stands in an analysis. */
  readonly name: string;
  /**
   * Translates texts, each a phrase, a sentence or a paragraph.
   *
   * @returns One translation for each text, in the order of the texts.
   */
  translate(batch: readonly string[], options?: TranslateOptions): Promise<Translation[]>;
}

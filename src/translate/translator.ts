import type { Range, TermCheck, TermUse } from '../model.js';

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
  /**
   * How far the engine trusts its English, 0–1; of the embedded one the share of the words that have English, of DeepL, which says nothing of
   * it, the share of the glossary terms that came back as the glossary says.
   */
  confidence: number;
  /** What became of each glossary term in the Dutch, in text order. Absent for the embedded engine, which uses what it finds. */
  termAudit?: TermCheck[];
  /** Engine that made it, where another one stood in for the one that was asked. */
  engine?: string;
}

/** A sentence in which stretches are marked, so that they are found again in its English. */
export interface MarkedText {
  text: string;
  /** For each mark its spans: half-open, UTF-16 code units of `text`, in text order and apart. Marks may overlap. */
  marks: readonly (readonly Range[])[];
  /** Text around it, which tells what it is about and is not translated. */
  context?: string;
}

/** English of a marked text. */
export interface MarkedTranslation extends Translation {
  /** For each mark where it is in the English, as in {@link MarkedText}; empty when it was lost. */
  marks: Range[][];
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
  /**
   * Translates whole sentences and finds their marks again. An engine without it translates the targets of records by themselves.
   *
   * @returns One translation for each sentence, in their order; `undefined` where the engine failed and another one may stand in.
   */
  translateMarked?(batch: readonly MarkedText[], options?: TranslateOptions): Promise<(MarkedTranslation | undefined)[]>;
}

import { sentenceEnglish, Vocabulary } from '../6-english/index.js';
import type { GlossaryEntry } from '../glossary/entry.js';
import { Reader } from '../reader.js';
import type { TranslateOptions, Translation, Translator } from './translator.js';

/** The embedded engine: transfer from the clauses, with the lexicon, the glossary and the gazetteer. Works offline; the same text gives the same English. */
export class GlossaryTranslator implements Translator {
  readonly name = 'glossary';
  readonly #reader: Reader;
  readonly #vocabulary: Vocabulary;

  /**
   * Loads the data.
   *
   * @param options.glossary Terms of the user's own, as `readGlossary` gives them; they come before the curated ones.
   * @throws StandpuntError `data-missing`
   */
  constructor({ glossary }: { glossary?: readonly GlossaryEntry[] } = {}) {
    this.#reader = new Reader();
    this.#vocabulary = new Vocabulary(this.#reader.lexicon, this.#reader.gazetteer, glossary);
  }

  async translate(batch: readonly string[], { signal }: TranslateOptions = {}): Promise<Translation[]> {
    return batch.map((text) => {
      signal?.throwIfAborted();
      return this.#translate(text);
    });
  }

  #translate(text: string): Translation {
    const sentences = this.#reader
      .readSentences(text)
      .map((reading) => ({ ...sentenceEnglish(reading, this.#vocabulary), length: reading.words.length }));
    const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
    return {
      text: sentences.map((sentence) => sentence.text).join(' '),
      terms: sentences.flatMap(({ terms }) => terms),
      untranslated: sentences.flatMap(({ untranslated }) => untranslated),
      confidence: length === 0 ? 1 : sentences.reduce((sum, sentence) => sum + sentence.confidence * sentence.length, 0) / length,
    };
  }
}

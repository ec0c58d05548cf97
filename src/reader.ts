import { readText, splitSentences } from './1-text/index.js';
import { type Word, Words } from './2-words/index.js';
import { findMentions, Gazetteer, type Mention } from './3-entities/index.js';
import { readClauses } from './4-clauses/index.js';
import { Lexicon } from './lexicon/index.js';
import type { Clause, Section, Sentence } from './model.js';

/** One sentence, read: what stages 2 to 4 found in it. */
export interface SentenceReading {
  sentence: Sentence;
  words: Word[];
  mentions: Mention[];
  clauses: Clause[];
}

/** A whole text, read once; the stances and the English are both taken from it. */
export interface TextReading {
  text: string;
  sections: Section[];
  sentences: Sentence[];
  readings: SentenceReading[];
  /** Words and names of the headings, in text order. */
  headings: Pick<SentenceReading, 'words' | 'mentions'>[];
}

/** Stages 1 to 4 with the data they need. Making one loads the data; reading changes nothing in it. */
export class Reader {
  readonly lexicon = Lexicon.load();
  readonly gazetteer = Gazetteer.load();
  readonly #words = new Words(this.lexicon);

  read(text: string): TextReading {
    const { sections, sentences } = readText(text, this.#words.abbreviations);
    const headings = sections.flatMap(({ heading, index }) => (heading ? [this.#readNames(text, { ...heading, index, section: index })] : []));
    return { text, sections, sentences, readings: sentences.map((sentence) => this.#readSentence(text, sentence)), headings };
  }

  /** Readings of running text: every line of it belongs to a sentence, none is a heading. */
  readSentences(text: string): SentenceReading[] {
    return splitSentences(text, { kind: 'text', start: 0, end: text.length, gaps: [] }, this.#words.abbreviations).map((span, index) =>
      this.#readSentence(text, { ...span, index, section: 0 }),
    );
  }

  /** ISO 8601 form of the last date with a year in a heading or a phrase. */
  lastDate(text: string): string | undefined {
    return this.#readNames(text, { index: 0, section: 0, start: 0, end: text.length })
      .mentions.map(({ iso }) => iso)
      .findLast(Boolean);
  }

  #readNames(text: string, sentence: Sentence): Pick<SentenceReading, 'words' | 'mentions'> {
    const words = this.#words.read(text, sentence);
    return { words, mentions: findMentions(words, this.gazetteer) };
  }

  #readSentence(text: string, sentence: Sentence): SentenceReading {
    const { words, mentions } = this.#readNames(text, sentence);
    return { sentence, mentions, ...readClauses({ words, mentions, lexicon: this.lexicon }) };
  }
}

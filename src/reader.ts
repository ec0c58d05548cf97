import { isForeign, readText, splitSentences } from './1-text/index.js';
import { type Word, Words } from './2-words/index.js';
import { findMentions, Gazetteer, inferYears, isoDate, lastOf, type Mention, ReportNames } from './3-entities/index.js';
import { readClauses } from './4-clauses/index.js';
import type { Clause } from './grammar.js';
import { Lexicon } from './lexicon/index.js';
import type { Layout, Section, Sentence } from './model.js';

/** The number that a heading may begin with: `1.`, `2.3)`, `b)`. */
const NUMBERING = /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-z]\))\s+/;

/** One sentence, read: what stages 2 to 4 found in it. */
export interface SentenceReading {
  sentence: Sentence;
  words: Word[];
  mentions: Mention[];
  clauses: Clause[];
}

/** A sentence of which the clauses are still to be read. */
type Named = Omit<SentenceReading, 'clauses'>;

/** A whole text, read once; the stances and the English are both taken from it. */
export interface TextReading {
  text: string;
  sections: Section[];
  sentences: Sentence[];
  readings: SentenceReading[];
  /** The headings, in text order, without their numbers, each as if it were a sentence; the sentence's index is the section's. */
  headings: SentenceReading[];
  /** Words and names of what stands inside sentences without belonging to them, such as a footnote at the foot of a page. */
  notes: Pick<SentenceReading, 'words' | 'mentions'>[];
}

/** What is known of a text before it is read. */
export interface KnownText {
  /** ISO 8601 date of the report. */
  date?: string | undefined;
  /** What the document's format says of its blocks and pages. */
  layout?: Layout | undefined;
  /** Tells whether a sentence that has few Dutch words is English. By default none is. */
  isEnglish?: ((sentence: string) => boolean) | undefined;
}

/** Letters from which the language of a sentence can be told. */
const ENOUGH_LETTERS = 45;

/** Stages 1 to 4 with the data they need. Making one loads the data that is not given; reading changes nothing in it. */
export class Reader {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly #words: Words;

  constructor(data: { lexicon?: Lexicon; gazetteer?: Gazetteer } = {}) {
    this.lexicon = data.lexicon ?? Lexicon.load();
    this.gazetteer = data.gazetteer ?? Gazetteer.load();
    this.#words = new Words(this.lexicon);
  }

  /** Reads a report. What the caller does not know of it is read from its text. */
  read(text: string, { date, layout, isEnglish }: KnownText = {}): TextReading {
    const { sections, sentences } = readText(text, this.#words.abbreviations, layout);
    const names = new ReportNames();
    const headings: Named[] = [];
    const named: Named[] = [];
    const notes: TextReading['notes'] = [];
    // Stage by stage, each over the whole text: a processor that stays with one stage is a good deal faster.
    const words = sentences.map((sentence) => this.#words.read(text, sentence));
    let next = 0;
    // In text order: a name that the report introduces holds from there on.
    for (const { index, heading } of sections) {
      if (heading) {
        const numbering = NUMBERING.exec(text.slice(heading.start, heading.end))?.[0].length ?? 0;
        const line: Sentence = { start: heading.start + numbering, end: heading.end, index, section: index };
        const read = { sentence: line, ...this.#readNames(text, line, names) };
        headings.push(read);
        names.heading(read.mentions);
      }
      for (; sentences[next]?.section === index; next++) {
        const sentence = sentences[next] as Sentence;
        const read = { sentence, words: words[next] as Word[], mentions: [] as Mention[] };
        if (isEnglish && this.#isEnglish(text, sentence, isEnglish)) sentence.language = 'eng';
        else this.#nameIn(read, names);
        named.push(read);
        for (const [start, end] of sentence.gaps ?? []) notes.push(this.#readNames(text, { index: next, section: index, start, end }, names));
      }
    }
    inferYears(
      [...headings, ...named, ...notes]
        .sort((a, b) => (a.words[0]?.start ?? 0) - (b.words[0]?.start ?? 0))
        .map(({ mentions }) => mentions.flatMap(({ when }) => (when ? [when] : []))),
      date,
    );
    const clauses = (read: Named) => this.#readClauses(read);
    return { text, sections, sentences, readings: named.map(clauses), headings: headings.map(clauses), notes };
  }

  /** Readings of running text: every line of it belongs to a sentence, none is a heading. */
  readSentences(text: string): SentenceReading[] {
    const names = new ReportNames();
    return this.sentences(text).map((sentence) => {
      const read = { sentence, words: this.#words.read(text, sentence), mentions: [] };
      this.#nameIn(read, names);
      return this.#readClauses(read);
    });
  }

  /** Sentences of running text, unread. */
  sentences(text: string): Sentence[] {
    const block = { kind: 'text' as const, start: 0, end: text.length, gaps: [] };
    return splitSentences(text, block, this.#words.abbreviations).map((span, index) => ({ ...span, index, section: 0 }));
  }

  /** Words of a sentence, without names and clauses. */
  words(text: string, sentence: Sentence): Word[] {
    return this.#words.read(text, sentence);
  }

  /** ISO 8601 form of the last date with a year in a heading or a phrase. */
  lastDate(text: string): string | undefined {
    const { mentions } = this.#readNames(text, { index: 0, section: 0, start: 0, end: text.length }, new ReportNames());
    const full = mentions.findLast(({ when }) => when?.from.year !== undefined && when.from.day !== undefined)?.when;
    const iso = full && isoDate(full);
    return iso && lastOf(iso);
  }

  #isEnglish(text: string, { start, end }: Sentence, isEnglish: (sentence: string) => boolean): boolean {
    const words = text.slice(start, end);
    return isForeign(words, (word) => this.lexicon.lookup(word).length > 0, ENOUGH_LETTERS) && isEnglish(words);
  }

  #readNames(text: string, sentence: Sentence, names: ReportNames): Pick<SentenceReading, 'words' | 'mentions'> {
    const words = this.#words.read(text, sentence);
    return { words, mentions: findMentions(words, this.gazetteer, names) };
  }

  #nameIn(read: Named, names: ReportNames): void {
    read.mentions = findMentions(read.words, this.gazetteer, names);
    names.opening(read.mentions);
  }

  /** Nothing Dutch is looked for in an English sentence. */
  #readClauses({ sentence, words, mentions }: Named): SentenceReading {
    if (sentence.language === 'eng') return { sentence, words, mentions, clauses: [] };
    return { sentence, mentions, ...readClauses({ words, mentions, lexicon: this.lexicon }) };
  }
}

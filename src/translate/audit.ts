import { Vocabulary } from '../6-english/index.js';
import type { GlossaryEntry } from '../glossary/entry.js';
import type { TermCheck } from '../model.js';
import type { Reader } from '../reader.js';

/** Finds the terms of the glossary in Dutch text and looks them up in English that another engine made of it. */
export class TermAuditor {
  readonly #reader: Reader;
  readonly #vocabulary: Vocabulary;

  /** @param glossary terms of the user's own, which come before the curated ones */
  constructor(reader: Reader, glossary: readonly GlossaryEntry[] = []) {
    this.#reader = reader;
    this.#vocabulary = new Vocabulary(reader.lexicon, reader.gazetteer, glossary);
  }

  /** Each term of the Dutch once, in text order: the longest one where several begin. Verbs are left out, as no engine is told of them. */
  check(dutch: string, english: string): TermCheck[] {
    const words = this.#reader.words(dutch, { index: 0, section: 0, start: 0, end: dutch.length });
    const checks = new Map<string, TermCheck>();
    for (let at = 0; at < words.length; ) {
      const match = this.#vocabulary.term(words, at, words.length);
      at += match?.length ?? 1;
      if (!match || match.term.grammar === 'verb' || checks.has(match.term.id)) continue;
      const { id, nl, en, plural } = match.term;
      checks.set(id, { entry: id, nl, en, kept: [en, plural].some((form) => form !== '' && holds(english, form)) });
    }
    return [...checks.values()];
  }
}

/** Whether an English text has a term as words of their own, whatever their capitals; a hyphen is as good as a space. */
function holds(english: string, term: string): boolean {
  const pattern = term
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/[\s-]+/g, '[\\s-]+')
    .replace(/['’]/g, "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(english);
}

import { loadTables } from '../data.js';
import type { Entry, Lexicon } from '../lexicon/index.js';
import type { Sentence, Token } from '../model.js';
import { type Candidate, Candidates } from './candidates.js';
import { loadTagger, type TagDictionary, taggerInput } from './model.js';
import type { Tagger } from './tagger.js';
import { describe, type Tag } from './tags.js';
import { type RawToken, tokenize } from './tokens.js';

export { type Tag, tagOf } from './tags.js';
export { tokenize } from './tokens.js';

/** A token with what the later stages need beyond the model's fields. */
export interface Word extends Token {
  /** Lower-case form. */
  lower: string;
  tag: Tag;
  /** Morphological tag of the lexicon, where the reading comes from there. */
  form?: string;
  entry?: Entry;
  /** Every tag that it could have had. */
  tags: readonly Tag[];
  /** Every reading that it could have had. */
  readings: readonly Candidate[];
  /** A footnote's mark: no part of the sentence's grammar. */
  footnote: boolean;
}

/** Stage 2: tokens with lemma, part of speech and features. Holds the data that it needs; create it once. */
export class Words {
  readonly candidates: Candidates;
  readonly abbreviations: { has(form: string): boolean; mayEnd(form: string): boolean };
  readonly #model: { tagger: Tagger; dictionary: TagDictionary };

  /** @param model the tagger to use; the one that ships by default, another one to measure on text that it was trained on */
  constructor(lexicon: Lexicon, model = loadTagger()) {
    this.#model = model;
    this.candidates = new Candidates(lexicon);
    const known = new Map(
      loadTables<'abbreviations'>('abbreviations')
        .abbreviations.lines()
        .map((line) => line.split('\t') as [string, string]),
    );
    this.abbreviations = { has: (form) => known.has(form), mayEnd: (form) => known.get(form) === 'yes' };
  }

  /** The words of a sentence, in order. */
  read(text: string, sentence: Sentence): Word[] {
    const raw = tokenize(text, sentence, {
      isAbbreviation: (form) => this.abbreviations.has(form),
      isWord: (form) => this.candidates.isWord(form),
    });
    return this.tag(raw);
  }

  /** Words from the tokens of a sentence. */
  tag(raw: readonly RawToken[]): Word[] {
    const inputs = raw.map((token, i) => taggerInput(token, i === 0, this.candidates, this.#model.dictionary));
    const tags = this.#model.tagger.tag(inputs);
    return raw.map((token, i) => {
      const readings = this.candidates.of(token, i === 0);
      return {
        start: token.start,
        end: token.end,
        text: token.text,
        lower: token.text.toLowerCase(),
        tags: inputs[i]?.tags ?? [],
        readings,
        footnote: token.kind === 'footnote',
        ...interpret(token.text.toLowerCase(), readings, tags[i] as Tag),
      };
    });
  }
}

type Interpretation = Pick<Word, 'tag' | 'lemma' | 'upos' | 'feats' | 'lemmaSource' | 'form' | 'entry'>;

/** What a tag makes of a word: lemma, part of speech, features and lexicon entry. */
function interpret(lower: string, readings: readonly Candidate[], tag: Tag): Interpretation {
  const candidate = choose(readings, tag);
  const { upos, feats } = describe(tag);
  return {
    tag,
    lemma: (candidate?.lemma ?? lower).replace(/^.*\|/, ''),
    upos,
    feats,
    lemmaSource: candidate?.source ?? 'guess',
    ...(candidate?.form && { form: candidate.form }),
    ...(candidate?.entry && { entry: candidate.entry }),
  };
}

/** The word read with another tag, where the clause shows that the tagger was wrong. */
export function readAs(word: Word, tag: Tag): Word {
  const { form: _, entry: __, ...rest } = word;
  return { ...rest, ...interpret(word.lower, word.readings, tag) };
}

/** The candidate with the tag chosen; where the tagger's dictionary added the tag, the nearest reading of the same word. */
function choose(candidates: readonly Candidate[], tag: Tag): Candidate | undefined {
  return (
    candidates.find((candidate) => candidate.tag === tag) ??
    // `was` as a full verb is still `zijn`, not `wassen`
    (/^[VX]/.test(tag) ? candidates.find((candidate) => /^[VX]/.test(candidate.tag) && candidate.tag.slice(1) === tag.slice(1)) : undefined) ??
    candidates.find((candidate) => candidate.tag.charAt(0) === tag.charAt(0)) ??
    (tag === 'PN' ? undefined : candidates[0])
  );
}

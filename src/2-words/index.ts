import { loadTables } from '../data.js';
import type { Entry, Lexicon } from '../lexicon/index.js';
import type { Sentence, Token } from '../model.js';
import { type Candidate, Candidates } from './candidates.js';
import { loadTagger, taggerInput } from './model.js';
import { describe, type Tag } from './tags.js';
import { tokenize } from './tokens.js';

export { type Tag, tagOf } from './tags.js';

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
  /** A footnote's mark: no part of the sentence's grammar. */
  footnote: boolean;
}

/** Stage 2: tokens with lemma, part of speech and features. Holds the data that it needs; create it once. */
export class Words {
  readonly candidates: Candidates;
  readonly abbreviations: { has(form: string): boolean; mayEnd(form: string): boolean };
  readonly #model = loadTagger();

  constructor(lexicon: Lexicon) {
    this.candidates = new Candidates(lexicon);
    const known = new Map(loadTables<'abbreviations'>('abbreviations').abbreviations.map((line) => line.split('\t') as [string, string]));
    this.abbreviations = { has: (form) => known.has(form), mayEnd: (form) => known.get(form) === 'yes' };
  }

  /** The words of a sentence, in order. */
  read(text: string, sentence: Sentence): Word[] {
    const raw = tokenize(text, sentence, {
      isAbbreviation: (form) => this.abbreviations.has(form),
      isWord: (form) => this.candidates.isWord(form),
    });
    const inputs = raw.map((token, i) => taggerInput(token, i === 0, this.candidates, this.#model.dictionary));
    const tags = this.#model.tagger.tag(inputs);
    return raw.map((token, i) => {
      const tag = tags[i] as Tag;
      const candidate = choose(this.candidates.of(token, i === 0), tag);
      const { upos, feats } = describe(tag);
      return {
        start: token.start,
        end: token.end,
        text: token.text,
        lower: token.text.toLowerCase(),
        lemma: (candidate?.lemma ?? token.text.toLowerCase()).replace(/^.*\|/, ''),
        upos,
        feats,
        lemmaSource: candidate?.source ?? 'guess',
        tag,
        tags: inputs[i]?.tags ?? [],
        ...(candidate?.form && { form: candidate.form }),
        ...(candidate?.entry && { entry: candidate.entry }),
        footnote: token.kind === 'footnote',
      };
    });
  }
}

/** The candidate with the tag chosen; where the tagger's dictionary added the tag, the nearest reading of the same word. */
function choose(candidates: Candidate[], tag: Tag): Candidate | undefined {
  return (
    candidates.find((candidate) => candidate.tag === tag) ??
    candidates.find((candidate) => candidate.tag.charAt(0) === tag.charAt(0)) ??
    (tag === 'PN' ? undefined : candidates[0])
  );
}

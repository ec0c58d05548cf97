import { loadTables } from '../data.js';
import type { Entry, Lexicon } from '../lexicon/index.js';
import type { Sentence, Token } from '../model.js';
import { type Candidate, Candidates } from './candidates.js';
import { type Meaning, meaningOf, type WordForm, WordForms } from './forms.js';
import { loadModel, type TaggerModel } from './model.js';
import type { Tagger } from './tagger.js';
import { TAGS, type Tag } from './tags.js';
import { type RawToken, tokenize } from './tokens.js';

export { Candidates } from './candidates.js';
export { rejoin, SUSPENDED } from './hyphenation.js';
export { type Tag, tagOf } from './tags.js';
export { tokenize } from './tokens.js';

/** A token with what the later stages need beyond the model's fields. */
export interface Word extends Token {
  /** Lower-case form. */
  lower: string;
  tag: Tag;
  /** Morphological tag of the lexicon, where the reading comes from there. */
  form: string | undefined;
  entry: Entry | undefined;
  /** Every tag that it could have had. */
  tags: readonly Tag[];
  /** Every reading that it could have had. */
  readings: readonly Candidate[];
  /** Lemmas of the verbs that it could be a form of. */
  verbs: readonly string[];
  /** A footnote's mark: no part of the sentence's grammar. */
  footnote: boolean;
}

/** Stage 2: tokens with lemma, part of speech and features. Holds the data that it needs; create it once. */
export class Words {
  readonly candidates: Candidates;
  readonly abbreviations: { has(form: string): boolean; mayEnd(form: string): boolean };
  readonly #tagger: Tagger;
  readonly #forms: WordForms;

  /** @param model the tagger to use; the one that ships by default, another one to measure on text that it was trained on */
  constructor(lexicon: Lexicon, model: TaggerModel = loadModel(lexicon)) {
    this.candidates = new Candidates(lexicon);
    this.#tagger = model.tagger;
    this.#forms = new WordForms(this.candidates, model.dictionary);
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
    const forms = raw.map((token, i) => this.#forms.of(token, i === 0));
    const tags = this.#tagger.tag(forms);
    return raw.map((token, i) => word(token, forms[i] as WordForm, tags[i] as number));
  }
}

function word({ start, end, kind }: RawToken, form: WordForm, tag: number): Word {
  form.meanings[tag] ??= meaningOf(form, TAGS[tag] as Tag);
  return made({ start, end, footnote: kind === 'footnote' }, form, form.meanings[tag]);
}

/** The word read with another tag, where the clause shows that the tagger was wrong. */
export function readAs(word: Word, tag: Tag): Word {
  return made(word, word, meaningOf(word, tag));
}

/** All words have the same fields in the same order: what looks at them millions of times is a good deal faster then. */
function made(
  { start, end, footnote }: Pick<Word, 'start' | 'end' | 'footnote'>,
  { text, lower, tags, readings, verbs }: Pick<Word, 'text' | 'lower' | 'tags' | 'readings' | 'verbs'>,
  { tag, lemma, upos, feats, lemmaSource, form, entry }: Meaning,
): Word {
  return { start, end, text, lower, tags, readings, verbs, footnote, tag, lemma, upos, feats, lemmaSource, form, entry };
}

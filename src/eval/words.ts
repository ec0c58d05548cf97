import type { Candidate, Candidates } from '../2-words/candidates.js';
import type { Word, Words } from '../2-words/index.js';
import { type TagDictionary, taggerInput } from '../2-words/model.js';
import type { Tagger } from '../2-words/tagger.js';
import { describe } from '../2-words/tags.js';
import { type RawToken, tokenize } from '../2-words/tokens.js';

/**
 * Stage 2 with a tagger of the caller's choice, so that a sentence can be read by a tagger that has not seen it. Does what `Words` does,
 * which always uses the tagger that ships; a test holds the two together.
 */
export class TrainedWords {
  readonly candidates: Candidates;
  readonly #tagger: Tagger;
  readonly #dictionary: TagDictionary;
  readonly #abbreviations: Words['abbreviations'];

  constructor({ candidates, abbreviations }: Words, { tagger, dictionary }: { tagger: Tagger; dictionary: TagDictionary }) {
    this.candidates = candidates;
    this.#abbreviations = abbreviations;
    this.#tagger = tagger;
    this.#dictionary = dictionary;
  }

  /** The words of a sentence that is the whole text. */
  read(text: string): Word[] {
    return this.tag(
      tokenize(
        text,
        { start: 0, end: text.length, index: 0, section: 0 },
        { isAbbreviation: (form) => this.#abbreviations.has(form), isWord: (form) => this.candidates.isWord(form) },
      ),
    );
  }

  /** Words from tokens. */
  tag(raw: readonly RawToken[]): Word[] {
    const inputs = raw.map((token, i) => taggerInput(token, i === 0, this.candidates, this.#dictionary));
    const tags = this.#tagger.tag(inputs);
    return raw.map((token, i) => {
      const tag = tags[i] as Word['tag'];
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

function choose(candidates: Candidate[], tag: Word['tag']): Candidate | undefined {
  return (
    candidates.find((candidate) => candidate.tag === tag) ??
    candidates.find((candidate) => candidate.tag.charAt(0) === tag.charAt(0)) ??
    (tag === 'PN' ? undefined : candidates[0])
  );
}

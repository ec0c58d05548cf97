import { hash, Kept } from '../data.js';
import type { Entry } from '../lexicon/index.js';
import type { Token } from '../model.js';
import type { Candidate, Candidates } from './candidates.js';
import { BOUNDARY, featureKey, formAtom, OWN_TEMPLATES, ownAtoms, templateCode } from './features.js';
import { openerOf } from './sight.js';
import type { TaggerWord } from './tagger.js';
import { describe, TAGS, type Tag } from './tags.js';
import type { RawToken } from './tokens.js';

/** Tags of word forms beyond those that the lexicon gives. */
export interface TagDictionary {
  get(form: string): readonly Tag[] | undefined;
}

/** What a tag makes of a word form: its lemma, part of speech and entry of the lexicon. */
export type Meaning = Pick<Token, 'lemma' | 'upos' | 'feats' | 'lemmaSource'> & { tag: Tag; form: string | undefined; entry: Entry | undefined };

/** A word form with everything that does not depend on its sentence. */
export interface WordForm extends TaggerWord {
  text: string;
  /** All readings, at least one. */
  readings: readonly Candidate[];
  /** Lemmas of the readings as a verb. */
  verbs: readonly string[];
  /** By the index of the tag, made when first asked for. */
  meanings: (Meaning | undefined)[];
}

/** Word forms, each made once as long as there is room. */
export class WordForms {
  readonly #candidates: Candidates;
  readonly #dictionary: TagDictionary;
  readonly #known = new Kept<WordForm>();
  readonly #knownInitial = new Kept<WordForm>();

  constructor(candidates: Candidates, dictionary: TagDictionary) {
    this.#candidates = candidates;
    this.#dictionary = dictionary;
  }

  /** @param initial whether it is the sentence's first word */
  of(token: RawToken, initial: boolean): WordForm {
    // The mark of a footnote looks like a number or a letter.
    if (token.kind === 'footnote') return wordForm(token.text, this.#candidates.of(token, initial), undefined, initial);
    const known = initial ? this.#knownInitial : this.#known;
    let form = known.get(token.text);
    if (!form) {
      const text = copied(token.text);
      form = wordForm(text, this.#candidates.of({ ...token, text }, initial), this.#dictionary.get(formAtom(text)), initial);
      known.set(text, form);
    }
    return form;
  }
}

const BEYOND_LATIN = /[^\0-\xff]/;

/** A string of its own: a stretch of a text keeps all of the text in memory, and what is known of a form is kept for long. */
function copied(stretch: string): string {
  const encoding = BEYOND_LATIN.test(stretch) ? 'utf16le' : 'latin1';
  return Buffer.from(stretch, encoding).toString(encoding);
}

function wordForm(text: string, readings: readonly Candidate[], extra: readonly Tag[] | undefined, initial: boolean): WordForm {
  const lower = text.toLowerCase();
  const tags = [...new Set([...readings.map(({ tag }) => tag), ...(extra ?? [])])];
  const atoms = ownAtoms(text, tags, initial).map(hash);
  const own = (second: boolean) => Int32Array.from(OWN_TEMPLATES, (template, i) => featureKey(templateCode(template, second), atoms[i] as number, 0));
  const lemmas = [...new Set(readings.filter(({ tag }) => isVerbal(tag)).map(({ entry, lemma }) => entry?.lemma ?? lemma))];
  const verbs = [...new Set(readings.flatMap(({ tag, lemma }) => (VERB.test(tag) ? [lemma] : [])))];
  const punctuation = tags[0] === 'PU' && tags.length === 1;
  return {
    text,
    lower,
    readings,
    verbs,
    meanings: [],
    tags,
    choice: Uint8Array.from(tags, (tag) => TAGS.indexOf(tag)),
    form: atoms[0] as number,
    ambiguity: atoms[1] as number,
    own: [own(false), own(true)],
    verbal: tags.some(isVerbal),
    finite: tags.some((tag) => /^[VX][sptu]$/.test(tag)),
    lemmas,
    lemma: hash(lemmas[0] ?? BOUNDARY),
    particle: tags.includes('PRT'),
    pronominal: /^(?:er|hier|daar|waar)$/.test(lower),
    mark: punctuation && /^[.,;:()?!"”“–]$/.test(text),
    stop: punctuation && /^[.;:?!]$/.test(text),
    opener: openerOf(lower, tags),
  };
}

/** A form of a verb of any kind: participles before nouns too. */
const VERB = /^[VX]./;

function isVerbal(tag: Tag): boolean {
  return /^[VX](?:[sptuID])$/.test(tag);
}

/** What a tag makes of a word form. */
export function meaningOf({ readings, lower }: Pick<WordForm, 'readings' | 'lower'>, tag: Tag): Meaning {
  const candidate = nearest(readings, tag);
  const { upos, feats } = describe(tag);
  return {
    tag,
    lemma: (candidate?.lemma ?? lower).replace(/^.*\|/, ''),
    upos,
    feats,
    lemmaSource: candidate?.source ?? 'guess',
    form: candidate?.form,
    entry: candidate?.entry,
  };
}

/** The reading with a tag; where the tagger's dictionary added the tag, the nearest reading of the same word. */
function nearest(readings: readonly Candidate[], tag: Tag): Candidate | undefined {
  return (
    readings.find((reading) => reading.tag === tag) ??
    // `kan` as a full verb is still `kunnen`
    (/^[VX]/.test(tag) ? readings.find((reading) => /^[VX]/.test(reading.tag) && reading.tag.slice(1) === tag.slice(1)) : undefined) ??
    readings.find((reading) => reading.tag.charAt(0) === tag.charAt(0)) ??
    (tag === 'PN' ? undefined : readings[0])
  );
}

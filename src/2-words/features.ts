import { hash } from '../data.js';
import { BEFORE, NEXT, type Sight, state } from './sight.js';
import type { TaggerWord } from './tagger.js';
import { TAGS, type Tag } from './tags.js';

/**
 * The features of the tagger. A feature is a template, named by one character, with one or two atoms: a word form, an ambiguity class, a tag, an
 * ending, the state of the clause. It is known by a 32-bit hash of these, put together from the hashes of the atoms, which are kept with the word
 * forms: reading a sentence makes no strings. The second pass has features of its own throughout, with `2` before the template.
 */

/** What stands before the first word and after the last, and for the lemma of a verb where there is none. */
export const BOUNDARY = '#';

/** Hash of a feature, never 0. @param template as {@link templateCode} gives it @param second 0 for a feature with one atom */
export function featureKey(template: number, first: number, second: number): number {
  let key = Math.imul(first ^ template, 0x9e3779b1);
  key = Math.imul((key ^ (key >>> 15)) + second, 0x85ebca6b);
  return key ^ (key >>> 13) || 1;
}

/** What makes features with the same atoms different: their template and their pass. */
export function templateCode(template: string, second: boolean): number {
  return template.charCodeAt(0) + (second ? 0x100 : 0);
}

/** Templates of a word's own atoms, in the order of {@link ownAtoms}. */
export const OWN_TEMPLATES = ['w', 'a', '3', '4', '2', 'p', 's'];

/** With more tags than this a word is taken as simply unknown. */
const MOST_TAGS = 8;

/** The atom of a word form: in lower case, but an abbreviation in capitals shares no feature with the word that it looks like. */
export function formAtom(text: string): string {
  return /^\p{Lu}{2,5}$/u.test(text) ? text : text.toLowerCase();
}

/** The atoms of a word that do not depend on its neighbours: form, ambiguity class, endings, beginning, shape. */
export function ownAtoms(text: string, tags: readonly Tag[], initial: boolean): string[] {
  const form = formAtom(text);
  const short = form.length < 4;
  return [
    form,
    tags.length > MOST_TAGS ? '?' : [...tags].sort().join(','),
    form.slice(-3),
    short ? '-' : form.slice(-4),
    short ? '-' : form.slice(-2),
    form.slice(0, 2),
    shape(text) + (initial ? '0' : '1'),
  ];
}

function shape(text: string): string {
  const first = text.charAt(0);
  const upper = first !== first.toLowerCase();
  return `${upper ? (text.length > 1 && text === text.toUpperCase() ? 'A' : 'U') : 'l'}${text.includes('-') ? '-' : ''}${/\d/.test(text) ? '9' : ''}`;
}

/** Places of the atoms of a word in its sentence. */
const FORM = 0;
const CLASS = 1;
const FORM_BEFORE = 2;
const FORM_AFTER = 3;
const FORM_BEFORE_2 = 4;
const FORM_AFTER_2 = 5;
const CLASS_AFTER = 6;
const CLASS_AFTER_2 = 7;
const TAG_BEFORE = 8;
const TAG_BEFORE_2 = 9;
// What the second pass sees too: the tags of the first.
const OWN_TAG = 10;
const TAG_AFTER = 11;
const TAG_AFTER_2 = 12;
// States, see `sight.ts`.
const LEMMA = 13;
const CLAUSE = 14;
const CLAUSE_PARTICIPLE = 15;
const CLAUSE_INFINITIVE = 16;
const CLAUSE_VERBS = 17;
const PARTICLE_NEAR = 18;
const PARTICLE_VERB = 19;
const PARTICLE_PRONOUN = 20;
const PARTICLE_BETWEEN = 21;
const PARTICLE_AFTER = 22;
const PARTICLE_FINITE = 23;
const NONE = -1;

type Template = readonly [template: string, first: number, second?: number, third?: number];

const SENTENCE: readonly Template[] = [
  ['t', TAG_BEFORE],
  ['u', TAG_BEFORE_2, TAG_BEFORE],
  ['b', TAG_BEFORE, CLASS],
  ['l', FORM_BEFORE],
  ['n', FORM_AFTER],
  ['c', CLASS_AFTER],
  ['d', CLASS_AFTER, CLASS_AFTER_2],
  ['e', TAG_BEFORE, CLASS_AFTER],
  ['f', CLASS, CLASS_AFTER],
  ['g', TAG_BEFORE, FORM],
  ['h', FORM, CLASS_AFTER],
  ['k', FORM_AFTER_2],
  ['m', FORM_BEFORE_2],
];
const TAGGED: readonly Template[] = [
  ['8', OWN_TAG],
  ['*', OWN_TAG, CLASS],
  ['0', TAG_AFTER],
  ['7', CLASS, TAG_AFTER],
  ['6', FORM, TAG_AFTER],
  ['1', TAG_AFTER, TAG_AFTER_2],
  ['5', TAG_BEFORE, TAG_AFTER],
  ['9', OWN_TAG, TAG_BEFORE, TAG_AFTER],
  ['?', OWN_TAG, TAG_BEFORE, TAG_BEFORE_2],
  ['!', OWN_TAG, TAG_AFTER, TAG_AFTER_2],
];
const VERBAL: readonly Template[] = [
  ['F', CLASS, CLAUSE],
  ['G', LEMMA, CLAUSE],
  ['H', LEMMA, CLAUSE_PARTICIPLE],
  ['I', LEMMA, CLAUSE_INFINITIVE],
  ['J', FORM, CLAUSE_VERBS],
  ['L', OWN_TAG, CLAUSE_VERBS],
];
const PARTICLE: readonly Template[] = [
  ['P', PARTICLE_NEAR],
  ['Q', FORM, PARTICLE_NEAR],
  ['R', PARTICLE_VERB],
  ['S', FORM, PARTICLE_FINITE],
  ['T', PARTICLE_PRONOUN],
  ['U', FORM, PARTICLE_AFTER],
  ['V', PARTICLE_BETWEEN],
  ['X', PARTICLE_AFTER],
];
const ALL = [...SENTENCE, ...TAGGED, ...VERBAL, ...PARTICLE];
const LETTERS = ALL.map(([letter]) => letter);
const CODES = Int32Array.from(ALL, ([letter]) => templateCode(letter, false));
const FIRST = Int32Array.from(ALL, ([, first]) => first);
const SECOND = Int32Array.from(ALL, ([, , second = NONE]) => second);
const THIRD = Int32Array.from(ALL, ([, , , third = NONE]) => third);
const TAGGED_END = SENTENCE.length + TAGGED.length;
const VERBAL_END = TAGGED_END + VERBAL.length;

/** Hashes of the tags by their index; behind them that of the boundary. */
const TAG_HASHES = Int32Array.from([...TAGS, BOUNDARY], hash);
/** Index of the boundary among the tags. */
export const NO_TAG = TAGS.length;
const BOUNDARY_HASH = hash(BOUNDARY);

/** Reads the features of one word after another; the arrays are used again. */
export class Features {
  /** Keys of the features of the word just read, `count` of them; without those of the word alone. */
  readonly keys = new Int32Array(ALL.length);
  count = 0;
  readonly #templates = new Int32Array(ALL.length);
  readonly #atoms = new Int32Array(PARTICLE_FINITE + 1);

  /**
   * @param before index of the tag of the word before, {@link NO_TAG} when there is none
   * @param beforeThat index of the tag of the one before that
   * @param sight what the first pass made of the sentence; without it these are the features of the first pass
   */
  read(words: readonly TaggerWord[], i: number, before: number, beforeThat: number, sight?: Sight): void {
    const atoms = this.#atoms;
    const word = words[i] as TaggerWord;
    const next = words[i + 1];
    const afterNext = words[i + 2];
    atoms[FORM] = word.form;
    atoms[CLASS] = word.ambiguity;
    atoms[FORM_BEFORE] = i > 0 ? (words[i - 1] as TaggerWord).form : BOUNDARY_HASH;
    atoms[FORM_BEFORE_2] = i > 1 ? (words[i - 2] as TaggerWord).form : BOUNDARY_HASH;
    atoms[FORM_AFTER] = next ? next.form : BOUNDARY_HASH;
    atoms[FORM_AFTER_2] = afterNext ? afterNext.form : BOUNDARY_HASH;
    atoms[CLASS_AFTER] = next ? next.ambiguity : BOUNDARY_HASH;
    atoms[CLASS_AFTER_2] = afterNext ? afterNext.ambiguity : BOUNDARY_HASH;
    atoms[TAG_BEFORE] = TAG_HASHES[before] as number;
    atoms[TAG_BEFORE_2] = TAG_HASHES[beforeThat] as number;
    this.count = 0;
    if (!sight) {
      this.#add(0, SENTENCE.length, 0);
      return;
    }
    atoms[OWN_TAG] = TAG_HASHES[sight.tags[i] as number] as number;
    atoms[TAG_AFTER] = TAG_HASHES[next ? (sight.tags[i + 1] as number) : NO_TAG] as number;
    atoms[TAG_AFTER_2] = TAG_HASHES[afterNext ? (sight.tags[i + 2] as number) : NO_TAG] as number;
    this.#add(0, TAGGED_END, 0x100);
    if (word.verbal) {
      const { participle, infinitive, finite, all } = sight.clauseOf(i);
      atoms[LEMMA] = word.lemma;
      atoms[CLAUSE] = state(all);
      atoms[CLAUSE_PARTICIPLE] = state(participle);
      atoms[CLAUSE_INFINITIVE] = state(infinitive);
      atoms[CLAUSE_VERBS] = state(4 * participle + 2 * infinitive + finite);
      this.#add(TAGGED_END, VERBAL_END, 0x100);
    }
    if (word.particle) {
      const { near, finite, cluster, pronoun } = sight.particleOf(words, i);
      const after = next ? next.opener : 0;
      atoms[PARTICLE_NEAR] = state((near * 2 + cluster) * NEXT + after);
      atoms[PARTICLE_VERB] = state((finite * 2 + cluster) * NEXT + after);
      atoms[PARTICLE_PRONOUN] = state(((finite * 2 + cluster) * NEXT + after) * BEFORE + pronoun);
      atoms[PARTICLE_BETWEEN] = state(((finite * 2 + cluster) * NEXT + after) * NEXT + (i > 0 ? (words[i - 1] as TaggerWord).opener : 0));
      atoms[PARTICLE_AFTER] = state(after * BEFORE + pronoun);
      atoms[PARTICLE_FINITE] = state(finite);
      this.#add(VERBAL_END, ALL.length, 0x100);
    }
  }

  /** Template and atoms of the feature at a place of `keys`, the atoms as hashes. */
  parts(place: number): [template: string, ...atoms: number[]] {
    const template = this.#templates[place] as number;
    const slots = [FIRST, SECOND, THIRD].map((of) => of[template] as number).filter((slot) => slot !== NONE);
    return [LETTERS[template] as string, ...slots.map((slot) => this.#atoms[slot] as number)];
  }

  #add(from: number, to: number, pass: number): void {
    for (let k = from; k < to; k++) {
      const second = SECOND[k] as number;
      const third = THIRD[k] as number;
      let key = featureKey(
        (CODES[k] as number) + pass,
        this.#atoms[FIRST[k] as number] as number,
        second === NONE ? 0 : (this.#atoms[second] as number),
      );
      if (third !== NONE) key = featureKey(key, this.#atoms[third] as number, 0);
      this.#templates[this.count] = k;
      this.keys[this.count++] = key;
    }
  }
}

/** Key of a feature from its parts as strings. */
export function keyOf(template: string, second: boolean, atoms: readonly string[]): number {
  const [a = '', b, c] = atoms;
  const key = featureKey(templateCode(template, second), hash(a), b === undefined ? 0 : hash(b));
  return c === undefined ? key : featureKey(key, hash(c), 0);
}

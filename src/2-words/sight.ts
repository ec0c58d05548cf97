import { hash } from '../data.js';
import type { TaggerWord } from './tagger.js';
import { TAGS, type Tag } from './tags.js';

/** How far to the left of a particle its verb is looked for, in words. */
const REACH = 40;

/** What a word can begin, seen from the word before it; 0 is the end of a clause or sentence. The first that fits. */
const OPENERS: ((word: { lower: string; tags: readonly Tag[] }) => boolean)[] = [
  ({ tags }) => tags.length === 1 && tags[0] === 'PU',
  ({ lower }) => lower === 'te',
  ({ tags }) => tags.every((tag) => /^[VX]/.test(tag) && tag !== 'VE' && tag !== 'VH'),
  ({ tags }) => tags.some((tag) => /^(?:SC|PRR|PRW|ADVR)$/.test(tag)),
  ({ tags }) => tags.some((tag) => /^(?:DET|PRO|PRP|PRX)$/.test(tag)),
  ({ tags }) => tags.includes('PN'),
  ({ tags }) => tags.some((tag) => /^(?:N|ADJ|VE|VH)/.test(tag)) && tags.some((tag) => /^[VX]/.test(tag)),
  ({ tags }) => tags.some((tag) => /^(?:N|ADJ|VE|VH)/.test(tag)),
  ({ tags }) => tags.includes('ADP'),
  ({ tags }) => tags.includes('ADV'),
  ({ tags }) => tags.includes('CC'),
  () => true,
];
/** Number of openers. */
export const NEXT = OPENERS.length;
/** Number of places that a pronominal adverb can have before a particle: none, somewhere, next to it. */
export const BEFORE = 3;

/** What a word form begins: an index below {@link NEXT}. */
export function openerOf(lower: string, tags: readonly Tag[]): number {
  return OPENERS.findIndex((fits) => fits({ lower, tags }));
}

/** Number of the states that a feature can have as its atom. */
const STATES = 6 * NEXT * NEXT;
const STATE_HASHES = Int32Array.from({ length: STATES }, (_, i) => hash(String(i)));
/** The atom of a state. */
export const state = (number: number): number => STATE_HASHES[number] as number;
/** All atoms that are states, as they are written. */
export const STATE_NAMES = Array.from({ length: STATES }, (_, i) => String(i));

const PARTICIPLE = 4;
const INFINITIVE = 2;
const FINITE = 1;
/** For each tag what it adds to the verbs of a clause. */
const VERBS = Uint8Array.from(TAGS, (tag) =>
  /^[VX]D$/.test(tag) ? PARTICIPLE : /^[VX]I$/.test(tag) ? INFINITIVE : /^[VX][sptu]$/.test(tag) ? FINITE : 0,
);
const OPENS_CLAUSE = Uint8Array.from(TAGS, (tag) => (tag === 'SC' || tag === 'CC' ? 1 : 0));

/** Knows which particles make a verb with which. */
export type Separable = (particle: string, verb: string) => boolean;

/** The verbs of a word's clause, the word's own left out; 0 or 1 each. `all` tells the verbs before it from those behind. */
interface ClauseVerbs {
  participle: number;
  infinitive: number;
  finite: number;
  all: number;
}

/** Where a possible particle has the rest of its verb. */
interface ParticleVerbs {
  /** Whether a verb before it in the sentence makes a separable verb with it. */
  near: number;
  /** The nearest finite verb before it: 0 none, 1 one that makes a verb with it, 2 another. */
  finite: number;
  /** Whether the verbs that follow make one with it. */
  cluster: number;
  /** A pronominal adverb before it, see {@link BEFORE}. */
  pronoun: number;
}

/** What the second pass of the tagger sees of a sentence beyond the neighbours of a word: the tags of the first pass and the verbs of the clauses. */
export class Sight {
  /** Indexes of the tags that the first pass chose. */
  tags: Uint8Array = new Uint8Array(0);
  #before = new Uint8Array(0);
  #after = new Uint8Array(0);
  readonly #separable: Separable;
  readonly #clause: ClauseVerbs = { participle: 0, infinitive: 0, finite: 0, all: 0 };
  readonly #particle: ParticleVerbs = { near: 0, finite: 0, cluster: 0, pronoun: 0 };

  constructor(separable: Separable) {
    this.#separable = separable;
  }

  /** Looks at a sentence. @param tags index of a tag for each word, at least as many as words */
  look(words: readonly TaggerWord[], tags: Uint8Array): void {
    this.tags = tags;
    if (this.#before.length < words.length) {
      this.#before = new Uint8Array(tags.length);
      this.#after = new Uint8Array(tags.length);
    }
    let verbs = 0;
    for (let i = 0; i < words.length; i++) {
      const tag = tags[i] as number;
      if ((words[i] as TaggerWord).mark || OPENS_CLAUSE[tag]) verbs = 0;
      this.#before[i] = verbs;
      verbs |= VERBS[tag] as number;
    }
    verbs = 0;
    for (let i = words.length - 1; i >= 0; i--) {
      const tag = tags[i] as number;
      if ((words[i] as TaggerWord).mark || OPENS_CLAUSE[tag]) verbs = 0;
      this.#after[i] = verbs;
      verbs |= VERBS[tag] as number;
    }
  }

  /** The object is used again. */
  clauseOf(i: number): ClauseVerbs {
    const before = this.#before[i] as number;
    const after = this.#after[i] as number;
    const both = before | after;
    const found = this.#clause;
    found.participle = both & PARTICIPLE ? 1 : 0;
    found.infinitive = both & INFINITIVE ? 1 : 0;
    found.finite = both & FINITE ? 1 : 0;
    found.all = before * 8 + after;
    return found;
  }

  /** The object is used again. */
  particleOf(words: readonly TaggerWord[], at: number): ParticleVerbs {
    const found = this.#particle;
    found.near = found.finite = found.cluster = found.pronoun = 0;
    const { lower } = words[at] as TaggerWord;
    for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
      const word = words[i] as TaggerWord;
      if (word.stop) break;
      if (word.pronominal && found.pronoun === 0) found.pronoun = i === at - 1 ? 2 : 1;
      if (!word.verbal) continue;
      const fits = this.#makesVerb(lower, word);
      if (fits) found.near = 1;
      if (!word.finite) continue;
      if (found.finite === 0) found.finite = fits ? 1 : 2;
      if (fits) break;
    }
    for (let i = at + 1; i < Math.min(words.length, at + 5); i++) {
      const word = words[i] as TaggerWord;
      if (word.verbal && this.#makesVerb(lower, word)) {
        found.cluster = 1;
        break;
      }
      if (!word.verbal && word.lower !== 'te') break;
    }
    return found;
  }

  #makesVerb(particle: string, { lemmas }: TaggerWord): boolean {
    for (const lemma of lemmas) if (this.#separable(particle, lemma)) return true;
    return false;
  }
}

import { jaroWinkler, stem, termWeights } from '../natural.js';
import type { Subject } from '../views.js';

/** What is compared of a position: the English of what it is about, and its subjects. */
export interface Content {
  words: readonly string[];
  subjects: readonly Subject[];
}

/** How similar two positions are, 0–1 each. */
export interface Likeness {
  /** Of the two below together; 0 when they share no word. */
  similarity: number;
  /** Of the words: cosine of their TF-IDF vectors, words that Jaro-Winkler finds close counted as the same by that much. */
  words: number;
  /** Of the subjects: cosine, rare subjects weighing more. */
  subjects: number;
}

/** Share of the words in the similarity; the rest is that of the subjects. */
const WORDS_SHARE = 0.75;
/** Jaro-Winkler similarity from which two stems are forms of one word: `moldov` and `moldova`, and not `austria` and `australia`. */
const CLOSE = 0.955;
/** Letters that the forms of a word begin with, and how many stems behind one are compared with it. */
const PREFIX = 4;
const NEAR = 8;

/** Function words, and nouns that only frame what a position is about: `the importance of …`. */
const EMPTY = new Set(
  (
    'a an and are as at be been being both but by can could do does for from had has have he her his how i if in into is it its may more most must no ' +
    'nor not of on one or other our out over she should so some such than that the their them then there these they this those through to too under ' +
    'until up was were what when where which while who whom whose will with would you all also any each further including particular ' +
    'importance important need necessity necessary urgency point fact wish intention effort regard field account order way possible new'
  ).split(' '),
);

/** What begins the part of a phrase that tells more of a thing that is already named. */
const BACKGROUND = /,? (?:which|that|who|whose|where|including|in particular|in line with|on the basis of|based on) /g;
/** Characters that name a thing at least: a clause after fewer is the thing itself. */
const NAMED = 25;

/** An English phrase without what it only adds to the thing that it names. */
export function mainPart(english: string): string {
  return english.slice(0, [...english.matchAll(BACKGROUND)].find(({ index }) => index > NAMED)?.index);
}

/** The stems of the words in an English phrase that say what it is about, in text order. */
export function contentWords(english: string): string[] {
  const words =
    mainPart(english)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !EMPTY.has(word) && (word.length > 1 || /\p{N}/u.test(word))).map(stem);
}

type Vector = ReadonlyMap<string, number>;

/** Compares what positions are about. Words and subjects are weighed over all positions that it is made with. */
export class Similarity {
  readonly #words = new Map<Content, Vector>();
  readonly #subjects = new Map<Content, Vector>();
  /** For each stem those that are close to it, with how close. */
  readonly #close: Map<string, [string, number][]>;

  constructor(contents: readonly Content[]) {
    const stems = termWeights(contents.map(({ words }) => [...words]));
    const ids = termWeights(contents.map(({ subjects }) => subjects.map(({ id }) => id)));
    for (const content of contents) {
      this.#words.set(
        content,
        vector(content.words, (word) => stems.idf(word)),
      );
      this.#subjects.set(
        content,
        vector(
          content.subjects.map(({ id }) => id),
          (id) => ids.idf(id),
        ),
      );
    }
    this.#close = closeStems(new Set(contents.flatMap(({ words }) => words)));
  }

  /** Both have to be among the contents that this was made with. The same in both directions. */
  between(a: Content, b: Content): Likeness {
    const words = this.#softCosine(this.#vector(this.#words, a), this.#vector(this.#words, b));
    const subjects = cosine(this.#vector(this.#subjects, a), this.#vector(this.#subjects, b));
    return { words, subjects, similarity: words === 0 ? 0 : WORDS_SHARE * words + (1 - WORDS_SHARE) * subjects };
  }

  #vector(vectors: Map<Content, Vector>, content: Content): Vector {
    return vectors.get(content) ?? new Map();
  }

  /** SoftTFIDF (Cohen, Ravikumar and Fienberg 2003), each word with at most one of the other side; the mean of both directions. */
  #softCosine(a: Vector, b: Vector): number {
    return Math.min(1, (this.#towards(a, b) + this.#towards(b, a)) / 2);
  }

  #towards(a: Vector, b: Vector): number {
    let sum = 0;
    for (const [word, weight] of a) {
      const same = b.get(word);
      if (same !== undefined) sum += weight * same;
      else sum += Math.max(0, ...(this.#close.get(word) ?? []).map(([other, close]) => (a.has(other) ? 0 : weight * (b.get(other) ?? 0) * close)));
    }
    return sum;
  }
}

/** The weights of terms, of length 1; a term that occurs twice weighs twice. */
function vector(terms: readonly string[], weigh: (term: string) => number): Vector {
  const weights = new Map<string, number>();
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + Math.max(weigh(term), 0));
  const length = Math.hypot(...weights.values());
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return Math.min(1, sum);
}

/** Pairs of stems that are forms of one word. In the order of the alphabet these stand near each other, so that few pairs are tried. */
function closeStems(stems: ReadonlySet<string>): Map<string, [string, number][]> {
  const sorted = [...stems].sort();
  const close = new Map<string, [string, number][]>();
  const add = (word: string, other: string, similarity: number) => {
    const others = close.get(word);
    if (others) others.push([other, similarity]);
    else close.set(word, [[other, similarity]]);
  };
  for (const [i, word] of sorted.entries()) {
    for (const other of sorted.slice(i + 1, i + 1 + NEAR)) {
      if (word.length < PREFIX || other.slice(0, PREFIX) !== word.slice(0, PREFIX)) break;
      const similarity = jaroWinkler(word, other);
      if (similarity < CLOSE) continue;
      add(word, other, similarity);
      add(other, word, similarity);
    }
  }
  return close;
}

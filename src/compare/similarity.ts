import { jaroWinkler, termWeights } from '../natural.js';
import type { Subject } from '../views.js';
import { type Content, contentWords } from './content.js';

/** What is measured of two positions, each 0–1: how much of the weight of either they have in common. */
export type Measures = Record<keyof Omit<Content, 'report'>, number>;

/** What each measure counts for, 1 in all: fitted by `npm run likeness`, see `test/cases/compare/README.md`. */
export const SHARES: Readonly<Measures> = { words: 0.3, letters: 0.25, subjects: 0.2, sentence: 0.25 };

/** What two positions have to have in common of words and letters: the same subject alone is not the same thing. */
const LEAST = 0.1;
/** How far what two have in common is held against the smaller one of them, the rest against the larger one: who says the half of a thing says the same. */
const SMALLER = 0.7;
/** Jaro-Winkler similarity from which two stems are forms of one word: `moldov` and `moldova`, and not `austria` and `australia`. */
const CLOSE = 0.955;
/** Letters that the forms of a word begin with, and how many stems behind one are compared with it. */
const PREFIX = 4;
const NEAR = 8;
/** Terms with their weights, none twice, and the sum of these. */
interface Weighed {
  weights: ReadonlyMap<string, number>;
  sum: number;
}

/** Compares what positions are about. All is weighed over the positions that it is made with: what few of them have counts for more. */
export class Similarity {
  readonly #weighed: Readonly<Record<keyof Measures, ReadonlyMap<Content, Weighed>>>;
  /** For each stem those that are close to it, with how close. */
  readonly #close: Map<string, [string, number][]>;

  constructor(contents: readonly Content[]) {
    this.#weighed = {
      words: weigh(contents, ({ words }) => words),
      letters: weigh(contents, ({ letters }) => letters),
      subjects: weigh(contents, ({ subjects }) => subjects.flatMap(termsOf)),
      sentence: weigh(contents, ({ sentence }) => sentence),
    };
    this.#close = closeStems(new Set(contents.flatMap(({ words }) => words)));
  }

  /**
   * How similar two positions are, 0–1; 0 when what they say of it has next to nothing in common. Both have to be among the contents that this was made with.
   * The same in both directions. Sentences of one report tell nothing: two things in one sentence are two things.
   */
  between(a: Content, b: Content): number {
    const { words, letters, subjects, sentence } = this.measures(a, b);
    const said = SHARES.words * words + SHARES.letters * letters;
    if (said < LEAST * (SHARES.words + SHARES.letters)) return 0;
    const about = said + SHARES.subjects * subjects;
    return Math.min(1, a.report === b.report ? about / (1 - SHARES.sentence) : about + SHARES.sentence * sentence);
  }

  /** What the similarity of two positions is made of. */
  measures(a: Content, b: Content): Measures {
    return {
      words: this.#common('words', a, b),
      letters: this.#common('letters', a, b),
      subjects: this.#common('subjects', a, b),
      sentence: this.#common('sentence', a, b),
    };
  }

  #common(measure: keyof Measures, a: Content, b: Content): number {
    const [first, second] = [this.#weighed[measure].get(a), this.#weighed[measure].get(b)];
    if (!first || !second) return 0;
    const whole = SMALLER * Math.min(first.sum, second.sum) + (1 - SMALLER) * Math.max(first.sum, second.sum);
    if (whole === 0) return 0;
    const common = measure === 'words' ? (this.#towards(first, second) + this.#towards(second, first)) / 2 : shared(first.weights, second.weights);
    return Math.min(1, common / whole);
  }

  /** Weight of the words that the other side has too, or in another form, which counts by how close it is (after SoftTFIDF: Cohen, Ravikumar and Fienberg 2003). */
  #towards(a: Weighed, b: Weighed): number {
    let sum = 0;
    for (const [word, weight] of a.weights) {
      if (b.weights.has(word)) sum += weight;
      else sum += weight * Math.max(0, ...(this.#close.get(word) ?? []).map(([other, close]) => (b.weights.has(other) ? close : 0)));
    }
    return sum;
  }
}

/** What is compared of a subject: of a heading its words, as the next report may have another heading for the same. */
function termsOf({ id, label, kind }: Subject): string[] {
  return kind === 'heading' ? contentWords(label) : [id];
}

/** The terms of each content by TF-IDF. A term that stands twice in a short phrase is no more what it is about. */
function weigh(contents: readonly Content[], select: (content: Content) => readonly string[]): Map<Content, Weighed> {
  const terms = contents.map((content) => [...new Set(select(content))]);
  const { idf } = termWeights(terms);
  return new Map(
    contents.map((content, i) => {
      const weights = new Map((terms[i] ?? []).map((term) => [term, Math.max(idf(term), 0)]));
      return [content, { weights, sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0) }];
    }),
  );
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) if (many.has(term)) sum += weight;
  return sum;
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

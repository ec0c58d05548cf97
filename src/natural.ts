import { createRequire } from 'node:module';

/**
 * The parts of `natural` that are used: similarity of words and texts, and what our own reading is measured against. They are loaded by their own
 * paths and when first asked for, because the package's root module prints, reads `.env` and takes long.
 */
const require = createRequire(import.meta.url);
const ROOT = 'natural/lib/natural/';

/** Weighs the terms of documents: each by its frequency in the document, less the more documents have it. */
export interface Weights {
  /** Inverse document frequency of a term, 1 + ln(documents ÷ (1 + documents with it)). */
  idf(term: string): number;
}

/** Counts terms over documents, each a list of terms. */
export function termWeights(documents: readonly (readonly string[])[]): Weights {
  const TfIdf = require(`${ROOT}tfidf/tfidf`);
  const weights = new TfIdf();
  // Its documents are plain objects: a mark before each term keeps `constructor` and the like apart from what they inherit.
  for (const terms of documents) weights.addDocument(terms.map((term) => `:${term}`));
  // It looks through all documents for each term. What as many documents have weighs the same, so it is asked once for each number of them.
  const counts = new Map<string, number>();
  for (const term of documents.flatMap((terms) => [...new Set(terms)])) counts.set(term, (counts.get(term) ?? 0) + 1);
  const known = new Map<number, number>();
  return {
    idf(term) {
      const count = counts.get(term) ?? 0;
      const weight = known.get(count) ?? weights.idf(`:${term}`);
      known.set(count, weight);
      return weight;
    },
  };
}

/** Jaro-Winkler similarity of two words, 0–1; the same in both directions. */
export function jaroWinkler(a: string, b: string): number {
  const similarity = require(`${ROOT}distance/jaro-winkler_distance`);
  return a < b ? similarity(a, b) : similarity(b, a);
}

/** Stem of an English word in lower case, by Porter's algorithm. */
export function stem(word: string): string {
  return require(`${ROOT}stemmers/porter_stemmer`).stem(word);
}

/** Tags of words in a sentence, in the tagset of the package. */
export type BrillTagger = (words: readonly string[]) => string[];

/** The Brill tagger with the package's Dutch lexicon and rules; unknown words are nouns, with a capital names. */
export function brillTagger(): BrillTagger {
  const path = `${ROOT}brill_pos_tagger/lib/`;
  const Tagger = require(`${path}Brill_POS_Tagger`);
  const Lexicon = require(`${path}Lexicon`);
  const RuleSet = require(`${path}RuleSet`);
  const tagger = new Tagger(new Lexicon('DU', 'N(soort,ev,neut)', 'N(eigen,ev,neut)'), new RuleSet('DU'));
  return (words) => tagger.tag(words).taggedWords.map(({ tag }: { tag: string }) => tag);
}

/** The package's sentence splitter. */
export function sentenceTokenizer(): (text: string) => string[] {
  const Tokenizer = require(`${ROOT}tokenizers/sentence_tokenizer`);
  return (text) => new Tokenizer().tokenize(text);
}

import { createRequire } from 'node:module';

/**
 * The parts of `natural` that we measure ourselves against. They are loaded by their own paths, because the package's root module prints, reads
 * `.env` and takes long.
 */
const require = createRequire(import.meta.url);

/** Tags of words in a sentence, in the tagset of the package. */
export type BrillTagger = (words: readonly string[]) => string[];

/** The Brill tagger with the package's Dutch lexicon and rules; unknown words are nouns, with a capital names. */
export function brillTagger(): BrillTagger {
  const path = 'natural/lib/natural/brill_pos_tagger/lib/';
  const Tagger = require(`${path}Brill_POS_Tagger`);
  const Lexicon = require(`${path}Lexicon`);
  const RuleSet = require(`${path}RuleSet`);
  const tagger = new Tagger(new Lexicon('DU', 'N(soort,ev,neut)', 'N(eigen,ev,neut)'), new RuleSet('DU'));
  return (words) => tagger.tag(words).taggedWords.map(({ tag }: { tag: string }) => tag);
}

/** The package's sentence splitter. */
export function sentenceTokenizer(): (text: string) => string[] {
  const Tokenizer = require('natural/lib/natural/tokenizers/sentence_tokenizer');
  return (text) => new Tokenizer().tokenize(text);
}

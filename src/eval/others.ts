import { createRequire } from 'node:module';
import compromise from 'compromise';

const require = createRequire(import.meta.url);

/** Tokenises and tags a text and gives the tags. The two packages know English only: what they do costs the same, right or wrong. */
export type TextTagger = (text: string) => unknown;

export function compromiseTagger(): TextTagger {
  return (text) => compromise(text).terms().out('tags');
}

/** winkNLP with its small English model; tokens, sentences and parts of speech, nothing else. */
export function winkTagger(): TextTagger {
  const wink = require('wink-nlp');
  const nlp = wink(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos);
}

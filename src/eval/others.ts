import { createRequire } from 'node:module';
import compromise from 'compromise';

const require = createRequire(import.meta.url);

/** Tokenises and tags a text and gives the tags. The two packages know English only: what they do costs the same, right or wrong. */
export type TextTagger = (text: string) => unknown;

export function compromiseTagger(): TextTagger {
  return (text) => compromise(text).terms().out('tags');
}

/** Names that compromise finds in an English text, by the type that it gives them. */
export function compromiseNames(text: string): { type: 'PER' | 'ORG' | 'LOC'; text: string }[] {
  const doc = compromise(text);
  const names = (type: 'PER' | 'ORG' | 'LOC', found: string[]) => found.map((name) => ({ type, text: name }));
  return [...names('PER', doc.people().out('array')), ...names('ORG', doc.organizations().out('array')), ...names('LOC', doc.places().out('array'))];
}

/** winkNLP with its small English model; tokens, sentences and parts of speech, nothing else. */
export function winkTagger(): TextTagger {
  const wink = require('wink-nlp');
  const nlp = wink(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos);
}

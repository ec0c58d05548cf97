import { loadTables } from '../data.js';
import type { Candidates } from './candidates.js';
import { Tagger, type TaggerInput, type Weights } from './tagger.js';
import { TAGS, type Tag } from './tags.js';
import type { RawToken } from './tokens.js';

/** Tags of word forms beyond those that the lexicon gives. */
export type TagDictionary = Map<string, readonly Tag[]>;

/** What the tagger sees of a token. */
export function taggerInput(token: RawToken, initial: boolean, candidates: Candidates, dictionary: TagDictionary): TaggerInput {
  // An abbreviation in capitals shares no feature with the word that it looks like.
  const lower = /^\p{Lu}{2,5}$/u.test(token.text) ? token.text : token.text.toLowerCase();
  const listed = candidates.of(token, initial).map(({ tag }) => tag);
  const extra = dictionary.get(lower) ?? [];
  const tags = [...new Set([...listed, ...extra])];
  return { text: token.text, lower, tags, ambiguity: tags.length > 8 ? '?' : [...tags].sort().join(',') };
}

/** Loads the trained tagger with its dictionary of additional tags. */
export function loadTagger(): { tagger: Tagger; dictionary: TagDictionary } {
  const { features } = loadTables<'features'>('tagger');
  const weights: Weights = new Map();
  const dictionary: TagDictionary = new Map();
  for (const line of features.lines()) {
    const tab = line.indexOf('\t');
    const numbers = line
      .slice(tab + 1)
      .split(' ')
      .map(Number);
    if (line.startsWith('x'))
      dictionary.set(
        line.slice(1, tab),
        numbers.map((i) => TAGS[i] as Tag),
      );
    else weights.set(line.slice(0, tab), numbers);
  }
  return { tagger: new Tagger(weights), dictionary };
}

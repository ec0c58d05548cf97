import { loadNumbers, loadTables } from '../data.js';
import type { Lexicon } from '../lexicon/index.js';
import type { TagDictionary } from './forms.js';
import { Tagger, type Weights } from './tagger.js';
import type { Tag } from './tags.js';

/** A trained tagger with the tags that it knows beyond the lexicon's. */
export interface TaggerModel {
  tagger: Tagger;
  dictionary: TagDictionary;
}

/** Makes a tagger of its weights. */
export function makeTagger(weights: Weights, lexicon: Lexicon): Tagger {
  return new Tagger(weights, (particle, verb) => lexicon.separable(particle, verb) !== undefined);
}

/** Loads the model that ships. */
export function loadModel(lexicon: Lexicon): TaggerModel {
  const { tags } = loadTables<'tags'>('tags');
  return {
    tagger: makeTagger(weightsFrom(loadNumbers('tagger')), lexicon),
    dictionary: { get: (form) => tags.find(form)?.split('\t')[1]?.split(' ') as Tag[] | undefined },
  };
}

/** The weights in a list of numbers: how many numbers the slots are, the slots, the weights. */
function weightsFrom(numbers: Int32Array): Weights {
  const end = 1 + (numbers[0] as number);
  return { slots: numbers.subarray(1, end), weights: numbers.subarray(end) };
}

/** The list of numbers that {@link loadModel} reads weights from. */
export function numbersOf({ slots, weights }: Weights): number[] {
  return [slots.length, ...slots, ...weights];
}

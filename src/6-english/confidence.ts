import type { Constituent, Range } from '../model.js';
import type { Scene } from './scene.js';

/** Words in a row up to which a sentence is as sure as its words; every further one makes a wrong reading likelier. */
const SURE_LENGTH = 8;
const DOUBT_PER_WORD = 0.008;

/** How far the English of what was read can be trusted, 0–1: falls with the words that have no English and with the length. */
export function confidenceOf(nodes: readonly Constituent[], { words, untranslated }: Scene): number {
  const length = nodes.reduce(
    (sum, { range: [from, to] }: { range: Range }) => sum + words.slice(from, to).filter(({ tag }) => tag !== 'PU').length,
    0,
  );
  const known = length === 0 ? 1 : Math.max(0, 1 - untranslated.length / length);
  const sure = Math.max(0.5, 1 - Math.max(0, length - SURE_LENGTH) * DOUBT_PER_WORD);
  return Math.round(known * sure * 100) / 100;
}

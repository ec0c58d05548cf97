import type { Constituent } from '../grammar.js';
import type { Scene } from './scene.js';

/** How far the English of what was read can be trusted, 0–1: the share of its words that have English. */
export function confidenceOf(nodes: readonly Constituent[], { words, untranslated }: Scene): number {
  const length = nodes.reduce((sum, { range: [from, to] }) => sum + words.slice(from, to).filter(({ tag }) => tag !== 'PU').length, 0);
  return length === 0 ? 1 : Math.round(Math.max(0, 1 - untranslated.length / length) * 100) / 100;
}

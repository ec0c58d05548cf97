import type { Word } from '../2-words/index.js';
import type { Phrase } from '../grammar.js';
import type { Quantity } from '../model.js';

/** All of a group, or a number of its members. */
const ALL = /^(?:alle|beide|alle[a-z]+|allen|elke?|iedere?)$/;
const SOME =
  /^(?:enkele|enige|sommige|sommigen|enkelen|veel|vele|velen|weinig|meerdere|verschillende|diverse|verscheidene|andere|anderen|meeste|een paar|tal van|bijna|vrijwel|nagenoeg)$/;
const PART = /^(?:aantal|meerderheid|minderheid|groep|groepje|deel|merendeel|gros|helft|handvol|kwart|derde|tal|kern)$/;

/**
 * How many of a group a noun phrase names: `exact` for all or a number (`elf lidstaten`, `de lidstaten`), `partial` for some (`een aantal lidstaten`),
 * `unknown` for a bare plural (`lidstaten`); absent for a single thing or a name.
 */
export function quantityOf(phrase: Phrase, words: readonly Word[]): Quantity | undefined {
  const head = words[phrase.head[1] - 1] as Word;
  const before = words.slice(phrase.range[0], phrase.head[1]);
  if (words.slice(...phrase.head).some(({ lemma }) => PART.test(lemma))) return 'partial';
  if (before.some(({ lower }) => SOME.test(lower))) return 'partial';
  if (head.tag !== 'Np') return undefined;
  if (before.some(({ lower, tag }) => ALL.test(lower) || tag === 'NUM')) return 'exact';
  const determiner = phrase.determiner === undefined ? undefined : words[phrase.determiner];
  return determiner && /^(?:de|deze|die|hun|haar|zijn)$/.test(determiner.lower) ? 'exact' : 'unknown';
}

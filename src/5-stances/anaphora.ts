import type { Word } from '../2-words/index.js';
import type { Gazetteer } from '../3-entities/index.js';
import { canAct } from '../4-clauses/index.js';
import type { Constituent, Phrase } from '../grammar.js';
import type { SentenceReading } from '../reader.js';
import type { StanceDraft, WrittenHolder } from './draft.js';
import { holdersOf } from './holders.js';

const SINGULAR = /^(?:hij|het|die|deze|laatstgenoemde|eerstgenoemde)$/;
const PLURAL = /^(?:allen|beide|beiden)$/;
const EITHER = /^(?:zij|ze)$/;
/** How many records back an antecedent may be. */
const REACH = 4;

/** What `zij`, `het` or `deze landen` stand for: the nearest holder before them that fits in number; `undefined` when none does, or the phrase is no pronoun. */
export function antecedentsOf(
  holder: WrittenHolder,
  plural: boolean,
  reading: SentenceReading,
  drafts: readonly StanceDraft[],
  gazetteer: Gazetteer,
): WrittenHolder[] | undefined {
  const { words } = reading;
  const wanted = pronounNumber(holder.phrase, plural, words);
  if (wanted === undefined) return undefined;
  const named = listBefore(holder.phrase, reading);
  if (wanted && named) return holdersOf(named, reading, gazetteer);
  for (let i = drafts.length - 1; i >= Math.max(0, drafts.length - REACH); i--) {
    const draft = drafts[i] as StanceDraft;
    const named = draft.holders.flatMap((other) => (other.kind === 'written' ? (other.antecedents ?? [other]) : []));
    const main = named.filter(({ role }) => role === undefined);
    if (main.length === 0) continue;
    const many = main.length > 1 || draft.reading.words[(main[0] as WrittenHolder).phrase.head[1] - 1]?.tag === 'Np';
    if (many === wanted && !main.some(({ phrase }) => phrase === holder.phrase))
      return main.map((other) => ({ ...other, reading: other.reading ?? draft.reading }));
  }
  return undefined;
}

/** Whether a pronoun or `deze lidstaten` asks for several; `undefined` for other phrases. */
function pronounNumber(phrase: Phrase, plural: boolean, words: readonly Word[]): boolean | undefined {
  const head = words[phrase.head[1] - 1] as Word;
  if (phrase.determiner !== undefined && /^(?:deze|die)$/.test(words[phrase.determiner]?.lower ?? '') && head.entry?.semanticClass === 'group')
    return head.tag === 'Np';
  if (phrase.head[1] - phrase.head[0] > 1 || !/^PR/.test(head.tag)) return undefined;
  if (EITHER.test(head.lower)) return plural;
  if (PLURAL.test(head.lower)) return true;
  return SINGULAR.test(head.lower) ? false : undefined;
}

/** `Lof kwam van Malta en Cyprus: deze landen …`: a list in the same sentence. */
function listBefore({ range, determiner }: Phrase, reading: SentenceReading): Phrase | undefined {
  if (determiner === undefined) return undefined;
  return reading.clauses
    .flatMap(({ constituents }) => constituents.flatMap(phrasesIn))
    .findLast((phrase) => phrase.range[1] <= range[0] && canAct(phrase, reading) && phrase.after.some(({ relation }) => relation === 'conjunct'));
}

/** The noun phrases of a clause, those behind its prepositions included, in text order. */
function phrasesIn(node: Constituent): Phrase[] {
  if (node.type === 'clause') return node.constituents.flatMap(phrasesIn);
  if (node.type === 'NP') return [node];
  return node.type === 'PP' ? node.after.flatMap(({ node: inner }) => phrasesIn(inner)) : [];
}

import { mentionsIn } from '../3-entities/index.js';
import type { Table } from '../data.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import type { CircumstanceKind, Range } from '../model.js';
import type { SentenceReading } from '../reader.js';
import { trimRange } from './holders.js';

/** What is known of the words that frame an act. */
export interface CircumstanceTables {
  /** Preposition, kind. */
  circumstances: Table;
  /** Adverb, force. */
  force: Table;
}

/** What frames an act without being part of it, before it has English. */
export interface CircumstanceDraft {
  kind: CircumstanceKind;
  phrase: Phrase;
  range: Range;
}

/** The adjuncts of an act's clause by kind: basis, occasion, instigator, time, manner. @param used token ranges that are something else to the record */
export function circumstancesOf(clause: Clause, used: readonly Range[], reading: SentenceReading, tables: CircumstanceTables): CircumstanceDraft[] {
  return clause.constituents.flatMap((node) => {
    if (node.type === 'clause' || /^(?:subject|object|indirect-object|agent)$/.test(node.role ?? '')) return [];
    if (used.some(([from, to]) => from < node.range[1] && node.range[0] < to)) return [];
    const kind = kindOf(node, reading, tables);
    return kind ? [{ kind, phrase: node, range: trimRange(node.range, reading.words) }] : [];
  });
}

function kindOf(node: Phrase, { words, mentions }: SentenceReading, { circumstances, force }: CircumstanceTables): CircumstanceKind | undefined {
  const head = words
    .slice(...node.head)
    .map(({ lower }) => lower)
    .join(' ');
  const dated = mentionsIn(mentions, node.range).some(({ type, from, to }) => type === 'DATE' && from <= node.head[1] && to >= node.range[1]);
  if (node.type === 'PP') {
    const listed = circumstances.find(head)?.split('\t')[1];
    if (listed) return listed as CircumstanceKind;
    return dated || isTime(node.after[0]?.node, words) ? 'time' : undefined;
  }
  if (node.type === 'NP') return dated || isTime(node, words) ? 'time' : undefined;
  return words[node.head[0]]?.entry?.semanticClass === 'manner' || force.has(head) || node.type === 'AP' ? 'manner' : undefined;
}

function isTime(node: Constituent | undefined, words: SentenceReading['words']): boolean {
  return node?.type === 'NP' && words[node.head[1] - 1]?.entry?.semanticClass === 'time';
}

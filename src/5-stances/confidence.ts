import type { Table } from '../data.js';
import type { Constituent } from '../grammar.js';
import type { Range } from '../model.js';
import type { StanceDraft } from './draft.js';
import { targetRange } from './targets.js';

/** What may make a record doubtful, by the name that it has in `glossary/model/confidence.tsv`. */
export function doubtsOf(draft: StanceDraft): string[] {
  const { reading, frame, matrix, holders, addressees, target, content, extra, repeats } = draft;
  const { words } = reading;
  const left = unaccounted(draft);
  const length = target.reduce((sum, part) => {
    const [from, to] = targetRange(part, reading);
    return sum + to - from;
  }, 0);
  const unknown = target.some((part) => words.slice(...targetRange(part, reading)).some(({ lemmaSource }) => lemmaSource === 'guess'));
  const roles = [...frame.slots.values()];
  const doubts: [string, boolean][] = [
    ['unaccounted noun phrase', left.some(({ type }) => type === 'NP')],
    ['unaccounted preposition phrase', left.some(({ type }) => type === 'PP')],
    ['unaccounted clause', left.some(({ type }) => type === 'clause')],
    ['unread part of the sentence', reading.clauses.some(({ kind }) => kind === 'fragment')],
    ['more in the sentence than the clause', reading.clauses.length > 1],
    ['implicit holder', holders.some(({ kind }) => kind === 'implicit')],
    ['several holders', holders.length > 1],
    ['no target', target.length === 0 && !repeats],
    ['target of several parts', target.length + extra.length > 1],
    ['long target', length > 20],
    ['very long target', length > 35],
    ['unknown word in the target', unknown],
    ['target without a complement', content !== undefined],
    ['repeated act', repeats !== undefined],
    ['dependent clause', matrix.kind !== 'main'],
    ['clause without its own subject', matrix.sharedSubject !== undefined],
    ['cue of one word', frame.words.length === 0],
    ['nobody spoken to', roles.includes('addressee') && addressees.length === 0 && !repeats],
    ['long sentence', words.length > 35],
    ['very long sentence', words.length > 60],
    ['reporting act', /^(?:state|note|discuss)$/.test(frame.act)],
  ];
  return doubts.filter(([, holds]) => holds).map(([name]) => name);
}

/** Constituents of the clause that are nothing to the record: what may have been missed. */
function unaccounted({ matrix, clause, reading, cue, holders, addressees, target, circumstances }: StanceDraft): Constituent[] {
  const used: Range[] = [
    ...cue.map((token): Range => [token, token + 1]),
    ...addressees.map(({ range }) => range),
    ...circumstances.map(({ range }) => range),
    ...holders.flatMap((holder) => (holder.kind === 'written' ? [holder.range] : [])),
    ...target.map((part) => targetRange(part, reading)),
  ];
  return matrix.constituents.filter(
    (node) =>
      node !== clause &&
      node.role !== 'expletive' &&
      node.role !== 'reflexive' &&
      !used.some(([from, to]) => from < node.range[1] && node.range[0] < to),
  );
}

/** Weight that is there without any doubt. */
export const BASE = 'base';

/** What `glossary/model/` knows of confidence. */
export interface ConfidenceTables {
  /** Doubt, weight. */
  confidence: Table;
  /** Score, share of records that were right from that score on, in rising order. */
  levels: Table;
}

/** How probable it is that a record is right in all its parts, 0–1: the level that the score of its doubts reaches. */
export function confidenceOf(draft: StanceDraft, { confidence, levels }: ConfidenceTables): number {
  const score = logistic(doubtsOf(draft), (doubt) => Number(confidence.find(doubt)?.split('\t')[1] ?? 0));
  return levels
    .lines()
    .map((line) => line.split('\t').map(Number))
    .reduce((level, [from = 0, share = 0]) => (score >= from ? share : level), 0);
}

/** A logistic model of doubts, 0–1. */
export function logistic(doubts: readonly string[], weightOf: (doubt: string) => number): number {
  return 1 / (1 + Math.exp(-[BASE, ...doubts].reduce((sum, doubt) => sum + weightOf(doubt), 0)));
}

import type { Word } from '../2-words/index.js';
import { type Mention, mentionsIn } from '../3-entities/index.js';
import { questionOf } from '../4-clauses/index.js';
import type { Constituent, Phrase } from '../grammar.js';
import type { Range } from '../model.js';
import type { SentenceReading } from '../reader.js';
import { contentOf, type StanceDraft, type TargetPart } from './draft.js';
import { trimRange } from './holders.js';

/** Tokens of a target part: without its preposition, its conjunction, or a frame such as `in lijn met de motie …` at its end. */
export function targetRange({ slot, node }: TargetPart, { words, mentions }: SentenceReading): Range {
  const start = contentStart(slot, node);
  const end = Math.min(node.range[1], node.type === 'clause' ? node.range[1] : freeApposition(node, words));
  return trimRange([start, frameStart([start, end], words, mentions)], words);
}

/** Where `…, een gedachte waar X over aarzelt` begins at the right edge of a phrase: a remark on the target, no part of it. */
function freeApposition(phrase: Phrase, words: readonly Word[]): number {
  for (const { relation, node } of phrase.after) {
    if (node.type === 'clause') continue;
    const remark = relation === 'apposition' && node.determiner !== undefined && words[node.determiner]?.lower === 'een';
    if (remark && node.after.some(({ node: inner }) => inner.type === 'clause' && inner.kind === 'relative')) return node.range[0];
    const inside = freeApposition(node, words);
    if (inside < node.range[1]) return inside;
  }
  return phrase.range[1];
}

function contentStart(slot: string, node: Constituent): number {
  if (node.type === 'clause') return node.opener && !questionOf(node) ? node.opener[1] : node.range[0];
  if (node.type === 'PP' && slot !== 'rest') return node.after[0]?.node.range[0] ?? node.range[0];
  return node.range[0];
}

/** Where a reference to a motion or a paper of parliament begins at the end of a range; the end when there is none. */
function frameStart([from, to]: Range, words: readonly Word[], mentions: readonly Mention[]): number {
  for (const mention of mentionsIn(mentions, [from + 1, to])) {
    if (!/^(?:motie|moties|kamerstuk)/.test(words[mention.from]?.lower ?? '')) continue;
    let at = mention.from;
    if (/^(?:de|het)$/.test(words[at - 1]?.lower ?? '')) at--;
    if (words[at - 1]?.lower === 'conform') return at - 1;
    if (words[at - 1]?.lower === 'met' && words[at - 2]?.lower === 'lijn') return at - 3;
  }
  return to;
}

/** Character spans of a draft's target, neighbours joined, split where a footnote's mark stands inside. */
export function targetSpans(draft: StanceDraft): Range[] {
  const { reading, target, content, extra } = contentOf(draft);
  const { words } = reading;
  const ranges = [
    ...target.map((part) => targetRange(part, reading)),
    ...(content?.verbs ?? []).map((token): Range => [token, token + 1]),
    ...extra.map(({ node, marker }) => trimRange([marker ?? node.range[0], node.range[1]], words)),
  ]
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else if (last && neighbours(last[1], range[0], words)) last[1] = range[1];
    else joined.push([...range]);
  }
  return joined.flatMap((range) => characterSpans(range, words));
}

/** Nothing but a conjunction, with the conjunction that opens the second clause, lies between. */
function neighbours(from: number, to: number, words: readonly Word[]): boolean {
  for (let i = from; i < to; i++) if (!/^(?:CC|SC)$/.test(words[i]?.tag ?? '') && words[i]?.lower !== 'om') return false;
  return true;
}

/** Character spans of a token range, split at footnote marks. */
export function characterSpans([from, to]: Range, words: readonly Word[]): Range[] {
  const spans: Range[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !words[i]?.footnote) continue;
    const [first, last] = [words[start], words[i - 1]];
    if (first && last && i > start) spans.push([first.start, last.end]);
    start = i + 1;
  }
  return spans;
}

import type { SummaryGroup, SummarySentence } from './types.js';

/** How long a summary may be. */
export interface Length {
  sentences?: number;
  words?: number;
}

/** A turn that no position has. */
const AFTER_POSITIONS = 1e6;

/**
 * The summary with as many sentences as it may have: first the first sentence of each group, then the second of each, of groups of which more is said
 * before others; each stays in its place.
 */
export function shortened(groups: readonly SummaryGroup[], { sentences = Infinity, words = Infinity }: Length): SummaryGroup[] {
  const queue = groups.flatMap(inTurns).sort((a, b) => a.turn - b.turn || b.size - a.size);
  const kept = new Set<SummarySentence>();
  let length = 0;
  for (const { sentence } of queue) {
    const own = sentence.text.split(/\s+/).length;
    if (kept.size >= sentences || (kept.size > 0 && length + own > words)) break;
    kept.add(sentence);
    length += own;
  }
  return groups
    .map((group) => ({
      ...group,
      paragraphs: group.paragraphs
        .map((paragraph) => ({ ...paragraph, sentences: paragraph.sentences.filter((sentence) => kept.has(sentence)) }))
        .filter((paragraph) => paragraph.sentences.length > 0),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The turns of a group's sentences: others and the Netherlands side by side; what was only discussed comes after all positions of all groups. */
function inTurns({ paragraphs }: SummaryGroup): { sentence: SummarySentence; turn: number; size: number }[] {
  const size = paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return paragraphs.flatMap(({ kind, sentences }) =>
    sentences.map((sentence, i) => ({ sentence, turn: kind === 'discussion' ? AFTER_POSITIONS + i : i, size })),
  );
}

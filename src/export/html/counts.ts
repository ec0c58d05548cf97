import type { Polarity } from '../../model.js';
import { type Item, POLARITIES } from './contents.js';
import { html, type Markup } from './markup.js';
import { SIGNS } from './records.js';

export type Counts = Record<Polarity, number>;

/** Records by polarity. */
export function countPolarities(items: readonly Item[]): Counts {
  const counts: Counts = { positive: 0, negative: 0, neutral: 0 };
  for (const { record } of items) counts[record.polarity]++;
  return counts;
}

/** Counts in words: `4 positive, 1 negative`. */
export function inWords(counts: Counts): string {
  return POLARITIES.filter((polarity) => counts[polarity] > 0)
    .map((polarity) => `${counts[polarity]} ${polarity}`)
    .join(', ');
}

/** Counts with their signs. */
export function signed(counts: Counts): Markup[] {
  return POLARITIES.filter((polarity) => counts[polarity] > 0).map(
    (polarity) => html`<b class="${polarity}">${SIGNS[polarity]}${counts[polarity]}</b>`,
  );
}

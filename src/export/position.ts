import type { Polarity } from '../model.js';

/** A polarity as a number, to be added up. */
export const POSITION: Readonly<Record<Polarity, number>> = { positive: 1, negative: -1, neutral: 0 };

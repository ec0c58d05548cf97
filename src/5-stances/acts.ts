import type { Act, Polarity } from '../model.js';

/** All acts. */
export const ACTS = [
  'emphasise',
  'reaffirm',
  'support',
  'advocate',
  'welcome',
  'endorse',
  'agree',
  'call',
  'commit',
  'condemn',
  'oppose',
  'criticise',
  'concern',
  'sympathise',
  'state',
  'note',
  'discuss',
] as const satisfies readonly Act[];

/** All polarities. */
export const POLARITIES = ['positive', 'negative', 'neutral'] as const satisfies readonly Polarity[];

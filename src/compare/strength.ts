import type { Act, StanceRecord } from '../model.js';

/**
 * How strongly an act commits its holder, 0–4. After the gradation of the verbs in Council conclusions, from taking note of a thing to acting on it:
 * what is only mentioned, an attitude to it, a position on it, a demand, an undertaking. `reaffirm` takes the strength of what it repeats, and by
 * itself that of a position.
 */
export const STRENGTH: Readonly<Record<Act, number>> = {
  discuss: 0,
  note: 0,
  state: 0,
  sympathise: 1,
  welcome: 1,
  concern: 1,
  emphasise: 1,
  support: 2,
  endorse: 2,
  agree: 2,
  reaffirm: 2,
  criticise: 2,
  advocate: 3,
  call: 3,
  oppose: 3,
  condemn: 3,
  commit: 4,
};

/** What one step of a record's force adds. */
const FORCE_STEP = 0.5;

/** Strength of a record: of its act, with its force; 0–5. An act that is denied has the strength of an attitude. */
export function strengthOf({ act, force, negated }: Pick<StanceRecord, 'act' | 'force' | 'negated'>): number {
  const level = negated ? Math.min(STRENGTH[act], 1) : STRENGTH[act];
  return Math.max(0, level + FORCE_STEP * force);
}

/** What strength is compared of: a record, and whether it says itself that it repeats (`herhaalde`, `opnieuw`). */
export interface Weighed {
  record: Pick<StanceRecord, 'act' | 'force' | 'negated'>;
  repeats: boolean;
}

/** How much stronger the later of two positions on the same thing is; negative when it is weaker. Who says that he repeats a thing says it as before. */
export function strengthening(from: Weighed, to: Weighed): number {
  if (from.record.act === 'reaffirm') return FORCE_STEP * (to.record.force - from.record.force);
  return to.repeats ? 0 : strengthOf(to.record) - strengthOf(from.record);
}

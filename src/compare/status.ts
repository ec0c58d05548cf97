import type { Act } from '../model.js';
import type { Match } from './align.js';
import { areOpposite } from './direction.js';
import { strengthening } from './strength.js';
import type { AgendaStatus, ChangeStatus, ComparedRecord } from './types.js';

type Side = Pick<ComparedRecord, 'act' | 'polarity' | 'negated'>;

/** Difference in strength from which a position is another one. */
const STEP = 0.5;
/** Acts that may be on the other side of what the target names without being against it: who is concerned about a thing may call for it. */
const ABOUT = new Set<Act>(['concern', 'sympathise']);
/** Who asks for a thing and then welcomes it has not grown weaker: it has come. */
const ASKING = new Set<Act>(['call', 'advocate']);
const MET = new Set<Act>(['welcome', 'endorse', 'agree']);
/** Who undertakes to support a thing and then supports it has kept his word. */
const DONE = new Set<Act>(['support', 'endorse', 'agree', 'advocate', 'call']);
/** What takes back a concern. */
const CONTENT = new Set<Act>(['welcome', 'support', 'endorse', 'agree']);

/** What became of a position that two records take on the same thing. */
export function statusOf({ from, to }: Pick<Match, 'from' | 'to'>): Extract<ChangeStatus, 'repeated' | 'strengthened' | 'weakened' | 'reversed'> {
  if (areOpposite(from.record, to.record) && canReverse(from.record.act, to.record.act)) return 'reversed';
  if (isMet(from.record, to.record)) return 'repeated';
  const more = strengthening(from, to);
  return more >= STEP ? 'strengthened' : more <= -STEP ? 'weakened' : 'repeated';
}

/** Whether what the earlier record asks for has come, so that the later one welcomes it, or what it undertakes is done. */
export function isMet(from: Side, to: Side): boolean {
  if (from.negated || to.negated || from.polarity !== to.polarity) return false;
  return from.act === 'commit' ? DONE.has(to.act) : ASKING.has(from.act) && MET.has(to.act);
}

/** The same between an agenda and the report of its meeting. */
export const AGENDA_STATUS: Readonly<Record<ChangeStatus, AgendaStatus>> = {
  new: 'unannounced',
  repeated: 'voiced',
  strengthened: 'voiced',
  weakened: 'softened',
  reversed: 'reversed',
  dropped: 'unheard',
};

function canReverse(from: Act, to: Act): boolean {
  if (ABOUT.has(from)) return CONTENT.has(to);
  if (ABOUT.has(to)) return CONTENT.has(from);
  return true;
}

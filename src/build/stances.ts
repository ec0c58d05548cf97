import { list, type Row } from '../glossary/rows.js';
import type { Lines } from './tables.js';

/**
 * Table of the built position frames: verb lemma, id, other cue words, act, polarity, slots, English; a line for each verb of `terecht achten/vinden`.
 * Throws with file and line when a row cannot be read.
 */
export function buildStances(rows: Row[]): { frames: Lines } {
  const lines = rows.flatMap(({ cells, at }) => {
    const words = (cells.get('cue') ?? '').split(' ');
    const verbs = (words.pop() ?? '').split('/');
    const slots = list(cells.get('slots'));
    if (slots.length === 0 && !cells.get('english')?.includes('-=')) throw new Error(`${at}: neither slots nor an English without target`);
    const id = `${cells.get('act')}:${(cells.get('cue') ?? '').replace(/ /g, '-')}`;
    const rest = [id, words.join(' '), cells.get('act'), cells.get('polarity'), slots.join(';'), cells.get('english')];
    return verbs.map((verb) => [verb, ...rest].join('\t'));
  });
  return { frames: { lines, key: 1 } };
}

/**
 * Complements that the position frames give their verbs, as lexicon frames without English: the clause reading needs to know that `op|roepen` takes an
 * infinitive clause, and it is written down once, in the position frame.
 */
export function verbComplements(rows: Row[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    const cue = cells.get('cue') ?? '';
    if (cue.includes(' ')) continue;
    const slots = list(cells.get('slots')).map((slot) => slot.split(':'));
    const patterns = found.get(cue) ?? new Set<string>();
    found.set(cue, patterns);
    const addressee = slots.some(([slot, role]) => role === 'addressee' && (slot === 'obj' || slot === 'iobj'));
    for (const [slot = ''] of slots) if (slot === 'te') patterns.add(addressee ? 'obj+te' : 'te');
  }
  return found;
}

import { ACTS, POLARITIES } from '../5-stances/acts.js';
import type { FrameEntry, SlotRole } from '../additions.js';
import type { Act, Polarity } from '../model.js';
import { readTable } from './table.js';

const ROLES: readonly string[] = ['target', 'addressee', 'holder', 'hearer'] satisfies SlotRole[];

/**
 * Reads position frames from a tab-separated file with a header line, in the form of `glossary/stances/*.tsv`: the columns `cue`, `act`, `polarity`,
 * `slots` (`obj:target; aan:addressee`) and `english` (`obj=support`); `example` and `counter` may be there too.
 *
 * @throws StandpuntError `bad-frames` with the number of the line, and the errors of `readReport`.
 */
export async function readFrames(path: string): Promise<FrameEntry[]> {
  const rows = await readTable(path, ['cue', 'act', 'polarity', 'slots', 'english'], ['example', 'counter'], 'bad-frames');
  return rows.map(({ cells, wrong }) => {
    const [cue = '', act = '', polarity = ''] = ['cue', 'act', 'polarity'].map((column) => cells.get(column) as string);
    if (!(ACTS as readonly string[]).includes(act)) throw wrong(`«${act}» is no act`);
    if (!(POLARITIES as readonly string[]).includes(polarity)) throw wrong(`«${polarity}» is no polarity`);
    const slots = pairs(cells.get('slots') as string, ':');
    for (const [slot, role = ''] of slots) if (!ROLES.includes(role)) throw wrong(`the slot «${slot}» has no role`);
    const english = pairs(cells.get('english') as string, '=');
    for (const [slot, text] of english) if (!text) throw wrong(`«${slot}» has no English`);
    return {
      cue,
      act: act as Act,
      polarity: polarity as Polarity,
      slots: Object.fromEntries(slots) as Record<string, SlotRole>,
      english: Object.fromEntries(english),
    };
  });
}

function pairs(cell: string, sign: string): [string, string][] {
  return cell.split(/\s*;\s*/).flatMap((pair): [string, string][] => {
    const at = pair.indexOf(sign);
    return pair === '' ? [] : [[at < 0 ? pair : pair.slice(0, at).trim(), at < 0 ? '' : pair.slice(at + 1).trim()]];
  });
}

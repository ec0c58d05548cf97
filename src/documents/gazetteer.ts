import type { GazetteerEntry } from '../additions.js';
import { readTable } from './table.js';

const REQUIRED = ['type', 'nl', 'en'];
const OPTIONAL = ['id', 'subtype', 'aliases'];
const TYPES: ReadonlySet<string> = new Set<GazetteerEntry['type']>(['PER', 'ORG', 'LOC', 'MISC']);

/**
 * Reads things with their names from a tab-separated file with a header line: the columns `type` (`PER`, `ORG`, `LOC` or `MISC`), `nl` and `en`,
 * and in any order, where wanted, `id`, `subtype` and `aliases` (separated by `; `). Empty lines are passed over.
 *
 * @throws StandpuntError `bad-gazetteer` with the number of the line, and the errors of `readText`.
 */
export async function readGazetteer(path: string): Promise<GazetteerEntry[]> {
  const rows = await readTable(path, REQUIRED, OPTIONAL, 'bad-gazetteer');
  return rows.map(({ cells, wrong }) => {
    const type = cells.get('type') as string;
    if (!TYPES.has(type)) throw wrong(`«${type}» is no type`);
    return entry(cells);
  });
}

function entry(row: ReadonlyMap<string, string>): GazetteerEntry {
  const { id, type, subtype, nl, en, aliases } = Object.fromEntries(row) as Record<string, string | undefined>;
  return {
    ...(id && { id }),
    type: type as GazetteerEntry['type'],
    ...(subtype && { subtype }),
    nl: nl as string,
    en: en as string,
    ...(aliases && { aliases: aliases.split(/\s*;\s*/).filter(Boolean) }),
  };
}

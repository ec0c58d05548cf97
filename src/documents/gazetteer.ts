import { StandpuntError } from '../errors.js';
import type { GazetteerEntry } from '../model.js';
import { readReport } from './index.js';

const REQUIRED = ['type', 'nl', 'en'];
const COLUMNS = new Set([...REQUIRED, 'id', 'subtype', 'aliases']);
const TYPES: ReadonlySet<string> = new Set<GazetteerEntry['type']>(['PER', 'ORG', 'LOC', 'MISC']);

/**
 * Reads things with their names from a tab-separated file with a header line: the columns `type` (`PER`, `ORG`, `LOC` or `MISC`), `nl` and `en`,
 * and in any order, where wanted, `id`, `subtype` and `aliases` (separated by `; `). Empty lines are passed over.
 *
 * @throws StandpuntError `bad-gazetteer` with the number of the line, and the errors of {@link readReport}.
 */
export async function readGazetteer(path: string): Promise<GazetteerEntry[]> {
  const { text } = await readReport(path);
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split('\t').map((column) => column.trim());
  const wrong = (line: number, what: string) => new StandpuntError('bad-gazetteer', `${path}:${line}: ${what}`);
  for (const column of REQUIRED) if (!columns.includes(column)) throw wrong(1, `there is no column ${column}`);
  for (const column of columns) if (!COLUMNS.has(column)) throw wrong(1, `the column «${column}» is unknown`);
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const cells = line.split('\t');
    if (cells.length > columns.length) throw wrong(i + 2, `${cells.length} cells, not ${columns.length}`);
    const row = new Map(columns.map((column, k) => [column, cells[k]?.trim() ?? '']));
    for (const column of REQUIRED) if (!row.get(column)) throw wrong(i + 2, `${column} is empty`);
    const type = row.get('type') as string;
    if (!TYPES.has(type)) throw wrong(i + 2, `«${type}» is no type`);
    return [entry(row)];
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

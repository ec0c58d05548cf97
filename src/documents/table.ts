import { type ErrorCode, StandpuntError } from '../errors.js';
import { readText } from './file.js';

/** A line of a user's table, by column, and how to complain of it. */
export interface TableRow {
  cells: ReadonlyMap<string, string>;
  wrong(what: string): StandpuntError;
}

/**
 * Reads a tab-separated file with a header line, its columns in any order. Empty lines are passed over.
 *
 * @param required columns that have to be there and are empty in no line
 * @throws StandpuntError with the code given and the number of the line, and the errors of {@link readText}.
 */
export async function readTable(path: string, required: readonly string[], optional: readonly string[], code: ErrorCode): Promise<TableRow[]> {
  const text = await readText(path);
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split('\t').map((column) => column.trim());
  const wrong = (line: number, what: string) => new StandpuntError(code, `${path}:${line}: ${what}`);
  for (const column of required) if (!columns.includes(column)) throw wrong(1, `there is no column ${column}`);
  for (const column of columns) if (!required.includes(column) && !optional.includes(column)) throw wrong(1, `the column «${column}» is unknown`);
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const values = line.split('\t');
    if (values.length > columns.length) throw wrong(i + 2, `${values.length} cells, not ${columns.length}`);
    const cells = new Map(columns.map((column, k) => [column, values[k]?.trim() ?? '']));
    for (const column of required) if (!cells.get(column)) throw wrong(i + 2, `${column} is empty`);
    return [{ cells, wrong: (what: string) => wrong(i + 2, what) }];
  });
}

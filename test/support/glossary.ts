import { list, type Row, readFolder, readTsv } from '../../src/glossary/rows.js';
import { projectPath } from './project.js';

export { list, type Row };

/** Rows of one file: `grammar/abbreviations`. */
export function table(name: string): Row[] {
  return readTsv(projectPath(`glossary/${name}.tsv`));
}

/** Rows of all files of a folder. */
export function tables(folder: string): Row[] {
  return readFolder(projectPath(`glossary/${folder}`));
}

export function cell(row: Row, column: string): string {
  return row.cells.get(column) ?? '';
}

/** What a column's cells must be: one of some values, of a form, or good to a function. */
export type Rule = readonly string[] | RegExp | ((cell: string, row: Row) => boolean);

/** Cells that break the rule of their column, and columns that are not the ones expected. */
export function malformed(rows: readonly Row[], rules: Readonly<Record<string, Rule>>): string[] {
  return rows.flatMap((row) => {
    const columns = [...row.cells.keys()].join(' ');
    if (columns !== Object.keys(rules).join(' ')) return [`${row.at}: columns ${columns}`];
    return Object.entries(rules)
      .filter(([column, rule]) => !fits(cell(row, column), rule, row))
      .map(([column]) => `${row.at}: ${column} «${cell(row, column)}»`);
  });
}

function fits(value: string, rule: Rule, row: Row): boolean {
  if (rule instanceof RegExp) return rule.test(value);
  return typeof rule === 'function' ? rule(value, row) : rule.includes(value);
}

/** Keys that stand more than once, with all places where they stand. */
export function repeated(entries: Iterable<readonly [key: string, at: string]>): string[] {
  const places = new Map<string, string[]>();
  for (const [key, at] of entries) places.set(key, [...(places.get(key) ?? []), at]);
  return [...places].filter(([, found]) => found.length > 1).map(([key, found]) => `${key}: ${found.join(', ')}`);
}

/** A row as a test makes it up. */
export function row(cells: Readonly<Record<string, string>>): Row {
  return { at: 'made-up.tsv:2', file: 'made-up', cells: new Map(Object.entries(cells)) };
}

/** English that gives one sense only, without a comma, slash, bracket or article that a list of senses would have. */
export const ONE_SENSE = /^[^,;/()[\]|=]+$/;

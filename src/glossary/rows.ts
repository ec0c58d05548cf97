import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a data file, by column name, with where it stands. */
export interface Row {
  /** File name and line number, for messages. */
  at: string;
  /** File name without its ending: for the lexicon and the glossary, the field. */
  file: string;
  cells: Map<string, string>;
}

/** Reads a tab-separated file with a header line. Throws with the line's number when a line has too many or too few cells. */
export function readTsv(path: string): Row[] {
  const file = path.replace(/^.*[/\\]/, '').replace(/\.tsv$/, '');
  const [header = '', ...lines] = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
  const columns = header.split('\t');
  return lines.map((line, i) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new Error(`${file}.tsv:${i + 2}: ${cells.length} cells, not ${columns.length}: ${line}`);
    return { at: `${file}.tsv:${i + 2}`, file, cells: new Map(columns.map((column, k) => [column, cells[k] as string])) };
  });
}

/** All rows of the TSV files in a folder, in the order of their names. */
export function readFolder(folder: string): Row[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readTsv(join(folder, name)));
}

/** Entries of a list cell, separated by `; `. */
export function list(cell: string | undefined): string[] {
  return cell ? cell.split('; ').filter(Boolean) : [];
}

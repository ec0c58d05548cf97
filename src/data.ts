import { readFileSync } from 'node:fs';
import { StandpuntError } from './errors.js';

/**
 * Built data, made from the files in `glossary/` by `npm run build`. One JSON object a file, each value a table: lines separated
 * by `\n`, cells by `\t`. Strings are cut into lines at once and into cells only where they are used.
 */
export function loadTables<Name extends string>(file: string): Record<Name, string[]> {
  const url = new URL(`../dist/data/${file}.json`, import.meta.url);
  let json: string;
  try {
    json = readFileSync(url, 'utf8');
  } catch (cause) {
    throw new StandpuntError('data-missing', `no built data «${file}»`, { cause });
  }
  const tables = JSON.parse(json) as Record<Name, string>;
  return Object.fromEntries(Object.entries<string>(tables).map(([name, text]) => [name, text === '' ? [] : text.split('\n')])) as Record<
    Name,
    string[]
  >;
}

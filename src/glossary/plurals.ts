import { fileURLToPath } from 'node:url';
import { packageFile } from '../package.js';
import type { GlossaryEntry } from './entry.js';
import { EnglishInflection } from './inflection.js';
import { readTsv } from './rows.js';

/** Gives nouns their English plural, where they came without one. */
export function withPlurals(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  const inflection = new EnglishInflection(readTsv(fileURLToPath(packageFile('glossary/grammar/english-irregular.tsv'))));
  return entries.map((entry) => (entry.grammar || entry.plural ? entry : { ...entry, plural: inflection.plural(entry.en) }));
}

import { fileURLToPath } from 'node:url';
import { readText } from '../documents/file.js';
import { packageFile } from '../package.js';
import { formatDeepl } from './deepl.js';
import { entryId, type GlossaryEntry } from './entry.js';
import { list, readFolder } from './rows.js';
import { formatTsv, parseTsv } from './tsv.js';

export type { GlossaryEntry } from './entry.js';

/** The ways to write a glossary down. TBX is loaded when it is asked for: it brings a library along. */
const FORMATTERS = {
  tsv: async (entries) => formatTsv(entries),
  tbx: async (entries) => (await import('./tbx.js')).formatTbx(entries),
  deepl: async (entries) => formatDeepl(entries),
} satisfies Record<string, (entries: readonly GlossaryEntry[]) => Promise<string>>;

/** Name of a format of glossaries. */
export type GlossaryFormat = keyof typeof FORMATTERS;

/** All formats of glossaries. */
export const GLOSSARY_FORMATS = Object.keys(FORMATTERS) as GlossaryFormat[];

/** Writes a glossary in a format: tab-separated values, TBX-Basic, or the entries of a DeepL glossary. */
export function formatGlossary(entries: readonly GlossaryEntry[], format: GlossaryFormat): Promise<string> {
  return FORMATTERS[format](entries);
}

/** The curated terms of the European Union, by field. */
export function curatedGlossary(): GlossaryEntry[] {
  return readFolder(fileURLToPath(packageFile('glossary/terms'))).map(({ file, cells }) => {
    const [nl = '', grammar = '', note = '', source = ''] = ['nl', 'grammar', 'note', 'source'].map((column) => cells.get(column));
    const plural = /^pl=(.+)$/.exec(grammar)?.[1];
    return {
      id: entryId(file, nl),
      field: file,
      nl,
      variants: list(cells.get('variants')),
      en: cells.get('en') ?? '',
      ...(plural ? { plural } : grammar && { grammar }),
      ...(note && { note }),
      ...(source && { source }),
    };
  });
}

/**
 * Reads a glossary of the user's own: TBX, or tab-separated values with a header line that names `nl` and `en`, or with Dutch and English
 * in two columns and no header.
 *
 * @throws StandpuntError `bad-glossary`, and what reading a file may throw: `file-not-found`, `not-a-file`, `file-unreadable`,
 * `unsupported-format`, `invalid-encoding`, `empty-input`
 */
export async function readGlossary(path: string): Promise<GlossaryEntry[]> {
  const text = await readText(path);
  const entries = /^\s*</.test(text) ? (await import('./tbx.js')).parseTbx(text) : parseTsv(text);
  // Loaded only here: it brings compromise along.
  return (await import('./plurals.js')).withPlurals(entries);
}

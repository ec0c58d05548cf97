import { StandpuntError } from '../errors.js';
import { entryId, type GlossaryEntry } from './entry.js';

const COLUMNS = ['id', 'field', 'nl', 'variants', 'en', 'grammar', 'note', 'source'] as const;

/** Writes a glossary as tab-separated values with a header line, for a spreadsheet. */
export function formatTsv(entries: readonly GlossaryEntry[]): string {
  const lines = entries.map(({ id, field, nl, variants, en, grammar, plural, note, source }) =>
    [id, field, nl, variants.join('; '), en, grammar ?? (plural && `pl=${plural}`), note, source].map((cell) => clean(cell ?? '')).join('\t'),
  );
  return `${[COLUMNS.join('\t'), ...lines].join('\n')}\n`;
}

function clean(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

/**
 * Reads tab-separated values. The header line names the columns, of which `nl` and `en` must be there; without one, the first column is
 * Dutch and the second English, as in a glossary for DeepL.
 *
 * @throws StandpuntError `bad-glossary` with the number of the line
 */
export function parseTsv(text: string): GlossaryEntry[] {
  const [first = '', ...rest] = text
    .replace(/^\uFEFF/, '')
    .replace(/\s*$/, '')
    .split(/\r?\n/);
  const header = first.split('\t').map((cell) => cell.trim().toLowerCase());
  const named = header.includes('nl') && header.includes('en');
  const columns = named ? header : ['nl', 'en'];
  const lines = named ? rest : [first, ...rest];
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const cells = new Map(columns.map((column, k) => [column, clean(line.split('\t')[k] ?? '')]));
    const [nl, en] = [cells.get('nl'), cells.get('en')];
    if (!nl || !en) throw new StandpuntError('bad-glossary', `line ${i + (named ? 2 : 1)} of the glossary has no Dutch or no English`);
    const [field, grammar, note, source] = ['field', 'grammar', 'note', 'source'].map((column) => cells.get(column) || undefined);
    const plural = /^pl=(.+)$/.exec(grammar ?? '')?.[1];
    return {
      id: cells.get('id') || entryId(field, nl),
      ...(field && { field }),
      nl,
      variants: (cells.get('variants') ?? '').split(/\s*;\s*/).filter(Boolean),
      en,
      ...(plural ? { plural } : grammar && { grammar }),
      ...(note && { note }),
      ...(source && { source }),
    };
  });
}

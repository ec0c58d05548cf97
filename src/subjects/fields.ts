import { loadTables, type Table } from '../data.js';
import type { TermUse } from '../model.js';

/** The fields of the glossary, which are the names of the files in `glossary/terms/`, with their English. */
const LABELS = new Map([
  ['agriculture-fisheries', 'Agriculture and fisheries'],
  ['cfsp-sanctions', 'Foreign policy and sanctions'],
  ['defence', 'Defence'],
  ['development-humanitarian', 'Development and humanitarian aid'],
  ['digital', 'Digital policy'],
  ['economy-budget', 'Economy and budget'],
  ['energy', 'Energy'],
  ['enlargement', 'Enlargement'],
  ['environment-climate', 'Environment and climate'],
  ['institutions', 'Institutions and procedure'],
  ['migration-justice', 'Migration and justice'],
  ['single-market', 'Single market'],
  ['social-health', 'Social policy and health'],
  ['trade', 'Trade'],
  ['transport', 'Transport'],
]);

/** Ids of the fields. */
export const FIELDS: readonly string[] = [...LABELS.keys()];

/** Terms of procedure stand in positions on anything: what they are about comes after all else. */
export const PROCEDURE = 'institutions';

/** Words of the longest term that is looked for in a heading. */
const LONGEST = 6;

/** English of a field. */
export function fieldLabel(field: string): string {
  return LABELS.get(field) ?? field;
}

/** The field of a glossary term; `undefined` when it is a term of the user's own. */
export function fieldOf({ entry }: TermUse): string | undefined {
  const field = entry.slice(0, entry.indexOf(':'));
  return LABELS.has(field) ? field : undefined;
}

let table: Table | undefined;

/** Fields that the words of an English heading tell, in their order, by the longest terms in them and by single words. */
export function fieldsInHeading(english: string): string[] {
  table ??= loadTables<'fields'>('subjects').fields;
  const words = english.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST, words.length - at);
    let field: string | undefined;
    for (; length > 0; length--) {
      field = table.find(words.slice(at, at + length).join(' '))?.split('\t')[1];
      if (field !== undefined) break;
    }
    if (field !== undefined) found.push(field);
    at += Math.max(length, 1);
  }
  return [...new Set(found)];
}

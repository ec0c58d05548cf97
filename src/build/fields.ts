import type { Row } from '../glossary/rows.js';

/** How many terms a word must stand in, and in what share of them in terms of one field, to speak for that field by itself. */
const LEAST_TERMS = 5;
const LEAST_SHARE = 0.7;

/**
 * English words that tell a field: every term, and each word most of whose terms belong to one field. A line is the words in lower case and the field.
 * The field `institutions` has no single words: they are those of every report.
 */
export function fieldWords(rows: readonly Row[]): string[] {
  const words = new Map<string, string[]>();
  const lines = new Map<string, string>();
  for (const { file, cells } of rows) {
    const term = (cells.get('en') ?? '').toLowerCase();
    if (!lines.has(term)) lines.set(term, `${term}\t${file}`);
    for (const word of new Set(term.match(/[\p{L}-]{2,}/gu))) {
      const fields = words.get(word);
      if (fields) fields.push(file);
      else words.set(word, [file]);
    }
  }
  for (const [word, fields] of words) {
    const field = mostFrequent(fields);
    const share = fields.filter((other) => other === field).length / fields.length;
    if (fields.length >= LEAST_TERMS && share >= LEAST_SHARE && field !== 'institutions' && !lines.has(word)) lines.set(word, `${word}\t${field}`);
  }
  return [...lines.values()];
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

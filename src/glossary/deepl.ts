import type { GlossaryEntry } from './entry.js';

/** Longest term that DeepL takes, in bytes of UTF-8. */
const LONGEST = 1024;

/**
 * Writes the entries of a DeepL glossary from Dutch to English: a line a pair, Dutch, tab, English. Every Dutch term stands once, as DeepL
 * demands: the first entry that has it wins. Verbs are left out, because DeepL does not inflect them.
 */
export function formatDeepl(entries: readonly GlossaryEntry[]): string {
  const pairs = new Map<string, string>();
  for (const { nl, variants, en, grammar } of entries) {
    if (grammar === 'verb') continue;
    for (const term of [nl, ...variants]) if (!pairs.has(term) && Buffer.byteLength(term) <= LONGEST) pairs.set(term, en);
  }
  return [...pairs].map(([nl, en]) => `${nl}\t${en}\n`).join('');
}

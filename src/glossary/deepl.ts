import type { GlossaryEntry } from './entry.js';

/** Longest term that DeepL takes, in bytes of UTF-8. */
const LONGEST = 1024;

/**
 * The pairs of a DeepL glossary, Dutch to English. Every Dutch term stands once, as DeepL demands: the first entry that has it wins. Verbs are
 * left out, because DeepL does not inflect them.
 */
export function deeplPairs(entries: readonly GlossaryEntry[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const { nl, variants, en, grammar } of entries) {
    if (grammar === 'verb') continue;
    const english = clean(en);
    for (const term of [nl, ...variants].map(clean)) if (!pairs.has(term) && fits(term) && fits(english)) pairs.set(term, english);
  }
  return pairs;
}

/** Writes the entries of a DeepL glossary from Dutch to English: a line a pair, Dutch, tab, English. */
export function formatDeepl(entries: readonly GlossaryEntry[]): string {
  return [...deeplPairs(entries)].map(([nl, en]) => `${nl}\t${en}\n`).join('');
}

/** A term without what DeepL takes for the end of a cell: control characters and line separators. */
function clean(term: string): string {
  return term.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function fits(term: string): boolean {
  return term !== '' && Buffer.byteLength(term) <= LONGEST;
}

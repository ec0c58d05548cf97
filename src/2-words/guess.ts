import type { Tag } from './tags.js';

/** Endings and what they become in the lemma, longest first; applied to words that the lexicon does not know. */
const RULES: Partial<Record<Tag, [ending: RegExp, lemma: string][]>> = {
  Np: [
    [/heden$/, 'heid'],
    [/(?<=[^aeiou])ieën$/, 'ie'],
    [/'s$/, ''],
    [/([bdfgklmnprst])\1en$/, '$1'],
    [/([^aeiouij])([aeou])([bdfgklmnprt])en$/, '$1$2$2$3'],
    [/([aeou])zen$/, '$1$1s'],
    [/([aeou])ven$/, '$1$1f'],
    [/zen$/, 's'],
    [/ven$/, 'f'],
    [/en$/, ''],
    [/s$/, ''],
  ],
  ADJ: [
    [/([bdfgklmnprst])\1e$/, '$1'],
    [/([^aeiouij])([aeou])([bdfgklmnprt])e$/, '$1$2$2$3'],
    [/(?<=[aeiou]{2}|ij)ve$/, 'f'],
    [/(?<=[aeiou]{2}|ij)ze$/, 's'],
    [/e$/, ''],
  ],
  Vs: [
    [/([^aeiou])([aeou])\2([bdfgklmnprst])t?$/, '$1$2$3en'],
    [/t$/, 'en'],
    [/$/, 'en'],
  ],
  Vt: [
    [/([^aeiou])([aeou])\2([bdfgklmnprst])[dt]e$/, '$1$2$3en'],
    [/[dt]e$/, 'en'],
    [/$/, 'en'],
  ],
  Vu: [
    [/([^aeiou])([aeou])\2([bdfgklmnprst])[dt]en$/, '$1$2$3en'],
    [/[dt]en$/, 'en'],
  ],
  VD: [
    [/^ge(.*[^aeiou])([aeou])\2([bdfgklmnprst])[dt]$/, '$1$2$3en'],
    [/^ge(.+)[dt]$/, '$1en'],
    [/^(.+)[dt]$/, '$1en'],
    [/^ge(.+en)$/, '$1'],
  ],
  VE: [
    [/^ge(.*[^aeiou])([aeou])\2([bdfgklmnprst])[dt]e$/, '$1$2$3en'],
    [/^ge(.+)[dt]e$/, '$1en'],
    [/^(.+)[dt]e$/, '$1en'],
    [/^ge(.+en)$/, '$1'],
  ],
  VG: [[/d$/, '']],
  VH: [[/de$/, '']],
  ADJc: [
    [/([bdfgklmnprst])\1ere?$/, '$1'],
    [/dere?$/, ''],
    [/ere?$/, ''],
  ],
  ADJs: [[/ste?$/, '']],
};

/** Lemma of a word that is not in the lexicon, from its ending. A guess: right for the regular patterns only. */
export function guessLemma(lower: string, tag: Tag): string {
  for (const [ending, lemma] of RULES[tag] ?? []) if (ending.test(lower)) return lower.replace(ending, lemma);
  return lower;
}

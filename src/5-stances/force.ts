import type { Word } from '../2-words/index.js';
import type { Table } from '../data.js';
import type { Clause } from '../grammar.js';

const STRONGEST = 2;
/** Words of the longest entry. */
const LONGEST = 4;
/** How far before a noun of the cue its adjectives are looked for. */
const BEFORE = 3;

/**
 * How strongly an act is put, −2…2: what `met klem` or `voorzichtig` add to the clause, or an adjective to the noun of its cue (`ernstige zorgen`);
 * `zou` takes one off.
 */
export function forceOf(clause: Clause, cue: readonly number[], words: readonly Word[], table: Table): number {
  let force = clause.verbs?.auxiliaries.includes('zullen') && clause.verbs.tense === 'past' ? -1 : 0;
  for (const node of clause.constituents) {
    if (node.type === 'clause' || node.type === 'NP' || cue.includes(node.head[0])) continue;
    force += forceAt(node.range[0], words, table);
  }
  for (const token of cue)
    for (let i = Math.max(0, token - BEFORE); i < token; i++)
      if (/^(?:ADJ|VE)/.test(words[i]?.tag ?? '') && !cue.includes(i)) force += forceAt(i, words, table);
  return Math.max(-STRONGEST, Math.min(STRONGEST, force));
}

/** Force of the longest entry that begins at a token. */
function forceAt(token: number, words: readonly Word[], table: Table): number {
  for (let length = LONGEST; length > 0; length--) {
    const part = words.slice(token, token + length);
    const forms = length === 1 ? [part[0]?.lower ?? '', part[0]?.lemma ?? ''] : [part.map(({ lower }) => lower).join(' ')];
    const listed = forms.map((form) => table.find(form)).find(Boolean);
    if (listed) return Number(listed.split('\t')[1]);
  }
  return 0;
}

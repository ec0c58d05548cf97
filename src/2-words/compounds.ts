import type { Lexicon, WordReading } from '../lexicon/index.js';

/** A word taken apart: `veiligheidsdreiging` → `['veiligheid', 'dreiging']`, with the readings of the last part. */
export interface Compound {
  /** First parts as they are listed in the lexicon (or as written, before a hyphen), without linking sounds. */
  modifiers: string[];
  /** The last part as written. */
  head: string;
  /** Its readings: nouns, adjectives and participles only. */
  readings: readonly WordReading[];
}

const SHORTEST_PART = 3;
const LONGEST_WORD = 60;
/** Readings that can end a compound. */
const HEAD = /^(?:N[sp]|A|AE|VD|VE|VG|VH|VI)$/;
/** Readings that can begin one. */
const MODIFIER = /^(?:N[sp]|A|V1|ADV|ADP|PRT|NUM|VI)$/;
const LINKS = ['', 's', 'en', 'e', 'n', '-', 's-'];
/** Heads that are endings rather than words of their own, and would turn every guess into a compound. */
const NO_HEAD = new Set([
  'heid',
  'ing',
  'ist',
  'ten',
  'ter',
  'der',
  'end',
  'eren',
  'ren',
  'ste',
  'del',
  'ren',
  'aar',
  'loos',
  'lijk',
  'tel',
  'den',
  'men',
  'len',
  'nen',
  'gen',
  'ken',
  'pen',
  'ken',
]);

/** Splits a word that is not in the lexicon; `null` when no split of known parts exists. The longest head wins. */
export function splitCompound(word: string, lexicon: Lexicon): Compound | null {
  if (word.length > LONGEST_WORD) return null;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && hyphen < word.length - 2) {
    const head = word.slice(hyphen + 1);
    const readings = heads(head, lexicon);
    if (readings.length > 0) return { modifiers: [word.slice(0, hyphen)], head, readings };
    const inner = splitCompound(head, lexicon);
    return inner && { ...inner, modifiers: [word.slice(0, hyphen), ...inner.modifiers] };
  }
  for (let at = SHORTEST_PART - 1; at <= word.length - SHORTEST_PART; at++) {
    const head = word.slice(at);
    if (NO_HEAD.has(head)) continue;
    const readings = heads(head, lexicon);
    if (readings.length === 0) continue;
    const modifiers = modifierParts(word.slice(0, at), lexicon, 2);
    if (modifiers) return { modifiers, head, readings };
  }
  return null;
}

function heads(head: string, lexicon: Lexicon): readonly WordReading[] {
  return lexicon.lookup(head).filter(({ tag, entry }) => HEAD.test(tag) && !(tag === 'VI' && entry.lemma.includes('|')));
}

/** The parts of a compound's first member, or `null` when it is not made of known words. */
function modifierParts(text: string, lexicon: Lexicon, depth: number): string[] | null {
  for (const link of LINKS) {
    if (!text.endsWith(link)) continue;
    const part = text.slice(0, text.length - link.length);
    if (part.length < SHORTEST_PART - 1) continue;
    const reading = lexicon.lookup(part).find(({ tag }) => MODIFIER.test(tag));
    if (reading) return [reading.entry.lemma];
  }
  if (depth === 0) return null;
  for (let at = SHORTEST_PART; at <= text.length - SHORTEST_PART; at++) {
    const last = modifierParts(text.slice(at), lexicon, 0);
    if (!last || text.length - at < 4) continue;
    const first = modifierParts(text.slice(0, at), lexicon, 0);
    if (first) return [...first, ...last];
  }
  return null;
}

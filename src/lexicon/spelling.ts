/**
 * Dutch spelling rules for adding an ending that opens the last syllable, and for taking it off again.
 * Only regular spelling is here; what deviates is written out in the lexicon's `forms` column.
 */

const VOWEL = /[aeiouyéëïöüáà]/;
const DIGRAPH = /(?:aa|ee|oo|uu|oe|ie|eu|ui|ij|ei|au|ou|ai|oi|ea|oa)$/;
/** Endings whose vowel is unstressed, so that the consonant is not doubled: `nodig` → `nodige`. */
const UNSTRESSED = /(?:[^aeiou]|ie|ui)(?:el|er|em|en|ig|ik)$/;

const isVowel = (c: string | undefined): boolean => c !== undefined && VOWEL.test(c);

/** Number of vowel groups: a good enough count of the syllables. */
function syllables(word: string): number {
  return word.match(/[aeiouyéëïöüáà]+/g)?.length ?? 0;
}

/** Adds an ending that begins with a vowel: `raad` + `en` → `raden`, `wit` + `e` → `witte`, `brief` + `en` → `brieven`. */
export function addVowelEnding(stem: string, ending: string): string {
  const last = stem.at(-1);
  if (last === undefined) return ending;
  if (isVowel(last)) {
    if (/(?:ee|ie)$/.test(stem)) return `${stem}${ending.replace(/^e/, 'ë')}`;
    return stem + ending;
  }
  const before = stem.slice(0, -1);
  const c2 = before.at(-1);
  if (!isVowel(c2)) return before + voiced(last, stem) + ending;
  if (/(?:ie|ë)e$/.test(before)) return `${before.replace(/ëe$|ee$/, 'ë')}${last}${ending}`;
  if (/(?:aa|ee|oo|uu)$/.test(before)) return before.slice(0, -1) + voiced(last, stem) + ending;
  if (DIGRAPH.test(before)) return before + voiced(last, stem) + ending;
  if (last === 'x' || last === 'w' || last === 'j' || c2 === 'y') return stem + ending;
  if (syllables(stem) > 1 && UNSTRESSED.test(stem)) return stem + ending;
  return stem + last + ending;
}

/** `f` and `s` become `v` and `z` between voiced sounds: after a long vowel, `f` after `l` and `r` too. */
function voiced(last: string, stem: string): string {
  const before = stem.slice(0, -1);
  if (last === 'f') return /(?:[aeiou]{2}|ij|l|r)$/.test(before) ? 'v' : last;
  if (last === 's') return /(?:aa|ee|oo|uu|ij|ui|eu|ie|oe|ei|au|ou)$/.test(before) ? 'z' : last;
  return last;
}

/** The stem of a verb: `maken` → `maak`, `zeggen` → `zeg`, `leven` → `leef`, `handelen` → `handel`. */
export function verbStem(infinitive: string): string {
  if (/(?:gaan|staan|slaan|doen|zien)$/.test(infinitive)) return infinitive.slice(0, -1);
  const raw = infinitive.replace(/e?n$/, '');
  return devoiced(closeSyllable(raw));
}

/** The consonant that decides between `-de` and `-te`, before it lost its voice: `v` for `leven`. */
export function verbConsonant(infinitive: string): string {
  return infinitive.replace(/e?n$/, '').at(-1) ?? '';
}

function closeSyllable(raw: string): string {
  const last = raw.at(-1);
  const before = raw.slice(0, -1);
  if (last === undefined || isVowel(last)) return raw.replace(/ë$/, 'e');
  if (before.at(-1) === last) return before;
  if (!isVowel(before.at(-1)) || DIGRAPH.test(before)) return raw;
  if (last === 'w' || last === 'j') return raw;
  // `handel`, `teken`, `kondig`: the last vowel is unstressed, unless only a prefix stands before it: `verdeel`, `beveel`.
  // Verbs on -eren mostly have the stress there: `financieer`, `hanteer`.
  if (syllables(raw.replace(/^(?:be|ge|her|ont|ver)(?=[^aeiou]*[aeiou])/, '')) > 1 && /(?:el|en|em|ig|ik)$/.test(raw)) return raw;
  return `${before}${before.at(-1)}${last}`;
}

function devoiced(stem: string): string {
  if (stem.endsWith('v')) return `${stem.slice(0, -1)}f`;
  if (stem.endsWith('z')) return `${stem.slice(0, -1)}s`;
  return stem;
}

/** Puts `ge` before a stem, with the diaeresis where two vowels would run together: `geëist`, `geïnd`. */
export function addGe(stem: string): string {
  if (/^(?:e|i(?!j))/.test(stem)) return `ge${stem.startsWith('e') ? 'ë' : 'ï'}${stem.slice(1)}`;
  if (/^u(?!i)/.test(stem)) return `geü${stem.slice(1)}`;
  return `ge${stem}`;
}

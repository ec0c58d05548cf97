import type { Word } from '../2-words/index.js';
import type { Gazetteer, NameMatch } from './gazetteer.js';
import type { Mention } from './mention.js';
import type { ReportNames } from './report-names.js';
import { slug } from './slug.js';

/** Words of a personal name, and of the titles before it, at most: keeps the cost linear in endless runs of either. */
const LONGEST_NAME = 8;
const LONGEST_TITLE = 5;
const SMALL = /^(?:van|de|der|den|ten|ter|'t|von|zu|di|da|del|della|dos|du|la|le|el|al|bin|ben)$/;
const INITIALS = /^(?:\p{Lu}[a-z]?\.){1,5}$/u;
/** Those with a field of their own, behind `van` or `voor`. */
export const MINISTER =
  /^(?:.*-)?(?:minister|ministers|staatssecretaris|staatssecretarissen|bewinds(?:persoon|personen|lieden|vrouw|man)|vakminister|vakministers|onderminister|viceminister|ambts?genoot|ambts?genoten)$/;
const HAS_FIELD = /^(?:minister|staatssecretaris)$/;
const LONGEST_COURTESY = 5;
const COURTESY = /^(?:dhr|mevr|mw|mr|drs|dr|ir|prof|ing)\.?$/;

/** A known person, with the titles before the name: `president Zelensky`. */
export function matchKnownPerson(
  texts: readonly string[],
  words: readonly Word[],
  at: number,
  gazetteer: Gazetteer,
  names: ReportNames,
): Mention | null {
  // The title first: `koning Abdullah` may be a name, and `Tuinman` is no gardener.
  for (let i = at, end = titlesEnd(words, at); i <= end; i++) {
    const own = names.match(texts, i);
    if (own?.type === 'PER') {
      const { length, ...thing } = own;
      return { ...thing, from: at, to: i + length };
    }
    const known = gazetteer.match(texts, i);
    if (known?.thing.type === 'PER') return { ...knownPerson(known), from: at, to: i + known.length };
  }
  return null;
}

function knownPerson({ thing: { id, subtype }, en, length, genitive }: NameMatch): Omit<Mention, 'from' | 'to'> {
  // A surname alone stays a surname in English.
  return { type: 'PER', id, ...(subtype && { subtype }), en: length === 1 ? en.replace(/^.* /, '') : en, ...(genitive && { genitive }) };
}

/** A title or a first name with a surname that nobody knows: `vice-admiraal Leandros Melissakis`, `J. van der Berg`, `Kamerlid Jansen`. */
export function matchPerson(words: readonly Word[], texts: readonly string[], at: number, gazetteer: Gazetteer): Mention | null {
  const i = titlesEnd(words, at);
  const titled = i > at;
  if (gazetteer.match(texts, i) || (titled && words[at]?.text !== texts[at])) return null;
  const certain = gazetteer.isGivenName(texts[i] ?? '') || INITIALS.test(texts[i] ?? '');
  let end = nameEnd(words, i, certain);
  for (let k = i + 1; k < end; k++) if (gazetteer.match(texts, k)?.thing.type === 'LOC') end = k;
  while (end > i && !/^\p{Lu}/u.test(texts[end - 1] ?? '')) end--;
  if (end === i || !isPersonal(words, i, end, titled, gazetteer)) return null;
  return { type: 'PER', from: at, to: end, id: slug(texts.slice(i, end).join(' ')) };
}

function titlesEnd(words: readonly Word[], at: number): number {
  let i = at;
  while (i < at + LONGEST_TITLE && isTitle(words[i])) i++;
  return i;
}

/** The surname in the words of a personal name: all but the first names; `[]` where there is no first name. */
export function surnameOf(name: readonly string[]): string[] {
  const small = name.findIndex((part, i) => i > 0 && SMALL.test(part.toLowerCase()));
  const surname = name.slice(small > 0 ? small : name.length - 1);
  if (name.length < 2) return [];
  const first = surname[0] as string;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...surname.slice(1)];
}

/** Whether the words of a name are a person's, by what they are and what stands before them. */
function isPersonal(words: readonly Word[], from: number, to: number, titled: boolean, gazetteer: Gazetteer): boolean {
  const first = words[from] as Word;
  if (/^(?:van|voor)$/.test(words[from - 1]?.lower ?? '') && MINISTER.test(words[from - 2]?.lower ?? '')) return false;
  const parts = words.slice(from, to).filter(({ lower }) => !SMALL.test(lower));
  if (parts.some(({ text }) => /\d/.test(text) || (/^\p{Lu}{2,}$/u.test(text) && !INITIALS.test(text)))) return false;
  if ((gazetteer.isGivenName(first.text) || INITIALS.test(first.text)) && parts.length > 1) return true;
  const unknown = parts.every(
    ({ tag, entry, lemmaSource, text }) => tag === 'PN' && !entry && lemmaSource === 'name' && !/^\p{Lu}\p{Lu}*-/u.test(text),
  );
  if (!unknown) return false;
  if (titled) return true;
  // A person has no article before the bare name (`het Extraordinary Revenue` is none); English words that are no names are told by their form.
  return parts.length > 1 && words[from - 1]?.tag !== 'DET' && !parts.some(({ text }) => /(?:ing|ness|ment|tion|ity|ship|'s)$/.test(text));
}

/** Whether a word may stand before the name of a person, as `koning`, `vice-admiraal` and `dr.` do. */
export function isTitle(word: Word | undefined): boolean {
  if (!word) return false;
  if (word.lower.length <= LONGEST_COURTESY && COURTESY.test(word.lower)) return true;
  if (word.tag === 'Ns') return word.entry?.semanticClass === 'person' && !HAS_FIELD.test(word.lower);
  // `Kamerlid Jansen`: a title with a capital was taken for a name.
  return (
    word.tag === 'PN' && word.readings.some(({ tag, entry }) => tag === 'Ns' && entry?.semanticClass === 'person') && !HAS_FIELD.test(word.lower)
  );
}

/** Where the words of a name end. @param certain whether the first word is a first name, behind which any word with a capital belongs to the name */
function nameEnd(words: readonly Word[], from: number, certain: boolean): number {
  let end = from;
  while (end < words.length && end - from < LONGEST_NAME && isNamePart(words, end, end > from, certain)) end++;
  while (end > from && !/^\p{Lu}/u.test(words[end - 1]?.text ?? '')) end--;
  return end;
}

function isNamePart(words: readonly Word[], i: number, inside: boolean, certain: boolean): boolean {
  const word = words[i] as Word;
  if (/^\p{Lu}/u.test(word.text)) return word.tag === 'PN' || certain;
  // `van der Leyen`: at most two small words before the name goes on
  if (!inside || !SMALL.test(word.lower)) return false;
  const next = SMALL.test(words[i + 1]?.lower ?? '') ? words[i + 2] : words[i + 1];
  return next !== undefined && (next.tag === 'PN' || certain) && /^\p{Lu}/u.test(next.text);
}

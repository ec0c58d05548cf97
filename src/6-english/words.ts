import { splitCompound } from '../2-words/compounds.js';
import type { Word } from '../2-words/index.js';
import { english as englishNumber } from '../3-entities/amounts.js';
import type { Entry } from '../lexicon/index.js';
import { nameAt, type Scene } from './scene.js';
import type { Vocabulary } from './vocabulary.js';

/** English of a noun, and whether it can take `a` and a plural. */
export interface NounEnglish {
  text: string;
  mass: boolean;
  plural: boolean;
}

/** With its first letter as a capital, whatever marks stand before it. */
export function capitalise(text: string): string {
  const at = text.search(/[\p{L}\p{N}]/u);
  return at < 0 ? text : text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}

/** Every word with a capital: `State Secretary`. */
export function titleCase(text: string): string {
  return text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Gives a Dutch word back and notes that it has no English; an abbreviation stands for what it abbreviates. */
export function leave(word: Word, scene: Scene): string {
  const abbreviated = word.lower.endsWith('.') ? scene.vocabulary.abbreviation(word.lower) : undefined;
  if (abbreviated) return abbreviated;
  // English words in a Dutch text are English already: `merit based`.
  if (/\p{L}/u.test(word.text) && !scene.vocabulary.isEnglish(word.lower)) scene.untranslated.push(word.text);
  return word.text;
}

export function noun(word: Word, scene: Scene): NounEnglish {
  const { entry } = word;
  const plural = word.tag === 'Np';
  const abbreviated = word.lower.endsWith('.') ? scene.vocabulary.abbreviation(word.lower) : undefined;
  if (abbreviated) return { text: abbreviated, mass: true, plural: false };
  if (word.tag === 'NUM' && word.lower === 'een') return { text: 'one', mass: true, plural: false };
  if (word.tag === 'NUM' && /\d/.test(word.text)) return { text: englishNumber(word.text), mass: true, plural: word.text !== '1' };
  if (entry && word.lemmaSource === 'lexicon' && entry.pos === 'noun') return fromEntry(entry, plural);
  // `import- en exportheffingen`: the head comes with the second.
  const suspended = /\p{Ll}-$/u.test(word.text)
    ? (modifier(word.lower.slice(0, -1).replace(/s$/, ''), word.text.slice(0, -1), scene.vocabulary) ??
      modifier(word.lower.slice(0, -1), word.text.slice(0, -1), scene.vocabulary))
    : null;
  if (suspended) return { text: suspended, mass: false, plural: false };
  // A name part or an infinitive that is a noun as well: `Speciale Vertegenwoordiger`, `het voornemen`.
  const nominal = /^(?:PN|VI|VE)$/.test(word.tag)
    ? scene.vocabulary.lexicon.lookup(word.lower).find(({ tag }) => tag === 'Ns' || tag === 'Np')
    : undefined;
  if (nominal) return capitalised(fromEntry(nominal.entry, nominal.tag === 'Np'), word);
  const inhabitant = scene.vocabulary.gazetteer.relatedTo(word.lower);
  if (inhabitant && /^N/.test(word.tag)) return { text: inhabitant.en, mass: false, plural };
  if (entry?.pos === 'verb')
    return { text: scene.vocabulary.verb(entry.english.base, /^V[EHDG]$/.test(word.tag) ? 'participle' : 'gerund'), mass: true, plural: false };
  if (entry && word.lemmaSource !== 'compound')
    return entry.pos === 'adj' || entry.pos === 'function'
      ? { text: entry.english.base, mass: false, plural }
      : { text: entry.english.base, mass: true, plural: false };
  const compound = compoundNoun(word, scene);
  if (compound) return compound;
  const quality = qualityOf(word, scene);
  if (quality) return { text: quality, mass: true, plural: false };
  if (word.tag === 'PN' || word.tag === 'X' || word.tag === 'SYM' || isForeign(word)) return { text: word.text, mass: true, plural: false };
  return { text: leave(word, scene), mass: false, plural };
}

/** `traagheid` is `slowness`, `onhoudbaarheid` is `untenability`: what an adjective of the lexicon says, as a noun. */
function qualityOf({ lower }: Word, { vocabulary }: Scene): string | null {
  const base = /heid$/.test(lower) ? vocabulary.lexicon.entry(lower.slice(0, -4), 'adj')?.english.base : undefined;
  if (base === undefined || !/^[a-z]+$/.test(base) || /(?:ed|ing)$/.test(base)) return null;
  for (const [ending, noun] of QUALITIES) if (ending.test(base)) return base.replace(ending, noun);
  return `${base.replace(/([^aeiou])y$/, '$1i')}ness`;
}

const QUALITIES: [RegExp, string][] = [
  [/([ai])ble$/, '$1bility'],
  [/al$/, 'ality'],
  [/ic$/, 'icity'],
  [/(?<=[cis]|r)ent$/, 'ency'],
  [/ent$/, 'ence'],
  [/ant$/, 'ance'],
];

/** A word with no Dutch form that the lexicon could miss: capitals, digits. */
function isForeign(word: Word): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}&-]*|.*\d.*)$/u.test(word.text);
}

function capitalised(english: NounEnglish, word: Word): NounEnglish {
  return word.tag === 'PN'
    ? { ...english, text: english.text.replace(/\b(?!(?:of|the|and|for|to|in)\b)\p{Ll}/gu, (letter) => letter.toUpperCase()) }
    : english;
}

function fromEntry(entry: Entry, plural: boolean): NounEnglish {
  const { base, plural: many, mass = false, pluralOnly = false } = entry.english;
  if (pluralOnly) return { text: base, mass: true, plural: true };
  return { text: plural && !mass ? (many ?? base) : base, mass, plural: plural && !mass };
}

/** `veiligheidsdreiging` → `security threat`, `EU-toetreding` → `EU accession`. */
function compoundNoun(word: Word, scene: Scene): NounEnglish | null {
  const { lexicon } = scene.vocabulary;
  const compound = splitCompound(word.lower, lexicon);
  if (!compound) return null;
  const reading = compound.readings.find(({ tag }) => tag === (word.tag === 'Np' ? 'Np' : 'Ns')) ?? compound.readings[0];
  if (!reading) return null;
  const head =
    reading.entry.pos === 'noun' ? fromEntry(reading.entry, reading.tag === 'Np') : { text: reading.entry.english.base, mass: true, plural: false };
  const written = word.text.slice(0, word.text.length - compound.head.length).replace(/-$/, '');
  const modifiers = compound.modifiers.map((part, i) =>
    modifier(part, i === 0 && compound.modifiers.length === 1 ? written : part, scene.vocabulary),
  );
  if (modifiers.some((text) => text === null)) return null;
  return { ...head, text: `${modifiers.join(' ')} ${head.text}` };
}

/** Prepositions as first parts of compounds: `tussenrapport`. */
const PLACED = new Map([
  ['tussen', 'interim'],
  ['binnen', 'inner'],
  ['buiten', 'outer'],
  ['boven', 'upper'],
  ['na', 'subsequent'],
]);

/** English of a compound's first part; `null` when there is none. */
function modifier(lemma: string, written: string, vocabulary: Vocabulary): string | null {
  const { lexicon, gazetteer } = vocabulary;
  if (/\p{Lu}/u.test(written)) {
    const name = gazetteer.match([written], 0);
    const adjective = gazetteer.relatedTo(written.toLowerCase());
    // Of a person only the surname: `Assad-regime`.
    const english = name?.thing.type === 'PER' ? name.en.replace(/^.* /, '') : name?.en.replace(/^the /, '');
    return adjective?.en ?? english ?? written;
  }
  const [reading] = lexicon.lookup(lemma);
  const entry = lexicon.entry(lemma, 'noun') ?? lexicon.lookup(lemma).find(({ tag }) => tag === 'A')?.entry ?? reading?.entry;
  if (entry?.pos === 'function' && reading?.tag.startsWith('ADP')) return PLACED.get(lemma) ?? null;
  // `leesvaardigheid` is `reading skill`
  if (entry?.pos === 'verb') return entry.english.modifier ?? vocabulary.verb(entry.english.base, 'gerund');
  if (entry) return entry.english.modifier ?? entry.english.base;
  const inner = splitCompound(lemma, lexicon);
  if (!inner) return null;
  const parts = [...inner.modifiers, inner.readings[0]?.entry.lemma ?? inner.head].map((part) => modifier(part, part, vocabulary));
  return parts.some((part) => part === null) ? null : parts.join(' ');
}

/** The lemma of a noun, of a compound that of its head. */
export function nounLemma({ entry, lemma, lower, lemmaSource }: Word, { vocabulary }: Scene): string {
  if (entry && lemmaSource === 'lexicon') return entry.lemma;
  return splitCompound(lower, vocabulary.lexicon)?.readings.find(({ entry: head }) => head.pos === 'noun')?.entry.lemma ?? entry?.lemma ?? lemma;
}

/** English of an adjective, participle, number or adverb in front of a noun. @param noun the noun's lemma */
export function premodifier(word: Word, scene: Scene, noun = ''): string {
  const { entry, lower, tag } = word;
  const { gazetteer, vocabulary } = { gazetteer: scene.vocabulary.gazetteer, vocabulary: scene.vocabulary };
  const nationality = gazetteer.relatedTo(lower);
  if (nationality) return nationality.en;
  if (tag === 'NUM' && /\d/.test(word.text)) return englishNumber(word.text);
  const lexicalised = vocabulary.lexicon.lookup(lower).find((reading) => /^AE?$/.test(reading.tag))?.entry;
  if (lexicalised && (entry?.pos === 'verb' || (entry?.pos === 'function' && /^(?:ADP|VE|VH)/.test(tag)))) return lexicalised.english.base;
  if (entry?.pos === 'verb' && word.lemmaSource === 'lexicon')
    return vocabulary.verb(entry.english.base, /^V[GH]$/.test(tag) ? 'gerund' : 'participle');
  if (entry?.pos === 'adj' && word.lemmaSource === 'lexicon') return degree(entry, word, besideNoun(entry, word, noun, vocabulary));
  if (entry?.pos === 'function' || entry?.pos === 'adv') return entry.english.base;
  const compound = splitCompound(lower, vocabulary.lexicon);
  if (compound) {
    const head = compound.readings[0]?.entry;
    const modifiers = compound.modifiers.map((part) =>
      modifier(part, word.text.slice(0, part.length) === part ? part : (word.text.split('-')[0] ?? part), vocabulary),
    );
    if (head && modifiers.every((text) => text !== null))
      return `${modifiers.join('-')}-${head.pos === 'verb' ? vocabulary.verb(head.english.base, 'participle') : head.english.base}`;
  }
  const listed = vocabulary.lexicon.lookup(lower).find((reading) => /^AE?$/.test(reading.tag));
  if (listed) return listed.entry.english.base;
  if (/^[\p{Lu}\d]/u.test(word.text) || tag === 'PN') return nameAt(scene, scene.words.indexOf(word))?.en ?? word.text;
  return leave(word, scene);
}

/** English of an adjective beside a noun; `major` and its like have no degrees. */
function besideNoun({ lemma }: Entry, { tag }: Word, noun: string, vocabulary: Vocabulary): string | undefined {
  const own = vocabulary.collocation(lemma, 'adj', noun)?.base;
  return own && (tag === 'ADJ' || /^(?:great|sharp|swift|broad|tough|firm|severe)$/.test(own)) ? own : undefined;
}

/** `snel` → `quickly`, `sneller` → `more quickly`, `beter` → `better`. */
function adverbOfAdjective(entry: Entry, word: Word): string {
  const { base, adverb: derived = base } = entry.english;
  if (word.tag !== 'ADJc' && word.tag !== 'ADJs') return derived;
  if (derived === base || /^(?:good|bad|far|early|late)$/.test(base)) return degree(entry, word);
  return `${word.tag === 'ADJc' ? 'more' : 'most'} ${derived}`;
}

function degree(entry: Entry, word: Word, base = entry.english.base): string {
  // `later` and `verder` are words of their own
  if (word.lower === entry.lemma) return base;
  if (word.tag === 'ADJc') return comparative(base, 'more', 'er');
  if (word.tag === 'ADJs') return comparative(base, 'most', 'est');
  return base;
}

const IRREGULAR = new Map([
  ['good er', 'better'],
  ['good est', 'best'],
  ['bad er', 'worse'],
  ['bad est', 'worst'],
  ['far er', 'further'],
  ['far est', 'furthest'],
  ['late est', 'latest'],
  ['last est', 'last'],
  ['most est', 'most'],
  ['late er', 'later'],
  ['further er', 'further'],
]);

function comparative(base: string, word: string, ending: string): string {
  const irregular = IRREGULAR.get(`${base} ${ending}`);
  if (irregular) return irregular;
  if (/^[^aeiou]*[aeiou]+[^aeiou]e$/.test(base) || /^(?:large|close|wide|safe|rare|late|strange)$/.test(base)) return base + ending.slice(1);
  if (/[^aeiou](?<![ai]b)le$/.test(base)) return base + ending.slice(1);
  if (/^[a-z]{2,5}y$/.test(base)) return `${base.slice(0, -1)}i${ending}`;
  if (/^(?:big|hot|thin|sad|fat|wet)$/.test(base)) return base + base.at(-1) + ending;
  return (base.match(/[aeiou]+/g)?.length ?? 0) === 1 && base.length <= 7 ? base + ending : `${word} ${base}`;
}

/** English of a word that stands as an adverb. */
export function adverb(word: Word, scene: Scene, expression?: string): string {
  const { vocabulary } = scene;
  const entry = expression === undefined ? word.entry : vocabulary.lexicon.lookup(expression)[0]?.entry;
  if (word.lower === 'te' && expression === undefined) return 'too';
  const pronominal = pronominalAdverb(word.lower, vocabulary);
  if (pronominal) return pronominal;
  if (!entry) return leave(word, scene);
  if (entry.pos === 'adj') return adverbOfAdjective(entry, word);
  // `versneld`: a participle that is an adjective in its own right
  const lexicalised = entry.pos === 'verb' ? vocabulary.lexicon.lookup(word.lower).find((reading) => reading.tag === 'A')?.entry : undefined;
  if (lexicalised) return lexicalised.english.adverb ?? lexicalised.english.base;
  if (entry.pos === 'verb') return vocabulary.verb(entry.english.base, /^V[GH]$/.test(word.tag) ? 'gerund' : 'participle');
  return entry.english.base;
}

/** `hiervoor` → `for this`, `daarmee` → `with that`, `erop` → `on it`. */
export function pronominalAdverb(lower: string, vocabulary: Vocabulary, preposition?: string): string | null {
  const match = /^(hier|daar|er)(\p{L}{2,})$/u.exec(lower);
  if (!match) return null;
  const entry = vocabulary.lexicon.lookup(lower).find(({ entry }) => entry.pos === 'adv')?.entry;
  if (entry && preposition === undefined) return entry.english.base;
  const part = ADVERBIAL.get(match[2] as string) ?? (match[2] as string);
  const english = preposition ?? vocabulary.lexicon.lookup(part).find(({ tag }) => tag === 'ADP')?.entry.english.base;
  if (english === undefined) return null;
  return `${english} ${match[1] === 'er' ? 'it' : match[1] === 'hier' ? 'this' : 'that'}`.trim();
}

const ADVERBIAL = new Map([
  ['mee', 'met'],
  ['toe', 'tot'],
  ['af', 'van'],
]);

import { loadTables } from '../data.js';
import type { Entry, EntryEnglish, Frame, LexicalPos, WordReading } from './entry.js';

export type { Entry, EntryEnglish, Frame, LexicalPos, WordReading } from './entry.js';

/** Dutch words with their paradigms and English. Loaded once, entries are parsed when first asked for. */
export class Lexicon {
  readonly #lines: string[];
  readonly #forms: string[];
  readonly #entries: (Entry | undefined)[] = [];
  readonly #found = new Map<string, readonly WordReading[]>();
  readonly #byLemma = new Map<string, Entry>();
  readonly #lemmas: Map<string, number> = new Map();

  /** Adverbial expressions of several words, in lower case, by their first word. */
  readonly expressions: ReadonlyMap<string, readonly string[][]>;
  /** Fixed expressions of a verb: the words before it, by the verb's lemma. */
  readonly idioms: ReadonlyMap<string, readonly string[][]>;

  private constructor(tables: Record<'entries' | 'forms' | 'expressions' | 'idioms', string[]>) {
    this.#lines = tables.entries;
    this.#forms = tables.forms;
    this.expressions = byFirstWord(tables.expressions);
    this.idioms = byVerb(tables.idioms);
  }

  static load(): Lexicon {
    return new Lexicon(loadTables<'entries' | 'forms' | 'expressions' | 'idioms'>('lexicon'));
  }

  /** All readings of a word form, in lower case; empty when it is not in the lexicon. */
  lookup(form: string): readonly WordReading[] {
    let readings = this.#found.get(form);
    if (!readings) {
      readings = this.#search(form);
      this.#found.set(form, readings);
    }
    return readings;
  }

  /** The entry of a lemma (bar after a separable particle) and part of speech. */
  entry(lemma: string, pos: LexicalPos): Entry | undefined {
    const key = `${lemma}\t${pos}`;
    const known = this.#byLemma.get(key);
    if (known) return known;
    if (this.#lemmas.size === 0)
      for (const [i, line] of this.#lines.entries()) this.#lemmas.set(line.slice(0, line.indexOf('\t', line.indexOf('\t') + 1)), i);
    const index = this.#lemmas.get(key);
    if (index === undefined) return undefined;
    const entry = this.#entry(index);
    this.#byLemma.set(key, entry);
    return entry;
  }

  /** Binary search in the sorted table of forms: nothing has to be built before the first word is read. */
  #search(form: string): WordReading[] {
    const key = `${form}\t`;
    let low = 0;
    let high = this.#forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#forms[middle] as string) < key) low = middle + 1;
      else high = middle;
    }
    const line = this.#forms[low];
    if (!line?.startsWith(key)) return [];
    return line
      .slice(key.length)
      .split(' ')
      .map((pair) => {
        const colon = pair.indexOf(':');
        return { tag: pair.slice(0, colon), entry: this.#entry(Number(pair.slice(colon + 1))) };
      });
  }

  #entry(index: number): Entry {
    const known = this.#entries[index];
    if (known) return known;
    const entry = parseEntry(index, this.#lines[index] as string);
    this.#entries[index] = entry;
    return entry;
  }
}

function byFirstWord(lines: string[]): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const line of lines) {
    const words = line.split(' ');
    const same = found.get(words[0] as string);
    if (same) same.push(words);
    else found.set(words[0] as string, [words]);
  }
  return found;
}

function byVerb(lines: string[]): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const line of lines) {
    const words = line.split(' ');
    const verb = words.pop() as string;
    const same = found.get(verb);
    if (same) same.push(words);
    else found.set(verb, [words]);
  }
  return found;
}

function parseEntry(index: number, line: string): Entry {
  const [lemma = '', pos = '', english = '', frames = '', semanticClass = '', gender = '', perfect = ''] = line.split('\t');
  return {
    index,
    lemma,
    pos: pos as LexicalPos,
    semanticClass,
    ...(gender && { gender: gender as 'de' | 'het' }),
    ...(perfect && { perfect: perfect as 'hebben' | 'zijn' | 'both' }),
    english: parseEnglish(english),
    frames: frames ? frames.split('; ').map(parseFrame) : [],
  };
}

/** `base|key=value|key=value`. */
function parseEnglish(cell: string): EntryEnglish {
  const [base = '', ...options] = cell.split('|');
  const english: EntryEnglish = { base };
  for (const option of options) {
    const at = option.indexOf('=');
    const value = option.slice(at + 1);
    switch (at < 0 ? option : option.slice(0, at)) {
      case 'pl':
        english.plural = value;
        break;
      case 'mass':
        english.mass = true;
        break;
      case 'plonly':
        english.pluralOnly = true;
        break;
      case 'mod':
        english.modifier = value;
        break;
      case 'adv':
        english.adverb = value;
        break;
    }
  }
  return english;
}

function parseFrame(text: string): Frame {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

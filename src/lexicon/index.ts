import { Kept, Lookup, loadTables, type Table } from '../data.js';
import type { Entry, EntryEnglish, Frame, LexicalPos, WordReading } from './entry.js';

export type { Entry, EntryEnglish, Frame, LexicalPos, WordReading } from './entry.js';

type TableName = 'entries' | 'forms' | 'separable' | 'bare' | 'expressions' | 'idioms' | 'idiomOpenings';

/** A form of a verb without its particle: morphological tag and lemma, both without the particle. */
export interface BareReading {
  tag: string;
  lemma: string;
}

/** Dutch words with their paradigms and English. Loaded once, entries are parsed when first asked for. */
export class Lexicon {
  readonly #lines: Table;
  readonly #entries: (Entry | undefined)[] = [];
  readonly #forms: Lookup<readonly WordReading[]>;
  readonly #separable: Lookup<ReadonlyMap<string, number>>;
  /** Entries by part of speech and lemma, as far as asked for; `null` where there is none. */
  readonly #lemmas: Readonly<Record<LexicalPos, Kept<Entry | null>>> = {
    noun: new Kept(),
    verb: new Kept(),
    adj: new Kept(),
    adv: new Kept(),
    function: new Kept(),
  };

  /** Readings of the forms of verbs that never stand without their particle, as they are when it is elsewhere: `kondigde`. */
  readonly bare: Lookup<readonly BareReading[]>;
  /** Adverbial expressions of several words, in lower case, by their first word. */
  readonly expressions: Lookup<readonly string[][]>;
  /** Fixed expressions of a verb: the words before it, by the verb's lemma. */
  readonly idioms: Lookup<readonly string[][]>;
  /** Those of two words and more before the verb, which comes last, by their first word and then by their second. */
  readonly idiomOpenings: Lookup<ReadonlyMap<string, readonly string[][]>>;

  private constructor(tables: Record<TableName, Table>) {
    this.#lines = tables.entries;
    this.#forms = new Lookup(tables.forms, ([line]) => line?.[1]?.split(' ').map((reading) => this.#reading(reading)) ?? []);
    this.#separable = new Lookup(tables.separable, (lines) => new Map(lines.map(([, verb = '', position]) => [verb, Number(position)])));
    this.bare = new Lookup(tables.bare, ([line]) => line?.[1]?.split(' ').map(bareReading) ?? []);
    this.expressions = new Lookup(tables.expressions, words);
    this.idioms = new Lookup(tables.idioms, words);
    this.idiomOpenings = new Lookup(tables.idiomOpenings, bySecond);
  }

  static load(): Lexicon {
    return new Lexicon(loadTables<TableName>('lexicon'));
  }

  /** All readings of a word form, in lower case; empty when it is not in the lexicon. */
  lookup(form: string): readonly WordReading[] {
    return this.#forms.get(form);
  }

  /** The entry of a lemma (bar after a separable particle) and part of speech. */
  entry(lemma: string, pos: LexicalPos): Entry | undefined {
    let entry = this.#lemmas[pos].get(lemma);
    if (entry === undefined) {
      const position = this.#lines.positions(`${lemma}\t${pos}`).at(-1);
      entry = position === undefined ? null : this.#entry(position);
      this.#lemmas[pos].set(lemma, entry);
    }
    return entry ?? undefined;
  }

  /** The entry of a separable verb by its parts, `op` and `roepen`. */
  separable(particle: string, verb: string): Entry | undefined {
    const position = this.#separable.get(particle).get(verb);
    return position === undefined ? undefined : this.#entry(position);
  }

  /** `tag:position of the entry`. */
  #reading(text: string): WordReading {
    const colon = text.indexOf(':');
    return { tag: text.slice(0, colon), entry: this.#entry(Number(text.slice(colon + 1))) };
  }

  #entry(position: number): Entry {
    this.#entries[position] ??= parseEntry(this.#lines.line(position));
    return this.#entries[position];
  }
}

/** `tag:lemma`. */
function bareReading(text: string): BareReading {
  const [tag = '', lemma = ''] = text.split(':');
  return { tag, lemma };
}

/** The words in the second cell of each line. */
function words(lines: string[][]): string[][] {
  return lines.map(([, text = '']) => text.split(' '));
}

/** What the third cells say, by the second. */
function bySecond(lines: string[][]): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const [, second = '', text = ''] of lines) found.set(second, [...(found.get(second) ?? []), text.split(' ')]);
  return found;
}

function parseEntry(line: string): Entry {
  const [lemma = '', pos = '', english = '', frames = '', semanticClass = '', gender = '', perfect = ''] = line.split('\t');
  return {
    lemma,
    pos: pos as LexicalPos,
    semanticClass,
    gender: (gender || undefined) as Entry['gender'],
    perfect: (perfect || undefined) as Entry['perfect'],
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
      case 'bare':
        english.bare = value;
        break;
      case 'own':
        english.own = value;
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

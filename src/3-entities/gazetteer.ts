import { Lookup, loadTables, type Table } from '../data.js';
import type { EntityType } from '../model.js';

/** A thing with a name. */
export interface Thing {
  id: string;
  type: EntityType;
  subtype: string;
  nl: string;
  en: string;
}

/** A name of a thing, as a sequence of words. */
interface Name {
  words: string[];
  thing: number;
  en: string;
}

/** What a word can begin. */
interface Opening {
  names: readonly Name[];
  /** The names are written in the genitive. */
  genitive?: true;
  /** The word by itself as a part of a known place. */
  part: NameMatch | null;
}

/** A name found in a text: the thing, its English under that name, and how many tokens it takes. */
export interface NameMatch {
  thing: Thing;
  en: string;
  length: number;
  genitive?: true;
}

/** An adjective of nationality or an inhabitant: not a mention, but it relates to a thing. */
export interface Related {
  id: string;
  en: string;
}

const DIRECTIONS = new Map([
  ['Noord', 'northern'],
  ['Zuid', 'southern'],
  ['Oost', 'eastern'],
  ['West', 'western'],
  ['Noordoost', 'north-eastern'],
  ['Noordwest', 'north-western'],
  ['Zuidoost', 'south-eastern'],
  ['Zuidwest', 'south-western'],
  ['Midden', 'central'],
  ['Centraal', 'central'],
]);

/** Known things by their names. */
export class Gazetteer {
  readonly #lines: Table;
  readonly #things: (Thing | undefined)[] = [];
  readonly #byFirstWord: Lookup<readonly Name[]>;
  readonly #openings = new Map<string, Opening>();
  readonly #related: Lookup<Related | null>;
  readonly #offices: Lookup<Related | null>;

  private constructor(tables: Record<'things' | 'names' | 'related' | 'offices', Table>) {
    this.#lines = tables.things;
    this.#byFirstWord = new Lookup(tables.names, (lines) =>
      lines.map(([, name = '', thing, en = '']) => ({ words: name.split(' '), thing: Number(thing), en })),
    );
    this.#related = new Lookup(tables.related, related);
    this.#offices = new Lookup(tables.offices, related);
  }

  static load(): Gazetteer {
    return new Gazetteer(loadTables<'things' | 'names' | 'related' | 'offices'>('gazetteer'));
  }

  /** The longest name that begins at token `at`; `null` when none does. */
  match(texts: readonly string[], at: number): NameMatch | null {
    const text = texts[at];
    if (text === undefined) return null;
    const { names, genitive, part } = this.#opening(text);
    let best: Name | null = null;
    for (const name of names) {
      const { length } = name.words;
      if ((best && length <= best.words.length) || (length > 1 && name.words[1] !== texts[at + 1])) continue;
      if (name.words.every((word, k) => k === 0 || word === texts[at + k])) best = name;
    }
    if (!best) return part;
    const thing = this.#thing(best.thing);
    return { thing, en: best.en || thing.en, length: best.words.length, ...(genitive && { genitive }) };
  }

  #opening(text: string): Opening {
    let opening = this.#openings.get(text);
    if (!opening) {
      const exact = this.#byFirstWord.get(text);
      const plain = exact.length > 0 ? exact : this.#byFirstWord.get(titleCase(text));
      const part = this.#partOf(text);
      opening = plain.length > 0 ? { names: plain, part } : { names: this.#genitive(text), genitive: true, part };
      this.#openings.set(text, opening);
    }
    return opening;
  }

  /** The thing with an id. */
  get(id: string): Thing | undefined {
    const [position] = this.#lines.positions(id);
    return position === undefined ? undefined : this.#thing(position);
  }

  /** The country or place that an adjective or the name of an inhabitant relates to. */
  relatedTo(lower: string): Related | undefined {
    return this.#related.get(lower) ?? undefined;
  }

  /** English and body of an office such as `minister-president`. */
  office(lower: string): Related | undefined {
    return this.#offices.get(lower) ?? undefined;
  }

  /** `Ruslands` is Russia's. */
  #genitive(text: string): readonly Name[] {
    const base = /^(\p{Lu}.{2,}?)(?:'?s)$/u.exec(text)?.[1];
    return base ? this.#byFirstWord.get(base).filter((name) => name.words.length === 1) : [];
  }

  /** `Noord-Syrië`, `Oost-Europa`: a part of a known place. */
  #partOf(text: string): NameMatch | null {
    const [, direction, place] = /^(Noord|Zuid|Oost|West|Noordoost|Noordwest|Zuidoost|Zuidwest|Midden|Centraal)-(\p{Lu}.*)$/u.exec(text) ?? [];
    const whole = place && this.#byFirstWord.get(place).find((name) => name.words.length === 1);
    if (!whole || !direction) return null;
    const thing = this.#thing(whole.thing);
    if (thing.type !== 'LOC') return null;
    const en = `${DIRECTIONS.get(direction)} ${thing.en.replace(/^the /, '')}`;
    return { thing: { ...thing, id: `${thing.id}-${direction.toLowerCase()}`, subtype: 'region', nl: text, en }, en, length: 1 };
  }

  #thing(position: number): Thing {
    this.#things[position] ??= parseThing(this.#lines.line(position));
    return this.#things[position];
  }
}

function parseThing(line: string): Thing {
  const [id = '', type, subtype = '', nl = '', en = ''] = line.split('\t');
  return { id, type: type as EntityType, subtype, nl, en };
}

function related([line]: string[][]): Related | null {
  if (!line) return null;
  const [, id = '', en = ''] = line;
  return { id, en };
}

/** A heading in capitals names the same thing: `EUROGROEP`. */
function titleCase(text: string): string {
  return text.length > 4 && text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}

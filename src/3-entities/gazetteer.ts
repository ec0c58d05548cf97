import { loadTables } from '../data.js';
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
const WORDS = /[\p{L}\p{M}\p{N}'’\-.&+/]+|[^\s]/gu;

/** Known things by their names. */
export class Gazetteer {
  readonly #things: (Thing | string)[];
  readonly #byFirstWord = new Map<string, Name[]>();
  readonly #byId = new Map<string, Thing>();
  readonly #related: Map<string, Related>;
  readonly #offices: Map<string, Related>;

  private constructor(tables: Record<'things' | 'names' | 'adjectives' | 'offices', string[]>) {
    this.#things = tables.things;
    for (const line of tables.names) {
      const [nl = '', thing, en = ''] = line.split('\t');
      const words = nl.indexOf(' ') < 0 ? [nl] : (nl.match(WORDS) ?? []);
      const first = words[0] as string;
      const names = this.#byFirstWord.get(first);
      const name = { words, thing: Number(thing), en };
      if (names) names.push(name);
      else this.#byFirstWord.set(first, [name]);
    }
    this.#related = related(tables.adjectives);
    this.#offices = related(tables.offices.map((line) => line.split('\t')).map(([nl = '', en, id]) => `${nl.toLowerCase()}\t${id}\t${en}`));
  }

  static load(): Gazetteer {
    return new Gazetteer(loadTables<'things' | 'names' | 'adjectives' | 'offices'>('gazetteer'));
  }

  /** The longest name that begins at token `at`; `null` when none does. */
  match(texts: readonly string[], at: number): NameMatch | null {
    const text = texts[at];
    if (text === undefined) return null;
    const plain = this.#byFirstWord.get(text) ?? this.#byFirstWord.get(titleCase(text));
    const names = plain ?? this.#genitive(text);
    let best: Name | null = null;
    for (const name of names ?? []) {
      if (best && name.words.length <= best.words.length) continue;
      if (name.words.every((word, k) => k === 0 || word === texts[at + k])) best = name;
    }
    if (!best) return this.#partOf(text);
    const thing = this.#thing(best.thing);
    return { thing, en: best.en || thing.en, length: best.words.length, ...(!plain && { genitive: true as const }) };
  }

  /** The thing with an id. */
  get(id: string): Thing | undefined {
    if (this.#byId.size === 0) for (const [i] of this.#things.entries()) this.#byId.set(this.#thing(i).id, this.#thing(i));
    return this.#byId.get(id);
  }

  /** The country or place that an adjective or the name of an inhabitant relates to. */
  relatedTo(lower: string): Related | undefined {
    return this.#related.get(lower);
  }

  /** English and body of an office such as `minister-president`. */
  office(lower: string): Related | undefined {
    return this.#offices.get(lower);
  }

  /** `Ruslands` is Russia's. */
  #genitive(text: string): Name[] | undefined {
    const base = /^(\p{Lu}.{2,}?)(?:'?s)$/u.exec(text)?.[1];
    return base ? this.#byFirstWord.get(base)?.filter((name) => name.words.length === 1) : undefined;
  }

  /** `Noord-Syrië`, `Oost-Europa`: a part of a known place. */
  #partOf(text: string): NameMatch | null {
    const [, direction, place] = /^(Noord|Zuid|Oost|West|Noordoost|Noordwest|Zuidoost|Zuidwest|Midden|Centraal)-(\p{Lu}.*)$/u.exec(text) ?? [];
    const whole = place && this.#byFirstWord.get(place)?.find((name) => name.words.length === 1);
    if (!whole || !direction) return null;
    const thing = this.#thing(whole.thing);
    if (thing.type !== 'LOC') return null;
    const en = `${DIRECTIONS.get(direction)} ${thing.en.replace(/^the /, '')}`;
    return { thing: { ...thing, id: `${thing.id}-${direction.toLowerCase()}`, subtype: 'region', nl: text, en }, en, length: 1 };
  }

  #thing(index: number): Thing {
    const line = this.#things[index];
    if (typeof line !== 'string') return line as Thing;
    const [id = '', type, subtype = '', nl = '', en = ''] = line.split('\t');
    const thing = { id, type: type as EntityType, subtype, nl, en };
    this.#things[index] = thing;
    return thing;
  }
}

function related(lines: string[]): Map<string, Related> {
  return new Map(lines.map((line) => line.split('\t')).map(([form = '', id = '', en = '']) => [form, { id, en }]));
}

/** A heading in capitals names the same thing: `EUROGROEP`. */
function titleCase(text: string): string {
  return text.length > 4 && text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}

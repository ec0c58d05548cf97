import type { GazetteerEntry } from '../additions.js';
import { Kept, Lookup, loadTables, type Table } from '../data.js';
import type { EntityType } from '../model.js';
import { nameWords } from './name-words.js';
import { slug } from './slug.js';

/** A thing with a name. */
export interface Thing {
  id: string;
  type: EntityType;
  subtype: string;
  nl: string;
  en: string;
  /** Id of what it speaks for when it acts: `nl` for Den Haag, `ru` for the Kremlin. Empty when it speaks for itself. */
  standsFor: string;
}

/** A name of a thing, as a sequence of words. */
interface Name {
  words: string[];
  /** The thing, or its position in the table. */
  thing: number | Thing;
  en: string;
}

/** What a word can begin. */
interface Opening {
  names: readonly Name[];
  /** The names are written in the genitive. */
  genitive?: true;
  /** It is written in capitals, and so may be what follows. */
  capitals: boolean;
  /** It is a first name. */
  given: boolean;
  /** The word by itself as a part of a known place. */
  part: NameMatch | null;
  /** It is in lower case, and nothing begins with it. */
  plain: boolean;
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

/** Things that a caller added, and their names by first word. */
interface Additions {
  things: Map<string, Thing>;
  names: Map<string, Name[]>;
}

type Tables = Record<'things' | 'names' | 'related' | 'offices' | 'givenNames', Table>;

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
const PART_OF = /^(Noord|Zuid|Oost|West|Noordoost|Noordwest|Zuidoost|Zuidwest|Midden|Centraal)-(\p{Lu}.*)$/u;
const LOWER = /^\p{Ll}+$/u;
/** Shortest word in capitals that is tried as an ordinary word: shorter ones are abbreviations. */
const SHORTEST_CAPITALS = 4;

/** Known things by their names. */
export class Gazetteer {
  readonly #tables: Tables;
  readonly #things: (Thing | undefined)[] = [];
  readonly #byId: Lookup<Thing | undefined>;
  readonly #byFirstWord: Lookup<readonly Name[]>;
  readonly #openings = new Kept<Opening>();
  readonly #related: Lookup<Related | null>;
  readonly #offices: Lookup<Related | null>;
  readonly #added: Additions;

  private constructor(tables: Tables, added: Additions) {
    this.#tables = tables;
    this.#added = added;
    this.#byId = new Lookup(tables.things, ([cells]) => cells && thingOf(cells));
    this.#byFirstWord = new Lookup(tables.names, (lines) =>
      lines.map(([, name = '', thing, en = '']) => ({ words: name.split(' '), thing: Number(thing), en })),
    );
    this.#related = new Lookup(tables.related, related);
    this.#offices = new Lookup(tables.offices, related);
  }

  static load(): Gazetteer {
    return new Gazetteer(loadTables<keyof Tables>('gazetteer'), { things: new Map(), names: new Map() });
  }

  /** This gazetteer with things of a caller's own, whose names go before those of the same length. This one stays as it is. */
  with(entries: readonly GazetteerEntry[]): Gazetteer {
    const added: Additions = { things: new Map(), names: new Map() };
    for (const { id = '', type, subtype = '', nl, en, aliases = [] } of entries) {
      const thing = this.get(id) ?? { id: id || slug(nl), type, subtype, nl: nl.trim(), en: en.trim(), standsFor: '' };
      added.things.set(thing.id, thing);
      for (const name of [nl, ...aliases]) {
        const words = nameWords(name);
        const first = words[0];
        if (first !== undefined) added.names.set(first, [...(added.names.get(first) ?? []), { words, thing, en: en.trim() }]);
      }
    }
    return new Gazetteer(this.#tables, added);
  }

  /** The longest name that begins at token `at`; `null` when none does. */
  match(texts: readonly string[], at: number): NameMatch | null {
    const text = texts[at];
    if (text === undefined) return null;
    const { names, genitive, part, capitals } = this.#opening(text);
    let best: Name | null = null;
    for (const name of names) {
      const { length } = name.words;
      if (best && length <= best.words.length) continue;
      if (!capitals && length > 1 && name.words[1] !== texts[at + 1]) continue;
      if (name.words.every((word, k) => k === 0 || word === texts[at + k] || (capitals && word.toLowerCase() === texts[at + k]?.toLowerCase())))
        best = name;
    }
    if (!best) return part;
    const thing = this.#thing(best.thing);
    return { thing, en: best.en || thing.en, length: best.words.length, ...(genitive && { genitive }) };
  }

  #opening(text: string): Opening {
    let opening = this.#openings.get(text);
    if (!opening) {
      const capitals = text.length >= SHORTEST_CAPITALS && text === text.toUpperCase();
      let names = this.#beginningWith(text);
      if (names.length === 0 && capitals) names = this.#beginningWith(titleCase(text));
      const part = this.#partOf(text);
      const plain = names.length === 0 && !part && LOWER.test(text);
      const rest = { part, plain, capitals, given: this.#tables.givenNames.has(text) };
      opening = names.length > 0 ? { names, ...rest } : { names: this.#genitive(text), genitive: true, ...rest };
      this.#openings.set(text, opening);
    }
    return opening;
  }

  /** Whether a word is in lower case and no name begins with it. */
  isPlain(text: string): boolean {
    return this.#opening(text).plain;
  }

  /** The thing with an id. */
  get(id: string): Thing | undefined {
    const added = this.#added.things.get(id);
    if (added) return added;
    return this.#byId.get(id);
  }

  /** The country or place that an adjective or the name of an inhabitant relates to. */
  relatedTo(lower: string): Related | undefined {
    return this.#related.get(lower) ?? undefined;
  }

  /** English and body of an office such as `minister-president`. */
  office(lower: string): Related | undefined {
    return this.#offices.get(lower) ?? undefined;
  }

  /** Whether a word is a first name that is common in Europe. */
  isGivenName(text: string): boolean {
    return this.#opening(text).given;
  }

  #beginningWith(word: string): readonly Name[] {
    const added = this.#added.names.get(word);
    const names = this.#byFirstWord.get(word);
    return added ? [...added, ...names] : names;
  }

  /** `Ruslands` is Russia's; `Nederlands` is the adjective. */
  #genitive(text: string): readonly Name[] {
    const base = /^(\p{Lu}.{2,}?)(?:'?s)$/u.exec(text)?.[1];
    if (!base || this.relatedTo(text.toLowerCase())) return [];
    return this.#beginningWith(base).filter((name) => name.words.length === 1);
  }

  /** `Noord-Syrië`, `Oost-Europa`: a part of a known place. */
  #partOf(text: string): NameMatch | null {
    const [, direction, place] = PART_OF.exec(text) ?? [];
    const whole = place && this.#beginningWith(place).find((name) => name.words.length === 1);
    if (!whole || !direction) return null;
    const thing = this.#thing(whole.thing);
    if (thing.type !== 'LOC') return null;
    const en = `${DIRECTIONS.get(direction)} ${thing.en.replace(/^the /, '')}`;
    return { thing: { ...thing, id: `${thing.id}-${direction.toLowerCase()}`, subtype: 'region', nl: text, en, standsFor: '' }, en, length: 1 };
  }

  #thing(thing: number | Thing): Thing {
    if (typeof thing !== 'number') return thing;
    this.#things[thing] ??= thingOf(this.#tables.things.line(thing).split('\t'));
    return this.#things[thing];
  }
}

function thingOf([id = '', type, subtype = '', nl = '', en = '', standsFor = '']: string[]): Thing {
  return { id, type: type as EntityType, subtype, nl, en, standsFor };
}

function related([line]: string[][]): Related | null {
  if (!line) return null;
  const [, id = '', en = ''] = line;
  return { id, en };
}

/** A heading in capitals names the same thing: `EUROGROEP`. */
function titleCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}

import { Gazetteer } from '../3-entities/index.js';
import { capitalise } from '../6-english/words.js';
import type { Analysis, Entity, Range } from '../model.js';
import type { Subject } from '../views.js';

/** What every report is about, and whose report it is. */
const EVERYWHERE = new Set(['eu', 'europe', 'nl']);
/** Those who deliberate, and papers on a subject: no subjects themselves. */
const NO_SUBJECT =
  /^(?:institution|council-formation|council-body|ministry|seat|parliament|party-or-group|summit|motion|document|parliamentary-paper|report)$/;
/** Those whose name as a heading says who meets. */
const MEETING = /^(?:institution|council-formation|council-body|summit)$/;
/** A part of a country: `sy-noord` for `Noord-Syrië`. */
const PART = /^([a-z]{2})-(?:noord|zuid|oost|west|midden|centraal)/;

/** The named things of an analysis as subjects. */
export class EntitySubjects {
  readonly #entities: readonly Entity[];
  readonly #gazetteer = Gazetteer.load();

  constructor({ entities }: Pick<Analysis, 'entities'>) {
    this.#entities = entities;
  }

  /** Whether a heading is the name of a body or a summit, and of nothing that it deals with. */
  isMeeting([start, end]: Range): boolean {
    const [first, ...others] = this.#within([start, end]);
    return first !== undefined && others.length === 0 && MEETING.test(first.subtype ?? '') && first.end - first.start > (end - start) / 2;
  }

  /** The things named in stretches of the text, and the countries and places that adjectives in them relate to; in text order, none twice. */
  inSpans(spans: readonly Range[], text = ''): Subject[] {
    const named = spans.flatMap((span) => this.#within(span)).flatMap((entity) => this.#subjectOf(entity) ?? []);
    const related = (text.match(/(?<![\p{L}-])\p{Lu}[\p{L}-]+/gu) ?? []).flatMap((word) => this.#relatedTo(word.toLowerCase()) ?? []);
    return [...new Map([...named, ...related].map((subject) => [subject.id, subject])).values()];
  }

  /** The country or place that an adjective or the name of an inhabitant relates to. */
  #relatedTo(lower: string): Subject | undefined {
    const id = this.#gazetteer.relatedTo(lower)?.id;
    const thing = id === undefined || EVERYWHERE.has(id) ? undefined : this.#gazetteer.get(id);
    return thing && entitySubject(thing.id, thing.en);
  }

  #subjectOf({ type, id, subtype = '', standsFor, name, en, text }: Entity): Subject | undefined {
    if (id === undefined || type === 'PER' || NO_SUBJECT.test(subtype)) return undefined;
    const whole = standsFor ?? PART.exec(id)?.[1];
    if (EVERYWHERE.has(whole ?? id)) return undefined;
    const thing = whole === undefined ? undefined : this.#gazetteer.get(whole);
    return thing ? entitySubject(thing.id, thing.en) : entitySubject(id, name?.en ?? en ?? text);
  }

  /** The entities that lie in a stretch of the text. */
  #within([start, end]: Range): Entity[] {
    const found: Entity[] = [];
    for (let i = this.#firstFrom(start); i < this.#entities.length; i++) {
      const entity = this.#entities[i] as Entity;
      if (entity.start >= end) break;
      if (entity.end <= end) found.push(entity);
    }
    return found;
  }

  /** Position of the first entity that begins at or behind an offset, by halving: entities stand in text order. */
  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#entities.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entities[middle] as Entity).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A name without its article, as a label. */
function entitySubject(id: string, english: string): Subject {
  const label = english.replace(/^the /i, '');
  return { id, label: capitalise(label), kind: 'entity' };
}

import type { Gazetteer } from '../3-entities/index.js';
import { subjectOf } from '../4-clauses/index.js';
import type { SentenceReading, TextReading } from '../reader.js';
import type { ImplicitBody } from './draft.js';
import { identify } from './holders.js';

const MEETING = /^(?:council-formation|institution|summit|council-body)$/;
const MEETING_NOUN = /(?:bespreking|overleg|top|bijeenkomst|vergadering|diner|lunch|ontbijt|conferentie|zitting)$/;

/**
 * Whose meeting is under way at a sentence: the one that the section's heading names, else the one that `vond plaats` introduced
 * in the section, else the report's.
 */
export class MeetingTracker {
  readonly #gazetteer: Gazetteer;
  readonly #report: ImplicitBody;
  readonly #headings: Map<number, string>;
  #section = -1;
  #current: ImplicitBody;

  constructor(text: TextReading, gazetteer: Gazetteer, meeting?: string) {
    this.#gazetteer = gazetteer;
    this.#headings = new Map();
    for (const { index, heading } of text.sections) {
      const id = heading && this.#named(heading.text);
      if (id) this.#headings.set(index, id);
    }
    const id = meeting ?? mostNamed(text);
    this.#report = { kind: 'meeting', ...(id && { id }), by: 'report' };
    this.#current = this.#report;
  }

  /** Id of the body that the whole report is about, when known. */
  get report(): string | undefined {
    return this.#report.kind === 'meeting' ? this.#report.id : undefined;
  }

  /** The body at a sentence. Sentences have to be asked for in order. */
  at(reading: SentenceReading): ImplicitBody {
    const { section } = reading.sentence;
    if (section !== this.#section) {
      this.#section = section;
      const id = this.#headings.get(section);
      this.#current = id ? { kind: 'meeting', id, by: 'heading' } : this.#report;
    }
    const introduced = this.#introduced(reading);
    if (introduced) this.#current = introduced;
    return this.#current;
  }

  /** A heading that is the name of a meeting. */
  #named(heading: string): string | undefined {
    const words = heading.split(' ');
    const match = this.#gazetteer.match(words, 0);
    return match && match.length === words.length && MEETING.test(match.thing.subtype) ? match.thing.id : undefined;
  }

  /** `Daags tevoren vond een overleg plaats`: what follows was said there. */
  #introduced(reading: SentenceReading): ImplicitBody | null {
    for (const clause of reading.clauses) {
      if (clause.verbs?.lemma !== 'plaats|vinden') continue;
      const subject = subjectOf(clause);
      if (!subject || identify(subject, reading, this.#gazetteer)) continue;
      if (MEETING_NOUN.test(reading.words[subject.head[1] - 1]?.lower ?? ''))
        return { kind: 'meeting', phrase: { ...subject, after: [] }, reading, by: 'introduction' };
    }
    return null;
  }
}

/** Ids of the meetings that the report's first heading names: `Verslag van de Europese Raad van 7 juni 2024`. */
function inTitle({ headings: [title] }: TextReading): string[] {
  return title?.mentions.flatMap(({ id, subtype }) => (id !== undefined && MEETING.test(subtype ?? '') ? [id] : [])) ?? [];
}

/** The meeting that the report names most often: of those in its title, else of all. */
function mostNamed(text: TextReading): string | undefined {
  const titled = inTitle(text);
  const counts = new Map(titled.map((id) => [id, 0]));
  for (const { mentions } of text.readings)
    for (const { id, subtype } of mentions)
      if (id && (titled.length > 0 ? titled.includes(id) : isCouncil(id, subtype))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function isCouncil(id: string, subtype = ''): boolean {
  return /^(?:council-formation|summit)$|^institution$/.test(subtype) && /council|eurogroup|summit/.test(id);
}

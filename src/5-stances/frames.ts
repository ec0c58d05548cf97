import { Lookup, loadTables } from '../data.js';
import type { Act, Polarity } from '../model.js';

/** What a complement of a cue is to the record. */
export type SlotRole = 'target' | 'addressee' | 'holder';

/** A construction by which somebody takes a position; see the header of `glossary/README.md` for the columns. */
export interface StanceFrame {
  /** `act:cue`, the id that a record's evidence cites. */
  id: string;
  /** Lemma of the verb, with a bar after a separable particle. */
  verb: string;
  /** Nouns and adjectives of the cue by lemma, prepositions and `zich` literally, in the order of the infinitive. */
  words: string[];
  act: Act;
  polarity: Polarity;
  /** Complement → what it is. Complements: `obj`, `iobj`, `te`, `dat`, `of` or a preposition. */
  slots: Map<string, SlotRole>;
  /** Complement → English that the target follows; `-` when there is no target. */
  english: Map<string, string>;
}

/** The position frames by the lemma that the clause reading may give their verb, parsed when first asked for. */
export function loadFrames(): Lookup<readonly StanceFrame[]> {
  const { frames, lemmas } = loadTables<'frames' | 'lemmas'>('stances');
  const parsed: StanceFrame[] = [];
  return new Lookup(lemmas, (lines) =>
    lines.map(([, position]) => {
      const at = Number(position);
      parsed[at] ??= parseFrame(frames.line(at));
      return parsed[at];
    }),
  );
}

function parseFrame(line: string): StanceFrame {
  const [id = '', verb = '', words = '', act, polarity, slots = '', english = ''] = line.split('\t');
  return {
    id,
    verb,
    words: words ? words.split(' ') : [],
    act: act as Act,
    polarity: polarity as Polarity,
    slots: new Map(
      slots
        .split(';')
        .filter(Boolean)
        .map((slot) => slot.split(':') as [string, SlotRole]),
    ),
    english: new Map(english.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])),
  };
}

import { loadTables } from '../data.js';
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

/** All position frames, by the lemma of their verb. */
export function loadFrames(): Map<string, StanceFrame[]> {
  const frames = new Map<string, StanceFrame[]>();
  for (const line of loadTables<'frames'>('stances').frames) {
    const [id = '', verb = '', words = '', act, polarity, slots = '', english = ''] = line.split('\t');
    const frame: StanceFrame = {
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
    // `kennis nemen` may be read as a separable verb `kennis|nemen` or as a fixed expression.
    for (const lemma of frame.words.length > 0 ? [verb, `${words}|${verb}`, `${words} ${verb}`] : [verb]) {
      const same = frames.get(lemma);
      if (same) same.push(frame);
      else frames.set(lemma, [frame]);
    }
  }
  return frames;
}

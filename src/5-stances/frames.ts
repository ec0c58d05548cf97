import type { FrameEntry, SlotRole } from '../additions.js';
import { Lookup, type Table } from '../data.js';
import type { Act, Polarity } from '../model.js';

/** A construction by which somebody takes a position; see the header of `glossary/README.md` for the columns. */
export interface StanceFrame {
  /** `act:cue`, the id that a record's evidence cites. */
  id: string;
  /** Lemma of the verb, with a bar after a separable particle. */
  verb: string;
  /** Nouns and adjectives of the cue by lemma, prepositions and `zich` literally, in the order of the infinitive. */
  words: string[];
  /** The words without `zich`, cut where the text may cut them: `['niet'], ['aan', 'de', 'orde']`. */
  chunks: string[][];
  /** The cue has `zich`. */
  reflexive: boolean;
  act: Act;
  polarity: Polarity;
  /** Complement → what it is. Complements: `obj`, `iobj`, `subj`, `te`, `dat`, `of` or a preposition. */
  slots: Map<string, SlotRole>;
  /** Complement → English that the target follows; `-` when there is no target. */
  english: Map<string, string>;
}

/** Words of denial in a cue: an idiom of refusal is not a negated act. */
export const DENIAL = /^(?:niet|geen|niets|nooit|nimmer)$/;

const PREPOSITION =
  /^(?:aan|achter|bij|boven|buiten|door|in|met|na|naar|om|onder|op|over|per|te|tegen|tegenover|ten|ter|tot|tussen|uit|van|volgens|voor|zonder)$/;
/** Words of a cue that may stand anywhere in the clause. */
const LOOSE = /^(?:niet|niets|nooit|nimmer|liever|wel|het|eens|voet|minuut|stilte)$/;

/** Frames by the lemma of their verb. */
export interface Frames {
  get(verb: string): readonly StanceFrame[];
}

/** The position frames, parsed when first asked for, behind those of a caller's own. */
export function framesOf(table: Table, own: readonly FrameEntry[] = []): Frames {
  const curated = new Lookup(table, (lines): readonly StanceFrame[] => lines.map(parseFrame));
  if (own.length === 0) return curated;
  const added = own.map(ownFrame);
  return { get: (verb) => [...added.filter((frame) => frame.verb === verb), ...curated.get(verb)] };
}

function ownFrame({ cue, act, polarity, slots, english }: FrameEntry): StanceFrame {
  const words = cue.split(' ');
  const verb = words.pop() ?? '';
  const pairs = (record: Record<string, string>, sign: string, separator: string) =>
    Object.entries(record)
      .map(([slot, value]) => slot + sign + value)
      .join(separator);
  return parseFrame([verb, `${act}:${cue.replaceAll(' ', '-')}`, words.join(' '), act, polarity, pairs(slots, ':', ';'), pairs(english, '=', '; ')]);
}

function parseFrame([verb = '', id = '', words = '', act, polarity, slots = '', english = '']: string[]): StanceFrame {
  const list = words ? words.split(' ') : [];
  return {
    id,
    verb,
    words: list,
    chunks: chunksOf(list.filter((word) => word !== 'zich')),
    reflexive: list.includes('zich'),
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

/** Verbs of a cue beside its last: they may stand before or behind the words between. */
const OUTER = /^(?:kunnen|laten|moeten|willen)$/;

/** A preposition begins a new chunk and keeps what follows it; an adjective stays with its noun. */
function chunksOf(words: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (const word of words) {
    const last = chunks.at(-1);
    // the article of `in het vooruitzicht`, not the pronoun of `het eens`
    const inside = last && PREPOSITION.test(last[0] ?? '') && (word === 'het' || last.at(-1) === 'het');
    if (inside || (last && !PREPOSITION.test(word) && !OUTER.test(word) && !LOOSE.test(word) && !LOOSE.test(last.at(-1) ?? ''))) last.push(word);
    else chunks.push([word]);
  }
  return chunks;
}

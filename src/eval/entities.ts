import type { Gazetteer } from '../3-entities/index.js';
import type { Entity, EntityType, Range } from '../model.js';
import type { Counts } from './counts.js';

/** A mention in the gold data of a report. */
export interface GoldEntity {
  type: EntityType;
  span: Range;
  /** Canonical id, where the gold data has it. */
  id?: string;
}

/** A record in the gold data of a report, as far as it matters for names: its spans and its English. */
export interface GoldRecord {
  cue: Range[];
  target?: Range[];
  holders?: { span?: Range }[];
  english?: string;
}

/** A name in the English of a record, of which the gold data of the Dutch says what it is. */
export interface EnglishName {
  type: EntityType;
  /** The mention in the report. */
  span: Range;
  /** The record's English, and the name as it stands there. */
  english: string;
  name: string;
}

/** Mentions with the right span and type; spans are compared by the words in them, so that a quotation mark does not count. */
export function compareEntities(text: string, found: readonly Entity[], gold: readonly GoldEntity[], typed: boolean): Counts {
  const key = ([start, end]: Range, type: EntityType) => `${typed ? type : ''} ${wordsIn(text, start, end)}`;
  const wanted = new Map<string, number>();
  for (const { span, type } of gold) wanted.set(key(span, type), (wanted.get(key(span, type)) ?? 0) + 1);
  let right = 0;
  for (const { start, end, type } of found) {
    const left = wanted.get(key([start, end], type)) ?? 0;
    if (left > 0) right++;
    wanted.set(key([start, end], type), left - 1);
  }
  return { right, found: found.length, gold: gold.length };
}

/** Of the gold mentions with an id, those that were found with it. */
export function compareIds(text: string, found: readonly Entity[], gold: readonly GoldEntity[]): Counts {
  const ids = new Map(found.map(({ start, end, id }) => [wordsIn(text, start, end), id]));
  const known = gold.filter(({ id }) => id !== undefined);
  return {
    right: known.filter(({ span: [start, end], id }) => ids.get(wordsIn(text, start, end)) === id).length,
    found: known.length,
    gold: known.length,
  };
}

/**
 * The names of persons, organisations and places in the English of records, found there by the English that the gazetteer has for the words
 * of the gold mention; a name that it does not know is looked for as it is. What English says differently is left out.
 */
export function englishNames(text: string, records: readonly GoldRecord[], entities: readonly GoldEntity[], gazetteer: Gazetteer): EnglishName[] {
  return records.flatMap(({ cue, target = [], holders = [], english }) => {
    if (!english) return [];
    const spans = [...cue, ...target, ...holders.flatMap(({ span }) => (span ? [span] : []))];
    const [from, to] = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
    return entities
      .filter(({ type, span: [start, end] }) => /^(?:PER|ORG|LOC)$/.test(type) && start >= from && end <= to)
      .flatMap(({ type, span }) => {
        const dutch = text.slice(...span).split(/\s+/);
        const match = gazetteer.match(dutch, 0);
        const forms = [match?.en, match?.thing.en, dutch.join(' ')].flatMap((form) => (form ? [form.replace(/^the /, '')] : []));
        const name = forms.find((form) => english.includes(form));
        return name === undefined ? [] : [{ type, span, english, name }];
      });
  });
}

/** Where each word of a stretch begins. */
function wordsIn(text: string, start: number, end: number): string {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => start + index).join();
}

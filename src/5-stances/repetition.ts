import type { Gazetteer } from '../3-entities/index.js';
import { subjectOf } from '../4-clauses/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import type { StanceDraft } from './draft.js';
import { isDenied, opposite } from './fields.js';
import { holdersOf, mayHold } from './holders.js';
import { isForecast, type Place } from './place.js';

// Acts that are said again without their verb: `Dit gold ook voor X`, `Polen deed dat ook`.

const SAME = /^(?:dit|dat|hetzelfde)$/;
/** Words without which `deed dat` goes on about the same act: `deed dit namens Y`. */
const ECHO = /^(?:ook|eveneens|evenmin|evenzeer|tevens|opnieuw|wel|niet)$/;

/** `dat deed Polen ook goed`: what a thing did to somebody. */
const EFFECT = /^(?:goed|beter|anders)$/;

/** What a clause repeats of the act before it; `null` when it says an act of its own, or none. */
export function repetition(clause: Clause, place: Place, previous: StanceDraft | undefined, gazetteer: Gazetteer): StanceDraft | null {
  if (!clause.verbs || !previous) return null;
  return clause.verbs.lemma === 'gelden' ? applied(clause, place, previous) : echoed(clause, place, previous, gazetteer);
}

/** `Dit gold ook voor X`: the act of the sentence before it, with another target. */
function applied(clause: Clause, { reading }: Place, previous: StanceDraft): StanceDraft | null {
  const { verbs, constituents } = clause;
  const subject = subjectOf(clause);
  if (!verbs || !subject || !SAME.test(reading.words[subject.head[0]]?.lower ?? '')) return null;
  const node = constituents.find((part) => part.type === 'PP' && reading.words[part.head[0]]?.lower === 'voor');
  if (!node) return null;
  return { ...previous, reading, matrix: clause, cue: [verbs.lexical], target: [{ slot: 'voor', node }], extra: [], repeats: previous };
}

/** `Polen deed dat ook`, `Malta is dat niet`: the act of the clause before it, target and all, with another holder. */
function echoed(clause: Clause, place: Place, previous: StanceDraft, gazetteer: Gazetteer): StanceDraft | null {
  const { reading, nested } = place;
  const { words, sentence } = reading;
  const { verbs, kind, constituents } = clause;
  const near = sentence.index - previous.reading.sentence.index <= 1;
  if (!verbs || kind !== 'main' || nested || !near || !standsFor(clause, previous) || isForecast(clause, words)) return null;
  const again = constituents.find((node) => isSame(node, words));
  if (!again) return null;
  const own = words.slice(...clause.range).map(({ lower }) => lower);
  const same = words[again.range[0]]?.lower === 'hetzelfde';
  if ((!same && !own.some((word) => ECHO.test(word))) || own.some((word) => EFFECT.test(word))) return null;
  // `dat deed ook Noorwegen`: either may have been read as the subject
  const others = constituents.filter(
    (node): node is Phrase => node.type === 'NP' && node !== again && /^(?:subject|object|predicate)$/.test(node.role ?? ''),
  );
  const holder = others.length === 0 ? clause.sharedSubject : others[0];
  if (!holder || others.length > 1 || !mayHold(holder, clause, reading)) return null;
  const negated = same ? previous.negated : isDenied(clause, reading);
  return {
    ...previous,
    reading,
    matrix: clause,
    negated,
    polarity: negated === previous.negated ? previous.polarity : opposite(previous.polarity),
    timing: 'reported',
    cue: [verbs.lexical],
    holders: holdersOf(holder, reading, gazetteer),
    addressees: [],
    target: [],
    extra: [],
    repeats: previous,
  };
}

/** `doen` stands for any verb with its holder as subject, `zijn` for a predicate; with a modal both are something to come. */
function standsFor({ verbs }: Clause, { frame }: StanceDraft): boolean {
  if (!verbs || verbs.voice === 'passive' || !verbs.auxiliaries.every((auxiliary) => auxiliary === 'hebben')) return false;
  if (frame.slots.has('subj') || [...frame.slots.values()].includes('holder')) return false;
  return verbs.lemma === (frame.verb === 'zijn' ? 'zijn' : 'doen');
}

/** `dat`, also where a comma behind it makes it look like the opener of a clause. */
function isSame(node: Constituent, words: Place['reading']['words']): boolean {
  const bare =
    node.type === 'clause' ? !node.verbs && words[node.range[0] + 1]?.text === ',' : node.type === 'NP' && node.range[1] - node.range[0] === 1;
  return bare && SAME.test(words[node.range[0]]?.lower ?? '');
}

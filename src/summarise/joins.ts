import { capitalise } from '../6-english/words.js';
import type { Clause } from './clauses.js';

/** Most clauses in a sentence, and most words that one may have after joining. */
const MOST_CLAUSES = 3;
const MOST_WORDS = 45;

/** How a sentence goes on about the subject of the one before; in turn. */
const GOING_ON = [(pronoun: string) => `${pronoun} also`, (pronoun: string) => `in addition, ${pronoun}`, (pronoun: string) => `${pronoun} further`];

/** A sentence in the making, of clauses with one subject. */
export interface Joined {
  clauses: Clause[];
  text: string;
}

/**
 * Joins clauses to sentences. Neighbours with the same subject become one sentence while it stays short; where the next sentence has the same
 * subject still, a pronoun stands for it.
 *
 * @param isPlural Whether a subject takes `they`.
 */
export function joinClauses(clauses: readonly Clause[], isPlural: (clause: Clause) => boolean): Joined[] {
  const sentences: Joined[] = [];
  for (const run of runs(clauses)) {
    for (const [i, part] of parts(run).entries()) {
      const first = part[0] as Clause;
      const goingOn = GOING_ON[(i - 1) % GOING_ON.length];
      const subject =
        goingOn && first.opening === '' ? goingOn(isPlural(first) ? 'they' : 'it') : i === 0 ? first.subject : isPlural(first) ? 'they' : 'it';
      sentences.push({ clauses: part, text: sentence(part, subject) });
    }
  }
  return sentences;
}

/** Neighbours with the same subject. */
function runs(clauses: readonly Clause[]): Clause[][] {
  const found: Clause[][] = [];
  for (const clause of clauses) {
    const last = found.at(-1);
    if (last?.[0]?.subject.toLowerCase() === clause.subject.toLowerCase()) last.push(clause);
    else found.push([clause]);
  }
  return found;
}

/** A run in sentences that are not too long. Only the first clause of one may have an opening. */
function parts(run: readonly Clause[]): Clause[][] {
  const found: Clause[][] = [];
  for (const clause of run) {
    const last = found.at(-1);
    const fits = last && last.length < MOST_CLAUSES && clause.opening === '' && words(sentence([...last, clause], clause.subject)) <= MOST_WORDS;
    if (fits) last.push(clause);
    else found.push([clause]);
  }
  return found;
}

function sentence(clauses: readonly Clause[], subject: string): string {
  const [first] = clauses;
  const closing = /, (?:including|on behalf of)\b/.test(subject) ? ',' : '';
  const opening = first?.opening ? `${first.opening}, ` : '';
  return `${capitalise(`${opening}${subject}${closing} ${predicates(clauses)}`)}.`;
}

/** What is said, once for what has the same verb: `welcomed the truce and the elections`. */
function predicates(clauses: readonly Clause[]): string {
  const said: { lead: string; objects: string[] }[] = [];
  for (const { lead, object } of clauses) {
    const last = said.at(-1);
    if (last && object !== '' && last.lead === lead && last.objects.length > 0) last.objects.push(object);
    else said.push({ lead, objects: object === '' ? [] : [object] });
  }
  return listed(said.map(({ lead, objects }) => [lead, listed(objects)].filter(Boolean).join(' ')));
}

/** `a, b and c`; where a part has a list or a clause in it already, a comma before `and` shows where it ends. */
function listed(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  const before = items.slice(0, -1);
  const isLong = before.some((item) => /,|\band\b|\b(?:which|who|that)\b/.test(item)) || items.length > 2;
  return `${before.join(', ')}${isLong ? ', and ' : ' and '}${last}`;
}

function words(text: string): number {
  return text.split(/\s+/).length;
}

import type { Attachment, Clause, Phrase } from '../grammar.js';
import { mainClauses, relativeClause, subordinateClause } from './clauses.js';
import { attach, type Context } from './context.js';
import { nominal, prepositional, startsNominal } from './phrases.js';
import { isFiniteVerb, isMark, type Unit } from './units.js';

/** How far the mark that closes an insertion may be from the one that opens it, in units. */
const REACH = 60;

/** Words in brackets: their words are the head, and behind it come the clauses that they make. */
export function bracketed(context: Context): Phrase | null {
  const from = context.at;
  const close = closingBracket(context);
  return close < 0 ? null : enclosed(context, from, close);
}

function closingBracket(context: Context): number {
  let depth = 0;
  for (let i = context.at; i < context.at + REACH; i++) {
    if (isMark(context.units[i], '(')) depth++;
    if (isMark(context.units[i], ')') && --depth === 0) return i;
  }
  return -1;
}

/** What stands between two marks as one phrase. */
function enclosed(context: Context, open: number, close: number): Phrase {
  const clauses = clausesBetween(context, open + 1, close);
  context.at = close + 1;
  const head: [number, number] = close > open + 1 ? [open + 1, close] : [open, close + 1];
  return context.phrase('NP', open, head, { after: clauses.map((clause) => attach('modifier', clause)) });
}

function clausesBetween(context: Context, from: number, to: number): Clause[] {
  if (!context.units.slice(from, to).some(isFiniteVerb)) return [];
  const { particleAt, awaitsFinite } = context;
  context.particleAt = -1;
  context.awaitsFinite = false;
  context.at = from;
  const { tag = '' } = context.unit() ?? {};
  const first = /^(?:PRR|ADVR|PRW)$/.test(tag) ? relativeClause(context, true) : tag === 'SC' ? subordinateClause(context) : null;
  const clauses = [...(first ? [first] : []), ...mainClauses(context, to)].filter(({ verbs }) => verbs);
  Object.assign(context, { particleAt, awaitsFinite });
  return clauses;
}

/** A dash with white space on both sides: it opens or closes an insertion, or goes on to something new. */
export function isDash(context: Context, at: number): boolean {
  const unit = context.units[at];
  const before = context.units[at - 1];
  const next = context.units[at + 1];
  if (!unit || !before || !next || unit.tag !== 'PU' || !/^[-–—]+$/.test(unit.lower)) return false;
  // `1950 - 1960`, `Gent - Brugge`
  if (/^(?:NUM|PN)$/.test(before.tag) && before.tag === next.tag && unit.lower === '-') return false;
  return before.word.end < unit.start && unit.word.end < next.start;
}

/** An insertion between two dashes, with more of the clause behind it: a phrase where it is no more than that. */
export function betweenDashes(context: Context): Attachment | null {
  const open = context.at;
  const close = closingDash(context);
  if (close < 0) return null;
  context.at = open + 1;
  const unit = context.unit() as Unit;
  const around = { verbSecond: false, awaitsParticiple: false, inserted: true };
  const phrase = unit.tag === 'ADP' ? prepositional(context, around) : startsNominal(unit) ? nominal(context, around) : null;
  if (phrase && context.at === close) {
    context.at = close + 1;
    return attach(phrase.type === 'PP' ? 'modifier' : 'apposition', phrase);
  }
  return attach('parenthesis', enclosed(context, open, close));
}

function closingDash(context: Context): number {
  for (let i = context.at + 2; i < context.at + REACH; i++) {
    const unit = context.units[i];
    if (!unit || isMark(unit, ';') || isMark(unit, ':')) return -1;
    if (isDash(context, i)) return context.units[i + 2] === undefined ? -1 : i;
  }
  return -1;
}

const QUOTE = /^["“”„«»'‘’`]$/;

export const isQuote = (unit: Unit | undefined): boolean => unit?.tag === 'PU' && QUOTE.test(unit.lower);

/** A title that is a clause, behind a preposition: `met "De kraai vliegt uit"`. */
export function quotedClause(context: Context): Phrase | null {
  const from = context.at;
  if (context.unit(-1)?.tag !== 'ADP' || !opensQuote(context, from) || !/^\p{Lu}/u.test(context.unit(1)?.word.text ?? '')) return null;
  for (let i = from + 1; i < from + 20; i++) {
    if (!isQuote(context.units[i]) || opensQuote(context, i)) continue;
    return context.units.slice(from, i).some(isFiniteVerb) ? enclosed(context, from, i) : null;
  }
  return null;
}

/** A quotation mark that opens: it stands against the word behind it. */
export function opensQuote(context: Context, at: number): boolean {
  const [before, unit, next] = [context.units[at - 1], context.units[at], context.units[at + 1]];
  if (!unit || !next || !isQuote(unit)) return false;
  if (unit.lower === '„' || unit.lower === '«') return true;
  return unit.lower !== '»' && unit.word.end === next.start && (!before || before.word.end < unit.start || isMark(before, '('));
}

/** A quotation mark that closes one that was opened at or behind `from`. */
export function closesQuote(context: Context, from: number): boolean {
  if (!isQuote(context.unit()) || opensQuote(context, context.at)) return false;
  let open = 0;
  for (let i = from; i < context.at; i++)
    if (opensQuote(context, i)) open++;
    else if (isQuote(context.units[i])) open--;
  return open > 0;
}

import type { Tag } from '../2-words/index.js';
import type { Clause, ClauseKind, Constituent } from '../grammar.js';
import { readBody, readEndField } from './body.js';
import { COMPARES, compares } from './comparison.js';
import type { Context } from './context.js';
import { type Draft, draft, finish } from './draft.js';
import { perfectFollows } from './infinitives.js';
import { isFiniteVerb, isMark, isVerb, mayBe, mayBeFinite, reread, type Unit } from './units.js';
import { verbPhrase } from './verb-phrases.js';

const MAX_DEPTH = 30;
export function nested<T>(context: Context, read: () => T | null): T | null {
  const from = context.at;
  if (context.depth > MAX_DEPTH) return null;
  context.depth++;
  const found = read();
  context.depth--;
  if (!found) context.at = from;
  return found;
}

/** All clauses up to a position: main clauses one after the other, joined by conjunctions, commas or semicolons. */
export function mainClauses(context: Context, to = context.units.length): Clause[] {
  const clauses: Clause[] = [];
  let conjunction: number | undefined;
  let last: Draft | undefined;
  while (context.at < to) {
    const before = context.at;
    const unit = context.unit() as Unit;
    if (unit.tag === 'PU' || unit.tag === 'SYM') {
      context.at++;
      continue;
    }
    if (unit.tag === 'CC' && unit.lower !== 'zowel') {
      conjunction = unit.from;
      context.at++;
      continue;
    }
    const shares: Clause | null =
      last && (conjunction !== undefined || isMark(context.unit(-1), ',')) ? verbPhrase(context, last, conjunction) : null;
    const read = shares ? null : mainClause(context, conjunction, clauses.length > 0);
    if (read) last = read.draft;
    const clause = shares ?? read?.clause;
    conjunction = undefined;
    if (clause) clauses.push(clause);
    if (context.at === before) context.at++;
  }
  return clauses;
}

function mainClause(context: Context, conjunction: number | undefined, mayLackFirst: boolean): { clause: Clause; draft: Draft } | null {
  context.particleAt = -1;
  let d = draft('main', context.at);
  readBody(context, d, 'main');
  if (d.left < 0 && mendFinite(context, d.from)) {
    context.at = d.from;
    d = draft('main', context.at);
    readBody(context, d, 'main');
  }
  if (context.at === d.from) return null;
  if (d.left < 0) d.kind = d.verbs.length > 0 ? d.kind : 'fragment';
  else if (d.left === d.from) d.kind = mayLackFirst ? 'main' : 'verb-first';
  return { clause: finish(context, d, conjunction), draft: d };
}

/**
 * No finite verb was found where a clause needs one: a word behind the first constituent that could be one is taken for it, a plural read as an
 * infinitive first (`worden`), then what the lexicon has as a verb too (`vormen`), then what looks like one (`betuigde`).
 */
function mendFinite(context: Context, from: number): boolean {
  const free = outsideEmbedded(context, from, Math.min(context.at, from + 25))?.filter((i) => i > from);
  if (!free) return false;
  // behind a comma only where the first field is a clause (`Als X komt, wacht Y`) or the comma closes what another opened (`landen, waaronder X, vragen`)
  const opened = context.units.findIndex((unit, i) => i >= from && isMark(unit, ','));
  const plausible = free.filter(
    (i) =>
      !isMark(context.units[i - 1], ',') ||
      context.units[from]?.tag === 'SC' ||
      (opened >= 0 && opened < i - 1 && mayBe(context.units[i] as Unit, 'Vp')),
  );
  const at =
    free.find((i) => mayBeFinite(context.units[i]) && context.units[i - 1]?.lower !== 'te') ??
    plausible.find((i) => context.units[i]?.word.lemmaSource !== 'guess') ??
    plausible.find((i) => /(?:en|de|te|t)$/.test(context.units[i]?.lower ?? '')) ??
    free.find((i) => context.units[i]?.lower === 'zijn');
  const unit = context.units[at ?? -1];
  if (!unit) return false;
  reread(unit, finiteTag(unit) as Tag);
  return true;
}

const NO_VERB_BEHIND = /^(?:DET|PRO|ADP|ADJ|VE|NUM|CC)$/;

function finiteTag({ word }: Unit): Tag | undefined {
  return word.tags.find((tag) => /^[VX][sptu]$/.test(tag));
}

/** Positions of words that could be finite and stand in no embedded clause; `null` when one of them is. */
function outsideEmbedded(context: Context, from: number, to: number): number[] | null {
  const found: number[] = [];
  let embedded = false;
  let closed = -1;
  for (let i = from; i < to; i++) {
    const unit = context.units[i] as Unit;
    if (i === from && unit.lower === 'wat') embedded = true;
    const asks = i > from && (unit.tag === 'PRW' || /^(?:welke?|hoeveel)$/.test(unit.lower));
    const opens = asks || unit.tag === 'PRR' || (unit.tag === 'ADVR' && unit.lower !== 'waaronder') || unit.tag === 'SC';
    if (opens && (i === from || !COMPARES.test(unit.lower))) embedded = true;
    if (isFiniteVerb(unit)) {
      if (!embedded) return null;
      embedded = false;
      closed = i;
    } else if (!embedded && finiteTag(unit) && !mayBe(unit, 'ADP') && !unit.mention && unit.to - unit.from === 1) {
      const before = context.units[i - 1];
      // `Dit gold ook voor X`
      const pointed = i === from + 1 && /^(?:dit|dat)$/.test(before?.lower ?? '');
      if ((pointed || !NO_VERB_BEHIND.test(before?.tag ?? '')) && (!isVerb(before) || closed === i - 1)) found.push(i);
    }
  }
  return found;
}

/** A clause opened by a conjunction: `dat`, `omdat`, `of`, `terwijl`. */
export function subordinateClause(context: Context): Clause | null {
  return nested(context, () => {
    if (compares(context)) return null;
    const from = context.at++;
    if (context.unit()?.lower === 'dat' && context.units[from]?.lower !== 'dat') context.at++;
    const d = readFinal(context, 'subordinate', from);
    const finite = hasFinite(context, d);
    // `als een escalatie`, `dan verwacht`: no clause but a comparison, which reads like a preposition phrase.
    if (!finite && COMPARES.test(context.units[from]?.lower ?? '')) return null;
    return finite || d.constituents.length > 0 ? finish(context, d) : null;
  });
}

/** A relative clause, opened by a relative pronoun, a pronominal adverb with `waar-`, or a preposition with `wie`. */
export function relativeClause(context: Context, hasAntecedent: boolean): Clause | null {
  const key = `${context.at} ${hasAntecedent}`;
  if (context.noRelative.has(key)) return null;
  const clause = nested(context, () => {
    const from = context.at;
    if (context.unit()?.tag === 'ADP') context.at++;
    context.at++;
    if ((context.unit()?.tag === 'PU' && context.unit(-1)?.tag === 'ADVR' && context.unit(-2)?.tag !== 'PU') || !finiteAhead(context)) return null;
    const d = readFinal(context, 'relative', from, hasAntecedent);
    // A demonstrative first in a main clause looks the same: `Die vond plaats`. A relative clause has its verb last.
    const pronoun = context.units[from]?.tag === 'PRR';
    if (!hasFinite(context, d) || (!hasAntecedent && pronoun && d.verbs[0] === d.opener?.[1])) return null;
    return finish(context, d);
  });
  if (!clause) context.noRelative.add(key);
  return clause;
}

/**
 * Reads a clause with its verbs last behind its opener; a word that could be its finite verb is taken for it where there is none.
 *
 * @param first a constituent that is the opener: `welke rol`
 */
export function readFinal(context: Context, kind: ClauseKind, from: number, mayBeFirst = false, first?: Constituent): Draft {
  const start = context.at;
  const read = () => {
    const d = draft(kind, from);
    context.at = start;
    d.opener = [from, start];
    if (first) d.constituents.push(first);
    readBody(context, d, 'final');
    return d;
  };
  const d = read();
  if (hasFinite(context, d) || context.mended.has(start)) return d;
  context.mended.add(start);
  for (let i = Math.min(context.at, start + 40) - 1; i >= (mayBeFirst ? start : start + 1); i--) {
    const unit = context.units[i] as Unit;
    const finite = unit.word.tags.find((tag) => /^[VX][sptu]$/.test(tag));
    const next = context.units[i + 1];
    if (
      !finite ||
      unit.tag === 'ADP' ||
      unit.tag === 'PRT' ||
      context.units[i - 1]?.lower === 'te' ||
      unit.mention ||
      unit.to - unit.from > 1 ||
      !(next === undefined || /^(?:PU|CC|ADP|SC)$/.test(next.tag) || isVerb(next))
    )
      continue;
    reread(unit, finite);
    return read();
  }
  return d;
}

function hasFinite(context: Context, d: Draft): boolean {
  return d.verbs.some((i) => isFiniteVerb(context.units[i]));
}

function finiteAhead(context: Context): boolean {
  for (let i = context.at; i < context.at + 60; i++) {
    const unit = context.units[i];
    if (!unit || isMark(unit, ';')) return false;
    if (mayBeFinite(unit) || unit.word.tags.some((tag) => /^[VX][sptu]$/.test(tag))) return true;
  }
  return false;
}

/** A clause with `te` and an infinitive, with or without `om`. */
export function infinitiveClause(context: Context): Clause | null {
  return nested(context, () => {
    const d = draft('infinitive', context.at);
    const unit = context.unit();
    const particle = unit?.lower === 'na' && context.unit(1)?.lower === 'te' && !perfectFollows(context);
    if (unit && !particle && /^(?:om|door|zonder|alvorens|teneinde|na|in plaats van)$/.test(unit.lower)) {
      context.at++;
      d.opener = [d.from, context.at];
    }
    readBody(context, d, 'infinitive');
    return d.verbs.some((i) => context.units[i]?.lower === 'te') ? finish(context, d) : null;
  });
}

/** A clause with a participle only: `gebaseerd op de tweestatenoplossing`, `gericht op X`. */
export function participleClause(context: Context): Clause | null {
  return nested(context, () => {
    const d = draft('participle', context.at);
    d.verbs.push(context.at);
    d.rightFrom = context.at;
    context.at++;
    d.rightTo = context.at;
    readEndField(context, d, 'participle');
    return finish(context, d);
  });
}

import type { Constituent, Phrase } from '../grammar.js';
import { infinitiveClause, relativeClause, subordinateClause } from './clauses.js';
import { asBefore, comparison } from './comparison.js';
import type { Context, Surroundings } from './context.js';
import type { Draft, Mode } from './draft.js';
import { infinitiveMayOpen, opensInfinitive, perfectFollows } from './infinitives.js';
import { approximates, nominal, prepositional, single, startsNominal } from './phrases.js';
import { embeddedQuestion } from './questions.js';
import { isMark, type Unit } from './units.js';

/** Prepositions that open an infinitive clause. */
const OPENING = /^(?:door|zonder|na|alvorens)$/;

/** Reads the phrase or clause that begins at the unit at hand; `null` when none does. @param te position of the next `te` with an infinitive, or -1 */
export function constituent(context: Context, d: Draft, mode: Mode, unit: Unit, around: Surroundings, te: number): Constituent | null {
  const measured = comparison(context) ?? asBefore(context);
  if (measured) return measured;
  if ((unit.lower === 'om' || unit.lower === 'teneinde') && context.infinitiveAhead(context.at + 1, true) >= 0) return infinitiveClause(context);
  if (opensBare(context, unit)) return infinitiveClause(context);
  if (opensWithout(context, unit)) return infinitiveClause(context);
  // `Door de regels te verscherpen wordt …`: first in the sentence there is nothing else that takes the infinitive
  if (mode === 'main' && d.left < 0 && d.constituents.length === 0 && OPENING.test(unit.lower) && context.infinitiveAhead(context.at + 1, true) >= 0)
    return infinitiveClause(context);
  if (te >= 0 && mode !== 'infinitive' && opensInfinitive(unit) && !announces(context, d, unit) && infinitiveMayOpen(context, d, mode))
    return infinitiveClause(context);
  const question = embeddedQuestion(context);
  if (question) return question;
  if (unit.tag === 'SC') return subordinateClause(context) ?? prepositional(context, around);
  if ((unit.tag === 'PRR' || unit.tag === 'ADVR') && mode !== 'main') return relativeClause(context, true);
  if (unit.tag === 'CC' && furtherPhrase(context, d, around)) return null;
  // `pleitte er met klem voor om …`: the preposition belongs to `er`
  if (/^(?:ADP|PRT)$/.test(unit.tag) && context.unit(1)?.lower === 'om' && context.infinitiveAhead(context.at + 2, true) >= 0)
    return single(context, 'ADVP');
  if (unit.tag === 'ADP' || unit.tag === 'PRT') return prepositional(context, around) ?? single(context, 'ADVP');
  if (unit.tag === 'ADV' || unit.tag === 'ADVP' || unit.tag === 'INTJ') {
    return adverbOrNominal(context, around);
  }
  if (startsNominal(unit)) {
    const node = nominal(context, around);
    if (node) return node;
    return single(context, unit.tag.startsWith('ADJ') ? 'AP' : 'ADVP');
  }
  if (unit.tag === 'ADVR' || unit.tag === 'PRR') return relativeClause(context, false) ?? single(context, 'NP');
  context.at++;
  return null;
}

/** `…, zonder op de tekst in te gaan`: set apart by a comma, or with a reflexive, it needs the infinitive. */
export function opensWithout(context: Context, unit: Unit): boolean {
  const apart = isMark(context.units[context.at - 1], ',') || context.unit(1)?.tag === 'PRX';
  return unit.lower === 'zonder' && apart && context.infinitiveAhead(context.at + 1) >= 0;
}

/** `over X en over Y`, `eens over X, maar niet over Y`: a further phrase joins the preposition phrase before it, wherever that hangs. */
function furtherPhrase(context: Context, d: Draft, around: Surroundings): boolean {
  const unit = context.unit() as Unit;
  const skipped = /^(?:ook|niet|wel|juist|vooral)$/.test(context.unit(1)?.lower ?? '') ? 2 : 1;
  const preposition = context.unit(skipped);
  const last = d.constituents.at(-1);
  if (!last || last.type === 'clause' || !/^(?:ADP|PRT)$/.test(preposition?.tag ?? '')) return false;
  const inner = last.type === 'NP' && skipped === 2 ? last.after.at(-1)?.node : last;
  if (inner?.type !== 'PP' || (inner !== last && context.unitFrom(inner.head[0])?.lower !== preposition?.lower)) return false;
  context.at += skipped;
  const phrase = prepositional(context, around);
  if (!phrase) return false;
  inner.after.push({ relation: 'conjunct', marker: unit.from, node: phrase });
  for (const list of [inner, last]) list.range = [list.range[0], phrase.range[1]];
  return true;
}

/** `door te werken`, `na te hebben gewerkt`; not `na te gaan`. */
function opensBare(context: Context, unit: Unit): boolean {
  if (context.unit(1)?.lower !== 'te') return false;
  return unit.lower === 'na' ? perfectFollows(context) : OPENING.test(unit.lower);
}

/** `pleitte ervoor de drempel te verhogen`: what the verb before takes with the infinitive behind it. */
function announces(context: Context, d: Draft, unit: Unit): boolean {
  const frames = context.units[d.left]?.word.entry?.frames ?? [];
  return /^er\p{L}/u.test(unit.lower) && frames.some(([pattern]) => pattern === `${unit.lower} te` || pattern === `zich ${unit.lower} te`);
}

/** An adverb stands alone, unless it qualifies the noun phrase behind it (`vooral`, `circa 20`). */
function adverbOrNominal(context: Context, around: Surroundings): Phrase {
  const unit = context.unit() as Unit;
  // `al het andere`
  if (unit.lower === 'al' && context.unit(1)?.tag === 'DET') {
    const node = nominal(context, around);
    if (node) return node;
  }
  if (approximates(context)) {
    const node = nominal(context, around);
    if (node) return node;
  }
  if (unit.tag === 'ADV' && unit.word.entry?.semanticClass === 'degree' && /^(?:NUM|ADJ|ADJc|ADJs|VE)$/.test(context.unit(1)?.tag ?? '')) {
    const node = nominal(context, around);
    if (node) return node;
  }
  return single(context, 'ADVP');
}

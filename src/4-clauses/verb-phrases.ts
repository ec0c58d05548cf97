import type { Clause } from '../grammar.js';
import { readBody } from './body.js';
import { nested } from './clauses.js';
import type { Context } from './context.js';
import { type Draft, draft, finish } from './draft.js';
import { isFiniteVerb, isInfinitive, isMark, isParticiple, isVerb, type Unit } from './units.js';

/** How far ahead the verb of a second verb phrase is looked for, in units: keeps the cost linear. */
const REACH = 30;
/** Verbs that take a bare infinitive: what they do in a first verb phrase holds for a second. */
const MODAL = new Set(['zullen', 'kunnen', 'moeten', 'mogen', 'willen', 'gaan', 'laten', 'blijven']);

/** Positions of the verbs of a clause that a second verb phrase shares, and of the `te` among them. */
interface Cluster {
  finite: number;
  participle: boolean;
  auxiliaries: number[];
}

/**
 * A verb phrase that shares the auxiliaries of the clause before it: `heeft het plan besproken en de aanval veroordeeld`, `wil steunen en verwelkomen`.
 *
 * @param d the clause before it, with its verbs
 */
export function verbPhrase(context: Context, d: Draft, conjunction?: number): Clause | null {
  const shared = sharedVerbs(context, d.verbs);
  if (!shared) return null;
  return nested(context, () => {
    const second = draft(d.kind === 'verb-first' ? 'main' : d.kind, context.at);
    second.verbs.push(...shared);
    second.shared = shared;
    context.particleAt = -1;
    readBody(context, second, 'final');
    if (second.verbs.length === shared.length) return null;
    return finish(context, second, conjunction);
  });
}

/** The verbs of a clause that hold for a verb phrase which begins at the position behind a conjunction or comma; `null` when none begins there. */
export function sharedVerbs(context: Context, verbs: readonly number[]): number[] | null {
  const first = clusterOf(context, verbs);
  if (!first) return null;
  const own = verbsAhead(context, context.at, isMark(context.unit(-1), ','));
  if (!own) return null;
  if (own.some(isParticiple) && !own.some(isInfinitive)) return first.participle ? first.auxiliaries : null;
  return MODAL.has(lemmaOf(context.units[first.finite] as Unit))
    ? first.auxiliaries.filter((i) => MODAL.has(lemmaOf(context.units[i] as Unit)))
    : null;
}

/** Auxiliaries of a clause that has a finite one and, apart from it, a participle or bare infinitive. */
function clusterOf(context: Context, verbs: readonly number[]): Cluster | null {
  const finite = verbs.find((i) => isFiniteVerb(context.units[i]));
  const rest = verbs.filter((i) => i !== finite && isVerb(context.units[i]));
  if (finite === undefined || rest.length === 0 || verbs.some((i) => context.units[i]?.lower === 'te')) return null;
  const participle = rest.find((i) => isParticiple(context.units[i]));
  const lexical = participle ?? rest.at(-1);
  return { finite, participle: participle !== undefined, auxiliaries: [finite, ...rest.filter((i) => i !== lexical)] };
}

/** The verbs of the verb phrase ahead: none of them finite, the phrase ending with them or going on with a preposition or a clause. */
function verbsAhead(context: Context, from: number, afterComma: boolean): Unit[] | null {
  for (let i = from; i < from + REACH; i++) {
    const unit = context.units[i];
    if (!unit || isFiniteVerb(unit) || unit.lower === 'te' || /^(?:PU|SC|PRR|ADVR)$/.test(unit.tag)) return null;
    if (!isVerb(unit)) continue;
    const own: Unit[] = [];
    let next = context.units[i];
    for (let k = i; isVerb(next); next = context.units[++k]) own.push(next as Unit);
    if (own.some(isFiniteVerb)) return null;
    if (afterComma ? isMark(next, ',') || next?.tag === 'CC' : endsVerbPhrase(context, next)) return own;
    i += own.length - 1;
  }
  return null;
}

function endsVerbPhrase(context: Context, next: Unit | undefined): boolean {
  return (
    next === undefined || /^(?:PU|CC|ADP|SC)$/.test(next.tag) || next.lower === 'om' || context.infinitiveAhead(context.positionOf(next.from)) >= 0
  );
}

function lemmaOf({ word }: Unit): string {
  return word.entry?.lemma ?? word.lemma;
}

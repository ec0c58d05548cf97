import type { Phrase } from '../grammar.js';
import type { Context } from './context.js';
import { PRONOUN } from './phrases.js';
import { isFiniteVerb, type Unit } from './units.js';
import { particleVerb } from './verbs.js';

const VERBAL = /^(?:naar|tot|na|tijdens|vanaf|ondanks|volgens|sinds)$/;

const DEVERBAL =
  /(?:ing|ingen|atie|aties|aanval|aanvallen|besluit|besluiten|steun|gebruik|bezoek|optreden|druk|verlies|misbruik|verbod|beroep|ontwerp|voorstel)$/;

/** Whether a prepositional phrase may belong to a noun; names and pronouns take `van` and little else, times are adjuncts. */
export function mayModify(context: Context, core: Phrase, head: Unit | undefined, preposition: Unit): boolean {
  if (preposition.lower === 'te' || preposition.lower === 'om') return false;
  if (head?.tag === 'PRD' && /^(?:die|dat)$/.test(head.lower)) return /^(?:van|in|uit|op|voor)$/.test(preposition.lower);
  if (head && /^(?:PRP|PRD|PRX)$/.test(head.tag)) return false;
  // `de kosten die het plan met zich meebrengt`: the reflexive takes up the subject of a verb
  if (context.unit(1)?.tag === 'PRX') return false;
  // `maande de regering van een offensief af te zien`
  if (preposition.lower === 'van' && head && isActor(head) && infinitiveTakes(context, 'van')) return false;
  if (preposition.lower === 'van') return head?.mention?.type !== 'DATE';
  // `dat de sector met tekorten kampt`
  if (head && !hasFrame(head, preposition.lower) && lastVerbTakes(context, preposition.lower)) return false;
  // `riep de lidstaten op aandringen van X op`: what frames an act hangs on no actor
  if (preposition.lower.includes(' ') && head && (head.mention || /^(?:person|group)$/.test(head.word.entry?.semanticClass ?? ''))) return false;
  // `is het voorstel in strijd met X`: said of the subject
  if (/^in (?:overeenstemming|strijd|lijn) met$/.test(preposition.lower) && followsCopula(context, core)) return false;
  if (preposition.lower === 'namens') return true;
  if (preposition.lower === 'inclusief') return true;
  if (!head || PRONOUN.test(head.tag)) return false;
  if (head.mention) return head.mention.type === 'MISC' || (core.head[1] - core.head[0] > 1 && /^N/.test(head.tag));
  // `voor de zomer met een voorstel komen`
  if (preposition.lower === 'met' && head.word.entry?.semanticClass === 'time') return false;
  // `lidstaten over de noodzaak`: what one speaks of belongs to the clause, not to those who speak.
  if (/^(?:person|group)$/.test(head.word.entry?.semanticClass ?? '') && /^(?:over|tegen|tot|op|om|tijdens|na|aan)$/.test(preposition.lower))
    return false;
  // `spraken de ministers met de gezant`
  const group = /^(?:person|group)$/.test(head.word.entry?.semanticClass ?? '');
  if (group && preposition.lower === 'met' && leadsToActor(context)) return false;
  // `het budget met 10 miljoen verlagen`: by how much
  const amount = context.unit(1);
  if (preposition.lower === 'met' && (amount?.mention?.type === 'MONEY' || context.unit(2)?.lower === 'procent')) return false;
  // `dat het akkoord voor het einde van het jaar rond is`
  if (
    /^(?:voor|tegen|rond|na)$/.test(preposition.lower) &&
    /^(?:einde?|begin)$/.test(context.unit(2)?.lower ?? '') &&
    context.unit(1)?.lower === 'het'
  )
    return false;
  // `de lidstaten in het najaar een verslag sturen`
  if (/^(?:person|group)$/.test(head.word.entry?.semanticClass ?? '') && leadsToTime(context)) return false;
  // `reisde met een trein naar X`: these mostly belong to the verb, unless the noun is known to take them
  const object = context.unit(1);
  if (VERBAL.test(preposition.lower) && object?.tag !== 'NUM' && !hasFrame(head, preposition.lower)) return false;
  // `dat het voorstel door de Raad werd besproken`: only what is done has somebody who does it
  if (preposition.lower === 'door' && head.tag !== 'VI' && !DEVERBAL.test(head.lower) && !hasFrame(head, 'door')) return false;
  const time = object?.mention?.type === 'DATE' || object?.word.entry?.semanticClass === 'time';
  return !time || hasFrame(head, preposition.lower) || (preposition.lower === 'uit' && head.word.entry?.semanticClass === 'doc');
}

/** Whether a noun phrase stands right behind a form of `zijn`, or right before it. */
function followsCopula(context: Context, core: Phrase): boolean {
  const before = context.unitBefore(core.range[0]);
  return before !== undefined && isFiniteVerb(before) && before.word.entry?.lemma === 'zijn';
}

/** How far back the opener of the clause at hand is looked for, in units: keeps the cost linear. */
const NEAR = 15;

/** In a clause with its verb last, the verb right behind the preposition's noun phrase takes the preposition. */
function lastVerbTakes(context: Context, preposition: string): boolean {
  if (!context.awaitsFinite) return false;
  const before = context.units.slice(Math.max(0, context.at - NEAR), context.at);
  const opener = before.findLastIndex(({ tag }) => /^(?:SC|PRR|ADVR)$/.test(tag));
  if (opener < 0 || before.slice(opener).some(isFiniteVerb)) return false;
  for (let i = context.at + 1; i < context.at + 7; i++) {
    const unit = context.units[i];
    if (!unit || /^(?:PU|SC|PRR|ADVR|ADP)$/.test(unit.tag)) return false;
    if (!isFiniteVerb(unit)) continue;
    const next = context.units[i + 1];
    const last = next === undefined || next.tag === 'PU' || next.tag === 'CC';
    return last && (unit.word.entry?.frames.some(([pattern]) => pattern === preposition) ?? false);
  }
  return false;
}

const isActor = ({ mention, word }: Unit) =>
  mention ? /^(?:PER|ORG|LOC)$/.test(mention.type) : /^(?:person|group)$/.test(word.entry?.semanticClass ?? '');

/** Right behind the preposition's noun phrase stands an infinitive that takes the preposition. */
function infinitiveTakes(context: Context, preposition: string): boolean {
  const te = context.infinitiveAhead();
  const [particle, verb] = context.units[te]?.lower === 'te' ? [undefined, context.units[te + 1]] : [context.units[te], context.units[te + 2]];
  if (te < 0 || !verb || te - context.at > 6) return false;
  const entry = particle ? particleVerb(particle.lower, verb.word, context.lexicon) : verb.word.entry;
  return entry?.frames.some(([pattern]) => pattern === preposition) ?? false;
}

function leadsToActor(context: Context): boolean {
  let i = context.at + 1;
  while (/^(?:DET|PRO|ADJ|NUM)$/.test(context.units[i]?.tag ?? '')) i++;
  const unit = context.units[i];
  return unit !== undefined && isActor(unit);
}

function leadsToTime(context: Context): boolean {
  let i = context.at + 1;
  while (/^(?:DET|ADJ|NUM)$/.test(context.units[i]?.tag ?? '')) i++;
  return context.units[i]?.mention?.type === 'DATE' || context.units[i]?.word.entry?.semanticClass === 'time';
}

export function hasFrame(unit: Unit, pattern: string): boolean {
  return unit.word.entry?.pos === 'noun' && unit.word.entry.frames.some(([key]) => key === pattern);
}

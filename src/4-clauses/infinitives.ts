import type { Phrase } from '../grammar.js';
import type { Context } from './context.js';
import type { Draft, Mode } from './draft.js';
import { nominal, startsNominal } from './phrases.js';
import { hasWillingPredicate, RAISING } from './right-bracket.js';
import { isNoun, type Unit } from './units.js';
import { takesAddressee } from './verbs.js';

export function opensInfinitive(unit: Unit): boolean {
  return startsNominal(unit) || /^(?:ADP|ADV|ADVP|PRX|PRT)$/.test(unit.tag) || unit.lower === 'te';
}

/** Whether an infinitive clause without `om` may begin at the position: the verb has what it needs before it. */
export function infinitiveMayOpen(context: Context, d: Draft, mode: Mode): boolean {
  if (mode === 'main' && d.left < 0) return context.unit()?.lower === 'te' && d.constituents.length === 0;
  if (d.rightTo >= 0) return true;
  if (mode !== 'main') return false;
  const finite = context.units[d.left];
  // `toonde zich bereid een deel op te nemen`
  const willing = context.unit(1);
  if (context.unit()?.tag === 'PRX' && willing?.tag === 'ADJ' && willing.word.entry?.frames.some(([pattern]) => pattern === 'te')) return false;
  if (hasWillingPredicate(context, d)) return true;
  // `zagen er niets in te wachten`: `er` belongs to a preposition to come
  if (context.unit()?.lower === 'er' && !finite?.word.entry?.frames.some(([pattern]) => /te$/.test(pattern))) return false;
  if (context.particleAt >= context.at) return false;
  if (nounTakesInfinitive(context, finite)) return false;
  if (!finite || /^X/.test(finite.tag) || RAISING.has(finite.word.entry?.lemma ?? '')) return false;
  if (hasRightBracketBefore(context, context.at, context.infinitiveAhead())) return false;
  const first = d.left > d.from;
  const phrases = d.constituents.filter((node): node is Phrase => node.type === 'NP' && !isReflexive(context, node));
  const middle = phrases.filter(({ range }) => range[0] > finite.from).length;
  const firstIsSubject = first && phrases[0] !== undefined && phrases[0].range[0] < finite.from;
  const subject = firstIsSubject || middle > 0 || !first;
  if (!subject) return false;
  // `vroeg vast te houden aan X`
  if (context.infinitiveAhead() === context.at) return true;
  // `en verzocht zij de Commissie …`
  const ownSubject = phrases.some(({ head }) => /^(?:ik|hij|zij|wij|men)$/.test(context.unitFrom(head[0])?.lower ?? ''));
  const objects = middle - (firstIsSubject || !(first || ownSubject) ? 0 : 1);
  if (takesAddressee(finite.word.entry) && objects < 1 && startsNominal(context.unit()) && !/^(?:PRX)$/.test(context.unit()?.tag ?? ''))
    return !namesActor(context) && !hasTwoPhrasesBefore(context);
  return true;
}

/** A noun ahead takes the infinitive clause itself: `onderstreepte de noodzaak … te integreren`. */
function nounTakesInfinitive(context: Context, finite: Unit | undefined): boolean {
  const takes = finite?.word.entry?.frames.some(([pattern]) => pattern === 'te') ?? false;
  for (let i = context.at; i < context.infinitiveAhead(); i++) {
    const unit = context.units[i] as Unit;
    if (/^N[sp]$/.test(unit.tag) && unit.word.entry?.frames.some(([pattern]) => pattern === 'te')) return !takes || hasObjectBehind(context, i);
  }
  return false;
}

/** A noun phrase without a preposition between a noun and `te`: `de noodzaak de landen te steunen`. */
function hasObjectBehind(context: Context, noun: number): boolean {
  const te = context.infinitiveAhead();
  for (let i = noun + 1; i < te; i++) {
    const unit = context.units[i] as Unit;
    if (startsNominal(unit) && !/^(?:ADP|DET|PRO|ADJ|NUM|VE|VH|CC)$/.test(context.units[i - 1]?.tag ?? '') && !isNoun(context.units[i - 1]))
      return true;
    if (startsNominal(unit) && i === noun + 1) return true;
  }
  return false;
}

function isReflexive(context: Context, phrase: Phrase): boolean {
  return context.unitFrom(phrase.head[0])?.tag === 'PRX';
}

/** A particle, participle or infinitive of the clause's own stands before the `te` group. */
function hasRightBracketBefore(context: Context, from: number, te: number): boolean {
  for (let i = from; i < te; i++) if (/^(?:PRT|VD|XD|VI|XI)$/.test(context.units[i]?.tag ?? '')) return true;
  return false;
}

/** `verzocht de lidstaten af te zien van X`: a body that can be asked. */
function namesActor(context: Context): boolean {
  const saved = context.at;
  const phrase = nominal(context, { verbSecond: true, awaitsParticiple: false });
  context.at = saved;
  const head = phrase && context.unitBefore(phrase.head[1]);
  if (!head) return false;
  return head.mention ? /^(?:PER|ORG|LOC)$/.test(head.mention.type) : /^(?:person|group)$/.test(head.word.entry?.semanticClass ?? '');
}

/** Something stands between the noun phrase at the position and `te`: then the noun phrase may be the addressee. */
function hasTwoPhrasesBefore(context: Context): boolean {
  const te = context.infinitiveAhead();
  const saved = context.at;
  nominal(context, { verbSecond: true, awaitsParticiple: false });
  const more = context.at < te;
  context.at = saved;
  return more;
}

/** `na te hebben gewerkt`: an infinitive of the perfect, which `na` opens; in `na te gaan` it is the particle of the verb. */
export function perfectFollows(context: Context): boolean {
  return [2, 3].some((n) => /^(?:hebben|zijn)$/.test(context.unit(n)?.lower ?? ''));
}

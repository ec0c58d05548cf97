import type { Attachment, Constituent, Phrase } from '../grammar.js';
import { attachment } from './attachments.js';
import { relativeClause, subordinateClause } from './clauses.js';
import { attach, type Context, type Surroundings } from './context.js';
import { closesQuote, isQuote, opensQuote, quotedClause } from './insertions.js';
import { prenominalClause } from './prenominal.js';
import { questionAfter } from './questions.js';
import { isMark, isNoun, isVerb, mayBe, reread, tokens, type Unit } from './units.js';

export const MAX_DEPTH = 40;
const DETERMINER = /^(?:DET|PRO)$/;
const MODIFIER = /^(?:ADJ|ADJc|ADJs|VE|VH|XG|NUM)$/;
const TIME_NOUN = /^(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|gisteren|vandaag|morgen)$/;
const SEASON = /^(?:najaar|voorjaar|lente|zomer|herfst|winter)$/;
const QUANTIFIER = /^(?:verschillende|sommige|enkele|meerdere|vele|diverse|veel|weinig|één|twee|drie)$/;
export const PRONOUN = /^(?:PRP|PRD|PRI|PRE|PRX|PRW)$/;
/** What stands for a noun phrase by itself: `als negende`, `werd tweede`. */
const ORDINAL = /^(?:eerste|laatste|tweede|derde|\p{L}*(?:der|vijf|zes|zeven|ach|negen|tien|ien)(?:de|ste))$/u;
/** Whether a noun phrase can begin at a unit. */
export function startsNominal(unit: Unit | undefined): boolean {
  if (!unit) return false;
  return DETERMINER.test(unit.tag) || MODIFIER.test(unit.tag) || PRONOUN.test(unit.tag) || isNoun(unit);
}

/** A noun phrase with all that belongs to it, or `null`. */
export function nominal(context: Context, around: Surroundings): Phrase | null {
  if (context.depth > MAX_DEPTH) return null;
  context.depth++;
  const from = context.at;
  const title = quotedClause(context);
  if (!title && opensQuote(context, from)) context.at++;
  const core = title ?? nominalCore(context);
  context.depth--;
  if (!core) {
    context.at = from;
    return null;
  }
  const after: Attachment[] = [...core.after];
  for (;;) {
    if (closesQuote(context, from)) context.at++;
    else if (!attachment(context, core, after, around)) break;
  }
  core.after = after;
  // quotation marks around the whole phrase are no part of it
  const quoted = !title && opensQuote(context, from) && isQuote(context.unit(-1));
  core.range = quoted ? tokens(context.units, from + 1, context.at - 1) : tokens(context.units, from, context.at);
  return core;
}

/** Determiner, modifiers and head, without what follows. */
function nominalCore(context: Context): Phrase | null {
  const from = context.at;
  const before: Constituent[] = [];
  let determiner: number | undefined;
  let unit = context.unit();
  if (!unit) return null;
  const superlative = predicativeSuperlative(context);
  if (superlative) return superlative;
  if (approximates(context)) before.push(single(context, 'ADVP'));
  if (/^(?:al|zowel|heel|ook)$/.test(unit.lower) && context.unit(1) && DETERMINER.test((context.unit(1) as Unit).tag)) context.at++;
  unit = context.unit();
  if (unit && (DETERMINER.test(unit.tag) || (unit.mention?.genitive && startsNominal(context.unit(1))))) {
    determiner = unit.from;
    context.at++;
    // `al deze`, `de vele`, `elk van de`: a second determiner
    while (context.unit() && DETERMINER.test((context.unit() as Unit).tag) && (startsNominal(context.unit(1)) || isNoun(context.unit(1))))
      before.push(single(context, 'AP'));
  }
  const modifiersFrom = context.at;
  modifiers(context, before, determiner !== undefined);
  // `het "Vlaams Gewest"`
  if (context.at > from && opensQuote(context, context.at) && isNoun(context.unit(1))) context.at++;
  unit = context.unit();
  if (isNoun(unit) && !(unit?.tag === 'X' && /^[,.]/.test(unit.lower))) {
    const head = context.at;
    nounSequence(context);
    return context.phrase('NP', from, [head, context.at], { ...(determiner !== undefined && { determiner }), before });
  }
  // nominalised infinitive: `het tegengaan van`, `het snel verkopen van`, `op aandringen van`
  const afterPreposition = context.units[from - 1]?.tag === 'ADP' && context.units[from - 1]?.lower !== 'te';
  if (unit && mayBe(unit, 'VI') && (determiner !== undefined || (afterPreposition && unit.tag === 'VI'))) {
    const head = context.at++;
    return context.phrase('NP', from, [head, context.at], { ...(determiner !== undefined && { determiner }), before });
  }
  // `verschillende van hen`, `enkele van deze landen`
  if (before.length === 1 && determiner === undefined && unit?.lower === 'van' && QUANTIFIER.test(context.units[context.at - 1]?.lower ?? '')) {
    before.pop();
    return context.phrase('NP', from, [context.at - 1, context.at]);
  }
  // no noun: the last modifier or the determiner is the head (`alle betrokkenen`, `deze`, `twee`, `het eens`)
  if (before.length > 0 && context.at > modifiersFrom) {
    const head = context.at - 1;
    const kind = context.units[head]?.tag ?? '';
    // `het Nederlands`
    const name = /^\p{Lu}/u.test(context.units[head]?.word.text ?? '');
    const inflected = name || /^(?:VE|VH)$/.test(kind) || /(?:e|en|eens)$/.test(context.units[head]?.lower ?? '');
    if (
      kind === 'NUM' ||
      (from === head && ORDINAL.test(context.units[head]?.lower ?? '')) ||
      (determiner !== undefined && (inflected || before.length > 1))
    ) {
      before.pop();
      return context.phrase('NP', from, [head, head + 1], { ...(determiner !== undefined && { determiner }), before });
    }
    if (determiner === undefined) {
      context.at = from;
      return null;
    }
    context.at = modifiersFrom;
  }
  // `de` is never alone: what stands behind it is a noun, whatever it looks like
  if (
    determiner !== undefined &&
    context.at === modifiersFrom &&
    unit &&
    isVerb(unit) &&
    /^(?:de|een)$/.test(context.units[context.at - 1]?.lower ?? '')
  ) {
    const head = context.at++;
    reread(unit, mayBe(unit, 'Np') ? 'Np' : mayBe(unit, 'Ns') ? 'Ns' : unit.tag);
    return context.phrase('NP', from, [head, context.at], { determiner, before });
  }
  if (determiner !== undefined) return context.phrase('NP', from, [context.at - 1, context.at]);
  if (unit && PRONOUN.test(unit.tag)) {
    context.at++;
    return context.phrase('NP', from, [from, context.at]);
  }
  context.at = from;
  return null;
}

const APPROXIMATE = /^(?:ruim|bijna|vrijwel|nagenoeg|ongeveer|circa|minstens|meer dan|minder dan|ten minste|haast)$/;

/** `ruim de helft`, `bijna alle lidstaten`: an adverb before a determiner that says how many. */
export function approximates(context: Context): boolean {
  const [unit, next, noun] = [context.unit(), context.unit(1), context.unit(2)];
  if (!unit || !APPROXIMATE.test(unit.lower) || !DETERMINER.test(next?.tag ?? '')) return false;
  return /^(?:alle|elke?|iedere?)$/.test(next?.lower ?? '') || noun?.word.entry?.semanticClass === 'quantity';
}

/** `het grootst`, `het best`: said of the subject, no noun phrase. */
function predicativeSuperlative(context: Context): Phrase | null {
  const from = context.at;
  const next = context.unit(1);
  if (context.unit()?.lower !== 'het' || !next?.lower.endsWith('st') || !mayBe(next, 'ADJs') || isNoun(next) || isNoun(context.unit(2))) return null;
  context.at += 2;
  return context.phrase('AP', from, [from + 1, from + 2]);
}

/** Adjectives, numbers, adverbs before them, and participle clauses such as `door derde landen verleende`. */
function modifiers(context: Context, before: Constituent[], determined: boolean): void {
  for (let turn = 0; turn < 16; turn++) {
    const unit = context.unit();
    if (!unit) return;
    if (MODIFIER.test(unit.tag)) {
      before.push(single(context, 'AP'));
      // `nieuwe en innovatieve`, `sterk, autonoom en concurrerend`
      if (joinsModifiers(context.units, context.at) && modifierLeadsToNoun(context, context.at + 1)) context.at++;
      continue;
    }
    if (
      /^(?:ADV|ADVP)$/.test(unit.tag) &&
      (determined || before.length > 0 || MODIFIER.test(context.unit(1)?.tag ?? '')) &&
      modifierLeadsToNoun(context, context.at + 1) &&
      !isLink(unit)
    ) {
      before.push(single(context, 'ADVP'));
      continue;
    }
    if (determined && (unit.tag === 'ADP' || unit.tag === 'PRX' || (unit.tag === 'ADV' && context.unit(1)?.tag === 'ADP'))) {
      const clause = prenominalClause(context);
      if (clause) {
        before.push(clause);
        continue;
      }
    }
    return;
  }
}

function isLink(unit: Unit): boolean {
  return unit.word.entry?.semanticClass === 'link';
}

/** A conjunction or comma between two modifiers of a noun, the second perhaps with a word of degree: `grote en minder grote landen`. */
function joinsModifiers(units: readonly Unit[], at: number): boolean {
  const joint = units[at];
  if (joint?.tag !== 'CC' && !isMark(joint, ',')) return false;
  const [first, next, second] = [units[at - 1], units[at + 1], units[at + 2]];
  if (MODIFIER.test(next?.tag ?? '')) return true;
  const declined = (unit: Unit | undefined) => MODIFIER.test(unit?.tag ?? '') && unit?.lower.endsWith('e');
  return (next?.tag === 'ADV' || next?.lower === 'minder' || next?.lower === 'meer') && declined(first) === true && declined(second) === true;
}

/** Whether modifiers from `at` on run into a noun. */
export function modifierLeadsToNoun(context: Context, at: number): boolean {
  let i = at;
  const limit = at + 12;
  while (i < limit) {
    const unit = context.units[i];
    if (!unit) return false;
    if (isNoun(unit)) return i > at || !isLink(unit);
    if (mayBe(unit, 'VI') && i > at - 1 && unit.tag === 'VI') return true;
    if (!MODIFIER.test(unit.tag) && unit.tag !== 'ADV' && !joinsModifiers(context.units, i)) return false;
    i++;
  }
  return false;
}

/** One unit as a phrase of its own. */
export function single(context: Context, type: Phrase['type']): Phrase {
  const from = context.at++;
  return context.phrase(type, from, [from, context.at]);
}

/** Nouns and names that form one head: `president Zelensky`, `het UNRWA actieplan`, `richtlijn platformwerk`. */
function nounSequence(context: Context): void {
  let last = context.unit() as Unit;
  const pointed = /^(?:dit|dat|deze|die)$/.test(context.unit(-1)?.lower ?? '');
  context.at++;
  for (;;) {
    const unit = context.unit();
    // `artikel 5`
    if (unit?.tag === 'NUM' && /^(?:artikel|lid|bijlage|hoofdstuk|overweging|paragraaf)$/.test(last.lower) && /^\d/.test(unit.lower)) {
      context.at++;
      return;
    }
    if (!unit || !isNoun(unit) || context.at === context.particleAt) return;
    if (TIME_NOUN.test(unit.lower) && (last.tag === 'PN' || last.mention)) return;
    // `voor de zomer richtsnoeren publiceren`
    if (SEASON.test(last.lower) && !unit.mention) return;
    // `stelde zich donderdag kandidaat`
    if (TIME_NOUN.test(last.lower) && !/^(?:ochtend|middag|avond|nacht)$/.test(unit.lower)) return;
    if ((/^(?:begin|eind|einde|medio)$/.test(last.lower) || SEASON.test(last.lower)) && unit.mention?.type === 'DATE') {
      context.at++;
      return;
    }
    // Two places or bodies side by side are two constituents: `riep Nederland Venezuela op`. So is a name before a date.
    if (unit.mention && /^(?:DATE|MONEY)$/.test(unit.mention.type)) return;
    if (
      last.mention &&
      unit.mention &&
      last.mention.type !== 'MISC' &&
      unit.mention.type !== 'PER' &&
      !(last.mention.type === 'ORG' && unit.mention.type === 'MISC')
    )
      return;
    // `de Commissie mededeling`: a body and its document make one noun.
    if (last.mention?.type === 'ORG' && unit.tag === 'Ns' && unit.word.entry?.semanticClass === 'doc') {
      last = unit;
      context.at++;
      continue;
    }
    // `bereikten de Raad en het Parlement overeenstemming`: a name that can act is no modifier, unless abbreviated: `het EU beleid`.
    if (last.mention && last.mention.type !== 'MISC' && unit.tag === 'Ns' && !/^\p{Lu}{2,6}$/u.test(last.word.text)) return;
    // A name that can be a subject or object by itself does not swallow a bare plural or mass noun: `riep de ER landen op`.
    if (
      last.mention &&
      !unit.mention &&
      (unit.tag === 'Np' || last.mention.type === 'DATE' || last.mention.type === 'LOC' || /^(?:ER|Raad|Commissie|Nederland)$/.test(last.word.text))
    )
      return;
    if (!last.mention && unit.mention && unit.mention.type !== 'PER' && last.word.entry?.semanticClass !== 'doc' && last.tag === 'Np') return;
    // Two common nouns side by side, the first a plural, one that acts or one pointed at, are two constituents: `medewetgevers prioriteit geven`,
    // `biedt het voorzitterschap ruimte`, `vroeg in dat kader aandacht`.
    const alone = last.tag === 'Np' || pointed || (unit.tag === 'Ns' && /^(?:person|group)$/.test(last.word.entry?.semanticClass ?? ''));
    if (!last.mention && !unit.mention && alone && /^N/.test(unit.tag) && last.word.entry?.semanticClass !== 'quantity') return;
    // `wil het agentschap controles laten uitvoeren`, but `een groep landen`
    const body = last.word.entry?.semanticClass === 'group' && !/(?:groep|coalitie|kern|alliantie|minderheid|meerderheid)$/.test(last.lower);
    if (body && !unit.mention && unit.tag === 'Np' && !last.mention) return;
    last = unit;
    context.at++;
  }
}

/** A clause that `er` before its preposition announces: `dat …`, `om … te …`. */
function announced(context: Context): boolean {
  const unit = context.unit();
  return (unit?.lower === 'om' && context.infinitiveAhead(context.at + 1, true) >= 0) || (unit?.lower === 'dat' && unit.tag === 'SC');
}

/** A preposition phrase, or `null`: the preposition, its noun phrase, and the second half of a circumposition. */
export function prepositional(context: Context, around: Surroundings): Phrase | null {
  const from = context.at;
  if (context.depth > MAX_DEPTH) return null;
  context.depth++;
  context.at++;
  // two prepositions: `van voor`, `tot aan`, `tot op`
  let head = context.at;
  // `is er voorstander van om`, `van dat`: what `er` points at follows
  if (/^(?:van|voor|over|tegen|op|aan|mee)$/.test(context.unit(-1)?.lower ?? '') && announced(context)) {
    context.depth--;
    context.at = from;
    return null;
  }
  if (context.unit()?.tag === 'ADP' && startsNominal(context.unit(1))) context.at++;
  head = context.at;
  let inner: Constituent | null = null;
  while (context.unit()?.tag === 'CC' && context.unit()?.lower === 'zowel') context.at++;
  while (context.unit()?.tag === 'ADV' && startsNominal(context.unit(1)) && !MODIFIER.test(context.unit(1)?.tag ?? '') && !approximates(context))
    context.at++;
  const inside = {
    ...around,
    ...(context.units[from]?.lower === 'namens' && { inserted: true }),
    ...(isMark(context.units[from - 1], ',') && { apart: true }),
  };
  const unit = context.unit();
  if (/^(?:wat|wie|hetgeen)$/.test(unit?.lower ?? '')) inner = relativeClause(context, false) ?? nominal(context, inside);
  else if (unit?.tag === 'SC' && unit.lower !== 'dan') inner = subordinateClause(context);
  else if (/^(?:welke?|hoeveel)$/.test(unit?.lower ?? ''))
    inner = questionAfter(context, context.units[from]?.lower ?? '') ?? nominal(context, inside);
  else if (unit?.tag === 'ADVP' || (unit && isTimeAfter(context.units[from]?.lower ?? '', unit))) inner = single(context, 'ADVP');
  else inner = nominal(context, inside);
  context.depth--;
  if (!inner) {
    context.at = from;
    return null;
  }
  const after = [attach('modifier', inner)];
  const post = context.unit();
  if (
    post &&
    context.at !== context.particleAt &&
    context.unit(1)?.lower !== 'te' &&
    /^(?:heen|vandaan|toe|uit|af|aan|in|door)$/.test(post.lower) &&
    post.tag === 'PRT' &&
    context.at !== context.particleAt &&
    context.unit(1)?.lower !== 'te' &&
    circumposition(context.units[from]?.lower ?? '', post.lower)
  ) {
    after.push(attach('modifier', single(context, 'ADVP')));
  }
  return context.phrase('PP', from, [from, head], { after });
}

/** `net als vorig jaar`, `sinds gisteren`. */
function isTimeAfter(preposition: string, { tag, lower, word }: Unit): boolean {
  if (!/^(?:net als|evenals|sinds|tot|vanaf)$/.test(preposition) || tag !== 'ADV') return false;
  return word.entry?.semanticClass === 'time' || /(?:jaar|maand|week|keer)$/.test(lower);
}

function circumposition(preposition: string, second: string): boolean {
  const pairs = new Map([
    ['om', ['heen']],
    ['naar', ['toe']],
    ['van', ['af', 'uit']],
    ['tot', ['toe']],
    ['tegen', ['aan', 'in']],
    ['onder', ['door']],
    ['over', ['heen']],
  ]);
  return pairs.get(preposition)?.includes(second) ?? false;
}

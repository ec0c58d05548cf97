import type { Attachment, Phrase } from '../grammar.js';
import { infinitiveClause, participleClause, subordinateClause } from './clauses.js';
import { attach, type Context, type Surroundings } from './context.js';
import { betweenDashes, bracketed, isDash, opensQuote } from './insertions.js';
import { hasFrame, mayModify } from './modifiers.js';
import { MAX_DEPTH, nominal, PRONOUN, prepositional, single, startsNominal } from './phrases.js';
import { embeddedQuestion } from './questions.js';
import { relative, unmarkedRelative } from './relatives.js';
import { isFiniteVerb, isMark, isNoun, isVerb, tokens, type Unit } from './units.js';
import { particleVerb } from './verbs.js';

/** Prepositions whose phrase behind a comma still says what is meant. */
const QUALIFYING = new Set([
  'in lijn met',
  'met het oog op',
  'met oog op',
  'met inachtneming van',
  'met respect voor',
  'in overeenstemming met',
  'overeenkomstig',
  'ondanks',
]);
/** Words that name members or examples of what stands before them. */
const INCLUDING = new Set([
  'waaronder',
  'zoals',
  'inclusief',
  'met name',
  'in het bijzonder',
  'onder meer',
  'onder andere',
  'bijvoorbeeld',
  'vooral',
  'onder wie',
  'te weten',
  'namelijk',
  'exclusief',
  'o.a.',
  'm.n.',
]);

/** Without a comma before them these stress what the clause says next: `dat boeren vooral tijd nodig hebben`. */
const STRESSING = /^(?:vooral|met name|namelijk|bijvoorbeeld)$/;

/** Reads one thing that follows a noun phrase and belongs to it; false when nothing does. */
export function attachment(context: Context, core: Phrase, after: Attachment[], around: Surroundings): boolean {
  const unit = context.unit();
  if (!unit || context.depth > MAX_DEPTH || context.at === context.particleAt) return false;
  // `om de plannen waar te maken`: the particle of the infinitive
  if (unit.tag === 'ADVR' && context.infinitiveAhead() === context.at) return false;
  // `op de baan voorbij komen`: that of the verb behind it
  const verb = unit.tag === 'ADP' && context.unit(2)?.lower !== 'van' && isVerb(context.unit(1)) ? context.unit(1) : undefined;
  if (verb && particleVerb(unit.lower, verb.word, context.lexicon)) return false;
  context.depth++;
  const start = context.at;
  const node = readAttachment(context, core, after, around, unit);
  context.depth--;
  if (!node) {
    context.at = start;
    return false;
  }
  const list = after.at(-1)?.node;
  // `aandacht voor X en voor Y`: the second stands with the first
  if (node.relation === 'conjunct' && node.node.type === 'PP' && list?.type === 'PP') {
    list.after.push(node);
    list.range = [list.range[0], node.node.range[1]];
  } else after.push(node);
  return true;
}

function readAttachment(context: Context, core: Phrase, after: Attachment[], around: Surroundings, unit: Unit): Attachment | null {
  const headUnit = context.unitBefore(core.head[1]);
  // `acht zich gebonden aan X`: nothing hangs on a reflexive
  if (headUnit?.tag === 'PRX') return null;
  if (countsOthers(core, headUnit) && leadsToMembers(context, headUnit?.word.entry?.semanticClass === 'quantity')) {
    const phrase = nominal(context, around);
    return phrase && attach('modifier', phrase);
  }
  if (isMark(unit, '(')) {
    const phrase = bracketed(context);
    return phrase && attach('parenthesis', phrase);
  }
  if (isDash(context, context.at)) return betweenDashes(context);
  if (opensQuote(context, context.at)) return isTitle(context) ? quotation(context) : null;
  if (unit.lower === 'om' || ((unit.lower === 'te' || takesInfinitive(context, headUnit)) && context.infinitiveAhead() !== around.ownInfinitive))
    return infinitive(context, headUnit, unit);
  if (INCLUDING.has(unit.lower) && !STRESSING.test(unit.lower)) return including(context, around, headUnit);
  if (unit.tag === 'ADP' && !isRelativePreposition(context)) {
    if (!mayModify(context, core, headUnit, unit)) return null;
    const phrase = prepositional(context, around);
    return phrase && attach('modifier', phrase);
  }
  // `elk besluit dat de handel schaadt`, but `het besluit dat de Raad de handel verbiedt`
  const any = /^(?:elk|ieder|enig|geen|een)$/.test(context.unitFrom(core.determiner)?.lower ?? '');
  const describing = any && unit.lower === 'dat' ? unmarkedRelative(context, headUnit) : null;
  if (describing) return describing;
  if (unit.lower === 'dat' && headUnit && !headUnit.mention && hasFrame(headUnit, 'dat')) {
    const clause = subordinateClause(context);
    return clause && attach('modifier', clause);
  }
  if (unit.lower === 'dat' && /^(?:SC|PRD)$/.test(unit.tag)) return unmarkedRelative(context, headUnit);
  const takesUp = unit.lower === 'wat' && unit.tag === 'PRW' && /^PR[ID]$/.test(headUnit?.tag ?? '');
  if (unit.tag === 'PRR' || unit.tag === 'ADVR' || takesUp || isRelativePreposition(context)) return relative(context, headUnit);
  if (/^(?:VD|VE)$/.test(unit.tag) && !around.awaitsParticiple && opensParticiple(context)) {
    const clause = participleClause(context);
    return clause && attach('modifier', clause);
  }
  if (unit.lower === 'als' && unit.tag === 'SC' && !around.verbSecond && startsNominal(context.unit(1))) return comparisonBehindNoun(context, around);
  if (unit.tag === 'ADVP' && /^(?:er|hier|daar)van$/.test(unit.lower)) return attach('modifier', single(context, 'ADVP'));
  if (unit.lower === 'zelf') return attach('modifier', single(context, 'ADVP'));
  // `de vraag of dit helpt`, `de vraag welke rol X speelt`
  const asks = /^(?:vraag|kwestie|discussie|onduidelijkheid)$/.test(headUnit?.word.lemma ?? '');
  if (asks || (unit.lower === 'of' && unit.tag === 'SC')) {
    const opens = unit.tag === 'SC' && /^(?:of|hoe|waarom|wanneer)$/.test(unit.lower);
    const clause = opens ? subordinateClause(context) : embeddedQuestion(context);
    if (clause) return attach('modifier', clause);
  }
  if (unit.tag === 'CC') return conjunct(context, after, around);
  if (isMark(unit, ',')) return afterComma(context, core, headUnit, after, around);
  return null;
}

/** `een aantal zuidelijke lidstaten`, `een aandeel biologische landbouw`: a quantity or a group, and what it is made of with its own adjectives. */
function countsOthers({ after, head }: Phrase, unit: Unit | undefined): boolean {
  return unit?.tag === 'Ns' && after.length === 0 && head[1] - head[0] === 1 && /^(?:quantity|group)$/.test(unit.word.entry?.semanticClass ?? '');
}

function leadsToMembers(context: Context, quantity: boolean): boolean {
  let i = context.at;
  while (/^(?:ADJ|ADJc|ADJs|VE|VH)$/.test(context.units[i]?.tag ?? '')) i++;
  return i > context.at && (context.units[i]?.tag === 'Np' || (quantity && context.units[i]?.tag === 'Ns'));
}

/** A preposition with a relative pronoun: `met wie`, `tegen welke`. */
function isRelativePreposition(context: Context): boolean {
  return context.unit()?.tag === 'ADP' && /^(?:wie|welke|hetwelk|dewelke)$/.test(context.unit(1)?.lower ?? '');
}

/** What opens with a capital is a title; `noemde het plan “een gok”` says something of the noun. */
function isTitle(context: Context): boolean {
  return !/^\p{Ll}/u.test(context.unit(1)?.word.text ?? '') || !/^(?:DET|ADP|ADV|ADJ.*|NUM|PR.*)$/.test(context.unit(1)?.tag ?? '');
}

/** Quoted words behind a noun: a title. */
function quotation(context: Context): Attachment | null {
  const from = context.at;
  for (let i = from + 2; i < context.units.length && i < from + 30; i++) {
    if (/^["“”„«»]$/.test((context.units[i] as Unit).lower)) {
      context.at = i + 1;
      const phrase = context.phrase('NP', from, [from, i + 1]);
      return attach('apposition', phrase);
    }
  }
  return null;
}

/** A noun such as `noodzaak` or `wens` that takes a `te` clause, with one ahead. */
function takesInfinitive(context: Context, head: Unit | undefined): boolean {
  if (!head || !hasFrame(head, 'te')) return false;
  const unit = context.unit();
  if (!unit || unit.lower === 'van' || !(startsNominal(unit) || unit.tag === 'ADP' || unit.tag === 'ADV')) return false;
  const te = context.infinitiveAhead();
  // The nearest noun that takes an infinitive clause has it.
  // What follows at once with its article is the object of the infinitive: `de toezegging het plan te sturen`.
  const from = unit.tag === 'DET' && isNoun(context.unit(1)) ? context.at + 2 : context.at;
  for (let i = from; i < te; i++) if (hasFrame(context.units[i] as Unit, 'te')) return false;
  return te >= 0;
}

export function infinitive(context: Context, head: Unit | undefined, unit: Unit): Attachment | null {
  if (unit.lower === 'te' && !(head && hasFrame(head, 'te'))) return null;
  // `om` behind a person or body belongs to the clause: `vroeg de lidstaten om …`.
  if (unit.lower === 'om') {
    if (context.infinitiveAhead(context.at + 1, true) < 0 || !head || head.mention || PRONOUN.test(head.tag)) return null;
    if (!hasFrame(head, 'te') && /^(?:person|group)$/.test(head.word.entry?.semanticClass ?? '')) return null;
  }
  const clause = infinitiveClause(context);
  return clause && attach('modifier', clause);
}

/** A free participle that opens a clause of its own: with a preposition phrase or at a comma. */
function opensParticiple(context: Context): boolean {
  const next = context.unit(1);
  return next === undefined || (next.tag === 'ADP' && next.lower !== 'te') || isMark(next, ',') || isMark(next, '.');
}

/** `wiskundigen als Argand waren …`: before the finite verb `als` with a noun phrase belongs to the noun. */
function comparisonBehindNoun(context: Context, around: Surroundings): Attachment | null {
  const phrase = prepositional(context, { ...around, inserted: true });
  const next = isMark(context.unit(), ',') ? context.unit(1) : context.unit();
  return phrase && isFiniteVerb(next) ? attach('modifier', phrase) : null;
}

/** A further member of a coordination after `en`, `of`, `alsmede`. */
function conjunct(context: Context, after: Attachment[], around: Surroundings): Attachment | null {
  const marker = (context.unit() as Unit).from;
  context.at++;
  while (context.unit()?.tag === 'ADV' && startsNominal(context.unit(1))) context.at++;
  const next = context.unit();
  if (!next || isFiniteVerb(next) || next.lower === 'te' || next.lower === 'om' || next.tag === 'SC') return null;
  if (next.tag === 'ADP') {
    if (!after.some(({ node }) => node.type === 'PP')) return null;
    const phrase = prepositional(context, around);
    return phrase && !opensClause(context, around) ? attach('conjunct', phrase, marker) : null;
  }
  if (context.infinitiveAhead() >= 0 && (around.infinitiveRead || !startsNominal(next))) return null;
  const phrase = nominal(context, around);
  return phrase && !opensClause(context, around) ? attach('conjunct', phrase, marker) : null;
}

/** A finite verb right behind a noun phrase, where the clause has had its own: the phrase was the first of a new clause. */
function opensClause(context: Context, around: Surroundings): boolean {
  return around.verbSecond && isFiniteVerb(context.unit());
}

function including(context: Context, around: Surroundings, head: Unit | undefined): Attachment | null {
  // `zoals we die kennen`
  if (context.unit()?.lower === 'zoals' && context.unit(1)?.tag === 'PRP') {
    const clause = subordinateClause(context);
    return clause && attach('modifier', clause);
  }
  const marker = (context.unit() as Unit).from;
  context.at++;
  if (context.units[context.at - 1]?.lower === 'zoals') {
    const participle = asParticiple(context, marker);
    // What is adopted or agreed is a document; a noun inside its phrase leaves the clause to it.
    if (participle) return !head || head.word.entry?.semanticClass === 'doc' || head.mention ? participle : null;
  }
  while (context.unit()?.tag === 'ADV') context.at++;
  const inside = { ...around, inserted: true };
  const phrase = context.unit()?.tag === 'ADP' ? prepositional(context, inside) : nominal(context, inside);
  return phrase && attach('including', phrase, marker);
}

/** `zoals opgesteld door X`, `zoals door X opgesteld in mei`. */
function asParticiple(context: Context, marker: number): Attachment | null {
  const from = context.at;
  const agent = context.unit()?.tag === 'ADP' ? prepositional(context, { verbSecond: false, awaitsParticiple: true, inserted: true }) : null;
  if (/^(?:VD|VE)$/.test(context.unit()?.tag ?? '')) {
    const clause = participleClause(context);
    if (clause) {
      if (agent) clause.constituents.unshift(agent);
      clause.range = tokens(context.units, from, context.at);
      return attach('modifier', clause, marker);
    }
  }
  context.at = from;
  return null;
}

/** After a comma: relative or participle clause, examples, a further member of a list, an apposition. */
function afterComma(context: Context, core: Phrase, head: Unit | undefined, after: Attachment[], around: Surroundings): Attachment | null {
  context.at++;
  const unit = context.unit();
  if (!unit || isFiniteVerb(unit)) return null;
  if (INCLUDING.has(unit.lower)) {
    const found = including(context, around, head);
    if (found) closingComma(context);
    return found;
  }
  // `…, waarbij Nederland benadrukte dat`: it goes on with the clause, where that has had its verb
  if (around.verbSecond && /^waar(?:bij|na)$/.test(unit.lower)) return null;
  if (unit.tag === 'PRR' || unit.tag === 'ADVR' || isRelativePreposition(context)) {
    const found = relative(context, head);
    if (found) closingComma(context);
    return found;
  }
  if (/^(?:VD|VE)$/.test(unit.tag) && !around.awaitsParticiple) {
    const clause = participleClause(context);
    return clause && attach('modifier', clause);
  }
  if (unit.tag === 'CC') return conjunct(context, after, around);
  if (QUALIFYING.has(unit.lower) && !context.units.slice(context.at, context.at + 40).some(isFiniteVerb) && !namesMotion(context)) {
    const phrase = prepositional(context, { ...around, inserted: true });
    return phrase && attach('modifier', phrase);
  }
  if (unit.tag === 'ADP' && after.at(-1)?.node.type === 'PP' && sameList(context, after)) {
    const phrase = prepositional(context, around);
    return phrase && !opensClause(context, around) ? attach('conjunct', phrase) : null;
  }
  if (around.apart && !listGoesOn(context)) return null;
  const amount = estimated(context);
  if (amount) return attach('apposition', amount);
  if (!startsNominal(unit) || PRONOUN.test(unit.tag)) return null;
  if (context.infinitiveAhead() >= 0 && around.verbSecond && !listGoesOn(context)) return null;
  const phrase = nominal(context, around);
  if (!phrase || opensClause(context, around)) return null;
  // Members of an inserted list are of one kind: in `waaronder België, het belang van …` the insertion ends at the comma.
  if (around.inserted && actor(context, phrase) !== actor(context, core)) return null;
  const list =
    listGoesOn(context) ||
    phrase.after.some(({ relation }) => relation === 'conjunct') ||
    after.slice(-3).some(({ relation }) => relation === 'conjunct');
  return attach(list ? 'conjunct' : 'apposition', phrase);
}

/** `de opbrengst, naar schatting EUR 2 miljard, …`: an amount with adverbs before it, between commas. */
function estimated(context: Context): Phrase | null {
  const from = context.at;
  const before: Phrase[] = [];
  while (context.unit()?.tag === 'ADV' && before.length < 2) before.push(single(context, 'ADVP'));
  const phrase = before.length > 0 ? nominal(context, { verbSecond: false, awaitsParticiple: true, inserted: true }) : null;
  const type = context.unitFrom(phrase?.head[0])?.mention?.type;
  if (phrase && (type === 'MONEY' || context.unitFrom(phrase.before[0]?.range[0])?.tag === 'NUM') && context.unit()?.tag === 'PU') {
    closingComma(context);
    return { ...phrase, range: [before[0]?.range[0] ?? phrase.range[0], phrase.range[1]], before: [...before, ...phrase.before] };
  }
  context.at = from;
  return null;
}

function actor(context: Context, phrase: Phrase): boolean {
  const unit = context.unitBefore(phrase.head[1]);
  if (unit?.mention) return /^(?:PER|ORG|LOC)$/.test(unit.mention.type);
  return /^(?:person|group|place)$/.test(unit?.word.entry?.semanticClass ?? '');
}

/** A reference to a motion frames the act and does not belong to what is wanted. */
function namesMotion(context: Context): boolean {
  return context.units.slice(context.at + 1, context.at + 4).some(({ lower }) => /^moties?(?:$|[ -])/.test(lower));
}

function sameList(context: Context, after: Attachment[]): boolean {
  const last = after.at(-1)?.node;
  return last?.type === 'PP' && context.unitFrom(last.head[0])?.lower === context.unit()?.lower;
}

/** Whether the list goes on behind the position: a comma or a conjunction, then a noun phrase. */
function listGoesOn(context: Context): boolean {
  for (let i = context.at; i < context.at + 25; i++) {
    const unit = context.units[i];
    if (!unit || isVerb(unit) || unit.tag === 'SC' || unit.tag === 'PRR' || unit.tag === 'ADVR') return false;
    if (unit.tag === 'CC') return true;
  }
  return false;
}

/** The comma that closes an insertion belongs to the phrase when more of the clause follows. */
function closingComma(context: Context): void {
  if (isMark(context.unit(), ',')) {
    const next = context.unit(1);
    if (next && !isMark(next, '.') && next.tag !== 'SC' && !(next.tag === 'CC')) context.at++;
  }
}

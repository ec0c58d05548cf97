import type { Attachment, Clause, Constituent, Phrase } from '../model.js';
import { infinitiveClause, participleClause, relativeClause, subordinateClause } from './clauses.js';
import { attach, type Context, type Surroundings } from './context.js';
import { isFiniteVerb, isMark, isNoun, isVerb, mayBe, tokens, type Unit } from './units.js';

const MAX_DEPTH = 40;
/** Prepositions whose phrase behind a comma still says what is meant. */
const QUALIFYING = new Set(['in lijn met', 'met het oog op', 'met oog op', 'met een oog op', 'met inachtneming van', 'met respect voor', 'in overeenstemming met', 'overeenkomstig', 'ondanks']);
const DETERMINER = /^(?:DET|PRO)$/;
const MODIFIER = /^(?:ADJ|ADJc|ADJs|VE|VH|XG|NUM)$/;
const QUANTIFIER = /^(?:verschillende|sommige|enkele|meerdere|vele|diverse|veel|weinig|één|twee|drie)$/;
const PRONOUN = /^(?:PRP|PRD|PRI|PRE|PRX|PRW)$/;
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
  const core = nominalCore(context);
  context.depth--;
  if (!core) {
    context.at = from;
    return null;
  }
  const after: Attachment[] = [];
  while (attachment(context, core, after, around)) {
    // each turn consumes one attachment
  }
  core.after = after;
  core.range = tokens(context.units, from, context.at);
  return core;
}

/** Determiner, modifiers and head, without what follows. */
function nominalCore(context: Context): Phrase | null {
  const from = context.at;
  const before: Constituent[] = [];
  let determiner: number | undefined;
  let unit = context.unit();
  if (!unit) return null;
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
  unit = context.unit();
  if (isNoun(unit) && !(unit?.tag === 'X' && /^[,.]/.test(unit.lower))) {
    const head = context.at;
    nounSequence(context);
    return context.phrase('NP', from, [head, context.at], { ...(determiner !== undefined && { determiner }), before });
  }
  // nominalised infinitive: `het tegengaan van`, `het verder ontwikkelen van`, `op aandringen van`
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
    const inflected = /^(?:VE|VH)$/.test(kind) || /e[nr]?$/.test(context.units[head]?.lower ?? '');
    if (kind === 'NUM' || (determiner !== undefined && (inflected || before.length > 1))) {
      before.pop();
      return context.phrase('NP', from, [head, head + 1], { ...(determiner !== undefined && { determiner }), before });
    }
    if (determiner === undefined) {
      context.at = from;
      return null;
    }
    context.at = modifiersFrom;
  }
  if (determiner !== undefined) return context.phrase('NP', from, [context.at - 1, context.at]);
  if (unit && PRONOUN.test(unit.tag)) {
    context.at++;
    return context.phrase('NP', from, [from, context.at]);
  }
  context.at = from;
  return null;
}

/** Adjectives, numbers, adverbs before them, and participle clauses such as `door derde landen verleende`. */
function modifiers(context: Context, before: Constituent[], determined: boolean): void {
  for (;;) {
    const unit = context.unit();
    if (!unit) return;
    if (MODIFIER.test(unit.tag)) {
      before.push(single(context, 'AP'));
      // `nieuwe en innovatieve`, `sterk, autonoom en concurrerend`
      const joint = context.unit();
      const next = context.unit(1);
      if (joint && (joint.tag === 'CC' || isMark(joint, ',')) && next && MODIFIER.test(next.tag) && modifierLeadsToNoun(context, context.at + 1))
        context.at++;
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

/** Whether modifiers from `at` on run into a noun. */
function modifierLeadsToNoun(context: Context, at: number): boolean {
  let i = at;
  const limit = at + 12;
  while (i < limit) {
    const unit = context.units[i];
    if (!unit) return false;
    if (isNoun(unit)) return i > at || !isLink(unit);
    if (mayBe(unit, 'VI') && i > at - 1 && unit.tag === 'VI') return true;
    if (
      !MODIFIER.test(unit.tag) &&
      unit.tag !== 'ADV' &&
      !(unit.tag === 'CC' && MODIFIER.test(context.units[i + 1]?.tag ?? '')) &&
      !(isMark(unit, ',') && MODIFIER.test(context.units[i + 1]?.tag ?? ''))
    )
      return false;
    i++;
  }
  return false;
}

/** A participle clause between article and noun; restores the position when there is none. */
function prenominalClause(context: Context): Clause | null {
  const from = context.at;
  const constituents: Constituent[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const unit = context.unit();
    if (!unit) break;
    if (/^(?:VE|VH|VD)$/.test(unit.tag) && isNounAhead(context, context.at + 1)) {
      const verb = context.at++;
      const [index] = tokens(context.units, verb, verb + 1);
      return {
        type: 'clause',
        kind: 'participle',
        range: tokens(context.units, from, context.at),
        fields: { first: null, left: null, middle: tokens(context.units, from, verb), right: tokens(context.units, verb, verb + 1), end: null },
        verbs: {
          tokens: [index],
          lexical: index,
          lemma: unit.word.entry?.lemma ?? unit.word.lemma,
          auxiliaries: [],
          tense: null,
          perfect: false,
          voice: unit.tag === 'VH' ? 'active' : 'passive',
        },
        constituents,
      };
    }
    const part =
      unit.tag === 'ADP'
        ? prepositional(context, { verbSecond: false, awaitsParticiple: true })
        : /^(?:ADV|ADJ|PRX)$/.test(unit.tag)
          ? single(context, unit.tag === 'PRX' ? 'NP' : 'ADVP')
          : null;
    if (!part) break;
    constituents.push(part);
  }
  context.at = from;
  return null;
}

function isNounAhead(context: Context, at: number): boolean {
  return isNoun(context.units[at]) || modifierLeadsToNoun(context, at);
}

/** One unit as a phrase of its own. */
export function single(context: Context, type: Phrase['type']): Phrase {
  const from = context.at++;
  return context.phrase(type, from, [from, context.at]);
}

/** Nouns and names that form one head: `president Zelensky`, `het UNRWA actieplan`, `richtlijn platformwerk`. */
function nounSequence(context: Context): void {
  let last = context.unit() as Unit;
  context.at++;
  for (;;) {
    const unit = context.unit();
    if (!unit || !isNoun(unit) || context.at === context.particleAt) return;
    if (/^(?:begin|eind|einde|medio|najaar|voorjaar|zomer|herfst)$/.test(last.lower) && unit.mention?.type === 'DATE') {
      context.at++;
      return;
    }
    // Two places or bodies side by side are two constituents: `riep Nederland Venezuela op`. So is a name before a date.
    if (unit.mention && /^(?:DATE|MONEY)$/.test(unit.mention.type)) return;
    if (last.mention && unit.mention && last.mention.type !== 'MISC' && unit.mention.type !== 'PER' && !(last.mention.type === 'ORG' && unit.mention.type === 'MISC')) return;
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
    // Two common nouns side by side, the first a plural, are two constituents: `medewetgevers prioriteit geven`.
    if (!last.mention && !unit.mention && last.tag === 'Np' && /^N/.test(unit.tag) && last.word.entry?.semanticClass !== 'quantity') return;
    last = unit;
    context.at++;
  }
}

/** Reads one thing that follows a noun phrase and belongs to it; false when nothing does. */
function attachment(context: Context, core: Phrase, after: Attachment[], around: Surroundings): boolean {
  const unit = context.unit();
  if (!unit || context.depth > MAX_DEPTH || context.at === context.particleAt) return false;
  context.depth++;
  const start = context.at;
  const node = readAttachment(context, core, after, around, unit);
  context.depth--;
  if (!node) {
    context.at = start;
    return false;
  }
  after.push(node);
  return true;
}

function readAttachment(context: Context, core: Phrase, after: Attachment[], around: Surroundings, unit: Unit): Attachment | null {
  const headUnit = unitOf(context, core);
  if (isMark(unit, '(')) return parenthesis(context);
  if (/^["“”„«»]$/.test(unit.lower)) return quotation(context);
  if (unit.lower === 'om' || ((unit.lower === 'te' || takesInfinitive(context, headUnit)) && context.infinitiveAhead() !== around.ownInfinitive))
    return infinitive(context, headUnit, unit);
  if (INCLUDING.has(unit.lower)) return including(context, around, headUnit);
  if (unit.tag === 'ADP' && !isRelativePreposition(context)) {
    if (!mayModify(context, core, headUnit, unit)) return null;
    const phrase = prepositional(context, around);
    return phrase && attach('modifier', phrase);
  }
  if (unit.lower === 'dat' && headUnit && !headUnit.mention && hasFrame(headUnit, 'dat')) {
    const clause = subordinateClause(context);
    return clause && attach('modifier', clause);
  }
  if (unit.tag === 'PRR' || unit.tag === 'ADVR' || isRelativePreposition(context)) return relative(context, headUnit);
  if (/^(?:VD|VE)$/.test(unit.tag) && !around.awaitsParticiple && opensParticiple(context)) {
    const clause = participleClause(context);
    return clause && attach('modifier', clause);
  }
  if (unit.lower === 'zelf') return attach('modifier', single(context, 'ADVP'));
  if (unit.tag === 'CC') return conjunct(context, after, around);
  if (isMark(unit, ',')) return afterComma(context, core, headUnit, after, around);
  return null;
}

function unitOf(context: Context, core: Phrase): Unit | undefined {
  for (let i = Math.min(context.at, context.units.length) - 1; i >= 0; i--)
    if ((context.units[i] as Unit).to === core.head[1]) return context.units[i];
  return undefined;
}

function hasFrame(unit: Unit, pattern: string): boolean {
  return unit.word.entry?.pos === 'noun' && unit.word.entry.frames.some(([key]) => key === pattern);
}

/** A preposition with a relative pronoun: `met wie`, `tegen welke`. */
function isRelativePreposition(context: Context): boolean {
  return context.unit()?.tag === 'ADP' && /^(?:wie|welke|hetwelk|dewelke)$/.test(context.unit(1)?.lower ?? '');
}

/** Whether a prepositional phrase may belong to a noun; names and pronouns take `van` and little else, times are adjuncts. */
function mayModify(context: Context, core: Phrase, head: Unit | undefined, preposition: Unit): boolean {
  if (preposition.lower === 'te' || preposition.lower === 'om') return false;
  if (head && /^(?:PRP|PRD|PRX)$/.test(head.tag)) return false;
  if (preposition.lower === 'van') return !head?.mention || head.mention.type !== 'DATE';
  if (preposition.lower === 'namens') return true;
  if (preposition.lower === 'inclusief') return true;
  if (!head || PRONOUN.test(head.tag)) return false;
  if (head.mention) return head.mention.type === 'MISC' || (core.head[1] - core.head[0] > 1 && /^N/.test(head.tag));
  // `lidstaten over de noodzaak`: what one speaks of belongs to the clause, not to those who speak.
  if (/^(?:person|group)$/.test(head.word.entry?.semanticClass ?? '') && /^(?:over|tegen|tot|op|om|tijdens|na|aan)$/.test(preposition.lower))
    return false;
  const object = context.unit(1);
  const time = object?.mention?.type === 'DATE' || object?.word.entry?.semanticClass === 'time';
  return !time || hasFrame(head, preposition.lower) || (preposition.lower === 'uit' && head.word.entry?.semanticClass === 'doc');
}

function parenthesis(context: Context): Attachment | null {
  const from = context.at;
  let depth = 0;
  for (let i = from; i < context.units.length && i < from + 40; i++) {
    if (isMark(context.units[i], '(')) depth++;
    if (isMark(context.units[i], ')') && --depth === 0) {
      context.at = i + 1;
      return attach('parenthesis', context.phrase('NP', from, [from + 1, i]));
    }
  }
  return null;
}

/** Quoted words behind a noun: a title. */
function quotation(context: Context): Attachment | null {
  const from = context.at;
  for (let i = from + 1; i < context.units.length && i < from + 30; i++) {
    if (/^["“”„«»]$/.test((context.units[i] as Unit).lower)) {
      context.at = i + 1;
      const phrase = context.phrase('NP', from, [from, i + 1]);
      return attach('apposition', phrase);
    }
  }
  return null;
}

function relative(context: Context, head: Unit | undefined): Attachment | null {
  const from = context.at;
  const pronoun = context.unit();
  if (pronoun && head && !fitsAntecedent(pronoun.lower, head)) return null;
  const clause = relativeClause(context, head !== undefined);
  if (!clause || (head && pronoun && (!agreesWithAntecedent(context, clause, pronoun.lower, head) || isComplete(clause, pronoun.lower)))) {
    context.at = from;
    return null;
  }
  return attach('modifier', clause);
}

/** `dat` takes up a neuter singular, `die` anything else. */
function fitsAntecedent(pronoun: string, head: Unit): boolean {
  const gender = head.word.entry?.pos === 'noun' && !head.mention ? head.word.entry.gender : undefined;
  if (pronoun === 'dat') return head.tag !== 'Np' && gender !== 'de';
  if (pronoun === 'die') return !(head.tag === 'Ns' && gender === 'het');
  return true;
}

/** A passive with a subject of its own has no place for `dat`: then it is a conjunction. */
function isComplete(clause: Clause, pronoun: string): boolean {
  return pronoun === 'dat' && clause.verbs?.voice === 'passive' && clause.constituents.some(({ type }) => type === 'NP');
}

/** Where the pronoun is the only candidate for the subject, the verb agrees with the antecedent. */
function agreesWithAntecedent(context: Context, clause: Clause, pronoun: string, head: Unit): boolean {
  if (pronoun !== 'die' || clause.constituents.some(({ type }) => type === 'NP')) return true;
  const finite = context.units.find(({ from }) => from === clause.verbs?.finite);
  return !finite || !/^N/.test(head.tag) || /[pu]$/.test(finite.tag) === (head.tag === 'Np');
}

/** A noun such as `noodzaak` or `wens` that takes a `te` clause, with one ahead. */
function takesInfinitive(context: Context, head: Unit | undefined): boolean {
  if (!head || !hasFrame(head, 'te')) return false;
  const unit = context.unit();
  if (!unit || unit.lower === 'van' || !(startsNominal(unit) || unit.tag === 'ADP' || unit.tag === 'ADV')) return false;
  const te = context.infinitiveAhead();
  // The nearest noun that takes an infinitive clause has it.
  for (let i = context.at; i < te; i++) if (hasFrame(context.units[i] as Unit, 'te')) return false;
  return te >= 0;
}

function infinitive(context: Context, head: Unit | undefined, unit: Unit): Attachment | null {
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
  return next === undefined || next.tag === 'ADP' || isMark(next, ',') || isMark(next, '.');
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
  if (context.infinitiveAhead() >= 0 && !startsNominal(next)) return null;
  const phrase = nominal(context, around);
  return phrase && !opensClause(context, around) ? attach('conjunct', phrase, marker) : null;
}

/** A finite verb right behind a noun phrase, where the clause has had its own: the phrase was the first of a new clause. */
function opensClause(context: Context, around: Surroundings): boolean {
  return around.verbSecond && isFiniteVerb(context.unit());
}

function including(context: Context, around: Surroundings, head: Unit | undefined): Attachment | null {
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

/** `zoals aangenomen door de Raad`, `zoals door de Raad aangenomen op 12 december`. */
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
  if (unit.tag === 'PRR' || unit.tag === 'ADVR' || isRelativePreposition(context)) {
    const found = relative(context, head);
    if (found) closingComma(context);
    return found;
  }
  if (/^(?:VD|VE)$/.test(unit.tag)) {
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
  if (!startsNominal(unit) || PRONOUN.test(unit.tag)) return null;
  if (context.infinitiveAhead() >= 0 && around.verbSecond && !listGoesOn(context)) return null;
  const phrase = nominal(context, around);
  if (!phrase || opensClause(context, around)) return null;
  // Members of an inserted list are of one kind: in `waaronder België, het belang van …` the insertion ends at the comma.
  if (around.inserted && actor(context, phrase) !== actor(context, core)) return null;
  const list =
    listGoesOn(context) || phrase.after.some(({ relation }) => relation === 'conjunct') || after.some(({ relation }) => relation === 'conjunct');
  return attach(list ? 'conjunct' : 'apposition', phrase);
}

function actor(context: Context, phrase: Phrase): boolean {
  const unit = context.units.find(({ to }) => to === phrase.head[1]);
  if (unit?.mention) return /^(?:PER|ORG|LOC)$/.test(unit.mention.type);
  return /^(?:person|group|place)$/.test(unit?.word.entry?.semanticClass ?? '');
}

/** A reference to a motion frames the act and does not belong to what is wanted. */
function namesMotion(context: Context): boolean {
  return context.units.slice(context.at + 1, context.at + 4).some(({ lower }) => /^moties?(?:$|[ -])/.test(lower));
}

function sameList(context: Context, after: Attachment[]): boolean {
  const last = after.at(-1)?.node;
  return last?.type === 'PP' && context.units.some((unit) => unit.from === last.head[0] && unit.lower === context.unit()?.lower);
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

/** A preposition phrase, or `null`: the preposition, its noun phrase, and the second half of a circumposition. */
export function prepositional(context: Context, around: Surroundings): Phrase | null {
  const from = context.at;
  if (context.depth > MAX_DEPTH) return null;
  context.depth++;
  context.at++;
  // two prepositions: `van voor`, `tot aan`, `tot op`
  let head = context.at;
  if (context.unit()?.tag === 'ADP' && startsNominal(context.unit(1))) context.at++;
  head = context.at;
  let inner: Constituent | null = null;
  while (context.unit()?.tag === 'CC' && context.unit()?.lower === 'zowel') context.at++;
  while (context.unit()?.tag === 'ADV' && startsNominal(context.unit(1)) && !MODIFIER.test(context.unit(1)?.tag ?? '')) context.at++;
  const inside = context.units[from]?.lower === 'namens' ? { ...around, inserted: true } : around;
  const unit = context.unit();
  if (unit?.lower === 'dat' || (unit?.tag === 'SC' && unit.lower !== 'dan')) inner = subordinateClause(context);
  else if (unit?.tag === 'ADVP') inner = single(context, 'ADVP');
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
    /^(?:heen|vandaan|toe|uit|af|aan|in|door)$/.test(post.lower) &&
    post.tag === 'PRT' &&
    circumposition(context.units[from]?.lower ?? '', post.lower)
  ) {
    after.push(attach('modifier', single(context, 'ADVP')));
  }
  return context.phrase('PP', from, [from, head], { after });
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

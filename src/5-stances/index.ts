import type { Gazetteer } from '../3-entities/index.js';
import { canAct, subjectOf } from '../4-clauses/index.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Attachment, Clause, Constituent, Phrase, Polarity } from '../model.js';
import type { SentenceReading, TextReading } from '../reader.js';
import type { ImplicitBody, StanceDraft } from './draft.js';
import { loadFrames, type StanceFrame } from './frames.js';
import { holdersOf, identify, trimRange } from './holders.js';
import { type FrameMatch, matchFrame } from './match.js';
import { MeetingTracker } from './meeting.js';

export type { HolderDraft, ImplicitBody, StanceDraft } from './draft.js';
export { characterSpans, targetRange, targetSpans } from './targets.js';

/** Acts whose verbs only report: with an attitude in their complement the act is the attitude's. */
const REPORTING = new Set(['state']);
/** Verbs after `zullen` that say what happens, not what somebody undertakes. */
const PROCEDURE = new Set([
  'plaats|vinden',
  'bijeen|komen',
  'samen|komen',
  'verschijnen',
  'beginnen',
  'duren',
  'ontvangen',
  'zijn',
  'hebben',
  'worden',
  'blijven',
  'blijken',
  'leiden',
  'volgen',
  'terug|komen',
  'groeien',
  'dalen',
  'stijgen',
]);

const LETTER = /^(?:aan\|bieden|sturen|toe\|sturen|toe\|zenden|informeren|berichten|doen)$/;

/** Where a clause stands, as far as it matters for its records. */
interface Place {
  reading: SentenceReading;
  /** The noun phrase that a relative or participle clause belongs to. */
  antecedent?: Phrase;
  /** The complement that a relative clause with `wat` takes up. */
  said?: Clause;
  /** Inside another clause: then only a written holder makes a record. */
  nested: boolean;
  /** Document that the sentence's first clause names as the place of what is said. */
  document?: Phrase;
}

/** Stage 5: who takes which position, by the frames of `glossary/stances/`. */
export class Stances {
  readonly #frames = loadFrames();
  readonly #gazetteer: Gazetteer;
  readonly #lexicon: Lexicon;

  constructor(gazetteer: Gazetteer, lexicon: Lexicon) {
    this.#gazetteer = gazetteer;
    this.#lexicon = lexicon;
  }

  /** Drafts of the records of a text, in the order of their cues, and the body that is reported on. @param meeting its id, when known */
  find(text: TextReading, meeting?: string): { drafts: StanceDraft[]; meeting?: string } {
    const tracker = new MeetingTracker(text, this.#gazetteer, meeting);
    const drafts: StanceDraft[] = [];
    for (const reading of text.readings) {
      const body = tracker.at(reading);
      let document: Phrase | undefined;
      const found: StanceDraft[] = [];
      for (const clause of reading.clauses) {
        document = documentOf(clause, reading) ?? (clause.fields.first === null && clause.conjunction !== undefined ? document : undefined);
        this.#visit(clause, { reading, nested: false, ...(document && { document }) }, body, found, drafts.at(-1));
      }
      drafts.push(...found.sort((a, b) => (a.cue[0] ?? 0) - (b.cue[0] ?? 0)));
    }
    return { drafts, ...(tracker.report && { meeting: tracker.report }) };
  }

  /** Frames of a verb; of a fixed expression also those of its verb, which may name the noun by lemma. */
  #candidates(lemma: string, adjective = ''): StanceFrame[] {
    const verb = lemma.includes(' ') ? this.#frames.get(lemma.slice(lemma.lastIndexOf(' ') + 1)).filter(({ words }) => words.length > 0) : [];
    const predicative = adjective ? this.#frames.get('zijn').filter(({ words }) => words.includes(adjective)) : [];
    return [...this.#frames.get(lemma), ...verb, ...predicative];
  }

  #visit(clause: Clause, place: Place, body: ImplicitBody, found: StanceDraft[], previous: StanceDraft | undefined): void {
    const draft = this.#draft(clause, place, body, found.at(-1) ?? previous);
    if (draft) found.push(draft);
    const taken = new Set(draft?.clause === clause ? [] : draft ? [draft.clause] : []);
    let antecedent: Phrase | undefined;
    let said: Clause | undefined;
    for (const node of clause.constituents) {
      // An extraposed relative clause belongs to the noun phrase before it, one with `wat` to what is said there.
      const takesUp = node.type === 'clause' && node.kind === 'relative' && antecedent;
      const inner = takesUp ? { antecedent, ...(said && takesUpClause(node, place.reading) && { said }) } : {};
      this.#descend(
        node,
        {
          reading: place.reading,
          nested: place.nested || !continuesSentence(node, place.reading),
          ...(place.document && { document: place.document }),
          ...inner,
        },
        body,
        found,
        taken,
      );
      if (node.type === 'clause' && node.role === 'complement') said = node;
      if (node.type === 'NP') antecedent = node;
      else if (node.type === 'PP' && node.after[0]?.node.type === 'NP') antecedent = node.after[0].node;
    }
  }

  #descend(node: Constituent, place: Place, body: ImplicitBody, found: StanceDraft[], taken: Set<Clause>): void {
    if (node.type === 'clause') {
      if (!taken.has(node)) this.#visit(node, place, body, found, undefined);
      return;
    }
    for (const inner of node.before) if (inner.type !== 'clause') this.#descend(inner, place, body, found, taken);
    for (const { node: inner } of node.after)
      this.#descend(inner, inner.type === 'clause' ? { ...place, antecedent: node } : place, body, found, taken);
  }

  #draft(clause: Clause, place: Place, body: ImplicitBody, previous: StanceDraft | undefined): StanceDraft | null {
    const { verbs } = clause;
    if (!verbs || clause.kind === 'infinitive') return null;
    const { words } = place.reading;
    const repeated = repetition(clause, place.reading, previous);
    if (repeated) return repeated;
    const match = matchFrame(withAntecedent(clause, place), this.#candidates(verbs.lemma, adjectival(clause, words)), words);
    if (!match) return this.#commitment(clause, place);
    // `zal steunen`: what somebody will do, not what they say.
    const doing = (match.frame.act === 'support' && match.frame.words.length === 0) || match.frame.verb === 'in|zetten';
    if (doing && verbs.auxiliaries[0] === 'zullen') return this.#commitment(clause, place);
    const attitude = this.#attitude(match, words);
    const holders = this.#holders(clause, place, body, match);
    if (!holders) return null;
    const core = attitude ?? match;
    // An idiom of refusal has its `niet` in the frame: `niets voelen voor`.
    const idiomatic = core.frame.words.some((word) => /^(?:niet|geen|niets|weinig|nooit)$/.test(word));
    const negated = !idiomatic && (clause.negation !== undefined || attitude?.clause.negation !== undefined);
    const target = targetOf(core);
    const modal = verbs.auxiliaries.includes('zullen') && holders.some(({ kind }) => kind === 'written') && !isForecast(clause, place.reading);
    const cue = [...cueTokens(clause, match, modal), ...(attitude ? attitude.nominal : [])].sort((a, b) => a - b);
    return {
      reading: place.reading,
      frame: core.frame,
      clause: attitude?.clause ?? clause,
      act: core.frame.act,
      polarity: polarityOf(core, negated, words),
      negated,
      timing: isForecast(clause, place.reading) ? 'expected' : modal ? 'announced' : 'reported',
      cue,
      holders,
      addressees: this.#addressees(core, place.reading),
      target,
      extra: extraOf(clause, words),
    };
  }

  /** `gaf aan bezorgd te zijn over X`: the attitude inside the complement of a reporting verb. */
  #attitude(match: FrameMatch, words: SentenceReading['words']): (FrameMatch & { clause: Clause }) | null {
    if (!REPORTING.has(match.frame.act)) return null;
    for (const node of match.filled.get('te') ?? []) {
      if (node.type !== 'clause' || !node.verbs) continue;
      const inner = matchFrame(node, this.#candidates(node.verbs.lemma), words);
      if (inner && !REPORTING.has(inner.frame.act))
        return { ...inner, clause: node, nominal: inner.nominal.length > 0 ? inner.nominal : [node.verbs.lexical] };
    }
    return null;
  }

  #holders(clause: Clause, place: Place, body: ImplicitBody, match: FrameMatch): StanceDraft['holders'] | null {
    const { reading } = place;
    const slot = [...match.frame.slots].find(([, role]) => role === 'holder')?.[0];
    const named = slot ? match.filled.get(slot)?.[0] : undefined;
    const phrase = named
      ? innerPhrase(named)
      : match.frame.slots.has('subj')
        ? undefined
        : (match.subject ?? this.#holderPhrase(clause, place, match.frame.verb === 'zijn'));
    if (phrase) {
      const head = reading.words[phrase.head[0]];
      if (/^PR/.test(head?.tag ?? '') && /^(?:het|dit|dat|wat)$/.test(head?.lower ?? '')) return null;
      // `Hierbij bied ik u aan`: the letter speaks of itself.
      if (head?.lower === 'ik' && LETTER.test(clause.verbs?.lemma ?? '')) return null;
      return [...holdersOf(phrase, reading, this.#gazetteer), ...this.#companions(clause, reading)];
    }
    const impersonal = clause.verbs?.voice === 'passive' || slot !== undefined || match.frame.slots.has('subj');
    if (!impersonal) return null;
    if (place.antecedent && clause.kind === 'relative' && isDocument(place.antecedent, reading) && opensInside(clause, reading))
      return [{ kind: 'implicit', body: { kind: 'document', phrase: bare(place.antecedent) } }];
    if (place.nested) return null;
    return [{ kind: 'implicit', body: place.document ? { kind: 'document', phrase: place.document } : body }];
  }

  /** Subject of an active clause, `door` phrase of a passive one, antecedent of a relative clause whose pronoun is the subject. */
  #holderPhrase(clause: Clause, place: Place, predicative: boolean): Phrase | undefined {
    if (clause.verbs?.voice === 'passive' && !predicative) {
      const agent = clause.constituents.find(({ role }) => role === 'agent');
      return agent ? innerPhrase(agent) : undefined;
    }
    const subject = subjectOf(clause);
    if (subject) return subject;
    if (clause.kind === 'relative' && place.antecedent && !opensInside(clause, place.reading)) return bare(place.antecedent);
    return undefined;
  }

  /** `samen met X`, `mede namens Y` beside the subject. */
  #companions(clause: Clause, reading: SentenceReading): StanceDraft['holders'] {
    return clause.constituents.flatMap((node) => {
      if (node.type !== 'PP' || reading.words[node.head[0]]?.lower !== 'namens') return [];
      const inner = innerPhrase(node);
      return inner ? holdersOf(inner, reading, this.#gazetteer, 'on-behalf-of') : [];
    });
  }

  #addressees(match: FrameMatch, reading: SentenceReading): StanceDraft['addressees'] {
    return [...match.filled]
      .filter(([slot]) => match.frame.slots.get(slot) === 'addressee')
      .flatMap(([, nodes]) => nodes)
      .flatMap((node) => {
        const phrase = innerPhrase(node);
        return phrase ? holdersOf(phrase, reading, this.#gazetteer) : [];
      })
      .filter(({ role }) => role === undefined)
      .map(({ phrase, range, id }) => ({ phrase, range, ...(id && { id }) }));
  }

  /** `zal/zullen` with a verb of doing, by somebody who can act: an undertaking. */
  #commitment(clause: Clause, place: Place): StanceDraft | null {
    const { verbs } = clause;
    const { reading } = place;
    if (
      !verbs ||
      place.nested ||
      verbs.voice === 'passive' ||
      verbs.auxiliaries[0] !== 'zullen' ||
      verbs.tense === 'past' ||
      PROCEDURE.has(verbs.lemma)
    )
      return null;
    const subject = subjectOf(clause);
    if (!subject || !canAct(subject, { ...reading, lexicon: this.#lexicon }) || isForecast(clause, reading)) return null;
    const target = clause.constituents.filter((node) => {
      if (node.type === 'PP' && reading.words[node.head[0]]?.lower === 'met') return false;
      if (node.role === 'object' || node.role === 'prepositional-object' || node.role === 'indirect-object') return true;
      if (node.type === 'ADVP') return /^(?:hier|daar)(?=\p{L})/u.test(reading.words[node.head[0]]?.lower ?? '');
      return node.type === 'clause' && node.role === 'complement';
    });
    if (target.length === 0) return null;
    const frame: StanceFrame = {
      id: 'commit:zullen',
      verb: verbs.lemma,
      words: [],
      act: 'commit',
      polarity: 'positive',
      slots: new Map(),
      english: new Map(),
    };
    const negated = clause.negation !== undefined;
    return {
      reading,
      frame,
      clause,
      act: 'commit',
      polarity: negated ? 'negative' : 'positive',
      negated,
      timing: 'announced',
      cue: cueTokens(clause, { frame, nominal: [], filled: new Map() }, true).sort((a, b) => a - b),
      holders: holdersOf(subject, reading, this.#gazetteer),
      addressees: [],
      target: target.map((node) => ({
        slot: node.role === 'prepositional-object' && node.type === 'PP' ? (reading.words[node.head[0]]?.lower ?? 'rest') : 'rest',
        node,
      })),
      extra: [],
    };
  }
}

/** A participle with `zijn` may be an adjective of attitude: `is ingenomen met`. */
function adjectival(clause: Clause, words: SentenceReading['words']): string {
  return clause.verbs?.auxiliaries.at(-1) === 'zijn' ? (words[clause.verbs.lexical]?.lower ?? '') : '';
}

/** `Dit gold ook voor X`: the act of the sentence before it, with another target. */
function repetition(clause: Clause, reading: SentenceReading, previous: StanceDraft | undefined): StanceDraft | null {
  if (clause.verbs?.lemma !== 'gelden' || !previous) return null;
  const subject = subjectOf(clause);
  if (!subject || !/^(?:dit|dat|hetzelfde)$/.test(reading.words[subject.head[0]]?.lower ?? '')) return null;
  const node = clause.constituents.find((part) => part.type === 'PP' && reading.words[part.head[0]]?.lower === 'voor');
  if (!node) return null;
  return {
    ...previous,
    reading,
    clause: previous.clause,
    cue: [clause.verbs.lexical],
    target: [{ slot: 'voor', node }],
    extra: [],
    repeats: previous,
  };
}

/** A relative clause with its antecedent in the place of the pronoun, so that a frame finds its object. */
function withAntecedent(clause: Clause, place: Place): Clause {
  if (!place.antecedent || opensInside(clause, place.reading)) return clause;
  const taken = place.said ?? bare(place.antecedent);
  const passive = clause.verbs?.voice === 'passive';
  const has = clause.constituents.some(({ role }) => role === (passive ? 'subject' : 'object'));
  const subject = subjectOf(clause);
  if (has || (!passive && !subject) || (clause.kind !== 'relative' && clause.kind !== 'participle')) return clause;
  return { ...clause, constituents: [{ ...taken, role: passive ? 'subject' : 'object' }, ...clause.constituents] };
}

/** `…, waarbij werd benadrukt dat …`: a relative clause that goes on with the story. */
function continuesSentence(node: Constituent, { words }: SentenceReading): boolean {
  return node.type === 'clause' && node.kind === 'relative' && /^waar(?:bij|na)$/.test(words[node.opener?.[0] ?? -1]?.lower ?? '');
}

/** `…, wat door X werd gesteund`. */
function takesUpClause({ opener }: Clause, { words }: SentenceReading): boolean {
  return /^(?:wat|hetgeen)$/.test(words[opener?.[0] ?? -1]?.lower ?? '');
}

/** The antecedent up to the relative clause. */
function bare(phrase: Phrase): Phrase {
  const at = phrase.after.findIndex(({ node }) => node.type === 'clause' && (node.kind === 'relative' || node.kind === 'participle'));
  const clause = phrase.after[at];
  return clause ? { ...phrase, after: phrase.after.slice(0, at), range: [phrase.range[0], clause.node.range[0]] } : phrase;
}

/** Opened by `waarin`, `waarop` or a preposition: the antecedent is neither subject nor object. */
function opensInside(clause: Clause, { words }: SentenceReading): boolean {
  return clause.opener !== undefined && clause.kind === 'relative' && !/^(?:die|dat|wat|welke)$/.test(words[clause.opener[0]]?.lower ?? '');
}

function isDocument(phrase: Phrase, { words }: SentenceReading): boolean {
  return words[phrase.head[1] - 1]?.entry?.semanticClass === 'doc';
}

/** The document that a clause gives as the place of its act: `in de verklaring`. */
function documentOf(clause: Clause, reading: SentenceReading): Phrase | undefined {
  for (const node of clause.constituents) {
    if (node.type !== 'PP' || !/^(?:in|per|met|bij)$/.test(reading.words[node.head[0]]?.lower ?? '')) continue;
    const inner = innerPhrase(node);
    if (inner && isDocument(inner, reading) && inner.determiner !== undefined && reading.words[node.head[0]]?.lower === 'in') return inner;
  }
  return undefined;
}

function innerPhrase(node: Constituent): Phrase | undefined {
  if (node.type === 'NP') return node;
  const inner = node.type === 'PP' ? node.after[0]?.node : undefined;
  return inner?.type === 'NP' ? inner : undefined;
}

/** Tokens of the cue: the lexical verb, its particle, the nominal part, and the modal of an announcement. */
function cueTokens(clause: Clause, match: FrameMatch, modal: boolean): number[] {
  const { verbs } = clause;
  if (!verbs) return match.nominal;
  const copula =
    verbs.lemma === 'zijn' && match.frame.words.length > 0 && match.nominal.length > 0 && match.frame.slots.size > 0 && !isExistential(match);
  return [
    ...(copula ? [] : [verbs.lexical]),
    ...(verbs.particle !== undefined ? [verbs.particle] : []),
    ...(modal && verbs.finite !== undefined && verbs.finite !== verbs.lexical ? [verbs.finite] : []),
    ...match.nominal,
  ];
}

/** `er was eensgezindheid`: the verb of an existential belongs to the cue, a copula before an adjective does not. */
function isExistential(match: FrameMatch): boolean {
  return [...match.frame.slots.values()].includes('holder');
}

function targetOf(match: FrameMatch): StanceDraft['target'] {
  return [...match.filled]
    .filter(([slot]) => match.frame.slots.get(slot) === 'target')
    .flatMap(([slot, nodes]) => nodes.map((node) => ({ slot, node })))
    .sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** `inclusief …` set apart behind the verb belongs to the target. */
function extraOf(clause: Clause, words: SentenceReading['words']): Attachment[] {
  return clause.constituents
    .filter((node): node is Phrase => node.type === 'PP' && words[node.head[0]]?.lower === 'inclusief')
    .map((node) => ({ relation: 'including', marker: node.range[0], node: node.after[0]?.node ?? node }));
}

function polarityOf(match: FrameMatch, negated: boolean, words: SentenceReading['words']): Polarity {
  let { polarity } = match.frame;
  if (match.frame.act === 'reaffirm') {
    const [object] = match.filled.get('obj') ?? [];
    if (
      object &&
      object.type !== 'clause' &&
      /^(?:zorg|bezorgdheid|kritiek|veroordeling|bezwaar|afwijzing|verzet)$/.test(words[object.head[1] - 1]?.lemma ?? '')
    )
      polarity = 'negative';
  }
  if (!negated || polarity === 'neutral') return polarity;
  return polarity === 'positive' ? 'negative' : 'positive';
}

/** `naar verwachting`: somebody's forecast of the act. */
function isForecast(clause: Clause, { words }: SentenceReading): boolean {
  return clause.constituents.some(
    (node) =>
      node.type !== 'clause' &&
      words
        .slice(...node.range)
        .map(({ lower }) => lower)
        .join(' ') === 'naar verwachting',
  );
}

export { identify, trimRange };

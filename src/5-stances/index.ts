import type { Gazetteer } from '../3-entities/index.js';
import { canAct, subjectOf } from '../4-clauses/index.js';
import type { FrameEntry } from '../additions.js';
import { loadTables } from '../data.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import type { Act, Range } from '../model.js';
import type { SentenceReading, TextReading } from '../reader.js';
import { antecedentsOf } from './anaphora.js';
import { circumstancesOf } from './circumstances.js';
import { confidenceOf } from './confidence.js';
import { type Content, preference, undertaking, viewpoint } from './contents.js';
import type { ImplicitBody, StanceDraft } from './draft.js';
import { cueTokens, extraOf, isDenied, polarityOf, targetOf } from './fields.js';
import { forceOf } from './force.js';
import { DENIAL, type Frames, framesOf } from './frames.js';
import { findHolders, holdersOf } from './holders.js';
import { candidates, type FrameMatch, matchFrame } from './match.js';
import { MeetingTracker } from './meeting.js';
import { antecedentOf, constituentsOf, continuesSentence, documentOf, innerPhrase, isApart, isForecast, type Place } from './place.js';
import { repetition } from './repetition.js';

export { contentOf, type HolderDraft, type ImplicitBody, type StanceDraft, type WrittenHolder } from './draft.js';

import { targetRange } from './targets.js';

export { identify, trimRange } from './holders.js';
export { characterSpans, targetRange, targetSpans } from './targets.js';

/** An attitude inside the complement of a reporting verb. */
type Attitude = FrameMatch & { clause: Clause; cue: number[]; content?: Content };

/** Acts whose complement says what somebody else should do, not what they did: `bepleitte dat de Raad dit besluit`. */
const WANTED: ReadonlySet<Act> = new Set<Act>(['advocate', 'call']);

/** Stage 5: who takes which position, by the frames of `glossary/stances/`. */
export class Stances {
  readonly #tables = loadTables<'frames' | 'circumstances' | 'force' | 'confidence' | 'levels'>('stances');
  readonly #frames: Frames;
  readonly #gazetteer: Gazetteer;

  /** @param own frames that go before the curated ones */
  constructor(gazetteer: Gazetteer, own: readonly FrameEntry[] = []) {
    this.#gazetteer = gazetteer;
    this.#frames = framesOf(this.#tables.frames, own);
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
        document = documentOf(clause, reading.words) ?? (clause.fields.first === null && clause.conjunction !== undefined ? document : undefined);
        const place: Place = { reading, nested: false, expected: false, ...(document && { document }) };
        this.#visit(clause, place, body, found, drafts.at(-1));
      }
      for (const draft of found.sort((a, b) => (a.cue[0] ?? 0) - (b.cue[0] ?? 0))) drafts.push(this.#complete(draft, drafts));
    }
    return { drafts, ...(tracker.report && { meeting: tracker.report }) };
  }

  /** A draft with what frames it, and with what its pronouns stand for. @param before the drafts before it in the text */
  #complete(draft: StanceDraft, before: readonly StanceDraft[]): StanceDraft {
    const { matrix, reading, cue, holders, addressees, target } = draft;
    const used: Range[] = [
      ...cue.map((token): Range => [token, token + 1]),
      ...addressees.map(({ range }) => range),
      ...holders.flatMap((holder) => (holder.kind === 'written' ? [holder.range] : [])),
      ...target.map((part) => targetRange(part, reading)),
    ];
    const plural = matrix.verbs?.finite !== undefined && reading.words[matrix.verbs.finite]?.feats.Number === 'Plur';
    const complete = {
      ...draft,
      holders: holders.map((holder) => {
        const antecedents = holder.kind === 'written' ? antecedentsOf(holder, plural, reading, before, this.#gazetteer) : undefined;
        const [only] = antecedents?.length === 1 ? antecedents : [];
        return antecedents ? { ...holder, antecedents, ...(only?.id && { id: only.id }) } : holder;
      }),
      circumstances: circumstancesOf(matrix, used, reading, this.#tables),
      force: forceOf(matrix, cue, reading.words, this.#tables.force),
    };
    return { ...complete, confidence: confidenceOf(complete, this.#tables) };
  }

  #visit(clause: Clause, place: Place, body: ImplicitBody, found: StanceDraft[], previous: StanceDraft | undefined): void {
    const draft = this.#draft(clause, place, body, found.at(-1) ?? previous);
    if (draft) found.push(draft);
    const forecast = isForecasting(clause, place.reading);
    let antecedent: Phrase | undefined;
    for (const node of clause.constituents) {
      const inner: Place = {
        reading: place.reading,
        nested: place.nested,
        expected: place.expected || forecast,
        ...(place.document && { document: place.document }),
      };
      if (node.type === 'clause') {
        if (draft && draft.clause !== clause && node === draft.clause) continue;
        if (
          node.role === 'complement' &&
          clause.verbs?.lemma !== 'slagen' &&
          !forecast &&
          (continuesSentence(node, place.reading.words) ? isStanding(node, clause) : !isAside(node, place.reading))
        )
          inner.nested = true;
        // `gevraagd naar X, antwoordde Y`: nobody but whom it names
        if (node.kind === 'participle') inner.nested = true;
        // `zolang over X niet is gesproken`: what somebody may come to do
        if (isCondition(node, place.reading)) inner.wanted = true;
        if (draft && WANTED.has(draft.act) && inner.nested && node.kind === 'subordinate') inner.wanted = true;
        // An extraposed relative clause belongs to the noun phrase before it.
        const antecedentHere = takesUpClause(node, place.reading) ? draft && pronounOf(node) : antecedent;
        if (node.kind === 'relative' && antecedentHere) inner.antecedent = antecedentHere;
      }
      this.#descend(draft ? node : achieved(node, clause), inner, draft ?? undefined, body, found);
      if (node.type !== 'clause') antecedent = innerPhrase(node) ?? antecedent;
    }
  }

  /** @param outer the noun phrases around a node: the outermost of all, and the first member of a coordination that it is the last of */
  #descend(
    node: Constituent,
    place: Place,
    host: StanceDraft | undefined,
    body: ImplicitBody,
    found: StanceDraft[],
    outer: { top?: Phrase; list?: Phrase } = {},
  ): void {
    if (node.type === 'clause') {
      this.#visit(node, host ? { ...place, host } : place, body, found, undefined);
      return;
    }
    for (const inner of node.before) if (inner.type !== 'clause') this.#descend(inner, place, host, body, found);
    const { words } = place.reading;
    const here = node.type === 'NP' ? { top: outer.top ?? node, list: outer.list ?? node } : { ...outer };
    for (const { relation, marker, node: inner } of node.after) {
      // `dat de Commissie, zoals door X gevraagd, …`: a reference to an act
      const refers = inner.type === 'clause' && inner.kind === 'participle' && words[marker ?? -1]?.lower === 'zoals';
      if (refers && canAct(node, place.reading)) continue;
      if (inner.type === 'clause') {
        const antecedent = antecedentOf(inner, node, here, words, marker);
        this.#descend(inner, { ...place, nested: place.nested || !isApart(inner, words), antecedent }, host, body, found);
      } else {
        const { list: _, ...apart } = here;
        // `een aantal zuidelijke lidstaten, die …`: what counts them is meant too
        const counted = relation === 'modifier' && inner.type === 'NP';
        this.#descend(inner, place, host, body, found, relation === 'conjunct' || counted ? here : apart);
      }
    }
  }

  #draft(clause: Clause, place: Place, body: ImplicitBody, previous: StanceDraft | undefined): StanceDraft | null {
    const { verbs } = clause;
    if (!verbs || clause.kind === 'infinitive' || place.wanted) return null;
    // `elf landen, aangevoerd door Malta`: one of them
    if (clause.kind === 'participle' && verbs.lemma === 'aan|voeren') return null;
    const { reading } = place;
    const repeated = repetition(clause, place, previous, this.#gazetteer);
    if (repeated) return repeated;
    const constituents = constituentsOf(clause, place);
    const wanted = preference(clause, reading);
    if (wanted) return this.#fromContent(wanted, clause, place);
    // `volgens Malta moet de Commissie de regels bespreken`: what Malta says should be done
    const demand = verbs.auxiliaries.some((lemma) => /^(?:moeten|dienen|behoren)$/.test(lemma)) ? viewpoint(clause, reading) : null;
    if (demand) return this.#fromContent(demand, clause, place);
    const match = matchFrame(clause, constituents, candidates(this.#frames, clause, reading), reading);
    if (match && isForecasting(clause, reading) && match.filled.size === 1 && !constituents.some(({ role }) => role === 'agent')) return null;
    // `zal steunen`: what somebody will do, not what they say.
    const doing = match && ((match.frame.act === 'support' && match.frame.words.length === 0) || match.frame.verb === 'in|zetten');
    if (
      !match ||
      (doing && verbs.auxiliaries[0] === 'zullen' && verbs.tense === 'present' && !place.expected && !isForecast(clause, reading.words))
    ) {
      const content = undertaking(clause, reading) ?? viewpoint(clause, reading);
      return content && (!place.antecedent || content.holder !== clause.sharedSubject) ? this.#fromContent(content, clause, place) : null;
    }
    const holders = findHolders(clause, place, match, { gazetteer: this.#gazetteer, body });
    // `Volgens Finland gaat het voorstel niet ver genoeg`: nobody else holds it
    const view = !holders || holders.every(({ kind }) => kind === 'implicit') ? viewpoint(clause, reading) : null;
    if (view) return this.#fromContent(view, clause, place);
    if (!holders) return null;
    const attitude = match.frame.act === 'state' ? this.#attitude(match, reading) : null;
    const core = attitude ?? match;
    // An idiom of refusal has its `niet` in the frame: `niets voelen voor`.
    const idiomatic = core.frame.words.some((word) => DENIAL.test(word));
    const negated = !idiomatic && (isDenied(clause, reading) || (attitude !== null && isDenied(attitude.clause, reading)));
    const forecast = place.expected || isForecast(clause, reading.words);
    const modal = verbs.auxiliaries.includes('zullen') && verbs.tense === 'present' && !forecast && holders.some(({ kind }) => kind === 'written');
    const target = takenUp(attitude?.content?.target ?? targetOf(core, attitude?.clause ?? clause, reading), place);
    return {
      reading,
      frame: core.frame,
      clause: attitude?.clause ?? clause,
      matrix: clause,
      act: core.frame.act,
      polarity: polarityOf(core, negated, reading),
      negated,
      timing: forecast ? 'expected' : modal ? 'announced' : 'reported',
      cue: [...new Set([...cueTokens(clause, match, modal), ...(attitude?.cue ?? [])])].sort((a, b) => a - b),
      holders,
      addressees: this.#addressees(core, reading),
      target,
      extra: extraOf(clause, reading),
      circumstances: [],
      force: 0,
      confidence: 0,
      ...(attitude?.content?.content && { content: attitude.content.content }),
    };
  }

  /** `liet weten bezorgd te zijn over X`, `sprak uit te zullen steunen`: the attitude inside the complement of a reporting verb. */
  #attitude(match: FrameMatch, reading: SentenceReading): Attitude | null {
    for (const node of match.filled.get('te') ?? []) {
      if (node.type !== 'clause' || !node.verbs) continue;
      const content = match.subject && undertaking(finiteForm(node, match.subject, reading), reading);
      if (content) return { frame: content.frame, nominal: [], filled: new Map(), impersonal: false, clause: node, cue: content.cue, content };
      const inner = matchFrame(node, node.constituents, candidates(this.#frames, node, reading), reading);
      if (inner && inner.frame.act !== 'state')
        return { ...inner, clause: node, cue: inner.nominal.length > 0 ? inner.nominal : [node.verbs.lexical] };
    }
    return null;
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

  #fromContent({ frame, holder, cue, target, content }: Content, clause: Clause, place: Place): StanceDraft | null {
    const { reading } = place;
    if (frame.act === 'commit' && place.nested) return null;
    const negated = frame.act !== 'state' && isDenied(clause, reading);
    return {
      reading,
      frame,
      clause,
      matrix: clause,
      act: frame.act,
      polarity: negated ? 'negative' : frame.polarity,
      negated,
      timing: frame.act === 'commit' ? 'announced' : 'reported',
      cue: [...cue].sort((a, b) => a - b),
      holders: holdersOf(holder, reading, this.#gazetteer),
      addressees: [],
      target,
      extra: [],
      circumstances: [],
      force: 0,
      confidence: 0,
      ...(content && { content }),
    };
  }
}

/** `verwacht wordt dat …`, `de verwachting is dat …`: a frame of what it announces. */
function isForecasting(clause: Clause, { words }: SentenceReading): boolean {
  const { verbs } = clause;
  if (verbs?.lemma === 'verwachten') return verbs.voice === 'passive';
  const subject = verbs?.lemma === 'zijn' ? subjectOf(clause) : undefined;
  return subject !== undefined && words[subject.head[1] - 1]?.lemma === 'verwachting';
}

/** `slaagde erin op te roepen`: what somebody manages to do is done; its clause is read as one of its own. */
function achieved(node: Constituent, clause: Clause): Constituent {
  if (clause.verbs?.lemma !== 'slagen' || node.type !== 'clause' || node.kind !== 'infinitive') return node;
  const subject = subjectOf(clause);
  return subject ? { ...node, kind: 'main', sharedSubject: subject } : node;
}

/** An infinitive clause as its subject would say it: `te zullen steunen` as `zal steunen`. */
function finiteForm(clause: Clause, subject: Phrase, { words }: SentenceReading): Clause {
  const { verbs } = clause;
  const modal = verbs?.tokens.find((token) => token !== verbs.lexical && words[token]?.entry?.lemma === verbs.auxiliaries[0]);
  return verbs && modal !== undefined ? { ...clause, sharedSubject: subject, verbs: { ...verbs, finite: modal, tense: 'present' } } : clause;
}

function isCondition({ kind, opener }: Clause, { words }: SentenceReading): boolean {
  return kind === 'subordinate' && /^(?:als|indien|mits|tenzij|zolang|zodra)$/.test(words[opener?.[0] ?? -1]?.lower ?? '');
}

/** `bepleitte een aanpak waarbij niets wordt uitgesloten`: in the present, beside what was said, it says how a thing is. */
function isStanding(node: Clause, { verbs }: Clause): boolean {
  return node.verbs?.tense === 'present' && !node.verbs.perfect && verbs?.tense === 'past';
}

/** A clause behind a comma and `wat`: it comments on the one before. */
function isAside(clause: Clause, { words }: SentenceReading): boolean {
  return clause.kind === 'relative' && isApart(clause, words);
}

/** `…, wat door Frankrijk werd onderschreven`: the relative takes up a clause. */
function takesUpClause({ kind, opener }: Clause, { words }: SentenceReading): boolean {
  return kind === 'relative' && /^(?:wat|hetgeen)$/.test(words[opener?.[0] ?? -1]?.lower ?? '');
}

function pronounOf({ opener }: Clause): Phrase | undefined {
  return opener && { type: 'NP', range: opener, head: opener, before: [], after: [] };
}

/** The target of the clause around it in the place of `wat`. */
function takenUp(target: StanceDraft['target'], { host, reading }: Place): StanceDraft['target'] {
  if (!host) return target;
  return target.flatMap((part) =>
    part.node.type === 'NP' && /^(?:wat|hetgeen)$/.test(reading.words[part.node.head[0]]?.lower ?? '') ? host.target : [part],
  );
}

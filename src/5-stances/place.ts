import type { Word } from '../2-words/index.js';
import { subjectOf } from '../4-clauses/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import type { SentenceReading } from '../reader.js';
import { cutBefore } from './cues.js';
import type { StanceDraft } from './draft.js';

/** Where a clause stands, as far as it matters for its records. */
export interface Place {
  reading: SentenceReading;
  /** The noun phrase that a relative or participle clause belongs to, up to the clause. */
  antecedent?: Phrase;
  /** Inside what another clause says or wants: then only a written holder makes a record. */
  nested: boolean;
  /** What somebody else should do: no act of theirs. */
  wanted?: true;
  /** Inside somebody's forecast: `verwacht wordt dat …`. */
  expected: boolean;
  /** Document that the sentence's first clause names as the place of what is said. */
  document?: Phrase;
  /** The record of the clause around it: what `wat` takes up. */
  host?: StanceDraft;
}

const SUBJECT_PRONOUN = /^(?:die|dat|wat|welke|hetgeen)$/;

/** The constituents of a clause, what it shares with the one before it, and its antecedent in the place of the relative pronoun, so that a frame finds them. */
export function constituentsOf(clause: Clause, { antecedent, reading: { words } }: Place): readonly Constituent[] {
  if (!antecedent || (clause.kind !== 'relative' && clause.kind !== 'participle')) return [...sharedBy(clause), ...clause.constituents];
  const noun = antecedent;
  const preposition = relativePreposition(clause, words);
  if (preposition) {
    const phrase: Phrase = { type: 'PP', range: noun.range, head: preposition, before: [], after: [{ relation: 'modifier', node: noun }] };
    return [phrase, ...clause.constituents.filter((node) => node.range[0] !== preposition[0])];
  }
  if (opensInside(clause, words)) return clause.constituents;
  const passive = clause.verbs?.voice === 'passive';
  const has = clause.constituents.some(({ role }) => role === (passive ? 'subject' : 'object'));
  if (has || (!passive && !subjectOf(clause))) return clause.constituents;
  return [{ ...noun, role: passive ? 'subject' : 'object' }, ...clause.constituents];
}

/** Arguments taken over from the clause before; the subject of a passive is its object. */
function sharedBy({ verbs, shared = [], sharedSubject }: Clause): readonly Phrase[] {
  return sharedSubject && verbs?.voice === 'passive' ? [{ ...sharedSubject, role: 'subject' }, ...shared] : shared;
}

/** `tegen wie`, `waar X tegen is`: token range of the preposition that takes up the antecedent; of `waartegen` its own word. */
function relativePreposition(clause: Clause, words: readonly Word[]): [number, number] | undefined {
  if (clause.kind !== 'relative' || !clause.opener) return undefined;
  const [from, to] = clause.opener;
  const opener = words[from]?.lower ?? '';
  if (to - from > 1) return words[from]?.tag === 'ADP' ? [from, from + 1] : undefined;
  if (/^waar\p{L}/u.test(opener) && !/^waar(?:bij|na|door|onder)$/.test(opener)) return [from, from + 1];
  if (opener !== 'waar') return undefined;
  const stranded = clause.constituents.find((node) => node.type === 'ADVP' && /^(?:ADP|PRT)$/.test(words[node.head[0]]?.tag ?? ''));
  return stranded && stranded.type !== 'clause' ? stranded.head : undefined;
}

/**
 * What a clause inside a noun phrase says something of, up to the clause. Set apart by a comma, `waarop` takes up the whole phrase around it
 * (`maatregelen tegen landen die …, waarop X aandrong`), and `die` all members of a list (`Malta en Cyprus, die …`).
 */
export function antecedentOf(
  clause: Clause,
  phrase: Phrase,
  outer: { top?: Phrase; list?: Phrase },
  words: readonly Word[],
  marker?: number,
): Phrase {
  // `een uitwisseling met X, zoals door Y voorgesteld`
  if (marker !== undefined && words[marker - 1]?.text === ',') return cutBefore(outer.top ?? phrase, marker);
  const apart = isApart(clause, words);
  const whole = apart ? (opensInside(clause, words) ? outer.top : outer.list) : undefined;
  return cutBefore(whole ?? phrase, marker ?? clause.range[0]);
}

/** Opened by `waarin`, `waarop` or a preposition: the antecedent is neither subject nor object. */
export function opensInside(clause: Clause, words: readonly Word[]): boolean {
  return clause.opener !== undefined && clause.kind === 'relative' && !SUBJECT_PRONOUN.test(words[clause.opener[0]]?.lower ?? '');
}

/** A clause that tells something more of its antecedent, set apart by a comma; one without a comma says which is meant. */
export function isApart(clause: Clause, words: readonly Word[]): boolean {
  return words[clause.range[0] - 1]?.text === ',';
}

/** `…, waarbij werd benadrukt dat …`: a relative clause that goes on with the story. */
export function continuesSentence(node: Constituent, words: readonly Word[]): boolean {
  return node.type === 'clause' && node.kind === 'relative' && /^waar(?:bij|na|door)$/.test(words[node.opener?.[0] ?? -1]?.lower ?? '');
}

/** `naar verwachting`, `verwacht wordt dat`: somebody's forecast of the act. */
export function isForecast(clause: Clause, words: readonly Word[]): boolean {
  return clause.constituents.some((node) => {
    if (node.type === 'clause') return false;
    const text = words
      .slice(...node.range)
      .map(({ lower }) => lower)
      .join(' ');
    return text === 'naar verwachting' || text === 'vermoedelijk' || text === 'waarschijnlijk';
  });
}

export function isDocument(phrase: Phrase, words: readonly Word[]): boolean {
  return words[phrase.head[1] - 1]?.entry?.semanticClass === 'doc';
}

/** The document that a clause gives as the place of its act: `in de verklaring`. */
export function documentOf(clause: Clause, words: readonly Word[]): Phrase | undefined {
  for (const node of clause.constituents) {
    if (node.type !== 'PP' || words[node.head[0]]?.lower !== 'in') continue;
    const inner = innerPhrase(node);
    if (inner?.determiner !== undefined && isDocument(inner, words)) return inner;
  }
  return undefined;
}

/** The noun phrase of a constituent: itself, or the one behind its preposition. */
export function innerPhrase(node: Constituent): Phrase | undefined {
  if (node.type === 'NP') return node;
  const inner = node.type === 'PP' ? node.after[0]?.node : undefined;
  return inner?.type === 'NP' ? inner : undefined;
}

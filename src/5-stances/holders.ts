import type { Word } from '../2-words/index.js';
import { type Gazetteer, mentionAt } from '../3-entities/index.js';
import { canAct, subjectOf } from '../4-clauses/index.js';
import type { Attachment, Clause, Constituent, Phrase } from '../grammar.js';
import type { Range } from '../model.js';
import type { SentenceReading } from '../reader.js';
import type { HolderDraft, ImplicitBody, WrittenHolder } from './draft.js';
import { quantityOf } from './groups.js';
import type { FrameMatch } from './match.js';
import { innerPhrase, isApart, isDocument, opensInside, type Place } from './place.js';

/** What the search for holders needs beside the clause. */
export interface HolderScene {
  gazetteer: Gazetteer;
  /** Whose meeting is under way. */
  body: ImplicitBody;
}

/** Verbs by which a letter speaks of itself: `Hierbij bied ik u aan`. */
const LETTER = /^(?:aan\|bieden|sturen|toe\|sturen|toe\|zenden|informeren|berichten|doen)$/;
/** `van Nederlandse zijde`: whose side. */
const SIDE = /^(?:zijde|kant)$/;

/** Who takes the position that a frame found; `null` when nobody can be named, so that there is no record. */
export function findHolders(clause: Clause, place: Place, match: FrameMatch, scene: HolderScene): HolderDraft[] | null {
  const { reading } = place;
  const { frame, filled } = match;
  // `wat Malta voor eilanden te snel gaat`: an object before what a preposition leads to
  const slots = [...frame.slots]
    .flatMap(([slot, role]) => (role === 'holder' ? [slot] : []))
    .sort((a, b) => Number(isObject(b)) - Number(isObject(a)));
  const slot = slots.find((name) => filled.has(name)) ?? slots[0];
  const named = slot ? filled.get(slot)?.[0] : undefined;
  const phrase = named ? innerPhrase(named) : frame.slots.has('subj') || slot === 'obj' ? undefined : holderPhrase(clause, place, match);
  if (phrase === null) return null;
  if (phrase) {
    // inside what another says a text says nothing: `wil dat de tekst de nadruk legt op X`
    if (place.nested && isDocument(phrase, reading.words) && !canAct(phrase, reading)) return null;
    if (!mayHold(phrase, clause, reading)) return existential(frame.verb, slot) ? implicit(place, scene.body) : null;
    const listed = slot && named?.type === 'PP' ? furtherOf(named, reading, scene.gazetteer) : [];
    return [...holdersOf(phrase, reading, scene.gazetteer), ...listed, ...companions(clause, reading, scene.gazetteer)];
  }
  const side = sideOf(clause, reading);
  if (side) return holdersOf(side, reading, scene.gazetteer);
  const nations = slot === undefined ? [] : nationsOf(clause, match, reading, scene.gazetteer);
  if (nations.length > 0) return nations;
  if (isLetter(clause, reading)) return null;
  const impersonal = clause.verbs?.voice === 'passive' || match.impersonal || slot !== undefined || frame.slots.has('subj');
  if (!impersonal) return null;
  if (place.antecedent && clause.kind === 'relative' && isDocument(place.antecedent, reading.words) && opensInside(clause, reading.words))
    return [{ kind: 'implicit', body: { kind: 'document', phrase: place.antecedent } }];
  return implicit(place, scene.body);
}

/** `uw Kamer wordt geïnformeerd`: the letter speaks of itself. */
function isLetter(clause: Clause, { words }: SentenceReading): boolean {
  const subject = LETTER.test(clause.verbs?.lemma ?? '') ? subjectOf(clause) : undefined;
  return subject !== undefined && words[subject.range[0]]?.lower === 'uw';
}

/** `voor X en voor Y`, `zowel bij X als bij Y`: those whom further phrases of a list name. */
function furtherOf({ after }: Phrase, reading: SentenceReading, gazetteer: Gazetteer): WrittenHolder[] {
  return after.flatMap(({ relation, node }) => {
    const inner = relation === 'conjunct' && node.type === 'PP' ? innerPhrase(node) : undefined;
    return inner ? holdersOf(inner, reading, gazetteer) : [];
  });
}

const isObject = (slot: string) => slot === 'iobj' || slot === 'obj';

function implicit(place: Place, body: ImplicitBody): HolderDraft[] | null {
  if (place.nested) return null;
  return [{ kind: 'implicit', body: place.document ? { kind: 'document', phrase: place.document } : body }];
}

/** `er was steun`: the subject is the cue's noun, and who holds it may be unsaid. */
function existential(verb: string, slot: string | undefined): boolean {
  return verb === 'zijn' && slot !== undefined;
}

/** Subject of an active clause, `door` phrase of a passive one, antecedent of a relative clause whose pronoun is the subject; `null` where somebody is only described. */
function holderPhrase(clause: Clause, place: Place, match: FrameMatch): Phrase | null | undefined {
  if (clause.verbs?.voice === 'passive' && match.frame.verb !== 'zijn') {
    const agent = [...clause.constituents, ...(clause.shared ?? [])].find(({ role }) => role === 'agent');
    return agent ? innerPhrase(agent) : undefined;
  }
  const subject = match.subject ?? clause.sharedSubject;
  if (subject && subject !== place.antecedent) return subject;
  if (clause.kind !== 'relative' || !place.antecedent || opensInside(clause, place.reading.words)) return undefined;
  // `landen die om steun vragen`: which countries, not what they did
  return isApart(clause, place.reading.words) ? place.antecedent : null;
}

/** Whether a noun phrase can take a position: a name, a person, a body, a document or a meeting; not a bridge. */
export function mayHold(phrase: Phrase, clause: Clause, reading: SentenceReading): boolean {
  const { words } = reading;
  const first = words[phrase.head[0]] as Word;
  const head = words[phrase.head[1] - 1] as Word;
  if (/^PR/.test(first.tag) && /^(?:het|dit|dat|wat|er|niets|alles)$/.test(first.lower)) return first.lower === 'het' && isPerson(clause);
  if (first.lower === 'ik' && LETTER.test(clause.verbs?.lemma ?? '')) return false;
  if (canAct(phrase, reading) || head.tag === 'PN' || /^PR/.test(head.tag) || head.tag === 'NUM') return true;
  if (SIDE.test(head.lemma)) return true;
  if (head.tag.startsWith('ADJ') || head.lemmaSource === 'guess') return true;
  return /^(?:doc|event|quantity|person|group)$/.test(head.entry?.semanticClass ?? '');
}

/** `het zag geen aanleiding`: a cabinet or a country is taken up by `het`, where the clause has an object of its own. */
function isPerson(clause: Clause): boolean {
  return clause.verbs?.voice === 'active' && clause.kind !== 'relative' && subjectOf(clause) !== undefined;
}

/** `van Nederlandse zijde` in a clause that names nobody else. */
function sideOf(clause: Clause, { words }: SentenceReading): Phrase | undefined {
  for (const node of clause.constituents) {
    if (node.type !== 'PP' || words[node.head[0]]?.lower !== 'van') continue;
    const inner = innerPhrase(node);
    if (inner && SIDE.test(words[inner.head[1] - 1]?.lemma ?? '')) return inner;
  }
  return undefined;
}

/** `Er was Franse kritiek`, `kreeg Duitse en Poolse bijval`: the countries that adjectives before the cue's noun name. */
function nationsOf(clause: Clause, { nominal }: FrameMatch, { words }: SentenceReading, gazetteer: Gazetteer): WrittenHolder[] {
  return clause.constituents.flatMap((node) => {
    const noun = innerPhrase(node);
    if (!noun || !nominal.includes(noun.head[1] - 1)) return [];
    const holders: WrittenHolder[] = [];
    for (let at = noun.range[0]; at < noun.head[1] - 1; at++) {
      const id = nationOf(words[at] as Word, gazetteer);
      const range: Range = [at, at + 1];
      if (id) holders.push({ kind: 'written', phrase: { type: 'NP', range, head: range, before: [], after: [] }, range, id });
    }
    return holders;
  });
}

/** Id of the country that an adjective of nationality relates to. */
function nationOf({ tag, lower }: Word, gazetteer: Gazetteer): string | undefined {
  const id = tag.startsWith('ADJ') ? gazetteer.relatedTo(lower)?.id : undefined;
  return id && /^[a-z]{2}$/.test(id) && gazetteer.get(id)?.type === 'LOC' ? id : undefined;
}

/** `Nederland, met Polen, …`: set apart and somebody who can act. */
export function isCompany(node: Constituent, reading: SentenceReading): boolean {
  const inner = node.type === 'PP' && reading.words[node.head[0]]?.lower === 'met' ? node.after[0]?.node : undefined;
  return inner?.type === 'NP' && reading.words[node.range[0] - 1]?.text === ',' && canAct(inner, reading);
}

/** `samen met X`, `evenals Y`, `mede namens Z` beside the subject. */
function companions(clause: Clause, reading: SentenceReading, gazetteer: Gazetteer): HolderDraft[] {
  return clause.constituents.flatMap((node) => {
    if (node.type !== 'PP') return [];
    const preposition = reading.words
      .slice(...node.head)
      .map(({ lower }) => lower)
      .join(' ');
    const inner = innerPhrase(node);
    // `Nederland, met Polen en Estland, …`
    if (!inner || !(isCompany(node, reading) || /^(?:namens|mede namens|samen met|evenals|net als|tezamen met)$/.test(preposition))) return [];
    return holdersOf(inner, reading, gazetteer, preposition.endsWith('namens') ? 'on-behalf-of' : undefined);
  });
}

/** The holders that a noun phrase names: its members when coordinated, those behind `waaronder`, and those it speaks for. */
export function holdersOf(phrase: Phrase, reading: SentenceReading, gazetteer: Gazetteer, role?: WrittenHolder['role']): WrittenHolder[] {
  const insertions = insertionsOf(phrase, reading.words);
  const conjuncts = phrase.after.filter(({ relation, node }) => relation === 'conjunct' && node.type === 'NP');
  const cut = Math.min(
    ...[...insertions, ...conjuncts].map(({ marker, node }) => marker ?? node.range[0]),
    ...boundaries(phrase, reading.words),
    phrase.range[1],
  );
  const range = trimRange([phrase.range[0], cut], reading.words);
  const id = identify(phrase, reading, gazetteer);
  const quantity = id ? undefined : quantityOf(phrase, reading.words);
  const own: WrittenHolder = { kind: 'written', phrase, range, ...(role && { role }), ...(id && { id }), ...(quantity && { quantity }) };
  const members = conjuncts.flatMap(({ node }) => (node.type === 'NP' ? holdersOf(node, reading, gazetteer, role) : []));
  const inserted = insertions.flatMap(({ relation, node }) => {
    const inner = node.type === 'PP' ? node.after[0]?.node : node;
    if (inner?.type !== 'NP') return [];
    return holdersOf(inner, reading, gazetteer, relation === 'including' ? 'including' : 'on-behalf-of');
  });
  return [own, ...members, ...inserted];
}

/** `waaronder …`, `namens …`, wherever they stand at the right edge of the phrase; not those inside coordinated members. */
function insertionsOf(phrase: Phrase, words: readonly Word[]): Attachment[] {
  return phrase.after.flatMap((attachment) => {
    const { relation, node } = attachment;
    if (relation === 'including' && node.type === 'NP') return [attachment];
    // `tien landen, aangevoerd door Malta`
    const leader = node.type === 'clause' && node.verbs?.lemma === 'aan|voeren' ? node.constituents.find(({ role }) => role === 'agent') : undefined;
    const named = leader && innerPhrase(leader);
    if (named) return [{ relation: 'including', marker: node.range[0], node: named }];
    if (node.type === 'PP' && words[node.head[0]]?.lower === 'namens') return [{ ...attachment, marker: node.range[0] }];
    if (relation === 'modifier' && node.type === 'PP') {
      const inner = node.after[0]?.node;
      return inner && inner.type === 'NP' ? insertionsOf(inner, words) : [];
    }
    return [];
  });
}

/** Where an apposition or a relative clause behind a comma begins: both are outside the holder's span. */
function boundaries(phrase: Phrase, words: readonly Word[]): number[] {
  return phrase.after
    .filter(({ relation, node }) => relation === 'apposition' || relation === 'parenthesis' || (node.type === 'clause' && isApart(node, words)))
    .map(({ node }) => node.range[0]);
}

/** Canonical id of what a noun phrase names: of a name in its head, or of what this stands for there, or of the body that an office stands for. */
export function identify(phrase: Phrase, { words, mentions }: SentenceReading, gazetteer: Gazetteer): string | undefined {
  const mention = mentionAt(mentions, phrase.head[1] - 1) ?? mentionAt(mentions, phrase.head[0]);
  if (mention?.id && mention.type !== 'DATE') return mention.standsFor ?? mention.id;
  const head = words
    .slice(...phrase.head)
    .map(({ lower }) => lower)
    .join(' ');
  return gazetteer.office(head)?.id || undefined;
}

/** Takes commas and conjunctions off the end of a range. */
export function trimRange([from, to]: Range, words: readonly Word[]): Range {
  let end = to;
  while (end > from && (words[end - 1]?.tag === 'PU' || words[end - 1]?.footnote || words[end - 1]?.tag === 'CC') && words[end - 1]?.text !== ')')
    end--;
  return [from, end];
}

import type { Word } from '../2-words/index.js';
import { canAct, questionOf } from '../4-clauses/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import type { SentenceReading } from '../reader.js';
import { cutBefore } from './cues.js';
import type { StanceFrame } from './frames.js';
import { isCompany } from './holders.js';

const DATIVE_PARTICLE = new Map([
  ['mee', 'met'],
  ['toe', 'tot'],
  ['af', 'van'],
]);
const QUESTION = /^(?:of|hoe|waarom|wat|wie|welke?|waar|wanneer|hoeveel)$/;
const PLAIN = /^(?:obj|iobj|subj|te|dat|of)$/;

/** Verbs that say something of a thing and do something to a person: `benoemde de risico's`, `benoemde een directeur`. */
const OF_THINGS: ReadonlySet<string> = new Set(['benoemen']);

/** Complements of a clause by the slots of a frame, in text order. @param rest its constituents without the words of the cue */
export function fillSlots(frame: StanceFrame, clause: Clause, rest: Constituent[], reading: SentenceReading): Map<string, Constituent[]> {
  const { words } = reading;
  exchange(frame, rest, reading);
  setAside(rest, words);
  const filled = new Map<string, Constituent[]>();
  const used = new Set<Constituent>();
  for (const [slot, role] of frame.slots) {
    const nodes = rest.filter(
      (node) =>
        !used.has(node) &&
        fits(node, slot, frame, clause, words) &&
        (slot !== 'met' || !isCompany(node, reading)) &&
        (role !== 'addressee' || isAddressable(node, reading)) &&
        (!isViewed(frame, slot) || opensClause(node, clause, reading)) &&
        (slot !== 'obj' || !OF_THINGS.has(frame.verb) || !canAct(node as Phrase, reading)) &&
        (slot !== 'subj' || role !== 'target' || !canAct(node as Phrase, reading)),
    );
    if (nodes.length === 0) continue;
    filled.set(slot, nodes);
    for (const node of nodes) used.add(node);
  }
  takeTopic(frame, filled, rest, used, words);
  detach(frame, filled, rest, clause, words);
  dropProvisional(frame, filled, words);
  readAddressee(frame, filled, reading);
  return filled;
}

/** `vroeg de bank om uitleg`, `is de bank gevraagd uitleg te geven`: beside what is wanted, an object that can act is who is asked. */
function readAddressee(frame: StanceFrame, filled: Map<string, Constituent[]>, reading: SentenceReading): void {
  const objects = filled.get('obj');
  const wanted = [...filled.keys()].some((slot) => slot !== 'obj' && frame.slots.get(slot) === 'target');
  if (!objects || frame.slots.get('obj') !== 'target' || frame.slots.get('iobj') !== 'addressee' || !wanted || filled.has('iobj')) return;
  if (!objects.every((node) => node.type === 'NP' && canAct(node, reading))) return;
  filled.delete('obj');
  filled.set('iobj', objects);
}

/** `De uitkomst stelt Nederland teleur`: where a thing does something to somebody, the thing is the subject. */
function exchange(frame: StanceFrame, rest: Constituent[], reading: SentenceReading): void {
  if (frame.slots.get('subj') !== 'target' || (frame.slots.get('obj') !== 'holder' && frame.slots.get('iobj') !== 'holder')) return;
  const subject = rest.findIndex((node) => node.role === 'subject' && node.type === 'NP' && canAct(node, reading));
  const object = rest.findIndex((node) => /object$/.test(node.role ?? '') && node.type === 'NP' && !canAct(node, reading));
  const [acting, thing] = [rest[subject], rest[object]];
  if (!acting || !thing) return;
  rest[subject] = { ...acting, role: frame.slots.has('obj') ? 'object' : 'indirect-object' };
  rest[object] = { ...thing, role: 'subject' };
}

/** Nouns behind `met` that say with what reserve or for what reason somebody did it. */
const PROVISO = /^(?:kanttekening|aantekening|voorbehoud|argument|argumentatie|motivering|redenering|onderbouwing|toevoeging|aanvulling)$/;

/** `stemde in met het plan, met de kanttekening dat …`: what somebody adds to the act, with its clause, is no complement of it. */
function setAside(rest: Constituent[], words: readonly Word[]): void {
  const at = rest.findIndex((node) => {
    const inner = node.type === 'PP' && lowerHead(node, words) === 'met' ? node.after[0]?.node : undefined;
    return inner?.type === 'NP' && PROVISO.test(words[inner.head[1] - 1]?.lemma ?? '');
  });
  const [proviso, behind] = [rest[at], rest[at + 1]];
  if (!proviso || words[proviso.range[0] - 1]?.text !== ',') return;
  const clause = behind?.type === 'clause' && behind.range[0] === proviso.range[1] && opens(behind, words, (opener) => opener === 'dat');
  rest.splice(at, clause ? 2 : 1);
}

/** Prepositions that name the topic where a frame has `over`. */
const ABOUT = /^(?:ten aanzien van|met betrekking tot|omtrent|inzake|aangaande|rond|rondom|aan het adres van|wat betreft|voor wat betreft)$/;

/** `maakten zich ten aanzien van X grote zorgen`: with no other target, what stands for `over`. */
function takeTopic(
  frame: StanceFrame,
  filled: Map<string, Constituent[]>,
  rest: readonly Constituent[],
  used: ReadonlySet<Constituent>,
  words: readonly Word[],
): void {
  if (frame.slots.get('over') !== 'target' || [...filled.keys()].some((slot) => frame.slots.get(slot) === 'target')) return;
  const topic = rest.find((node) => node.type === 'PP' && !used.has(node) && ABOUT.test(lowerHead(node, words)));
  if (topic) filled.set('over', [topic]);
}

function lowerHead(phrase: Phrase, words: readonly Word[]): string {
  return words
    .slice(...phrase.head)
    .map(({ lower }) => lower)
    .join(' ');
}

/** `voor X` with what is important to X: without X it is a fact. */
export function isViewed({ act, slots }: StanceFrame, slot = 'voor'): boolean {
  return act === 'emphasise' && slot === 'voor' && slots.get(slot) === 'holder';
}

/** `Voor Nederland is dit van belang`, `is voor Nederland van belang`: to whom, said first; elsewhere it is who profits. */
function opensClause(node: Constituent, { verbs }: Clause, reading: SentenceReading): boolean {
  const inner = node.type === 'PP' ? node.after[0]?.node : undefined;
  return node.range[0] <= (verbs?.finite ?? -1) + 1 && inner?.type === 'NP' && canAct(inner, reading);
}

/** A preposition phrase names somebody spoken to only with somebody in it: `bij de Commissie`, not `bij de rest`. */
function isAddressable(node: Constituent, reading: SentenceReading): boolean {
  const inner = node.type === 'PP' ? node.after[0]?.node : undefined;
  if (!inner) return true;
  return inner.type === 'NP' && (canAct(inner, reading) || /^(?:PN|PRP)$/.test(reading.words[inner.head[1] - 1]?.tag ?? ''));
}

function fits(node: Constituent, slot: string, frame: StanceFrame, clause: Clause, words: readonly Word[]): boolean {
  const passive = clause.verbs?.voice === 'passive';
  switch (slot) {
    case 'obj':
      return node.type === 'NP' && (passive ? node.role === 'subject' : node.role === 'object' || node.role === 'predicate');
    case 'subj':
      return node.type === 'NP' && node.role === 'subject';
    case 'iobj':
      // `vroeg de Commissie hoe …`: the one object is who is asked
      return (
        node.type === 'NP' &&
        (node.role === 'indirect-object' || (node.role === 'object' && frame.slots.get(slot) === 'addressee' && !frame.slots.has('obj')))
      );
    case 'te':
      return node.type === 'clause' && node.kind === 'infinitive' && node.role !== 'adjunct' && !isPurpose(node, clause, words);
    case 'dat':
      return opens(node, words, (opener) => opener === 'dat');
    case 'of':
      return opens(node, words, (opener) => QUESTION.test(opener)) || (node.type === 'clause' && questionOf(node) !== undefined);
    default:
      return isPreposition(node, slot, words) || isStranded(node, slot, frame, clause, words);
  }
}

/** `Om banen te redden, beloofde X …`: a first `om` clause beside another infinitive says what for. */
function isPurpose(node: Clause, { constituents, verbs }: Clause, words: readonly Word[]): boolean {
  return (
    words[node.opener?.[0] ?? node.range[0]]?.lower === 'om' &&
    node.range[1] <= (verbs?.finite ?? 0) + 1 &&
    constituents.some((other) => other.type === 'clause' && other !== node && other.kind === 'infinitive')
  );
}

function opens(node: Constituent, words: readonly Word[], test: (opener: string) => boolean): boolean {
  return (
    node.type === 'clause' &&
    node.opener !== undefined &&
    (node.kind === 'subordinate' || node.kind === 'relative') &&
    test(words[node.opener[0]]?.lower ?? '')
  );
}

/** `ziet daar niets in`: what looks like the verb's particle is the preposition of `daar`, where the frame's verb has none. */
function isStranded(node: Constituent, slot: string, frame: StanceFrame, { verbs }: Clause, words: readonly Word[]): boolean {
  if (node.type !== 'ADVP' || node.after.length > 0 || verbs?.particle === undefined || frame.verb.includes('|')) return false;
  return words[verbs.particle]?.lower === slot && /^(?:er|hier|daar)$/.test(words[node.head[0]]?.lower ?? '');
}

/** `over X`, or `daarover`, `hiervoor`, `ertoe`, `hier … tegen`. */
function isPreposition(node: Constituent, preposition: string, words: readonly Word[]): boolean {
  if (node.type === 'clause') return false;
  const lower = lowerHead(node, words);
  if (node.type === 'PP' && !lower.startsWith('waar')) return lower === preposition && node.role !== 'agent';
  if (node.type !== 'ADVP' && node.type !== 'PP') return false;
  const [, adverb, fused] = /^(hier|daar|waar|er)(.*)$/.exec(lower) ?? [];
  if (adverb === undefined) return false;
  const stranded = node.after[0]?.node;
  const particle = fused || (stranded && stranded.type !== 'clause' ? (words[stranded.head[0]]?.lower ?? '') : '');
  return (DATIVE_PARTICLE.get(particle) ?? particle) === preposition;
}

/** `dankte landen voor hun hulp`: the frame's preposition phrase stands behind a noun phrase and was read as part of it. */
function detach(frame: StanceFrame, filled: Map<string, Constituent[]>, rest: Constituent[], clause: Clause, words: readonly Word[]): void {
  const finite = clause.verbs?.finite ?? 0;
  for (const [slot, role] of frame.slots) {
    if (filled.has(slot) || PLAIN.test(slot) || role === 'addressee') continue;
    if (role === 'target' && [...filled.keys()].some((other) => frame.slots.get(other) === 'target' && other !== 'obj')) continue;
    for (const [i, phrase] of rest.entries()) {
      if (phrase.type === 'clause' || (phrase.role === 'subject' && phrase.range[0] < finite && clause.kind === 'main') || phrase.role === 'agent')
        continue;
      if (filled.get('obj')?.includes(phrase) && frame.slots.get('obj') === 'target') continue;
      const found = lastAttached(phrase, slot, words);
      if (!found) continue;
      const cut = cutBefore(phrase, found.range[0]);
      rest[i] = cut;
      for (const nodes of filled.values()) if (nodes.includes(phrase)) nodes[nodes.indexOf(phrase)] = cut;
      filled.set(slot, [found]);
      break;
    }
  }
}

/** The preposition phrase at the right edge of a phrase, the innermost last. */
function lastAttached(phrase: Phrase, preposition: string, words: readonly Word[]): Phrase | undefined {
  const own = phrase.after.findLast(({ relation, node }) => relation === 'modifier' && isPreposition(node, preposition, words))?.node;
  if (own && own.type !== 'clause') return own;
  // of a list its last member: `bedankte X en de gezant voor hun inzet`
  const last = phrase.after.at(-1);
  const inner = last?.node;
  return inner && inner.type !== 'clause' && (phrase.type === 'PP' || last.relation === 'conjunct')
    ? lastAttached(inner, preposition, words)
    : undefined;
}

/** `dringt erop aan dat …`: where the clause that `erop` announces follows, it is the target alone. */
function dropProvisional(frame: StanceFrame, filled: Map<string, Constituent[]>, words: readonly Word[]): void {
  const clausal = ['te', 'dat', 'of'].some((slot) => filled.has(slot) && frame.slots.get(slot) === 'target');
  if (!clausal) return;
  // `acht het van belang dat …`
  if (filled.get('obj')?.every((node) => node.type === 'NP' && words[node.head[0]]?.lower === 'het')) filled.delete('obj');
  for (const [slot, nodes] of filled)
    if (!PLAIN.test(slot) && nodes.every((node) => node.type === 'ADVP' && /^(?:er|hier|daar)/.test(words[node.head[0]]?.lower ?? '')))
      filled.delete(slot);
}

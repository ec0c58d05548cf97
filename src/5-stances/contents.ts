import { canAct, subjectOf } from '../4-clauses/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import type { Act } from '../model.js';
import type { SentenceReading } from '../reader.js';
import type { StanceDraft } from './draft.js';
import type { StanceFrame } from './frames.js';
import { innerPhrase, isApart, isForecast } from './place.js';

/** A position without a frame: what the clause itself says is the target. */
export interface Content {
  frame: StanceFrame;
  holder: Phrase;
  cue: number[];
  target: StanceDraft['target'];
  /** Absent when the target has only complements of the clause. */
  content?: NonNullable<StanceDraft['content']>;
}

/** Verbs after `zullen` or `willen` that say what happens, not what somebody undertakes or wants. */
const PROCEDURE = new Set([
  'plaats|vinden',
  'bijeen|komen',
  'samen|komen',
  'verschijnen',
  'voor|bereiden',
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

/** Nouns in `naar X van Y` that make it a viewpoint. */
const OPINION = /^(?:mening|oordeel|opvatting|inzicht|idee|smaak)$/;

/** `zal … steunen`: an undertaking; `wil … verlagen`: a wish. */
export function undertaking(clause: Clause, reading: SentenceReading): Content | null {
  const { verbs } = clause;
  if (!verbs || verbs.voice === 'passive' || verbs.finite === undefined || PROCEDURE.has(verbs.lemma)) return null;
  const [modal] = verbs.auxiliaries;
  const subject = subjectOf(clause);
  if (!subject || !canAct(subject, reading) || isForecast(clause, reading.words)) return null;
  if (modal === 'zullen' && verbs.tense === 'present') return commitment(clause, subject, reading);
  if (modal === 'willen' && verbs.finite !== verbs.lexical) return wish(clause, subject, verbs.finite, reading);
  return null;
}

/** `had liever een verbod geëist`: with `liever` any verb says what somebody would have wanted. */
export function preference(clause: Clause, { words }: SentenceReading): Content | null {
  const { verbs } = clause;
  const subject = subjectOf(clause);
  const rather = clause.constituents.find((node) => node.type === 'ADVP' && words[node.head[0]]?.lower === 'liever');
  if (!verbs || !subject || rather?.type !== 'ADVP' || verbs.voice === 'passive' || verbs.tense !== 'past') return null;
  if (!verbs.perfect && verbs.auxiliaries[0] !== 'zullen') return null;
  const target = clause.constituents.filter((node) => node.role === 'object' || node.role === 'complement' || node.role === 'prepositional-object');
  if (target.length === 0) return null;
  return {
    frame: { ...frame('advocate', 'liever', 'prefer'), english: new Map([['rest', 'prefer']]) },
    holder: subject,
    cue: [rather.head[0], verbs.lexical, ...(verbs.particle === undefined ? [] : [verbs.particle])],
    target: target.map((node) => ({ slot: 'rest', node })),
  };
}

function commitment(clause: Clause, subject: Phrase, { words }: SentenceReading): Content | null {
  const { verbs } = clause;
  const target = clause.constituents.filter((node) => {
    if (node.type === 'PP' && words[node.head[0]]?.lower === 'met') return false;
    if (node.role === 'object' || node.role === 'prepositional-object' || node.role === 'indirect-object') return true;
    if (node.type === 'ADVP') return /^(?:hier|daar)(?=\p{L})/u.test(words[node.head[0]]?.lower ?? '');
    return node.type === 'clause' && node.role === 'complement';
  });
  if (!verbs || target.length === 0) return null;
  const cue = [verbs.finite as number, verbs.lexical, ...(verbs.particle === undefined ? [] : [verbs.particle])];
  return {
    frame: frame('commit', 'zullen', 'undertake'),
    holder: subject,
    cue,
    target: target.map((node) => ({
      slot: node.role === 'prepositional-object' && node.type === 'PP' ? (words[node.head[0]]?.lower ?? 'rest') : 'rest',
      node,
    })),
    content: { clause, form: 'infinitive', verbs: [] },
  };
}

function wish(clause: Clause, subject: Phrase, modal: number, { words }: SentenceReading): Content | null {
  const first = clause.fields.first;
  const wanted = clause.constituents.filter((node) => {
    if (node === subject || node.role === 'subject' || node.role === 'expletive') return false;
    if (first && node.range[1] <= first[1] && node.role === 'adjunct') return false;
    if (node.type === 'clause') return !isAside(node, words);
    if (node.type !== 'ADVP') return true;
    const head = words[node.head[0]];
    // `op eigen initiatief`
    if (node.head[1] - node.head[0] > 1) return true;
    return head?.entry?.semanticClass === 'manner' || head?.tag.startsWith('ADJ') === true || /^(?:er|hier|daar)./.test(head?.lower ?? '');
  });
  const verbs = (clause.verbs?.tokens ?? []).filter((token) => token !== modal);
  return {
    frame: frame('advocate', 'willen', 'want'),
    holder: subject,
    cue: [modal],
    target: wanted.map((node) => ({ slot: 'rest', node })),
    content: { clause: withoutModal({ ...clause, constituents: wanted }), form: 'infinitive', verbs },
  };
}

function withoutModal(clause: Clause): Clause {
  const { verbs } = clause;
  return verbs ? { ...clause, verbs: { ...verbs, auxiliaries: verbs.auxiliaries.slice(1) } } : clause;
}

/** A circumstance or a comment beside what is said or wanted: `…, terwijl …`, `…, wat …`. */
function isAside(node: Clause, words: SentenceReading['words']): boolean {
  return node.role === 'adjunct' || (node.kind === 'relative' && isApart(node, words));
}

/** `Volgens Frankrijk moet …`, `Dit is wat Nederland betreft …`: what the clause says is said by whom the phrase names. */
export function viewpoint(clause: Clause, reading: SentenceReading): Content | null {
  // inside what another says of a thing it is a remark: `een heffing, die volgens hen te hoog is`
  if (!clause.verbs || clause.verbs.finite === undefined || clause.kind === 'relative') return null;
  for (const node of clause.constituents) {
    const found = opinion(node, reading);
    if (!found || !canAct(found.holder, reading)) continue;
    const rest = clause.constituents.filter((part) => part !== node && !(part.type === 'clause' && isAside(part, reading.words)));
    return {
      frame: frame('state', found.id, found.id === 'volgens' ? 'state that' : 'take the view that'),
      holder: found.holder,
      cue: found.cue,
      target: rest.map((part) => ({ slot: 'rest', node: part })),
      content: { clause: { ...clause, constituents: rest }, form: 'finite', verbs: clause.verbs.tokens },
    };
  }
  return null;
}

function opinion(node: Constituent, { words }: SentenceReading): { id: string; holder: Phrase; cue: number[] } | null {
  const head = words[node.type === 'clause' ? node.range[0] : node.head[0]]?.lower;
  if (node.type === 'clause') {
    // `wat mij betreft`
    const holder = node.constituents.find((part): part is Phrase => part.type === 'NP');
    if (head !== 'wat' || node.verbs?.lemma !== 'betreffen' || !holder) return null;
    return { id: 'wat-betreft', holder, cue: [node.range[0], node.verbs.lexical] };
  }
  if (node.type !== 'PP') return null;
  const inner = innerPhrase(node);
  if (!inner) return null;
  if (head === 'volgens') return { id: 'volgens', holder: inner, cue: [node.head[0]] };
  if ((head === 'naar' || head === 'in') && isOpinion(words[inner.head[1] - 1]?.lemma ?? '', head)) {
    const of = inner.after.find(({ node: part }) => part.type === 'PP' && words[part.head[0]]?.lower === 'van')?.node;
    const holder = of && innerPhrase(of);
    return holder ? { id: `${head}-${words[inner.head[1] - 1]?.lemma}`, holder, cue: [node.head[0], inner.head[1] - 1] } : null;
  }
  return null;
}

function isOpinion(noun: string, preposition: string): boolean {
  return preposition === 'in' ? noun === 'oog' : OPINION.test(noun);
}

function frame(act: Act, cue: string, english: string): StanceFrame {
  return {
    id: `${act}:${cue}`,
    verb: cue,
    words: [],
    chunks: [],
    reflexive: false,
    act,
    polarity: act === 'state' ? 'neutral' : 'positive',
    slots: new Map(),
    english: new Map([['-', english]]),
  };
}

import type { Word } from '../2-words/index.js';
import type { Attachment, Clause, Constituent, Phrase, VerbCluster } from '../grammar.js';
import type { StanceFrame } from './frames.js';

/** The words of a frame's cue beside its verb, found in a clause, and what they leave of its constituents. */
export interface CueMatch {
  /** Token indexes, in text order; articles and words of the verb cluster left out. */
  tokens: number[];
  /** The constituents without the words of the cue; what hung on those stands among them. */
  rest: Constituent[];
  /** The clause says `het` as a part of the cue, where it is no subject. */
  dummy: boolean;
}

/** Words that may stand inside a cue between its own: `onder de bijzondere aandacht`, `op Franse en Duitse steun`. */
const FILLER = /^(?:CC|DET|PRO|ADJ|ADJc|ADJs|ADV|NUM|VE|VH)$/;
const GAP = 3;
const ARTICLE = /^(?:de|het|een)$/;
/** Words that deny like `niet`. */
const DENIALS = ['niet', 'nooit', 'evenmin', 'nimmer', 'allerminst', 'geenszins'];

const NOWHERE: readonly number[] = [];

/** The words of a clause by lemma and form, without those of the clauses inside it. */
export class ClauseWords {
  readonly words: readonly Word[];
  readonly #positions = new Map<string, number[]>();

  constructor(clause: Clause, constituents: readonly Constituent[], words: readonly Word[]) {
    this.words = words;
    const inner: Clause[] = [];
    for (const node of constituents) collectClauses(node, inner);
    inner.sort((a, b) => a.range[0] - b.range[0]);
    let next = 0;
    for (let i = clause.range[0]; i < clause.range[1]; i++) {
      while (next < inner.length && (inner[next] as Clause).range[1] <= i) next++;
      const hidden = inner[next];
      if (hidden && hidden.range[0] <= i) i = hidden.range[1] - 1;
      else this.#add(i);
    }
    // an antecedent stands outside its clause: `de steun die X uitsprak`
    for (const node of constituents) if (node.type === 'NP' && !covers(clause, node.head[1] - 1)) this.#add(node.head[1] - 1);
  }

  #add(token: number): void {
    const { lower, lemma, entry } = this.words[token] as Word;
    const small = lemma.toLowerCase();
    this.#put(lower, token);
    if (small !== lower) this.#put(small, token);
    if (entry && entry.lemma !== lower && entry.lemma !== small) this.#put(entry.lemma, token);
  }

  #put(key: string, token: number): void {
    const same = this.#positions.get(key);
    if (same) same.push(token);
    else this.#positions.set(key, [token]);
  }

  at(key: string): readonly number[] {
    if (key !== 'niet') return this.#positions.get(key) ?? NOWHERE;
    return DENIALS.flatMap((denial) => this.#positions.get(denial) ?? []);
  }

  has(key: string): boolean {
    return this.#positions.has(key);
  }
}

/** Adds the outermost clauses in a node, but for a bare participle: `acht de maatregel gerechtvaardigd`. */
function collectClauses(node: Constituent, found: Clause[]): void {
  if (node.type === 'clause') {
    if (node.kind !== 'participle' || node.range[1] - node.range[0] > 1) found.push(node);
    return;
  }
  for (const inner of node.before) collectClauses(inner, found);
  for (const { node: inner } of node.after) collectClauses(inner, found);
}

function covers({ range }: Constituent, token: number): boolean {
  return range[0] <= token && token < range[1];
}

/** Finds a frame's words in a clause; `null` when one is missing. */
export function findCue(frame: StanceFrame, clause: Clause, constituents: readonly Constituent[], own: ClauseWords): CueMatch | null {
  // Most frames of a verb end here.
  for (const [first = ''] of frame.chunks) if (first !== 'te' && own.at(first).length === 0) return null;
  if (frame.reflexive && !own.has('zich') && !constituents.some(({ role }) => role === 'reflexive')) return null;
  const match: CueMatch = { tokens: [], rest: [...constituents], dummy: false };
  // `toonde zich bezorgd`: the participle is the cue's adjective where the cue's verb is an auxiliary
  const taken = new Set<number>(clause.verbs && !clause.verbs.auxiliaries.includes(frame.verb) ? [verbOf(frame, clause.verbs, own.words)] : []);
  for (const chunk of frame.chunks) if (!takeChunk(chunk, clause, own, taken, match)) return null;
  match.tokens.sort((a, b) => a - b);
  return match;
}

/** Token of the frame's verb: the lexical one, or the infinitive that stands as its particle (`liet weten`). */
function verbOf(frame: StanceFrame, { lexical, particle }: VerbCluster, words: readonly Word[]): number {
  return particle !== undefined && words[particle]?.lemma === frame.verb ? particle : lexical;
}

function takeChunk(chunk: readonly string[], clause: Clause, own: ClauseWords, taken: Set<number>, match: CueMatch): boolean {
  if (chunk[0] === 'te') return takeInfinitive(chunk, own, taken, match) || takeWords(chunk, clause, own, taken, match);
  return takeWords(chunk, clause, own, taken, match);
}

/** `gaf te kennen dat …`: the infinitive is a word of the cue, and its complements are the verb's. */
function takeInfinitive(chunk: readonly string[], own: ClauseWords, taken: Set<number>, match: CueMatch): boolean {
  const at = match.rest.findIndex((node) => node.type === 'clause' && node.kind === 'infinitive' && node.verbs?.lemma === chunk[1]);
  const node = match.rest[at];
  if (node?.type !== 'clause' || !node.verbs || own.words[node.range[0]]?.lower !== 'te') return false;
  match.rest.splice(at, 1, ...node.constituents);
  for (const token of node.verbs.tokens) {
    taken.add(token);
    match.tokens.push(token);
  }
  return true;
}

function takeWords(chunk: readonly string[], clause: Clause, own: ClauseWords, taken: Set<number>, match: CueMatch): boolean {
  for (const first of own.at(chunk[0] as string)) {
    const tokens = follow(chunk, first, own, taken);
    if (!tokens || !stands(chunk, tokens, clause, own, match)) continue;
    for (const token of tokens) {
      taken.add(token);
      const { lower } = own.words[token] as Word;
      if (chunk.length > 1 || !ARTICLE.test(lower)) match.tokens.push(token);
      else match.dummy = true;
    }
    // `is tegen X`: the preposition leads to the target as well
    if (chunk.length > 1 || own.words[first]?.tag !== 'ADP') carve(tokens, match);
    return true;
  }
  return false;
}

/** The chunk's words from a token on, in order, with little between them. */
function follow(chunk: readonly string[], first: number, own: ClauseWords, taken: ReadonlySet<number>): number[] | null {
  if (taken.has(first)) return null;
  const tokens = [first];
  for (const word of chunk.slice(1)) {
    const last = tokens.at(-1) as number;
    const next = own.at(word).find((token) => token > last && token <= last + 1 + GAP && !taken.has(token));
    if (next === undefined) return null;
    for (let i = last + 1; i < next; i++) if (!FILLER.test(own.words[i]?.tag ?? '')) return null;
    tokens.push(next);
  }
  return tokens;
}

/** A noun of the cue is the head of a constituent, not of something inside one; an adjective is no part of a noun phrase. */
function stands(chunk: readonly string[], tokens: readonly number[], clause: Clause, own: ClauseWords, match: CueMatch): boolean {
  const content = tokens.at(-1) as number;
  const tag = own.words[content]?.tag ?? '';
  const cluster = clause.verbs?.tokens.includes(content) ?? false;
  if (cluster) return true;
  const node = match.rest.find((part) => covers(part, content));
  if (/^ADJ/.test(tag)) return !node || node.type === 'clause' || !attributive(node, content);
  if (!/^N[sp]$/.test(tag)) return true;
  if (!node || node.type === 'clause') return true;
  if (node.role === 'agent') return false;
  if (own.words[tokens[0] as number]?.tag === 'ADP' || chunk[0] === 'als') return true;
  return heads(node, content);
}

/** `een onnodig grote stap`: an adjective before the noun says nothing of what the holder thinks of it. */
function attributive(phrase: Phrase, token: number): boolean {
  if (phrase.type === 'NP' && token < phrase.head[0]) return true;
  return phrase.after.some(({ node }) => node.type !== 'clause' && covers(node, token) && attributive(node, token));
}

function heads(node: Phrase, token: number): boolean {
  if (node.head[0] <= token && token < node.head[1]) return true;
  return node.after.some(({ relation, node: inner }) => relation === 'conjunct' && inner.type !== 'clause' && heads(inner, token));
}

/** Takes the words of a chunk out of the constituent that holds them: what hangs on them becomes a constituent, what stands before stays. */
function carve(tokens: readonly number[], match: CueMatch): void {
  const [first, last] = [tokens[0] as number, tokens.at(-1) as number];
  const at = match.rest.findIndex((node) => node.type !== 'clause' && covers(node, last));
  const node = match.rest[at];
  if (!node || node.type === 'clause') return;
  const behind = attachmentsBehind(node, last);
  const whole = first <= node.head[0] || (node.head[0] <= last && last < node.head[1]);
  match.rest.splice(at, 1, ...(whole ? [] : [cutBefore(node, first)]), ...behind);
}

/** What follows a token inside a phrase, as far out as it hangs. */
function attachmentsBehind(phrase: Phrase, token: number): Constituent[] {
  return phrase.after.flatMap(({ relation, node }) => {
    if (node.range[0] > token) return relation === 'modifier' || relation === 'including' ? [node] : [];
    return node.type !== 'clause' && covers(node, token) ? attachmentsBehind(node, token) : [];
  });
}

/** A phrase up to a token. */
export function cutBefore(phrase: Phrase, token: number): Phrase {
  const after: Attachment[] = [];
  for (const attachment of phrase.after) {
    const { node, marker } = attachment;
    if ((marker ?? node.range[0]) >= token) break;
    const within = node.type !== 'clause' && node.range[1] > token ? cutBefore(node, token) : node;
    after.push({ ...attachment, node: within });
  }
  return { ...phrase, after, range: [phrase.range[0], Math.min(phrase.range[1], token)] };
}

import type { Word } from '../2-words/index.js';
import type { Constituent, Phrase, VerbCluster } from '../grammar.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { isPredicate } from './verbs.js';

/** How far from its verb the fixed part of an idiom may stand, in words. */
const REACH = 40;

/**
 * Length in words of the preposition phrase that begins at a token and makes one verb with a verb of the sentence, as a particle does: `tot stand`
 * with `komen`, `van plan` with `zijn`; 0 when none does.
 */
export function fixedPart(words: readonly Word[], at: number, lexicon: Lexicon): number {
  let longest = 0;
  const second = words[at + 1]?.lower ?? '';
  for (const idiom of lexicon.idiomOpenings.get((words[at] as Word).lower).get(second) ?? []) {
    const part = idiom.slice(0, -1);
    const verb = idiom.at(-1) as string;
    if (part.length <= longest || !part.every((one, k) => words[at + k]?.lower === one)) continue;
    if (meets(words, at, at + part.length, verb) && isParticleLike(part, verb, lexicon)) longest = part.length;
  }
  return longest;
}

/** A preposition with its noun that is no predicate: what one can be as well (`in handen zijn`), one is no part of the verb. */
function isParticleLike(part: readonly string[], verb: string, lexicon: Lexicon): boolean {
  if (!lexicon.lookup(part[0] as string).some(({ tag }) => tag === 'ADP')) return false;
  if (part[0] === 'te' && lexicon.lookup(part[1] as string).some(({ tag }) => tag === 'VI')) return false;
  if (!/^(?:zijn|blijven|raken|komen|gaan|staan|worden)$/.test(verb)) return true;
  return !isPredicate(part.join(' '), verb, lexicon);
}

/** Whether the verb follows in the verb cluster right behind, or is the finite verb before. */
function meets(words: readonly Word[], from: number, to: number, verb: string): boolean {
  for (let i = to; i < to + 6; i++) {
    const word = words[i];
    if (!word || (word.verbs.length === 0 && word.tag !== 'PRT' && word.lower !== 'te')) break;
    if (word.verbs.includes(verb)) return true;
  }
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const word = words[i] as Word;
    if (word.verbs.includes(verb)) return true;
    if (/^[VX][sptu]$/.test(word.tag)) return false;
    if ((word.tag === 'SC' && !/^(?:als|dan|zoals)$/.test(word.lower)) || word.lower === ';') return false;
  }
  return false;
}

/**
 * Fixed expressions of a verb with a noun: `tot stand komen`, `gebruik maken van`. Where the lexicon has one, its words go to the
 * cluster, its lemma is the verb's, and what hung on the noun (`gebruik van X`) is a constituent of the clause.
 */
export function takeIdiom(context: Context, d: Draft, cluster: VerbCluster): void {
  if (cluster.lemma.includes(' ')) return;
  takeTopic(context, d, cluster);
  takeExpletive(context, d, cluster);
  takeDivided(context, d, cluster);
  if (cluster.lemma.includes(' ')) return;
  let best: { words: readonly string[]; at: number; count: number; node: Phrase } | null = null;
  const openers = new Set(d.constituents.map(({ range }) => context.unitFrom(range[0])?.lower));
  for (const words of context.lexicon.idioms.get(cluster.lemma)) {
    if (!openers.has(words[0]) || (best && words.length <= best.words.length)) continue;
    for (const [at, node] of d.constituents.entries()) {
      if (node.type === 'clause') continue;
      const count = opens(context, node, words) ? 1 : spans(context, d.constituents, at, words);
      if (count > 0) best = { words, at, count, node };
    }
  }
  if (!best) return;
  const { words, at, count, node } = best;
  const from = node.range[0];
  const verb = cluster.lemma;
  cluster.lemma = `${words.join(' ')} ${verb}`;
  if (node.type === 'PP' && !isPredicate(words.join(' '), verb, context.lexicon)) cluster.particle ??= from;
  cluster.tokens = [...cluster.tokens, ...Array.from({ length: words.length }, (_, i) => from + i)].sort((a, b) => a - b);
  d.constituents.splice(at, count, ...(node.range[1] === from + words.length ? [] : leftOver(node)));
}

/** Adverbs in their own right, first in a sentence: `Samen werken wij aan een plan`. */
const NO_TOPIC = /^(?:samen|weer|goed|zeker|waar|hard|hoog)$/;

/** `Vast staat dat …`, `Overeen werd gekomen dat …`: the particle stands first in the sentence. */
function takeTopic(context: Context, d: Draft, cluster: VerbCluster): void {
  const [first] = d.constituents;
  const finite = context.units[d.left];
  if (!first || first.type === 'clause' || !finite || cluster.particle !== undefined || first.range[1] !== finite.from) return;
  if (first.range[1] - first.range[0] > 1 || !/^(?:ADVP|AP)$/.test(first.type)) return;
  const word = context.unitFrom(first.range[0])?.lower ?? '';
  const whole = NO_TOPIC.test(word) ? undefined : context.lexicon.separable(word, cluster.lemma);
  if (!whole) return;
  cluster.lemma = whole.lemma;
  [cluster.particle] = first.range;
  cluster.tokens = [first.range[0], ...cluster.tokens];
  d.constituents.shift();
}

/** `ziet er goed uit`: the verb is `eruit|zien`, where the lexicon has it, and `er` is part of its particle. */
function takeExpletive(context: Context, d: Draft, cluster: VerbCluster): void {
  const whole = cluster.particle === undefined ? undefined : context.lexicon.entry(`er${cluster.lemma}`, 'verb');
  const at = whole ? d.constituents.findIndex((node) => node.type === 'ADVP' && context.unitFrom(node.range[0])?.lower === 'er') : -1;
  const [er] = d.constituents[at]?.range ?? [];
  if (!whole || er === undefined) return;
  cluster.lemma = whole.lemma;
  cluster.tokens = [...cluster.tokens, er].sort((a, b) => a - b);
  d.constituents.splice(at, 1);
}

/** `waren het er niet over eens`: the two words of an idiom with something else between them. */
function takeDivided(context: Context, d: Draft, cluster: VerbCluster): void {
  const lower = (node: Constituent) => (node.range[1] - node.range[0] === 1 ? context.unitFrom(node.range[0])?.lower : undefined);
  const het = d.constituents.findIndex((node) => lower(node) === 'het');
  const second = d.constituents.findIndex((node, i) => i > het && /^(?:on)?eens$/.test(lower(node) ?? ''));
  const [first, last] = [d.constituents[het], d.constituents[second]];
  if (!first || !last || !context.lexicon.entry(`het ${lower(last)} ${cluster.lemma}`, 'verb')) return;
  cluster.lemma = `het ${lower(last)} ${cluster.lemma}`;
  cluster.tokens = [...cluster.tokens, first.range[0], last.range[0]].sort((a, b) => a - b);
  d.constituents = d.constituents.filter((node) => node !== first && node !== last);
}

/** `water bij de wijn`: how many neighbouring phrases the words of the idiom make up from the first to the last; 0 when they do not. */
function spans(context: Context, constituents: readonly Constituent[], at: number, words: readonly string[]): number {
  const start = constituents[at]?.range[0] ?? 0;
  const first = context.positionOf(start);
  if (words.some((word, i) => context.units[first + i]?.lower !== word || context.units[first + i]?.mention)) return 0;
  const last = constituents.findIndex((node, i) => i >= at && node.range[1] >= start + words.length);
  return constituents[last]?.range[1] === start + words.length ? last - at + 1 : 0;
}

/** The phrase begins with the words of the idiom, and nothing but attachments follows them. */
function opens(context: Context, node: Phrase, words: readonly string[]): boolean {
  const first = context.positionOf(node.range[0]);
  for (const [i, word] of words.entries()) if (context.units[first + i]?.lower !== word || context.units[first + i]?.mention) return false;
  const inner = innermost(node);
  return inner.head[1] === node.range[0] + words.length && inner.before.length === 0;
}

function innermost(node: Phrase): Phrase {
  const inner = node.type === 'PP' ? node.after[0]?.node : undefined;
  return inner && inner.type !== 'clause' ? innermost(inner) : node;
}

/** What was attached to the noun of the idiom. */
function leftOver(node: Phrase): Constituent[] {
  return innermost(node)
    .after.filter(({ relation }) => relation === 'modifier')
    .map(({ node: rest }) => rest);
}

import type { Constituent, Phrase, VerbCluster } from '../model.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';

/**
 * Fixed expressions of a verb with a noun: `tot stand komen`, `gebruik maken van`. Where the lexicon has one, its words go to the
 * cluster, its lemma is the verb's, and what hung on the noun (`gebruik van X`) is a constituent of the clause.
 */
export function takeIdiom(context: Context, d: Draft, cluster: VerbCluster): void {
  if (cluster.lemma.includes(' ')) return;
  let best: { words: readonly string[]; at: number; node: Phrase } | null = null;
  const openers = new Set(d.constituents.map(({ range }) => context.unitFrom(range[0])?.lower));
  for (const words of context.lexicon.idioms.get(cluster.lemma)) {
    if (!openers.has(words[0]) || (best && words.length <= best.words.length)) continue;
    const at = d.constituents.findIndex((node) => node.type !== 'clause' && opens(context, node, words));
    if (at >= 0) best = { words, at, node: d.constituents[at] as Phrase };
  }
  if (!best) return;
  const { words, at, node } = best;
  const from = node.range[0];
  cluster.lemma = `${words.join(' ')} ${cluster.lemma}`;
  cluster.tokens = [...cluster.tokens, ...Array.from({ length: words.length }, (_, i) => from + i)].sort((a, b) => a - b);
  if (node.type === 'PP') cluster.particle ??= from;
  d.constituents.splice(at, 1, ...leftOver(node));
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

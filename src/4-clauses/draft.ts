import type { Clause, ClauseKind, Constituent } from '../grammar.js';
import type { Range } from '../model.js';
import type { Context } from './context.js';
import { takeIdiom } from './idioms.js';
import { tokens } from './units.js';
import { buildCluster } from './verbs.js';

/** How a clause is read: with its finite verb second, or its verbs last, or with an infinitive or a participle only. */
export type Mode = 'main' | 'final' | 'infinitive' | 'participle';

/** A clause while it is read: positions in `units`. */
export interface Draft {
  kind: ClauseKind;
  from: number;
  opener?: [number, number];
  constituents: Constituent[];
  /** Positions of verbs, particles and `te`. */
  verbs: number[];
  /** Those of {@link verbs} that belong to the clause before it; absent where it has its own. */
  shared?: readonly number[];
  left: number;
  /** First and last position of the right bracket; -1 while there is none. */
  rightFrom: number;
  rightTo: number;
  /** The clause around it still lacks its finite verb. */
  outerAwaits: boolean;
}

export function draft(kind: ClauseKind, from: number): Draft {
  return { kind, from, constituents: [], verbs: [], left: -1, rightFrom: -1, rightTo: -1, outerAwaits: false };
}

/** `hier snel aan te beginnen`: the preposition left behind belongs to the pronominal adverb before it. */
function gatherStranded(context: Context, d: Draft): void {
  const at = (node: Constituent) => context.unitFrom(node.range[0]);
  for (const [i, node] of d.constituents.entries()) {
    if (node.type !== 'ADVP' || node.after.length > 0 || !/^(?:hier|daar|er)$/.test(at(node)?.lower ?? '')) continue;
    const k = d.constituents.findIndex((other, j) => j > i && other.type === 'ADVP' && /^(?:ADP|PRT)$/.test(at(other)?.tag ?? ''));
    const stranded = d.constituents[k];
    if (!stranded) continue;
    node.after.push({ relation: 'modifier', node: stranded });
    d.constituents.splice(k, 1);
    return;
  }
}

/** Auxiliaries of a participle, and what may stand above them. */
const AUXILIARY = /^(?:worden|zijn|hebben|zullen|kunnen|moeten|mogen)$/;

/** `Benadrukt werd dat …`, `en besproken worden`: a participle before the verbs is that of a clause that else has auxiliaries only. */
function takeFronted(context: Context, d: Draft): void {
  if (d.kind !== 'main' || d.verbs.length === 0 || !d.verbs.every((i) => AUXILIARY.test(context.units[i]?.word.entry?.lemma ?? ''))) return;
  const at = d.constituents.findIndex((node) => node.type === 'clause' && node.kind === 'participle');
  const first = d.constituents[at];
  const participle = first?.type === 'clause' && first.verbs ? context.positionOf(first.verbs.lexical) : -1;
  if (first?.type !== 'clause' || participle < 0 || context.positionOf(first.range[1]) !== (d.left < 0 ? d.rightFrom : d.left)) return;
  d.verbs.push(participle);
  d.constituents.splice(at, 1, ...first.constituents);
  if (d.left < 0) d.rightFrom = participle;
}

export function finish(context: Context, d: Draft, conjunction?: number): Clause {
  const { units } = context;
  takeFronted(context, d);
  gatherStranded(context, d);
  const range = (from: number, to: number): Range | null => (to > from ? tokens(units, from, to) : null);
  const end = context.at;
  const bodyFrom = d.opener ? d.opener[1] : d.left >= 0 ? d.left + 1 : d.from;
  const bodyTo = d.rightFrom >= 0 ? d.rightFrom : end;
  const left: [number, number] | undefined = d.left >= 0 ? [d.left, d.left + 1] : d.opener;
  const cluster = d.verbs.length > 0 ? buildCluster(units, d.verbs, context.lexicon) : undefined;
  if (cluster) takeIdiom(context, d, cluster);
  const elsewhere = d.shared?.map((i) => units[i]?.from);
  if (cluster && elsewhere) cluster.tokens = cluster.tokens.filter((token) => !elsewhere.includes(token));
  return {
    type: 'clause',
    kind: d.kind,
    range: tokens(units, d.from, end),
    opener: d.opener && tokens(units, d.opener[0], d.opener[1]),
    conjunction,
    fields: {
      first: d.left > d.from ? range(d.from, d.left) : null,
      left: left ? range(left[0], left[1]) : null,
      middle: range(bodyFrom, bodyTo),
      right: d.rightFrom >= 0 ? range(d.rightFrom, d.rightTo) : null,
      end: d.rightTo >= 0 ? range(d.rightTo, end) : null,
    },
    verbs: cluster,
    negation: undefined,
    constituents: d.constituents,
    role: undefined,
    sharedSubject: undefined,
    shared: undefined,
  };
}

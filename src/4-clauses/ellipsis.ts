import type { Word } from '../2-words/index.js';
import type { Clause, VerbCluster } from '../grammar.js';

const OF_PARTICIPLE = /^(?:hebben|zijn|worden)$/;
const MODAL = /^(?:zullen|kunnen|moeten|mogen|willen)$/;

/**
 * Clauses joined to one with an auxiliary that holds for them too: `heeft dit benadrukt en gepleit voor X`, `zal dit benadrukken en pleiten voor X`.
 * They get its finite verb, auxiliaries, tense and voice.
 */
export function withSharedAuxiliaries(clauses: readonly Clause[], words: readonly Word[]): Clause[] {
  const result: Clause[] = [];
  for (const clause of clauses) {
    const above = result.at(-1)?.verbs;
    const joined = clause.conjunction !== undefined || words[clause.range[0] - 1]?.text === ',';
    const auxiliary = above?.finite === undefined || !joined ? '' : (above.auxiliaries.at(-1) ?? '');
    if (above && OF_PARTICIPLE.test(auxiliary)) result.push(...ofParticiples(clause, above, words));
    else if (above && MODAL.test(auxiliary)) result.push(ofInfinitive(clause, above, words));
    else result.push(clause);
  }
  return result;
}

/** Each participle of a stretch without a verb of its own as the verb of a clause. */
function ofParticiples(clause: Clause, above: VerbCluster, words: readonly Word[]): Clause[] {
  const { finite, auxiliaries, tense, perfect, voice } = above;
  if (clause.kind !== 'fragment' || words[above.lexical]?.feats.VerbForm !== 'Part') return [clause];
  const read: Clause[] = [];
  for (const node of clause.constituents) {
    if (node.type === 'clause' && node.kind === 'participle' && node.verbs) {
      const before = read.length === 0 ? clause.constituents.slice(0, clause.constituents.indexOf(node)) : [];
      const verbs = { ...node.verbs, finite, auxiliaries, tense, perfect, voice } as VerbCluster;
      const start = before[0]?.range[0] ?? node.range[0];
      read.push({ ...clause, kind: 'main', range: [start, node.range[1]], constituents: [...before, ...node.constituents], verbs });
      continue;
    }
    const last = read.at(-1);
    if (last) Object.assign(last, { range: [last.range[0], node.range[1]], constituents: [...last.constituents, node] });
  }
  return read.length > 0 ? read : [clause];
}

/** An infinitive that was taken for a finite plural, behind a conjunction and with no subject. */
function ofInfinitive(clause: Clause, above: VerbCluster, words: readonly Word[]): Clause {
  const { finite, auxiliaries, tense, perfect } = above;
  const { verbs } = clause;
  const infinitive =
    verbs && verbs.auxiliaries.length === 0 && (verbs.finite ?? verbs.lexical) === verbs.lexical && words[verbs.lexical]?.tags.includes('VI');
  if (!infinitive || auxiliaries.length > 1 || clause.kind !== 'main' || clause.fields.first !== null) return clause;
  return { ...clause, verbs: { ...verbs, finite, auxiliaries, tense, perfect } as VerbCluster };
}

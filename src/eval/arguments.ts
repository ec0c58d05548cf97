import { subjectOf } from '../4-clauses/index.js';
import type { GoldToken } from '../build/conllu.js';
import type { Clause, Constituent } from '../grammar.js';
import type { Range } from '../model.js';
import { type Counts, compareSets, Errors, none, tally } from './counts.js';
import { type AlignedReading, childrenOf, goldTokens, headTokens, quote } from './reading.js';

/** What the functions inside clauses and the attachment of preposition phrases are measured on, summed up over sentences. */
export class ArgumentMeasures {
  readonly objects = { counts: none(), errors: new Errors() };
  /** Preposition phrases that the gold data hangs on a noun or pronoun (`nmod`), and those on anything else (`obl`). */
  readonly attachments = { noun: { counts: none(), errors: new Errors() }, verb: { counts: none(), errors: new Errors() } };

  figures(): { task: string; kind: 'f1' | 'accuracy'; counts: Counts; errors: Errors }[] {
    return [
      { task: 'object with its verb', kind: 'f1', ...this.objects },
      { task: 'preposition phrase at its noun', kind: 'accuracy', ...this.attachments.noun },
      { task: 'preposition phrase at its verb or predicate', kind: 'accuracy', ...this.attachments.verb },
    ];
  }

  add(reading: AlignedReading): void {
    this.#objects(reading);
    this.#attachments(reading);
  }

  /** Pairs of verb and direct object (`obj`). */
  #objects(reading: AlignedReading): void {
    const { gold, goldOf, clauses } = reading;
    const expected = new Set(gold.flatMap((token, i) => (token.deprel === 'obj' ? [`${token.head - 1},${i}`] : [])));
    const found = new Set<string>();
    for (const clause of clauses) {
      const head = idiomObject(clause, reading) ?? objectHead(clause, reading);
      if (!clause.verbs || !head) continue;
      const verb = goldOf[clause.verbs.lexical]?.[0] ?? -1;
      const tokens = goldTokens(head, goldOf);
      const object = tokens.find((i) => expected.has(`${verb},${i}`)) ?? tokens.at(-1) ?? -1;
      const pair = `${verb},${object}`;
      if (!expected.has(pair) && !found.has(pair))
        this.objects.errors.add(`spurious: the gold relation of the object is ${gold[object]?.deprel}`, quote(reading, verb, object));
      found.add(pair);
    }
    const sum = compareSets(found, expected);
    this.objects.counts.right += sum.right;
    this.objects.counts.found += sum.found;
    this.objects.counts.gold += sum.gold;
    for (const pair of expected) if (!found.has(pair)) this.objects.errors.add('missed', quote(reading, ...pair.split(',').map(Number)));
  }

  /** For each noun with a preposition whether our phrase hangs on the same word. */
  #attachments(reading: AlignedReading): void {
    const { gold } = reading;
    const hosts = hostsOf(reading);
    for (const [i, token] of gold.entries()) {
      if (!/^(?:nmod|obl)(?::|$)/.test(token.deprel) || !childrenOf(gold, token).some(isPreposition)) continue;
      const { counts, errors } = token.deprel.startsWith('nmod') ? this.attachments.noun : this.attachments.verb;
      const host = headTokens(gold, i).flatMap((at) => hosts.get(at) ?? []);
      const right = headTokens(gold, token.head - 1).some((at) => host.includes(at));
      tally(counts, right);
      if (right) continue;
      const ours = gold[host[0] ?? -1];
      errors.add(
        host.length === 0 ? 'no such preposition phrase' : `at a ${ours?.upos}`,
        `${quote(reading, i, token.head - 1)} ≠ ${ours?.form ?? '-'}`,
      );
    }
  }
}

const isPreposition = ({ deprel, upos }: GoldToken): boolean => deprel === 'case' && upos === 'ADP';

/** The noun of a fixed expression (`maatregelen nemen`), which belongs to the verb cluster; none where a preposition stands before it. */
function idiomObject({ verbs }: Clause, { words }: AlignedReading): Range | undefined {
  if (!verbs?.lemma.includes(' ') || verbs.tokens.some((i) => words[i]?.tag === 'ADP')) return undefined;
  const noun = verbs.tokens.findLast((i) => words[i]?.upos === 'NOUN');
  return noun === undefined ? undefined : [noun, noun + 1];
}

/** Word range of the head of a clause's object; of a relative clause with a subject of its own the pronoun. */
function objectHead(clause: Clause, { words }: AlignedReading): Range | undefined {
  const object = clause.constituents.find((node) => node.role === 'object' && node.type === 'NP');
  if (object && object.type !== 'clause') return object.head;
  const { kind, opener, verbs } = clause;
  if (kind !== 'relative' || !opener || opener[1] - opener[0] !== 1 || verbs?.voice === 'passive' || !subjectOf(clause)) return undefined;
  return /^(?:die|dat|wat)$/.test(words[opener[0]]?.lower ?? '') ? opener : undefined;
}

/** For the gold tokens of each noun with a preposition, those of the word that its phrase hangs on: a head, or a verb with its predicate. */
function hostsOf({ top, goldOf }: AlignedReading): Map<number, number[]> {
  const hosts = new Map<number, number[]>();
  for (const clause of top) visit(clause, []);
  return hosts;

  function visit(node: Constituent, host: number[]): void {
    if (node.type === 'clause') {
      const predicate = node.constituents.flatMap((inner) => (inner.role === 'predicate' && inner.type !== 'clause' ? tokens(inner.head) : []));
      const verb = node.verbs ? tokens([node.verbs.lexical, node.verbs.lexical + 1]) : [];
      for (const inner of node.constituents) visit(inner, [...verb, ...predicate]);
      return;
    }
    const own = node.type === 'PP' ? host : tokens(node.head);
    const [first] = node.after;
    if (node.type === 'PP' && first && first.node.type !== 'clause') for (const i of tokens(first.node.head)) hosts.set(i, host);
    for (const inner of node.before) visit(inner, own);
    for (const { node: inner } of node.after) visit(inner, inner === first?.node && node.type === 'PP' ? tokens(node.head) : own);
  }

  function tokens(range: Range): number[] {
    return goldTokens(range, goldOf);
  }
}

import type { Word } from '../2-words/index.js';
import { subjectOf } from '../4-clauses/index.js';
import type { GoldToken } from '../build/conllu.js';
import type { Clause, VerbCluster } from '../grammar.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Range } from '../model.js';
import { add, type Counts, compareSets, Errors, none, tally } from './counts.js';
import { type AlignedReading, childrenOf, goldTokens, headTokens, quote } from './reading.js';

/** A verb's lemma with a mark, the prefix of `on_verwachten` left out: it is never a particle. */
const SEPARABLE = /^(?!on_)[^_]+_/;
const base = (lemma: string): string => lemma.slice(lemma.lastIndexOf('_') + 1);
const clustersOf = ({ clauses }: AlignedReading): VerbCluster[] => clauses.flatMap(({ verbs }) => verbs ?? []);
const isFiniteForm = ({ feats }: GoldToken): boolean => feats.includes('VerbForm=Fin');

interface Measured {
  counts: Counts;
  errors: Errors;
}

/** What the clause reading is measured on, summed up over sentences. */
export class ClauseMeasures {
  readonly particles = measured();
  /** The same of verbs whose gold lemma names the particle. */
  readonly separableParticles = measured();
  readonly passives = measured();
  readonly subjects = measured();
  readonly subjectKinds = new Map<string, Counts>();
  /** Lemmas of separable verbs, by whether the particle stands apart from the verb. */
  readonly wholeLemmas = { together: measured(), apart: measured() };
  /** Sentences on which the reading throws. */
  readonly failures = measured();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  figures(): { task: string; kind: 'f1' | 'accuracy'; counts: Counts; errors?: Errors }[] {
    return [
      { task: 'whole lemma of a separable verb, in one word', kind: 'accuracy', ...this.wholeLemmas.together },
      { task: 'whole lemma of a separable verb, particle apart', kind: 'accuracy', ...this.wholeLemmas.apart },
      { task: 'separable particle with its verb', kind: 'f1', ...this.particles },
      { task: 'separable particle with its verb, where the gold lemma names it', kind: 'f1', counts: this.separableParticles.counts },
      { task: 'auxiliary of a passive', kind: 'f1', ...this.passives },
      { task: 'subject of a finite verb', kind: 'accuracy', ...this.subjects },
      ...[...this.subjectKinds]
        .sort((a, b) => b[1].gold - a[1].gold)
        .map(([kind, counts]) => ({ task: `subject of a finite verb: ${kind}s`, kind: 'accuracy' as const, counts })),
      { task: 'sentences read without failure', kind: 'accuracy', ...this.failures },
    ];
  }

  add(reading: AlignedReading): void {
    tally(this.failures.counts, reading.failure === undefined);
    if (reading.failure !== undefined) this.failures.errors.add(reading.failure, quote(reading));
    this.#particles(reading);
    this.#passives(reading);
    this.#subjects(reading);
    this.#lemmas(reading);
  }

  /**
   * Pairs of particle and verb: `compound:prt` against the cluster's particle and lexical verb. Treebanks mark the fixed words of idioms (`om het leven
   * komen`) by the same relation, some and not others, so that verbs whose own lemma names the particle (`aan_bieden`) are counted by themselves too.
   */
  #particles(reading: AlignedReading): void {
    const { gold, words } = reading;
    const { counts, errors } = this.particles;
    const verbOf = new Map(gold.flatMap((token, i) => (token.deprel === 'compound:prt' ? [[i, token.head - 1] as const] : [])));
    const expected = new Set([...verbOf].map((pair) => pair.join()));
    const named = new Set([...verbOf].filter((pair) => namesParticle(gold, ...pair)).map((pair) => pair.join()));
    const found = new Set<string>();
    const separable = new Set<string>();
    for (const cluster of clustersOf(reading))
      for (const particle of particlesOf(cluster, words)) {
        const pair = this.#pair(reading, particle, cluster.lexical, verbOf);
        const key = pair.join();
        const wrong = !found.has(key) && !expected.has(key);
        found.add(key);
        if (named.has(key) || (!expected.has(key) && /^[^ ]+$/.test(cluster.lemma))) separable.add(key);
        if (wrong && !verbOf.has(pair[0]))
          errors.add(`spurious: the gold relation of the particle is ${gold[pair[0]]?.deprel}`, quote(reading, ...pair));
      }
    add(counts, compareSets(found, expected));
    add(this.separableParticles.counts, compareSets(separable, named));
    for (const [particle, verb] of verbOf) {
      if (found.has(`${particle},${verb}`)) continue;
      errors.add(`missed: ${this.#whyNoParticle(reading, particle, verb, words)}`, quote(reading, particle, verb));
    }
  }

  /** The gold tokens of a particle and its verb; among several that a word of ours covers, those that make a gold pair. */
  #pair({ goldOf }: AlignedReading, particle: number, lexical: number, verbOf: ReadonlyMap<number, number>): [number, number] {
    for (const p of goldOf[particle] ?? []) {
      const verb = verbOf.get(p);
      if (verb !== undefined && goldOf[lexical]?.includes(verb)) return [p, verb];
    }
    return [goldOf[particle]?.[0] ?? -1, goldOf[lexical]?.[0] ?? -1];
  }

  #whyNoParticle(reading: AlignedReading, particle: number, verb: number, words: readonly Word[]): string {
    const { gold, wordsOf } = reading;
    const [p, v] = [wordsOf[particle]?.[0] ?? -1, wordsOf[verb]?.[0] ?? -1];
    const whole = `${gold[particle]?.form.toLowerCase()}|${base(gold[verb]?.lemma ?? '')}`;
    const clusters = clustersOf(reading);
    const other = clusters.find((cluster) => cluster.particle === p);
    if (other) return 'attached to another verb';
    if (!this.#lexicon.entry(whole, 'verb')) return 'the lexicon does not have the verb';
    const cluster = clusters.find(({ lexical }) => lexical === v);
    if (!cluster) {
      const holding = clusters.find(({ tokens }) => tokens.includes(v));
      return holding ? 'the verb is not the lexical verb of its cluster' : `the verb is in no cluster, tagged ${words[v]?.tag}`;
    }
    if (cluster.tokens.includes(p)) return 'in the cluster, but not taken for the particle of the verb';
    return `outside the cluster, tagged ${words[p]?.tag}`;
  }

  /** Auxiliaries: `aux:pass` against the `worden` or `zijn` next to the participle in clusters read as passive. */
  #passives(reading: AlignedReading): void {
    const { gold, words, goldOf, wordsOf } = reading;
    const { counts, errors } = this.passives;
    const expected = new Set(gold.flatMap(({ deprel }, i) => (deprel === 'aux:pass' ? [i] : [])));
    const found = new Set<number>();
    for (const cluster of clustersOf(reading)) {
      const auxiliary = passiveAuxiliary(cluster, words);
      if (auxiliary === undefined) continue;
      const i = goldOf[auxiliary]?.[0] ?? -1;
      found.add(i);
      if (expected.has(i)) continue;
      const head = (gold[i]?.head ?? 0) - 1;
      errors.add(`spurious: the gold relation of ${gold[i]?.lemma} is ${gold[i]?.deprel}`, quote(reading, i, head));
    }
    add(counts, compareSets(found, expected));
    for (const i of expected) {
      if (found.has(i)) continue;
      const head = (gold[i]?.head ?? 0) - 1;
      errors.add(`missed: ${whyNoPassive(reading, wordsOf[i]?.[0] ?? -1, wordsOf[head]?.[0] ?? -1)}`, quote(reading, i, head));
    }
  }

  /** The subject of each finite verb that has one in the gold data. */
  #subjects(reading: AlignedReading): void {
    const { gold, words, goldOf, wordsOf } = reading;
    const { counts, errors } = this.subjects;
    for (const { finite, subject } of goldSubjects(gold)) {
      const f = wordsOf[finite]?.[0] ?? -1;
      const clause = reading.clauses.find(({ verbs }) => verbs?.finite === f);
      const head = clause && headOfSubject(clause, words);
      const ours = head ? goldTokens(head, goldOf) : [];
      const right = headTokens(gold, subject).some((i) => ours.includes(i));
      tally(counts, right);
      const kind = subjectKind(gold[subject] as GoldToken);
      let of = this.subjectKinds.get(kind);
      if (!of) {
        of = none();
        this.subjectKinds.set(kind, of);
      }
      tally(of, right);
      if (right) continue;
      const what = !clause
        ? `${whyNoClause(reading, f)}`
        : ours.length === 0
          ? `no subject found in a ${clause.kind} clause, the gold subject is a ${kind}`
          : `other subject: ${relationTo(gold, ours[0] as number, subject, finite)}`;
      errors.add(what, `${quote(reading, finite, subject)}${ours.length > 0 ? ` ≠ ${ours.map((i) => gold[i]?.form).join(' ')}` : ''}`);
    }
  }

  /** Verbs whose gold lemma has a mark, against the whole lemma that the clause reading gives, both without marks. */
  #lemmas(reading: AlignedReading): void {
    const { gold, words, wordsOf } = reading;
    for (const [i, token] of gold.entries()) {
      if (token.upos !== 'VERB' || !SEPARABLE.test(token.lemma)) continue;
      const apart = gold.some(({ head, deprel }) => head === token.id && deprel === 'compound:prt');
      const { counts, errors } = apart ? this.wholeLemmas.apart : this.wholeLemmas.together;
      const at = wordsOf[i]?.[0] ?? -1;
      const word = words[at];
      const ours = clustersOf(reading).find(({ lexical }) => lexical === at)?.lemma ?? word?.entry?.lemma ?? word?.lemma ?? '';
      const right = ours.replace('|', '') === token.lemma.replaceAll('_', '');
      tally(counts, right);
      if (!right)
        errors.add(
          word?.lemmaSource === 'guess' ? 'a word that is not in the lexicon' : `tagged ${word?.tag}`,
          `${token.lemma} ≠ ${ours}: ${quote(reading, i)}`,
        );
    }
  }
}

/** Whether the lemma of a verb is written with the particle: `aan_bieden`, not the `brengen` of `in conflict brengen`. */
function namesParticle(gold: readonly GoldToken[], particle: number, verb: number): boolean {
  return gold[verb]?.lemma.startsWith(`${gold[particle]?.form.toLowerCase()}_`) ?? false;
}

/** Words of the particle: of `eruit|zien` both `er` and `uit`. */
function particlesOf({ particle, lemma, tokens }: VerbCluster, words: readonly Word[]): number[] {
  if (particle === undefined) return [];
  return lemma.startsWith('er') ? [...tokens.filter((i) => words[i]?.lower === 'er'), particle] : [particle];
}

function measured(): Measured {
  return { counts: none(), errors: new Errors() };
}

/** Word index of the auxiliary that makes a cluster passive; none in an active cluster or beside a bare participle. */
function passiveAuxiliary({ voice, auxiliaries, tokens, lexical, particle }: VerbCluster, words: readonly Word[]): number | undefined {
  const lemma = auxiliaries.at(-1);
  if (voice !== 'passive' || lemma === undefined) return undefined;
  return tokens.find((i) => i !== lexical && i !== particle && (words[i]?.entry?.lemma ?? words[i]?.lemma) === lemma);
}

function whyNoPassive(reading: AlignedReading, auxiliary: number, participle: number): string {
  const { words } = reading;
  const cluster = clustersOf(reading).find(({ tokens }) => tokens.includes(auxiliary));
  if (!cluster) return `the auxiliary is in no cluster, tagged ${words[auxiliary]?.tag}`;
  if (cluster.lexical !== participle) {
    const tag = words[participle]?.tag;
    return cluster.lexical === auxiliary
      ? `the auxiliary stands alone, the participle is tagged ${tag}`
      : `another lexical verb, the participle is tagged ${tag}`;
  }
  if (!/^[VX]D$/.test(words[participle]?.tag ?? '')) return `the participle is tagged ${words[participle]?.tag}`;
  if (cluster.voice === 'active')
    return words[participle]?.entry?.perfect === 'zijn'
      ? `read as active: the lexicon's perfect with zijn`
      : `read as active: auxiliaries ${cluster.auxiliaries.join(', ')}`;
  return 'another auxiliary';
}

/** Positions of finite verbs and of the heads of their subjects. The finite verb is the predicate or its auxiliary or copula. */
export function goldSubjects(gold: readonly GoldToken[]): { finite: number; subject: number }[] {
  return gold.flatMap((predicate) => {
    const children = childrenOf(gold, predicate);
    const subject = children.find(({ deprel }) => /^nsubj(?::pass)?$/.test(deprel));
    if (!subject) return [];
    const finite = isFiniteForm(predicate)
      ? predicate
      : children.find((child) => /^(?:aux(?::pass)?|cop)$/.test(child.deprel) && isFiniteForm(child));
    return finite ? [{ finite: gold.indexOf(finite), subject: gold.indexOf(subject) }] : [];
  });
}

/**
 * Word range of the head of a clause's subject. Where a relative clause has no other subject, its relative pronoun is meant; with a preposition
 * before it (`met wie`) it cannot be.
 */
function headOfSubject(clause: Clause, words: readonly Word[]): Range | undefined {
  const subject = subjectOf(clause);
  if (subject) return subject.head;
  const { kind, opener } = clause;
  if (kind !== 'relative' || !opener || opener[1] - opener[0] !== 1) return undefined;
  return /^(?:die|dat|wat|wie|welke|hetgeen)$/.test(words[opener[0]]?.lower ?? '') ? opener : undefined;
}

function subjectKind({ upos, xpos }: GoldToken): string {
  if (/^VNW\|betr/.test(xpos)) return 'relative pronoun';
  if (upos === 'PRON') return 'pronoun';
  return upos === 'PROPN' ? 'name' : upos === 'NOUN' ? 'noun' : 'other word';
}

function whyNoClause({ words, clauses }: AlignedReading, finite: number): string {
  const tag = words[finite]?.tag ?? '';
  if (!/^[VX][sptu]$/.test(tag)) return `no clause with the finite verb, tagged ${tag}`;
  const cluster = clauses.find(({ verbs }) => verbs?.tokens.includes(finite));
  return cluster ? 'the finite verb is in a cluster with another finite verb' : 'the finite verb is in no cluster';
}

/** How the word taken for the subject stands to the true one in the gold tree. */
function relationTo(gold: readonly GoldToken[], ours: number, subject: number, finite: number): string {
  const [word, right, verb] = [gold[ours], gold[subject], gold[finite]];
  if (!word || !right || !verb) return 'nothing';
  if (word.head === right.id) return `its dependant (${word.deprel})`;
  if (right.head === word.id) return `its head (${right.deprel})`;
  const predicate = right.head;
  if (word.head === predicate) return `the predicate's ${word.deprel}`;
  if (word.id === predicate) return 'the predicate itself';
  const above = gold[word.head - 1];
  if (above && above.head === right.id) return `deeper in its phrase (${word.deprel} of ${above.deprel})`;
  if (above?.head === predicate) return `inside the predicate's ${above.deprel} (${word.deprel})`;
  return `outside the clause (${word.deprel})`;
}

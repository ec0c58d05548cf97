import type { Clause, Constituent, Phrase, Role } from '../../src/grammar.js';
import type { Analysis, Range, StanceRecord, Token } from '../../src/model.js';

// The short notations of test/cases: what a reading looks like in a line.

/**
 * One line a record: `act | polarity | holders | addressees | target | cue`, and the timing where it is not `reported`.
 * `not` before the act says that it is denied; `-` stands for what is absent. Several holders are sorted, with `; ` between them,
 * and `(european-council)` is a holder that is not written. Parts of a target or cue that stand apart have ` … ` between them.
 * Without records the one line is `nothing`.
 */
export function stanceLines({ records }: Analysis): string[] {
  return records.length === 0 ? ['nothing'] : records.map(stanceLine);
}

function stanceLine({ act, polarity, negated, holders, addressees, target, cue, timing }: StanceRecord): string {
  return [
    negated ? `not ${act}` : act,
    polarity,
    list(holders.map(({ text, role, id, en }) => `${role ? `${role.replaceAll('-', ' ')} ` : ''}${text ?? `(${id ?? en})`}`)),
    list(addressees.map(({ text }) => text)),
    target?.text ?? '-',
    cue.text,
    ...(timing === 'reported' ? [] : [timing]),
  ].join(' | ');
}

function list(items: string[]): string {
  return items.length === 0 ? '-' : items.sort().join('; ');
}

/** The functions in short, as the clause notation has them. */
const SHORT: Record<Role, string> = {
  subject: 'su',
  object: 'obj',
  'indirect-object': 'iobj',
  predicate: 'pred',
  'prepositional-object': 'pobj',
  complement: 'comp',
  agent: 'agent',
  adjunct: 'mod',
  reflexive: 'refl',
  expletive: 'expl',
  provisional: 'prov',
};

/**
 * One line a clause, inner clauses indented below it: `kind | first | left | middle | right | end | verbs`.
 * A conjunction stands before the kind. The first, middle and end field hold constituents, `function=words`, with ` / ` between them;
 * an inner clause is only named there: `su=De lidstaten [relative]`, as are appositions and the like: `Zweden {apposition: de voorzitter}`.
 * Verbs are lemmas, outermost first, then tense, `perfect` and `passive`; `not` marks a denied verb, `su<…` a subject taken over. Commas are left out.
 */
export function clauseLines(clauses: readonly Clause[], tokens: readonly Token[]): string[] {
  return clauses.flatMap((clause) => linesOf(clause, tokens, 0));
}

function linesOf(clause: Clause, tokens: readonly Token[], depth: number): string[] {
  const { first, left, middle, right, end } = clause.fields;
  const parts = [constituents(first), words(left), constituents(middle), words(right), constituents(end)];
  return [
    `${'  '.repeat(depth)}${[kindOf(clause, tokens), ...parts, verbs(clause, tokens)].join(' | ')}`,
    ...clause.constituents.flatMap(clausesIn).flatMap((inner) => linesOf(inner, tokens, depth + 1)),
  ];

  function words(range: Range | null): string {
    return (range && spell(range, tokens)) || '-';
  }

  function constituents(field: Range | null): string {
    const inside = clause.constituents.filter(({ range }) => field && range[0] >= field[0] && range[0] < field[1]);
    return inside.map((node) => constituent(node, tokens)).join(' / ') || '-';
  }
}

function kindOf({ kind, conjunction }: Clause, tokens: readonly Token[]): string {
  return conjunction === undefined ? kind : `${tokens[conjunction]?.text} ${kind}`;
}

function constituent(node: Constituent, tokens: readonly Token[]): string {
  const words = node.type === 'clause' ? `[${kindOf(node, tokens)}]` : phrase(node, tokens);
  // A relative clause set apart from its noun and a second body have no function of their own.
  const bare = node.role === undefined || (node.type === 'clause' && (node.kind === 'relative' || node.conjunction !== undefined));
  return bare ? words : `${SHORT[node.role as Role]}=${words}`;
}

/** The words of a phrase, its inner clauses named and its insertions in braces. */
function phrase(node: Phrase, tokens: readonly Token[]): string {
  const parts: string[] = [];
  let at = node.range[0];
  for (const { range, text } of insertions(node, tokens)) {
    if (range[0] < at) continue;
    parts.push(spell([at, range[0]], tokens), text);
    at = range[1];
  }
  parts.push(spell([at, node.range[1]], tokens));
  return parts.filter(Boolean).join(' ');
}

function insertions(node: Phrase, tokens: readonly Token[]): { range: Range; text: string }[] {
  const inner = [...node.before.map((part) => ({ relation: 'modifier', node: part })), ...node.after];
  return inner.flatMap(({ relation, node: part }) => {
    if (part.type === 'clause') return [{ range: part.range, text: `[${kindOf(part, tokens)}]` }];
    if (/^(?:apposition|parenthesis|including)$/.test(relation)) return [{ range: part.range, text: `{${relation}: ${phrase(part, tokens)}}` }];
    return insertions(part, tokens);
  });
}

function clausesIn(node: Constituent): Clause[] {
  if (node.type === 'clause') return [node];
  return [...node.before, ...node.after.map(({ node: inner }) => inner)].flatMap(clausesIn);
}

function verbs({ verbs: cluster, negation, sharedSubject }: Clause, tokens: readonly Token[]): string {
  if (!cluster) return '-';
  const { auxiliaries, lemma, tense, perfect, voice } = cluster;
  return [
    ...auxiliaries,
    lemma,
    ...(tense ? [tense] : []),
    ...(perfect ? ['perfect'] : []),
    ...(voice === 'passive' ? [voice] : []),
    ...(negation === undefined ? [] : ['not']),
    ...(sharedSubject ? [`su<${phrase(sharedSubject, tokens)}`] : []),
  ].join(' ');
}

/** Words without commas and brackets. */
function spell([from, to]: Range, tokens: readonly Token[]): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .filter((text) => !/^[,()]$/.test(text))
    .join(' ');
}

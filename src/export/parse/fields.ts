import type { Attachment, Clause, Constituent, Fields, Phrase, Reading, VerbCluster } from '../../grammar.js';
import type { Range, Token } from '../../model.js';
import type { Parse } from './formatter.js';

/** A line of a clause, and the lines that belong below it. */
interface Row {
  /** Name of the field, where the line is the first in it. */
  field: string;
  /** Function or relation; empty for verbs and openers. */
  role: string;
  /** Type of the phrase or kind of the clause. */
  type: string;
  words: string;
  below: string[];
}

const INDENT = '  ';
const FIELDS = ['first', 'left', 'middle', 'right', 'end'] as const satisfies readonly (keyof Fields)[];
const FIELD_WIDTH = 'subject'.length;

/**
 * Each sentence with its clauses as an indented tree: for each clause its verbs, a subject taken over, and field by field the constituents
 * with function, phrase type and words; clauses and insertions inside a constituent stand below it. Headings are named, not read.
 */
export function fields({ sections, readings }: Parse): string {
  const headings = sections.flatMap(({ index, heading }) => (heading ? [{ index, text: heading.text }] : []));
  const blocks: string[] = [];
  for (const reading of readings) {
    while ((headings[0]?.index ?? Infinity) <= reading.sentence.section) blocks.push(headingBlock(headings.shift()?.text ?? ''));
    blocks.push(sentenceBlock(reading));
  }
  return [...blocks, ...headings.map(({ text }) => headingBlock(text))].join('\n');
}

function headingBlock(text: string): string {
  return `Heading: ${text}\n`;
}

function sentenceBlock({ sentence, tokens, clauses }: Reading): string {
  const lines = clauses.flatMap((clause) => [heading(clause, tokens), ...body(clause, tokens).map((line) => INDENT + line)]);
  return `${[`${sentence.index + 1}. ${words([0, tokens.length], tokens)}`, '', ...lines].join('\n')}\n`;
}

function heading({ kind, conjunction }: Clause, tokens: readonly Token[]): string {
  return conjunction === undefined ? kind : `${kind} (${words([conjunction, conjunction + 1], tokens)})`;
}

/** The rows of a clause, in columns as wide as they need to be. */
function body(clause: Clause, tokens: readonly Token[]): string[] {
  const rows = [...verbRows(clause, tokens), ...FIELDS.flatMap((field) => fieldRows(field, clause, tokens))];
  const width = (column: 'role' | 'type') => Math.max(...rows.map((row) => row[column].length));
  const [roleWidth, typeWidth] = [width('role'), width('type')];
  return rows.flatMap(({ field, role, type, words: text, below }) => {
    const columns = [role.padEnd(roleWidth), type.padEnd(typeWidth)].filter((column) => column !== '');
    return [[field.padEnd(FIELD_WIDTH), ...columns, text].join('  '), ...below.map((line) => ' '.repeat(FIELD_WIDTH + 2) + INDENT + line)];
  });
}

function verbRows({ verbs, negation, sharedSubject }: Clause, tokens: readonly Token[]): Row[] {
  return [
    ...(verbs ? [row('verbs', cluster(verbs, negation === undefined ? '' : words([negation, negation + 1], tokens)))] : []),
    ...(sharedSubject ? [row('subject', words(sharedSubject.range, tokens), 'shared', sharedSubject.type)] : []),
  ];
}

/** `moeten + worden + verhogen (present, passive, denied by niet)`. */
function cluster({ auxiliaries, lemma, tense, perfect, voice }: VerbCluster, negation: string): string {
  const marks = [tense ?? '', perfect ? 'perfect' : '', voice, negation && `denied by ${negation}`].filter(Boolean);
  return `${[...auxiliaries, lemma].join(' + ')} (${marks.join(', ')})`;
}

function fieldRows(field: keyof Fields, clause: Clause, tokens: readonly Token[]): Row[] {
  const range = clause.fields[field];
  if (!range) return [];
  if (field === 'left' || field === 'right') return [row(field, words(range, tokens))];
  const inside = clause.constituents.filter((node) => node.range[0] >= range[0] && node.range[0] < range[1]);
  // `Overeengekomen werd …`: a verb alone in the first field
  if (inside.length === 0 && field === 'first') return [row(field, words(range, tokens))];
  const rows = inside.map((node) => constituentRow(node.role ?? '', node, tokens));
  return rows.map((found, i) => (i === 0 ? { ...found, field } : found));
}

function constituentRow(role: string, node: Constituent, tokens: readonly Token[]): Row {
  if (node.type === 'clause') return { ...row('', words(node.range, tokens), role, heading(node, tokens)), below: body(node, tokens) };
  return { ...row('', words(node.range, tokens), role, node.type), below: inner(node, tokens) };
}

/** Clauses, members of a coordination and insertions inside a phrase, each on lines of its own. */
function inner(phrase: Phrase, tokens: readonly Token[]): string[] {
  const parts: Pick<Attachment, 'relation' | 'node'>[] = [...phrase.before.map((node) => ({ relation: 'modifier' as const, node })), ...phrase.after];
  return parts.flatMap(({ relation, node }) => {
    if (node.type === 'clause') return [`${relation}: ${heading(node, tokens)}`, ...body(node, tokens).map((line) => INDENT + line)];
    if (relation === 'modifier') return inner(node, tokens);
    return [`${relation}: ${node.type}  ${words(node.range, tokens)}`, ...inner(node, tokens).map((line) => INDENT + line)];
  });
}

function row(field: string, text: string, role = '', type = ''): Row {
  return { field, role, type, words: text, below: [] };
}

/** The words of a range, with single spaces where the text has white space. */
function words([from, to]: Range, tokens: readonly Token[]): string {
  return tokens
    .slice(from, to)
    .map(({ text, start }, i) => (i > 0 && start > (tokens[from + i - 1]?.end ?? 0) ? ` ${text}` : text))
    .join('');
}

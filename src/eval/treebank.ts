import { readFileSync } from 'node:fs';
import { type GoldToken, readConllu } from '../build/conllu.js';
import type { Range, Span } from '../model.js';

/** A sentence of a treebank with the comments that it stands under. */
export interface GoldSentence {
  id: string;
  /** The text as `# text` gives it, or else rebuilt from the tokens. */
  text: string;
  tokens: GoldToken[];
}

/** A paragraph of running text with its true sentences. */
export interface GoldParagraph {
  text: string;
  sentences: Span[];
}

const ID = /^(?<paragraph>(?<document>.*)\.p\.[^.]+)\.s\.(?<number>\d+)/;

/**
 * Reads the sentences of a file in CoNLL-U form with their `sent_id` and `text`.
 * @throws when the file cannot be read or has no sentences
 */
export function readTreebank(path: string): GoldSentence[] {
  const comments = readFileSync(path, 'utf8')
    .split(/\n\n+/)
    .filter((block) => /^\d+\t/m.test(block))
    .map((block) => ({ id: /^# sent_id = (.*)$/m.exec(block)?.[1] ?? '', text: /^# text = (.*)$/m.exec(block)?.[1] }));
  const sentences = readConllu(path);
  if (sentences.length === 0) throw new Error(`${path} has no sentences in CoNLL-U form`);
  return sentences.map((tokens, i) => ({
    id: comments[i]?.id || `${path}#${i + 1}`,
    text: comments[i]?.text ?? rebuild(tokens).text,
    tokens,
  }));
}

/** The text of gold tokens, with a space after each token unless the treebank says that there is none, and where each token stands. */
export function rebuild(tokens: readonly Pick<GoldToken, 'form' | 'spaceAfter'>[]): { text: string; ranges: Range[] } {
  let text = '';
  const ranges = tokens.map(({ form, spaceAfter }): Range => {
    const start = text.length;
    text += form;
    const end = text.length;
    if (spaceAfter) text += ' ';
    return [start, end];
  });
  return { text: text.trimEnd(), ranges };
}

/** The document that a sentence is from, as its id says; the sentence's own id when it does not say. */
export function documentOf({ id }: Pick<GoldSentence, 'id'>): string {
  return ID.exec(id)?.groups?.document ?? id;
}

/**
 * Paragraphs of running text: sentences whose ids share what stands before `.s.N` are joined by a space, in the order of their numbers.
 * A sentence whose id does not name a paragraph is one by itself.
 */
export function paragraphsOf(sentences: readonly Pick<GoldSentence, 'id' | 'text'>[]): GoldParagraph[] {
  const groups = new Map<string, { number: number; text: string }[]>();
  for (const { id, text } of sentences) {
    const found = ID.exec(id)?.groups;
    const key = found?.paragraph ?? id;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ number: Number(found?.number ?? 0), text });
  }
  return [...groups.values()].map((group) => {
    let text = '';
    const spans: Span[] = [];
    for (const sentence of group.sort((a, b) => a.number - b.number)) {
      if (text !== '') text += ' ';
      spans.push({ start: text.length, end: text.length + sentence.text.length });
      text += sentence.text;
    }
    return { text, sentences: spans };
  });
}

/**
 * Number of the fold that each sentence belongs to. Whole documents stay together, as neighbouring sentences share names and subject; the folds are about
 * the same size. With fewer documents than folds the sentences are dealt out one by one.
 */
export function foldsOf(sentences: readonly Pick<GoldSentence, 'id' | 'tokens'>[], count: number): number[] {
  const sizes = new Map<string, number>();
  for (const sentence of sentences) sizes.set(documentOf(sentence), (sizes.get(documentOf(sentence)) ?? 0) + sentence.tokens.length);
  if (sizes.size < count) return sentences.map((_, i) => i % count);
  const filled = new Array<number>(count).fill(0);
  const foldOf = new Map<string, number>();
  for (const [document, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const fold = filled.indexOf(Math.min(...filled));
    foldOf.set(document, fold);
    filled[fold] = (filled[fold] as number) + size;
  }
  return sentences.map((sentence) => foldOf.get(documentOf(sentence)) as number);
}

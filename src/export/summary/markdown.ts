import type { Summary } from '../../summarise/types.js';
import { escaped } from '../markdown.js';
import { leftLine, marks, place } from './labels.js';

/** A summary as a document in Markdown, its sources as a numbered list. */
export function markdown({ title, groups, citations, left }: Summary): string {
  const blocks = [`# ${escaped(title)}`];
  for (const { heading, paragraphs } of groups) {
    if (heading !== undefined) blocks.push(`## ${escaped(heading)}`);
    for (const { sentences } of paragraphs) blocks.push(sentences.map((sentence) => `${escaped(sentence.text)} ${marks(sentence)}`).join(' '));
  }
  if (citations.length > 0) blocks.push('## Sources', citations.map((citation) => `${citation.number}. ${escaped(place(citation))}`).join('\n'));
  const line = leftLine(left);
  return `${[...blocks, ...(line ? [line] : [])].join('\n\n')}\n`;
}

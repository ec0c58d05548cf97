import type { Summary } from '../../summarise/types.js';
import { leftLine, marks, place } from './labels.js';

/** A summary as plain text, a paragraph a line. */
export function text({ title, groups, citations, left }: Summary): string {
  const blocks = [title];
  for (const { heading, paragraphs } of groups) {
    if (heading !== undefined) blocks.push(heading.toUpperCase());
    for (const { sentences } of paragraphs) blocks.push(sentences.map((sentence) => `${sentence.text} ${marks(sentence)}`).join(' '));
  }
  if (citations.length > 0) blocks.push(['SOURCES', ...citations.map((citation) => `[${citation.number}] ${place(citation)}`)].join('\n'));
  const line = leftLine(left);
  return `${[...blocks, ...(line ? [line] : [])].join('\n\n')}\n`;
}

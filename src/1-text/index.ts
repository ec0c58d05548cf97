import type { Section, Sentence } from '../model.js';
import { splitBlocks } from './blocks.js';
import { fold } from './lines.js';
import { type Abbreviations, splitSentences } from './sentences.js';

export { isForeign, sampleOf } from './language.js';
export { fold } from './lines.js';
export { type Abbreviations, splitSentences } from './sentences.js';

/** The outer structure of a report. */
export interface TextStructure {
  sections: Section[];
  sentences: Sentence[];
}

/** Stage 1: headings, sections and sentences of a report. Never throws; linear in the length of the text. */
export function readText(text: string, abbreviations: Abbreviations): TextStructure {
  const sections: Section[] = [{ index: 0, start: 0, end: text.length }];
  const sentences: Sentence[] = [];
  for (const block of splitBlocks(text)) {
    const section = sections[sections.length - 1] as Section;
    if (block.kind === 'heading') {
      section.end = block.start;
      const heading = { start: block.start, end: block.end, text: fold(text.slice(block.start, block.end)).trim() };
      sections.push({ index: sections.length, heading, start: block.end, end: text.length });
      continue;
    }
    for (const span of splitSentences(text, block, abbreviations)) {
      const gaps = block.gaps.filter(([start, end]) => start >= span.start && end <= span.end);
      sentences.push({ ...span, index: sentences.length, section: section.index, ...(gaps.length > 0 && { gaps }) });
    }
  }
  return { sections, sentences };
}

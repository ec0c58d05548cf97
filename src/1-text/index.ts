import type { Layout, PageSpan, Section, Sentence } from '../model.js';
import { laidOutBlocks, splitBlocks } from './blocks.js';
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

/**
 * Stage 1: headings, sections and sentences of a report. Never throws; linear in the length of the text.
 *
 * @param layout what the document's format says of them; by default they are read from the lines of the text
 */
export function readText(text: string, abbreviations: Abbreviations, layout?: Layout): TextStructure {
  const sections: Section[] = [{ index: 0, start: 0, end: text.length }];
  const sentences: Sentence[] = [];
  const pageAt = pages(layout?.pages ?? []);
  for (const block of layout ? laidOutBlocks(text, layout.blocks) : splitBlocks(text)) {
    const section = sections[sections.length - 1] as Section;
    if (block.kind === 'heading') {
      section.end = block.start;
      const heading = { start: block.start, end: block.end, text: fold(text.slice(block.start, block.end)).trim() };
      sections.push({ index: sections.length, heading, start: block.end, end: text.length });
      continue;
    }
    for (const span of splitSentences(text, block, abbreviations)) {
      const gaps = block.gaps.filter(([start, end]) => start >= span.start && end <= span.end);
      const page = pageAt(span.start);
      sentences.push({
        ...span,
        index: sentences.length,
        section: section.index,
        ...(page !== undefined && { page }),
        ...(gaps.length > 0 && { gaps }),
      });
    }
  }
  return { sections, sentences };
}

/** Tells the page of an offset. Offsets have to be asked for in order. */
function pages(spans: readonly PageSpan[]): (at: number) => number | undefined {
  let i = 0;
  return (at) => {
    while (i < spans.length && at >= (spans[i] as PageSpan).end) i++;
    return spans[i]?.page;
  };
}

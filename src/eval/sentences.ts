import { splitBlocks } from '../1-text/blocks.js';
import { type Abbreviations, readText } from '../1-text/index.js';
import type { Span } from '../model.js';
import { sentenceTokenizer } from '../natural.js';
import { type Counts, compareSets } from './counts.js';

/** Cuts a text into sentences and other units that end where a reader would stop. */
export type Segmenter = (text: string) => Span[];

/** Our stage 1: sentences and headings. */
export function ownSegmenter(abbreviations: Abbreviations): Segmenter {
  return (text) => {
    const { sentences, sections } = readText(text, abbreviations);
    return [...sentences, ...sections.flatMap(({ heading }) => heading ?? [])];
  };
}

export function otherSegmenters(): { name: string; segment: Segmenter }[] {
  const intl = new Intl.Segmenter('nl', { granularity: 'sentence' });
  const tokenize = sentenceTokenizer();
  return [
    {
      name: 'Intl.Segmenter',
      segment: (text) =>
        locate(
          text,
          Array.from(intl.segment(text), ({ segment }) => segment),
        ),
    },
    { name: 'natural SentenceTokenizer', segment: (text) => locate(text, tokenize(text)) },
  ];
}

/** A segmenter that is given the paragraphs and headings of a text one by one, their lines joined. */
export function byBlock(segment: Segmenter): Segmenter {
  return (text) =>
    splitBlocks(text).flatMap(({ start, end }) =>
      segment(text.slice(start, end).replace(/[\r\n\f]/g, ' ')).map((span) => ({ start: start + span.start, end: start + span.end })),
    );
}

/** Spans of pieces that stand in the text one after the other. */
export function locate(text: string, pieces: readonly string[]): Span[] {
  let at = 0;
  return pieces.map((piece) => {
    const words = piece.trim();
    const start = Math.max(at, text.indexOf(words, at));
    at = start + words.length;
    return { start, end: at };
  });
}

/**
 * Where units end: the offset of the last word of each that begins with a letter, so that footnote digits, brackets and closing quotes do
 * not matter. A unit without such a word has no end.
 */
export function unitEnds(text: string, units: readonly Span[]): Set<number> {
  const ends = new Set<number>();
  for (const { start, end } of units) {
    const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) => /^\p{L}/u.test(word));
    const last = words.at(-1);
    if (last) ends.add(start + last.index);
  }
  return ends;
}

/** Boundaries found against the true ones. @param inner leaves out the end of the text, which is given */
export function compareBoundaries(text: string, found: readonly Span[], gold: readonly Span[], inner = false): Counts {
  const [ours, theirs] = [unitEnds(text, found), unitEnds(text, gold)];
  if (inner) {
    const end = Math.max(...theirs);
    ours.delete(end);
    theirs.delete(end);
  }
  return compareSets(ours, theirs);
}

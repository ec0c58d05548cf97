import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Clause, Constituent } from '../src/grammar.js';
import { analyze } from '../src/index.js';
import type { Range, Span } from '../src/model.js';
import { Reader, type TextReading } from '../src/reader.js';
import { ENDLESS } from './support/endless.js';

/** Words and marks on which much of the reading turns, so that nonsense made of them reaches every corner of it. */
const PIECES = [
  ...'de het een en of dat die wat om te aan op niet geen er erop wie waar waarover zoals wees vroeg acht laat dan als omdat zowel deze'.split(' '),
  ...'Nederland ER Raad Commissie president Jan Zweden lidstaten regeling mening belang riep benadrukte zal moet heeft is werd zijn worden'.split(
    ' ',
  ),
  ...'steunen verhoogd bezorgd aangenomen herzien waaronder namens door gericht volgens verwachting 1 12% €5 ’s c.s. 4. a) • - ( ) " ” : ; , . … ?'.split(
    ' ',
  ),
  ...['\n', '\n\n', '\f', '\n3 ', '\u00ad', '-\n', '😀', 'e\u0301', '\u00a0', '\u202f', '\ud800'],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(
  soup,
  soup.map((text) => text.replaceAll(' ', '')),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
);

/** White space and invisible characters: they separate words and belong to none. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}]*$/u;

/** Texts that once were read wrongly. */
const ONCE_WRONG = ['De president', 'zal Nederland verhoogd de', 'de\u202fde', 'de ( )', 'a()', 'mei De (ER) Jan'].map((text): [string] => [text]);

function slice(text: string, [start, end]: Range): string {
  return text.slice(start, end);
}

/** Checks that pieces lie in order inside a stretch, and that nothing but white space lies between them. */
function expectTiles(text: string, stretch: Span, pieces: readonly Span[]): void {
  let at = stretch.start;
  for (const { start, end } of pieces) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(at, start)).toMatch(INVISIBLE);
    at = end;
  }
  expect(at).toBeLessThanOrEqual(stretch.end);
  expect(text.slice(at, stretch.end)).toMatch(INVISIBLE);
}

/** Token ranges of a clause and of all that is in it. */
function rangesOf(node: Constituent): Range[] {
  if (node.type !== 'clause')
    return [node.range, node.head, ...node.before.flatMap(rangesOf), ...node.after.flatMap(({ node: inner }) => rangesOf(inner))];
  return [...clauseRanges(node), ...node.constituents.flatMap(rangesOf)];
}

function clauseRanges({ range, opener, fields }: Clause): Range[] {
  return [range, opener, ...Object.values(fields)].filter((found): found is Range => Boolean(found));
}

describe('any text', () => {
  const reader = new Reader();

  function expectSound(text: string): TextReading {
    const reading = reader.read(text);
    const { sections, sentences } = reading;
    expectTiles(
      text,
      { start: 0, end: text.length },
      [...sections.flatMap(({ heading }) => heading ?? []), ...sentences].sort((a, b) => a.start - b.start),
    );
    for (const [i, section] of sections.entries()) {
      expect(section.index).toBe(i);
      expect(section.end).toBe(sections[i + 1]?.heading?.start ?? text.length);
    }
    for (const { sentence, words, clauses, mentions } of reading.readings) {
      const gaps = (sentence.gaps ?? []).map(([start, end]) => ({ start, end }));
      expectTiles(
        text,
        sentence,
        [...words, ...gaps].sort((a, b) => a.start - b.start),
      );
      for (const { start, end } of words) expect(text.slice(start, end)).toMatch(/\S/);
      for (const [from, to] of [...clauses.flatMap(rangesOf), ...mentions.map(({ from, to }): Range => [from, to])]) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(words.length);
      }
    }
    return reading;
  }

  test('is tiled by its headings and sentences, a sentence by its words; a clause lies inside its sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectSound(text);
      }),
      { numRuns: 1000, examples: ONCE_WRONG },
    );
  });

  test('is analysed, and every span gives the words back', () => {
    fc.assert(
      fc.property(anyText, (rest) => {
        const text = `Raad ${rest}`;
        const { records, entities } = analyze(text, { anyLanguage: true });
        for (const { start, end, text: words } of entities) expect(text.slice(start, end)).toBe(words);
        for (const { cue, holders, addressees, target, evidence } of records) {
          expect(cue.spans.length).toBeGreaterThan(0);
          expect(holders.length).toBeGreaterThan(0);
          for (const quoted of [cue, ...(target ? [target] : [])])
            expect(quoted.spans.map((span) => fold(slice(text, span))).join(' … ')).toBe(quoted.text);
          for (const { start, end, text: words } of [...holders, ...addressees])
            if (start !== undefined) expect(fold(text.slice(start, end))).toBe(words);
          const spans = [...cue.spans, ...(target?.spans ?? [])];
          for (const [start, end] of spans) {
            expect(end).toBeGreaterThan(start);
            expect(start).toBeGreaterThanOrEqual(evidence.span[0]);
            expect(end).toBeLessThanOrEqual(evidence.span[1]);
          }
        }
      }),
      { numRuns: 1000, examples: ONCE_WRONG },
    );
  });

  test.each(Object.entries(ENDLESS))('may go on without end: %s', (_name, make) => {
    for (const times of [1, 10, 100]) expectSound(make(times));
  });
});

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

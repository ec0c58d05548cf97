import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyze } from '../src/index.js';
import type { Clause, Constituent, Range, Span } from '../src/model.js';
import { Reader, type TextReading } from '../src/reader.js';
import { WorkMeter } from './support/work.js';

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

/** Inputs without end, by how many times a part is repeated. */
const ENDLESS: Record<string, (times: number) => string> = {
  'a word': (n) => `De Raad steunt ${'beleid'.repeat(n)}.`,
  'a compound': (n) => `De Raad steunt ${'landbouw-'.repeat(n)}beleid.`,
  'en en en': (n) => `De Raad ${'en '.repeat(n)}`,
  ', , ,': (n) => `De Raad ${', '.repeat(n)}`,
  'full stops': (n) => `De Raad ${'. '.repeat(n)}`,
  'open brackets': (n) => `De Raad ${'( '.repeat(n)}`,
  'deep brackets': (n) => `De Raad ${'(de Raad '.repeat(n)}${')'.repeat(n)}`,
  'quotation marks': (n) => `De Raad ${'"'.repeat(n)}`,
  'a list of nouns': (n) => `De Raad steunt ${'handel, '.repeat(n)}visserij en landbouw.`,
  'a list with en': (n) => `De Raad steunt ${'handel en '.repeat(n)}visserij.`,
  'nouns side by side': (n) => `De Raad steunt ${'handel '.repeat(n)}`,
  'names side by side': (n) => 'Nederland '.repeat(n),
  'names of persons': (n) => 'Jan van '.repeat(n),
  titles: (n) => `De ${'president '.repeat(n)}`,
  'relative clauses': (n) => `De Raad ${'die de Raad '.repeat(n)}steunt.`,
  'dat clauses': (n) => `Nederland zei ${'dat de Raad zei '.repeat(n)}`,
  'om te': (n) => `Nederland riep op ${'om te steunen '.repeat(n)}`,
  'van van van': (n) => `De Raad ${'van de Raad '.repeat(n)}`,
  'participles before the noun': (n) => `De ${'door de '.repeat(n)}Raad`,
  'adjectives before the noun': (n) => `De ${'grote, '.repeat(n)}Raad`,
  'a particle far away': (n) => `Nederland riep ${'de Raad '.repeat(n)}op.`,
  verbs: (n) => `De Raad ${'steunt '.repeat(n)}`,
  insertions: (n) => `De Raad, ${'waaronder de Raad, '.repeat(n)}`,
  clauses: (n) => `${'De Raad steunt het; '.repeat(n)}`,
  sentences: (n) => 'De Raad benadrukte dat de Commissie moet worden opgeroepen om te steunen. '.repeat(n),
  lines: (n) => 'De Raad\n'.repeat(n),
  'blank lines': (n) => `De Raad${' \n'.repeat(n)}steunt.`,
  headings: (n) => 'Handel\n\nDe Raad steunt het.\n\n'.repeat(n),
  footnotes: (n) => Array.from({ length: n }, (_, i) => `De Raad steunt het.${i + 1}\n\n${i + 1} Kamerstuk over iets.\n`).join('\n'),
  'no spaces': (n) => 'DeRaad,steunt.'.repeat(n),
};

/** Characters that separate words and belong to none. */
const SPACE = /^[\s\p{Cc}\p{Cf}]*$/u;

function slice(text: string, [start, end]: Range): string {
  return text.slice(start, end);
}

/** Checks that pieces lie in order inside a stretch, and that nothing but white space lies between them. */
function expectTiles(text: string, stretch: Span, pieces: readonly Span[]): void {
  let at = stretch.start;
  for (const { start, end } of pieces) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(at, start)).toMatch(SPACE);
    at = end;
  }
  expect(at).toBeLessThanOrEqual(stretch.end);
  expect(text.slice(at, stretch.end)).toMatch(SPACE);
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
      for (const { start, end } of words) expect(text.slice(start, end)).not.toMatch(SPACE);
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
      { numRuns: 1000 },
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
      { numRuns: 1000 },
    );
  });

  test.each(Object.entries(ENDLESS))('may go on without end: %s', (_name, make) => {
    for (const times of [1, 10, 100]) expectSound(make(times));
  });
});

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('the work grows with the length of the text', () => {
  const meter = new WorkMeter();
  beforeAll(async () => {
    await meter.start();
    analyze('De Raad steunt het.', { anyLanguage: true });
  });
  afterAll(() => meter.stop());

  test.each(Object.entries(ENDLESS))('%s', async (_name, make) => {
    const work = (times: number) => meter.measure(() => analyze(make(times), { anyLanguage: true }));
    // The engine may drop counts when it moves code, so the smallest of three ratios is the one that counts most nearly right.
    // Long enough that the bound on nesting has been reached in both.
    const ratios: number[] = [];
    for (let turn = 0; turn < 3 && Math.min(...ratios) >= 6; turn++) {
      const some = await work(300);
      ratios.push((await work(1200)) / some);
    }
    // Four times the length: four times the work, were it exactly linear; sixteen times, were it quadratic.
    expect(Math.min(...ratios)).toBeLessThan(6);
  });
});

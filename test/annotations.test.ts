import { describe, expect, test } from '@jest/globals';
import { format } from '../src/export/annotations.js';
import { codePointOffsets } from '../src/export/code-points.js';
import { analyze, readReport } from '../src/index.js';
import type { Analysis } from '../src/model.js';
import { record, smallAnalysis } from './support/analysis.js';
import { REPORT } from './support/project.js';

type Body = { type: string; purpose: string; value?: string; source?: string };
type Selector = { type: string; start: number; end: number; exact: string; prefix: string; suffix: string };
type Annotation = { id: string; motivation: string; body: Body[]; target: { source: string; selector: [Selector, Selector] }[] };
type Collection = { '@context': string; id: string; type: string; total: number; first: { type: string; startIndex: number; items: Annotation[] } };

function read(analysis: Analysis): Collection {
  return JSON.parse(format([analysis]));
}

describe('Web Annotations', () => {
  let real: Analysis;
  test('find their words by place and by quotation, in code points', async () => {
    const report = await readReport(REPORT);
    // Astral characters before and inside the report shift code units, not code points.
    real = analyze({ ...report, text: `😀𝒜 ${report.text.replaceAll('. De ER', '. 😀 De ER')}` });
    const { total, first } = read(real);
    const points = [...real.report.text];
    expect(first.items).toHaveLength(total);
    expect(total).toBeGreaterThan(real.records.length);
    for (const { target } of first.items)
      for (const { selector } of target) {
        const [position, quote] = selector;
        expect([position.type, quote.type]).toEqual(['TextPositionSelector', 'TextQuoteSelector']);
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(points.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true);
        expect(points.slice(position.end).join('').startsWith(quote.suffix)).toBe(true);
        expect(quote.exact.length).toBeGreaterThan(0);
      }
  });

  test('are those of the model: one for the cue of each record, and one for each part of it', () => {
    const { '@context': context, type, first } = read(real);
    expect([context, type, first.type, first.startIndex]).toEqual(['http://www.w3.org/ns/anno.jsonld', 'AnnotationCollection', 'AnnotationPage', 0]);
    const { items } = first;
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.filter(({ motivation }) => motivation === 'classifying')).toHaveLength(real.records.length);
    const words = (annotation: Annotation | undefined) =>
      annotation?.target.map(({ selector }) => selector[1].exact.replace(/\s+/g, ' ')).join(' … ');
    for (const [i, one] of real.records.entries()) {
      const main = items.find(({ id }) => id.endsWith(`:${i + 1}`));
      expect(main?.body.slice(0, 2).map(({ value }) => value)).toEqual([one.act, one.polarity]);
      expect(words(main)).toBe(one.cue.text);
      const parts = items.filter(({ body }) => body.some(({ purpose, source }) => purpose === 'linking' && source === main?.id));
      const role = (name: string) => parts.filter(({ body }) => body[0]?.value === name);
      expect(role('target').map(words)).toEqual(one.target ? [one.target.text] : []);
      expect(role('addressee').map((part) => part.body[1]?.value)).toEqual(one.addressees.map(({ en }) => en));
      const written = one.holders.filter(({ implicit, role: kind }) => !implicit && !kind);
      expect(role('holder').map((part) => part.body[1]?.value)).toEqual(written.map(({ en }) => en));
      for (const { en } of one.holders.filter(({ implicit }) => implicit)) expect(main?.body.map(({ value }) => value)).toContain(en);
    }
  });

  test('point to a source that is an address, whatever it was', () => {
    const source = (name?: string) => {
      const { source: _, ...report } = smallAnalysis().report;
      return read({ ...smallAnalysis(), report: { ...report, ...(name !== undefined && { source: name }) } }).first.items[0]?.target[0]?.source;
    };
    expect(source('https://example.org/a?b=c')).toBe('https://example.org/a?b=c');
    expect(source('map/verslag 1#?.txt')).toBe('map/verslag%201%23%3F.txt');
    expect(source('\ud800')).toBe('%EF%BF%BD');
    expect(source()).toMatch(/^urn:standpunt:report:[0-9a-f]{16}$/);
  });

  test('of several reports stand in an array; of none there are none', () => {
    const [one, none] = JSON.parse(format([smallAnalysis(), { ...smallAnalysis(), records: [] }])) as Collection[];
    expect(one?.total).toBeGreaterThan(0);
    expect(none).toMatchObject({ total: 0, first: { items: [] } });
  });

  test('have a target for each part of words that stand apart', () => {
    const cue = {
      spans: [
        [0, 9],
        [10, 16],
      ] as [number, number][],
      text: 'Inleiding … vooraf',
      lemma: 'x',
    };
    expect(read({ ...smallAnalysis(), records: [record({ cue })] }).first.items[0]?.target).toHaveLength(2);
  });
});

test('code points are counted as the web counts', () => {
  const text = 'a😀b𝒜𝒜c\ud800d';
  const codePoint = codePointOffsets(text);
  for (let i = 0; i <= text.length; i++) {
    const inside = /[\uD800-\uDBFF]$/.test(text.slice(0, i)) && /^[\uDC00-\uDFFF]/.test(text.slice(i));
    expect(codePoint(i)).toBe([...text.slice(0, inside ? i - 1 : i)].length);
  }
});

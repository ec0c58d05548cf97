import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { format } from '../src/export/html/index.js';
import { analyze } from '../src/index.js';
import type { Analysis } from '../src/model.js';
import { record, smallAnalysis } from './support/analysis.js';
import { hostileAnalysis, PAYLOAD } from './support/hostile.js';
import { REPORT } from './support/project.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A page as a browser reads it. Mistakes in the HTML fail the test. */
class Page {
  readonly elements: Element[] = [];

  constructor(source: string) {
    const mistakes: string[] = [];
    const document = parse(source, { onParseError: ({ code, startLine }) => mistakes.push(`${code} in line ${startLine}`) });
    expect(mistakes).toEqual([]);
    const visit = (node: Node | DefaultTreeAdapterTypes.Document) => {
      if ('tagName' in node) this.elements.push(node);
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(document);
  }

  /** Elements of a tag or with a class. */
  all(tag: string, name?: string): Element[] {
    return this.elements.filter((element) => element.tagName === tag && (name === undefined || classes(element).includes(name)));
  }

  /** Values of an attribute, in the order of the page. */
  values(name: string): string[] {
    return this.elements.flatMap((element) => attribute(element, name) ?? []);
  }
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((found) => found.name === name)?.value;
}

function classes(element: Element): string[] {
  return attribute(element, 'class')?.split(' ') ?? [];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
const corpus = analyze(readFileSync(REPORT, 'utf8'));

/** Words of the report that the page shows: headings and passages. */
function dutchOf(page: Page): string {
  const shown = page.elements.filter(
    (element) => (element.tagName === 'p' && classes(element).includes('dutch')) || (element.tagName === 'span' && isHeading(element.parentNode)),
  );
  return shown
    .filter((element) => attribute(element, 'lang') === 'nl')
    .map(textOf)
    .join(' ');
}

function isDutch(node: unknown): boolean {
  return classes(node as Element).includes('dutch');
}

function descendants(node: Node): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(descendants) : [];
  return 'tagName' in node ? [node, ...below] : below;
}

/** The first element with a class in another. */
function find(element: Element, name: string): Element {
  const found = descendants(element).find((inner) => classes(inner).includes(name));
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function isHeading(node: unknown): boolean {
  return /^h[23]$/.test((node as Element).tagName ?? '');
}

describe('a page', () => {
  const source = format([corpus]);
  const page = new Page(source);

  test('has every word of the report once, in order', () => {
    expect(folded(dutchOf(page))).toBe(folded(corpus.report.text));
  });

  test('has every record once, with its English, at the passage of its words', () => {
    const shown = page.all('li', 'record').map((item) => textOf(find(item, 'english')));
    const inOrder = [...corpus.records].sort((a, b) => (a.cue.spans[0]?.[0] ?? 0) - (b.cue.spans[0]?.[0] ?? 0));
    expect(shown).toEqual(inOrder.map(({ english }) => english));
    for (const passage of page.all('div', 'passage')) {
      const text = textOf(find(passage, 'dutch'));
      for (const quote of passage.childNodes.flatMap((node) => descendants(node)).filter(({ tagName }) => tagName === 'q'))
        for (const words of textOf(quote).split(' … ')) expect(folded(text)).toContain(words);
    }
  });

  test('points from each record to its very words', () => {
    const pieces = page.elements.filter((element) => classes(element).includes('w') && isDutch(element.parentNode)).map(textOf);
    const wordsOf = (item: Element, role: string) =>
      (attribute(item, `data-${role}-words`)?.split(' ') ?? []).map((range) => {
        const [first = 0, last = first] = range.split('-').map(Number);
        return folded(pieces.slice(first, last + 1).join(''));
      });
    const items = new Map(page.all('li', 'record').map((item) => [textOf(find(item, 'english')), item]));
    for (const { english, cue, holders, addressees, target } of corpus.records) {
      const item = items.get(english) as Element;
      const slices = (spans: readonly (readonly [number, number])[]) => spans.map((span) => folded(corpus.report.text.slice(...span)));
      expect(wordsOf(item, 'cue')).toEqual(slices(cue.spans));
      expect(wordsOf(item, 'target')).toEqual(slices(target?.spans ?? []));
      expect(wordsOf(item, 'addressee')).toEqual(addressees.map(({ text }) => folded(text)));
      expect(wordsOf(item, 'holder').sort()).toEqual(holders.flatMap(({ text }) => (text === undefined ? [] : folded(text))).sort());
    }
  });

  test('has each id once, and links to ids and filters only', () => {
    const ids = page.values('id');
    expect(new Set(ids).size).toBe(ids.length);
    const links = page.values('href');
    expect(links.length).toBeGreaterThan(corpus.records.length);
    for (const link of links) {
      expect(link).toMatch(/^#/);
      if (!link.includes('=')) expect(ids).toContain(link.slice(1));
    }
  });

  test('loads nothing and lets nothing in', () => {
    for (const name of ['src', 'srcset', 'action', 'data', 'style', 'ping', 'poster']) expect(page.values(name)).toEqual([]);
    expect(page.all('link')).toEqual([]);
    const [style = '', script = ''] = [...page.all('style'), ...page.all('script')].map(textOf);
    expect(style).not.toMatch(/url\(|@import|:\/\//);
    expect(script).not.toMatch(/fetch|XMLHttpRequest|import\(|:\/\/|innerHTML|eval/);
    const policy = attribute(page.all('meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy') as Element, 'content');
    const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toBe(`default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`);
  });

  test('counts for each filter the records that have it', () => {
    for (const facet of page.all('details', 'facet')) {
      const name = attribute(facet, 'data-facet') as string;
      const options = descendants(facet).filter(({ tagName }) => tagName === 'label');
      expect(options.length).toBeGreaterThan(1);
      for (const option of options) {
        const [box] = descendants(option).filter(({ tagName }) => tagName === 'input');
        const index = attribute(box as Element, 'data-index') as string;
        const having = page.all('li', 'record').filter((item) => attribute(item, `data-${name}`)?.split(' ').includes(index));
        expect(textOf(find(option, 'count'))).toBe(String(having.length));
      }
    }
  });

  test('is the same each time', () => {
    expect(format([corpus])).toBe(source);
  });
});

describe('the table of actors and subjects', () => {
  test('counts by polarity who said what on what', () => {
    const page = new Page(format([corpus]));
    const cells = page.all('a', 'cell');
    expect(cells.length).toBeGreaterThan(10);
    for (const cell of cells) {
      const filter = new URLSearchParams(attribute(cell, 'href')?.slice(1));
      const index = (name: string) =>
        attribute(
          page.all('input').find((box) => attribute(box, 'name') === name && attribute(box, 'value') === filter.get(name)) as Element,
          'data-index',
        ) ?? '';
      const records = page
        .all('li', 'record')
        .filter((item) => ['actor', 'subject'].every((name) => attribute(item, `data-${name}`)?.split(' ').includes(index(name))));
      const signs = { positive: '+', negative: '−', neutral: '○' };
      const expected = Object.entries(signs).map(([polarity, sign]) => {
        const count = records.filter((item) => classes(item).includes(polarity)).length;
        return count > 0 ? `${sign}${count}` : '';
      });
      expect(textOf(cell)).toBe(expected.join(''));
    }
  });
});

describe('several reports', () => {
  const later: Analysis = { ...smallAnalysis(), report: { ...smallAnalysis().report, title: 'Later', date: '2025-03-20' } };
  const undated: Analysis = { ...smallAnalysis(), report: { text: smallAnalysis().report.text, language: 'nld', source: 'undated.txt' } };
  const page = new Page(format([undated, later, smallAnalysis()]));

  test('stand by date, those without a date last, each with its records', () => {
    const titles = page.all('article', 'report').map((article) => textOf(descendants(article).find(({ tagName }) => tagName === 'h2') as Element));
    expect(titles).toEqual(['Verslag | Raad', 'Later', 'undated.txt']);
    expect(page.all('article', 'report').map((article) => descendants(article).filter((item) => classes(item).includes('record')).length)).toEqual([
      4, 4, 4,
    ]);
    expect(new Set(page.values('id')).size).toBe(page.values('id').length);
  });

  test('have a timeline with the positions of each', () => {
    const columns = page.all('ol', 'timeline').flatMap((list) => descendants(list).filter(({ tagName }) => tagName === 'li'));
    expect(columns.map((column) => folded(textOf(find(column, 'when'))))).toEqual(['19 Dec 2024', '20 Mar 2025', 'no date']);
    expect(columns.map((column) => textOf(find(column, 'counts')))).toEqual(['+1−2○1', '+1−2○1', '+1−2○1']);
  });

  test('one report has neither timeline nor a filter by report', () => {
    const single = new Page(format([smallAnalysis()]));
    expect(single.all('ol', 'timeline')).toEqual([]);
    expect(single.values('data-facet')).toEqual(['actor', 'act', 'polarity', 'subject']);
  });
});

describe('what a record shows', () => {
  const shown = (fields: Parameters<typeof record>[0]) => {
    const page = new Page(format([{ ...smallAnalysis(), records: [record(fields)] }]));
    return folded(textOf(page.all('li', 'record')[0] as Element));
  };

  test('act, polarity, holders, the Dutch cue, confidence and sentence', () => {
    expect(shown({ confidence: 0.98 })).toBe(
      '+ welcome, positive: the Netherlands Inleiding confidence 98 % The Netherlands welcomed the agreement.',
    );
  });

  test('how the holder was inferred, with a note on the sign; force and timing where they are not plain', () => {
    const inferred = record({ holders: [{ implicit: true, id: 'eu', resolvedBy: 'heading', en: 'the EU' }], force: 2, timing: 'announced' });
    expect(shown(inferred)).toMatch(/the EU† .*put very strongly · announced · holder from the heading$/);
    expect(format([{ ...smallAnalysis(), records: [inferred] }])).toContain('id="inferred"');
    expect(format([{ ...smallAnalysis(), records: [record()] }])).not.toContain('id="inferred"');
  });

  test('words left in Dutch are marked as Dutch', () => {
    const page = new Page(format([smallAnalysis()]));
    expect(
      page
        .all('i')
        .filter((word) => attribute(word, 'lang') === 'nl')
        .map(textOf),
    ).toEqual(['douanekoffer', '| tas']);
  });

  test('without records there is the text and a word about it', () => {
    const page = new Page(format([{ ...smallAnalysis(), records: [] }]));
    expect(dutchOf(page)).toContain('Inleiding vooraf.');
    expect(page.all('p', 'summary').map(textOf)).toEqual(['No positions found.']);
  });
});

describe('hostile input', () => {
  test('a payload in every field stays text', () => {
    const page = new Page(format([hostileAnalysis(), hostileAnalysis()]));
    expect(page.all('script')).toHaveLength(1);
    expect(page.all('style')).toHaveLength(1);
    expect(page.all('img')).toEqual([]);
    expect(page.elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([]);
    for (const link of page.values('href')) expect(link).toMatch(/^#/);
    expect(textOf(page.all('li', 'record')[0] as Element)).toContain(PAYLOAD);
    expect(textOf(page.all('title')[0] as Element)).toBe('Positions in 2 reports');
    expect(textOf(new Page(format([hostileAnalysis()])).all('title')[0] as Element)).toBe(PAYLOAD);
  });

  test('no text is lost, wherever spans, sections and sentences fall', () => {
    const characters = fc.constantFrom('a', 'é', '<', '&', '"', "'", '\n', '\n\n', ' ', '- ', '—');
    const place = fc.nat({ max: 40 });
    const span = fc.tuple(place, place).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    const spans = fc.array(fc.tuple(span, span), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 30 }), spans, fc.array(span, { maxLength: 3 }), (parts, marks, sentences) => {
        const text = parts.join('');
        const analysis: Analysis = {
          ...smallAnalysis(),
          report: { text, language: 'nld' },
          sections: [{ index: 0, start: 0, end: text.length }],
          sentences: sentences.map(([start, end], index) => ({ index, section: 0, start, end })),
          records: marks.map(([cue, target], i) =>
            record({ id: `r${i}`, cue: { spans: [cue], text: 'x', lemma: 'x' }, target: { spans: [target], text: 'x', en: 'x', untranslated: [] } }),
          ),
        };
        const page = new Page(format([analysis]));
        expect(page.all('p', 'dutch').map(textOf).join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
        expect(page.all('li', 'record')).toHaveLength(marks.length);
      }),
      { numRuns: 200 },
    );
  });

  test('the size grows with records and text, however the records overlap', () => {
    const many = (count: number) => {
      const text = 'woord '.repeat(count);
      const records = Array.from({ length: count }, (_, i) =>
        record({
          id: `r${i}`,
          cue: { spans: [[6 * i, 6 * i + 5]], text: 'woord', lemma: 'woord' },
          target: { spans: [[0, text.length]], text: 'woord', en: 'word', untranslated: [] },
        }),
      );
      return format([{ ...smallAnalysis(), report: { text, language: 'nld' }, sections: [{ index: 0, start: 0, end: text.length }], records }])
        .length;
    };
    const [none, some, more] = [many(0), many(100), many(400)];
    expect((more - none) / (some - none)).toBeLessThan(5);
  });
});

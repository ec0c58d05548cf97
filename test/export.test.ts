import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { FORMATS, type Format, loadFormatter } from '../src/export/index.js';
import type { Analysis, Holder } from '../src/model.js';
import { record, smallAnalysis } from './support/analysis.js';

const PLAIN = { width: 80, colour: false };

async function formatted(format: Format, analyses: Analysis | Analysis[], options = PLAIN): Promise<string> {
  return String(await (await loadFormatter(format)).format([analyses].flat(), options));
}

/** An analysis without records and without anything known about the report. */
function bareAnalysis(): Analysis {
  const { report, ...rest } = smallAnalysis();
  return { ...rest, report: { text: report.text, language: report.language }, entities: [], records: [] };
}

describe('all formats', () => {
  test.each(FORMATS)('%s leaves the analysis as it is', async (format) => {
    const analysis = smallAnalysis();
    await formatted(format, analysis);
    expect(analysis).toEqual(smallAnalysis());
  });

  test('are these', () => {
    expect(FORMATS).toEqual(['json', 'ndjson', 'csv', 'graphml', 'graphml-actors', 'dna', 'annotations', 'conllu', 'markdown', 'html', 'table']);
  });
});

describe('json', () => {
  test('is the analysis, indented by two spaces', async () => {
    const json = await formatted('json', smallAnalysis());
    expect(JSON.parse(json)).toEqual(smallAnalysis());
    expect(json).toMatch(/^\{\n {2}"schemaVersion": "1\.1",\n {2}"report": \{\n {4}"text"/);
    expect(json.endsWith('}\n')).toBe(true);
  });

  test('stands by itself when there is one, in an array when there are several', async () => {
    const both = [smallAnalysis(), bareAnalysis()];
    expect(await formatted('json', both)).toBe(`${JSON.stringify(both, null, 2)}\n`);
  });
});

describe('ndjson', () => {
  test('has a line for each record, with the report it comes from', async () => {
    const lines = (await formatted('ndjson', smallAnalysis())).split('\n');
    expect(lines.pop()).toBe('');
    const report = { title: 'Verslag | Raad', date: '2024-12-19', meeting: 'european-council', source: 'small.txt' };
    expect(lines.map((line) => JSON.parse(line))).toEqual(smallAnalysis().records.map((found) => ({ report, ...found })));
  });

  test('is empty without records, and has no seam between reports', async () => {
    expect(await formatted('ndjson', bareAnalysis())).toBe('');
    const one = await formatted('ndjson', smallAnalysis());
    expect(await formatted('ndjson', [smallAnalysis(), bareAnalysis(), smallAnalysis()])).toBe(one + one);
  });
});

describe('markdown', () => {
  test('has title, occasion, and a table for each section with records', async () => {
    expect(await formatted('markdown', smallAnalysis())).toBe(
      [
        '# Verslag \\| Raad',
        '',
        'European Council, 2024-12-19',
        '',
        '| Actor | Act | Position |',
        '| --- | --- | --- |',
        '| the Netherlands | welcome | The Netherlands welcomed the agreement. |',
        '',
        '## Handel \\| douane',
        '',
        '| Actor | Act | Position |',
        '| --- | --- | --- |',
        '| the European Council† | condemn | The European Council condemned Russia. |',
        '| Member States, including Belgium, on behalf of the Benelux | support (negated) | Member States did not support it. |',
        '| the Netherlands | note | The Netherlands took note of the douanekoffer \\| tas.<br>*left in Dutch: douanekoffer, \\| tas* |',
        '',
        '† not named in the report, inferred',
        '',
      ].join('\n'),
    );
  });

  test('says so when there are no positions, and falls back on the source for a title', async () => {
    const bare = bareAnalysis();
    expect(await formatted('markdown', bare)).toBe('# Report\n\nNo positions found.\n');
    expect(await formatted('markdown', { ...bare, report: { ...bare.report, source: 'my_report.txt' } })).toMatch(/^# my\\_report\.txt\n/);
    expect(await formatted('markdown', { ...bare, report: { ...bare.report, meeting: 'coreper' } })).toMatch(/\n\ncoreper\n/);
  });

  test('gives the title once, and a word for several holders of one role once', async () => {
    const analysis = smallAnalysis();
    const [section] = analysis.sections;
    Object.assign(section ?? {}, { heading: { start: 0, end: 9, text: 'Verslag | Raad' } });
    const holders: Holder[] = [{ en: 'third countries' }, { en: 'Iran', role: 'including' }, { en: 'North Korea', role: 'including' }];
    const markdown = await formatted('markdown', { ...analysis, records: [record({ holders })] });
    expect(markdown.match(/Verslag/g)).toHaveLength(1);
    expect(markdown).toContain('| third countries, including Iran, North Korea |');
  });

  test('has no note on inferred holders when there are none', async () => {
    expect(await formatted('markdown', { ...smallAnalysis(), records: [record()] })).not.toContain('†');
  });

  test.each([
    'a | b',
    'a \\| b',
    'a\\',
    '*a* _b_ **c** ~~d~~ `e`',
    '[a](b) ![c](d) <b>e</b> <br>',
    '&lt;a&gt; &amp;',
    '1. a\n\n# b',
    'over\r\nlines\there',
    '$x$',
  ])('shows %j as it is', async (text) => {
    expect(await shownInTable(text)).toBe(text.replace(/\s+/g, ' '));
  });

  test('shows any words as they are', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab|\\*_`[]<>()#~&;!-+.1\n '), maxLength: 12 }).map((text) => `x${text}x`);
    await fc.assert(fc.asyncProperty(words, async (text) => (await shownInTable(text)) === text.replace(/\s+/g, ' ')));
  });

  /** What a Markdown reader shows in the third cell of a table whose record says `text`. */
  async function shownInTable(text: string): Promise<string> {
    const tokens = marked.lexer(await formatted('markdown', { ...smallAnalysis(), records: [record({ english: text })] }));
    const table = tokens.find((token): token is Tokens.Table => token.type === 'table');
    expect(table?.rows).toHaveLength(1);
    expect(table?.rows[0]).toHaveLength(3);
    return plain(table?.rows[0]?.[2]?.tokens ?? []);
  }

  /** The words of tokens; anything that is not plain words, such as emphasis or an entity, shows up by its name. */
  function plain(tokens: Token[]): string {
    const words = (token: Token) => {
      if (token.type === 'escape') return token.raw.slice(1);
      return token.type === 'text' ? token.raw.replace(/&#?\w+;/g, '{entity}') : `{${token.type}}`;
    };
    return tokens.map(words).join('');
  }
});

describe('table', () => {
  test('has act, holders and sentence in columns, by section', async () => {
    expect(await formatted('table', smallAnalysis(), { width: 100, colour: false })).toBe(
      [
        'Verslag | Raad',
        'European Council, 2024-12-19',
        '',
        'welcome            the Netherlands               The Netherlands welcomed the agreement.',
        '',
        'Handel | douane',
        'condemn            the European Council†         The European Council condemned Russia.',
        'support (negated)  Member States, including      Member States did not support it.',
        '                   Belgium, on behalf of the',
        '                   Benelux',
        'note               the Netherlands               The Netherlands took note of the douanekoffer |',
        '                                                 tas.',
        '                                                 left in Dutch: douanekoffer, | tas',
        '',
        '† not named in the report, inferred',
        '',
      ].join('\n'),
    );
  });

  test.each([80, 100, 133])('keeps every line within %d columns and loses no word', async (width) => {
    const english = 'The Netherlands stressed the importance of an effective implementation of the sanctions. '.repeat(4).trim();
    const text = await formatted('table', { ...smallAnalysis(), records: [record({ english })] }, { width, colour: false });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(text.replace('welcome', '').replace('the Netherlands', '').replace(/\s+/g, ' ')).toContain(english);
  });

  test('colours acts by polarity, on request only', async () => {
    const plain = await formatted('table', smallAnalysis());
    const coloured = await formatted('table', smallAnalysis(), { ...PLAIN, colour: true });
    expect(plain).toBe(stripVTControlCharacters(plain));
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    expect(coloured).toContain('\u001b[32mwelcome\u001b[39m');
    expect(coloured).toContain('\u001b[31mcondemn\u001b[39m');
    expect(coloured).toContain('\u001b[36mnote\u001b[39m');
  });

  test('says so when there are no positions', async () => {
    expect(await formatted('table', bareAnalysis())).toBe('Report\n\nNo positions found.\n');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { COLUMNS } from '../src/export/csv/columns.js';
import { csv, format } from '../src/export/csv/index.js';
import { csvMetadata } from '../src/export/csv/metadata.js';
import { recordRows } from '../src/export/rows.js';
import { analyze, readReport } from '../src/index.js';
import type { Analysis } from '../src/model.js';
import type { RecordRow } from '../src/views.js';
import { record, smallAnalysis } from './support/analysis.js';
import { projectPath, REPORT } from './support/project.js';

/** Strict: every row as long as the header, quotes only where they belong. */
function read(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: '\r\n' });
}

function only(analysis: Analysis): Record<string, string> {
  const rows = read(format([analysis]));
  expect(rows).toHaveLength(1);
  return rows[0] as Record<string, string>;
}

describe('the table', () => {
  test('has a row for each record of a real report, with all of it', async () => {
    const analysis = analyze(await readReport(REPORT));
    const rows = read(format([analysis]));
    expect(rows.map((row) => [row.record_id, row.act, row.english, row.confidence])).toEqual(
      analysis.records.map(({ id, act, english, confidence }) => [id, act, english, String(confidence)]),
    );
    const points = [...analysis.report.text];
    for (const row of rows) {
      const words = points.slice(Number(row.cue_start), Number(row.cue_end)).join('').replace(/\s+/g, ' ');
      const [first = '', last = first] = (row.cue ?? '').split(' … ');
      expect(words.startsWith(first) && words.endsWith(last)).toBe(true);
      expect(row.dutch).toContain(first);
    }
  });

  test('has lists, numbers and truth values', () => {
    const analysis = smallAnalysis();
    const row = only({ ...analysis, records: analysis.records.slice(2, 3) });
    expect(row).toMatchObject({
      report_title: 'Verslag | Raad',
      report_date: '2024-12-19',
      report_meeting: 'european-council',
      section: 'Handel | douane',
      sentence: '2',
      act: 'support',
      polarity: 'negative',
      position: '-1',
      negated: 'true',
      holders: 'Member States|Belgium|the Benelux',
      holder_ids: '|be|benelux',
      holder_roles: '|including|on-behalf-of',
      holder_inferred: 'false',
      page: '',
      addressees: '',
      dutch: 'Rusland werd veroordeeld.',
    });
  });

  test('keeps a separator out of the items of a list', () => {
    expect(only({ ...smallAnalysis(), records: [record({ holders: [{ en: 'a | b' }, { en: 'c' }] })] }).holders).toBe('a ¦ b|c');
  });

  test('counts in code points', () => {
    const { report, sentences, ...rest } = smallAnalysis();
    const text = '𝒜😀 Nederland steunt 😀 het.';
    const at = text.indexOf('steunt');
    const cue = { spans: [[at, at + 6] as [number, number]], text: 'steunt', lemma: 'steunen' };
    const row = only({
      ...rest,
      report: { ...report, text },
      sentences: [{ index: 0, section: 0, start: 0, end: text.length }],
      records: [record({ cue })],
    });
    expect([...text].slice(Number(row.cue_start), Number(row.cue_end)).join('')).toBe('steunt');
    expect(at).toBe(Number(row.cue_start) + 2);
  });

  test('of several reports has one header, and without records nothing else', () => {
    const none = { ...smallAnalysis(), records: [] };
    const header = `${COLUMNS.map(({ name }) => name).join(',')}\r\n`;
    expect(format([none, none])).toBe(header);
    const both = format([smallAnalysis(), none, smallAnalysis()]);
    expect(both.startsWith(header)).toBe(true);
    expect(read(both)).toHaveLength(8);
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-de Raad', '@SUM(1)', '\tx', '＝1'])('does not let a spreadsheet run %j', (english) => {
    expect(only({ ...smallAnalysis(), records: [record({ english })] }).english).toBe(`'${english}`);
  });

  test('gives back any text', () => {
    const [row] = recordRows({ ...smallAnalysis(), records: [record()] });
    const words = fc.string({ unit: fc.constantFrom(...'ab",;\'|\r\n\t é😀'), maxLength: 12 }).map((text) => `x${text}`);
    fc.assert(
      fc.property(words, words, (english, sentence) => {
        const [found] = read(csv([{ ...(row as RecordRow), sentence, record: record({ english }) }]));
        return found?.english === english && found?.dutch === sentence;
      }),
    );
  });
});

describe('the data dictionary', () => {
  test('names each column once, as R and pandas like it', () => {
    const names = COLUMNS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(COLUMNS.filter(({ description }) => !/^[A-Z].+\.$/.test(description))).toEqual([]);
  });

  test('is the one in the documentation and the one that ships', () => {
    const readme = readFileSync(projectPath('src/export/README.md'), 'utf8');
    const cells = [...readme.matchAll(/^\| `(\w+)` +\| (\w+) +\| (.+?) +\|$/gm)].map(([, ...found]) => found);
    expect(cells).toEqual(COLUMNS.map(({ name, datatype, list, description }) => [name, list ? 'list' : datatype, description]));
    expect(JSON.parse(readFileSync(projectPath('dist/csv-metadata.json'), 'utf8'))).toEqual(csvMetadata());
  });

  test('says what the cells hold', async () => {
    const form = { string: /^/, integer: /^-?\d+$/, decimal: /^-?\d+(?:\.\d+)?$/, boolean: /^(?:true|false)$/, date: /^\d{4}-\d\d-\d\d$/ };
    for (const row of read(format([analyze(await readReport(REPORT))])))
      for (const { name, datatype, list } of COLUMNS) {
        const cell = row[name] ?? '';
        if (cell !== '') expect(`${name} ${cell}`).toMatch(list ? /^/ : new RegExp(`^${name} ${form[datatype].source.slice(1)}`));
      }
  });
});

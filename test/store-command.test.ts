import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { run } from '../src/cli/run.js';
import type { RecordRow } from '../src/views.js';
import { smallAnalysis } from './support/analysis.js';
import { Folder, REPORT } from './support/project.js';
import { fakeIo, Screen } from './support/terminal.js';

let folder: Folder;
let store: string;

beforeAll(async () => {
  folder = new Folder();
  store = folder.file('store.sqlite');
  await standpunt(['index', REPORT, '--store', store]);
});
afterAll(() => folder.remove());

/** Runs a command and gives what it wrote. */
async function standpunt(args: string[], fields: Parameters<typeof fakeIo>[0] = {}): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo(fields);
  const code = await run(args, io);
  return { code, out: io.stdout.plain, err: io.stderr.plain };
}

function query(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return standpunt(['query', '--store', store, ...args]);
}

/** A file in the folder, by its path. */
function file(name: string, content: string): string {
  writeFileSync(folder.file(name), content);
  return folder.file(name);
}

describe('standpunt index', () => {
  test('says what became of each report, and changes nothing the second time', async () => {
    const own = folder.file('own.sqlite');
    const first = await standpunt(['index', REPORT, '--store', own]);
    expect(first).toEqual({ code: 0, out: expect.stringMatching(/^added .+ \((\d+) records\)\n.+: 1 report, \1 records\n$/), err: '' });
    const bytes = readFileSync(own);
    expect((await standpunt(['index', REPORT, '--store', own])).out).toMatch(/^unchanged /);
    expect(readFileSync(own).equals(bytes)).toBe(true);
  });

  test('takes analyses in JSON: one, several, one a line, and from standard input', async () => {
    const own = folder.file('json.sqlite');
    const other = { ...smallAnalysis(), report: { ...smallAnalysis().report, text: 'x' } };
    const one = file('one.json', JSON.stringify(smallAnalysis()));
    const both = file('both.json', `\uFEFF${JSON.stringify([smallAnalysis(), other], null, 2)}`);
    const lines = file('both.ndjson', `${JSON.stringify(smallAnalysis())}\n${JSON.stringify(other)}\n`);
    expect((await standpunt(['index', one, '--store', own])).out).toMatch(/^added .+one\.json \(4 records\)\n/);
    expect((await standpunt(['index', both, '--store', own])).out).toMatch(/^replaced .+ item 1 \(4 records\)\nadded .+ item 2 .+\n.+2 reports/);
    expect((await standpunt(['index', lines, '--store', own])).out).toMatch(/2 reports, 8 records\n$/);
    const input = JSON.stringify(smallAnalysis());
    expect((await standpunt(['index', '-', '--store', own], { input })).out).toMatch(/2 reports, 8 records\n$/);
  });

  test('tells reports from standard input apart by their text', async () => {
    const own = folder.file('stdin.sqlite');
    for (const input of ['Nederland steunt het voorstel van de Commissie.', 'Nederland steunt het plan van de Commissie niet.'])
      await standpunt(['index', '-', '--store', own], { input });
    expect((await standpunt(['query', '--store', own, '-f', 'json'])).out).toMatch(/proposal[\s\S]*plan|plan[\s\S]*proposal/);
  });

  const broken: [string, string, RegExp][] = [
    ['no JSON', '{"schemaVersion": "1.0",', /^standpunt: error \[bad-analysis\] .+broken\.json:1: this is not JSON/],
    ['other JSON', '[{"a": 1}]', /\[bad-analysis\] .+broken\.json, item 1: it must have required property/],
    ['another version', JSON.stringify({ ...smallAnalysis(), schemaVersion: '9.0' }), /\[bad-analysis\] .+\/schemaVersion must be/],
    ['a wrong type', JSON.stringify({ ...smallAnalysis(), report: { ...smallAnalysis().report, title: true } }), /\/report\/title must be string/],
  ];
  test.each(broken)('refuses %s', async (_, json, message) => {
    const path = file('broken.json', json);
    const { code, err } = await standpunt(['index', path, '--store', folder.file('broken.sqlite')]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(message) });
  });

  test('keeps what it has when a later report is wrong', async () => {
    const own = folder.file('half.sqlite');
    expect(await standpunt(['index', REPORT, folder.file('none.txt'), '--store', own])).toMatchObject({
      code: 1,
      err: expect.stringContaining('[file-not-found]'),
    });
    expect((await standpunt(['query', '--store', own, '--limit', '1', '-f', 'ndjson'])).out).not.toBe('');
  });
});

describe('standpunt query', () => {
  test('finds by words and conditions', async () => {
    const { out } = await query('--actor', 'nl', '--subject', 'sanctions', '--since', '2023-01-01', '-f', 'json');
    const rows: RecordRow[] = JSON.parse(out);
    expect(rows.length).toBeGreaterThan(0);
    for (const { record, subjects } of rows) {
      expect(record.holders.map(({ id }) => id)).toContain('nl');
      expect(subjects.map(({ id }) => id)).toContain('cfsp-sanctions');
    }
    expect(JSON.parse((await query('--actor', 'nl', '--until', '2023', '-f', 'json')).out)).toEqual([]);
  });

  test('has a line for each record, or a row', async () => {
    const args = ['Oekraïne', '--act', 'condemn', '--act', 'welcome', '--limit', '2'];
    const lines = (await query(...args, '-f', 'ndjson')).out.trimEnd().split('\n');
    const rows = parse((await query(...args, '-f', 'csv')).out, { columns: true }) as { record_id: string; act: string }[];
    expect(lines.map((line) => JSON.parse(line).record.id)).toEqual(rows.map(({ record_id }) => record_id));
    expect(rows).toHaveLength(2);
    expect(rows.filter(({ act }) => !/^(?:condemn|welcome)$/.test(act))).toEqual([]);
  });

  test('is a table on a terminal and Markdown elsewhere, and goes to a file', async () => {
    const stdout = new Screen('terminal', true);
    await standpunt(['query', '--store', store, 'sanctions', '--limit', '4'], { stdout });
    expect(stdout.plain).toMatch(/^2024-12-19 {2}\w+ /);
    expect(stdout.text).not.toBe(stdout.plain);
    expect(Math.max(...stdout.plain.split('\n').map((line) => line.length))).toBeLessThanOrEqual(stdout.columns);
    const markdown = (await query('sanctions', '--limit', '4')).out;
    expect(markdown).toMatch(/^\| Date \| Actor \| Act \| Position \| Report \|\n\| --- .+\n\| 2024-12-19 \| /);
    expect(await query('sanctions', '--limit', '4', '-o', folder.file('found.md'))).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(folder.file('found.md'), 'utf8')).toBe(markdown);
  });

  test.each([
    ['table', 'No positions found.\n'],
    ['markdown', 'No positions found.\n'],
    ['json', '[]\n'],
    ['ndjson', ''],
  ])('says so as %s when there is nothing', async (format, text) => {
    expect(await query('xyzzy', '-f', format)).toEqual({ code: 0, out: text, err: '' });
  });

  test.each<[string, string[], RegExp]>([
    ['a date that is none', ['--since', '2024-13'], /«2024-13» is no date/],
    ['a day that is none', ['--until', '2023-02-29'], /«2023-02-29» is no date/],
    ['no limit', ['--limit', '0'], /at least 1/],
    ['an unknown act', ['--act', 'sing'], /Allowed choices are emphasise/],
    ['too many words', Array.from({ length: 101 }, (_, i) => `w${i}`), /at most 100 words/],
  ])('refuses %s', async (_, args, message) => {
    expect(await query(...args)).toEqual({ code: 2, out: '', err: expect.stringMatching(message) });
  });

  test('does not make a store', async () => {
    const none = folder.file('none.sqlite');
    expect(await standpunt(['query', '--store', none])).toMatchObject({ code: 1, err: expect.stringContaining('[file-not-found]') });
    expect(existsSync(none)).toBe(false);
    mkdirSync(folder.file('folder'));
    expect((await standpunt(['query', '--store', folder.file('folder')])).err).toContain('[not-a-file]');
    expect((await standpunt(['query', '--store', REPORT])).err).toContain('[database-invalid]');
  });
});

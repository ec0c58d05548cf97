import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'parse5';
import { run } from '../src/cli/run.js';
import type { Comparison } from '../src/index.js';
import { Folder, projectPath, REPORT } from './support/project.js';
import { fakeIo } from './support/terminal.js';

const INVENTED = projectPath('corpus/verslag-europese-raad-2025-05-16.txt');

async function standpunt(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const io = fakeIo();
  const status = await run(args, io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text };
}

describe('the command compare', () => {
  let folder: Folder;
  let comparison: Comparison;
  beforeAll(async () => {
    folder = new Folder();
    await standpunt('analyze', REPORT, '-f', 'json', '-o', folder.file('a.json'));
    comparison = JSON.parse((await standpunt('compare', REPORT, INVENTED, '-f', 'json')).stdout);
  });
  afterAll(() => folder.remove());

  test('takes reports and analyses alike', async () => {
    const { stdout, status } = await standpunt('compare', folder.file('a.json'), INVENTED, '-f', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(comparison);
  });

  test('writes a row of CSV for each change, with labels and ids', async () => {
    const { stdout } = await standpunt('compare', REPORT, INVENTED, '-f', 'csv');
    const rows: Record<string, string>[] = parseCsv(stdout, { columns: true });
    expect(rows.map(({ status, actor_id, subject_id, later_record }) => [status, actor_id, subject_id, later_record])).toEqual(
      comparison.changes.map(({ status, actor, subject, to }) => [status, actor.id, subject.id, to?.id ?? '']),
    );
    expect(new Set(rows.map((row) => row.later_report))).toEqual(new Set(['2025-05-16', '']));
  });

  test.each([
    ['markdown', /^\| Status \| Subject \| Earlier \| Later \| Why \|$/m],
    ['html', /<th scope="col">Status<\/th>/],
  ])('writes %s', async (format, expected) => {
    const { stdout } = await standpunt('compare', REPORT, INVENTED, '--actor', 'nl', '-f', format);
    expect(stdout).toMatch(expected);
    expect(stdout).toContain('reversed');
    if (format === 'html')
      expect(JSON.stringify(parse(stdout), (key, value) => (key === 'parentNode' ? undefined : value))).not.toContain('"script"');
  });

  test.each([
    [['--actor', 'nobody'], 'bad-option'],
    [['--threshold', '2'], 'bad-option'],
    [['--format', 'xml'], 'bad-option'],
  ])('refuses %j', async (flags, code) => {
    const { status, stderr, stdout } = await standpunt('compare', REPORT, ...flags);
    expect(status).not.toBe(0);
    expect(stderr).toContain(code);
    expect(stdout).toBe('');
  });

  test.each([
    ['{}', /schemaVersion|required/],
    ['[{"schemaVersion":"0.1"}]', /bad-analysis/],
    ['{"schemaVersion": ', /bad-analysis/],
  ])('says what is wrong with %s', async (json, expected) => {
    writeFileSync(folder.file('bad.json'), json);
    const { status, stderr } = await standpunt('compare', folder.file('bad.json'));
    expect(status).toBe(1);
    expect(stderr).toMatch(expected);
    expect(stderr).toContain('bad.json');
  });
});

describe('the command summarise', () => {
  test.each(['markdown', 'text', 'html', 'json'])('writes %s of the length asked for', async (format) => {
    const { stdout, status } = await standpunt('summarise', INVENTED, '--length', '3', '--by', 'subject', '-f', format);
    expect(status).toBe(0);
    expect(stdout).toContain('Ukraine');
    expect(stdout.endsWith('\n')).toBe(true);
  });

  test.each([
    ['--length', '0'],
    ['--words', 'x'],
    ['--by', 'colour'],
  ])('refuses %s %s', async (...flags) => {
    const { status, stderr } = await standpunt('summarise', INVENTED, ...flags);
    expect(status).not.toBe(0);
    expect(stderr).toContain('bad-option');
  });

  test('writes to a file', async () => {
    const folder = new Folder();
    await standpunt('summarise', INVENTED, '-l', '2', '-o', folder.file('brief.md'));
    expect(readFileSync(folder.file('brief.md'), 'utf8')).toMatch(/^# Summary: report of 2025-05-16\n/);
    folder.remove();
  });
});

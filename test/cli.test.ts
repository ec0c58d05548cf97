import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../src/cli/run.js';
import type { Analysis, StanceRecord } from '../src/model.js';
import { Folder, projectPath, REPORT } from './support/project.js';
import { COMMAND, runNode, standpunt } from './support/standpunt.js';
import { fakeIo, Screen } from './support/terminal.js';

const ENGLISH =
  'The European Council discussed the situation in the Middle East and reiterated its support for a just and lasting peace. ' +
  'The Netherlands stressed the importance of an effective implementation of the sanctions against Russia, and called on the Commission to act.';

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
});
afterAll(() => folder.remove());

function input(name: string, content: string | Uint8Array): string {
  const path = folder.file(name);
  writeFileSync(path, content);
  return path;
}

describe('formats', () => {
  test('json is the whole analysis', () => {
    const { status, stdout, stderr } = standpunt(['analyze', REPORT, '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const analysis: Analysis = JSON.parse(stdout);
    expect(analysis.report.source).toBe(REPORT);
    expect(analysis.report.text).toBe(readFileSync(REPORT, 'utf8'));
    expect(analysis.records.length).toBeGreaterThan(0);
  });

  test('ndjson has a record on each line', () => {
    const lines = standpunt(['analyze', REPORT, '--format', 'ndjson']).stdout.trimEnd().split('\n');
    const records: (StanceRecord & { report: object })[] = lines.map((line) => JSON.parse(line));
    const analysis: Analysis = JSON.parse(standpunt(['analyze', REPORT, '-f', 'json']).stdout);
    expect(records.map(({ id }) => id)).toEqual(analysis.records.map(({ id }) => id));
    expect(records[0]?.report).toMatchObject({ source: REPORT });
  });

  test('markdown is the default away from a terminal', () => {
    const { stdout } = standpunt(['analyze', REPORT]);
    expect(stdout).toMatch(/^# /);
    expect(stdout).toContain('| Actor | Act | Position |');
    expect(standpunt(['analyze', REPORT, '--format', 'markdown']).stdout).toBe(stdout);
  });

  test('table is the default on a terminal, in its width and colours', async () => {
    const io = fakeIo({ stdout: new Screen('terminal', true) });
    expect(await run(['analyze', REPORT], io)).toBe(0);
    expect(io.stdout.text).toContain('\u001b[32m');
    expect(io.stdout.plain).not.toContain('| Actor |');
    const longest = Math.max(
      ...io.stdout.plain
        .split('\n')
        .filter((line) => /^[a-z]/.test(line))
        .map((line) => line.length),
    );
    expect(longest).toBeGreaterThan(80);
    expect(longest).toBeLessThanOrEqual(90);
  });

  test('a terminal without colours gets none, nor does a pipe', async () => {
    const io = fakeIo({ stdout: new Screen('terminal') });
    await run(['analyze', REPORT], io);
    expect(io.stdout.text).toBe(io.stdout.plain);
    const { stdout } = standpunt(['analyze', REPORT, '--format', 'table'], { env: { FORCE_COLOR: '' } });
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toMatch(/^(emphasise|call|welcome) /m);
  });
});

describe('input', () => {
  test('- is standard input', () => {
    const fromFile: Analysis = JSON.parse(standpunt(['analyze', REPORT, '--format', 'json']).stdout);
    const { stdout } = standpunt(['analyze', '-', '--format', 'json'], { input: readFileSync(REPORT) });
    expect(JSON.parse(stdout)).toEqual({ ...fromFile, report: { ...fromFile.report, source: 'standard input' } });
  });

  test('several reports come one after the other', () => {
    const copy = input('copy.txt', readFileSync(REPORT));
    const several = (format: string) => standpunt(['analyze', REPORT, copy, '--format', format]).stdout;
    const analyses: Analysis[] = JSON.parse(several('json'));
    expect(analyses.map(({ report }) => report.source)).toEqual([REPORT, copy]);
    const sources = several('ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).report.source);
    expect(sources).toEqual(analyses.flatMap(({ report, records }) => records.map(() => report.source)));
    expect(several('markdown').match(/^# /gm)).toHaveLength(2);
  });

  test('a progress bar counts several reports on a terminal, and is silent elsewhere', async () => {
    const io = fakeIo({ stderr: new Screen('terminal') });
    expect(await run(['analyze', REPORT, REPORT, '--format', 'ndjson'], io)).toBe(0);
    expect(io.stderr.plain).toContain('0/2 reports');
    const single = fakeIo({ stderr: new Screen('terminal') });
    await run(['analyze', REPORT, '--format', 'ndjson'], single);
    const piped = fakeIo();
    await run(['analyze', REPORT, REPORT, '--format', 'ndjson'], piped);
    expect([single.stderr.text, piped.stderr.text]).toEqual(['', '']);
  });
});

describe('--output', () => {
  test('writes the file and nothing else', () => {
    const path = folder.file('new.md');
    expect(standpunt(['analyze', REPORT, '--output', path])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(path, 'utf8')).toBe(standpunt(['analyze', REPORT]).stdout);
  });

  test('is markdown on a terminal too, without colours', async () => {
    const path = folder.file('terminal.md');
    const io = fakeIo({ stdout: new Screen('terminal', true) });
    expect(await run(['analyze', REPORT, '--output', path], io)).toBe(0);
    expect(io.stdout.text).toBe('');
    expect(readFileSync(path, 'utf8')).toMatch(/^# /);
  });

  test('replaces a file with its permissions, through a link', () => {
    const [path, link] = [input('old.json', 'old'), folder.file('link.json')];
    chmodSync(path, 0o640);
    symlinkSync(path, link);
    expect(standpunt(['analyze', REPORT, '--format', 'json', '--output', link]).status).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('records');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(link, 'utf8')).toBe(readFileSync(path, 'utf8'));
  });

  test('fails with a code, and leaves no draft behind', () => {
    const before = readdirSync(folder.path);
    for (const path of [folder.file('none/out.md'), folder.file('x'.repeat(300))]) {
      const { status, stderr } = standpunt(['analyze', REPORT, '--output', path]);
      expect(status).toBe(1);
      expect(stderr).toMatch(new RegExp(`^standpunt: error \\[output-failed\\] ${path} cannot be written \\(E[A-Z]+\\)\\nhint: .+\\n$`));
    }
    expect(readdirSync(folder.path)).toEqual(before);
  });
});

describe('errors', () => {
  const errors: [string, () => string[], string, RegExp][] = [
    ['a missing file', () => [folder.file('none.txt')], 'file-not-found', /none\.txt/],
    ['a folder', () => [folder.path], 'not-a-file', /standpunt-/],
    ['an empty file', () => [input('empty.txt', ' \n')], 'empty-input', /empty\.txt/],
    ['broken UTF-8', () => [input('broken.txt', Buffer.from('Oekra\x81ne', 'latin1'))], 'invalid-encoding', /broken\.txt/],
    ['a broken PDF', () => [input('a.pdf', '%PDF-1.4')], 'broken-document', /a\.pdf: the PDF cannot be read/],
    ['English', () => [input('english.txt', ENGLISH)], 'not-dutch', /English/],
    ['a missing file after a good one', () => [REPORT, folder.file('none.txt')], 'file-not-found', /none\.txt/],
  ];

  test.each(errors)('%s is refused with code and hint, and nothing is written', (_name, files, code, message) => {
    const { status, stdout, stderr } = standpunt(['analyze', ...files()]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const [error, hint, ...rest] = stderr.split('\n');
    expect(error).toMatch(new RegExp(`^standpunt: error \\[${code}\\] \\S`));
    expect(error).toMatch(message);
    expect(hint).toMatch(/^hint: \S/);
    expect(rest).toEqual(['']);
  });

  test('the file that is not Dutch is named', () => {
    const { stderr } = standpunt(['analyze', REPORT, input('other.txt', ENGLISH)]);
    expect(stderr).toContain('other.txt');
  });

  test.each([
    ['an unknown option', ['analyze', REPORT, '--fast'], /--fast/],
    ['a mistyped option', ['analyze', REPORT, '--forma', 'json'], /'--forma' \(Did you mean --format\?\)\nhint/],
    ['an unknown format', ['analyze', REPORT, '--format', 'xml'], /choices are json, ndjson, .*table/],
    ['an unknown command', ['analyse', REPORT], /analyse/],
    ['no file', ['analyze'], /files/],
    ['standard input twice', ['analyze', '-', '-'], /standard input/],
  ])('%s is a usage error', (_name, args, message) => {
    const { status, stdout, stderr } = standpunt(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^standpunt: error \[bad-option\] \S/);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/\nhint: .+\n$/);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('no command is a usage error that shows the help', () => {
    const { status, stdout, stderr } = standpunt([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: standpunt /);
    expect(stderr).not.toContain('error');
  });

  test('what was not thrown on purpose is not hidden', async () => {
    const broken = {
      ...fakeIo(),
      stdin: {
        [Symbol.asyncIterator]: () => {
          throw new TypeError('broken');
        },
      },
    };
    await expect(run(['analyze', '-'], broken)).rejects.toThrow(TypeError);
  });

  test('a reader that stops reading ends it quietly', async () => {
    const child = spawn(process.execPath, [COMMAND, 'analyze', REPORT, '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('help and version', () => {
  test('--help explains the command', () => {
    expect(standpunt(['--help'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^Usage: standpunt [\s\S]+analyze/) });
    expect(standpunt(['analyze', '--help']).stdout).toContain('--format <format>');
  });

  test('--version is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
    expect(standpunt(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('neither loads a library but commander', () => {
    const coverage = folder.file('coverage');
    runNode([COMMAND, '--help'], { env: { NODE_V8_COVERAGE: coverage } });
    const scripts = readdirSync(coverage).flatMap((name) => JSON.parse(readFileSync(`${coverage}/${name}`, 'utf8')).result as { url: string }[]);
    const packages = scripts.map(({ url }) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]).filter((name) => name !== undefined);
    expect([...new Set(packages)]).toEqual(['commander']);
  });
});

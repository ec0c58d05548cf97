import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '../src/cli/run.js';
import type { Analysis } from '../src/model.js';
import { inventedReport } from './support/invented.js';
import { Folder, projectPath, REPORT } from './support/project.js';
import { COMMAND, runNode, standpunt } from './support/standpunt.js';
import { fakeIo, Screen } from './support/terminal.js';

const JOURNAL = '.standpunt-done.ndjson';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  mkdirSync(folder.file('in'));
});
afterEach(() => folder.remove());

/** Writes invented reports; gives their paths. */
function reports(count: number, sentences?: number): string[] {
  return Array.from({ length: count }, (_, i) => report(`in/r${String(i).padStart(3, '0')}.txt`, inventedReport(i, sentences)));
}

function report(name: string, content: string | Uint8Array = inventedReport(0)): string {
  writeFileSync(folder.file(name), content);
  return folder.file(name);
}

/** Analyses into the folder `out`; gives the lines on standard error. */
function analyzeInto(args: string[], options?: Parameters<typeof standpunt>[1]): { status: number | null; lines: string[] } {
  const { status, stdout, stderr } = standpunt(['analyze', ...args, '--output', folder.file('out/')], options);
  expect(stdout).toBe('');
  return { status, lines: stderr.trimEnd().split('\n') };
}

/** What is in the folder `out`, without the journal. */
function results(): Map<string, string> {
  const names = readdirSync(folder.file('out')).filter((name) => name !== JOURNAL);
  return new Map(names.map((name) => [name, readFileSync(folder.file(`out/${name}`), 'utf8')]));
}

describe('a folder for the results', () => {
  test('gets a file for each report, with what the report gives by itself', () => {
    const paths = [REPORT, ...reports(3)];
    expect(analyzeInto([...paths, '--format', 'json'])).toEqual({ status: 0, lines: ['4 analysed'] });
    expect([...results().keys()]).toEqual(['r000.json', 'r001.json', 'r002.json', 'verslag-europese-raad-2024-12-19.json']);
    expect(results().get('verslag-europese-raad-2024-12-19.json')).toBe(standpunt(['analyze', REPORT, '-f', 'json']).stdout);
  });

  test('gets things by identity as well', () => {
    const { status } = standpunt(['entities', REPORT, '-o', folder.path, '--format', 'ndjson']);
    expect(status).toBe(0);
    expect(readFileSync(folder.file('verslag-europese-raad-2024-12-19.ndjson'), 'utf8')).toBe(standpunt(['entities', REPORT, '-f', 'ndjson']).stdout);
  });

  test('500 reports, 3 of them broken: 497 results and 3 reasons, in flat memory', () => {
    const paths = reports(500);
    report('in/r100.txt', '');
    report('in/r200.txt', Buffer.from([0, 1, 2, 3]));
    rmSync(paths[300] as string);
    const args = ['--import', projectPath('test/support/memory.mjs'), COMMAND, 'analyze', ...paths, '-o', folder.file('out/'), '-f', 'json'];
    const { status, stderr } = runNode(args);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.slice(0, -1)).toEqual([
      expect.stringMatching(/r100\.txt: \[empty-input\] \S/),
      expect.stringMatching(/r200\.txt: \[unsupported-format\] \S/),
      expect.stringMatching(/r300\.txt: \[file-not-found\] \S/),
      'standpunt: error [reports-failed] 497 analysed, 3 failed',
      expect.stringMatching(/^hint: /),
    ]);
    expect(status).toBe(1);
    const analyses = [...results().values()].map((text): Analysis => JSON.parse(text));
    expect(new Set(analyses.map(({ report }) => report.source)).size).toBe(497);
    expect(analyses.every(({ records }) => records.length === 8)).toBe(true);

    const memory: number[] = JSON.parse(lines.at(-1)?.replace('memory ', '') ?? '');
    const most = (from: number, to: number) => Math.max(...memory.slice(from * memory.length, to * memory.length));
    expect(memory.length).toBeGreaterThan(20);
    expect(most(0.75, 1) / most(0.4, 0.6)).toBeLessThan(1.25);
  });

  test('folders of reports are read, without what is hidden or deeper', () => {
    reports(2);
    report('in/.hidden.txt');
    mkdirSync(folder.file('in/deeper'));
    report('in/deeper/r.txt');
    mkdirSync(folder.file('empty'));
    const { status, lines } = analyzeInto([folder.file('in'), folder.file('empty')]);
    expect([...results().keys()]).toEqual(['r000.md', 'r001.md']);
    expect(lines).toEqual([
      `${folder.file('empty')}: [file-not-found] there are no reports in the folder`,
      'standpunt: error [reports-failed] 2 analysed, 1 failed',
      expect.stringMatching(/^hint: /),
    ]);
    expect(status).toBe(1);
  });

  test('a report is read once, however often it is given', () => {
    const path = report('in/a.txt');
    expect(analyzeInto([path, folder.file('in'), folder.file('in/../in/a.txt')])).toEqual({ status: 0, lines: ['1 analysed'] });
    expect(results().size).toBe(1);
  });

  test('never replaces a report, nor what a link points to', () => {
    mkdirSync(folder.file('out'));
    const [own, secret] = [report('out/notes.md'), report('secret', 'secret')];
    symlinkSync(secret, folder.file('out/r000.md'));
    expect(analyzeInto([own, ...reports(1)]).status).toBe(0);
    expect(readFileSync(own, 'utf8')).toBe(inventedReport(0));
    expect(readFileSync(secret, 'utf8')).toBe('secret');
    expect(results().get('notes-2.md')).toMatch(/^# /);
    expect(results().get('r000.md')).toMatch(/^# /);
  });

  test('a report that needs too much is a reason, and the others are done', () => {
    const paths = [report('in/huge.txt', inventedReport(0, 20_000)), ...reports(3)];
    const { status, lines } = analyzeInto([...paths, '--memory', '48']);
    expect(lines.slice(0, 2)).toEqual([
      `${paths[0]}: [too-large] the analysis needs more than 48 MB of memory`,
      'standpunt: error [reports-failed] 3 analysed, 1 failed',
    ]);
    expect(status).toBe(1);
    expect([...results().keys()]).toEqual(['r000.md', 'r001.md', 'r002.md']);
  });

  test('so is one that takes too long', () => {
    const paths = [report('in/huge.txt', inventedReport(0, 50_000)), ...reports(3)];
    expect(analyzeInto([...paths, '--timeout', '2']).lines.slice(0, 2)).toEqual([
      `${paths[0]}: [timed-out] the analysis took longer than 2 s`,
      'standpunt: error [reports-failed] 3 analysed, 1 failed',
    ]);
  });

  test('a name cannot write on the terminal', () => {
    const { lines } = analyzeInto([folder.file('in/\u001b[31m\n.txt')]);
    expect(lines[0]).toMatch(/in\/\uFFFD\[31m\uFFFD\.txt: \[file-not-found\]/);
  });

  test('a progress bar counts the reports on a terminal', async () => {
    const io = fakeIo({ stderr: new Screen('terminal') });
    expect(await run(['analyze', ...reports(3), '-o', folder.file('out/')], io)).toBe(0);
    expect(io.stderr.plain).toContain('0/3 reports');
    expect(io.stderr.plain).toMatch(/3 analysed\n$/);
  });

  test.each([
    ['standard input', ['-'], 2, /bad-option.+standard input/],
    ['the folder that is read', ['OUT'], 2, /bad-option.+cannot be read and get the results/],
    ['no whole number of jobs', ['IN', '--jobs', '1.5'], 2, /bad-option.+--jobs/],
    ['an own file that is not there', ['IN', '--frames', 'none.tsv'], 1, /file-not-found/],
  ])('%s is refused before anything is written', (_what, args, status, message) => {
    reports(1);
    mkdirSync(folder.file('out'));
    const outcome = analyzeInto(args.map((arg) => arg.replace('IN', folder.file('in')).replace('OUT', folder.file('out'))));
    expect(outcome).toEqual({ status, lines: [expect.stringMatching(message), expect.stringMatching(/^hint: /)] });
    expect(readdirSync(folder.file('out'))).toEqual([]);
  });

  test('a file in its place is an error', () => {
    const file = report('file');
    const { status, stderr } = standpunt(['analyze', REPORT, '--output', `${file}/`]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^standpunt: error \[output-failed\] .+\/file\/ cannot be written/);
  });

  test.each([['--resume'], ['--jobs', '2'], ['--timeout', '2'], ['--memory', '64']])('%s needs one', (...args) => {
    const { status, stderr } = standpunt(['analyze', REPORT, ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(`[bad-option] ${args[0]} needs a folder`);
  });
});

describe('--resume', () => {
  const resume = (args: string[], ...more: string[]) => analyzeInto([...args, '--resume', ...more]);

  test('does nothing where all is done', () => {
    const paths = reports(5);
    expect(resume(paths).lines).toEqual(['5 analysed']);
    const before = results();
    expect(resume(paths)).toEqual({ status: 0, lines: ['0 analysed, 5 unchanged'] });
    expect(results()).toEqual(before);
    expect(analyzeInto(paths).lines).toEqual(['5 analysed']);
  });

  test('does again what is missing, half-written or changed, and what failed', () => {
    const paths = [...reports(5), report('in/broken.txt', '')];
    expect(analyzeInto(paths).lines[1]).toContain('5 analysed, 1 failed');
    const before = results();
    rmSync(folder.file('out/r000.md'));
    truncateSync(folder.file('out/r001.md'), 20);
    report('in/r002.txt', inventedReport(77));
    report('in/broken.txt', inventedReport(78));
    expect(resume(paths).lines).toEqual(['4 analysed, 2 unchanged']);
    expect(results().size).toBe(6);
    for (const name of ['r000.md', 'r001.md', 'r003.md', 'r004.md']) expect(results().get(name)).toBe(before.get(name));
    expect(results().get('r002.md')).not.toBe(before.get('r002.md'));
  });

  test('does all again with other options', () => {
    const paths = reports(2);
    const terms = report('terms.tsv', 'nl\ten\nvoorstel\tblueprint\n');
    resume(paths);
    expect(resume(paths, '--glossary', terms).lines).toEqual(['2 analysed']);
    expect(resume(paths, '--glossary', terms).lines).toEqual(['0 analysed, 2 unchanged']);
    report('terms.tsv', 'nl\ten\nvoorstel\tproposition\n');
    expect(resume(paths, '--glossary', terms).lines).toEqual(['2 analysed']);
    expect([...results().values()].join()).toContain('proposition');
  });

  test('survives a journal that was damaged', () => {
    const paths = reports(3);
    analyzeInto(paths);
    const lines = readFileSync(folder.file(`out/${JOURNAL}`), 'utf8').split('\n');
    writeFileSync(folder.file(`out/${JOURNAL}`), `${lines[0]}\nnull\n{"name":3}\n\u0000\n${lines[1]?.slice(0, 30)}`);
    expect(resume(paths).lines).toEqual(['2 analysed, 1 unchanged']);
    expect(resume(paths).lines).toEqual(['0 analysed, 3 unchanged']);
  });

  test.each([
    ['a kill', 'SIGKILL', null],
    ['Ctrl-C', 'SIGINT', 130],
  ] as const)('completes a run after %s', async (_what, signal, code) => {
    const COUNT = 12;
    const paths = reports(COUNT, 60);
    const child = spawn(process.execPath, [COMMAND, 'analyze', ...paths, '-o', folder.file('out/'), '-f', 'json', '--jobs', '2']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    await someDone(child);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([code, code === null ? signal : null]);
    const done = doneSoFar();
    expect(done).toBeLessThan(COUNT);
    if (signal === 'SIGINT') {
      expect(stderr).toMatch(/^standpunt: error \[interrupted\] interrupted, \d+ analysed of 12\nhint: .*--resume/);
      expect(readdirSync(folder.file('out')).some((name) => name.endsWith('.tmp'))).toBe(false);
    }
    expect(resume(paths, '-f', 'json').lines).toEqual([`${COUNT - done} analysed, ${done} unchanged`]);
    const analyses = [...results().values()].map((text): Analysis => JSON.parse(text));
    expect(analyses.map(({ records }) => records.length)).toEqual(paths.map(() => 60));
  });

  /** Waits until some reports are done. */
  async function someDone(child: ChildProcess): Promise<void> {
    while (child.exitCode === null && doneSoFar() < 2) await setTimeout(5);
  }

  /** How many reports the journal has. */
  function doneSoFar(): number {
    try {
      return readFileSync(folder.file(`out/${JOURNAL}`), 'utf8').split('\n').length - 1;
    } catch {
      return 0;
    }
  }
});

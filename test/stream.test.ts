import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { readLines } from '../src/cli/lines.js';
import { run } from '../src/cli/run.js';
import { analyze } from '../src/index.js';
import { inventedReport } from './support/invented.js';
import { COMMAND, standpunt } from './support/standpunt.js';
import { fakeIo } from './support/terminal.js';

/** What comes out for lines. */
function stream(
  lines: readonly (string | Uint8Array)[],
  ...args: string[]
): { status: number | null; stderr: string; answers: Record<string, unknown>[] } {
  const input = Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line as Uint8Array), Buffer.from('\n')])));
  const { status, stdout, stderr } = standpunt(['stream', ...args], { input });
  const answers = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { status, stderr, answers };
}

const document = (id: number, fields: object = {}) => JSON.stringify({ id, text: inventedReport(id), ...fields });

describe('standpunt stream', () => {
  test('gives an analysis for each document, in their order, as the library does', () => {
    // The first takes longest.
    const texts = [inventedReport(0, 300), ...Array.from({ length: 20 }, (_, i) => inventedReport(i + 1, 1))];
    const { status, stderr, answers } = stream(texts.map((text, id) => JSON.stringify({ id, text, source: `s${id}` })));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers).toEqual(texts.map((text, id) => ({ id, ...analyze(text, { meta: { source: `s${id}` } }) })));
  });

  test('puts an error in the place of a line that is no document', () => {
    const lines: [line: string | Uint8Array, answer: object][] = [
      [document(1), { id: 1, engine: 'glossary' }],
      ['no JSON', { line: 2, error: { code: 'bad-line' } }],
      ['[]', { line: 3, error: { code: 'bad-line' } }],
      ['{"id": 4}', { id: 4, line: 4, error: { code: 'bad-line', message: 'there is no text' } }],
      ['{"id": "five", "text": 5}', { id: 'five', line: 5, error: { code: 'bad-line', message: 'text is not a string' } }],
      ['{"id": {}, "text": "De Raad steunt het."}', { line: 6, error: { code: 'bad-line' } }],
      [Buffer.from([0x22, 0xff, 0x22]), { line: 7, error: { code: 'bad-line', message: 'the line is not UTF-8' } }],
      [document(8, { text: ' ' }), { id: 8, line: 8, error: { code: 'empty-input' } }],
      [document(9, { date: 'mei' }), { id: 9, line: 9, error: { code: 'bad-line', message: 'date is not an ISO 8601 date' } }],
      [document(10, { title: null, date: '2024-05-01', nonsense: {} }), { id: 10, report: { date: '2024-05-01' } }],
    ];
    const { status, stderr, answers } = stream(lines.map(([line]) => line));
    expect(answers).toMatchObject(lines.map(([, answer]) => answer));
    expect(stderr).toMatch(/^standpunt: error \[reports-failed\] 8 of 10 documents failed\b.*\nhint: /);
    expect(status).toBe(1);
  });

  test('passes over blank lines, which count, and needs no line feed at the end', () => {
    const { stdout } = standpunt(['stream'], { input: `\uFEFF${document(1)}\r\n\n \t\nx` });
    const [first, second, ...rest] = stdout.trimEnd().split('\n');
    expect(JSON.parse(first as string).id).toBe(1);
    expect(JSON.parse(second as string).line).toBe(4);
    expect(rest).toEqual([]);
    expect(standpunt(['stream'], { input: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('has an error for a document that takes too long, and goes on', () => {
    const { answers } = stream([document(1, { text: inventedReport(1, 50_000) }), document(2)], '--timeout', '1');
    expect(answers).toMatchObject([{ line: 1, error: { code: 'timed-out' } }, { id: 2 }]);
  });

  test('answers before there is more to read', async () => {
    const child = spawn(process.execPath, [COMMAND, 'stream'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin.write(`${document(id)}\n`);
      expect(JSON.parse((await answers.next()).value).id).toBe(id);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('reads no faster than its output is taken', async () => {
    let asked = 0;
    async function* endless() {
      for (; asked < 300; asked++) yield Buffer.from(`${document(asked, { text: inventedReport(asked, 1) })}\n`);
    }
    let release = () => {};
    const taken: string[] = [];
    const stdout = new Writable({
      decodeStrings: false,
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        taken.push(chunk);
        if (taken.length === 1) release = done;
        else done();
      },
    });
    const ended = run(['stream', '--jobs', '2'], { ...fakeIo(), stdin: endless(), stdout });
    // Until no more is asked for.
    for (let before = -1; taken.length === 0 || before !== asked; await setTimeout(300)) before = asked;
    expect(asked).toBeLessThan(100);
    release();
    expect(await ended).toBe(0);
    expect(taken.map((line) => JSON.parse(line).id)).toEqual(Array.from({ length: 300 }, (_, id) => id));
  });

  test('ends quietly when its reader stops reading', async () => {
    const child = spawn(process.execPath, [COMMAND, 'stream'], { stdio: 'pipe' });
    child.stdin.on('error', () => {});
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.destroy();
    for (let id = 0; id < 20; id++) child.stdin.write(`${document(id)}\n`);
    const [status] = await once(child, 'close');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('lines', () => {
  async function lines(chunks: readonly string[], maxBytes = 8): Promise<(string | null)[]> {
    const found: (string | null)[] = [];
    async function* source() {
      yield* chunks;
    }
    for await (const { number, bytes } of readLines(source(), maxBytes)) found[number - 1] = bytes ? Buffer.from(bytes).toString() : null;
    return found;
  }

  test.each([
    ['as they come', ['a\nb\nc\n'], ['a', 'b', 'c']],
    ['over several chunks', ['a', 'b\nc', '', 'd\n', 'e'], ['ab', 'cd', 'e']],
    ['of just the length', ['12345678\n1234', '5678'], ['12345678', '12345678']],
    ['too long ones are not kept', ['123456789\nab\n12345', '6789', '0\nc'], [null, 'ab', null, 'c']],
    ['characters across chunks', ['é\n'], ['é']],
  ])('%s', async (_what, chunks, expected) => {
    expect(await lines(chunks)).toEqual(expected);
  });
});

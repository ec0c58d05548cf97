import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Analysis } from '../src/model.js';
import { KEY } from './support/deepl.js';
import { Account, type Result } from './support/deepl-account.js';
import { projectPath, REPORT } from './support/project.js';
import { COMMAND } from './support/standpunt.js';

const account = new Account();

const ANALYZE = ['analyze', REPORT, '--engine', 'deepl', '--format', 'json'];

/** Starts the built command as a process of its own. */
function start(args: string[]): { child: ChildProcess; output: Promise<string> } {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: projectPath(''),
    env: { ...process.env, NODE_OPTIONS: '', NO_PROXY: '127.0.0.1', ...account.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  return { child, output: once(child, 'close').then(() => text) };
}

/** Everything in a folder, as bytes, with its name. */
function contents(path: string): string {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .map((name) => name + readFileSync(join(path, name), 'latin1'))
    .join('\n');
}

describe('analyze', () => {
  test('gives the English of DeepL, and sends nothing the second time', async () => {
    const first = await account.run(ANALYZE);
    expect(first).toMatchObject({ status: 0, err: '' });
    const analysis: Analysis = JSON.parse(first.out);
    expect(analysis.engine).toBe('deepl');
    expect(analysis.records.every(({ english, engine }) => english !== '' && engine === undefined)).toBe(true);
    const requests = account.server.log.length;
    expect(await account.run(ANALYZE)).toEqual(first);
    expect(account.server.log).toHaveLength(requests);
  });

  test('shows what became of the terms, and of targets that were lost', async () => {
    writeFileSync(account.folder.file('report.txt'), 'De Raad steunde het terugkeerbeleid.\nSpanje veroordeelde de aanval.\n');
    account.server.troubles.push('terms-ignored', 'tags-lost');
    const args = ['analyze', account.folder.file('report.txt'), '--engine', 'deepl'];
    expect((await account.run(args)).out).toContain('*not as in the glossary: terugkeerbeleid (return policy)*');
    expect((await account.run([...args, '--to', 'en-US'])).out).toContain('*target not found in the English: the attack*');
    for (const format of ['table', 'html'])
      expect((await account.run([...args, '--to', 'en-US', '--format', format])).out).toContain('target not found in the English: the attack');
  });

  test('falls back where it may, and says so', async () => {
    account.server.limit = 0;
    expect(await account.run(ANALYZE)).toMatchObject({ status: 1, out: '', err: expect.stringContaining('[deepl-quota]') });
    const { status, out, err } = await account.run([...ANALYZE, '--fallback']);
    const analysis: Analysis = JSON.parse(out);
    expect(status).toBe(0);
    expect(new Set(analysis.records.map(({ engine }) => engine))).toEqual(new Set(['glossary']));
    const { length } = analysis.records;
    expect(err).toMatch(/^standpunt: warning \[deepl-quota\] .+\n/);
    expect(err).toContain(`${length} of ${length} records have the English of the embedded engine`);
    const { out: markdown } = await account.run(['analyze', REPORT, '--engine', 'deepl', '--fallback']);
    expect(markdown).toContain('English of the engine glossary');
  });

  test('counts in a dry run what it would send, and what is left', async () => {
    const dry = [...ANALYZE, '--dry-run'];
    account.server.limit = 100_000;
    const { out } = await account.run(dry);
    expect(out).toMatch(
      /^To send: [\d,]+ characters in \d+ texts and \d+ requests\.\nIn the translation memory: 0 texts\.\nLeft on the account: 100,000 of 100,000 characters\.\n$/,
    );
    expect(account.server.log).toEqual(['GET /v2/usage']);
    expect(existsSync(account.folder.file('cache'))).toBe(false);
    const withoutKey = await account.run(dry, { env: { DEEPL_AUTH_KEY: undefined } });
    expect(withoutKey.out.split('\n').slice(0, 2)).toEqual(out.split('\n').slice(0, 2));
    expect(withoutKey.out).toContain('Left on the account: not known, as DEEPL_AUTH_KEY is not set.');
    account.server.limit = 10;
    expect((await account.run(dry)).out).toContain('That is not enough.');
    account.server.limit = 100_000;
    await account.run(ANALYZE);
    expect((await account.run(dry)).out).toMatch(/^To send: 0 characters in 0 texts and 0 requests\.\nIn the translation memory: [1-9]/);
    expect(Number(/^To send: ([\d,]+)/.exec(out)?.[1]?.replace(',', ''))).toBe(account.server.used);
  });

  test('needs a key', async () => {
    for (const key of [undefined, ''])
      expect(await account.run(ANALYZE, { env: { DEEPL_AUTH_KEY: key } })).toMatchObject({ status: 1, err: expect.stringContaining('[deepl-key]') });
  });

  test.each([['--dry-run'], ['--fallback'], ['--to', 'en-US'], ['--model', 'latency_optimized'], ['--translation-memory', 'x']])(
    'knows %s only with DeepL',
    async (...option) => {
      expect(await account.run(['analyze', REPORT, ...option])).toMatchObject({ status: 2, err: expect.stringContaining('needs --engine deepl') });
    },
  );
});

describe('translate', () => {
  test('puts lines into the English of DeepL', async () => {
    const args = ['translate', '--engine', 'deepl', '--translation-memory', account.folder.file('own.sqlite')];
    expect(await account.run(args, { input: 'Het plan.\n\nDe Raad & <b>\n' })).toEqual({ status: 0, out: 'HET PLAN.\n\nDE RAAD & <B>\n', err: '' });
    expect(existsSync(account.folder.file('own.sqlite'))).toBe(true);
    expect((await account.run([...args, '--dry-run'], { input: 'Het plan.\nHet huis.\n' })).out).toContain('9 characters in 1 texts');
    account.server.troubles.push('no-json');
    const { out, err } = await account.run([...args, '--fallback', '--format', 'ndjson'], { input: 'Het plan.\nNederland steunt het voorstel.\n' });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { text: 'HET PLAN.', termAudit: [] },
      { text: 'The Netherlands supports the proposal.', engine: 'glossary' },
    ]);
    expect(err).toContain('1 of 2 lines have the English of the embedded engine');
  });

  test.each([
    ['a file that is no database', 'database-invalid', () => REPORT],
    ['a folder', 'not-a-file', () => account.folder.path],
    ['a place where there is none', 'database-failed', () => join(REPORT, 'memory.sqlite')],
  ])('has no use for a memory that is %s', async (_, code, path) => {
    expect(await account.run(['translate', '--engine', 'deepl', '--translation-memory', path()], { input: 'Het plan.\n' })).toMatchObject({
      status: 1,
      err: expect.stringContaining(`[${code}]`),
    });
    expect(account.server.log).toEqual([]);
  });
});

describe('a process', () => {
  test('that is killed loses no answer that it has got: then no text is sent twice and none is missing', async () => {
    account.server.troubles.push(undefined, undefined, undefined, 'silent');
    const { child, output } = start(ANALYZE);
    await new Promise<void>((resolve) => {
      account.server.onTranslate = (number) => number === 4 && resolve();
    });
    child.kill('SIGKILL');
    expect(await output).toBe('');
    const [answered, inFlight] = [account.server.answered.length, account.server.received[3]?.texts ?? []];
    expect(answered).toBeGreaterThan(0);
    const second = start(ANALYZE);
    const analysis: Analysis = JSON.parse(await second.output);
    // What was answered was not sent again, and of what was not, each text once.
    expect(new Set(account.server.answered).size).toBe(account.server.answered.length);
    expect(account.server.received.slice(4).flatMap(({ texts }) => texts)).toEqual(account.server.answered.slice(answered));
    expect(account.server.answered.slice(answered)).toEqual(expect.arrayContaining(inFlight));
    expect(analysis.records.filter(({ engine, english }) => engine !== undefined || english !== english.toUpperCase()).length).toBeLessThan(
      analysis.records.length,
    );
    expect(analysis.records).toEqual(
      JSON.parse((await account.run([...ANALYZE, '--translation-memory', account.folder.file('fresh.sqlite')])).out).records,
    );
  });

  test('shares the memory with another one at the same time', async () => {
    const [one, two] = [start(ANALYZE), start(ANALYZE)];
    const outputs = await Promise.all([one.output, two.output]);
    expect(outputs[0]).toBe(outputs[1]);
    expect(JSON.parse(outputs[0] ?? '').engine).toBe('deepl');
    expect(new Set(account.server.answered).size).toBe(account.server.answered.length);
    expect(account.server.glossaries).toHaveLength(1);
  });
});

describe('the key', () => {
  test('is nowhere in what is written', async () => {
    const outputs: Result[] = [];
    const args = ['translate', '--engine', 'deepl', '--fallback', '--format', 'ndjson', '-o', account.folder.file('out.ndjson')];
    const troubles = ['echo-key', 'no-json', 'cut', 'half'] as const;
    for (const trouble of troubles) {
      account.server.troubles.splice(0, 10, trouble);
      outputs.push(await account.run(args, { input: `Het plan ${trouble}.\n` }));
      outputs.push(
        await account.run(
          args.filter((arg) => arg !== '--fallback'),
          { input: `Het huis ${trouble}.\n` },
        ),
      );
    }
    outputs.push(await account.run(ANALYZE), await account.run([...ANALYZE, '--dry-run']), await account.run(['glossary', 'list']));
    for (const part of [KEY, KEY.slice(0, 8), Buffer.from(KEY).toString('base64').slice(0, 12)]) {
      expect(JSON.stringify(outputs)).not.toContain(part);
      expect(contents(account.folder.path)).not.toContain(part);
    }
    expect(contents(account.folder.path)).toContain('HET HUIS');
  });
});

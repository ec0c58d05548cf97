import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { analyze, type DeepLOptions, DeepLTranslator, GlossaryTranslator, StandpuntError, translateRecords } from '../src/index.js';
import { KEY, type Trouble } from './support/deepl.js';
import { Account } from './support/deepl-account.js';

/** Three batches of lines. */
const LINES = Array.from({ length: 120 }, (_, i) => `Regel ${i} over het plan.`);

const account = new Account();

const deepl = (options?: DeepLOptions) => account.deepl({ attempts: 2, backOff: 1, timeout: 1000, ...options });

async function failure(work: Promise<unknown>): Promise<StandpuntError> {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(StandpuntError);
  expect([inspect(error, { depth: 20, showHidden: true }), error.stack, JSON.stringify(error)].join()).not.toContain(KEY.slice(0, 8));
  return error;
}

/** The trouble, the code of its error, and how often the request is made. */
const TROUBLES: [Trouble, StandpuntError['code'], number][] = [
  ['busy', 'deepl-busy', 2],
  ['down', 'deepl-busy', 2],
  ['silent', 'deepl-timeout', 2],
  ['reset', 'deepl-unreachable', 2],
  ['cut', 'deepl-unreachable', 2],
  ['half', 'deepl-answer', 1],
  ['no-json', 'deepl-answer', 1],
  ['other-json', 'deepl-answer', 1],
  ['glossary-not-ready', 'deepl-glossary', 2],
  ['glossary-missing', 'deepl-glossary', 2],
  ['echo-key', 'deepl-refused', 1],
];

describe.each(TROUBLES)('%s', (trouble, code, attempts) => {
  test(`in the second batch is ${code}; the first is kept, and a second run goes on from there`, async () => {
    account.server.troubles.push(undefined, ...Array<Trouble>(attempts).fill(trouble));
    expect(await failure(deepl().translate(LINES))).toMatchObject({ code });
    expect(account.server.received.map(({ texts }) => texts.length)).toEqual([50, ...Array<number>(attempts).fill(50)]);
    const translations = await deepl().translate(LINES);
    expect(translations.map(({ text }) => text)).toEqual(LINES.map((line) => line.toUpperCase()));
    expect(account.server.answered).toEqual(LINES);
  });

  if (attempts > 1)
    test('that passes is tried again', async () => {
      account.server.troubles.push(trouble);
      expect(await deepl().translate(LINES.slice(0, 50))).toHaveLength(50);
      expect(account.server.answered).toEqual(LINES.slice(0, 50));
    });

  test('lets the embedded engine stand in where it may, for what is not there yet', async () => {
    account.server.troubles.push(undefined, ...Array<Trouble>(attempts).fill(trouble));
    const told: StandpuntError[] = [];
    const translations = await deepl({ fallback: 'glossary', onFallback: (error) => told.push(error) }).translate(LINES);
    expect(told.map((error) => error.code)).toEqual([code]);
    const embedded = await new GlossaryTranslator().translate(LINES.slice(50));
    expect(translations.slice(0, 50).map(({ text, engine }) => [text, engine])).toEqual(
      LINES.slice(0, 50).map((line) => [line.toUpperCase(), undefined]),
    );
    expect(translations.slice(50)).toEqual(embedded.map((translation) => ({ ...translation, engine: 'glossary' })));
    expect(account.server.received).toHaveLength(1 + attempts);
  });
});

test('a text that comes back empty is an error; the others of its batch are kept', async () => {
  account.server.troubles.push(undefined, 'empty-text');
  expect(await failure(deepl().translate(LINES))).toMatchObject({ code: 'deepl-answer', message: expect.stringContaining('1 of 50') });
  await deepl().translate(LINES);
  expect(account.server.answered).toEqual(LINES);
});

describe('the account', () => {
  test.each([
    ['no key', undefined],
    ['another key', 'ffffffff-0000-1111-2222-333333333333:fx'],
    ['a key with a line break in it', `${KEY.slice(0, 8)}\n${KEY}`],
    ['a key that is not Latin', 'clé–secrète'],
  ])('does not open with %s', async (_, authKey) => {
    expect(await failure(new DeepLTranslator({ ...(authKey && { authKey }), serverUrl: account.server.url }).translate(['Het plan.']))).toMatchObject(
      {
        code: 'deepl-key',
      },
    );
  });

  test('whose characters are used up says so, and goes on when there are more', async () => {
    account.server.limit = LINES.slice(0, 110).join('').length;
    expect(await failure(deepl().translate(LINES))).toMatchObject({ code: 'deepl-quota' });
    account.server.limit *= 2;
    await deepl().translate(LINES);
    expect(account.server.answered).toEqual(LINES);
  });
});

describe('a server that is not there', () => {
  test.each([
    ['refuses the connection', 'http://127.0.0.1:1'],
    ['has no such name', 'http://nowhere.invalid'],
    ['has an address that is none', 'http://'],
  ])('because it %s', async (_, serverUrl) => {
    expect(await failure(deepl({ serverUrl }).translate(['Het plan.']))).toMatchObject({ code: 'deepl-unreachable' });
  });
});

describe('records', () => {
  const analysis = analyze('Spanje veroordeelde de aanval. Malta verwelkomde het besluit.', { anyLanguage: true });

  test('that DeepL failed at keep the English that they have, and say whose it is', async () => {
    account.server.troubles.push('no-json');
    const { engine, records } = await translateRecords(analysis, deepl({ fallback: 'glossary' }));
    expect(engine).toBe('deepl');
    expect(records).toEqual(analysis.records.map((record) => ({ ...record, engine: 'glossary' })));
    const again = await translateRecords({ ...analysis, records }, deepl());
    expect(again.records.map((record) => record.engine)).toEqual([undefined, undefined]);
  });

  test('with a sentence too long for a request are an error before anything is sent, or left to the embedded engine', async () => {
    const long = analyze(`Spanje veroordeelde de aanval op ${'het huis en '.repeat(17_000)}de brug. Malta verwelkomde het besluit.`, {
      anyLanguage: true,
    });
    expect(await failure(translateRecords(long, deepl()))).toMatchObject({ code: 'text-too-long', message: expect.stringContaining('Spanje') });
    expect(account.server.log).toEqual([]);
    const { records } = await translateRecords(long, deepl({ fallback: 'glossary' }));
    expect(records.map((record) => record.engine)).toEqual(records.map(({ cue }) => (cue.lemma === 'veroordelen' ? 'glossary' : undefined)));
    expect(records.at(-1)?.english).toBe('MALTA VERWELKOMDE HET BESLUIT.');
  });
});

test('nothing of an engine shows its key', () => {
  const engine = deepl();
  expect(inspect(engine, { depth: 20, showHidden: true }) + JSON.stringify(engine)).not.toContain(KEY.slice(0, 8));
});

import { describe, expect, test } from '@jest/globals';
import {
  type Analysis,
  analyze,
  type DeepLOptions,
  DeepLTranslator,
  openTranslationMemory,
  readReport,
  recordSentences,
  translateRecords,
} from '../src/index.js';
import { Account } from './support/deepl-account.js';
import { REPORT } from './support/project.js';

const dutch = (text: string): Analysis => analyze(text, { anyLanguage: true });

const account = new Account();

const deepl = (options?: DeepLOptions) => account.deepl(options);

describe('records', () => {
  test('have the English of their sentence, and their target is a part of it', async () => {
    const analysis = dutch('De Raad steunde het terugkeerbeleid. Spanje veroordeelde de aanval en verwelkomde de steun aan Oekraïne.');
    const { engine, records } = await translateRecords(analysis, deepl());
    expect(engine).toBe('deepl');
    expect(records.map(({ act, english, target }) => [act, english, target?.en])).toEqual([
      ['support', 'DE RAAD STEUNDE HET return policy.', 'HET return policy'],
      ['condemn', 'SPANJE VEROORDEELDE DE AANVAL EN VERWELKOMDE DE STEUN AAN OEKRAÏNE.', 'DE AANVAL'],
      ['welcome', 'SPANJE VEROORDEELDE DE AANVAL EN VERWELKOMDE DE STEUN AAN OEKRAÏNE.', 'DE STEUN AAN OEKRAÏNE'],
    ]);
    expect(account.server.received.flatMap(({ texts }) => texts)).toEqual([
      'De Raad steunde <m0>het terugkeerbeleid</m0>.',
      'Spanje veroordeelde <m0>de aanval</m0> en verwelkomde <m1>de steun aan Oekraïne</m1>.',
    ]);
  });

  test('of a whole report have targets that are where they say', async () => {
    const { text } = await readReport(REPORT);
    const analysis = analyze(text);
    const { records } = await translateRecords(analysis, deepl());
    expect(records.map(({ id }) => id)).toEqual(analysis.records.map(({ id }) => id));
    const targets = records.flatMap(({ english, target }) => (target ? [{ english, target }] : []));
    expect(targets.length).toBeGreaterThan(80);
    for (const { english, target } of targets) {
      expect(target.englishSpans?.length).toBeGreaterThan(0);
      expect(target.englishSpans?.map(([start, end]) => english.slice(start, end)).join(' … ')).toBe(target.en);
      if (target.englishSpans?.length === 1) expect(english).toContain(target.en);
    }
    // Parts that stand apart in the Dutch stay apart here, as the server changes no order.
    const apart = analysis.records.filter(({ target }) => (target?.spans.length ?? 0) > 1).length;
    expect(targets.filter(({ target }) => (target.englishSpans?.length ?? 0) > 1)).toHaveLength(apart);
  });

  test('say which glossary terms came back as the glossary says, and which did not', async () => {
    const glossary = [{ id: 'own:kwabbel', nl: 'kwabbel', variants: [], en: 'wobble', plural: 'wobbles' }];
    const analysis = dutch('De Raad steunde het terugkeerbeleid en de kwabbel.');
    const checks = [
      { entry: 'migration-justice:terugkeerbeleid', nl: 'terugkeerbeleid', en: 'return policy', kept: true },
      { entry: 'own:kwabbel', nl: 'kwabbel', en: 'wobble', kept: true },
    ];
    account.server.troubles.push(undefined, 'terms-ignored');
    const [heeded] = (await translateRecords(analysis, deepl({ glossary }))).records;
    expect(heeded).toMatchObject({ termAudit: checks, englishConfidence: 1 });
    expect(heeded?.terms.map(({ nl }) => nl)).toEqual(['terugkeerbeleid', 'kwabbel']);
    const [ignored] = (await translateRecords(analysis, deepl({ glossary, target: 'en-US' }))).records;
    expect(ignored).toMatchObject({ termAudit: checks.map((check) => ({ ...check, kept: false })), terms: [], englishConfidence: 0 });
  });

  test.each(['tags-lost', 'tags-broken'] as const)('whose target was lost say so: %s', async (trouble) => {
    account.server.troubles.push(trouble);
    const analysis = dutch('Spanje veroordeelde de aanval.');
    const [record] = (await translateRecords(analysis, deepl())).records;
    expect(record?.english).toBe('SPANJE VEROORDEELDE DE AANVAL.');
    expect(record?.target).toEqual({ ...analysis.records[0]?.target, englishSpans: [] });
  });

  test('are none in a report without positions, and nothing is sent', async () => {
    const analysis = dutch('Het regende.');
    expect(await translateRecords(analysis, deepl())).toEqual({ ...analysis, engine: 'deepl' });
    expect(account.server.log).toEqual([]);
  });
});

describe('what is sent', () => {
  test('asks for British English with the glossary, and for whole sentences', async () => {
    await translateRecords(dutch('Overleg\n\nDe zon scheen. Spanje veroordeelde de aanval. Het werd laat.'), deepl());
    expect(Object.fromEntries(account.server.received[0]?.fields ?? [])).toEqual({
      source_lang: 'nl',
      target_lang: 'en-GB',
      glossary_id: account.server.glossaries[0]?.id,
      split_sentences: '0',
      tag_handling: 'xml',
      tag_handling_version: 'v2',
      outline_detection: '0',
      non_splitting_tags: 'm0',
      context: 'Overleg\nDe zon scheen.\nSpanje veroordeelde de aanval.\nHet werd laat.',
      show_billed_characters: '1',
    });
  });

  test('asks for what the options say', async () => {
    await deepl({ target: 'en-US', formality: 'prefer_more', model: 'quality_optimized' }).translate(['Het plan.']);
    expect(Object.fromEntries(account.server.received[0]?.fields ?? [])).toMatchObject({
      target_lang: 'en-US',
      formality: 'prefer_more',
      model_type: 'quality_optimized',
      split_sentences: 'nonewlines',
    });
  });

  test('keeps to the limits of a request', async () => {
    const lines = Array.from({ length: 120 }, (_, i) => `Regel ${i}.`);
    const long = Array.from({ length: 4 }, (_, i) => `${i} ${'é'.repeat(12_000)}`);
    const translations = await deepl().translate([...lines, ...long]);
    expect(translations.map(({ text }) => text)).toEqual([...lines, ...long].map((text) => text.toUpperCase()));
    expect(account.server.received.map(({ texts }) => texts.length)).toEqual([50, 50, 21, 1, 1, 1]);
    expect(Math.max(...account.server.received.map(({ bytes }) => bytes))).toBeLessThanOrEqual(128 * 1024);
  });

  test('is cut into sentences where it is too long for one request', async () => {
    const text = Array.from({ length: 4000 }, (_, i) => `Dit is zin ${i} van een lange reeks.`).join(' ');
    const [translation] = await deepl().translate([text]);
    expect(translation?.text).toBe(text.toUpperCase());
    expect(account.server.received.length).toBeGreaterThan(1);
  });

  test('is nothing for texts without words, and each text once', async () => {
    const texts = ['', 'Het plan.', '  ', 'Het plan.'];
    expect((await deepl().translate(texts)).map(({ text }) => text)).toEqual(['', 'HET PLAN.', '', 'HET PLAN.']);
    expect(account.server.received.flatMap((request) => request.texts)).toEqual(['Het plan.']);
  });

  test('has marks and symbols as they are', async () => {
    const text = 'Spanje veroordeelde <script>alert("&amp;")</script> & de aanval 😀 van 3 < 4.';
    expect((await deepl().translate([text]))[0]?.text).toBe(text.toUpperCase());
    const { records } = await translateRecords(dutch(text), deepl());
    expect(records[0]?.english).toBe(text.toUpperCase());
  });

  test('can be stopped', async () => {
    const reason = new Error('enough');
    const controller = new AbortController();
    account.server.onTranslate = (number) => number === 2 && controller.abort(reason);
    const lines = Array.from({ length: 120 }, (_, i) => `Regel ${i}.`);
    await expect(deepl().translate(lines, { signal: controller.signal })).rejects.toBe(reason);
    expect(account.server.received).toHaveLength(2);
    await deepl().translate(lines);
    expect(account.server.answered.sort()).toEqual([...lines].sort());
  });
});

describe('the translation memory', () => {
  test('lets nothing be sent twice', async () => {
    const { text } = await readReport(REPORT);
    const first = await translateRecords(analyze(text), deepl());
    const [requests, used] = [account.server.log.length, account.server.used];
    expect(used).toBeGreaterThan(0);
    const second = await translateRecords(analyze(text), deepl());
    expect(second).toEqual(first);
    expect([account.server.log.length, account.server.used]).toEqual([requests, used]);
  });

  test('does not mix up what was asked for in another way', async () => {
    const ways: DeepLOptions[] = [
      {},
      { target: 'en-US' },
      { model: 'quality_optimized' },
      { formality: 'prefer_less' },
      { glossary: [{ id: 'own:plan', nl: 'plan', variants: [], en: 'scheme' }] },
    ];
    for (const way of [...ways, ...ways]) await deepl(way).translate(['Het plan.']);
    expect(account.server.received).toHaveLength(ways.length);
    await deepl().translateMarked([{ text: 'Het plan.', marks: [] }]);
    expect(account.server.received).toHaveLength(ways.length + 1);
  });

  test('is asked again before a batch, as somebody else may have had it translated', async () => {
    const other = await openTranslationMemory(account.memoryPath);
    const lines = Array.from({ length: 90 }, (_, i) => `Regel ${i}.`);
    const [one, two] = await Promise.all([deepl().translate(lines), deepl({ memory: other }).translate([...lines].reverse())]);
    expect(two).toEqual([...one].reverse());
    expect(account.server.answered.sort()).toEqual([...lines].sort());
    other.close();
  });

  test('is counted in a dry run, which sends nothing', async () => {
    const { text } = await readReport(REPORT);
    const sentences = recordSentences(analyze(text));
    const without = new DeepLTranslator({ memory: account.memory });
    const before = without.estimate(sentences);
    expect(before).toMatchObject({ texts: sentences.length, remembered: 0 });
    expect(account.server.log).toEqual([]);
    await deepl().translateMarked(sentences.slice(0, 10));
    const after = without.estimate([...sentences, ...sentences]);
    expect(after).toMatchObject({ texts: sentences.length - 10, remembered: 10 });
    expect(after.characters).toBe(before.characters - account.server.used);
    await deepl().translateMarked(sentences);
    expect(account.server.used).toBe(before.characters);
    expect(without.estimate(sentences)).toEqual({ texts: 0, characters: 0, requests: 0, remembered: sentences.length });
  });

  test('counts characters as DeepL does', () => {
    expect(deepl().estimate(['é😀 a', '', { text: 'a < b', marks: [[[0, 1]]] }])).toMatchObject({ texts: 2, characters: 9 });
  });
});

test('the quota is that of the account', async () => {
  Object.assign(account.server, { used: 12, limit: 500 });
  expect(await deepl().quota()).toEqual({ used: 12, limit: 500 });
});

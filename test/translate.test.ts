import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../src/cli/run.js';
import { analyze, GlossaryTranslator, type Translation, type Translator, translateRecords } from '../src/index.js';
import { Folder, projectPath, REPORT } from './support/project.js';
import { fakeIo } from './support/terminal.js';

describe('the embedded engine', () => {
  const engine: Translator = new GlossaryTranslator();
  const translate = async (text: string): Promise<Translation> => (await engine.translate([text]))[0] as Translation;

  test('gives one translation for each text, in their order', async () => {
    const batch = ['De Raad steunt het voorstel.', '', 'De minister steunt het voorstel niet. Malta steunt het plan.'];
    const translations = await engine.translate(batch);
    expect(translations.map(({ text }) => text)).toEqual([
      (await translate(batch[0] as string)).text,
      '',
      (await translate(batch[2] as string)).text,
    ]);
    expect(translations[2]?.text).toBe('The Minister does not support the proposal. Malta supports the plan.');
  });

  test('says which terms it used', async () => {
    const { text, terms } = await translate('De Raad sprak over het terugkeerbeleid.');
    expect(terms).toEqual([{ entry: 'migration-justice:terugkeerbeleid', nl: 'terugkeerbeleid', en: 'return policy' }]);
    expect(text).toContain('return policy');
  });

  test('leaves what it does not know and says so', async () => {
    const { text, untranslated, confidence } = await translate('De Raad steunt het kwabbelzwint.');
    expect(untranslated).toEqual(['kwabbelzwint']);
    expect(text).toContain('kwabbelzwint');
    expect(confidence).toBeLessThan((await translate('De Raad steunt het voorstel.')).confidence);
  });

  test('gives the same English every time', async () => {
    const { text } = await translate(readFileSync(REPORT, 'utf8'));
    expect((await translate(readFileSync(REPORT, 'utf8'))).text).toBe(text);
  });

  test('can be stopped', async () => {
    const reason = new Error('enough');
    await expect(engine.translate(['De Raad steunt het.'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('another engine', () => {
  const analysis = analyze('Nederland steunde het voorstel. Malta was het daarmee eens. Spanje veroordeelde de aanval.', { anyLanguage: true });
  /** Shouts the Dutch. */
  const shouting: Translator = {
    name: 'shouting',
    translate: async (batch) => batch.map((text) => ({ text: text.toUpperCase(), terms: [], untranslated: [], confidence: 0.5 })),
  };

  test('gives the targets its English, in their sentences too', async () => {
    const before = structuredClone(analysis);
    const { engine, records } = await translateRecords(analysis, shouting);
    expect(engine).toBe('shouting');
    expect(records.map(({ target, english, englishConfidence }) => [target?.en, english, englishConfidence])).toContainEqual([
      'DE AANVAL',
      'Spain condemned DE AANVAL.',
      0.5,
    ]);
    expect(records).toHaveLength(before.records.length);
    expect(analysis).toEqual(before);
  });

  test('may fail', async () => {
    const failing: Translator = { name: 'failing', translate: () => Promise.reject(new Error('no')) };
    await expect(translateRecords(analysis, failing)).rejects.toThrow('no');
  });
});

describe('the command', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = new Folder();
  });

  afterAll(() => folder.remove());

  test('turns lines into lines', async () => {
    const io = fakeIo({ input: 'Nederland steunt het voorstel.\n\nDe Raad\n' });
    expect(await run(['translate'], io)).toBe(0);
    expect(io.stdout.text).toBe('The Netherlands supports the proposal.\n\nThe Council\n');
  });

  test('reads a file, and writes one', async () => {
    const [fromFile, toFile] = [fakeIo(), fakeIo()];
    expect(await run(['translate', REPORT], fromFile)).toBe(0);
    expect(fromFile.stdout.text.split('\n')).toHaveLength(readFileSync(REPORT, 'utf8').replace(/\n$/, '').split('\n').length + 1);
    expect(await run(['translate', REPORT, '-o', folder.file('out.txt')], toFile)).toBe(0);
    expect(readFileSync(folder.file('out.txt'), 'utf8')).toBe(fromFile.stdout.text);
  });

  test('gives terms and words left in Dutch as NDJSON', async () => {
    const io = fakeIo({ input: 'De Raad sprak over het terugkeerbeleid.\n' });
    expect(await run(['translate', '-', '--format', 'ndjson'], io)).toBe(0);
    expect(JSON.parse(io.stdout.text)).toMatchObject({ terms: [{ en: 'return policy' }], untranslated: [] });
  });

  test('tells about a file that is not there', async () => {
    const io = fakeIo();
    expect(await run(['translate', projectPath('no-such-file.txt')], io)).toBe(1);
    expect(io.stderr.text).toContain('[file-not-found]');
  });
});

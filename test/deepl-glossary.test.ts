import { writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { curatedGlossary, formatGlossary, type GlossaryEntry } from '../src/index.js';
import { Account } from './support/deepl-account.js';

const OWN: GlossaryEntry[] = [
  { id: 'own:1', nl: 'kwabbel', variants: ['kwabbels'], en: 'wobble "x", y' },
  { id: 'own:2', nl: 'regel\twit', variants: [], en: 'line\nwhite' },
  { id: 'own:3', nl: 'w'.repeat(2000), variants: [], en: 'long' },
  { id: 'own:4', nl: 'kwabbelen', variants: [], en: 'wobble', grammar: 'verb' },
  { id: 'own:5', nl: 'terugkeerbeleid', variants: [], en: 'removal policy' },
];

const account = new Account();

const deepl = (glossary: GlossaryEntry[] = []) => account.deepl({ glossary, attempts: 1 });
const termsOf = (name: string) => account.server.glossaries.find((glossary) => glossary.name === name)?.dictionaries.get('nl en');

describe('the glossary on the account', () => {
  test('has the terms that export prints', async () => {
    const { name, outcome, terms } = await deepl().pushGlossary();
    expect(outcome).toBe('created');
    expect(name).toMatch(/^standpunt nl-en [0-9a-f]{16}$/);
    const exported = (await formatGlossary(curatedGlossary(), 'deepl')).trimEnd().split('\n');
    expect([...(termsOf(name) ?? [])].map((pair) => pair.join('\t'))).toEqual(exported);
    expect(terms).toBe(exported.length);
  });

  test('has the terms of the user first, as far as DeepL takes them', async () => {
    const terms = termsOf((await deepl(OWN).pushGlossary()).name);
    expect([...(terms ?? [])].slice(0, 4)).toEqual([
      ['kwabbel', 'wobble "x", y'],
      ['kwabbels', 'wobble "x", y'],
      ['regel wit', 'line white'],
      ['terugkeerbeleid', 'removal policy'],
    ]);
    expect(terms?.has('kwabbelen')).toBe(false);
  });

  test('is used again when it has not changed', async () => {
    const first = await deepl().pushGlossary();
    expect(await deepl().pushGlossary()).toEqual({ ...first, outcome: 'unchanged' });
    await deepl().translate(['Het plan.']);
    expect(account.server.log.filter((line) => line.startsWith('POST /v3'))).toHaveLength(1);
  });

  test('is set right when somebody changed it', async () => {
    const { name, terms, id } = await deepl().pushGlossary();
    termsOf(name)?.delete('terugkeerbeleid');
    expect(await deepl().pushGlossary()).toEqual({ id, name, terms, outcome: 'updated', deleted: [] });
    expect(termsOf(name)?.get('terugkeerbeleid')).toBe('return policy');
  });

  test('takes the place of former ones of this library, and of no others', async () => {
    const others = ['standpunt nl-en', 'standpunt nl-en notes', 'my standpunt nl-en 0123456789abcdef', 'standpunt nl-en 0123456789ABCDEF', 'x'];
    for (const name of others) account.server.addGlossary(name);
    account.server.addGlossary('standpunt nl-en 0123456789abcdef');
    const { name, deleted } = await deepl().pushGlossary();
    expect(deleted).toEqual(['standpunt nl-en 0123456789abcdef']);
    expect(account.server.glossaries.map((glossary) => glossary.name)).toEqual([...others, name]);
  });

  test('is made anew when somebody deletes it between two translations', async () => {
    const engine = deepl();
    await engine.translate(['Het plan.']);
    account.server.glossaries.length = 0;
    await expect(engine.translate(['Het huis.'])).rejects.toMatchObject({ code: 'deepl-glossary' });
    expect((await engine.translate(['Het huis.']))[0]?.text).toBe('HET HUIS.');
  });

  test('is compared with the terms here', async () => {
    expect(await deepl().diffGlossary()).toMatchObject({ removed: [], changed: [] });
    await deepl().pushGlossary();
    const diff = await deepl(OWN).diffGlossary();
    expect(diff.added.map(([nl]) => nl)).toEqual(['kwabbel', 'kwabbels', 'regel wit']);
    expect(diff.changed).toEqual([['terugkeerbeleid', 'return policy', 'removal policy']]);
    expect(diff.removed).toEqual([]);
  });

  test('may have words that mean something to JavaScript, which the client can send but not read', async () => {
    const glossary: GlossaryEntry[] = ['constructor', '__proto__'].map((nl) => ({ id: nl, nl, variants: [], en: 'builder' }));
    const { name } = await deepl(glossary).pushGlossary();
    expect([...(termsOf(name) ?? [])].slice(0, 2).map(([nl]) => nl)).toEqual(['constructor', '__proto__']);
    expect((await deepl(glossary).translate(['Constructor.']))[0]?.text).toBe('builder.');
    await expect(deepl(glossary).diffGlossary()).rejects.toMatchObject({ code: 'deepl-glossary' });
  });
});

describe('the command', () => {
  const glossary = (args: string[], env?: Record<string, string | undefined>) => account.run(['glossary', ...args], { env });

  test('pushes, lists and compares', async () => {
    expect((await glossary(['list'])).out).toBe('There are no glossaries on the account.\n');
    expect((await glossary(['diff'])).out).toMatch(/^There is no glossary of standpunt on the account; \d+ terms would be pushed\.\n$/);
    expect((await glossary(['push'])).out).toMatch(/^standpunt nl-en [0-9a-f]{16}: created, \d+ terms\n$/);
    expect((await glossary(['diff'])).out).toMatch(/: no difference\n$/);
    writeFileSync(account.folder.file('own.tsv'), 'terugkeerbeleid\tremoval policy\nkwabbel\twobble\n');
    const own = ['--glossary', account.folder.file('own.tsv')];
    expect((await glossary(['diff', ...own])).out).toMatch(
      /^\+ kwabbel\twobble\n~ terugkeerbeleid\treturn policy → removal policy\nstandpunt nl-en [0-9a-f]{16}: 0 terms less, 1 more, 1 changed\n$/,
    );
    expect((await glossary(['push', ...own])).out).toMatch(/: created, \d+ terms\nstandpunt nl-en [0-9a-f]{16}: deleted\n$/);
    account.server.addGlossary('colours \u001b[31m\nred', [['rood', 'rouge']], 'nl fr');
    expect((await glossary(['list'])).out).toMatch(
      /^\* 2033-05-18 {2}standpunt nl-en [0-9a-f]{16} {2}\d+ terms\n {2}2033-05-18 {2}colours \[31m red {2}no terms from Dutch to English\n\* made by standpunt\n$/,
    );
  });

  test.each(['push', 'list', 'diff'])('%s needs a key, and does not show it', async (name) => {
    expect(await glossary([name], { DEEPL_AUTH_KEY: undefined })).toMatchObject({ status: 1, out: '', err: expect.stringContaining('[deepl-key]') });
    const wrong = await glossary([name], { DEEPL_AUTH_KEY: 'this-is-not-the-key' });
    expect(wrong).toMatchObject({ status: 1, out: '', err: expect.stringContaining('[deepl-key]') });
    expect(wrong.err).not.toContain('not-the-key');
  });
});

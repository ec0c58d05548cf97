import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import { run } from '../src/cli/run.js';
import { parseTbx } from '../src/glossary/tbx.js';
import { parseTsv } from '../src/glossary/tsv.js';
import { analyze, curatedGlossary, formatGlossary, GlossaryTranslator, readGlossary } from '../src/index.js';
import { Folder } from './support/project.js';
import { fakeIo } from './support/terminal.js';

const curated = curatedGlossary();
let folder: Folder;
beforeAll(() => {
  folder = new Folder();
});
afterAll(() => folder.remove());

function file(name: string, text: string): string {
  writeFileSync(folder.file(name), text);
  return folder.file(name);
}

describe('the curated glossary', () => {
  test('has at least 2,500 terms in 15 fields, each with an id of its own', () => {
    expect(curated.length).toBeGreaterThanOrEqual(2500);
    expect(new Set(curated.map(({ field }) => field)).size).toBe(15);
    expect(new Set(curated.map(({ id }) => id)).size).toBe(curated.length);
  });

  test('comes back from tab-separated values as it was', async () => expect(parseTsv(await formatGlossary(curated, 'tsv'))).toEqual(curated));

  test('comes back from TBX as it was', async () => {
    const tbx = await formatGlossary(curated, 'tbx');
    expect(XMLValidator.validate(tbx)).toBe(true);
    expect(tbx).toContain('<tbx type="TBX-Basic" style="dca"');
    expect(parseTbx(tbx)).toEqual(curated);
  });

  test('has ids that XML allows, all different', async () => {
    const ids = [...(await formatGlossary(curated, 'tbx')).matchAll(/<conceptEntry id="([^"]*)"/g)].map(([, id]) => id as string);
    expect(ids.filter((id) => !/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(curated.length);
  });

  test('keeps to the rules of DeepL', async () => {
    const pairs = (await formatGlossary(curated, 'deepl'))
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(pairs.filter((pair) => pair.length !== 2 || pair.some((cell) => cell.trim() === '' || Buffer.byteLength(cell) > 1024))).toEqual([]);
    expect(new Set(pairs.map(([nl]) => nl)).size).toBe(pairs.length);
    expect(pairs).toContainEqual(['terugkeerbeleid', 'return policy']);
    expect(pairs.length).toBeGreaterThan(curated.length);
  });
});

describe('a glossary of the user', () => {
  test('may have a header', () => {
    expect(parseTsv('\uFEFFen\tnl\tgrammar\r\nwobble beam\tkwabbelzwint\tpl=wobbly beams\r\n')).toEqual([
      { id: 'own:kwabbelzwint', nl: 'kwabbelzwint', variants: [], en: 'wobble beam', plural: 'wobbly beams' },
    ]);
  });

  test('may be two columns only, as DeepL has them', () => {
    expect(parseTsv('kwabbelzwint\twobble beam\n\nzwalk\tslouch\n').map(({ nl, en }) => [nl, en])).toEqual([
      ['kwabbelzwint', 'wobble beam'],
      ['zwalk', 'slouch'],
    ]);
  });

  test('may be TBX of 2008, with terms in any language', () => {
    const entries = parseTbx(`<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body><termEntry id="c1">
      <langSet xml:lang="nl-NL"><ntig><termGrp><term>kwabbelzwint</term></termGrp></ntig><tig><term>zwint</term></tig></langSet>
      <langSet xml:lang="fr"><tig><term>poutre</term></tig></langSet>
      <langSet xml:lang="en-US"><tig><term>wobbly <hi>beam</hi></term></tig></langSet>
      <langSet xml:lang="en-GB"><tig><term>wobble beam &amp; co</term></tig></langSet>
      </termEntry><termEntry id="c2"><langSet xml:lang="nl"><tig><term>alleen</term></tig></langSet></termEntry></body></text></martif>`);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ id: 'c1', en: 'wobble beam & co' });
    expect([entries[0]?.nl, ...(entries[0]?.variants ?? [])].sort()).toEqual(['kwabbelzwint', 'zwint']);
  });

  test.each([
    ['no English', 'kwabbelzwint\n'],
    ['XML that is broken', '<tbx><text>'],
    ['XML that is no TBX', '<html></html>'],
  ])('is refused when it has %s', async (_what, text) => {
    await expect(readGlossary(file('bad.txt', text))).rejects.toMatchObject({ code: 'bad-glossary' });
  });

  test('comes before the curated terms, inflected and in the plural too', async () => {
    const glossary = await readGlossary(
      file('own.tsv', 'nl\ten\nruime kwabbelzwint\twobble mouse\nterugkeerbeleid\tremoval policy\nmaatregel\tfix\n'),
    );
    const engine = new GlossaryTranslator({ glossary });
    const [first, second] = await engine.translate(['De Raad steunt het terugkeerbeleid.', 'De Raad steunt de maatregelen.']);
    expect(first).toMatchObject({
      text: 'The Council supports the removal policy.',
      terms: [{ entry: 'own:terugkeerbeleid', nl: 'terugkeerbeleid', en: 'removal policy' }],
    });
    expect(second?.text).toBe('The Council supports the fixes.');
    const { records } = analyze('Nederland steunde de maatregelen.', { anyLanguage: true, glossary });
    expect(records[0]?.english).toBe('The Netherlands supported the fixes.');
    expect(analyze('Nederland steunde de maatregelen.', { anyLanguage: true }).records[0]?.english).toBe('The Netherlands supported the measures.');
  });
});

describe('the command', () => {
  test.each(['tsv', 'tbx', 'deepl'] as const)('prints the terms as %s', async (format) => {
    const io = fakeIo();
    expect(await run(['glossary', 'export', '--format', format], io)).toBe(0);
    expect(io.stdout.text).toBe(await formatGlossary(curated, format));
  });

  test('takes a glossary for a translation, and names it when it is bad', async () => {
    const io = fakeIo({ input: 'De Raad steunt de maatregel.\n' });
    expect(await run(['translate', '--glossary', file('own.txt', 'maatregel\tfix\n')], io)).toBe(0);
    expect(io.stdout.text).toBe('The Council supports the fix.\n');
    const bad = fakeIo({ input: 'De Raad.\n' });
    const path = file('bad.txt', 'x\n');
    expect(await run(['translate', '--glossary', path], bad)).toBe(1);
    expect(bad.stderr.text).toContain(`[bad-glossary] ${path}: line 1`);
  });
});

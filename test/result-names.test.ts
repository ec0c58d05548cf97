import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resultNames } from '../src/cli/result-names.js';

describe('names of results', () => {
  test.each([
    ['the name of the report with the extension of the format', ['a/report.txt'], ['report.json']],
    ['nothing else of the name', ['report.v2.pdf', 'report'], ['report.v2.json', 'report.json']],
    ['the second of a name has a number', ['a/r.txt', 'b/r.txt', 'b/r.pdf'], ['r.json', 'r-2.json', 'r-3.json']],
    ['a report of that name keeps it', ['a/r.txt', 'b/r.txt', 'r-2.txt'], ['r.json', 'r-3.json', 'r-2.json']],
    ['capitals do not tell names apart', ['R.txt', 'r.txt'], ['R.json', 'r-2.json']],
    ['nor do ways to write an accent', ['caf\u00e9.txt', 'cafe\u0301.txt'], ['caf\u00e9.json', 'cafe\u0301-2.json']],
    ['up and away is a name like others', ['..', '../..', 'x/...txt'], ['_.json', '_-2.json', '_-3.json']],
    ['nothing is hidden', ['.standpunt-done.txt'], ['_standpunt-done.json']],
    [
      'devices of Windows',
      ['con.txt', 'NUL', 'aux.b.txt', 'com1.pdf', 'console.txt'],
      ['con_.json', 'NUL_.json', 'aux_.b.json', 'com1_.json', 'console.json'],
    ],
    ['signs that are not allowed everywhere', ['a\\b:c*\u0000\n?.txt', '..\\..\\x.txt'], ['a_b_c____.json', '__.._x.json']],
    ['full stops and spaces at the end', ['r. .txt', ' .txt'], ['r.json', 'report.json']],
  ])('%s', (_what, paths, names) => {
    expect(resultNames(paths, 'json')).toEqual(names);
  });

  test('the extension of Markdown and of tables is the usual one', () => {
    expect(['markdown', 'table', 'csv'].flatMap((format) => resultNames(['r.txt'], format))).toEqual(['r.md', 'r.txt', 'r.csv']);
  });

  test('what is there already is not given', () => {
    expect(resultNames(['r.md', 'r.txt'], 'markdown', ['r.md'])).toEqual(['r-2.md', 'r-3.md']);
  });

  test('long names are cut between characters, and still differ', () => {
    const [one = '', two = ''] = resultNames([`a/${'é'.repeat(300)}.txt`, `${'é'.repeat(200)}.pdf`], 'ndjson');
    expect(one).toBe(`${'é'.repeat(100)}.ndjson`);
    expect(two).toBe(`${'é'.repeat(100)}-2.ndjson`);
  });

  test('any paths get names of their own that stay in their folder', () => {
    const path = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', 'A', '-', '2', ' ', '\u0000', ':') }),
    );
    fc.assert(
      fc.property(fc.array(path, { maxLength: 30 }), (paths) => {
        const names = resultNames(paths, 'json');
        expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(paths.length);
        for (const name of names) {
          expect(name).toBe(basename(name));
          expect(name).toMatch(/^[^./\\\p{Cc}:][^/\\\p{Cc}:]*\.json$/u);
          expect(Buffer.byteLength(name)).toBeLessThan(256);
        }
      }),
    );
  });
});

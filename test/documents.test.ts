import { symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodePlain as decode } from '../src/documents/decode.js';
import { readReport } from '../src/documents/index.js';
import { type ErrorCode, StandpuntError } from '../src/errors.js';
import { Folder, REPORT } from './support/project.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

function errorOf(action: () => unknown): StandpuntError {
  try {
    action();
  } catch (error) {
    if (error instanceof StandpuntError) return error;
  }
  throw new Error('no StandpuntError was thrown');
}

describe('decode', () => {
  test('gives the text of UTF-8 bytes back, unchanged', () => {
    expect(decode(utf8(' De Raad\r\n\tprees Oekraïne\f€ 5 😀 '), 'x')).toBe(' De Raad\r\n\tprees Oekraïne\f€ 5 😀 ');
  });

  test('gives any text back that is neither blank nor full of control characters', () => {
    const text = fc.string({ unit: 'grapheme' }).map((rest) => `De Raad ${rest}`);
    fc.assert(fc.property(text, (expected) => decode(utf8(expected), 'x') === expected));
  });

  test('takes a byte order mark away and reads UTF-16 by it', () => {
    const utf16le = Buffer.from('\ufeffOekraïne 😀', 'utf16le');
    expect(decode(utf8('\ufeffOekraïne'), 'x')).toBe('Oekraïne');
    expect(decode(utf16le, 'x')).toBe('Oekraïne 😀');
    expect(decode(Buffer.from(utf16le).swap16(), 'x')).toBe('Oekraïne 😀');
  });

  test('tells UTF-16 without a mark and Windows-1252 by their bytes', () => {
    const utf16le = Buffer.from('De Raad sprak over Oekraïne.', 'utf16le');
    expect(decode(utf16le, 'x')).toBe('De Raad sprak over Oekraïne.');
    expect(decode(Buffer.from(utf16le).swap16(), 'x')).toBe('De Raad sprak over Oekraïne.');
    expect(decode(Buffer.from('Oekraïne en Moldavië', 'latin1'), 'x')).toBe('Oekraïne en Moldavië');
    expect(decode(Buffer.from('Het \x93privé\x94 kost \x80 5, zei Andr\xe9.', 'latin1'), 'x')).toBe('Het “privé” kost € 5, zei André.');
  });

  test('lets a stray control character pass', () => {
    const text = `De Raad sprak over${'\u0002'} handel. ${'En over douane. '.repeat(10)}`;
    expect(decode(utf8(text), 'x')).toBe(text);
  });

  test.each<[string, Uint8Array, ErrorCode, RegExp]>([
    ['nothing', utf8(''), 'empty-input', /^a\.txt is empty$/],
    ['white space', utf8(' \r\n\t\u00a0\f'), 'empty-input', /empty/],
    ['a mere byte order mark', utf8('\ufeff'), 'empty-input', /empty/],
    ['half a character', utf8('Oekra€').slice(0, -1), 'invalid-encoding', /UTF-8/],
    ['UTF-16 with an odd byte', Buffer.concat([Buffer.from('\ufeffRaad', 'utf16le'), Buffer.from('a')]), 'invalid-encoding', /UTF-16LE/],
    ['a NUL byte', utf8(`De Raad\0${' sprak'.repeat(100)}`), 'unsupported-format', /^a\.txt is not plain text$/],
    ['another encoding of Europe', Buffer.from([0xcd, 0xe8, 0xe4, 0xe5, 0xf0, 0xeb, 0xe0, 0xed, 0xe4, 0xe8, 0xff]), 'invalid-encoding', /UTF-8/],
    ['bytes that Windows-1252 leaves free', Buffer.from('Oekra\x81ne en de Raad', 'latin1'), 'invalid-encoding', /UTF-8/],
    ['UTF-8 with a fault in it', Buffer.concat([utf8('Oekraïne en Moldavi'), Buffer.from([0xeb])]), 'invalid-encoding', /UTF-8/],
    ['many control characters', utf8('\u0001\u0002Raad\u0003'), 'unsupported-format', /plain text/],
    ['many control characters in no encoding', Uint8Array.of(0xff, 0x01, 0x02, 0xfd, 0x80, 0x41), 'unsupported-format', /plain text/],
    ['a PDF', utf8('%PDF-1.7\nwoorden'), 'unsupported-format', /looks like PDF/],
    ['a DOCX', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'unsupported-format', /looks like DOCX/],
    ['a DOC', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'unsupported-format', /old Microsoft Office/],
    ['an RTF', utf8('{\\rtf1 De Raad sprak.}'), 'unsupported-format', /RTF/],
    ['a gzip archive', Uint8Array.of(0x1f, 0x8b, 8, 0), 'unsupported-format', /gzip/],
  ])('refuses %s', (_name, bytes, code, message) => {
    const error = errorOf(() => decode(bytes, 'a.txt'));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});

describe('readReport', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = new Folder();
  });
  afterAll(() => folder.remove());

  test('reads the text of a file and says where it came from', async () => {
    const { text, source } = await readReport(REPORT);
    expect(source).toBe(REPORT);
    expect(text).toContain('Russische agressieoorlog tegen Oekraïne');
  });

  test('tells a missing file, a folder and an unreadable file apart', async () => {
    const loop = folder.file('loop');
    symlinkSync(loop, loop);
    await expect(readReport(folder.file('none.txt'))).rejects.toMatchObject({ code: 'file-not-found', message: expect.stringContaining('none.txt') });
    await expect(readReport(`${REPORT}/none.txt`)).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(readReport(folder.path)).rejects.toMatchObject({ code: 'not-a-file', message: expect.stringContaining(folder.path) });
    await expect(readReport(loop)).rejects.toMatchObject({ code: 'file-unreadable', message: expect.stringContaining('ELOOP') });
  });

  test('names the file that is not text', async () => {
    const path = folder.file('blank.txt');
    writeFileSync(path, '\n\n');
    await expect(readReport(path)).rejects.toMatchObject({ code: 'empty-input', message: `${path} is empty` });
  });
});

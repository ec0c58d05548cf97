import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { type ErrorCode, StandpuntError } from '../src/errors.js';
import { type ReadOptions, readReport } from '../src/index.js';
import { asDocx, asHtml, asPdf, asXml } from './support/writers.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const document = (inner: string) => utf8(`<officiele-publicatie><kamerstuk><stuk><tekst>${inner}</tekst></stuk></kamerstuk></officiele-publicatie>`);

/** A ZIP archive. @param claims bytes that it says a file has, where that is a lie */
function zip(files: Record<string, Buffer>, claims?: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(claims ?? content.length, 18);
    header.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.from(name), packed]);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(at, 12);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), header, Buffer.alloc(2), entry.subarray(4), Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]));
}

/** A PDF with a picture on its page and no letter, as a scanner makes it. */
async function scan(): Promise<Uint8Array> {
  const pdf = new PDFDocument();
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.on('end', resolve));
  pdf.rect(50, 50, 400, 600).fill('grey');
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

const bomb = (claims?: number) => zip({ 'word/document.xml': Buffer.alloc(40_000_000, 'a') }, claims);

describe('a document that asks too much or is broken ends in an error of its own', () => {
  let pdf: Uint8Array;
  let docx: Uint8Array;
  beforeAll(async () => {
    [pdf, docx] = await Promise.all([asPdf(), asDocx()]);
  });

  const cases: [string, () => Uint8Array | Promise<Uint8Array>, ErrorCode, RegExp, ReadOptions?][] = [
    ['more bytes than allowed', () => pdf, 'too-large', /^report has more than 1000 bytes$/, { maxBytes: 1000 }],
    ['plain text with more bytes than allowed', () => utf8('De Raad sprak.'), 'too-large', /more than 10 bytes/, { maxBytes: 10 }],
    ['a zip bomb', () => bomb(), 'too-large', /packed in it has more than 1000000 bytes/, { maxUncompressedBytes: 1_000_000 }],
    ['a zip bomb that lies about its size', () => bomb(10), 'broken-document', /cannot be unpacked/, { maxUncompressedBytes: 1_000_000 }],
    ['a ZIP archive of other things', () => zip({ 'a.txt': Buffer.from('De Raad') }), 'unsupported-format', /no DOCX/],
    ['a DOCX cut off', () => docx.slice(0, docx.length - 500), 'broken-document', /cannot be unpacked/],
    ['a DOCX with other bytes in it', () => docx.map((byte, i) => (i > 200 && i < 2000 ? byte ^ 0x55 : byte)), 'broken-document', /./],
    ['a DOCX without XML', () => zip({ 'word/document.xml': Buffer.from('<<<') }), 'broken-document', /./],
    [
      'an Office document with a password',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted-document',
      /password/,
    ],
    ['an old Word document', () => Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'unsupported-format', /old Microsoft Office/],
    ['a PDF with a password', () => asPdf({ userPassword: 'geheim' }), 'encrypted-document', /password/],
    ['a PDF with a head only', () => utf8('%PDF-1.7\n'), 'broken-document', /PDF/],
    ['a PDF cut off', () => pdf.slice(0, 600), 'broken-document', /./],
    ['a PDF of pictures', scan, 'no-text', /no text/],
    ['a PDF with more pages than allowed', () => pdf, 'too-large', /2 pages, more than 1/, { maxPages: 1 }],
    ['HTML nested deeply', () => utf8(`<!doctype html>${'<div>'.repeat(100_000)}De Raad sprak.`), 'too-large', /more than 256 deep/],
    [
      'HTML nested deeper than allowed',
      () => utf8('<!doctype html><div><div><div><p>De Raad sprak.'),
      'too-large',
      /more than 3 deep/,
      { maxDepth: 3 },
    ],
    ['HTML without words', () => utf8('<!doctype html><script>De Raad sprak.</script>'), 'empty-input', /no words/],
    ['XML nested deeply', () => document('<a>'.repeat(5000) + '</a>'.repeat(5000)), 'too-large', /more than 256 deep/],
    ['XML that is not well formed', () => document('<al>De Raad sprak.'), 'broken-document', /line 1/],
    ['XML of another kind', () => utf8('<?xml version="1.0"?><rss><item>De Raad sprak.</item></rss>'), 'unsupported-format', /«rss»/],
    [
      'a billion laughs',
      () => utf8('<?xml version="1.0"?><!DOCTYPE kamerstuk [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><kamerstuk><al>&b;</al></kamerstuk>'),
      'unsupported-format',
      /entities of its own/,
    ],
    [
      'an external entity',
      () => utf8('<?xml version="1.0"?><!DOCTYPE kamerstuk [<!ENTITY e SYSTEM "file:///etc/passwd">]><kamerstuk><al>&e;</al></kamerstuk>'),
      'unsupported-format',
      /entities of its own/,
    ],
    ['an unknown encoding', () => utf8('<?xml version="1.0" encoding="x-onbekend"?><kamerstuk/>'), 'invalid-encoding', /x-onbekend/],
    [
      'a document that takes too long',
      () => utf8(`<!doctype html>${'<p>De Raad sprak.</p>'.repeat(100_000)}`),
      'timed-out',
      /more than 1 ms/,
      { timeoutMs: 1 },
    ],
  ];

  test.each(cases)('%s', async (_name, make, code, message, ...[options]) => {
    const error = await readReport(await make(), options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StandpuntError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test('what follows one that was ended is read', async () => {
    const slow = readReport(utf8(`<!doctype html>${'<p>De Raad sprak.</p>'.repeat(100_000)}`), { timeoutMs: 1 });
    const next = readReport(utf8(asHtml()));
    await expect(slow).rejects.toMatchObject({ code: 'timed-out' });
    expect((await next).text).toContain('De Commissie lichtte haar voorstel toe.');
  });

  test('an external document type is not fetched, and its text is read', async () => {
    const xml = asXml().replace('<officiele-publicatie>', '<!DOCTYPE officiele-publicatie SYSTEM "http://127.0.0.1:9/op.dtd"><officiele-publicatie>');
    expect((await readReport(utf8(xml))).text).toContain('De Commissie lichtte haar voorstel toe.');
  });

  test('the bytes of the caller are left as they are', async () => {
    const before = pdf.slice();
    await readReport(pdf);
    expect(pdf).toEqual(before);
  });
});

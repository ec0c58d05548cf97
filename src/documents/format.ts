import { StandpuntError } from '../errors.js';
import type { DocumentFormat } from '../model.js';
import { encodingOf } from './encoding.js';

/** First bytes of formats, with the format where it is read, else what to call it. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], is: DocumentFormat | `${'a' | 'an'} ${string}`])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'docx'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Microsoft Office file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty ZIP archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
];
/** `EncryptedPackage` in UTF-16: what an Office document with a password has inside. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** Bytes before the header that a PDF reader allows. */
const PDF_HEAD = 1024;
const HEAD = 4096;
/** What may stand before the first element. */
const PROLOGUE = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>)/i;
const HTML_TAG =
  /^<(?:html|head|body|title|meta|link|script|style|main|article|section|header|footer|nav|aside|form|div|blockquote|pre|dl|hr|br|img|a|table|p|h[1-6]|ul|ol|center|font|span|b|strong|em)(?=[\s>/])/i;

/**
 * The format of a file by its content.
 *
 * @param source what to call it in messages
 * @throws StandpuntError `unsupported-format`, `encrypted-document`
 */
export function formatOf(bytes: Uint8Array, source: string): DocumentFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEAD));
  const signature = SIGNATURES.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
  if (signature === 'docx') return signature;
  if (signature) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED))
      throw new StandpuntError('encrypted-document', `${source} is an Office document with a password`);
    throw new StandpuntError('unsupported-format', `${source} is in a format that is not read: it looks like ${signature}`);
  }
  // Readers of PDF allow other bytes before it, but a text may mention it.
  if (/^[^\p{L}]*%PDF-\d/u.test(head.toString('latin1'))) return 'pdf';
  return markupOf(bytes) ?? 'text';
}

/** `html` or `xml` when the first element is one of theirs. */
function markupOf(bytes: Uint8Array): 'html' | 'xml' | undefined {
  let rest = new TextDecoder(encodingOf(bytes.subarray(0, HEAD))).decode(bytes.subarray(0, HEAD));
  const declared = /^\s*<\?xml[\s?]/.test(rest);
  const doctype = /^(?:\s|<!--[\s\S]*?-->)*<!doctype\s+html/i.test(rest);
  for (let prologue = PROLOGUE.exec(rest); prologue; prologue = PROLOGUE.exec(rest)) rest = rest.slice(prologue[0].length);
  if (declared || /^<(?:officiele-publicatie|kamerstuk)[\s>]/.test(rest) || /^<!doctype\s+(?!html)/i.test(rest)) return 'xml';
  return doctype || HTML_TAG.test(rest) ? 'html' : undefined;
}

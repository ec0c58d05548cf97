import { StandpuntError } from '../errors.js';

/** First bytes of formats that people give in place of plain text, and what to call them. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF file'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive, as DOCX and ODT files are'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Microsoft Office file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file'],
  [[0x1f, 0x8b], 'a gzip archive'],
];

/** Text has hardly any control characters besides white space; a share above this, 0–1, is no text. */
const MAX_CONTROLS = 0.02;

/**
 * The text of a report's bytes. UTF-8, or UTF-16 with a byte order mark; the mark is not part of the text.
 * Nothing else is changed: offsets into the result are offsets into the report.
 *
 * @param source What to call the bytes in messages, for example the file's name.
 * @throws StandpuntError `unsupported-format`, `invalid-encoding` or `empty-input`.
 */
export function decode(bytes: Uint8Array, source: string): string {
  const format = SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1];
  if (format) throw new StandpuntError('unsupported-format', `${source} is not plain text: it looks like ${format}`);
  const encoding = encodingOf(bytes);
  // Lenient first: what is no text at all is told apart from text in another encoding.
  if (isBinary(new TextDecoder(encoding).decode(bytes))) throw new StandpuntError('unsupported-format', `${source} is not plain text`);
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new StandpuntError('invalid-encoding', `${source} is not valid ${encoding.toUpperCase()}`);
  if (text.trim() === '') throw new StandpuntError('empty-input', `${source} is empty`);
  return text;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return 'utf-8';
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a text has a NUL in it, or more control characters than text has. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    // Tab, line feed, vertical tab, form feed and carriage return are white space.
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) controls++;
  }
  return controls > text.length * MAX_CONTROLS;
}

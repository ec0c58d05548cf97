import { StandpuntError } from '../errors.js';
import { encodingOf, tryDecode } from './encoding.js';
import { formatOf } from './format.js';

/** Text has hardly any control characters besides white space; a share above this, 0–1, is no text. */
const MAX_CONTROLS = 0.02;

/**
 * The text of bytes that have to be plain text: UTF-8, UTF-16 or Windows-1252. A byte order mark is not part of it.
 * Nothing else is changed: offsets into the result are offsets into the report.
 *
 * @param source What to call the bytes in messages, for example the file's name.
 * @throws StandpuntError `unsupported-format`, `invalid-encoding` or `empty-input`.
 */
export function decode(bytes: Uint8Array, source: string): string {
  const encoding = encodingOf(bytes);
  // Lenient first: what is no text at all is told apart from text in another encoding.
  if (isBinary(new TextDecoder(encoding).decode(bytes))) throw new StandpuntError('unsupported-format', `${source} is not plain text`);
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new StandpuntError('invalid-encoding', `${source} is not valid ${encoding.toUpperCase()}`);
  if (text.trim() === '') throw new StandpuntError('empty-input', `${source} is empty`);
  return text;
}

/** The text of bytes that are to be read as they stand, whatever is marked up in them. @throws StandpuntError as {@link decode} does */
export function decodePlain(bytes: Uint8Array, source: string): string {
  const format = formatOf(bytes, source);
  if (format === 'pdf' || format === 'docx')
    throw new StandpuntError('unsupported-format', `${source} is not plain text: it looks like ${format.toUpperCase()}`);
  return decode(bytes, source);
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

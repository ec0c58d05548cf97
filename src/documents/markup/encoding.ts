import { StandpuntError } from '../../errors.js';
import { decodeAs, encodingOf, markedEncoding } from '../encoding.js';

/** Bytes in which a document says what it is written in. */
const HEAD = 1024;

/** The text of an HTML file: by its mark, by what its head says, else as plain text. What is not valid there is replaced. */
export function decodeHtml(bytes: Uint8Array): string {
  return decode(bytes, /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{1,40})/i);
}

/** The text of an XML file, likewise. */
export function decodeXml(bytes: Uint8Array): string {
  return decode(bytes, /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{1,40})/i);
}

function decode(bytes: Uint8Array, declaration: RegExp): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = declaration.exec(head)?.[1];
  const guessed = encodingOf(bytes);
  // A head that can be read byte by byte is in no encoding of two bytes, whatever it says.
  const usable = declared !== undefined && !/^utf-?16/i.test(declared) && !guessed.startsWith('utf-16');
  try {
    return decodeAs(bytes, markedEncoding(bytes) ?? (usable ? declared : guessed));
  } catch (cause) {
    throw new StandpuntError('invalid-encoding', `the encoding «${declared}» is unknown`, { cause });
  }
}

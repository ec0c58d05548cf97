/** How text is written in bytes, by the names that TextDecoder knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes by which an encoding without a mark is judged. */
const SAMPLE = 4096;
/** Of text in Western Europe hardly any letter is beyond ASCII; a share of bytes above this, 0–1, is another encoding. */
const MAX_HIGH = 0.2;
/** Bytes that Windows-1252 leaves free. */
const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** The encoding that a byte order mark tells. */
export function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
}

/** The encoding of text in Dutch: by its mark, by where its zero bytes stand, or by what its bytes are valid in. */
export function encodingOf(bytes: Uint8Array): Encoding {
  return markedEncoding(bytes) ?? unmarkedUtf16(bytes) ?? (looksLikeWindows1252(bytes) ? 'windows-1252' : 'utf-8');
}

/** What Windows-1252 has for the bytes from 0x80, where Latin-1 has control characters. Some versions of Node decode it as Latin-1. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The text of bytes. @param fatal whether bytes that are not valid are an error, or replaced @throws RangeError for an unknown encoding */
export function decodeAs(bytes: Uint8Array, encoding: string, fatal = false): string {
  const decoder = new TextDecoder(encoding, { fatal });
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (control) => WINDOWS.charAt(control.charCodeAt(0) - 0x80)) : text;
}

/** The text of bytes; `null` when they are not valid in the encoding. */
export function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return decodeAs(bytes, encoding, true);
  } catch {
    return null;
  }
}

/** Nearly every other byte is zero where Latin letters have two bytes. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  const zeros: [even: number, odd: number] = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const [even, odd] = zeros;
  if (length < 8 || bytes.length % 2 === 1 || Math.max(even, odd) < length * 0.4 || Math.min(even, odd) > length * 0.01) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** Bytes that are not UTF-8, nor UTF-8 with a fault in it, nor another encoding than that of Western Europe. */
function looksLikeWindows1252(bytes: Uint8Array): boolean {
  if (tryDecode(bytes, 'utf-8') !== null) return false;
  let high = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    if (UNUSED.has(byte)) return false;
    high++;
  }
  return high <= bytes.length * MAX_HIGH && !hasMultibyte(bytes);
}

/** Whether a character of several bytes is there, or at the end the first bytes of one. */
function hasMultibyte(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead >= 0xf5) continue;
    const rest = bytes.subarray(i + 1, i + length);
    if (rest.length > 0 && rest.every((byte) => byte >= 0x80 && byte < 0xc0) && (rest.length === length - 1 || i + length > bytes.length))
      return true;
  }
  return false;
}

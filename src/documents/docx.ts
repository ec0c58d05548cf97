import { StandpuntError } from '../errors.js';
import type { ParsedDocument } from './blocks.js';
import type { Limits } from './limits.js';
import { readHtml } from './markup/html.js';
import { unpackedNames } from './zip.js';

/** The part that makes a ZIP archive a Word document. */
const MAIN_PART = 'word/document.xml';

/**
 * Reads a Word document.
 *
 * @throws StandpuntError `unsupported-format`, `broken-document`, `too-large`
 */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<ParsedDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Unpacked to the end before anything is made of it: what a file says of its size may be a lie.
  const names = await unpackedNames(buffer, limits.maxUncompressedBytes);
  if (!names.has(MAIN_PART)) throw new StandpuntError('unsupported-format', 'the ZIP archive is no DOCX file');
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth
    .convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch((cause: Error) => {
      throw new StandpuntError('broken-document', `the DOCX file cannot be read: ${cause.message}`, { cause });
    });
  return readHtml(value, limits.maxDepth);
}

import type { DocumentFormat } from '../model.js';
import type { ParsedDocument } from './blocks.js';
import type { Limits } from './limits.js';

/** Formats that are taken apart, in a thread of their own. */
export type MarkedUpFormat = Exclude<DocumentFormat, 'text'>;

/** The readers by format. What each needs is loaded when it is first used. */
const READERS: Record<MarkedUpFormat, (bytes: Uint8Array, limits: Limits) => Promise<ParsedDocument>> = {
  pdf: async (bytes, limits) => (await import('./pdf/index.js')).readPdf(bytes, limits),
  docx: async (bytes, limits) => (await import('./docx.js')).readDocx(bytes, limits),
  html: async (bytes, { maxDepth }) => {
    const [{ decodeHtml }, { readHtml }] = await Promise.all([import('./markup/encoding.js'), import('./markup/html.js')]);
    return readHtml(decodeHtml(bytes), maxDepth);
  },
  xml: async (bytes, { maxDepth }) => {
    const [{ decodeXml }, { readXml }] = await Promise.all([import('./markup/encoding.js'), import('./markup/xml.js')]);
    return readXml(decodeXml(bytes), maxDepth);
  },
};

/** Takes a document apart. @throws StandpuntError, and whatever a library throws at a broken document */
export function parseDocument(format: MarkedUpFormat, bytes: Uint8Array, limits: Limits): Promise<ParsedDocument> {
  return READERS[format](bytes, limits);
}

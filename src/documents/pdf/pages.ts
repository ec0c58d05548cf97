import { StandpuntError } from '../../errors.js';

/** A stretch of text in one font on one line. Lengths are points, from the top left of the page. */
export interface Run {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  /** Height of the font. */
  size: number;
  /** Tells fonts of the document apart. */
  font: string;
}

/** A page and the text on it that stands upright, in no order. */
export interface Page {
  /** From 1. */
  number: number;
  height: number;
  runs: Run[];
}

/** A PDF file: its pages, and the title that its program gave it. */
export interface PdfFile {
  pages: Page[];
  title?: string;
}

/** What `@napi-rs/canvas` is loaded for: drawing, which text needs nothing of. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'];

/**
 * Reads the text of a PDF file with its places.
 *
 * @throws StandpuntError `broken-document`, `encrypted-document`, `too-large`
 */
export async function readPages(bytes: Uint8Array, maxPages: number): Promise<PdfFile> {
  for (const name of DRAWING) if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({
    data: bytes,
    // Nothing of the file is run, nothing is fetched, nothing is said.
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > maxPages) throw new StandpuntError('too-large', `it has ${pdf.numPages} pages, more than ${maxPages}`);
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : undefined;
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) => ('str' in item ? runOf(item, viewport.transform, pdfjs.Util.transform) : []));
      pages.push({ number, height: viewport.height, runs });
      page.cleanup();
    }
    return { pages, ...(title && { title }) };
  } catch (cause) {
    if (cause instanceof StandpuntError) throw cause;
    const { name, message } = cause as Error;
    if (name === 'PasswordException') throw new StandpuntError('encrypted-document', 'the PDF has a password', { cause });
    throw new StandpuntError('broken-document', `the PDF cannot be read: ${message}`, { cause });
  } finally {
    await task.destroy();
  }
}

interface Item {
  str: string;
  transform: number[];
  width: number;
  fontName: string;
}

/** A run in the page's upright coordinates; nothing for text that stands askew, such as a watermark. */
function runOf({ str, transform, width, fontName }: Item, viewport: number[], multiply: (a: number[], b: number[]) => number[]): Run[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = multiply(viewport, transform);
  const size = Math.hypot(c, d);
  if (str === '' || size === 0 || !Number.isFinite(x + y + size + width) || a <= 0 || Math.abs(b) > a * 0.05) return [];
  return [{ text: str, x, y, width, size, font: fontName }];
}

/** How much a document may ask of the machine. A document that needs more is refused. */
export interface Limits {
  /** Bytes of the file. Default 64 MiB. */
  maxBytes: number;
  /** Bytes of all that is packed in a DOCX file, unpacked. Default 256 MiB. */
  maxUncompressedBytes: number;
  /** Pages of a PDF. Default 2,000. */
  maxPages: number;
  /** How deeply the elements of HTML and XML may stand in each other. Default 256. */
  maxDepth: number;
  /** Milliseconds for taking the text out of a document that is not plain text. Default 60,000. */
  timeoutMs: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  maxBytes: 64 * 2 ** 20,
  maxUncompressedBytes: 256 * 2 ** 20,
  maxPages: 2000,
  maxDepth: 256,
  timeoutMs: 60_000,
};

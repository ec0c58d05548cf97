import type { DocumentFormat, Layout, ReportMeta } from '../model.js';
import { decode } from './decode.js';
import { readBytes, tooLarge } from './file.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';

export type { Limits } from './limits.js';

/** A report as it was read. {@link analyze} takes it whole. */
export interface Report {
  /** Plain text as it stands in the file, offsets and all; of other formats the running text. */
  text: string;
  /** The path that it came from, or what the caller called it. */
  source: string;
  format: DocumentFormat;
  /** What the format says beside the words; empty for plain text. */
  meta: ReportMeta;
  /** Absent for plain text. */
  layout?: Layout;
}

/** How {@link readReport} should read. */
export interface ReadOptions extends Partial<Limits> {
  /** What to call the report, in messages as well. Default: the path, for bytes `report`. */
  source?: string;
}

/**
 * Reads a report. Its format is recognised by its content.
 *
 * @param input A path, or the bytes of a file, which are left as they are.
 * @throws StandpuntError `file-not-found`, `not-a-file`, `file-unreadable`; `unsupported-format`, `invalid-encoding`, `empty-input`;
 * `broken-document`, `encrypted-document`, `no-text`; `too-large` and `timed-out` when a limit is passed
 */
export async function readReport(input: string | Uint8Array, { source: name, ...options }: ReadOptions = {}): Promise<Report> {
  const limits = { ...DEFAULT_LIMITS, ...options };
  const source = name ?? (typeof input === 'string' ? input : 'report');
  const bytes = typeof input === 'string' ? await readBytes(input, limits.maxBytes) : input;
  if (bytes.length > limits.maxBytes) throw tooLarge(source, limits.maxBytes);
  return { text: decode(bytes, source), source, format: 'text', meta: {} };
}

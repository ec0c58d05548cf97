import { StandpuntError } from '../errors.js';
import type { DocumentFormat, Layout, ReportMeta } from '../model.js';
import { decode } from './decode.js';
import { readBytes, tooLarge } from './file.js';
import { formatOf } from './format.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import type { ParseJob } from './parser.js';

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
  const format = formatOf(bytes, source);
  if (format === 'text') return { text: decode(bytes, source), source, format, meta: {} };
  return { source, format, ...(await readMarkedUp({ format, bytes, limits }, source)) };
}

/** Reads a document that has to be taken apart; errors say which one it was. What that takes is loaded only here. */
async function readMarkedUp(job: ParseJob, source: string): Promise<Pick<Report, 'text' | 'meta' | 'layout'>> {
  try {
    const [{ parseDocument }, { layOut }, { rejoinWords }] = await Promise.all([
      import('./parser.js'),
      import('./running-text.js'),
      import('./rejoin.js'),
    ]);
    const { blocks, meta } = await parseDocument(job);
    const { text, layout } = layOut(blocks, rejoinWords);
    if (!/\p{L}/u.test(text)) throw new StandpuntError('empty-input', 'it has no words');
    return { text, meta, layout };
  } catch (error) {
    if (!(error instanceof StandpuntError)) throw error;
    throw new StandpuntError(error.code, `${source}: ${error.message}`, { cause: error });
  }
}

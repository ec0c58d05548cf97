import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { analyze } from '../analyze.js';
import { type Answer, answer } from '../batch/answer.js';
import { readBytes, tooLarge } from '../documents/file.js';
import { readReport } from '../documents/index.js';
import { DEFAULT_LIMITS } from '../documents/limits.js';
import { StandpuntError } from '../errors.js';
import { PLAIN } from '../export/formatter.js';
import type { OwnData } from '../pipeline.js';
import { documentOf, errorLine, type Id, idOf, parseLine } from './document.js';
import { type Done, digestOf } from './journal.js';
import type { Line } from './lines.js';
import { writeInFolder } from './output.js';
import { loadView, type View } from './views.js';

/** What the workers need for each report. */
export interface OwnWork {
  own: OwnData;
}

/** What the workers need for each report whose result goes to a file. */
export interface FileWork extends OwnWork {
  view: View;
  format: string;
  /** Digest of what all results are made with: options and version. */
  made: string;
}

/** A report whose result goes to a file. */
export interface FileTask {
  /** Path of the report. */
  report: string;
  /** Path of the result. */
  result: string;
  /** What is known of the result from an earlier run, which then does not have to be made again. */
  known?: Done | undefined;
}

/** A result that has been written, or was there already. */
export type FileResult = Pick<Done, 'key' | 'digest'> & { fresh: boolean };

/** Analyses a report and writes its result, unless that is there and nothing has changed. */
export function toFile({ report, result, known }: FileTask): Promise<Answer<FileResult>> {
  const { own, view, format, made }: FileWork = workerData;
  return answer(async () => {
    const bytes = await readBytes(report);
    // The result says where the report came from.
    const key = digestOf(made, report, bytes);
    if (known?.key === key && known.digest === (await digestOfFile(result))) return { key, digest: known.digest, fresh: false };
    const formatter = await loadView(view, format);
    const content = await formatter.format([analyze(await readReport(bytes, { source: report }), own)], PLAIN);
    await writeInFolder(result, content);
    return { key, digest: digestOf(content), fresh: true };
  });
}

async function digestOfFile(path: string): Promise<string | undefined> {
  const content = await readFile(path).catch(() => undefined);
  return content && digestOf(content);
}

/** What is written for a line of a stream. */
export interface LineResult {
  /** With its line feed. */
  line: string;
  /** Whether it is an error. */
  failed: boolean;
}

/** Analyses the document of a line. */
export function toLine({ number, bytes }: Line): Promise<Answer<LineResult>> {
  const { own }: OwnWork = workerData;
  return answer(() => {
    let id: Id | undefined;
    try {
      if (!bytes) throw tooLarge('the line', DEFAULT_LIMITS.maxBytes);
      const fields = parseLine(bytes);
      id = idOf(fields);
      const analysis = analyze(documentOf(fields), own);
      return { line: `${JSON.stringify({ ...(id !== undefined && { id }), ...analysis })}\n`, failed: false };
    } catch (error) {
      // Missing data is no fault of the document.
      if (!(error instanceof StandpuntError) || error.code === 'data-missing') throw error;
      return { line: errorLine(number, id, error), failed: true };
    }
  });
}

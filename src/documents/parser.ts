import { Worker } from 'node:worker_threads';
import { type ErrorCode, StandpuntError } from '../errors.js';
import { packageFile } from '../package.js';
import type { ParsedDocument } from './blocks.js';
import type { Limits } from './limits.js';
import type { MarkedUpFormat } from './parse.js';

/** A document to take apart. */
export interface ParseJob {
  format: MarkedUpFormat;
  bytes: Uint8Array;
  limits: Limits;
}

/** What came of it. */
export type ParseAnswer = { document: ParsedDocument } | { code: ErrorCode; message: string };

/** Mebibytes of memory that a document may take to be taken apart. */
const MAX_MEMORY = 1024;

/** Takes a document apart. @throws StandpuntError what is wrong with the document; `timed-out`, `too-large` */
export function parseDocument(job: ParseJob): Promise<ParsedDocument> {
  return parser.parse(job);
}

/**
 * Takes documents apart in a thread of its own, one after the other. The thread is started with the first document and kept; it does not keep
 * the process from ending. A document that takes too long, or too much memory, ends with it.
 */
class Parser {
  #worker: Worker | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  parse(job: ParseJob): Promise<ParsedDocument> {
    const parsed = this.#turn.then(() => this.#run(job));
    this.#turn = parsed.catch(() => {});
    return parsed;
  }

  async #run(job: ParseJob): Promise<ParsedDocument> {
    const worker = this.#start();
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<ParseAnswer>((resolve, reject) => {
        worker.once('message', resolve).once('error', reject);
        const { timeoutMs } = job.limits;
        timer = setTimeout(() => reject(new StandpuntError('timed-out', `it takes more than ${timeoutMs} ms to read`)), timeoutMs);
        // A copy changes hands: the caller's bytes stay the caller's.
        const bytes = new Uint8Array(job.bytes);
        worker.postMessage({ ...job, bytes }, [bytes.buffer]);
      });
      if ('document' in answer) return answer.document;
      throw new StandpuntError(answer.code, answer.message);
    } catch (error) {
      if (error instanceof StandpuntError && error.code !== 'timed-out') throw error;
      this.#forget(worker);
      await worker.terminate();
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new StandpuntError('too-large', `it takes more than ${MAX_MEMORY} MiB of memory to read`, { cause: error });
      throw error;
    } finally {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error');
      // An end that nobody waits for is no failure: the next document gets another thread.
      worker.on('error', () => this.#forget(worker));
    }
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(packageFile('dist/documents/worker.js'), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY },
      // Nothing of the process: no arguments, no environment, no output that gets in the way. Reading that would keep the process from ending.
      argv: [],
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
    });
    // While a document is read the timer keeps the process from ending.
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
  }
}

const parser = new Parser();

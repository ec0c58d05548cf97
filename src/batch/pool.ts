import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import { Piscina } from 'piscina';
import { StandpuntError } from '../errors.js';
import { packageFile } from '../package.js';
import type { Answer } from './answer.js';
import { type BatchLimits, DEFAULT_BATCH_LIMITS } from './limits.js';

/** What came of a task: a result, or the reason why there is none. */
export type Outcome<Task, Result> = { task: Task; result: Result; error?: undefined } | { task: Task; result?: undefined; error: StandpuntError };

/** What workers run. */
export interface Work {
  /** Path of their module in the package. */
  module: string;
  /** Name of the module's function that takes a task and gives an {@link Answer}. */
  handler: string;
  /** What all tasks need; in the module it is the `workerData`. Copied once for each worker. */
  data: unknown;
}

/** The longest that a timer can wait. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;
/** Tasks for each worker that may be done before one in front of them is. */
const AHEAD = 8;

/**
 * Runs tasks in worker threads and gives what comes of them, in their order. The source is read no faster than the outcomes are taken: memory
 * does not grow with the number of tasks. A worker that dies or takes too long is the reason for its task alone.
 *
 * @throws StandpuntError `data-missing`, and `too-large` or `analysis-failed` when no worker can start; and what the source throws
 */
export async function* runTasks<Task, Result>(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  work: Work,
  limits: BatchLimits = {},
): AsyncGenerator<Outcome<Task, Result>, void, undefined> {
  const { jobs = availableParallelism() } = limits;
  const pool = new Pool<Task, Result>(work, { ...limits, jobs });
  const ahead = { concurrency: jobs, highWaterMark: AHEAD * jobs };
  try {
    yield* Readable.from(tasks).map((task: Task) => pool.run(task), ahead);
  } finally {
    await pool.stop();
  }
}

class Pool<Task, Result> {
  readonly #threads: Piscina<Task, Answer<Result>>;
  readonly #timeoutMs: number;
  readonly #memoryMb: number;
  readonly #stopped = new AbortController();
  /** Why nothing can be run any more. */
  #fault: unknown;

  constructor(
    { module, handler, data }: Work,
    { jobs, timeoutMs = DEFAULT_BATCH_LIMITS.timeoutMs, memoryMb = DEFAULT_BATCH_LIMITS.memoryMb, signal }: BatchLimits & { jobs: number },
  ) {
    this.#timeoutMs = Math.min(timeoutMs, LONGEST_TIMEOUT);
    this.#memoryMb = memoryMb;
    this.#threads = new Piscina({
      filename: packageFile(module).href,
      name: handler,
      workerData: data,
      minThreads: 1,
      maxThreads: jobs,
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    this.#threads.on('error', (cause: Error) => this.#mourn(this.#reason(cause)));
    signal?.addEventListener('abort', () => this.#fail(signal.reason), { signal: this.#stopped.signal });
    if (signal?.aborted) this.#fail(signal.reason);
  }

  /** @throws what makes all further tasks pointless */
  async run(task: Task): Promise<Outcome<Task, Result>> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), this.#timeoutMs);
    try {
      if (this.#fault !== undefined) throw this.#fault;
      const answer = await this.#threads.run(task, { signal: timeout.signal });
      if ('result' in answer) return { task, result: answer.result };
      const error = new StandpuntError(answer.code, answer.message);
      // No fault of the report, and the same for all.
      if (answer.code === 'data-missing') this.#fail(error);
      return { task, error };
    } catch (cause) {
      if (this.#fault !== undefined) throw this.#fault;
      const error = this.#reason(cause as NodeJS.ErrnoException, timeout.signal.aborted);
      this.#mourn(error);
      return { task, error };
    } finally {
      clearTimeout(timer);
    }
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#threads.destroy();
  }

  /** A worker that has died is replaced, unless one has died while it started: then tasks would wait for ever. */
  #mourn(error: StandpuntError): void {
    if (this.#threads.threads.length === 0) this.#fail(error);
  }

  #fail(fault: unknown): void {
    this.#fault ??= fault;
    // Rejects what runs.
    void this.#threads.destroy();
  }

  #reason(cause: NodeJS.ErrnoException, late = false): StandpuntError {
    if (late) return new StandpuntError('timed-out', `the analysis took longer than ${this.#timeoutMs / 1000} s`, { cause });
    if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return new StandpuntError('too-large', `the analysis needs more than ${this.#memoryMb} MB of memory`, { cause });
    return new StandpuntError('analysis-failed', `the analysis broke off: ${cause.message}`, { cause });
  }
}

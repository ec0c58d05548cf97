/** How much of the machine a batch may take. */
export interface BatchLimits {
  /** Reports read at a time, each in a worker thread. An integer from 1. Default: the number of processors. */
  jobs?: number;
  /** Milliseconds for one report, from its file to its records; then its worker is stopped. Default 300,000. */
  timeoutMs?: number;
  /** Mebibytes of JavaScript objects that a worker may have. Default 1,024. */
  memoryMb?: number;
  /** Stops the batch, which then throws the signal's reason. */
  signal?: AbortSignal;
}

export const DEFAULT_BATCH_LIMITS = { timeoutMs: 300_000, memoryMb: 1024 } as const;

import type { BatchLimits } from '../batch/limits.js';

/** Options of commands that read many reports, as the command line gives them. */
export interface BatchFlags {
  jobs?: number;
  /** Seconds. */
  timeout?: number;
  /** Mebibytes. */
  memory?: number;
}

export function batchLimits({ jobs, timeout, memory }: BatchFlags): BatchLimits {
  return {
    ...(jobs !== undefined && { jobs }),
    ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
    ...(memory !== undefined && { memoryMb: memory }),
  };
}

import { type ErrorCode, StandpuntError } from '../errors.js';

/** What a worker says of a task: errors lose their class between threads. */
export type Answer<Result> = { result: Result } | { code: ErrorCode; message: string };

/** Does a worker's task. @throws what was not thrown on purpose */
export async function answer<Result>(work: () => Result | Promise<Result>): Promise<Answer<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    if (!(error instanceof StandpuntError)) throw error;
    return { code: error.code, message: error.message };
  }
}

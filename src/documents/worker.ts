import { parentPort } from 'node:worker_threads';
import { StandpuntError } from '../errors.js';
import { parseDocument } from './parse.js';
import type { ParseAnswer, ParseJob } from './parser.js';

/** The thread that takes documents apart, one after the other: one that takes too long can be ended with it, whatever it is at. */

// What a library leaves behind of a broken document must not end the thread that reads the next.
process.on('uncaughtException', () => {});

parentPort?.on('message', async ({ format, bytes, limits }: ParseJob) => {
  parentPort?.postMessage(await answer({ format, bytes, limits }));
});

async function answer({ format, bytes, limits }: ParseJob): Promise<ParseAnswer> {
  try {
    return { document: await parseDocument(format, bytes, limits) };
  } catch (error) {
    if (error instanceof StandpuntError) return { code: error.code, message: error.message };
    // Whatever the libraries throw, it is the document that made them.
    return { code: 'broken-document', message: `it cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

// Loaded before a command (`node --import`): at its end, prints the memory of the process as it was all along, in megabytes, on standard error.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  /** @type {number[]} */
  const samples = [];
  setInterval(() => samples.push(process.memoryUsage.rss() / 2 ** 20), 20).unref();
  process.on('exit', () => process.stderr.write(`memory ${JSON.stringify(samples)}\n`));
}

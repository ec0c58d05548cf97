// A process of its own for `work.ts`: counts are exact only where the library has not run before and the engine does not optimise.
import { Session } from 'node:inspector/promises';
import process from 'node:process';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { analyze } = await import('../../dist/index.js');

/** Number of runs of the library's functions and blocks while a text is analysed. @param {string} text */
async function measure(text) {
  // Taking the counts resets them.
  await session.post('Profiler.takePreciseCoverage');
  analyze(text, { anyLanguage: true });
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/dist/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

process.on('message', async (text) => process.send?.(await measure(String(text))));

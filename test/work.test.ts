import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { analyze } from '../src/index.js';
import { ENDLESS } from './support/endless.js';
import { WorkMeter } from './support/work.js';

// In a file of its own: counts are exact only for code that has not run before the counting starts.

describe('the work grows with the length of the text', () => {
  const meter = new WorkMeter();
  beforeAll(async () => {
    await meter.start();
    analyze('De Raad steunt het.', { anyLanguage: true });
  });
  afterAll(() => meter.stop());

  test.each(Object.entries(ENDLESS))('%s', async (_name, make) => {
    const work = (times: number) => meter.measure(() => analyze(make(times), { anyLanguage: true }));
    // Long enough that the bounds on nesting and on looking ahead have been reached in both.
    const some = await work(300);
    const more = await work(1200);
    // Four times the length: four times the work, were it exactly linear; sixteen times, were it quadratic.
    expect(more / some).toBeLessThan(6);
  });
});

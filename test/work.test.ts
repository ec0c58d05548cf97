import { afterAll, describe, expect, test } from '@jest/globals';
import { ENDLESS } from './support/endless.js';
import { WorkMeter } from './support/work.js';

describe('the work grows with the length of the text', () => {
  const meter = new WorkMeter();
  afterAll(() => meter.stop());

  test.each(Object.entries(ENDLESS))('%s', async (_name, make) => {
    // Long enough that the bounds on nesting and on looking ahead have been reached in both.
    const some = await meter.measure(make(300));
    const more = await meter.measure(make(1200));
    // Four times the length: four times the work, were it exactly linear; sixteen times, were it quadratic.
    expect(more / some).toBeLessThan(6);
  });
});

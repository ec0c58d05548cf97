import { describe, expect, test } from '@jest/globals';
import { analyze, analyzeAll, type Source } from '../src/index.js';
import { inventedReport } from './support/invented.js';
import { REPORT } from './support/project.js';

describe('analyzeAll', () => {
  test('gives what analyze gives, in the order of the sources, with what was given', async () => {
    const sources = [REPORT, { text: inventedReport(1), source: 'one' }, { text: inventedReport(2), id: 2 }, 'none.txt', { text: ' ' }];
    const results: [Source, unknown][] = [];
    for await (const { source, analysis, error } of analyzeAll(sources)) results.push([source, error ? error.code : analysis]);
    expect(results.map(([source]) => source)).toEqual(sources);
    expect(results[0]?.[1]).toMatchObject({ report: { source: REPORT, date: '2024-12-19' } });
    expect(results[1]?.[1]).toEqual(analyze({ text: inventedReport(1), source: 'one' }));
    expect(results[2]?.[1]).toEqual(analyze(inventedReport(2)));
    expect(results.slice(3).map(([, code]) => code)).toEqual(['file-not-found', 'empty-input']);
  });

  test('has the terms, names and frames of the caller', async () => {
    const options = { glossary: [{ id: 'own:voorstel', nl: 'voorstel', variants: [], en: 'blueprint' }] };
    for await (const { analysis } of analyzeAll([{ text: 'De Raad steunt het voorstel.' }], options))
      expect(analysis?.records[0]?.english).toBe('The Council supports the blueprint.');
  });

  test('takes sources as they are asked for, and no more once nobody wants them', async () => {
    let given = 0;
    async function* endless() {
      for (;;) yield { text: inventedReport(given++, 1) };
    }
    let seen = 0;
    for await (const { analysis } of analyzeAll(endless(), { jobs: 2 })) {
      expect(analysis?.records).toHaveLength(1);
      if (++seen === 50) break;
    }
    expect(given).toBeLessThan(150);
  });

  test('passes on what its source throws', async () => {
    async function* broken() {
      yield { text: inventedReport(1) };
      throw new Error('no more');
    }
    await expect(collect(analyzeAll(broken()))).rejects.toThrow('no more');
  });

  test('is stopped by a signal', async () => {
    const stop = new AbortController();
    const texts = Array.from({ length: 100 }, (_, i) => ({ text: inventedReport(i) }));
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const result of analyzeAll(texts, { signal: stop.signal })) if (seen.push(result) === 3) stop.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(seen.length).toBeLessThan(100);
    await expect(collect(analyzeAll(texts, { signal: stop.signal }))).rejects.toThrow('enough');
  });

  test('a worker that cannot even start is an error, not a wait without end', async () => {
    const results = collect(analyzeAll([{ text: 'De Raad steunt het.' }, { text: 'De Raad steunt het.' }], { memoryMb: 1, jobs: 2 }));
    const failure = await results.then(
      (all) => all.map(({ error }) => error?.code),
      ({ code }) => [code],
    );
    expect(new Set(failure)).toEqual(new Set(['too-large']));
  });
});

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

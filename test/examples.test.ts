import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { analyze, readReport } from '../src/index.js';
import type { Analysis } from '../src/model.js';
import { REPORT } from './support/project.js';
import { runNode } from './support/standpunt.js';

function linesOf(example: string, ...args: string[]): string[] {
  const { status, stdout, stderr } = runNode([`examples/${example}`, ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trimEnd().split('\n');
}

describe('examples', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    analysis = analyze((await readReport(REPORT)).text);
  });

  test('analyse-report prints the first records', () => {
    const expected = analysis.records.slice(0, 5).map(({ act, english, cue }) => `${act}: ${english} (${cue.text})`);
    expect(expected).toHaveLength(5);
    expect(linesOf('analyse-report.mjs')).toEqual(expected);
  });

  test.each(['nl', 'european-council'])('one-actor prints what %s said and nothing else', (actor) => {
    const said = analysis.records.filter(({ holders }) => holders.some(({ id }) => id === actor)).map(({ english }) => english);
    expect(said.length).toBeGreaterThan(1);
    expect(said.length).toBeLessThan(analysis.records.length);
    expect(linesOf('one-actor.mjs', actor)).toEqual(said);
  });

  test('own-lexicon finds the verb, the actor and the term that it adds', () => {
    expect(linesOf('own-lexicon.mjs')[0]).toBe('waddenraad The Wadden Sea Council sang the praises of the silt agreement.');
  });

  test('with-deepl counts what it would send, without a key', () => {
    expect(linesOf('with-deepl.mjs')).toEqual([
      expect.stringMatching(new RegExp(`^${analysis.records.length} records: [1-9]\\d+ characters in [1-9]\\d* sentences and [1-9]\\d* requests$`)),
    ]);
  });

  test('search-store finds the words in the records', () => {
    const lines = linesOf('search-store.mjs', 'sanctions');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^2024-12-19 .*sanction/i);
  });

  test('actor-network writes GraphML', () => {
    expect(linesOf('actor-network.mjs').join('\n')).toMatch(/^<\?xml[\s\S]+<data key="edge-agreement">[\s\S]+<\/graphml>$/);
  });

  test('compare-reports prints every change of the Netherlands', () => {
    const lines = linesOf('compare-reports.mjs');
    expect(lines.filter((line) => /^(?:new|repeated|strengthened|weakened|reversed|dropped): .+: .+\.$/.test(line))).toEqual(lines);
    expect(lines.some((line) => line.startsWith('reversed'))).toBe(true);
  });

  test('brief prints ten sentences by subject', () => {
    const [title, ...lines] = linesOf('brief.mjs');
    expect(title).toBe('Summary: report of 2024-12-19');
    expect(lines).toHaveLength(10);
    expect(lines.some((line) => line.startsWith('Ukraine: '))).toBe(true);
  });

  test('summary-by-section has every record once, under its heading', () => {
    const lines = linesOf('summary-by-section.mjs');
    expect(lines).toContain('Migratie');
    const sentences = lines.filter((line) => line.startsWith('  ')).map((line) => line.trim());
    expect(sentences.join(' ')).toBe(analysis.records.map(({ english }) => english).join(' '));
    const migration = sentences[lines.filter((line) => !line.startsWith('  ')).indexOf('Migratie')];
    expect(migration).toMatch(/migration/);
  });
});

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

(hasRedis ? describe : describe.skip)('the example of a queue (needs redis-server)', () => {
  test('gives each of 200 reports one result, though a worker is killed in the middle of one', () => {
    const lines = linesOf('queue/run.mjs');
    expect(lines[0]).toMatch(/^worker [1-4] is killed in the middle of report-50$/);
    expect(lines).toContain('report-50 is given to another worker');
    // 199 reports of 5 positions, and a long one.
    expect(lines.at(-1)).toBe('200 results of 200 reports, 2995 records, 0 failed');
  }, 120_000);
});

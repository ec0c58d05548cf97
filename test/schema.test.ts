import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { analyze, readReport } from '../src/index.js';
import type { Analysis } from '../src/model.js';
import { smallAnalysis } from './support/analysis.js';
import { projectPath, REPORT } from './support/project.js';

const schema = JSON.parse(readFileSync(projectPath('dist/schema.json'), 'utf8'));

describe('the JSON Schema', () => {
  let valid: ValidateFunction;
  let analysis: Analysis;
  beforeAll(async () => {
    valid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    const { text, source } = await readReport(REPORT);
    analysis = JSON.parse(JSON.stringify(analyze(text, { meta: { source } })));
  });

  test('describes the analysis of a real report', () => {
    valid(analysis);
    expect(valid.errors).toBeNull();
    expect(analysis.records.length).toBeGreaterThan(0);
  });

  test('bears the version of the analyses it describes', () => {
    expect(schema.$id).toBe(`urn:standpunt:schema:analysis:${analysis.schemaVersion}`);
  });

  test('is written in the words of 2020-12 only', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const text = JSON.stringify(schema);
    expect(text).not.toContain('definitions');
    expect(text).not.toMatch(/"items":\[/);
    expect(text).not.toContain('{@link');
    expect(schema.$defs.Range).toMatchObject({ prefixItems: [{ type: 'number' }, { type: 'number' }], items: false });
  });

  const changes: [string, (changed: Analysis) => unknown][] = [
    ['an unknown field', (changed) => Object.assign(changed, { extra: 1 })],
    ['a missing field', (changed) => Reflect.deleteProperty(changed, 'engine')],
    ['an unknown act', (changed) => Object.assign(changed.records[0] ?? {}, { act: 'shout' })],
    ['a span of three', (changed) => changed.records[0]?.cue.spans.push([1, 2, 3] as unknown as [number, number])],
    ['a span of one', (changed) => changed.records[0]?.cue.spans.push([1] as unknown as [number, number])],
    ['another schema version', (changed) => Object.assign(changed, { schemaVersion: '0.9' })],
  ];
  test.each(changes)('refuses %s', (_name, change) => {
    const changed = smallAnalysis();
    expect(valid(changed)).toBe(true);
    change(changed);
    expect(valid(changed)).toBe(false);
  });
});

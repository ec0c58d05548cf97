import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { analyze } from '../src/index.js';
import { readCases, testCases } from './support/cases.js';
import { stanceLines } from './support/notation.js';
import { projectPath } from './support/project.js';

describe('stances', () => {
  const cases = readCases('stances');

  test('the cases cover every act, and have sentences on which all is silent', () => {
    const acts = readdirSync(projectPath('glossary/stances')).map((name) => name.replace(/\.tsv$/, ''));
    const covered = cases.flatMap(({ right }) => right).map((line) => line.replace(/^not /, '').replace(/ \|.*/, ''));
    expect([...new Set(covered)].sort()).toEqual([...acts, 'nothing'].sort());
  });

  testCases(cases, (dutch) => stanceLines(analyze(dutch, { anyLanguage: true, meta: { meeting: 'european-council' } })));
});

import { readdirSync, readFileSync } from 'node:fs';
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

  test.each(documented())('src/5-stances/README.md: %s', (dutch, english) => {
    const { records } = analyze(dutch, { anyLanguage: true, meta: { meeting: 'european-council' } });
    expect(records.map((record) => record.english).join(' ') || 'nothing').toBe(english);
  });

  testCases(cases, (dutch) => stanceLines(analyze(dutch, { anyLanguage: true, meta: { meeting: 'european-council' } })));
});

/** Dutch and English of the table rows in the folder's README. */
function documented(): [string, string][] {
  const rows = readFileSync(projectPath('src/5-stances/README.md'), 'utf8').matchAll(/^\| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm);
  return [...rows].map(([, dutch = '', english = '']): [string, string] => [dutch.trim(), english.trim()]).filter(([dutch]) => dutch.endsWith('.'));
}

describe('whose meeting it is', () => {
  const text = 'Benadrukt werd dat de tijd dringt. De Raad sprak over gas en de Raad nam conclusies aan.';

  test.each([
    ['Verslag van de Europese Raad van 7 juni 2024', 'european-council'],
    ['Verslag van de Landbouw- en Visserijraad', 'agrifish'],
    ['Verslag Raad Algemene Zaken', 'general-affairs-council'],
  ])('%s', (title, meeting) => {
    const { report, records } = analyze(`${title}\n\n${text}`);
    expect(report.meeting).toBe(meeting);
    expect(records[0]?.holders).toEqual([expect.objectContaining({ implicit: true, id: meeting, resolvedBy: 'report' })]);
  });

  test('of several in the title the one that the report speaks of', () => {
    const { report } = analyze(`Verslag van de Eurogroep en de Ecofinraad\n\nDe Ecofinraad steunde het plan. De Ecofinraad sprak over gas.`);
    expect(report.meeting).toBe('ecofin');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { projectPath } from './support/project.js';

interface Entry {
  file: string;
  title: string;
  date: string;
  meeting: string;
  source: string;
}

const reports: Entry[] = JSON.parse(readFileSync(projectPath('corpus/reports.json'), 'utf8'));

describe('the corpus', () => {
  test('has an entry for each report', () => {
    const files = readdirSync(projectPath('corpus')).filter((name) => name.endsWith('.txt'));
    expect(reports.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  test.each(reports)('$file bears its title, and its entry is complete', ({ file, title, date, meeting, source }) => {
    const text = readFileSync(projectPath(`corpus/${file}`), 'utf8');
    expect(text.replace(/\s+/g, ' ')).toContain(title);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(meeting).toMatch(/^[a-z-]+$/);
    expect(source).not.toBe('');
  });
});

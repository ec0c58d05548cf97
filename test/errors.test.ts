import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ERROR_CODES, StandpuntError } from '../src/errors.js';
import { projectPath } from './support/project.js';

describe('errors', () => {
  test('are all listed in the README, and no others', () => {
    const readme = readFileSync(projectPath('README.md'), 'utf8');
    const section = /^## Errors\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(readme)?.[1] ?? '';
    const listed = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
    expect(listed).toEqual(ERROR_CODES);
  });

  test.each(ERROR_CODES)('%s has a hint that is a sentence', (code) => {
    const cause = new Error('cause');
    const error = new StandpuntError(code, 'what went wrong', { cause });
    expect(error).toMatchObject({ name: 'StandpuntError', code, message: 'what went wrong', cause });
    expect(error.hint).toMatch(/^[A-Z].*\.$/);
  });
});

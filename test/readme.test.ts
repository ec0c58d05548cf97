import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { projectPath } from './support/project.js';
import { standpunt } from './support/standpunt.js';

const readme = readFileSync(projectPath('README.md'), 'utf8');
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

test('the excerpt in the README is what its command prints', () => {
  const command = /npx standpunt (analyze \S+)/.exec(readme)?.[1]?.split(' ') ?? [];
  const excerpt = /```text\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
  const { status, stdout } = standpunt([...command, '--format', 'table']);
  expect(status).toBe(0);
  const chunks = excerpt.split('…').map(fold);
  expect(chunks.length).toBeGreaterThan(1);
  // Each chunk follows the one before it.
  let rest = fold(stdout);
  for (const chunk of chunks) {
    expect(rest).toContain(chunk);
    rest = rest.slice(rest.indexOf(chunk) + chunk.length);
  }
});

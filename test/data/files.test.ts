import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { projectPath } from '../support/project.js';

const folders = readdirSync(projectPath('glossary'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const files = folders.flatMap((folder) =>
  readdirSync(projectPath(`glossary/${folder}`))
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => `${folder}/${name}`),
);
const documented = readFileSync(projectPath('glossary/README.md'), 'utf8');

/** What is wrong with the characters of a file. */
function untidy(text: string): string[] {
  const found = text.endsWith('\n') ? [] : ['no newline at the end'];
  if (text !== text.normalize('NFC')) found.push('not in normal form C');
  for (const [i, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const cells = line.split('\t');
    if (cells.some((cell) => cell !== cell.replace(/\s+/g, ' ').trim())) found.push(`line ${i + 1}: stray white space`);
    if (/[“”„‘\p{Cf}\p{Co}\uFFFD]/u.test(line)) found.push(`line ${i + 1}: stray character`);
    if (cells[0] === '') found.push(`line ${i + 1}: empty first cell`);
  }
  return found;
}

describe('the data files', () => {
  test('are there', () => expect(files.length).toBeGreaterThan(50));

  test.each(files)('%s is tidy', (file) => {
    expect(untidy(readFileSync(projectPath(`glossary/${file}`), 'utf8'))).toEqual([]);
  });

  test('untidy text is seen', () => {
    expect(untidy('a\tb\n\tc ')).toEqual(['no newline at the end', 'line 2: stray white space', 'line 2: empty first cell']);
    expect(untidy('a“s\n\u0065\u0301\n')).toEqual(['not in normal form C', 'line 1: stray character']);
  });
});

describe('glossary/README.md', () => {
  /** Columns of a kind of file: the first cells of the table under its heading. */
  const columnsOf = (heading: string) => {
    const [, section = ''] = documented.split(`\n### \`${heading}\``);
    return [...(section.split('\n#')[0] as string).matchAll(/^\| `(\w+)` \|/gm)].map(([, column]) => column);
  };

  test.each(files)('has the columns of %s', (file) => {
    const [folder] = file.split('/');
    const header = (readFileSync(projectPath(`glossary/${file}`), 'utf8').split('\n')[0] as string).split('\t');
    const own = columnsOf(file);
    expect(own.length > 0 ? own : columnsOf(`${folder}/*.tsv`)).toEqual(header);
  });

  test('has example lines that are in the files', () => {
    const examples = [...documented.matchAll(/```tsv\n([\s\S]*?)```/g)].flatMap(([, block]) => (block as string).replace(/\n$/, '').split('\n'));
    const lines = new Set(files.flatMap((file) => readFileSync(projectPath(`glossary/${file}`), 'utf8').split('\n')));
    expect(examples.length).toBeGreaterThan(8);
    expect(examples.filter((line) => !lines.has(line))).toEqual([]);
  });
});

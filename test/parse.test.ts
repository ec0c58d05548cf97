import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../src/cli/run.js';
import { PARSE_FORMATS, PARSE_FORMATTERS, type Parse } from '../src/export/parse/index.js';
import { Reader } from '../src/reader.js';
import { Folder, projectPath, REPORT } from './support/project.js';
import { standpunt } from './support/standpunt.js';
import { fakeIo } from './support/terminal.js';

const TEXT = 'De Raad riep Servië (SRB) niet op en steunde de tekst die was herzien. Wat nu?';

async function parse(...args: string[]): Promise<string> {
  const io = fakeIo();
  expect(await run(['parse', ...args], io)).toBe(0);
  return io.stdout.text;
}

describe('fields', () => {
  test('show verbs, fields, constituents, insertions, inner clauses, negation and a shared subject', async () => {
    expect(await parse('De Raad riep Servië (SRB) niet op en steunde de tekst die werd besproken.')).toBe(
      `1. De Raad riep Servië (SRB) niet op en steunde de tekst die werd besproken.

main
  verbs                   op|roepen (past, active, denied by niet)
  first    subject  NP    De Raad
  left                    riep
  middle   object   NP    Servië (SRB)
             parenthesis: NP  (SRB)
           adjunct  ADVP  niet
  right                   op
main (en)
  verbs                steunen (past, active)
  subject  shared  NP  De Raad
  left                 steunde
  middle   object  NP  de tekst die werd besproken
             modifier: relative
               verbs    worden + bespreken (past, passive)
               left     die
               right    werd besproken
`,
    );
  });

  test('show sentences one after the other, and headings without a reading', async () => {
    const io = fakeIo({ input: 'Handel\n\nDe Raad stemde. De Raad sloot.\n\nSlot\n' });
    await run(['parse'], io);
    expect(io.stdout.text.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'Heading: Handel',
      '1. De Raad stemde.',
      'main',
      '2. De Raad sloot.',
      'main',
      'Heading: Slot',
    ]);
  });
});

describe('conllu', () => {
  test('has ten columns, features in order, spaces and offsets', async () => {
    const output = await parse('--format', 'conllu', 'De Raad sprak.  Het\nverslag is er.');
    expect(output).toBe(
      `${[
        '# sent_id = 1',
        '# text = De Raad sprak.',
        '1\tDe\tde\tDET\t_\t_\t_\t_\t_\tTokenRange=0:2',
        '2\tRaad\traad\tNOUN\t_\tNumber=Sing\t_\t_\t_\tTokenRange=3:7',
        '3\tsprak\tspreken\tVERB\t_\tNumber=Sing|Tense=Past|VerbForm=Fin\t_\t_\t_\tSpaceAfter=No|TokenRange=8:13',
        '4\t.\t.\tPUNCT\t_\t_\t_\t_\t_\tTokenRange=13:14',
        '',
        '# sent_id = 2',
        '# text = Het verslag is er.',
      ].join('\n')}\n${output.split('\n').slice(9).join('\n')}`,
    );
    expect(output.endsWith('\n\n')).toBe(true);
  });

  test('of a whole report gives every form back at its offsets', async () => {
    const text = readFileSync(REPORT, 'utf8');
    const io = fakeIo({ input: text });
    await run(['parse', '-', '-f', 'conllu'], io);
    const sentences = io.stdout.text.trimEnd().split('\n\n');
    expect(sentences.length).toBeGreaterThan(50);
    for (const [i, sentence] of sentences.entries()) {
      const [id, whole, ...lines] = sentence.split('\n');
      expect(id).toBe(`# sent_id = ${i + 1}`);
      const rows = lines.map((line) => line.split('\t'));
      for (const [k, row] of rows.entries()) {
        expect([row.length, row[0]]).toEqual([10, `${k + 1}`]);
        const [, start, end] = /TokenRange=(\d+):(\d+)$/.exec(row[9] ?? '') ?? [];
        const plain = (word: string) => word.replace(/[-\u00ad\s]/g, '').replace(/’/g, "'");
        expect(plain(row[1] ?? '')).toBe(plain(text.slice(Number(start), Number(end))));
      }
      const joined = rows.map(([, form, , , , , , , , misc]) => `${form}${misc?.startsWith('SpaceAfter=No') ? '' : ' '}`).join('');
      expect(`# text = ${joined.trimEnd()}`).toBe(whole);
    }
  });
});

describe('json', () => {
  test('is the text, its sections and the readings of the model', async () => {
    const parsed: Parse = JSON.parse(await parse('--format', 'json', TEXT));
    const { sections, readings } = new Reader().read(TEXT);
    expect(parsed.text).toBe(TEXT);
    expect(parsed.sections).toEqual(sections);
    expect(parsed.readings.map(({ sentence, clauses }) => ({ sentence, clauses }))).toEqual(
      readings.map(({ sentence, clauses }) => ({ sentence, clauses })),
    );
    for (const { tokens } of parsed.readings)
      for (const token of tokens) expect(Object.keys(token)).toEqual(['start', 'end', 'text', 'lemma', 'upos', 'feats', 'lemmaSource']);
  });
});

describe('all formats', () => {
  test('are three, and leave the parse as it is', () => {
    expect(PARSE_FORMATS).toEqual(['fields', 'conllu', 'json']);
    const { sections, readings } = new Reader().read(TEXT);
    const parsed: Parse = { text: TEXT, sections, readings: readings.map(({ sentence, words, clauses }) => ({ sentence, tokens: words, clauses })) };
    const before = structuredClone(parsed);
    for (const format of PARSE_FORMATS) expect(PARSE_FORMATTERS[format](parsed)).toMatch(/\n$/);
    expect(parsed).toEqual(before);
  });
});

describe('the command', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = new Folder();
  });
  afterAll(() => folder.remove());

  test('takes a text as one argument, as several, or from standard input', async () => {
    const expected = await parse('De Raad sprak.');
    expect(await parse('De', 'Raad', 'sprak.')).toBe(expected);
    for (const args of [['parse'], ['parse', '-']]) {
      const io = fakeIo({ input: 'De Raad sprak.' });
      expect([await run(args, io), io.stdout.text]).toEqual([0, expected]);
    }
    expect(standpunt(['parse', 'De Raad sprak.'])).toEqual({ status: 0, stdout: expected, stderr: '' });
  });

  test('writes to a file, or says that it cannot', async () => {
    const path = folder.file('tree.txt');
    const io = fakeIo();
    expect(await run(['parse', 'De Raad sprak.', '-o', path], io)).toBe(0);
    expect([io.stdout.text, readFileSync(path, 'utf8')]).toEqual(['', await parse('De Raad sprak.')]);
    expect(await run(['parse', 'De Raad sprak.', '-o', folder.path], io)).toBe(1);
    expect(io.stderr.text).toMatch(/^standpunt: error \[output-failed\] .+\nhint: .+\n$/);
  });

  test.each([
    ['a text without words', ['1 . 2'], 'empty-input', 1],
    ['standard input beside a text', ['De Raad sprak.', '-'], 'bad-option', 2],
    ['an unknown format', ['De Raad sprak.', '-f', 'xml'], 'bad-option', 2],
  ])('refuses %s with code and hint', async (_name, args, code, status) => {
    const io = fakeIo();
    expect(await run(['parse', ...args], io)).toBe(status);
    expect(io.stdout.text).toBe('');
    expect(io.stderr.text).toMatch(new RegExp(`^standpunt: error \\[${code}\\] \\S.+\\nhint: .+\\n$`));
  });

  test('prints what the README says, in the formats that it names', async () => {
    const [, section = '', example = '', excerpt] =
      /(standpunt parse "(.+)"\n```\n\n```text\n([\s\S]+?)```[\s\S]+?)\n#/.exec(readFileSync(projectPath('README.md'), 'utf8')) ?? [];
    expect(await parse(example)).toBe(excerpt);
    for (const format of PARSE_FORMATS) expect(section).toContain(`\`${format}\``);
    expect(standpunt(['parse', '--help']).stdout).toContain(PARSE_FORMATS.map((format) => `"${format}"`).join(', '));
  });
});

import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Gazetteer } from '../src/3-entities/index.js';
import { align } from '../src/eval/align.js';
import { compareSets, Errors, f1, none, precision, recall, tally } from '../src/eval/counts.js';
import { compareEntities, compareIds, englishNames, type GoldRecord } from '../src/eval/entities.js';
import { compromiseNames } from '../src/eval/others.js';
import { byBlock, compareBoundaries, locate, unitEnds } from '../src/eval/sentences.js';
import { sameLemma, TagMap } from '../src/eval/tagging.js';
import { foldsOf, paragraphsOf, readTreebank, rebuild } from '../src/eval/treebank.js';
import { Folder, projectPath } from './support/project.js';
import { runNode } from './support/standpunt.js';
import { gold } from './support/treebank.js';

describe('rates', () => {
  test('of two sets', () => {
    const counts = compareSets(new Set([1, 2, 3, 4]), new Set([3, 4, 5]));
    expect(counts).toEqual({ right: 2, found: 4, gold: 3 });
    expect(precision(counts)).toBe(0.5);
    expect(recall(counts)).toBeCloseTo(2 / 3);
    expect(f1(counts)).toBeCloseTo(4 / 7);
  });

  test('are 0 where nothing was found or nothing is to be found', () => {
    for (const counts of [none(), compareSets(new Set(), new Set([1])), compareSets(new Set([1]), new Set())])
      expect([precision(counts), recall(counts), f1(counts)]).toEqual([0, 0, 0]);
  });

  test('of questions are accuracies', () => {
    const counts = none();
    for (const right of [true, false, true, true]) tally(counts, right);
    expect([precision(counts), recall(counts), f1(counts)]).toEqual([0.75, 0.75, 0.75]);
  });

  test('errors are listed by kind, the most frequent first', () => {
    const errors = new Errors();
    for (const [kind, example] of [
      ['b', '1'],
      ['c', '2'],
      ['c', '3'],
      ['a', '4'],
    ] as const)
      errors.add(kind, example);
    expect(errors.list()).toEqual([
      { kind: 'c', count: 2, examples: ['2', '3'] },
      { kind: 'a', count: 1, examples: ['4'] },
      { kind: 'b', count: 1, examples: ['1'] },
    ]);
  });
});

describe('alignment by characters', () => {
  test.each([
    [
      'of the same tokens',
      [
        [0, 2],
        [3, 5],
      ],
      [
        [0, 2],
        [3, 5],
      ],
      [[0], [1]],
    ],
    [
      'of one token and two',
      [[0, 5]],
      [
        [0, 2],
        [2, 5],
      ],
      [[0, 1]],
    ],
    [
      'of two tokens and one',
      [
        [0, 2],
        [2, 5],
      ],
      [[0, 5]],
      [[0], [0]],
    ],
    [
      'of tokens that cut the text differently',
      [
        [0, 3],
        [3, 6],
      ],
      [
        [0, 2],
        [2, 4],
        [4, 6],
      ],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      'of a token that the other side leaves out',
      [
        [0, 2],
        [3, 5],
        [6, 8],
      ],
      [
        [0, 2],
        [6, 8],
      ],
      [[0], [], [1]],
    ],
    ['of nothing', [], [[0, 1]], []],
  ] as [string, [number, number][], [number, number][], number[][]][])('%s', (_, from, to, expected) => {
    expect(align(from, to)).toEqual(expected);
  });
});

describe('sentence boundaries', () => {
  const text = 'Dat is zo (zie art. 3).1 "Het kan."\n2024\nEn nu';
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const sentences = ['Dat is zo (zie art. 3).1', '"Het kan."', 'En nu'].map(span);

  test('are the last words that begin with a letter', () => {
    expect([...unitEnds(text, sentences)]).toEqual(['art', 'kan', 'nu'].map((word) => text.indexOf(word)));
    expect(unitEnds(text, [span('2024')]).size).toBe(0);
  });

  test('do not depend on where quotes, brackets and footnote marks go', () => {
    const found = [span('Dat is zo (zie art. 3)'), { start: span('.1').start, end: span('kan').end }, { start: span('."').start, end: text.length }];
    expect(f1(compareBoundaries(text, found, sentences))).toBe(1);
  });

  test('are missed and spurious', () => {
    const found = [span('Dat is zo'), { start: 9, end: text.length }];
    expect(compareBoundaries(text, found, sentences)).toEqual({ right: 1, found: 2, gold: 3 });
    expect(compareBoundaries(text, found, sentences, true)).toEqual({ right: 0, found: 1, gold: 2 });
  });

  test('pieces of a text are located one after the other', () => {
    expect(locate('Ja. Ja.  Nee', ['Ja. ', 'Ja.', '', ' Nee'])).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 7, end: 7 },
      { start: 9, end: 12 },
    ]);
  });

  test('lines can be joined for a segmenter that takes each for a sentence', () => {
    const lines = (whole: string) => locate(whole, whole.split('\n'));
    const report = 'Kop\n\nEen zin die\nover twee regels loopt, en nog veel langer is dan dat hier staat.\nEen zin die gewoon ook lang is.\n';
    const starts = byBlock(lines)(report).map(({ start, end }) => report.slice(start, end));
    expect(starts[0]).toBe('Kop');
    expect(starts.every((piece) => piece === piece.trim())).toBe(true);
    expect(starts.join('\n')).toContain('regels loopt');
  });
});

describe('treebanks', () => {
  const conllu = `# sent_id = a.p.1.s.10
# text = Nee.
1	Nee	nee	INTJ	TSW	_	0	root	_	SpaceAfter=No
2	.	.	PUNCT	LET	_	1	punct	_	_

# sent_id = a.p.1.s.2
# text = Jan's  boek
1-2	Jan's	_	_	_	_	_	_	_	_
1	Jan	Jan	PROPN	N|eigen	_	3	nmod	_	SpaceAfter=No
2	's	's	PART	_	_	1	case	_	_
2.1	x	x	X	_	_	_	_	_	_
3	boek	boek	NOUN	N|soort|ev	_	0	root	_	_

1	Los	los	ADJ	ADJ	_	0	root	_	_
`;
  let folder: Folder;
  beforeAll(() => {
    folder = new Folder();
    writeFileSync(folder.file('small.conllu'), conllu);
  });
  afterAll(() => folder.remove());

  test('are read with ids and text; what has no text is rebuilt', () => {
    const sentences = readTreebank(folder.file('small.conllu'));
    expect(sentences.map(({ text, tokens }) => [text, tokens.map(({ form }) => form)])).toEqual([
      ['Nee.', ['Nee', '.']],
      ["Jan's  boek", ['Jan', "'s", 'boek']],
      ['Los', ['Los']],
    ]);
    expect(sentences.map(({ id }) => id)).toEqual(['a.p.1.s.10', 'a.p.1.s.2', `${folder.file('small.conllu')}#3`]);
  });

  test('text is rebuilt with the place of each token', () => {
    const { text, ranges } = rebuild(
      gold('Zij ze PRON _ 2 nsubj', 'riep op_roepen VERB _ 0 root', ', , PUNCT _ 2 punct', 'ja ja INTJ _ 2 discourse'),
    );
    expect(text).toBe('Zij riep, ja');
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['Zij', 'riep', ',', 'ja']);
  });

  test('paragraphs take their sentences in the order of their numbers', () => {
    const paragraphs = paragraphsOf([
      { id: 'd.p.1.s.10', text: 'Tien.' },
      { id: 'd.p.2.s.1', text: 'Anders.' },
      { id: 'd.p.1.s.9', text: 'Negen.' },
      { id: 'los', text: 'Los.' },
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(['Negen. Tien.', 'Anders.', 'Los.']);
    expect(paragraphs[0]?.sentences).toEqual([
      { start: 0, end: 6 },
      { start: 7, end: 12 },
    ]);
  });

  test('folds keep documents together and are about the same size', () => {
    const sentences = ['a', 'a', 'b', 'c', 'd', 'a'].map((document, i) => ({ id: `${document}.p.1.s.${i}`, tokens: gold('Ja ja INTJ _ 0 root') }));
    expect(foldsOf(sentences, 2)).toEqual([0, 0, 1, 1, 1, 0]);
    expect(foldsOf(sentences.slice(0, 2), 2)).toEqual([0, 1]);
  });
});

describe('lemmas', () => {
  test.each([
    ['zin', 'zin', 'NOUN', true],
    ['jan', 'Jan', 'PROPN', true],
    ['basisniveau', 'basis_niveau', 'NOUN', true],
    ['plaatsingslijst', 'plaatsing_lijst', 'NOUN', true],
    ['weekend-uitje', 'weekend_uitje', 'NOUN', true],
    ['niveau', 'basis_niveau', 'NOUN', false],
    ['c++cursus', 'c++_cursus', 'NOUN', true],
    ['sporen', 'aan_sporen', 'VERB', true],
    ['aansporen', 'aan_sporen', 'VERB', true],
    ['aan', 'aan_sporen', 'VERB', false],
    ['_', '_', 'SYM', true],
  ])('%s for %s as %s: %s', (ours, lemma, upos, right) => {
    expect(sameLemma(ours, { lemma, upos })).toBe(right);
  });
});

test("another tagger's tags are mapped to what they mostly stand for", () => {
  const map = new TagMap();
  for (const upos of ['VERB', 'AUX', 'VERB']) map.learn('V(hulp)', upos);
  expect(map.upos('V(hulp)')).toBe('VERB');
  expect(map.upos('never seen')).toBe('NOUN');
});

describe('entities', () => {
  const text = 'De Raad (EU) sprak met Polen.';
  const gold = [
    { type: 'ORG' as const, span: [3, 7] as [number, number], id: 'council' },
    { type: 'ORG' as const, span: [9, 11] as [number, number] },
    { type: 'LOC' as const, span: [23, 28] as [number, number], id: 'pl' },
  ];
  const found = [
    { type: 'ORG' as const, start: 3, end: 7, text: 'Raad', id: 'council' },
    { type: 'ORG' as const, start: 8, end: 12, text: '(EU)' },
    { type: 'PER' as const, start: 23, end: 28, text: 'Polen', id: 'polen' },
  ];

  test('are the same when they have the same words, and the same type where that counts', () => {
    expect(compareEntities(text, found, gold, false)).toEqual({ right: 3, found: 3, gold: 3 });
    expect(compareEntities(text, found, gold, true)).toEqual({ right: 2, found: 3, gold: 3 });
    expect(compareEntities(text, [...found.slice(0, 1), ...found.slice(0, 1)], gold, true)).toEqual({ right: 1, found: 2, gold: 3 });
  });

  test('have the right identity or not, where the gold data knows it', () => {
    expect(compareIds(text, found, gold)).toEqual({ right: 1, found: 2, gold: 2 });
  });

  test('are looked for in the English of a record by the names of the gazetteer', () => {
    const english = 'The Council spoke with Poland.';
    const record: GoldRecord = { cue: [[13, 18]], holders: [{ span: [3, 7] }], target: [[23, 28]], english };
    expect(englishNames(text, [record], gold, Gazetteer.load()).map(({ type, name }) => [type, name])).toEqual([
      ['ORG', 'Council'],
      ['LOC', 'Poland'],
    ]);
    expect(englishNames(text, [{ cue: [[13, 18]] }], gold, Gazetteer.load())).toEqual([]);
    expect(compromiseNames(english)).toContainEqual({ type: 'LOC', text: expect.stringContaining('Poland') });
  });
});

describe('the command', () => {
  const command = (...args: string[]) => runNode([projectPath('dist/eval/main.js'), ...args]);
  let folder: Folder;
  beforeAll(() => {
    folder = new Folder();
  });
  afterAll(() => folder.remove());

  test('describes the report of the corpus and says what is missing when it is given nothing', () => {
    const { status, stdout, stderr } = command('--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { figures, missing } = JSON.parse(stdout);
    expect(figures.length).toBeGreaterThan(0);
    expect(missing).toHaveLength(2);
  });

  test('measures a treebank and reports of any size', () => {
    const lines = ['1\tRaad\traad\tNOUN\t_\t_\t2\tnsubj\t_\t_', '2\tzwijgt\tzwijgen\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_'];
    writeFileSync(folder.file('a.conllu'), `${lines.join('\n')}\n`);
    writeFileSync(folder.file('r.txt'), 'De Raad zweeg. Hij sprak niet.');
    writeFileSync(folder.file('r.gold.json'), JSON.stringify({ sentences: [{ span: [0, 14] }, { span: [15, 30] }] }));
    const { status, stdout, stderr } = command('--json', '--treebank', folder.file('a.conllu'), '--reports', folder.path);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { figures, missing } = JSON.parse(stdout);
    expect(missing).toEqual([]);
    expect(figures[0]).toMatchObject({ system: 'standpunt', f1: 1, right: 2, found: 2, gold: 2 });
    expect(figures.find(({ task }: { task: string }) => task === 'subject of a finite verb')).toMatchObject({ gold: 1 });
  });

  test.each([['--treebank'], ['--reports']])('says so when what follows %s has no gold data', (option) => {
    const { status, stdout, stderr } = command(option, option === '--treebank' ? projectPath('package.json') : projectPath('src'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^eval: .* has no /);
  });
});

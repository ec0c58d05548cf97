import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Words } from '../src/2-words/index.js';
import { Gazetteer } from '../src/3-entities/index.js';
import type { GoldToken } from '../src/build/conllu.js';
import { align } from '../src/eval/align.js';
import { ArgumentMeasures } from '../src/eval/arguments.js';
import { ClauseMeasures, goldSubjects } from '../src/eval/clauses.js';
import { compareSets, Errors, f1, none, precision, recall, tally } from '../src/eval/counts.js';
import { compareEntities, compareIds, englishNames, type GoldRecord } from '../src/eval/entities.js';
import { compromiseNames } from '../src/eval/others.js';
import { readAligned } from '../src/eval/reading.js';
import { byBlock, compareBoundaries, locate, unitEnds } from '../src/eval/sentences.js';
import { sameLemma, TagMap } from '../src/eval/tagging.js';
import { foldsOf, paragraphsOf, readTreebank, rebuild } from '../src/eval/treebank.js';
import { Lexicon } from '../src/lexicon/index.js';
import { Folder, projectPath } from './support/project.js';
import { runNode } from './support/standpunt.js';

/** A treebank sentence from lines `form lemma UPOS feats head relation`, written without a space before `.` and `,`. */
function gold(...lines: string[]): GoldToken[] {
  const cells = lines.map((line) => line.split(' '));
  return cells.map(([form = '', lemma = '', upos = '', feats = '', head = '', deprel = ''], i) => ({
    id: i + 1,
    form,
    lemma,
    upos,
    xpos: '_',
    feats,
    head: Number(head),
    deprel,
    spaceAfter: !/^[.,]$/.test(cells[i + 1]?.[0] ?? ''),
  }));
}

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

describe('clauses', () => {
  const lexicon = Lexicon.load();
  const gazetteer = Gazetteer.load();
  const words = new Words(lexicon);
  const measure = (...sentences: GoldToken[][]) => {
    const measures = new ClauseMeasures(lexicon);
    for (const sentence of sentences) measures.add(readAligned(sentence, words, gazetteer, lexicon));
    return measures;
  };
  const active = gold(
    'Nederland Nederland PROPN _ 2 nsubj',
    'riep op_roepen VERB VerbForm=Fin 0 root',
    'de de DET _ 4 det',
    'Commissie commissie NOUN _ 2 obj',
    'daartoe daartoe ADV _ 2 advmod',
    'op op ADP _ 2 compound:prt',
    '. . PUNCT _ 2 punct',
  );
  const passive = gold(
    'Dat dat SCONJ _ 4 mark',
    'de de DET _ 3 det',
    'maatregelen maatregel NOUN _ 4 nsubj:pass',
    'verlengd verlengen VERB VerbForm=Part 6 csubj',
    'worden worden AUX VerbForm=Fin 4 aux:pass',
    'helpt helpen VERB VerbForm=Fin 0 root',
    '. . PUNCT _ 6 punct',
  );

  test('the finite verb of a subject is the predicate, its auxiliary or its copula', () => {
    expect(goldSubjects(active)).toEqual([{ finite: 1, subject: 0 }]);
    expect(goldSubjects(passive)).toEqual([{ finite: 4, subject: 2 }]);
    expect(goldSubjects(gold('Zij ze PRON _ 3 nsubj', 'is zijn AUX VerbForm=Fin 3 cop', 'ziek ziek ADJ _ 0 root'))).toEqual([
      { finite: 1, subject: 0 },
    ]);
    expect(goldSubjects(gold('Zij ze PRON _ 2 nsubj', 'ziek ziek ADJ _ 0 root'))).toEqual([]);
  });

  test('a sentence that is read right counts for all measures', () => {
    const { particles, passives, subjects, wholeLemmas, failures } = measure(active, passive);
    const one = { right: 1, found: 1, gold: 1 };
    expect(particles.counts).toEqual(one);
    expect(passives.counts).toEqual(one);
    expect(subjects.counts).toEqual({ right: 2, found: 2, gold: 2 });
    expect(wholeLemmas.apart.counts).toEqual(one);
    expect(wholeLemmas.together.counts).toEqual(none());
    expect(failures.errors.list()).toEqual([]);
  });

  test('what the gold data has otherwise is an error with its sentence', () => {
    const other = active.map((token) => (token.deprel === 'compound:prt' ? { ...token, deprel: 'case', head: 5 } : token));
    const { particles, subjects } = measure(
      other.map((token) => (token.id === 1 ? { ...token, deprel: 'obj' } : token.id === 4 ? { ...token, deprel: 'nsubj' } : token)),
    );
    expect(particles.counts).toEqual({ right: 0, found: 1, gold: 0 });
    expect(particles.errors.list()).toEqual([
      { kind: 'spurious: the gold relation of the particle is case', count: 1, examples: ['Nederland [riep] de Commissie daartoe [op].'] },
    ]);
    expect(subjects.counts).toEqual({ right: 0, found: 1, gold: 1 });
    expect(subjects.errors.list()).toEqual([
      { kind: "other subject: the predicate's obj", count: 1, examples: ['Nederland [riep] de [Commissie] daartoe op. ≠ Nederland'] },
    ]);
  });

  test('objects, and preposition phrases at the word that they hang on', () => {
    const measures = new ArgumentMeasures();
    const sentence = gold(
      'Nederland Nederland PROPN _ 2 nsubj',
      'las lezen VERB VerbForm=Fin 0 root',
      'het het DET _ 4 det',
      'verslag verslag NOUN _ 2 obj',
      'van van ADP _ 7 case',
      'de de DET _ 7 det',
      'Raad Raad PROPN _ 4 nmod',
      'in in ADP _ 9 case',
      'mei mei NOUN _ 2 obl',
      '. . PUNCT _ 2 punct',
    );
    const read = (tokens: GoldToken[]) => measures.add(readAligned(tokens, words, gazetteer, lexicon));
    read(sentence);
    const one = { right: 1, found: 1, gold: 1 };
    expect(measures.objects.counts).toEqual(one);
    expect(measures.attachments.noun.counts).toEqual(one);
    expect(measures.attachments.verb.counts).toEqual(one);
    // the same sentence with other gold relations
    read(sentence.map((token) => (token.id === 7 ? { ...token, head: 2, deprel: 'obl' } : token.id === 4 ? { ...token, deprel: 'xcomp' } : token)));
    expect(measures.objects.counts).toEqual({ right: 1, found: 2, gold: 1 });
    expect(measures.objects.errors.list()[0]?.kind).toBe('spurious: the gold relation of the object is xcomp');
    expect(measures.attachments.verb.counts).toEqual({ right: 2, found: 3, gold: 3 });
    expect(measures.attachments.verb.errors.list()[0]?.kind).toBe('at a NOUN');
  });

  test('a name is found with any of its parts, a relative pronoun as the subject of its clause', () => {
    const { subjectKinds } = measure(
      gold(
        'Van Van PROPN _ 4 nsubj',
        'der der PROPN _ 1 flat',
        'Leyen Leyen PROPN _ 1 flat',
        'verwelkomde verwelkomen VERB VerbForm=Fin 0 root',
        'landen land NOUN _ 4 obj',
        'die die PRON _ 9 nsubj',
        'de de DET _ 8 det',
        'hulp hulp NOUN _ 9 obj',
        'bieden bieden VERB VerbForm=Fin 5 acl:relcl',
        '. . PUNCT _ 4 punct',
      ).map((token) => (token.form === 'die' ? { ...token, xpos: 'VNW|betr|pron' } : token)),
    );
    const one = { right: 1, found: 1, gold: 1 };
    expect([...subjectKinds]).toEqual([
      ['name', one],
      ['relative pronoun', one],
    ]);
  });
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

import { spawn } from 'node:child_process';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyze, openStore, readReport, type Store, type StoreQuery } from '../src/index.js';
import type { Analysis, StanceRecord } from '../src/model.js';
import { record, smallAnalysis } from './support/analysis.js';
import { Folder, projectPath, REPORT } from './support/project.js';

let folder: Folder;
let store: Store;

beforeEach(async () => {
  folder = new Folder();
  store = await openStore(folder.file('store.sqlite'));
});
afterEach(() => {
  store.close();
  folder.remove();
});

/** A report with the records given, on a date of its own. */
function report(name: string, date: string | undefined, records: Partial<StanceRecord>[]): Analysis {
  const analysis = smallAnalysis();
  const { date: _, ...meta } = analysis.report;
  return {
    ...analysis,
    report: { ...meta, text: `${meta.text}${name}`, title: name, source: `${name}.txt`, ...(date && { date }) },
    records: records.map((fields, i) => record({ id: `${name}-${i}`, ...fields })),
  };
}

function found(query: StoreQuery): string[] {
  return store.query(query).map(({ record: { id } }) => id);
}

describe('indexing', () => {
  test('is done once for each report', () => {
    const analysis = smallAnalysis();
    expect(store.index(analysis)).toBe('added');
    expect(store.index(analysis)).toBe('unchanged');
    expect(store.index(JSON.parse(JSON.stringify(analysis)))).toBe('unchanged');
    expect(store.size()).toEqual({ reports: 1, records: 4 });
  });

  test('replaces a report with the same text whose records are others, with all that was found by', () => {
    store.index(smallAnalysis());
    expect(found({ words: 'Russia' })).toEqual(['r1']);
    expect(store.index({ ...smallAnalysis(), records: [record({ id: 'new' })] })).toBe('replaced');
    expect(store.size()).toEqual({ reports: 1, records: 1 });
    expect(found({})).toEqual(['new']);
    expect(found({ words: 'Russia' })).toEqual([]);
    expect(found({ actor: 'be' })).toEqual([]);
  });

  test('knows a report again by its text, its number or where it lies', () => {
    const first = report('a', undefined, [{}]);
    expect(store.index(first, '/one/a.txt')).toBe('added');
    // Moved, then changed there.
    expect(store.index(first, '/two/a.txt')).toBe('replaced');
    expect(store.index(report('b', undefined, [{}]), '/two/a.txt')).toBe('replaced');
    expect(store.size().reports).toBe(1);
    const numbered = (name: string) => ({
      ...report(name, undefined, [{}]),
      report: { ...report(name, undefined, []).report, dossier: '21501-20', dossierItem: '7' },
    });
    expect(store.index(numbered('c'), '/c.txt')).toBe('added');
    expect(store.index(numbered('d'), '/d.pdf')).toBe('replaced');
    expect(store.size().reports).toBe(2);
    // Lies nowhere: only its text counts.
    expect([store.index(report('e', undefined, [{}]), ''), store.index(report('f', undefined, [{}]), '')]).toEqual(['added', 'added']);
    // Text of one, place of another: the two become one.
    expect(store.index(report('e', undefined, [{}]), '/two/a.txt')).toBe('replaced');
    expect(store.size().reports).toBe(3);
  });

  test('takes reports without anything known about them, and without records', () => {
    const { text, language } = smallAnalysis().report;
    expect(store.index({ ...smallAnalysis(), report: { text, language }, records: [] })).toBe('added');
    expect(store.index({ ...smallAnalysis(), report: { text: 'x', language } })).toBe('added');
    expect(store.size()).toEqual({ reports: 2, records: 4 });
    expect(store.query({ since: '1000' })).toEqual([]);
  });

  test('by several processes at once loses nothing', async () => {
    const work = `
      import { analyze, openStore } from ${JSON.stringify(pathToFileURL(projectPath('dist/index.js')).href)};
      const store = await openStore(process.argv[1]);
      for (const i of [1, 2, 3, 4])
        store.index(analyze('Nederland steunt het voorstel ' + i + ' van de Commissie.', { meta: { source: i + '.txt' } }));
      store.close();`;
    const ends = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', work, folder.file('shared.sqlite')], { stdio: 'inherit' });
      return new Promise((done) => child.on('close', done));
    });
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);
    const shared = await openStore(folder.file('shared.sqlite'));
    expect(shared.size()).toEqual({ reports: 4, records: 4 });
    shared.close();
  });

  test('leaves one file, which can be copied', () => {
    store.index(smallAnalysis());
    expect(readdirSync(folder.path)).toEqual(['store.sqlite']);
    copyFileSync(folder.file('store.sqlite'), folder.file('copy.sqlite'));
  });
});

describe('a query', () => {
  beforeEach(() => {
    store.index(
      report('old', '2023-06-30', [
        { english: 'The Netherlands called for new sanctions.', act: 'call' },
        { english: 'The Council welcomed the sanctions package against Russia.', holders: [{ id: 'european-council', en: 'the European Council' }] },
      ]),
    );
    store.index(
      report('new', '2024-12-19', [
        {
          english: 'Member States condemned the attack.',
          act: 'condemn',
          polarity: 'negative',
          holders: [{ en: 'Member States' }, { id: 'be', en: 'Belgium', role: 'including' }],
        },
        { english: 'Europe reached an accord.', polarity: 'neutral' },
      ]),
    );
    store.index(report('undated', undefined, [{ english: 'Sanctions sanctions sanctions.' }]));
  });

  test('without conditions gives all, those of the latest reports first', () => {
    expect(found({})).toEqual(['new-0', 'new-1', 'old-0', 'old-1', 'undated-0']);
    expect(found({ limit: 2 })).toEqual(['new-0', 'new-1']);
    expect(found({ limit: Infinity })).toHaveLength(5);
  });

  test('gives whole records with what stands around them', () => {
    const [row] = store.query({ words: 'attack' });
    const analysis = report('new', '2024-12-19', []);
    const { text, language, ...meta } = analysis.report;
    expect(row).toMatchObject({ report: meta, record: { id: 'new-0', act: 'condemn' }, sentence: 'Inleiding', codePoints: [0, 9] });
    expect(row?.subjects.length).toBeGreaterThan(0);
  });

  test.each<[string, StoreQuery, string[]]>([
    ['the best match first', { words: 'sanctions' }, ['undated-0', 'old-0', 'old-1']],
    ['English words in any inflection', { words: 'calling sanction' }, ['old-0']],
    ['all words in any order', { words: 'russia SANCTIONS' }, ['old-1']],
    ['a phrase', { words: '"sanctions package"' }, ['old-1']],
    ['a phrase in one order only', { words: '"package sanctions"' }, []],
    ['the beginning of a word', { words: 'nether*' }, ['old-0']],
    ['Dutch words', { words: 'inleiding', limit: 1 }, ['undated-0']],
    ['without accents', { words: 'ínlëiding', limit: 1 }, ['undated-0']],
    ['an actor by id', { actor: 'be' }, ['new-0']],
    ['an actor by English name', { actor: 'The European Council' }, ['old-1']],
    ['any of several actors', { actor: ['member states', 'european-council'] }, ['new-0', 'old-1']],
    ['no part of an actor', { actor: 'european' }, []],
    ['an act', { act: 'condemn' }, ['new-0']],
    ['any of several acts', { act: ['call', 'condemn'] }, ['new-0', 'old-0']],
    ['a polarity', { polarity: ['negative', 'neutral'] }, ['new-0', 'new-1']],
    ['from a year on', { since: '2024' }, ['new-0', 'new-1']],
    ['from a day on', { since: '2024-12-19' }, ['new-0', 'new-1']],
    ['from the day after on', { since: '2024-12-20' }, []],
    ['up to a year', { until: '2023' }, ['old-0', 'old-1']],
    ['up to a month', { until: '2024-12' }, ['new-0', 'new-1', 'old-0', 'old-1']],
    ['up to a day', { until: '2023-06-29' }, []],
    ['all conditions together', { words: 'sanctions', actor: 'nl', since: '2023', act: ['call', 'welcome'] }, ['old-0']],
    ['an empty list as no condition', { actor: [], act: [], subject: [], limit: 1 }, ['new-0']],
  ])('finds %s', (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test.each([
    '"',
    '*',
    '"*',
    '""',
    'a"b',
    '(',
    ')',
    'AND',
    'OR NOT',
    'NEAR(a b)',
    'english:x',
    '-a',
    '^a',
    '+',
    'a\0b',
    "'; DROP TABLE records; --",
    '😀',
    '\ud800',
  ])('takes %j for words', (words) => {
    expect(Array.isArray(store.query({ words, subject: words, actor: words }))).toBe(true);
    expect(store.size().records).toBe(5);
  });

  test('takes anything for words', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: fc.constantFrom(...'ab "*():^-+{}\'\0'), maxLength: 20 }));
    fc.assert(fc.property(text, text, (words, subject) => store.query({ words }).length + store.query({ subject }).length >= 0));
    expect(found({ words: 'inleiding '.repeat(20_000), limit: 1 })).toEqual(['undated-0']);
    const many = Array.from({ length: 101 }, (_, i) => `w${i}`).join(' ');
    expect(() => store.query({ words: many })).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });

  test('finds the words of each record of a real report, and its subjects and holders', async () => {
    const analysis = analyze(await readReport(REPORT));
    store.index(analysis);
    for (const { record: one, subjects } of store.query({ limit: Infinity, since: '2024-12-19' })) {
      const holder = one.holders[0]?.id ?? one.holders[0]?.en ?? '';
      const query: StoreQuery = { words: one.english, actor: holder, subject: subjects[0]?.id ?? '', act: one.act, polarity: one.polarity };
      expect(found(query)).toContain(one.id);
    }
  });

  test('gives the same whichever report was indexed first', async () => {
    const [here, there] = [await openStore(folder.file('here.sqlite')), await openStore(folder.file('there.sqlite'))];
    const reports = ['x', 'y', 'z'].map((name) => report(name, '2024-01-01', [{}, { english: 'The Netherlands welcomed it.' }]));
    for (const one of reports) here.index(one);
    for (const one of reports.reverse()) there.index(one);
    for (const query of [{}, { words: 'welcome' }, { words: 'netherlands' }]) expect(here.query(query)).toEqual(there.query(query));
    here.close();
    there.close();
  });
});

test('a store is not made of something else', async () => {
  writeFileSync(folder.file('report.txt'), 'Verslag van de Raad. '.repeat(100));
  await expect(openStore(folder.file('report.txt'))).rejects.toMatchObject({ code: 'database-invalid' });
  await expect(openStore(folder.file('none.sqlite'), { create: false })).rejects.toMatchObject({ code: 'file-not-found' });
  await expect(openStore(folder.path)).rejects.toMatchObject({ code: 'not-a-file' });
});

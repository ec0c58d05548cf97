import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { format } from '../src/export/dna/index.js';
import { analyze, readReport } from '../src/index.js';
import type { Analysis } from '../src/model.js';
import { record, smallAnalysis } from './support/analysis.js';
import { Folder, REPORT } from './support/project.js';

let folder: Folder;
let analysis: Analysis;
beforeAll(async () => {
  folder = new Folder();
  analysis = analyze(await readReport(REPORT));
});
afterAll(() => folder.remove());

/** Opens what the format gives, with foreign keys, as the Discourse Network Analyzer does. */
async function open(...analyses: Analysis[]): Promise<(sql: string) => Record<string, unknown>[]> {
  const path = folder.file(`${Math.random()}.dna`);
  writeFileSync(path, await format(analyses));
  const database = new Libsql(path);
  return (sql) => database.prepare(sql).all() as Record<string, unknown>[];
}

/** The statements with their values, as `Sql.getStatements` puts them together. */
const STATEMENTS = `
  SELECT s.ID AS id, t.Label AS type, s.DocumentId AS document, s.Start AS start, s.Stop AS stop,
    max(CASE v.Variable WHEN 'person' THEN e.Value END) AS person, max(CASE v.Variable WHEN 'organization' THEN e.Value END) AS organization,
    max(CASE v.Variable WHEN 'concept' THEN e.Value END) AS concept, max(CASE v.Variable WHEN 'act' THEN e.Value END) AS act,
    b.Value AS agreement, i.Value AS force, l.Value AS english
  FROM STATEMENTS s JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId
  JOIN DATASHORTTEXT d ON d.StatementId = s.ID JOIN VARIABLES v ON v.ID = d.VariableId AND v.StatementTypeId = t.ID
  JOIN ENTITIES e ON e.ID = d.Entity AND e.VariableId = v.ID
  LEFT JOIN DATABOOLEAN b ON b.StatementId = s.ID LEFT JOIN DATAINTEGER i ON i.StatementId = s.ID
  JOIN DATALONGTEXT l ON l.StatementId = s.ID
  GROUP BY s.ID ORDER BY s.ID`;

describe('a database of the Discourse Network Analyzer', () => {
  test('holds its own constraints', async () => {
    const all = await open(analysis, smallAnalysis());
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const tables = all(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).map(({ name }) => name);
    expect(tables).toEqual(
      [
        ...['SETTINGS', 'CODERS', 'DOCUMENTS', 'STATEMENTTYPES', 'VARIABLES', 'VARIABLELINKS', 'REGEXES', 'CODERRELATIONS', 'STATEMENTS'],
        ...['DATABOOLEAN', 'DATAINTEGER', 'ENTITIES', 'DATASHORTTEXT', 'DATALONGTEXT', 'ATTRIBUTEVARIABLES', 'ATTRIBUTEVALUES'],
      ].sort(),
    );
    expect(all(`SELECT Value FROM SETTINGS WHERE Property = 'version'`)).toEqual([{ Value: expect.stringMatching(/^3\./) }]);
  });

  test('has the variables that the program and rDNA look for', async () => {
    const all = await open(smallAnalysis());
    expect(all('SELECT Variable, DataType FROM VARIABLES WHERE StatementTypeId = 1 AND ID <= 4')).toEqual([
      { Variable: 'person', DataType: 'short text' },
      { Variable: 'organization', DataType: 'short text' },
      { Variable: 'concept', DataType: 'short text' },
      { Variable: 'agreement', DataType: 'boolean' },
    ]);
    // Each statement has a value for each of its variables.
    const values = ['DATASHORTTEXT', 'DATALONGTEXT', 'DATAINTEGER', 'DATABOOLEAN'].map((table) => `SELECT StatementId, VariableId FROM ${table}`);
    const due = 'SELECT s.ID, v.ID FROM STATEMENTS s JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId';
    expect(all(`${due} EXCEPT SELECT * FROM (${values.join(' UNION ')})`)).toEqual([]);
    // Each person, organization and concept has a value for each attribute.
    expect(
      all(
        'SELECT e.ID, a.ID FROM ENTITIES e JOIN ATTRIBUTEVARIABLES a USING (VariableId) EXCEPT SELECT EntityId, AttributeVariableId FROM ATTRIBUTEVALUES',
      ),
    ).toEqual([]);
  });

  test('has a statement for each holder of each record, where its words are', async () => {
    const statements = (await open(analysis))(STATEMENTS);
    const holders = analysis.records.flatMap((one) => one.holders.map(() => one));
    expect(statements.map(({ act, english, force }) => [act, english, force])).toEqual(
      holders.map(({ act, english, force, polarity }) => [act, english, polarity === 'neutral' ? null : force]),
    );
    for (const [i, { start, stop, type, agreement }] of statements.entries()) {
      const { cue, polarity } = holders[i] as (typeof holders)[number];
      for (const [from, to] of cue.spans) expect(Number(start) <= from && to <= Number(stop)).toBe(true);
      expect([type, agreement]).toEqual(polarity === 'neutral' ? ['Mention', null] : ['DNA Statement', polarity === 'positive' ? 1 : 0]);
    }
  });

  test('tells persons from organizations', async () => {
    const person: Analysis['entities'][number] = { type: 'PER', start: 0, end: 9, text: 'Inleiding', id: 'jan', en: 'Jan' };
    const all = await open({ ...smallAnalysis(), entities: [person], records: [record({ holders: [{ id: 'jan', en: 'Jan' }] }), record()] });
    expect(all(STATEMENTS)).toMatchObject([
      { person: 'Jan', organization: '' },
      { person: '', organization: 'Netherlands' },
    ]);
  });

  test('has the texts with the dates, and lets the coder in with the password', async () => {
    const { text, language } = smallAnalysis().report;
    const all = await open(smallAnalysis(), { ...smallAnalysis(), report: { text: `a\r\nb${text}`, language } });
    expect(all('SELECT Title, Text, Source, Section, Date, Notes FROM DOCUMENTS')).toEqual([
      { Title: 'Verslag | Raad', Text: text, Source: 'small.txt', Section: 'european-council', Date: Date.UTC(2024, 11, 19) / 1000, Notes: '' },
      { Title: 'Report', Text: `a \nb${text}`, Source: '', Section: '', Date: 0, Notes: 'The date of this report is not known.' },
    ]);
    const [admin] = all('SELECT Password FROM CODERS');
    const bytes = Buffer.from(String(admin?.Password), 'base64');
    let hash = Buffer.concat([bytes.subarray(0, 16), Buffer.from('standpunt')]);
    for (let i = 0; i < 100_000; i++) hash = createHash('sha256').update(hash).digest();
    expect(hash.equals(bytes.subarray(16))).toBe(true);
  });

  test('takes texts of any length and kind, and nothing at all', async () => {
    const long = `'"; DROP TABLE STATEMENTS; -- 😀 ${'x'.repeat(400)}`;
    const all = await open({
      ...smallAnalysis(),
      report: { ...smallAnalysis().report, title: long, source: long },
      records: [record({ holders: [{ en: long }], english: long })],
    });
    expect(all(STATEMENTS)).toMatchObject([{ english: long, organization: [...long].slice(0, 190).join('') }]);
    expect((await open({ ...smallAnalysis(), records: [] }))(STATEMENTS)).toEqual([]);
  });

  test('is the same for the same analyses', async () => {
    expect(Buffer.from(await format([analysis])).equals(Buffer.from(await format([analysis])))).toBe(true);
  });
});

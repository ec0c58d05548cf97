import { beforeAll, describe, expect, test } from '@jest/globals';
import { analyze, readReport, recordSubjects } from '../src/index.js';
import type { Analysis } from '../src/model.js';
import { FIELDS } from '../src/subjects/index.js';
import type { Subject } from '../src/views.js';
import { smallAnalysis } from './support/analysis.js';
import { tables } from './support/glossary.js';
import { REPORT } from './support/project.js';

/** Subjects of the records of a text. */
function subjects(text: string): string[][] {
  return recordSubjects(analyze(text, { anyLanguage: true })).map((of) => of.map(({ id }) => id));
}

/** A heading with a position under it that names no subject by itself. */
function under(heading: string): string[] {
  return subjects(`${heading}\n\nNederland steunde dit.\n`)[0] ?? [];
}

describe('the subjects of a record', () => {
  test('have the fields of the glossary, no more and no fewer', () => {
    expect([...FIELDS].sort()).toEqual([...new Set(tables('terms').map(({ file }) => file.replace(/\.tsv$/, '')))].sort());
  });

  test.each([
    ['Situatie in Oekraïne', ['ua']],
    ['Zwitserse handel', ['ch', 'trade']],
    ['2. Uitbreiding', ['enlargement']],
    ['Defensie en energie', ['defence', 'energy']],
    ['Visserij', ['agriculture-fisheries']],
    ['Klokken', ['clocks']],
    ['Overig', ['general']],
    ['Raad Buitenlandse Zaken', ['foreign-affairs-council']],
  ])('are what the heading «%s» is about', (heading, expected) => {
    expect(under(heading)).toEqual(expected);
  });

  test('are named by the target where there is no heading: things, then those that adjectives relate to, then fields', () => {
    expect(subjects('Nederland steunde de Servische hervormingen en het werk van UNRWA aan de luchtverdediging.')).toEqual([
      ['unrwa', 'rs', 'defence'],
    ]);
  });

  test('begin with that of several in the heading which the target names', () => {
    const text = 'Moldavië en Georgië\n\nNederland steunde Moldavië. Nederland steunde Georgië.\n';
    expect(subjects(text)).toEqual([
      ['md', 'ge'],
      ['ge', 'md'],
    ]);
  });

  test('are none of the meeting, the Union and the Netherlands', () => {
    expect(subjects('De Europese Raad steunde Nederland, de Commissie en de EU.')).toEqual([['general']]);
  });

  test('see a part of a country as the country and a capital that acts as its own', () => {
    expect(subjects('Nederland veroordeelde de aanvallen in Noord-Syrië.')).toEqual([['sy']]);
  });

  test('are found in an analysis that another program made', () => {
    expect(recordSubjects(smallAnalysis()).map(([first]) => first?.id)).toEqual(['general', 'handel-douane', 'handel-douane', 'handel-douane']);
  });

  describe('of a real report', () => {
    let analysis: Analysis;
    let all: Subject[][];
    beforeAll(async () => {
      analysis = analyze((await readReport(REPORT)).text);
      all = recordSubjects(analysis);
    });

    test('are one or more for each record, none twice', () => {
      expect(all).toHaveLength(analysis.records.length);
      for (const of of all) {
        expect(of.length).toBeGreaterThan(0);
        expect(new Set(of.map(({ id }) => id)).size).toBe(of.length);
      }
    });

    test('have one English label for an id', () => {
      const labels = new Map(all.flat().map(({ id, label }) => [id, label]));
      for (const { id, label } of all.flat()) expect(label).toBe(labels.get(id));
      for (const label of labels.values()) expect(label).toMatch(/^[\p{Lu}\p{N}“]/u);
    });

    test('are the topics of the report', () => {
      const main = new Set(all.map(([first]) => first?.id));
      for (const id of ['ua', 'middle-east', 'migration-justice', 'enlargement', 'md', 'ge']) expect(main).toContain(id);
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import { UndirectedGraph } from 'graphology';
import graphmlFormat from 'graphology-graphml';
import { format as actorGraph } from '../src/export/graphml/actors.js';
import { format as positionGraph } from '../src/export/graphml/positions.js';
import { analyze, readReport, recordSubjects } from '../src/index.js';
import type { Analysis, Polarity } from '../src/model.js';
import { record, smallAnalysis } from './support/analysis.js';
import { REPORT } from './support/project.js';

function read(xml: string): UndirectedGraph {
  expect(XMLValidator.validate(xml)).toBe(true);
  return graphmlFormat.parse(UndirectedGraph, xml) as UndirectedGraph;
}

/** An analysis in which actors take positions, each on the subject of the section that it is in: 0 before the heading, 2 under it. */
function positions(...said: [actor: string, polarity: Polarity, sentence: 0 | 2][]): Analysis {
  const records = said.map(([id, polarity, sentence]) =>
    record({ polarity, holders: [{ id, en: id }], evidence: { frame: 'x', sentence, span: [0, 1] } }),
  );
  return { ...smallAnalysis(), records };
}

describe('actors × subjects', () => {
  test('has an edge for each actor and subject of a real report on which it takes a position', async () => {
    const analysis = analyze(await readReport(REPORT));
    const graph = read(positionGraph([analysis]));
    const subjects = recordSubjects(analysis);
    const expected = analysis.records.flatMap(({ holders, polarity }, i) =>
      polarity === 'neutral'
        ? []
        : holders.flatMap(({ id }) => (id ? (subjects[i] ?? []).map((subject) => `actor:${id} subject:${subject.id}`) : [])),
    );
    const found = graph.mapEdges((_, __, source, target) => `${source} ${target}`).filter((edge) => !edge.startsWith('actor:name:'));
    expect(found.sort()).toEqual([...new Set(expected)].sort());
    expect(graph.getNodeAttributes('actor:nl')).toEqual({ label: 'Netherlands', mode: 'actor', kind: 'member-state', key: 'nl' });
    expect(graph.getNodeAttributes('subject:ua')).toMatchObject({ label: 'Ukraine', mode: 'subject', kind: 'entity' });
  });

  test('weighs positions and says how far they agree', () => {
    const both = [
      positions(['nl', 'positive', 2], ['nl', 'positive', 2], ['nl', 'neutral', 2]),
      positions(['nl', 'negative', 2], ['be', 'neutral', 2]),
    ];
    const graph = read(positionGraph(both));
    expect(graph.mapEdges((_, attributes) => attributes)).toEqual([
      { weight: 3, agreement: 0.3333, balance: 1, positive: 2, negative: 1, neutral: 1 },
    ]);
    expect(graph.nodes()).not.toContain('actor:be');
  });

  test('tells actors without an id apart by their names', () => {
    const records = [record({ holders: [{ en: 'some Member States' }] }), record({ holders: [{ en: 'Some  member states' }, { en: 'nl' }] })];
    expect(read(positionGraph([{ ...smallAnalysis(), records }])).filterNodes((id) => id.startsWith('actor:'))).toEqual([
      'actor:name:some-member-states',
      'actor:name:nl',
    ]);
  });

  test('can be empty, and holds any text', () => {
    expect(read(positionGraph([{ ...smallAnalysis(), records: [] }])).order).toBe(0);
    const en = '<a & "b"> \u0007\u0000 \ud800 ]]> 😀';
    const graph = read(positionGraph([{ ...smallAnalysis(), records: [record({ holders: [{ id: 'x"<&>', en }] })] }]));
    expect(graph.getNodeAttribute('actor:x"<&>', 'label')).toContain('<a & "b">');
  });
});

describe('actors', () => {
  test('are tied by what they agree and disagree on', () => {
    const graph = read(
      actorGraph([
        positions(
          ['nl', 'positive', 0],
          ['be', 'positive', 0],
          ['ru', 'negative', 0],
          ['nl', 'negative', 2],
          ['ru', 'negative', 2],
          ['fr', 'neutral', 0],
        ),
      ]),
    );
    const edge = (a: string, b: string) => graph.getEdgeAttributes(`actor:${a}`, `actor:${b}`);
    expect(edge('be', 'nl')).toEqual({ weight: 1, agreement: 1, balance: 1, congruence: 1, conflict: 0, subjects: 1 });
    expect(edge('be', 'ru')).toEqual({ weight: 1, agreement: -1, balance: -1, congruence: 0, conflict: 1, subjects: 1 });
    expect(edge('nl', 'ru')).toEqual({ weight: 2, agreement: 0, balance: 0, congruence: 1, conflict: 1, subjects: 2 });
    expect(graph.nodes()).toEqual(['actor:nl', 'actor:be', 'actor:ru']);
    expect(graph.size).toBe(3);
  });

  test('of two minds agree with nobody', () => {
    const graph = read(actorGraph([positions(['nl', 'positive', 0], ['nl', 'negative', 0], ['be', 'positive', 0])]));
    expect([graph.order, graph.size]).toEqual([2, 0]);
  });
});

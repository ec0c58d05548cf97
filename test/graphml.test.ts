import { describe, expect, test } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import { UndirectedGraph } from 'graphology';
import graphmlFormat from 'graphology-graphml';
import { format as actorGraph } from '../src/export/graphml/actors.js';
import { format as positionGraph } from '../src/export/graphml/positions.js';
import { analyze, compare, readReport, recordSubjects } from '../src/index.js';
import type { Analysis, Polarity } from '../src/model.js';
import { record, smallAnalysis } from './support/analysis.js';
import { projectPath, REPORT } from './support/project.js';

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
  const read2024 = (text: string) => analyze(text, { anyLanguage: true, meta: { date: '2024-06-30', meeting: 'council' } });

  test('are tied by what they agree and disagree on, in all reports', () => {
    const graph = read(
      actorGraph([
        read2024('Malta en Cyprus steunden het akkoord met India. Het kabinet verwierp het akkoord met India.'),
        read2024('Malta en Nederland veroordeelden de aanval op Malawi. Finland sprak over Malawi.'),
      ]),
    );
    const edge = (a: string, b: string) => graph.getEdgeAttributes(`actor:${a}`, `actor:${b}`);
    expect(edge('cy', 'mt')).toEqual({ weight: 1, agreement: 1, balance: 1, congruence: 1, conflict: 0 });
    expect(edge('cy', 'nl')).toEqual({ weight: 1, agreement: -1, balance: -1, congruence: 0, conflict: 1 });
    expect(edge('mt', 'nl')).toEqual({ weight: 2, agreement: 0, balance: 0, congruence: 1, conflict: 1 });
    expect(graph.nodes()).toEqual(['actor:mt', 'actor:cy', 'actor:nl']);
    expect(graph.getNodeAttributes('actor:mt')).toMatchObject({ label: 'Malta', kind: 'member-state' });
  });

  test('agree as compare says it', async () => {
    const analyses = await Promise.all(
      [REPORT, projectPath('corpus/verslag-europese-raad-2025-05-16.txt')].map(async (file) => analyze(await readReport(file))),
    );
    const found = read(actorGraph(analyses)).mapEdges((_, { congruence, conflict }, a, b) => [a, b, congruence, conflict]);
    const pairs = compare(analyses).agreement.flatMap((agreement) => agreement.pairs);
    const expected = new Map(
      pairs.map(({ actors: [a, b] }) => [`${a.id} ${b.id}`, [`actor:${a.id}`, `actor:${b.id}`, 0, 0] as [string, string, number, number]]),
    );
    for (const { actors, agree, disagree } of pairs) {
      const edge = expected.get(actors.map(({ id }) => id).join(' '));
      if (edge) [edge[2], edge[3]] = [edge[2] + agree, edge[3] + disagree];
    }
    expect(found.sort()).toEqual([...expected.values()].sort());
    expect(found.length).toBeGreaterThan(50);
  });

  test('of two minds agree with nobody', () => {
    const graph = read(actorGraph([read2024('Malta en Cyprus steunden het akkoord met India. Malta verwierp het akkoord met India.')]));
    expect([graph.order, graph.size]).toEqual([2, 0]);
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areOpposite } from '../src/compare/direction.js';
import {
  type Judged,
  judgedPairs,
  judgedReports,
  judgements,
  type PositionPair,
  positionPairs,
  REPORT_PAIRS,
  type ReportPair,
  rowsOf,
  sideOf,
} from '../src/eval/pairs.js';
import type { Comparison } from '../src/index.js';
import { analyze, compare, readReport, STRENGTH } from '../src/index.js';
import type { Analysis, StanceRecord } from '../src/model.js';

import { projectPath, REPORT } from './support/project.js';

const EARLIER = '2024-01-31';
const LATER = '2024-06-30';

function report(text: string, date: string): Analysis {
  return analyze(text, { anyLanguage: true, meta: { date, title: `Verslag van ${date}`, meeting: 'council' } });
}

/** Statuses of what changes from one text to another. */
function statuses(earlier: string, later: string, options?: Parameters<typeof compare>[1]): string[] {
  return compare([report(earlier, EARLIER), report(later, LATER)], options).changes.map(({ status }) => status);
}

/** How well changes agree with the pairs that the two reports are made of. */
function measured(pairs: readonly PositionPair[]): { precision: number; recall: number; statuses: number } {
  const earlier = sideOf(pairs, 'earlier');
  const later = sideOf(pairs, 'later');
  const found = compare([earlier.analysis, later.analysis]).changes.flatMap(({ from, to, status }) =>
    from && to ? [{ from: earlier.pairAt(from.start), to: later.pairAt(to.start), status }] : [],
  );
  const right = found.filter(({ from, to }) => from !== undefined && from === to);
  return {
    precision: right.length / found.length,
    recall: new Set(right.map(({ from }) => from)).size / pairs.filter(({ earlier: a, later: b }) => a !== '' && b !== '').length,
    statuses: right.filter(({ from, status }) => from?.status === status).length / right.length,
  };
}

describe('the threshold', () => {
  test.each(['choosing', 'checking'] as const)('aligns the pairs of %s.tsv', (name) => {
    const { precision, recall, statuses: named } = measured(positionPairs(name));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.93);
    expect(named).toBeGreaterThanOrEqual(0.95);
  });

  test('gives rows that a reader finds true', () => {
    const wrong = (pairs: Judged) => {
      const { right, arguable, falsePairs, missed } = rowsOf(pairs);
      return (falsePairs + missed) / (right + arguable + falsePairs + missed);
    };
    const reports: ReportPair[] = ['corpus', 'justice', 'foreign-affairs'];
    for (const pairs of [judgedPairs('choosing'), judgedPairs('checking'), ...reports.map(judgedReports)]) expect(wrong(pairs)).toBeLessThan(0.08);
    // Nearly everything in other words.
    for (const name of ['finance', 'energy'] as const) expect(wrong(judgedReports(name))).toBeLessThan(0.17);
  });

  test.each(REPORT_PAIRS)('is chosen on records that are there: %s', (name) => {
    const { earlier, later } = judgedReports(name);
    const known = new Set([...earlier.records, ...later.records].map(({ id }) => id));
    const judged = judgements(name);
    const unknown = judged.filter(({ from, to }) => !known.has(from) || !known.has(to));
    expect(unknown.length).toBeLessThan(judged.length / 10);
    expect(new Set(judged.map(({ from, to }) => `${from} ${to}`)).size).toBe(judged.length);
    expect(new Set(judged.map(({ same }) => same))).toEqual(new Set(['yes', 'arguable']));
  });
});

describe('a position', () => {
  test.each([
    ['Nederland steunde het akkoord met India.', 'Nederland steunde het akkoord met India.', ['repeated']],
    ['Nederland benadrukte het belang van het akkoord met India.', 'Nederland riep op tot een akkoord met India.', ['strengthened']],
    ['Nederland verwierp het akkoord met India.', 'Nederland was kritisch over het akkoord met India.', ['weakened']],
    ['Nederland steunde het akkoord met India.', 'Nederland verzette zich tegen het akkoord met India.', ['reversed']],
    ['Nederland steunde het akkoord met India.', 'Nederland veroordeelde de droogte in Malawi.', ['new', 'dropped']],
    ['Nederland riep op tot een akkoord met India.', 'Nederland verwelkomde het akkoord met India.', ['repeated']],
    ['Nederland steunde het akkoord met India.', 'Frankrijk steunde het akkoord met India.', ['dropped', 'new']],
    // The half of a thing, other words, a part of a compound.
    [
      'De Raad benadrukte het belang van douanetoezicht, snellere havenprocedures en opleiding van inspecteurs.',
      'De Raad benadrukte het belang van opleiding van inspecteurs.',
      ['repeated'],
    ],
    [
      'De Raad riep op tot een invoerverbod op teakhout uit Myanmar.',
      'De Raad drong aan op een verbod op de invoer van teak uit Myanmar.',
      ['repeated'],
    ],
    // What is said twice is new neither time.
    [
      'Nederland pleitte voor vrijlating van de vissers in Malawi.',
      'Nederland riep op tot vrijlating van de vissers in Malawi. Nederland bleef aandringen op vrijlating van de vissers in Malawi.',
      ['repeated', 'repeated'],
    ],
    // A pronoun stands for what was said before it.
    [
      'De Raad veroordeelde de leverantie van drones aan Malawi.',
      'De Raad uitte zorgen over de leverantie van drones aan Malawi en riep op deze te staken.',
      ['weakened', 'repeated'],
    ],
    // What all members hold the body holds; some of them are not all.
    ['De lidstaten steunden het akkoord met India.', 'De Raad steunde het akkoord met India.', ['repeated']],
    ['Er was eensgezindheid onder lidstaten over het akkoord met India.', 'De Raad steunde het akkoord met India.', ['repeated']],
    ['Enkele lidstaten steunden het akkoord met India.', 'De Raad steunde het akkoord met India.', ['new']],
  ])('«%s», then «%s»', (earlier, later, expected) => {
    expect(statuses(earlier, later)).toEqual(expected);
  });

  test('that goes says who else says something like it', () => {
    const { changes } = compare([report('Nederland steunde het akkoord met India.', EARLIER), report('Malta steunde het akkoord met India.', LATER)]);
    const [gone] = changes;
    expect(gone).toMatchObject({ status: 'dropped', actor: { id: 'nl' }, echo: { english: 'Malta supported the agreement with India.' } });
    expect(gone?.why).toBe('No position of this actor in 2024-06-30.');
  });

  test('gives its reason: the pair, the similarity, and the change in act, polarity and force', () => {
    const [change] = compare([
      report('De Raad uitte zorgen over de verkiezingen in Georgië.', EARLIER),
      report('De Raad veroordeelde met klem de verkiezingen in Georgië.', LATER),
    ]).changes;
    expect(change).toMatchObject({
      status: 'strengthened',
      subject: { id: 'ge' },
      from: { act: 'concern', polarity: 'negative', force: 0, strength: 1, report: 0 },
      to: { act: 'condemn', polarity: 'negative', force: 2, strength: 4, report: 1 },
      shared: ['ge'],
    });
    expect(change?.why).toMatch(
      /^From concern \(negative, strength 1\) to condemn \(negative, force \+2, strength 4\); 0\.88 alike, both on Georgia\.$/,
    );
  });

  test('of a member of a group and of who urges another is theirs', () => {
    const ids = (text: string) =>
      compare([report('De Raad steunde het plan.', EARLIER), report(text, LATER)]).changes.map(({ actor, to }) => to && [actor.id, to.as]);
    expect(ids('Een aantal lidstaten, waaronder Malta, verwelkomde de tolunie.')).toContainEqual(['mt', 'including']);
    expect(ids('Op aandringen van Malta benadrukte de Raad het belang van de tolunie.')).toContainEqual(['mt', 'instigator']);
    expect(ids('Het kabinet verwelkomde de tolunie.')).toContainEqual(['nl', 'holder']);
  });

  test('is followed over a report that does not mention it', () => {
    const texts = [
      'Nederland steunde het akkoord met India.',
      'Nederland veroordeelde de aanval op Malawi.',
      'Nederland verwierp het akkoord met India.',
    ];
    const changes = compare(texts.map((text, i) => report(text, `2024-0${i + 1}-01`))).changes.map(({ status, from, to }) => [
      status,
      from?.report,
      to?.report,
    ]);
    expect(changes).toEqual([
      ['new', undefined, 1],
      ['dropped', 0, undefined],
      ['reversed', 0, 2],
      ['dropped', 1, undefined],
    ]);
  });
});

describe('an agenda and the report of its meeting', () => {
  const agenda = (text: string) =>
    analyze(`Geannoteerde agenda van de Raad van 3 mei 2024\n\n${text}`, { anyLanguage: true, meta: { meeting: 'council' } });
  const after = (text: string) => analyze(`Verslag van de Raad van 3 mei 2024\n\n${text}`, { anyLanguage: true, meta: { meeting: 'council' } });

  test.each([
    ['Nederland zal het akkoord met India steunen.', 'Nederland steunde het akkoord met India.', ['voiced']],
    ['Nederland zal pleiten voor een akkoord met India.', 'Nederland benadrukte het belang van een akkoord met India.', ['softened']],
    ['Nederland zal het akkoord met India steunen.', 'Nederland veroordeelde de aanval op Malawi.', ['unannounced', 'unheard']],
    ['Nederland zal het akkoord met India steunen.', 'Nederland verwierp het akkoord met India.', ['reversed']],
  ])('«%s», then «%s»', (announced, said, expected) => {
    // Given the other way round: the agenda comes first whatever the order.
    const { changes, reports } = compare([after(said), agenda(announced)], { actor: 'nl' });
    expect(reports.map(({ kind, label }) => [kind, label])).toEqual([
      ['agenda', '2024-05-03 agenda'],
      ['report', '2024-05-03'],
    ]);
    expect(changes.map(({ status }) => status)).toEqual(expected);
  });
});

test('an agenda without a date is that of the one report beside it', () => {
  const text = 'Nederland zal het akkoord met India steunen.';
  const agenda = analyze(`Geannoteerde agenda\n\n${text}`, { anyLanguage: true });
  const { changes } = compare([
    report('Nederland steunde het akkoord met India.', LATER),
    { ...agenda, report: { ...agenda.report, title: 'Geannoteerde agenda' } },
  ]);
  expect(changes.map(({ status }) => status)).toEqual(['voiced']);
});

describe('opposite ways', () => {
  const side = (polarity: StanceRecord['polarity'], en: string) => ({ polarity, target: { spans: [], text: '', en, untranslated: [] } });
  test.each([
    ['positive', 'the sanctions', 'negative', 'the sanctions', true],
    ['positive', 'an end to the attacks', 'negative', 'the attacks', false],
    ['positive', 'the sanctions', 'positive', 'lifting the sanctions', true],
    ['positive', 'a ban on coal', 'negative', 'a ban on coal', true],
    ['positive', 'less dependence', 'positive', 'reducing the dependence', false],
    ['positive', 'a lower limit', 'negative', 'the limit is not lower', false],
    ['negative', 'a ceiling', 'positive', 'a limited ceiling', true],
    ['neutral', 'the sanctions', 'negative', 'the sanctions', false],
  ] as const)('%s on «%s» and %s on «%s»: %s', (a, first, b, second, expected) => {
    expect(areOpposite(side(a, first), side(b, second))).toBe(expected);
    expect(areOpposite(side(b, second), side(a, first))).toBe(expected);
  });
});

describe('agreement in a report', () => {
  test('says who is for and against, and who stands alone', () => {
    const text = 'Spanje en Malta steunden het akkoord met India. Nederland verwierp het akkoord met India.';
    const [agreement] = compare([report(text, LATER)]).agreement;
    expect(agreement?.issues).toMatchObject([{ for: [{ id: 'es' }, { id: 'mt' }], against: [{ id: 'nl' }], apart: [{ id: 'nl' }] }]);
    expect(agreement?.pairs.map(({ actors, agree, disagree }) => [...actors.map(({ id }) => id), agree, disagree])).toEqual([
      ['es', 'mt', 1, 0],
      ['es', 'nl', 0, 1],
      ['mt', 'nl', 0, 1],
    ]);
  });
});

test('agreement in a report is the same whatever it is compared with', () => {
  const text = 'Spanje en Malta steunden het akkoord met India. Nederland verwierp het akkoord met India.';
  const [one, other] = [report(text, EARLIER), report('Nederland riep op tot een akkoord met Malawi.', LATER)];
  expect(compare([one, other]).agreement[0]).toEqual(compare([one]).agreement[0]);
});

describe('the strength of acts', () => {
  test('is documented as it is', async () => {
    const { text } = await readReport(projectPath('README.md'));
    const listed = [...text.matchAll(/^\| (\d) \| ((?:`[a-z]+`(?:, )?)+) \|/gm)].flatMap(([, level, acts = '']) =>
      [...acts.matchAll(/`([a-z]+)`/g)].map(([, act = '']): [string, number] => [act, Number(level)]),
    );
    expect(Object.fromEntries(listed)).toEqual(STRENGTH);
  });
});

describe('two reports of the corpus', () => {
  let analyses: Analysis[];
  let comparison: Comparison;
  beforeAll(async () => {
    const files = [REPORT, projectPath('corpus/verslag-europese-raad-2025-05-16.txt')];
    analyses = await Promise.all(files.map(async (file) => analyze((await readReport(file)).text)));
    comparison = compare(analyses);
  });

  test('have every kind of change', () => {
    expect(new Set(comparison.changes.map(({ status }) => status))).toEqual(
      new Set(['new', 'repeated', 'strengthened', 'weakened', 'reversed', 'dropped']),
    );
  });

  test('leave no position of a named actor out', () => {
    const compared = new Set(comparison.changes.flatMap(({ from, to }) => [from?.id, to?.id]));
    for (const { records } of analyses) {
      for (const { id, act, holders } of records)
        if (act !== 'discuss' && act !== 'note' && holders.some((holder) => holder.id)) expect(compared).toContain(id);
    }
  });

  test('are the same whatever order they are given in', () => {
    expect(compare(analyses.toReversed())).toEqual(comparison);
  });

  test.each([0, 1])('repeat all when one is compared with itself', (i) => {
    const one = analyses[i] as Analysis;
    for (const { status, from, to } of compare([one, one], { discussion: true }).changes)
      expect({ status, to: to?.id }).toEqual({ status: 'repeated', to: from?.id });
  });
});

describe('any reports', () => {
  const all = [...positionPairs('choosing'), ...positionPairs('checking')];
  const some = fc.subarray(all, { minLength: 1, maxLength: 12 });

  test('compared with themselves repeat all; turned round, what was new is dropped', () => {
    fc.assert(
      fc.property(some, (pairs) => {
        const earlier = sideOf(pairs, 'earlier').analysis;
        const later = sideOf(pairs, 'later').analysis;
        expect(compare([earlier, earlier]).changes.every(({ status, similarity }) => status === 'repeated' && similarity === 1)).toBe(true);
        const there = compare([earlier, later]);
        const back = compare([
          { ...later, report: { ...later.report, date: EARLIER } },
          { ...earlier, report: { ...earlier.report, date: LATER } },
        ]);
        const ids = (comparison: Comparison, status: string) =>
          comparison.changes.flatMap((change) => (change.status === status ? [`${change.actor.id} ${(change.from ?? change.to)?.id}`] : [])).sort();
        expect(ids(back, 'dropped')).toEqual(ids(there, 'new'));
        expect(ids(back, 'new')).toEqual(ids(there, 'dropped'));
        expect(compare([earlier, later])).toEqual(there);
      }),
      { numRuns: 25 },
    );
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import { parse } from 'parse5';
import { contentWords } from '../src/compare/content.js';
import { positionPairs, sideOf } from '../src/eval/pairs.js';
import { loadSummaryFormatter } from '../src/export/summary/index.js';
import type { SummariseOptions, Summary, SummarySentence } from '../src/index.js';
import { analyze, readReport, summarise } from '../src/index.js';
import type { Analysis } from '../src/model.js';
import { projectPath, REPORT } from './support/project.js';

/** Content words that a summary may have and no record has. */
const JOINING = new Set(contentWords('also addition further it they in'));

function sentencesOf({ groups }: Summary): SummarySentence[] {
  return groups.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));
}

/** The text of a summary of a text, group by group. */
async function brief(text: string, options?: SummariseOptions): Promise<string[][]> {
  const { groups } = await summarise(analyze(text, { anyLanguage: true }), options);
  return groups.map(({ heading = '', paragraphs }) => [heading, ...paragraphs.map(({ sentences }) => sentences.map((one) => one.text).join(' '))]);
}

/** Checks that each content word of a summary stands in one of the records that its sentence cites. */
function expectSupported(summary: Summary, analyses: readonly Analysis[]): void {
  const records = new Map(analyses.flatMap((analysis) => analysis.records.map((record) => [record.id, record])));
  for (const { text, citations } of sentencesOf(summary)) {
    const known = new Set(
      citations.flatMap(({ record }) =>
        (
          records
            .get(record)
            ?.english.toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? []
        ).flatMap((word) => contentWords(word)),
      ),
    );
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const word of words.flatMap((one) => contentWords(one))) if (!JOINING.has(word)) expect(known).toContain(word);
  }
}

describe('a summary', () => {
  test('joins what one holder holds, and puts a pronoun where the holder goes on', async () => {
    const text =
      'Malta steunde het akkoord met India. Malta veroordeelde de aanval in Mali. Malta riep op tot hulp aan Tsjaad. Malta verwelkomde de verkiezingen in Ghana.';
    expect(await brief(text)).toEqual([
      [
        '',
        'Malta condemned the attack in Mali, called for aid to Chad, and supported the agreement with India. It also welcomed the elections in Ghana.',
      ],
    ]);
  });

  test('says a verb once for several things', async () => {
    expect(await brief('Malta verwelkomde het akkoord met India. Malta verwelkomde de verkiezingen in Ghana.')).toEqual([
      ['', 'Malta welcomed the agreement with India and the elections in Ghana.'],
    ]);
  });

  test('has the Netherlands apart, positions first and discussion last', async () => {
    const text =
      'Handel\n\nDe Raad sprak over het akkoord met India. Nederland steunde het akkoord met India. De Raad veroordeelde de aanval in Mali.\n';
    const { groups } = await summarise(analyze(text, { anyLanguage: true }));
    expect(groups.map(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ kind }) => kind)])).toEqual([
      ['Trade', 'positions', 'netherlands', 'discussion'],
    ]);
  });

  test('leaves out what cannot stand alone, and says how much', async () => {
    const summary = await summarise(
      analyze('De Raad verwelkomde het akkoord met India. Nederland steunde dit. Het kabinet juichte de xyzzy toe.', { anyLanguage: true }),
    );
    expect(sentencesOf(summary).map(({ text }) => text)).toEqual(['The Council welcomed the agreement with India.']);
    expect(summary.left).toBe(2);
  });

  test.each([
    ['section', ['Defence', 'Migration']],
    ['actor', ['Netherlands', 'Malta']],
    ['subject', ['Defence', 'Migration and justice']],
  ] as const)('is made by %s', async (by, headings) => {
    const text = 'Defensie\n\nMalta steunde een nieuw fonds.\n\nMigratie\n\nNederland verwierp een nieuw pact.\n';
    const { groups } = await summarise(analyze(text, { anyLanguage: true }), { by });
    expect(groups.map(({ heading }) => heading)).toEqual(headings);
  });

  test('of nothing is empty', async () => {
    expect(await summarise([])).toEqual({ title: 'Summary of 0 reports', groups: [], citations: [], left: 0 });
  });
});

describe('the summary of two reports', () => {
  let analyses: Analysis[];
  beforeAll(async () => {
    const files = [REPORT, projectPath('corpus/verslag-europese-raad-2025-05-16.txt')];
    analyses = await Promise.all(files.map(async (file) => analyze(await readReport(file))));
  });

  test.each(['section', 'actor', 'subject'] as const)('by %s says nothing that no record supports', async (by) => {
    const summary = await summarise(analyses, { by });
    expectSupported(summary, analyses);
    expect(summary.citations.length + summary.left).toBe(analyses.reduce((sum, { records }) => sum + records.length, 0));
    expect(summary.left).toBeLessThan(summary.citations.length / 5);
  });

  test('cites records where they stand, by number', async () => {
    const { citations, groups } = await summarise(analyses);
    expect(citations.map(({ number }) => number)).toEqual(citations.map((_, i) => i + 1));
    for (const { record, start } of citations) {
      const found = analyses.flatMap(({ records }) => records).find(({ id }) => id === record);
      expect(found?.evidence.span[0]).toBe(start);
    }
    expect(groups.every(({ paragraphs }) => paragraphs.every(({ sentences }) => sentences.every((sentence) => sentence.citations.length > 0)))).toBe(
      true,
    );
  });

  test('does not begin two sentences in a row with the same subject', async () => {
    for (const { paragraphs } of (await summarise(analyses)).groups) {
      for (const { sentences } of paragraphs) {
        const openings = sentences.map(({ text }) => text.split(' ').slice(0, 3).join(' '));
        expect(openings.filter((opening, i) => i > 0 && opening === openings[i - 1] && !/^(?:The |It |In )/.test(opening))).toEqual([]);
        expect(
          sentences.filter(
            ({ text }, i) => i > 0 && /^The European Council/.test(text) && /^(?:The European Council|It)\b/.test(sentences[i - 1]?.text ?? ''),
          ),
        ).toEqual([]);
      }
    }
  });

  test.each([1, 5, 12])('has at most %d sentences, of which the Netherlands has some', async (sentences) => {
    const summary = await summarise(analyses, { sentences });
    expect(sentencesOf(summary)).toHaveLength(sentences);
    if (sentences > 2) expect(summary.groups.some(({ paragraphs }) => paragraphs.some(({ kind }) => kind === 'netherlands'))).toBe(true);
    expect(summary.groups.some(({ paragraphs }) => paragraphs.some(({ kind }) => kind === 'discussion'))).toBe(false);
  });

  test('has at most 100 words', async () => {
    const text = sentencesOf(await summarise(analyses, { words: 100 }))
      .map((sentence) => sentence.text)
      .join(' ');
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(100);
    expect(text.split(/\s+/).length).toBeGreaterThan(50);
  });
});

describe('any summary', () => {
  test('is supported, ends its sentences and is the same again', async () => {
    const pairs = fc.subarray([...positionPairs('choosing'), ...positionPairs('checking')], { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(pairs, fc.constantFrom('section' as const, 'actor' as const, 'subject' as const), async (some, by) => {
        const { analysis } = sideOf(some, 'later');
        const summary = await summarise(analysis, { by });
        expectSupported(summary, [analysis]);
        for (const { text } of sentencesOf(summary)) expect(text).toMatch(/^[\p{Lu}\p{N}“].*[^.,]\.$/u);
        expect(await summarise([analysis], { by })).toEqual(summary);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the formats', () => {
  const HOSTILE: Summary = {
    title: 'Summary <b> *x*',
    groups: [
      {
        heading: '<script>alert(1)</script> [x](y)',
        paragraphs: [{ kind: 'positions', sentences: [{ text: 'Malta supported <img src=x> & "this".', citations: [] }] }],
      },
    ],
    citations: [{ number: 1, record: '"><script>', report: '2024 | <i>', start: 3, page: 2 }],
    left: 1,
  };

  test('escape what is no markup', async () => {
    const page = (await loadSummaryFormatter('html'))(HOSTILE);
    expect(page).not.toMatch(/<(?:script|img|b|i)\b/);
    expect(parse(page)).toBeDefined();
    const rendered = await marked((await loadSummaryFormatter('markdown'))(HOSTILE));
    expect(rendered).not.toMatch(/<(?:script|img|b|i|em|a)\b/);
    expect(rendered).toContain('2024 | &lt;i&gt;, p. 2, record');
  });

  test('say how many records are left out', async () => {
    for (const format of ['markdown', 'html', 'text'] as const)
      expect((await loadSummaryFormatter(format))(HOSTILE)).toContain('1 record is left out.');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StanceRecord } from '../src/model.js';
import { by, chromium, corpus, Reader, sentences, several } from './support/page.js';

/** Where the holder of two records begins that is the first of its paragraph. */
const sharedHolder = corpus.records.find(({ holders: [holder] }, i) => {
  const start = holder?.start;
  return start !== undefined && start === corpus.records[i + 1]?.holders[0]?.start && corpus.report.text.slice(0, start).endsWith('\n');
})?.holders[0]?.start;

// Without a browser there is nothing to test here; the static tests of the page are in html.test.ts.
(chromium === undefined ? describe.skip : describe)('the page in a browser: positions', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start({ corpus: [corpus], several });
  });
  afterAll(() => reader?.stop());

  describe('filters', () => {
    test('narrow each other, say how many are left, and are cleared', async () => {
      await reader.open('corpus');
      expect(await reader.result()).toBe(`${corpus.records.length} positions`);
      await reader.choose('actor', 'nl');
      expect(await reader.shown()).toEqual(sentences(by('nl')));
      expect(await reader.result()).toBe(`${sentences(by('nl')).length} of ${corpus.records.length} positions`);
      await reader.choose('polarity', 'negative');
      const expected = sentences((record) => by('nl')(record) && record.polarity === 'negative');
      expect(expected.length).toBeGreaterThan(0);
      expect(await reader.shown()).toEqual(expected);
      expect(await reader.page.locator('#result').getAttribute('aria-live')).toBe('polite');
      await reader.page.locator('#clear').click();
      expect(await reader.shown()).toHaveLength(corpus.records.length);
      expect(await reader.hash()).toBe('');
    });

    test('of one kind widen the choice', async () => {
      await reader.open('corpus', { hash: '#actor=nl&actor=eu' });
      expect(await reader.shown()).toEqual(sentences((record) => by('nl')(record) || by('eu')(record)));
      expect(await reader.page.locator('.facet[data-facet=actor] summary').textContent()).toBe('Actor: 2');
    });

    test('show what each further choice would leave', async () => {
      await reader.open('corpus', { hash: '#polarity=negative' });
      const count = (facet: string, value: string) =>
        reader.page.locator(`.facet[data-facet=${facet}] label:has([value="${value}"]) .count`).textContent();
      const negative = corpus.records.filter(({ polarity }) => polarity === 'negative');
      expect(await count('actor', 'nl')).toBe(String(negative.filter(by('nl')).length));
      expect(await count('act', 'welcome')).toBe('0');
      // A choice of the same kind would be added to this one.
      expect(await count('polarity', 'positive')).toBe(String(corpus.records.filter(({ polarity }) => polarity === 'positive').length));
    });

    test('hide passages without a position that fits, unless the whole text is wanted', async () => {
      await reader.open('corpus', { hash: '#actor=nl' });
      const passages = () => reader.page.locator('.passage:visible').count();
      const few = await passages();
      await reader.page.locator('#whole').check();
      expect(await passages()).toBe(await reader.page.locator('.passage').count());
      expect(few).toBeLessThan(await passages());
      expect(await reader.shown()).toEqual(sentences(by('nl')));
      expect(await reader.hash()).toBe('#actor=nl&text=whole');
    });

    test('stand in the address, which brings them back', async () => {
      await reader.open('corpus');
      await reader.choose('act', 'condemn');
      await reader.page.locator('#search').fill('iran');
      await expect(reader.page.waitForFunction(() => location.hash.includes('search'))).resolves.toBeDefined();
      expect(await reader.hash()).toBe('#act=condemn&search=iran');
      const before = await reader.shown();
      await reader.open('corpus', { hash: '#act=condemn&search=iran' });
      expect(await reader.shown()).toEqual(before);
      expect(before).toHaveLength(1);
    });

    test('a search finds English and Dutch, whatever the capitals and accents', async () => {
      await reader.open('corpus', { hash: '#search=SYRIE' });
      const dutch = await reader.shown();
      expect(dutch.length).toBeGreaterThan(0);
      expect(dutch.length).toBeLessThan(corpus.records.length);
      await reader.open('corpus', { hash: '#search=syria lebanon' });
      for (const english of await reader.shown()) expect(english).toMatch(/Syria|Lebanon/);
    });

    test('say when nothing fits, and offer a way back', async () => {
      await reader.open('corpus', { hash: '#search=zzzz' });
      expect(await reader.shown()).toEqual([]);
      expect(await reader.result()).toBe(`0 of ${corpus.records.length} positions`);
      await reader.page.locator('#clear-all').click();
      expect(await reader.shown()).toHaveLength(corpus.records.length);
    });

    test('leave only the words of what is shown marked', async () => {
      await reader.open('corpus', { hash: '#actor=nl&polarity=negative' });
      const marked = reader.page.locator('.dutch .cue:not(.off):visible');
      const cues = corpus.records.filter((record) => by('nl')(record) && record.polarity === 'negative').flatMap(({ cue }) => cue.spans);
      expect(await marked.allTextContents()).toEqual(cues.map((span) => corpus.report.text.slice(...span)));
    });

    test('are set by a cell of the table, and unset by going back', async () => {
      await reader.open('corpus');
      const cell = reader.page.locator('.cell').first();
      const counts = ((await cell.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
      await cell.click();
      expect(await reader.shown()).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
      expect(await reader.hash()).toMatch(/^#actor=[^&]+&subject=[^&]+$/);
      expect(await cell.getAttribute('aria-current')).toBe('true');
      // The positions are gone to, with the focus.
      expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('positions');
      await expect(
        reader.page
          .locator('.record:visible')
          .first()
          .evaluate((element) => element.getBoundingClientRect().top < innerHeight),
      ).resolves.toBe(true);
      await reader.page.goBack();
      expect(await reader.shown()).toHaveLength(corpus.records.length);
      expect(await cell.getAttribute('aria-current')).toBeNull();
    });

    test('move the bars of the timeline', async () => {
      await reader.open('several', { hash: '#polarity=negative&report=2' });
      expect(await reader.page.locator('.timeline .counts').allTextContents()).toEqual(['+0−0○0', '+0−2○0']);
      const heights = await reader.page.locator('.timeline rect').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
      expect(heights.map((height) => height > 0)).toEqual([false, false, false, false, true, false]);
    });
  });

  describe('records and their words', () => {
    test('a record makes its words stand out', async () => {
      await reader.open('corpus');
      const record = corpus.records.find(({ cue, addressees }) => cue.spans.length === 2 && addressees.length === 1) as StanceRecord;
      await reader.page.locator('.record', { hasText: record.english }).first().click();
      expect(await reader.selected()).toBe(record.english);
      expect(await reader.lit('cue')).toEqual(record.cue.spans.map((span) => corpus.report.text.slice(...span)));
      expect((await reader.lit('addressee')).join('').replace(/\s+/g, ' ')).toBe(record.addressees[0]?.text);
      expect((await reader.lit('target')).join('').replace(/\s+/g, ' ')).toBe(record.target?.text);
    });

    test('words lead to their record, shared words to each in turn', async () => {
      await reader.open('corpus');
      await reader.page.locator('.dutch a.cue').nth(3).click();
      expect(await reader.page.locator('.record[aria-current]').getAttribute('id')).toBe(
        (await reader.page.locator('.dutch a.cue').nth(3).getAttribute('href'))?.slice(1),
      );
      // `De ER` of two positions in one sentence.
      const [one, two] = corpus.records.filter(({ holders }) => holders[0]?.start === sharedHolder);
      const words = reader.page
        .locator('.passage', { hasText: one?.english ?? '' })
        .locator('.dutch .holder')
        .first();
      const reached: (string | null)[] = [];
      for (let i = 0; i < 3; i++) {
        await words.click();
        reached.push(await reader.selected());
      }
      expect(new Set(reached)).toEqual(new Set([one?.english, two?.english]));
      expect(reached[2]).toBe(reached[0]);
    });

    test('keys go from record to record, to the words and back', async () => {
      await reader.open('corpus', { hash: '#actor=nl' });
      const expected = sentences(by('nl'));
      await reader.page.keyboard.press('j');
      expect(await reader.selected()).toBe(expected[0]);
      await reader.page.keyboard.press('j');
      await reader.page.keyboard.press('j');
      await reader.page.keyboard.press('k');
      expect(await reader.selected()).toBe(expected[1]);
      await reader.page.keyboard.press('Enter');
      expect(await reader.page.evaluate(() => document.activeElement?.matches('.dutch a.cue'))).toBe(true);
      await reader.page.keyboard.press('Enter');
      expect(await reader.page.evaluate(() => document.activeElement?.matches('.record[aria-current]'))).toBe(true);
      expect(await reader.selected()).toBe(expected[1]);
      expect(await reader.hash()).toMatch(/^#actor=nl&record=r\d+$/);
      await reader.page.keyboard.press('Escape');
      expect(await reader.page.locator('.record[aria-current]').count()).toBe(0);
    });

    test('a record that a filter hides is no longer selected', async () => {
      await reader.open('corpus', { hash: '#record=r40' });
      await reader.page.locator('#search').fill('zzzz');
      await expect(reader.page.waitForFunction(() => location.hash === '#search=zzzz')).resolves.toBeDefined();
      expect(await reader.page.locator('.record[aria-current], .dutch .lit').count()).toBe(0);
    });

    test('an address leads to a record', async () => {
      for (const address of ['#r40', '#record=r40']) {
        await reader.open('corpus', { hash: address });
        expect(await reader.page.locator('.record[aria-current]').getAttribute('id')).toBe('r40');
        const inView = () => {
          const { top, bottom } = document.querySelector('#r40')?.getBoundingClientRect() ?? new DOMRect(0, -1);
          return top > 0 && bottom < innerHeight;
        };
        await expect(reader.page.waitForFunction(inView)).resolves.toBeDefined();
      }
    });
  });
});

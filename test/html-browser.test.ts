import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Browser, installedChromium, type Page, startChromium } from '../src/build/browser.js';
import { format } from '../src/export/html/index.js';
import { analyze } from '../src/index.js';
import type { StanceRecord } from '../src/model.js';
import { smallAnalysis } from './support/analysis.js';
import { contrasts } from './support/contrast.js';
import { hostileAnalysis, PAYLOAD } from './support/hostile.js';
import { Folder, REPORT } from './support/project.js';

const chromium = installedChromium();
const corpus = analyze(readFileSync(REPORT, 'utf8'));
const later = { ...smallAnalysis(), report: { ...smallAnalysis().report, date: '2025-03-20' } };

/** Where the holder of two records begins that is the first of its paragraph. */
const sharedHolder = corpus.records.find(({ holders: [holder] }, i) => {
  const start = holder?.start;
  return start !== undefined && start === corpus.records[i + 1]?.holders[0]?.start && corpus.report.text.slice(0, start).endsWith('\n');
})?.holders[0]?.start;

/** Sentences of the records for which a condition holds, in text order. */
function sentences(holds: (record: StanceRecord) => boolean): string[] {
  return corpus.records.filter(holds).map(({ english }) => english);
}

const by = (actor: string) => (record: StanceRecord) => record.holders.some(({ id }) => id === actor);

// Without a browser there is nothing to test here; the static tests of the page are in html.test.ts.
(chromium === undefined ? describe.skip : describe)('the page in a browser', () => {
  const folder = new Folder();
  let browser: Browser;
  let page: Page;
  let requests: string[];
  const address = (name: string) => pathToFileURL(folder.file(name)).href;

  beforeAll(async () => {
    const pages = { corpus: [corpus], several: [smallAnalysis(), later], hostile: [hostileAnalysis(), hostileAnalysis()] };
    for (const [name, analyses] of Object.entries(pages)) writeFileSync(folder.file(`${name}.html`), format(analyses));
    browser = await startChromium(chromium as string);
  });
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  beforeEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  /** Opens a page in a profile of its own. What goes wrong in it fails the test. */
  async function open(name: string, options: Parameters<Browser['newContext']>[0] & { hash?: string } = {}): Promise<void> {
    const { hash = '', ...rest } = options;
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...rest });
    page = await context.newPage();
    requests = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(address(`${name}.html`) + hash);
  }

  const shown = () => page.locator('.record:visible .english').allTextContents();
  const result = () => page.locator('#result').textContent();
  const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
  const selected = () => page.locator('.record[aria-current] .english').textContent();
  const lit = (role: string) => page.locator(`.dutch .lit-${role}`).allTextContents();

  /** Chooses an option of a filter as a reader does. */
  async function choose(facet: string, value: string): Promise<void> {
    await page.locator(`.facet[data-facet=${facet}] summary`).click();
    await page.locator(`.facet[data-facet=${facet}] input[value="${value}"]`).click();
  }

  describe('filters', () => {
    test('narrow each other, say how many are left, and are cleared', async () => {
      await open('corpus');
      expect(await result()).toBe(`${corpus.records.length} positions`);
      await choose('actor', 'nl');
      expect(await shown()).toEqual(sentences(by('nl')));
      expect(await result()).toBe(`${sentences(by('nl')).length} of ${corpus.records.length} positions`);
      await choose('polarity', 'negative');
      const expected = sentences((record) => by('nl')(record) && record.polarity === 'negative');
      expect(expected.length).toBeGreaterThan(0);
      expect(await shown()).toEqual(expected);
      expect(await page.locator('#result').getAttribute('aria-live')).toBe('polite');
      await page.locator('#clear').click();
      expect(await shown()).toHaveLength(corpus.records.length);
      expect(await hash()).toBe('');
    });

    test('of one kind widen the choice', async () => {
      await open('corpus', { hash: '#actor=nl&actor=eu' });
      expect(await shown()).toEqual(sentences((record) => by('nl')(record) || by('eu')(record)));
      expect(await page.locator('.facet[data-facet=actor] summary').textContent()).toBe('Actor: 2');
    });

    test('show what each further choice would leave', async () => {
      await open('corpus', { hash: '#polarity=negative' });
      const count = (facet: string, value: string) => page.locator(`.facet[data-facet=${facet}] label:has([value="${value}"]) .count`).textContent();
      const negative = corpus.records.filter(({ polarity }) => polarity === 'negative');
      expect(await count('actor', 'nl')).toBe(String(negative.filter(by('nl')).length));
      expect(await count('act', 'welcome')).toBe('0');
      // A choice of the same kind would be added to this one.
      expect(await count('polarity', 'positive')).toBe(String(corpus.records.filter(({ polarity }) => polarity === 'positive').length));
    });

    test('hide passages without a position that fits, unless the whole text is wanted', async () => {
      await open('corpus', { hash: '#actor=nl' });
      const passages = () => page.locator('.passage:visible').count();
      const few = await passages();
      await page.locator('#whole').check();
      expect(await passages()).toBe(await page.locator('.passage').count());
      expect(few).toBeLessThan(await passages());
      expect(await shown()).toEqual(sentences(by('nl')));
      expect(await hash()).toBe('#actor=nl&text=whole');
    });

    test('stand in the address, which brings them back', async () => {
      await open('corpus');
      await choose('act', 'condemn');
      await page.locator('#search').fill('iran');
      await expect(page.waitForFunction(() => location.hash.includes('search'))).resolves.toBeDefined();
      expect(await hash()).toBe('#act=condemn&search=iran');
      const before = await shown();
      await open('corpus', { hash: '#act=condemn&search=iran' });
      expect(await shown()).toEqual(before);
      expect(before).toHaveLength(1);
    });

    test('a search finds English and Dutch, whatever the capitals and accents', async () => {
      await open('corpus', { hash: '#search=SYRIE' });
      const dutch = await shown();
      expect(dutch.length).toBeGreaterThan(0);
      expect(dutch.length).toBeLessThan(corpus.records.length);
      await open('corpus', { hash: '#search=syria lebanon' });
      for (const english of await shown()) expect(english).toMatch(/Syria|Lebanon/);
    });

    test('say when nothing fits, and offer a way back', async () => {
      await open('corpus', { hash: '#search=zzzz' });
      expect(await shown()).toEqual([]);
      expect(await result()).toBe(`0 of ${corpus.records.length} positions`);
      await page.locator('#clear-all').click();
      expect(await shown()).toHaveLength(corpus.records.length);
    });

    test('leave only the words of what is shown marked', async () => {
      await open('corpus', { hash: '#actor=nl&polarity=negative' });
      const marked = page.locator('.dutch .cue:not(.off):visible');
      const cues = corpus.records.filter((record) => by('nl')(record) && record.polarity === 'negative').flatMap(({ cue }) => cue.spans);
      expect(await marked.allTextContents()).toEqual(cues.map((span) => corpus.report.text.slice(...span)));
    });

    test('are set by a cell of the table, and unset by going back', async () => {
      await open('corpus');
      const cell = page.locator('.cell').first();
      const counts = ((await cell.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
      await cell.click();
      expect(await shown()).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
      expect(await hash()).toMatch(/^#actor=[^&]+&subject=[^&]+$/);
      expect(await cell.getAttribute('aria-current')).toBe('true');
      // The positions are gone to, with the focus.
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('positions');
      await expect(
        page
          .locator('.record:visible')
          .first()
          .evaluate((element) => element.getBoundingClientRect().top < innerHeight),
      ).resolves.toBe(true);
      await page.goBack();
      expect(await shown()).toHaveLength(corpus.records.length);
      expect(await cell.getAttribute('aria-current')).toBeNull();
    });

    test('move the bars of the timeline', async () => {
      await open('several', { hash: '#polarity=negative&report=2' });
      expect(await page.locator('.timeline .counts').allTextContents()).toEqual(['+0−0○0', '+0−2○0']);
      const heights = await page.locator('.timeline rect').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
      expect(heights.map((height) => height > 0)).toEqual([false, false, false, false, true, false]);
    });
  });

  describe('records and their words', () => {
    test('a record makes its words stand out', async () => {
      await open('corpus');
      const record = corpus.records.find(({ cue, addressees }) => cue.spans.length === 2 && addressees.length === 1) as StanceRecord;
      await page.locator('.record', { hasText: record.english }).first().click();
      expect(await selected()).toBe(record.english);
      expect(await lit('cue')).toEqual(record.cue.spans.map((span) => corpus.report.text.slice(...span)));
      expect((await lit('addressee')).join('').replace(/\s+/g, ' ')).toBe(record.addressees[0]?.text);
      expect((await lit('target')).join('').replace(/\s+/g, ' ')).toBe(record.target?.text);
    });

    test('words lead to their record, shared words to each in turn', async () => {
      await open('corpus');
      await page.locator('.dutch a.cue').nth(3).click();
      expect(await page.locator('.record[aria-current]').getAttribute('id')).toBe(
        (await page.locator('.dutch a.cue').nth(3).getAttribute('href'))?.slice(1),
      );
      // `De ER` of two positions in one sentence.
      const [one, two] = corpus.records.filter(({ holders }) => holders[0]?.start === sharedHolder);
      const words = page
        .locator('.passage', { hasText: one?.english ?? '' })
        .locator('.dutch .holder')
        .first();
      const reached: (string | null)[] = [];
      for (let i = 0; i < 3; i++) {
        await words.click();
        reached.push(await selected());
      }
      expect(new Set(reached)).toEqual(new Set([one?.english, two?.english]));
      expect(reached[2]).toBe(reached[0]);
    });

    test('keys go from record to record, to the words and back', async () => {
      await open('corpus', { hash: '#actor=nl' });
      const expected = sentences(by('nl'));
      await page.keyboard.press('j');
      expect(await selected()).toBe(expected[0]);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      expect(await selected()).toBe(expected[1]);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.matches('.dutch a.cue'))).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.matches('.record[aria-current]'))).toBe(true);
      expect(await selected()).toBe(expected[1]);
      expect(await hash()).toMatch(/^#actor=nl&record=r\d+$/);
      await page.keyboard.press('Escape');
      expect(await page.locator('.record[aria-current]').count()).toBe(0);
    });

    test('a record that a filter hides is no longer selected', async () => {
      await open('corpus', { hash: '#record=r40' });
      await page.locator('#search').fill('zzzz');
      await expect(page.waitForFunction(() => location.hash === '#search=zzzz')).resolves.toBeDefined();
      expect(await page.locator('.record[aria-current], .dutch .lit').count()).toBe(0);
    });

    test('an address leads to a record', async () => {
      for (const address of ['#r40', '#record=r40']) {
        await open('corpus', { hash: address });
        expect(await page.locator('.record[aria-current]').getAttribute('id')).toBe('r40');
        const inView = () => {
          const { top, bottom } = document.querySelector('#r40')?.getBoundingClientRect() ?? new DOMRect(0, -1);
          return top > 0 && bottom < innerHeight;
        };
        await expect(page.waitForFunction(inView)).resolves.toBeDefined();
      }
    });
  });

  describe('keys', () => {
    test('search, leave the search, and clear', async () => {
      await open('corpus', { hash: '#actor=nl' });
      await page.keyboard.press('/');
      await page.keyboard.type('jkc?');
      expect(await page.locator('#search').inputValue()).toBe('jkc?');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await page.keyboard.press('c');
      expect(await shown()).toHaveLength(corpus.records.length);
      expect(await page.locator('#search').inputValue()).toBe('');
    });

    test('help opens and closes, and can switch single keys off', async () => {
      await open('corpus');
      await page.keyboard.press('?');
      expect(await page.locator('#help').isVisible()).toBe(true);
      await page.locator('#shortcuts').uncheck();
      await page.keyboard.press('Escape');
      expect(await page.locator('#help').isVisible()).toBe(false);
      await page.keyboard.press('j');
      expect(await page.locator('.record[aria-current]').count()).toBe(0);
    });

    test('Escape closes an open filter and gives the focus back', async () => {
      await open('corpus');
      await page.locator('.facet[data-facet=act] summary').click();
      await page.keyboard.press('Escape');
      expect(await page.locator('.facet[open]').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Act');
    });

    test('Tab reaches everything, in the order of the page', async () => {
      await open('several');
      const order: string[] = [];
      for (let i = 0; i < 200; i++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          return element === document.body ? '' : `${element.tagName.toLowerCase()} ${element.id || element.textContent?.trim()}`;
        });
        if (at === '') break;
        order.push(at);
      }
      expect(order.slice(0, 4)).toEqual(['a Skip to the positions', 'button theme', 'button help-button', 'input search']);
      const stops = await page
        .locator('a[href], button:enabled, input, summary')
        .evaluateAll((elements) => elements.filter((element) => (element as HTMLElement).checkVisibility()).length);
      // The scrolling table is a stop of its own.
      expect(order.length).toBe(stops + 1);
    });
  });

  describe('themes', () => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

    test('follow the system, until the reader chooses; the choice outlasts a reload', async () => {
      await open('corpus', { colorScheme: 'light' });
      const light = await paper();
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await paper();
      expect(dark).not.toBe(light);
      await page.keyboard.press('t');
      expect(await paper()).toBe(light);
      expect(await page.locator('#theme').textContent()).toBe('Dark');
      await page.reload();
      expect(await paper()).toBe(light);
    });

    test.each(['light', 'dark'] as const)('%s has the contrast that WCAG AA asks for, of all that is read', async (colorScheme) => {
      for (const name of ['corpus', 'several']) {
        await open(name, { colorScheme });
        await page.locator('.record').nth(2).click();
        await page.locator('.facet[data-facet=actor] summary').click();
        const found = await contrasts(page);
        expect(found.length).toBeGreaterThan(10);
        expect(found.filter(({ ratio, needed }) => ratio < needed)).toEqual([]);
      }
    });

    test('nothing moves for readers who want it so', async () => {
      await open('corpus', { reducedMotion: 'reduce' });
      const moving = await page.evaluate(
        () => [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s').length,
      );
      expect(moving).toBe(0);
    });
  });

  test('print has no controls, and all that is shown', async () => {
    await open('corpus', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    for (const control of ['#filters', '.tools', '.skip', '.hint [data-script]']) expect(await page.locator(control).first().isVisible()).toBe(false);
    expect(await shown()).toHaveLength(corpus.records.length);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    await page.goto(`${address('corpus.html')}#actor=nl&polarity=negative`);
    const few = sentences((record) => by('nl')(record) && record.polarity === 'negative').length;
    expect(await page.locator('#printed').textContent()).toBe(`${few} of ${corpus.records.length} positions: Netherlands, negative`);
    expect(await page.locator('#printed').isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('without JavaScript everything is there and cues lead to records', async () => {
    await open('corpus', { javaScriptEnabled: false });
    expect(await shown()).toHaveLength(corpus.records.length);
    for (const control of ['#filters', '.tools', '#help']) expect(await page.locator(control).isVisible()).toBe(false);
    await page.locator('.dutch a.cue').nth(5).click();
    expect(page.url()).toMatch(/#r\d+$/);
  });

  test.each([320, 390, 768])('fits a screen of %d pixels', async (width) => {
    for (const name of ['corpus', 'several']) {
      await open(name, { viewport: { width, height: 700 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.locator('.facet[data-facet=subject] summary').click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('asks nobody for anything', async () => {
    await open('corpus');
    await page.locator('.cell').first().click();
    await page.keyboard.press('j');
    expect(requests).toEqual([address('corpus.html')]);
  });

  test('a payload in every field does nothing', async () => {
    await open('hostile');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    expect(await page.locator('h2[lang=nl]').first().textContent()).toBe(PAYLOAD);
    for (const facet of ['actor', 'subject']) {
      await page.locator(`.facet[data-facet=${facet}] summary`).click();
      await page.locator(`.facet[data-facet=${facet}] input`).first().click();
    }
    await page.locator('.cell').first().click();
    expect((await shown()).length).toBeGreaterThan(0);
    await page.locator('.dutch .w').first().click();
    await page.reload();
    expect((await shown()).length).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'executed' in globalThis)).toBe(false);
    expect(dialogs).toEqual([]);
    expect(requests).toEqual(requests.map(() => expect.stringMatching(/^file:.*hostile\.html/)));
  });

  test('its policy stops scripts that are not its own', async () => {
    await open('corpus');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.executed = 1';
      document.body.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'globalThis.executed = 1');
      document.body.append(button);
      button.click();
      return 'executed' in globalThis;
    });
    expect(ran).toBe(false);
  });
});

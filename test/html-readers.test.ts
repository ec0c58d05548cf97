import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contrasts } from './support/contrast.js';
import { hostileAnalysis, PAYLOAD } from './support/hostile.js';
import { by, chromium, corpus, Reader, sentences, several } from './support/page.js';

// Without a browser there is nothing to test here; the static tests of the page are in html.test.ts.
(chromium === undefined ? describe.skip : describe)('the page in a browser: readers and what they need', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start({ corpus: [corpus], several, hostile: [hostileAnalysis(), hostileAnalysis()] });
  });
  afterAll(() => reader?.stop());

  describe('keys', () => {
    test('search, leave the search, and clear', async () => {
      await reader.open('corpus', { hash: '#actor=nl' });
      await reader.page.keyboard.press('/');
      await reader.page.keyboard.type('jkc?');
      expect(await reader.page.locator('#search').inputValue()).toBe('jkc?');
      await reader.page.keyboard.press('Escape');
      expect(await reader.page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await reader.page.keyboard.press('c');
      expect(await reader.shown()).toHaveLength(corpus.records.length);
      expect(await reader.page.locator('#search').inputValue()).toBe('');
    });

    test('help opens and closes, and can switch single keys off', async () => {
      await reader.open('corpus');
      await reader.page.keyboard.press('?');
      expect(await reader.page.locator('#help').isVisible()).toBe(true);
      await reader.page.locator('#shortcuts').uncheck();
      await reader.page.keyboard.press('Escape');
      expect(await reader.page.locator('#help').isVisible()).toBe(false);
      await reader.page.keyboard.press('j');
      expect(await reader.page.locator('.record[aria-current]').count()).toBe(0);
    });

    test('Escape closes an open filter and gives the focus back', async () => {
      await reader.open('corpus');
      await reader.page.locator('.facet[data-facet=act] summary').click();
      await reader.page.keyboard.press('Escape');
      expect(await reader.page.locator('.facet[open]').count()).toBe(0);
      expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe('Act');
    });

    test('Tab reaches everything, in the order of the page', async () => {
      await reader.open('several');
      const order: string[] = [];
      for (let i = 0; i < 200; i++) {
        await reader.page.keyboard.press('Tab');
        const at = await reader.page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          return element === document.body ? '' : `${element.tagName.toLowerCase()} ${element.id || element.textContent?.trim()}`;
        });
        if (at === '') break;
        order.push(at);
      }
      expect(order.slice(0, 4)).toEqual(['a Skip to the positions', 'button theme', 'button help-button', 'input search']);
      const stops = await reader.page
        .locator('a[href], button:enabled, input, summary')
        .evaluateAll((elements) => elements.filter((element) => (element as HTMLElement).checkVisibility()).length);
      // The scrolling table is a stop of its own.
      expect(order.length).toBe(stops + 1);
    });
  });

  describe('themes', () => {
    const paper = () => reader.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

    test('follow the system, until the reader chooses; the choice outlasts a reload', async () => {
      await reader.open('corpus', { colorScheme: 'light' });
      const light = await paper();
      await reader.page.emulateMedia({ colorScheme: 'dark' });
      const dark = await paper();
      expect(dark).not.toBe(light);
      await reader.page.keyboard.press('t');
      expect(await paper()).toBe(light);
      expect(await reader.page.locator('#theme').textContent()).toBe('Dark');
      await reader.page.reload();
      expect(await paper()).toBe(light);
    });

    test.each(['light', 'dark'] as const)('%s has the contrast that WCAG AA asks for, of all that is read', async (colorScheme) => {
      for (const name of ['corpus', 'several']) {
        await reader.open(name, { colorScheme });
        await reader.page.locator('.record').nth(2).click();
        await reader.page.locator('.facet[data-facet=actor] summary').click();
        const found = await contrasts(reader.page);
        expect(found.length).toBeGreaterThan(10);
        expect(found.filter(({ ratio, needed }) => ratio < needed)).toEqual([]);
      }
    });

    test('nothing moves for readers who want it so', async () => {
      await reader.open('corpus', { reducedMotion: 'reduce' });
      const moving = await reader.page.evaluate(
        () => [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s').length,
      );
      expect(moving).toBe(0);
    });
  });

  test('print has no controls, and all that is shown', async () => {
    await reader.open('corpus', { colorScheme: 'dark' });
    await reader.page.emulateMedia({ media: 'print' });
    for (const control of ['#filters', '.tools', '.skip', '.hint [data-script]'])
      expect(await reader.page.locator(control).first().isVisible()).toBe(false);
    expect(await reader.shown()).toHaveLength(corpus.records.length);
    expect(await reader.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    await reader.page.goto(`${reader.address('corpus')}#actor=nl&polarity=negative`);
    const few = sentences((record) => by('nl')(record) && record.polarity === 'negative').length;
    expect(await reader.page.locator('#printed').textContent()).toBe(`${few} of ${corpus.records.length} positions: Netherlands, negative`);
    expect(await reader.page.locator('#printed').isVisible()).toBe(true);
    const pdf = await reader.page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('without JavaScript everything is there and cues lead to records', async () => {
    await reader.open('corpus', { javaScriptEnabled: false });
    expect(await reader.shown()).toHaveLength(corpus.records.length);
    for (const control of ['#filters', '.tools', '#help']) expect(await reader.page.locator(control).isVisible()).toBe(false);
    await reader.page.locator('.dutch a.cue').nth(5).click();
    expect(reader.page.url()).toMatch(/#r\d+$/);
  });

  test.each([320, 390, 768])('fits a screen of %d pixels', async (width) => {
    for (const name of ['corpus', 'several']) {
      await reader.open(name, { viewport: { width, height: 700 } });
      expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await reader.page.locator('.facet[data-facet=subject] summary').click();
      expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('asks nobody for anything', async () => {
    await reader.open('corpus');
    await reader.page.locator('.cell').first().click();
    await reader.page.keyboard.press('j');
    expect(reader.requests).toEqual([reader.address('corpus')]);
  });

  test('a payload in every field does nothing', async () => {
    await reader.open('hostile');
    const dialogs: string[] = [];
    reader.page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    expect(await reader.page.locator('h2[lang=nl]').first().textContent()).toBe(PAYLOAD);
    for (const facet of ['actor', 'subject']) {
      await reader.page.locator(`.facet[data-facet=${facet}] summary`).click();
      await reader.page.locator(`.facet[data-facet=${facet}] input`).first().click();
    }
    await reader.page.locator('.cell').first().click();
    expect((await reader.shown()).length).toBeGreaterThan(0);
    await reader.page.locator('.dutch .w').first().click();
    await reader.page.reload();
    expect((await reader.shown()).length).toBeGreaterThan(0);
    expect(await reader.page.evaluate(() => 'executed' in globalThis)).toBe(false);
    expect(dialogs).toEqual([]);
    expect(reader.requests).toEqual(reader.requests.map(() => expect.stringMatching(/^file:.*hostile\.html/)));
  });

  test('its policy stops scripts that are not its own', async () => {
    await reader.open('corpus');
    const ran = await reader.page.evaluate(() => {
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

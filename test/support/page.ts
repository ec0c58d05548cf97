import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, installedChromium, type Page, startChromium } from '../../src/build/browser.js';
import { format } from '../../src/export/html/index.js';
import { analyze } from '../../src/index.js';
import type { Analysis, StanceRecord } from '../../src/model.js';
import { smallAnalysis } from './analysis.js';
import { Folder, REPORT } from './project.js';

/** The real report, as most pages show it. */
export const corpus = analyze(readFileSync(REPORT, 'utf8'));

/** Two small reports of different dates. */
export const several = [smallAnalysis(), { ...smallAnalysis(), report: { ...smallAnalysis().report, date: '2025-03-20' } }];

/** English of the corpus' records for which a condition holds, in text order. */
export function sentences(holds: (record: StanceRecord) => boolean): string[] {
  return corpus.records.filter(holds).map(({ english }) => english);
}

/** Whether a record is of an actor. */
export const by = (actor: string) => (record: StanceRecord) => record.holders.some(({ id }) => id === actor);

/** Where Chromium is; without it there is nothing to test of the page in a browser. */
export const chromium = installedChromium();

/** Someone who reads pages in a browser. */
export class Reader {
  readonly #folder = new Folder();
  readonly #browser: Browser;
  /** What is open. */
  page!: Page;
  /** Addresses that the page has asked for. */
  requests: string[] = [];

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Writes pages by name, and starts the browser. */
  static async start(pages: Record<string, readonly Analysis[]>): Promise<Reader> {
    const reader = new Reader(await startChromium(chromium as string));
    for (const [name, analyses] of Object.entries(pages)) writeFileSync(reader.#folder.file(`${name}.html`), format(analyses));
    return reader;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#folder.remove();
  }

  address(name: string): string {
    return pathToFileURL(this.#folder.file(`${name}.html`)).href;
  }

  /** Opens a page in a profile of its own, and closes what was open. What goes wrong in it fails the test. */
  async open(name: string, options: Parameters<Browser['newContext']>[0] & { hash?: string } = {}): Promise<void> {
    const { hash = '', ...rest } = options;
    for (const context of this.#browser.contexts()) await context.close();
    const context = await this.#browser.newContext({ viewport: { width: 1200, height: 800 }, ...rest });
    this.page = await context.newPage();
    this.requests = [];
    this.page.on('request', (request) => this.requests.push(request.url()));
    this.page.on('pageerror', (error) => {
      throw error;
    });
    await this.page.goto(this.address(name) + hash);
  }

  /** Chooses an option of a filter. */
  async choose(facet: string, value: string): Promise<void> {
    await this.page.locator(`.facet[data-facet=${facet}] summary`).click();
    await this.page.locator(`.facet[data-facet=${facet}] input[value="${value}"]`).click();
  }

  /** English of the records that are shown. */
  shown(): Promise<string[]> {
    return this.page.locator('.record:visible .english').allTextContents();
  }

  /** What the page says of how many are shown. */
  result(): Promise<string | null> {
    return this.page.locator('#result').textContent();
  }

  hash(): Promise<string> {
    return this.page.evaluate(() => decodeURIComponent(location.hash));
  }

  /** English of the record that is selected. */
  selected(): Promise<string | null> {
    return this.page.locator('.record[aria-current] .english').textContent();
  }

  /** Dutch words that stand out in a role. */
  lit(role: string): Promise<string[]> {
    return this.page.locator(`.dutch .lit-${role}`).allTextContents();
  }
}

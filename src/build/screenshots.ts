import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyze } from '../analyze.js';
import { format } from '../export/html/index.js';
import { type Browser, installedChromium, startChromium } from './browser.js';

/** `npm run screenshots`: takes the pictures in the README of the HTML report, in a browser that is installed. */

interface Shot {
  name: string;
  /** Whether of all reports in `corpus/`, or of one. */
  reports: 'all' | 'one';
  /** What is chosen, as in the address of the page. */
  hash: string;
  theme: 'light' | 'dark';
  width: number;
  height: number;
  /** What stands at the top of the picture; the top of the page by default. */
  from?: string;
}

const SHOTS: Shot[] = [
  { name: 'overview-light', reports: 'all', hash: '', theme: 'light', width: 1200, height: 860 },
  { name: 'reading-light', reports: 'one', hash: '#record=r13', theme: 'light', width: 1120, height: 560, from: '.part:has(#r11)' },
  { name: 'filtered-dark', reports: 'one', hash: '#actor=nl', theme: 'dark', width: 1200, height: 700, from: '#positions' },
  { name: 'phone-dark', reports: 'one', hash: '#record=r12', theme: 'dark', width: 390, height: 700 },
];

const corpus = new URL('../../corpus/', import.meta.url);
const out = fileURLToPath(new URL('../../examples/screenshots/', import.meta.url));
const executable = installedChromium();
if (executable === undefined) throw new Error('no Chromium on the PATH');

const folder = mkdtempSync(join(tmpdir(), 'standpunt-'));
const analyses = readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((source) => analyze(readFileSync(new URL(source, corpus), 'utf8'), { meta: { source } }));
const one = analyses.filter(({ report }) => report.source === 'verslag-europese-raad-2024-12-19.txt');
writeFileSync(join(folder, 'all.html'), format(analyses));
writeFileSync(join(folder, 'one.html'), format(one));
const browser = await startChromium(executable);
try {
  for (const shot of SHOTS) await take(shot, browser);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function take({ name, reports, hash, theme, width, height, from }: Shot, browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, `${reports}.html`)).href + hash);
  if (from !== undefined) await page.locator(from).evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: join(out, `${name}.png`) });
  await context.close();
}

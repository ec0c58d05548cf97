import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { analyze, type Layout, type Report, readReport, type StanceRecord } from '../src/index.js';
import { findProgram } from './support/programs.js';
import { Folder } from './support/project.js';
import { bare, NOTES, REPORT_PARTS, TABLE, TITLE } from './support/report.js';
import { asDocx, asHtml, asPdf, asText, asXml } from './support/writers.js';

/** Words that the PDF cuts at the end of a line where they come there, with where. */
const HYPHENS = {
  landbouwbeleid: 8,
  wederopbouw: 5,
  benadrukte: 6,
  wetenschappelijke: 11,
  vereenvoudiging: 6,
  samenwerking: 5,
  onderhandelingen: 6,
  vangstmogelijkheden: 6,
  gemeenschappelijk: 11,
  administratieve: 8,
  voedselzekerheid: 7,
};
const chromium = findProgram('chromium');

/** What a record says, whatever stands about it. */
function said({ act, polarity, negated, holders, addressees, target, english }: StanceRecord): string {
  return JSON.stringify([act, polarity, negated, holders.map(({ en }) => en), addressees.map(({ en }) => en), target?.text, english]);
}

/** Share of the records that are in both lists, 0–1. */
function agreement(left: readonly StanceRecord[], right: readonly StanceRecord[]): number {
  const rest = right.map(said);
  const shared = left.map(said).filter((record) => {
    const at = rest.indexOf(record);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return shared.length / Math.max(left.length, right.length);
}

const BODY = REPORT_PARTS.filter(({ kind }) => kind !== 'table').map(({ text }) => bare(text));

describe('one report in all formats', () => {
  let fromText: StanceRecord[];
  let folder: Folder;
  beforeAll(async () => {
    folder = new Folder();
    fromText = analyze(await readReport(new TextEncoder().encode(asText()))).records;
  });
  afterAll(() => folder.remove());

  const print = async () => {
    const [page, pdf] = [folder.file('page.html'), folder.file('page.pdf')];
    // A browser draws its bullets; a dash it writes.
    const style = 'nav, header, footer { display: none } td { padding: 2pt 9pt } li { list-style-type: "– " } body { font: 11pt serif; width: 15cm }';
    writeFileSync(page, asHtml(style));
    const quiet =
      '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
    const options = [...quiet.split(' '), `--user-data-dir=${folder.file('profile')}`, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`];
    execFileSync(chromium as string, [...options, `file://${page}`], { stdio: 'ignore', timeout: 50_000 });
    return pdf;
  };

  const formats: [string, string, () => string | Uint8Array | Promise<string | Uint8Array>][] = [
    ['HTML', 'html', () => new TextEncoder().encode(asHtml())],
    ['the XML of the official publications', 'xml', () => new TextEncoder().encode(asXml())],
    ['DOCX', 'docx', asDocx],
    ['PDF in one column', 'pdf', () => asPdf({ hyphens: HYPHENS, header: 'Tweede Kamer, vergaderjaar 2025–2026, 21 501-32' })],
    ['PDF in two columns', 'pdf', () => asPdf({ hyphens: HYPHENS, columns: 2, height: 420, header: 'Tweede Kamer, vergaderjaar 2025–2026' })],
    ...(chromium ? [['PDF printed by a browser', 'pdf', print] as [string, string, () => Promise<string>]] : []),
  ];

  test.each(formats)('%s has the text, the layout and the records', async (_name, format, make) => {
    const report: Report = await readReport(await make());
    expect(report.format).toBe(format);
    const { text, layout = {} as Layout } = report;
    // Nothing else is there, and nothing more than once.
    const words = (kinds: string[]) => layout.blocks.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => text.slice(start, end));
    const kept = words(['heading', 'paragraph', 'item']).filter((line) => !/^(?:BRIEF VAN|Den Haag,|De Minister|A\.B\. Jansen)/.test(line));
    expect(kept).toEqual(BODY);
    expect(words(['footnote'])).toEqual(NOTES);
    expect(words(['item'])).toEqual(REPORT_PARTS.filter(({ kind }) => kind === 'item').map((part) => part.text));
    expect(words(['heading'])).toEqual(expect.arrayContaining(REPORT_PARTS.filter(({ kind }) => kind === 'heading').map((part) => part.text)));
    expect(layout.footnotes.map(({ mark, at = 0 }) => [mark, text.slice(0, at).split(/\s+/).at(-1)])).toEqual([
      ['1', 'landen.'],
      ['2', 'volgen.'],
      ['3', 'toezegging.'],
    ]);
    expect(layout.tables.map(({ rows }) => rows)).toEqual([TABLE]);

    const { records, report: meta } = analyze(report);
    expect(agreement(fromText, records)).toBeGreaterThanOrEqual(0.98);
    expect(meta).toMatchObject({ title: TITLE, date: '2025-11-17' });
  });

  (chromium ? describe : describe.skip)('printed by a browser (needs chromium)', () => {
    test('was among them', () => expect(formats.map(([name]) => name)).toContain('PDF printed by a browser'));
  });

  test('sentences of a PDF know their page', async () => {
    const analysis = analyze(await readReport(await asPdf()));
    const pageOf = (start: string) => analysis.sentences.find((sentence) => analysis.report.text.startsWith(start, sentence.start))?.page;
    expect([pageOf('Op maandag'), pageOf(NOTES[0] as string), pageOf('Nederland sprak steun'), pageOf(NOTES[2] as string)]).toEqual([1, 1, 2, 2]);
    expect(analysis.sentences.every(({ page }) => page === 1 || page === 2)).toBe(true);
    expect(analysis.layout?.tables[0]?.page).toBe(1);
  });

  test('a fragment of a page without a head is HTML, and its navigation is passed over', async () => {
    const fragment = '<nav><p>De Raad steunde alles.</p></nav><div><p>Nederland benadrukte het belang van visserij.</p></div>';
    expect((await readReport(new TextEncoder().encode(fragment))).text).toBe('Nederland benadrukte het belang van visserij.\n');
  });

  test('sentences of what has no pages have none', async () => {
    const { sentences } = analyze(await readReport(new TextEncoder().encode(asHtml())));
    expect(sentences.every((sentence) => !('page' in sentence))).toBe(true);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../src/cli/run.js';
import { ENTITY_FORMATS, loadEntityFormatter } from '../src/export/entities/index.js';
import { analyze } from '../src/index.js';
import type { EntityType } from '../src/model.js';
import type { NamedThing } from '../src/views.js';
import { smallAnalysis } from './support/analysis.js';
import { Folder, REPORT } from './support/project.js';
import { standpunt } from './support/standpunt.js';
import { fakeIo, Screen } from './support/terminal.js';

/** What the example report names, read by hand: ids, or dates and amounts, with how often, where that is more than once. */
const NAMED: Record<EntityType, string> = {
  PER: 'caspar-veldkamp; antonio-costa; volodymyr-zelenskyy; sauli-niinisto',
  ORG: 'european-council 48; eu 21; european-commission 9; council 6; high-representative 2; unrwa; eumam-ukraine; g7; al-assad-regime; un; unifil; palestinian-authority; tweede-kamer; nato; general-affairs-council; hooggerechtshof',
  LOC: 'nl 10; ua 8; sy 5; ve 4; middle-east 3; md 3; western-balkans 3; gaza 3; europe 3; ge 2; ru 2; mayotte 2; be-capital; balkans; be; benelux-countries; ir; kp; north-east-syria; tr; sy-noord; il; lb; africa; indo-pacific; latin-america; us; gb; it; dk; cz; se; cy; gr; pl; mt; hu; ro; bg',
  MISC: 'eu-western-balkans-summit 5; cfsp 2; era-loans 2; motion-van-campen 2; motion-ceder 2; eu-mercosur-agreement 2; un-charter; ukraine-peace-formula; motion-piri; european-peace-facility; motion-van-campen-klaver; ukraine-facility; unscr-2254; unscr-1701; unscr-2735; safer-together-strenghtening-europe-s-civilian-and-military-preparedness-and-readiness; schengen-acquis',
  DATE: '2024-12-19 3; 2025 3; 2024-12-18 2; 2024; 2024-10-28; 2024-12-16; 2024-12-17; 2024-06; 2024-10; 2024-12-12',
  MONEY: '16200000000 EUR; 12500000000 EUR; 18100000000 EUR',
};
/** Share of the mentions that have to bear the right id. */
const RIGHT = 0.97;

const things = (args: string[]): NamedThing[] =>
  standpunt(['entities', ...args, '--format', 'ndjson'])
    .stdout.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('the names of the example report are the right things', () => {
  const found = new Map(
    things([REPORT]).map(({ type, id, date, money, count }) => [`${type} ${id ?? date ?? `${money?.amount} ${money?.currency}`}`, count]),
  );
  let [right, all] = [0, 0];
  const wrong: string[] = [];
  for (const [type, list] of Object.entries(NAMED))
    for (const entry of list.split('; ')) {
      const [, id = '', times = '1'] = /^(.*?)(?: (\d{1,2}))?$/.exec(entry) ?? [];
      const count = Math.min(found.get(`${type} ${id}`) ?? 0, Number(times));
      all += Number(times);
      right += count;
      if (count < Number(times)) wrong.push(`${type} ${entry}`);
    }
  expect(all).toBeGreaterThan(200);
  expect({ share: right / all >= RIGHT, wrong: wrong.length <= 2 }).toEqual({ share: true, wrong: true });
});

describe('standpunt entities', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = new Folder();
  });
  afterAll(() => folder.remove());

  test('is Markdown away from a terminal, with a row for each thing', () => {
    const { status, stdout, stderr } = standpunt(['entities', REPORT]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^# .*\n\n.*\n\n\| Mentions \| Type \| Id \| English \| Written \|\n\| ---: \| --- /);
    expect(stdout.split('\n').filter((line) => line.startsWith('| ')).length).toBe(things([REPORT]).length + 2);
  });

  test('is a table on a terminal, in its width', async () => {
    const io = fakeIo({ stdout: new Screen('terminal', true) });
    expect(await run(['entities', REPORT], io)).toBe(0);
    expect(io.stdout.text).toContain('\u001b[1m');
    expect(io.stdout.plain).toMatch(/Mentions +Type +Id +English +Written/);
    expect(
      Math.max(
        ...io.stdout.plain
          .split('\n')
          .slice(2)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(90);
  });

  test('is JSON: the report and its things, whose mentions are the words written', () => {
    const { report, things: listed } = JSON.parse(standpunt(['entities', REPORT, '-f', 'json']).stdout) as { report: object; things: NamedThing[] };
    const text = readFileSync(REPORT, 'utf8');
    expect(report).toMatchObject({ source: REPORT, date: '2024-12-19' });
    for (const { mentions, written, count } of listed) {
      expect(mentions.length).toBe(count);
      expect(new Set(mentions.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')))).toEqual(new Set(written.map((form) => form.text)));
    }
    expect(listed.map(({ count }) => count)).toEqual([...listed.map(({ count }) => count)].sort((a, b) => b - a));
    expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(analyze(text).entities.length);
  });

  test("knows the names of the user's own, as analyze does", () => {
    const names = folder.file('names.tsv');
    const report = folder.file('report.txt');
    writeFileSync(names, 'type\tnl\ten\nORG\tGarnalenraad\tthe Shrimp Council\n');
    writeFileSync(
      report,
      'De Garnalenraad benadrukte dat de vangst van garnalen in de Noordzee te klein is voor de vloot van Nederland en België.\n',
    );
    expect(things([report, '--gazetteer', names]).map(({ id }) => id)).toContain('garnalenraad');
    expect(standpunt(['analyze', report, '--gazetteer', names]).stdout).toContain('The Shrimp Council');
    expect(standpunt(['analyze', report]).stdout).not.toContain('Shrimp');
  });

  test('says which line of a gazetteer is wrong', () => {
    const names = folder.file('wrong.tsv');
    writeFileSync(names, 'type\tnl\ten\nORG\tGarnalenraad\n');
    const { status, stdout, stderr } = standpunt(['entities', REPORT, '--gazetteer', names]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(`error [bad-gazetteer] ${names}:2: en is empty`);
  });

  test.each(ENTITY_FORMATS)('%s says so, or nothing, when there are no names', async (format) => {
    const analysis = { ...smallAnalysis(), entities: [] };
    const formatted = String(await (await loadEntityFormatter(format)).format([analysis], { width: 80, colour: false }));
    if (format === 'ndjson') expect(formatted).toBe('');
    else if (format === 'json') expect(JSON.parse(formatted).things).toEqual([]);
    else expect(formatted).toMatch(/\n\nNo names found\.\n$/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FrameEntry } from '../src/additions.js';
import { readFrames } from '../src/documents/frames.js';
import { analyze } from '../src/index.js';
import { standpunt } from './support/standpunt.js';

const HEADER = 'cue\tact\tpolarity\tslots\tenglish';

describe("frames of the user's own", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'frames-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(content: string): string {
    const path = join(folder, 'frames.tsv');
    writeFileSync(path, content);
    return path;
  }

  const praise: FrameEntry = {
    cue: 'de loftrompet steken',
    act: 'welcome',
    polarity: 'positive',
    slots: { over: 'target' },
    english: { over: 'praise' },
  };

  test('are found', () => {
    const text = 'Nederland stak de loftrompet over het akkoord.';
    expect(analyze(text, { anyLanguage: true }).records.map(({ evidence }) => evidence.frame)).not.toContain('welcome:de-loftrompet-steken');
    const [record] = analyze(text, { anyLanguage: true, frames: [praise] }).records;
    expect(record).toMatchObject({
      act: 'welcome',
      english: 'The Netherlands praised the agreement.',
      evidence: { frame: 'welcome:de-loftrompet-steken' },
    });
  });

  test('may have a verb that no lexicon has, and go before the curated ones', () => {
    const frames: FrameEntry[] = [
      { cue: 'framen', act: 'criticise', polarity: 'negative', slots: { obj: 'target' }, english: { obj: 'frame' } },
      { cue: 'steunen', act: 'endorse', polarity: 'positive', slots: { obj: 'target' }, english: { obj: 'stand by' } },
    ];
    const { records } = analyze('De Raad framede het besluit. Nederland steunt het plan.', { anyLanguage: true, frames });
    expect(records.map(({ act }) => act)).toEqual(['criticise', 'endorse']);
  });

  test('are read from a file', async () => {
    const path = file(`${HEADER}\texample\nde loftrompet steken\twelcome\tpositive\tover:target\tover=praise\tZij stak de loftrompet.\n\n`);
    expect(await readFrames(path)).toEqual([praise]);
    const report = join(folder, 'report.txt');
    writeFileSync(report, 'De lidstaten spraken over de begroting van de Unie. Nederland stak de loftrompet over het akkoord.\n');
    expect(standpunt(['analyze', report, '--frames', path]).stdout).toContain('The Netherlands praised the agreement.');
  });

  test.each([
    ['cue\tact\n', ':1: there is no column polarity'],
    [`${HEADER}\nsteunen\thelp\tpositive\tobj:target\tobj=support`, ':2: «help» is no act'],
    [`${HEADER}\nsteunen\tsupport\tgood\tobj:target\tobj=support`, ':2: «good» is no polarity'],
    [`${HEADER}\nsteunen\tsupport\tpositive\tobj\tobj=support`, ':2: the slot «obj» has no role'],
    [`${HEADER}\nsteunen\tsupport\tpositive\tobj:target\tobj`, ':2: «obj» has no English'],
    [`${HEADER}\nsteunen\tsupport\tpositive\tobj:target\t`, ':2: english is empty'],
  ])('say what is wrong: %j', async (content, message) => {
    const path = file(content);
    await expect(readFrames(path)).rejects.toMatchObject({ code: 'bad-frames', message: `${path}${message}` });
  });
});

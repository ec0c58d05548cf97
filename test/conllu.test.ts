import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConllu } from '../src/build/conllu.js';
import { format } from '../src/export/conllu.js';
import { analyze, readReport } from '../src/index.js';
import type { Analysis } from '../src/model.js';
import { Folder, REPORT } from './support/project.js';

const UPOS = /^(?:ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)$/;
const PAIRS = /^(?:_|[A-Za-z]+=[^|\s]+(?:\|[A-Za-z]+=[^|\s]+)*)$/;
const COLUMNS = [/^\d+$/, /^\S/, /^\S/, UPOS, /^_$/, PAIRS, /^_$/, /^_$/, /^_$/, PAIRS];

describe('CoNLL-U of a report', () => {
  let folder: Folder;
  let analysis: Analysis;
  let text: string;
  beforeAll(async () => {
    folder = new Folder();
    analysis = analyze(await readReport(REPORT));
    text = format([analysis]);
  });
  afterAll(() => folder.remove());

  test('has ten columns that hold what they may, and sentences that end in an empty line', () => {
    expect(text.endsWith('\n\n')).toBe(true);
    const blocks = text.trimEnd().split('\n\n');
    expect(blocks).toHaveLength(analysis.sentences.length);
    for (const block of blocks) {
      const lines = block.split('\n');
      const tokens = lines.filter((line) => !line.startsWith('# ')).map((line) => line.split('\t'));
      expect(lines.slice(0, 2).map((line) => line.split(' = ')[0])).toEqual(['# sent_id', '# text']);
      expect(tokens.map(([id]) => id)).toEqual(tokens.map((_, i) => String(i + 1)));
      for (const cells of tokens) expect(cells.length === 10 && cells.every((cell, i) => COLUMNS[i]?.test(cell))).toBe(true);
      const written = tokens.map(([, form, , , , , , , , misc]) => form + (misc?.includes('SpaceAfter=No') ? '' : ' ')).join('');
      expect(written.trim()).toBe(lines[1]?.slice('# text = '.length));
    }
    const ids = [...text.matchAll(/^# sent_id = (.+)$/gm)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is read back', () => {
    writeFileSync(folder.file('report.conllu'), text);
    const sentences = readConllu(folder.file('report.conllu'));
    expect(sentences).toHaveLength(analysis.sentences.length);
    expect(sentences.flat().map(({ upos }) => upos)).toContain('VERB');
  });

  test('has each record once, with the words of its cue, target and holders', () => {
    const found = [...text.matchAll(/^# stance_\d+ = (\S+) (\S+) (\S+)$/gm)].map(([, act, polarity, id]) => [act, polarity, id]);
    expect(found.sort()).toEqual(analysis.records.map(({ act, polarity, id }) => [act, polarity, id]).sort());
    for (const block of text.trimEnd().split('\n\n'))
      for (const [, number, id] of block.matchAll(/^# stance_(\d+) = \S+ \S+ (\S+)$/gm)) {
        const record = analysis.records.find((one) => one.id === id);
        const marked = (role: string) =>
          block.split('\n').flatMap((line) => {
            const [, start, end, stances] = /TokenRange=(\d+):(\d+)\|Stance=(.+)$/.exec(line) ?? [];
            return stances?.split(',').includes(`${number}:${role}`) ? [[Number(start), Number(end)]] : [];
          });
        const cue = marked('cue');
        expect([cue[0]?.[0], cue.at(-1)?.[1]]).toEqual([record?.cue.spans[0]?.[0], record?.cue.spans.at(-1)?.[1]]);
        expect(marked('target').length > 0).toBe(record?.target !== undefined);
        expect(marked('holder').length > 0).toBe(record?.holders.some(({ implicit }) => !implicit));
      }
  });

  test('tells reports apart', () => {
    const two = format([analysis, analyze('De Raad\nsteunt het voorstel.')]);
    expect([...two.matchAll(/^# newdoc id = (.+)$/gm)].map(([, id]) => id)).toEqual([REPORT, '2']);
    expect(two).toMatch(
      /# sent_id = 2-1\n# text = De Raad steunt het voorstel\.\n# newdoc id = 2\n# stance_1 = support positive \S+\n# stance_1_en = /,
    );
  });
});

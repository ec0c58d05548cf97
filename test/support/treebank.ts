import type { GoldToken } from '../../src/build/conllu.js';

/** A treebank sentence from lines `form lemma UPOS feats head relation`, written without a space before `.` and `,`. */
export function gold(...lines: string[]): GoldToken[] {
  const cells = lines.map((line) => line.split(' '));
  return cells.map(([form = '', lemma = '', upos = '', feats = '', head = '', deprel = ''], i) => ({
    id: i + 1,
    form,
    lemma,
    upos,
    xpos: '_',
    feats,
    head: Number(head),
    deprel,
    spaceAfter: !/^[.,]$/.test(cells[i + 1]?.[0] ?? ''),
  }));
}

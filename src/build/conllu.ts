import { readFileSync } from 'node:fs';
import type { Tag } from '../2-words/tags.js';

/** A token of a treebank in CoNLL-U form; `head` and `id` count from 1, 0 is the root. */
export interface GoldToken {
  id: number;
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  head: number;
  deprel: string;
  spaceAfter: boolean;
}

/** Reads the sentences of a CoNLL-U file; multiword ranges and empty nodes are left out. */
export function readConllu(path: string): GoldToken[][] {
  return readFileSync(path, 'utf8')
    .split(/\n\n+/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.split('\t'))
        .filter((cells) => cells.length === 10 && /^\d+$/.test(cells[0] as string))
        .map(([id, form, lemma, upos, xpos, feats, head, deprel, , misc]) => ({
          id: Number(id),
          form: form as string,
          lemma: lemma as string,
          upos: upos as string,
          xpos: xpos as string,
          feats: feats as string,
          head: Number(head),
          deprel: deprel as string,
          spaceAfter: !/SpaceAfter=No/.test(misc as string),
        })),
    )
    .filter((sentence) => sentence.length > 0);
}

const PRONOUN = new Map<string, Tag>([
  ['pers', 'PRP'],
  ['bez', 'PRO'],
  ['betr', 'PRR'],
  ['aanw', 'PRD'],
  ['onbep', 'PRI'],
  ['refl', 'PRX'],
  ['recip', 'PRE'],
  ['vb', 'PRW'],
  ['pr', 'PRP'],
  ['excl', 'PRW'],
]);
const UPOS_TAG = new Map<string, Tag>([
  ['PROPN', 'PN'],
  ['CCONJ', 'CC'],
  ['SCONJ', 'SC'],
  ['DET', 'DET'],
  ['NUM', 'NUM'],
  ['INTJ', 'INTJ'],
  ['SYM', 'SYM'],
  ['X', 'X'],
  ['PUNCT', 'PU'],
  ['PART', 'ADV'],
]);

/** The tagger's tag of a gold token, from its UPOS and the fields of its CGN tag. */
export function goldTag({ upos, xpos }: GoldToken): Tag {
  const [kind = '', second = '', third = '', fourth = ''] = xpos.split('|');
  if (upos === 'NOUN') return third === 'mv' ? 'Np' : 'Ns';
  if (upos === 'VERB' || upos === 'AUX') return verbTag(upos === 'AUX' ? 'X' : 'V', second, third, fourth);
  if (upos === 'ADJ') return third === 'comp' ? 'ADJc' : third === 'sup' ? 'ADJs' : 'ADJ';
  if (upos === 'ADV') return third !== 'adv-pron' ? 'ADV' : second === 'vb' ? 'ADVR' : 'ADVP';
  if (upos === 'ADP') return kind === 'VZ' && second === 'fin' ? 'PRT' : 'ADP';
  if (upos === 'PRON') return PRONOUN.get(second) ?? 'PRI';
  return UPOS_TAG.get(upos) ?? 'X';
}

function verbTag(kind: 'V' | 'X', form: string, tense: string, number: string): Tag {
  if (form === 'inf') return `${kind}I`;
  if (form === 'vd') return kind === 'V' && tense === 'prenom' ? 'VE' : `${kind}D`;
  if (form === 'od') return kind === 'X' ? 'XG' : tense === 'prenom' ? 'VH' : 'VG';
  const plural = number === 'mv';
  return tense === 'verl' ? (plural ? `${kind}u` : `${kind}t`) : plural ? `${kind}p` : `${kind}s`;
}

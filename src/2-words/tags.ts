import type { Features, Upos } from '../model.js';

/**
 * The tags that the tagger tells apart: finer than UPOS where the clause reading needs it. `Vs`/`Vp` present singular/plural, `Vt`/`Vu`
 * past singular/plural, `VI` infinitive, `VD`/`VE` participle free/before a noun, `VG`/`VH` present participle likewise; `X…` the
 * same for auxiliaries and copulas; `PR…` pronouns: personal, possessive, relative, demonstrative, indefinite, reflexive, reciprocal, interrogative;
 * `ADVP` pronominal *er, daar, hier*, `ADVR` *waar*; `PRT` separable particle or postposition.
 */
const TABLE = {
  Ns: ['NOUN', { Number: 'Sing' }],
  Np: ['NOUN', { Number: 'Plur' }],
  PN: ['PROPN', {}],
  Vs: ['VERB', { VerbForm: 'Fin', Tense: 'Pres', Number: 'Sing' }],
  Vp: ['VERB', { VerbForm: 'Fin', Tense: 'Pres', Number: 'Plur' }],
  Vt: ['VERB', { VerbForm: 'Fin', Tense: 'Past', Number: 'Sing' }],
  Vu: ['VERB', { VerbForm: 'Fin', Tense: 'Past', Number: 'Plur' }],
  VI: ['VERB', { VerbForm: 'Inf' }],
  VD: ['VERB', { VerbForm: 'Part' }],
  VE: ['VERB', { VerbForm: 'Part' }],
  VG: ['VERB', { VerbForm: 'Part', Tense: 'Pres' }],
  VH: ['VERB', { VerbForm: 'Part', Tense: 'Pres' }],
  Xs: ['AUX', { VerbForm: 'Fin', Tense: 'Pres', Number: 'Sing' }],
  Xp: ['AUX', { VerbForm: 'Fin', Tense: 'Pres', Number: 'Plur' }],
  Xt: ['AUX', { VerbForm: 'Fin', Tense: 'Past', Number: 'Sing' }],
  Xu: ['AUX', { VerbForm: 'Fin', Tense: 'Past', Number: 'Plur' }],
  XI: ['AUX', { VerbForm: 'Inf' }],
  XD: ['AUX', { VerbForm: 'Part' }],
  XG: ['AUX', { VerbForm: 'Part', Tense: 'Pres' }],
  ADJ: ['ADJ', { Degree: 'Pos' }],
  ADJc: ['ADJ', { Degree: 'Cmp' }],
  ADJs: ['ADJ', { Degree: 'Sup' }],
  ADV: ['ADV', {}],
  ADVP: ['ADV', { PronType: 'Dem' }],
  ADVR: ['ADV', { PronType: 'Rel' }],
  ADP: ['ADP', {}],
  PRT: ['ADP', {}],
  CC: ['CCONJ', {}],
  SC: ['SCONJ', {}],
  DET: ['DET', {}],
  PRP: ['PRON', { PronType: 'Prs' }],
  PRO: ['PRON', { PronType: 'Prs', Poss: 'Yes' }],
  PRR: ['PRON', { PronType: 'Rel' }],
  PRD: ['PRON', { PronType: 'Dem' }],
  PRI: ['PRON', { PronType: 'Ind' }],
  PRX: ['PRON', { PronType: 'Prs', Reflex: 'Yes' }],
  PRE: ['PRON', { PronType: 'Rcp' }],
  PRW: ['PRON', { PronType: 'Int' }],
  NUM: ['NUM', {}],
  INTJ: ['INTJ', {}],
  SYM: ['SYM', {}],
  X: ['X', {}],
  PU: ['PUNCT', {}],
} as const satisfies Record<string, readonly [Upos, Features]>;

export type Tag = keyof typeof TABLE;

/** All tags, in a fixed order: a tag's position is its index in the tagger's weights. */
export const TAGS = Object.keys(TABLE) as Tag[];

/** Tags that are told apart by the clause around a word rather than by the word itself. */
const FAMILIES: readonly RegExp[] = [/^(?:V[sptuIDG]|X[sptuIDG]|ADJ)$/, /^(?:ADP|PRT)$/, /^(?:DET|PR[PORDIXWE]|SC|CC|ADV|ADVP|ADVR)$/];
/** Number of a tag's family, for each tag; 0 for tags that belong to none. */
export const FAMILY = Uint8Array.from(TAGS, (tag) => 1 + FAMILIES.findIndex((family) => family.test(tag)));

const SHARED = new Map<Tag, { upos: Upos; feats: Features }>(
  TAGS.map((tag) => [tag, { upos: TABLE[tag][0], feats: Object.freeze({ ...TABLE[tag][1] }) }]),
);

/** Part of speech and features of a tag. The objects are shared and frozen. */
export function describe(tag: Tag): { upos: Upos; feats: Features } {
  return SHARED.get(tag) as { upos: Upos; feats: Features };
}

/** The tagger's tag of a morphological tag of the lexicon. */
const FROM_LEXICON = new Map<string, Tag>([
  ['Ns', 'Ns'],
  ['Np', 'Np'],
  ['V1', 'Vs'],
  ['V3', 'Vs'],
  ['VP', 'Vp'],
  ['VS', 'Vt'],
  ['VM', 'Vu'],
  ['VI', 'VI'],
  ['VD', 'VD'],
  ['VE', 'VE'],
  ['VG', 'VG'],
  ['VH', 'VH'],
  ['A', 'ADJ'],
  ['AE', 'ADJ'],
  ['AP', 'ADJ'],
  ['AC', 'ADJc'],
  ['ACE', 'ADJc'],
  ['AS', 'ADJs'],
  ['ASE', 'ADJs'],
]);

/** The tag that a lexicon reading stands for; closed-class tags are the tagger's own. */
export function tagOf(lexical: string): Tag {
  return FROM_LEXICON.get(lexical) ?? (lexical as Tag);
}

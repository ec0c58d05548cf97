import { addGe, addVowelEnding, verbConsonant, verbStem } from './spelling.js';

/**
 * Morphological tags of the lexicon. Nouns: `Ns` singular, `Np` plural. Verbs: `V1` stem (first person, imperative), `V3` stem + t,
 * `VP` present plural, `VS`/`VM` past singular/plural, `VI` infinitive, `VD` participle, `VE` participle with -e, `VG`/`VH` present
 * participle without/with -e. Adjectives: `A` base, `AE` with -e, `AC`/`ACE` comparative, `AS`/`ASE` superlative, `AP` partitive -s.
 */
export type FormTag =
  | 'Ns'
  | 'Np'
  | 'V1'
  | 'V3'
  | 'VP'
  | 'VS'
  | 'VM'
  | 'VI'
  | 'VD'
  | 'VE'
  | 'VG'
  | 'VH'
  | 'A'
  | 'AE'
  | 'AC'
  | 'ACE'
  | 'AS'
  | 'ASE'
  | 'AP';

/** An inflected form with its tag. */
export type Form = [form: string, tag: FormTag];

/** Prefixes that take the place of `ge-` in the participle. */
const GELESS = /^(?:be|ge|her|ont|ver|er|onder|over|door|voor|mis|vol|om|weer|aan(?=bid))(?=.*[aeiou].*en$|.*(?:aan|oen|ien)$)/;
const IRREGULAR_PRESENT = new Map([
  ['gaan', ['ga', 'gaat']],
  ['staan', ['sta', 'staat']],
  ['slaan', ['sla', 'slaat']],
  ['doen', ['doe', 'doet']],
  ['zien', ['zie', 'ziet']],
  ['komen', ['kom', 'komt']],
]);

/** Thrown when a `forms` cell cannot be read; the message says which. */
export class ParadigmError extends Error {}

/** Forms of a noun from its cell: `GENDER:PLURAL`. */
export function nounForms(lemma: string, cell: string): Form[] {
  const plural = /^(?:de|het|de\/het):(.+)$/.exec(cell)?.[1];
  if (!plural) throw new ParadigmError(`noun forms «${cell}» of «${lemma}»`);
  if (plural === 'pl') return [[lemma, 'Np']];
  const singular: Form = [lemma, 'Ns'];
  if (plural === '-') return [singular];
  if (plural === 'en') return [singular, [addVowelEnding(lemma, 'en'), 'Np']];
  if (plural === 's') return [singular, [`${lemma}s`, 'Np']];
  if (plural === "'s") return [singular, [`${lemma}'s`, 'Np']];
  return [singular, [plural, 'Np']];
}

/** Forms of an adjective from its cell: empty, `inv`, `nocomp`, or `inflected comparative superlative`. */
export function adjectiveForms(lemma: string, cell: string): Form[] {
  const base: Form = [lemma, 'A'];
  if (cell === 'inv') return [base, [lemma, 'AE']];
  const listed = cell.split(' ');
  if (listed.length === 3) return [base, ...graded(listed[0] as string, listed[1] as string, listed[2] as string)];
  const inflected = /[ae]$/.test(lemma) && !/ee$/.test(lemma) ? lemma : addVowelEnding(lemma, 'e');
  if (cell === 'nocomp') return [base, [inflected, 'AE'], ...partitive(lemma)];
  if (cell !== '') throw new ParadigmError(`adjective forms «${cell}» of «${lemma}»`);
  const comparative = lemma.endsWith('r') ? `${lemma}der` : `${inflected}r`;
  const superlative = lemma.endsWith('s') ? `${lemma}t` : `${lemma}st`;
  return [base, ...graded(inflected, comparative, superlative), ...partitive(lemma)];
}

function graded(inflected: string, comparative: string, superlative: string): Form[] {
  return [
    [inflected, 'AE'],
    [comparative, 'AC'],
    [`${comparative}e`, 'ACE'],
    [superlative, 'AS'],
    [`${superlative}e`, 'ASE'],
  ];
}

function partitive(lemma: string): Form[] {
  return /(?:s|sch|[ae])$/.test(lemma) ? [] : [[`${lemma}s`, 'AP']];
}

/** What the `forms` cell of a verb says. */
export interface VerbParadigm {
  /** The parts of the whole verb that can be written as one word, particle joined where Dutch joins it. */
  forms: Form[];
  /** The same forms without the particle, as they stand when it is elsewhere. Equal to `forms` without a particle. */
  bare: Form[];
  /** Auxiliary of the perfect. */
  perfect: 'hebben' | 'zijn' | 'both';
}

/** Looks up the `forms` cell of another verb, for `~base`. */
export type CellOf = (lemma: string) => string | undefined;

/** Forms of a verb from its lemma (bar after a separable particle) and its cell. */
export function verbForms(lemma: string, cell: string, cellOf: CellOf): VerbParadigm {
  const lastWord = lemma.split(' ').at(-1) as string;
  const [particle, infinitive] = lastWord.includes('|') ? (lastWord.split('|') as [string, string]) : ['', lastWord];
  const words = cell.split(' ').filter(Boolean);
  const last = words.at(-1);
  const perfect = last === 'zijn' || last === 'both' ? last : 'hebben';
  if (perfect !== 'hebben') words.pop();
  const whole = principalParts(infinitive, words, cellOf, particle !== '');
  // The participle of a separable verb is written whole in the data (`toegetreden`); the particle comes off for the bare forms.
  const parts = particle && whole.participle.startsWith(particle) ? { ...whole, participle: whole.participle.slice(particle.length) } : whole;
  const bare = conjugate(infinitive, parts);
  const forms: Form[] = particle ? bare.map(([form, tag]) => [particle + form, tag]) : bare;
  return { forms, bare, perfect };
}

interface PrincipalParts {
  past: string;
  pastPlural: string;
  participle: string;
  stem: string;
}

function principalParts(infinitive: string, words: string[], cellOf: CellOf, separable: boolean): PrincipalParts {
  const [first] = words;
  if (words.length === 3) {
    const [past, pastPlural, participle] = words as [string, string, string];
    // A weak past shows the stem: `leverde` → `lever`, where the infinitive alone could be read `leveer`.
    const stem = participle.endsWith('en') ? undefined : /^([^/]+)[dt]e$/.exec(past)?.[1];
    return { past, pastPlural, participle, stem: stem ?? verbStem(infinitive) };
  }
  if (words.length === 1 && first?.startsWith('~')) return likeBase(infinitive, first.slice(1), cellOf, separable);
  if (words.length === 1 && first?.startsWith('stem=')) return weak(infinitive, first.slice(5));
  if (words.length === 0) return weak(infinitive, verbStem(infinitive));
  throw new ParadigmError(`verb forms «${words.join(' ')}» of «${infinitive}»`);
}

function weak(infinitive: string, stem: string): PrincipalParts {
  const dental = /[ptkfsxc]/.test(verbConsonant(infinitive)) || /[cs]h$/.test(stem) ? 't' : 'd';
  const participleStem = GELESS.test(infinitive) ? stem : addGe(stem);
  return {
    stem,
    past: `${stem}${dental}e`,
    pastPlural: `${stem}${dental}en`,
    participle: /[dt]$/.test(stem) ? participleStem : `${participleStem}${dental}`,
  };
}

/** `ontvangen` like `vangen`: the base's principal parts with the prefix before them and without its `ge-`. */
function likeBase(infinitive: string, base: string, cellOf: CellOf, separable: boolean): PrincipalParts {
  if (!infinitive.endsWith(base)) throw new ParadigmError(`«${infinitive}» is not like «${base}»`);
  const cell = cellOf(base);
  if (cell === undefined) throw new ParadigmError(`«${base}», the base of «${infinitive}», is not in the lexicon`);
  const words = cell.split(' ').filter((word) => word && word !== 'zijn' && word !== 'both');
  const parts = principalParts(base, words, cellOf, false);
  const prefix = infinitive.slice(0, infinitive.length - base.length);
  if (prefix === '') return parts;
  const participle = separable ? parts.participle : prefix + (GELESS.test(base) ? parts.participle : parts.participle.replace(/^ge/, ''));
  const prefixed = (forms: string) =>
    forms
      .split('/')
      .map((form) => prefix + form)
      .join('/');
  return { stem: prefix + parts.stem, past: prefixed(parts.past), pastPlural: prefixed(parts.pastPlural), participle };
}

function conjugate(infinitive: string, { past, pastPlural, participle, stem }: PrincipalParts): Form[] {
  const irregular = [...IRREGULAR_PRESENT].find(([base]) => infinitive.endsWith(base));
  const present = irregular
    ? (irregular[1] as string[]).map((form) => infinitive.slice(0, infinitive.length - irregular[0].length) + form)
    : [stem, stem.endsWith('t') ? stem : `${stem}t`];
  const inflected = /(?:(?<!i)e|ë)n$/.test(participle) ? participle : addVowelEnding(participle, 'e');
  const pasts = (forms: string, tag: FormTag): Form[] => forms.split('/').map((form) => [form, tag]);
  return [
    [present[0] as string, 'V1'],
    [present[1] as string, 'V3'],
    [infinitive, 'VP'],
    [infinitive, 'VI'],
    ...pasts(past, 'VS'),
    ...pasts(pastPlural, 'VM'),
    [participle, 'VD'],
    [inflected, 'VE'],
    [`${infinitive}d`, 'VG'],
    [`${infinitive}de`, 'VH'],
  ];
}

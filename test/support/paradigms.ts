import { verbCells } from '../../src/build/lexicon.js';
import { adjectiveForms, type Form, nounForms, verbForms } from '../../src/lexicon/paradigm.js';
import { cell, type Row } from './glossary.js';

/** A lexicon row with all forms that the lexicon makes of it. */
export interface Paradigm {
  row: Row;
  lemma: string;
  pos: string;
  /** Particle of a separable verb, `''` without one. */
  particle: string;
  /** Last word of a verb without its particle. */
  infinitive: string;
  /** Forms by tag; of verbs without the particle. */
  forms: Map<string, string[]>;
  /** Participle of a separable verb as written in one word. */
  whole: string;
}

/** Paradigms of all nouns, adjectives and verbs among the rows; bases of verbs are looked up among the rows too. */
export function paradigms(rows: readonly Row[]): Paradigm[] {
  const cells = verbCells(rows);
  return rows.filter((row) => /^(?:noun|adj|verb)$/.test(cell(row, 'pos'))).map((row) => paradigm(row, (base) => cells.get(base)));
}

export function paradigm(row: Row, cellOf: (lemma: string) => string | undefined): Paradigm {
  const [lemma, pos, forms] = [cell(row, 'lemma'), cell(row, 'pos'), cell(row, 'forms')];
  const last = lemma.split(' ').at(-1) as string;
  const [particle, infinitive] = pos === 'verb' && last.includes('|') ? (last.split('|') as [string, string]) : ['', last];
  const verb = pos === 'verb' ? verbForms(lemma, forms, cellOf) : undefined;
  const listed = verb ? verb.bare : pos === 'noun' ? nounForms(lemma, forms) : adjectiveForms(lemma, forms);
  const whole = verb?.forms.find(([, tag]) => tag === 'VD')?.[0] ?? '';
  return { row, lemma, pos, particle, infinitive, forms: byTag(listed), whole };
}

function byTag(forms: readonly Form[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [form, tag] of forms) found.set(tag, [...(found.get(tag) ?? []), form]);
  return found;
}

/** First form with a tag. */
export function form({ forms }: Paradigm, tag: string): string {
  return forms.get(tag)?.[0] ?? '';
}

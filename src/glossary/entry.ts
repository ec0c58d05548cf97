/** A term with its English, as a glossary gives it. */
export interface GlossaryEntry {
  /** Unique in its glossary: of the curated one, file and Dutch citation form, `migration-justice:terugkeerbeleid`. */
  id: string;
  /** Subject field: `trade`, `energy`. Absent where the glossary gives none. */
  field?: string;
  /** Dutch citation form. It is also found inflected and in the plural, whatever its capitals. */
  nl: string;
  /** Other Dutch for the same. */
  variants: string[];
  /** English, without an article. */
  en: string;
  /** English plural; absent where English has none. */
  plural?: string;
  /** `mass`, `plural`, `singular`, `name`, `name the`, `verb`, `adj`, `adv`; absent for a noun with a plural. */
  grammar?: string;
  /** Remark for readers. */
  note?: string;
  /** Kind of text in which the pair is found. */
  source?: string;
}

/** An id for an entry that came without one. */
export function entryId(field: string | undefined, nl: string): string {
  return `${field ?? 'own'}:${nl.replace(/ /g, '-')}`;
}

/**
 * The types of everything that travels between the stages and out of the library.
 * This module imports nothing. Offsets are UTF-16 code units of the report's text, half-open: `text.slice(start, end)`
 * gives the words back. Token indexes are positions in a sentence's `tokens`, half-open as well.
 */

/** Version of the JSON form of an {@link Analysis}. The minor number grows with new fields, the major with changed ones. */
export type SchemaVersion = '1.1';

/** A stretch of the report's text, `[start, end)` in UTF-16 code units, `0 ≤ start ≤ end ≤ text.length`. */
export interface Span {
  start: number;
  end: number;
}

/** `[start, end)` as a pair: the short form used where a span stands in a list. */
export type Range = [start: number, end: number];

// ---------------------------------------------------------------------------------------------------- 1 text

/** What is known about a report beside its words. Absent fields were neither given nor found in the text. */
export interface ReportMeta {
  /** Title as printed, white space folded. */
  title?: string;
  /** ISO 8601 date of the (last day of the) meeting. */
  date?: string;
  /** Canonical id of the body whose meeting is reported, for example `european-council`. */
  meeting?: string;
  /** Where the text comes from: a file name or an address; never interpreted. */
  source?: string;
  /** ISO 8601 date of the report itself: of the letter or its publication. */
  published?: string;
  /** Who sends the report, as printed: `minister van Buitenlandse Zaken`. */
  sender?: string;
  /** Number of the parliamentary dossier, without spaces: `21501-20`. */
  dossier?: string;
  /** Number of the report in its dossier: `2031`; a letter in the Senate. */
  dossierItem?: string;
  /** Who signed it, in the order of the signatures; at least one. */
  signatories?: Signatory[];
}

/** Somebody who signed a report. */
export interface Signatory {
  /** As printed, without the comma behind it. */
  name: string;
  /** As printed, without article: `minister van Buitenlandse Zaken`. Absent when the report does not say. */
  office?: string;
}

/** What a report was read from: `xml` is that of the official publications. */
export type DocumentFormat = 'text' | 'pdf' | 'docx' | 'html' | 'xml';

/** How a document lays out its text, where its format tells. */
export interface Layout {
  /** In text order; nothing but white space lies between them. */
  blocks: LayoutBlock[];
  /** In the order of their text; empty when there are none. */
  footnotes: Footnote[];
  /** Left out of the text; in text order, empty when there are none. */
  tables: Table[];
  /** In text order, without overlap; empty when the format has no pages. */
  pages: PageSpan[];
}

/** A heading, paragraph, list item or footnote, each on a line of its own. */
export interface LayoutBlock extends Span {
  kind: 'heading' | 'paragraph' | 'item' | 'footnote';
  /** Of a heading, from 1, the highest; absent when the format does not tell. */
  level?: number;
  /** What stood before a list item: `–`, `1.`, `b)`. Absent for other blocks and when there is none. */
  marker?: string;
}

/** A footnote or endnote. Its text follows the paragraph or heading of its mark; the mark itself is not in the text. */
export interface Footnote extends Span {
  /** The mark as printed: `1`, `*`. */
  mark: string;
  /** Offset where the mark stood; absent when no mark was found. */
  at?: number;
}

/** A table, which has no place in running text. */
export interface Table {
  /** Offset in the text where the table stood. */
  at: number;
  /** Number of its page, from 1; absent when the format has no pages. */
  page?: number;
  /** Its cells from left to right, row by row, white space folded. */
  rows: string[][];
}

/** A stretch of the text and the page that it stands on. A page has several where its footnotes follow text of the next one. */
export interface PageSpan extends Span {
  /** Position of the page in the document, from 1, whatever number is printed on it. */
  page: number;
}

/** A heading and the sentences under it. Text before the first heading belongs to a section without a heading. */
export interface Section {
  /** Position in {@link Analysis.sections}, from 0. */
  index: number;
  /** Absent for the text before the first heading. `en` is its English, without the number that it may begin with. */
  heading?: Span & { text: string; en?: string };
  /** From the end of the heading (or the start of the text) to the next heading. */
  start: number;
  end: number;
}

/** A sentence, a list item or another unit that ends where a reader would stop. Headings are not sentences. */
export interface Sentence extends Span {
  /** Position in {@link Analysis.sentences}, from 0. */
  index: number;
  /** Index of the {@link Section} it stands in. */
  section: number;
  /** Number of the page on which it begins, from 1. Absent when the format has no pages. */
  page?: number;
  /** ISO 639-3 code of a sentence that is not in the report's language, which the Dutch reading leaves alone. Absent for Dutch. */
  language?: 'eng';
  /** Stretches inside the span that do not belong to the sentence, such as a footnote at a page's foot. Absent when none. */
  gaps?: Range[];
}

// --------------------------------------------------------------------------------------------------- 2 words

/** Universal part-of-speech tags, as Universal Dependencies defines them. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Universal features, the subset that Dutch and the later stages need. A feature that does not apply is absent. */
export interface Features {
  Number?: 'Sing' | 'Plur';
  Person?: '1' | '2' | '3';
  Tense?: 'Pres' | 'Past';
  VerbForm?: 'Fin' | 'Inf' | 'Part';
  Degree?: 'Pos' | 'Cmp' | 'Sup' | 'Dim';
  PronType?: 'Prs' | 'Rel' | 'Dem' | 'Ind' | 'Int' | 'Rcp';
  Poss?: 'Yes';
  Reflex?: 'Yes';
  Definite?: 'Def' | 'Ind';
}

/** How the lemma of a token was found. */
export type LemmaSource = 'lexicon' | 'compound' | 'name' | 'guess';

/** A word, number, name part or punctuation mark. */
export interface Token extends Span {
  /** The words of the text, line-end hyphenation mended: `weder-\nopbouw` is `wederopbouw`. */
  text: string;
  /** Dictionary form; separable verbs without their particle here, whole in {@link VerbCluster.lemma}. */
  lemma: string;
  upos: Upos;
  feats: Features;
  lemmaSource: LemmaSource;
}

// ------------------------------------------------------------------------------------------------ 3 entities

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC' | 'DATE' | 'MONEY';

/** A mention of a named thing, a date or an amount. */
export interface Entity extends Span {
  type: EntityType;
  /** The words of the report, as they stand there. */
  text: string;
  /**
   * Canonical id, the same for every name of a thing: an ISO 3166 code for a country (`nl`), a slug for other things of the gazetteer
   * (`european-council`). What is in no gazetteer has an id made of its name (`hanneke-jansen`, `motion-van-campen`, `kamerstuk-21501-20-2031`).
   * Absent for dates and amounts, and where no id can be told.
   */
  id?: string;
  /** Finer kind: `member-state`, `council-formation`, `treaty`, `motion`. Absent when unknown, and for dates and amounts. */
  subtype?: string;
  /** English form of these words; dates and amounts in English notation (`27 and 28 May 2024`, `EUR 16.2 billion`). Absent when unknown. */
  en?: string;
  /** Dutch and English names under which the gazetteer knows the thing, whatever it is called here. Absent when it is in no gazetteer. */
  name?: { nl: string; en: string };
  /**
   * Canonical id of what the name stands for here, where that is not the thing itself: `ru` for `het Kremlin` and for `Moskou` that acts,
   * `eu` for `Brussel` that does, the formation that meets for `de Raad`. Absent where it stands for itself or the report does not say.
   */
  standsFor?: string;
  /**
   * Dates: ISO 8601 date, month or year (`2024-12-16`, `2024-12`, `2024`), or an interval of two (`2024-06-19/2024-06-20`). A year that is not
   * written is inferred from the date of the report and from `jl.` and `a.s.`. Absent for other things and where no year can be inferred.
   */
  date?: string;
  /** Amounts: what they come to. Absent for other things. */
  money?: Money;
  /** Motions: ids of those who moved it, at least one, in text order; a person with only a surname has that as id. Absent for other things. */
  proposers?: string[];
}

/** An amount of money, or a range of amounts. */
export interface Money {
  /** In whole units of the currency, not negative: 16200000000 for `16,2 miljard`. The lower one of a range. */
  amount: number;
  /** The upper one of a range; absent where there is one amount. */
  upTo?: number;
  /** ISO 4217 code. */
  currency: string;
}

// ------------------------------------------------------------------------------------------------- 5 stances

/** The kind of communicative act. */
export type Act =
  | 'emphasise'
  | 'reaffirm'
  | 'support'
  | 'advocate'
  | 'welcome'
  | 'endorse'
  | 'agree'
  | 'call'
  | 'commit'
  | 'condemn'
  | 'oppose'
  | 'criticise'
  | 'concern'
  | 'sympathise'
  | 'state'
  | 'note'
  | 'discuss';

/** Which way the act goes: for its target, against it, or neither. */
export type Polarity = 'positive' | 'negative' | 'neutral';

/** How many of a group: all of it or a number of members, an unnamed part, or not said. */
export type Quantity = 'exact' | 'partial' | 'unknown';

/**
 * How it is known whom a holder stands for that the words do not name: the meeting of the section's `heading`, one that a sentence of the section
 * introduced (`introduction`), the body that the `report` is about, a `document` of the sentence, or the `antecedent` of a pronoun.
 */
export type Resolution = 'heading' | 'introduction' | 'report' | 'document' | 'antecedent';

/** Who takes the position. Members of a group that are named (`waaronder …`) are further holders behind it. */
export interface Holder extends Partial<Span> {
  /** The words of the report; absent when the holder is implicit. */
  text?: string;
  /** `including` for a member named by `waaronder …`, `on-behalf-of` for `namens …`. Absent for a holder proper. */
  role?: 'including' | 'on-behalf-of';
  /** True when no holder is written: an agentless passive or an impersonal clause. Then there is no span. */
  implicit?: true;
  /** Canonical id of the holder, when known: of an office the body that it speaks for, of a name, a pronoun or an implicit holder what it stands for. */
  id?: string;
  /** Of a group. Absent for a single holder. */
  quantity?: Quantity;
  /** Of an implicit holder or a pronoun: how it was resolved, which is an inference. Absent where the words name the holder. */
  resolvedBy?: Resolution;
  /** English noun phrase, as used in the record's sentence. */
  en: string;
}

/** `in lijn met motie X`, `naar aanleiding van Y`, `op aandringen van Z`, `in december`, `met klem`. */
export type CircumstanceKind = 'basis' | 'occasion' | 'instigator' | 'time' | 'manner';

/** What frames an act without being part of it. */
export interface Circumstance extends Span {
  kind: CircumstanceKind;
  text: string;
  en: string;
}

/** Whom a call, request, thanks or commitment is directed at. */
export interface Addressee extends Span {
  text: string;
  /** Canonical id, when known. */
  id?: string;
  en: string;
}

/** What the position is about. */
export interface Target {
  /** Spans in text order; several when words that do not belong to it stand in between. */
  spans: Range[];
  /** The Dutch words of the spans, white space folded. */
  text: string;
  /** English of the target: a noun phrase or clause, no capital, no full stop. */
  en: string;
  /** Dutch words for which there is no English; they stand in `en` as they are. Empty when all is translated. */
  untranslated: string[];
  /**
   * Where `en` stands in `english`: half-open, UTF-16 code units of `english`; several where other words stand in between, which ` … ` shows in
   * `en`. Empty when the engine lost the target's place: `en` is then the embedded engine's and no part of `english`. Absent where the
   * embedded engine made the English.
   */
  englishSpans?: Range[];
}

/** Why a record says what it says. */
export interface Evidence {
  /** Id of the lexicon's frame that fired. */
  frame: string;
  /** Index of the {@link Sentence}. */
  sentence: number;
  /** The sentence's span. */
  span: Range;
}

/** One communicative act that the report attributes to a holder. */
export interface StanceRecord {
  /** Stays the same when the same report is read again: built from the cue's words, position and act. */
  id: string;
  act: Act;
  polarity: Polarity;
  /** True when the act itself is denied (`sprak geen steun uit`). */
  negated: boolean;
  /** The words that carry the act; several spans when they stand apart. */
  cue: { spans: Range[]; text: string; lemma: string };
  /** At least one. */
  holders: Holder[];
  addressees: Addressee[];
  /** Absent when the report does not say what the position is about. */
  target?: Target;
  /** Frames of the act, in text order; empty when there are none. */
  circumstances: Circumstance[];
  /** How strongly the act is put, an integer −2…2: 0 plain, above it strengthened (`met klem`, `ernstige zorgen`), below it weakened (`voorzichtig`, `zou`). */
  force: number;
  /** `reported`: it happened; `announced`: the holder says it will; `expected`: somebody's forecast. */
  timing: 'reported' | 'announced' | 'expected';
  /** One English sentence: of an engine that translates whole sentences, that of the evidence, which its records then share. */
  english: string;
  /** Engine that made `english`, where it is not the analysis's {@link Analysis.engine}: that one failed, and this is what there was before. */
  engine?: string;
  /** Glossary terms used in `english`, in the order of the Dutch. */
  terms: TermUse[];
  /** What became of each glossary term in the Dutch of the evidence, in text order. Absent where the embedded engine made the English. */
  termAudit?: TermCheck[];
  /** How far the engine trusts `english`, 0–1. */
  englishConfidence: number;
  /** How probable it is that holder, act, addressee, target and polarity are all right, 0–1: from what the reading had to infer. */
  confidence: number;
  evidence: Evidence;
}

/** A glossary term that stands in an English text. */
export interface TermUse {
  /** Id of the entry: its file and Dutch citation form, for example `migration-justice:terugkeerbeleid`. */
  entry: string;
  nl: string;
  en: string;
}

/** A glossary term in a Dutch text, and what became of it. */
export interface TermCheck extends TermUse {
  /** True when the English has the term as the glossary says, in the singular or the plural, once at least. */
  kept: boolean;
}

// -------------------------------------------------------------------------------------------------- analysis

/** Everything that the library found in one report. This is what `--format json` prints. */
export interface Analysis {
  schemaVersion: SchemaVersion;
  report: ReportMeta & {
    /** The text that all offsets refer to. */
    text: string;
    /** ISO 639-3 code of the report's language; always `nld`. */
    language: 'nld';
  };
  /** Absent for plain text. */
  layout?: Layout;
  /** Name of the translation engine: `glossary` is the embedded one. */
  engine: string;
  sections: Section[];
  sentences: Sentence[];
  entities: Entity[];
  records: StanceRecord[];
}

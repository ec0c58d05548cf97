import { fold, isForeign } from './1-text/index.js';
import { type Gazetteer, isoDate } from './3-entities/index.js';
import { characterSpans, contentOf, type HolderDraft, type StanceDraft, Stances, targetSpans } from './5-stances/index.js';
import { recordEnglish, sentenceEnglish, Vocabulary } from './6-english/index.js';
import type { FrameEntry, GazetteerEntry } from './additions.js';
import { StandpuntError } from './errors.js';
import { factsIn } from './facts.js';
import type { GlossaryEntry } from './glossary/entry.js';
import type { Addressee, Analysis, Entity, Holder, Layout, Range, ReportMeta, Section, StanceRecord } from './model.js';
import { Reader, type SentenceReading, type TextReading } from './reader.js';

interface Stages {
  reader: Reader;
  stances: Stances;
  vocabulary: Vocabulary;
}

let stages: Stages | undefined;

/** The stages with names of a caller's own, for each list of them: several reports are read with one. */
const extended = new WeakMap<readonly GazetteerEntry[], Stages>();

/** The stages with their data, loaded when first needed. */
function load(entries?: readonly GazetteerEntry[]): Stages {
  stages ??= stagesOf(new Reader());
  if (!entries || entries.length === 0) return stages;
  let own = extended.get(entries);
  if (!own) {
    const { lexicon, gazetteer } = stages.reader;
    own = stagesOf(new Reader({ lexicon, gazetteer: gazetteer.with(entries) }));
    extended.set(entries, own);
  }
  return own;
}

function stagesOf(reader: Reader): Stages {
  return { reader, stances: new Stances(reader.gazetteer), vocabulary: new Vocabulary(reader.lexicon, reader.gazetteer) };
}

/** Whether a report has to be judged before it is read as Dutch: most of its words are no Dutch words that the lexicon knows. */
export function looksForeign(text: string): boolean {
  const { lexicon } = load().reader;
  return isForeign(text, (word) => lexicon.lookup(word).length > 0);
}

/** Whether a text has words that English sentences have and Dutch ones have not: then it is worth while to look for such sentences. */
export function mayHaveEnglish(text: string): boolean {
  return (text.match(/\b(?:the|and|that|with|from|which)\b/gi)?.length ?? 0) > 1;
}

/** What a caller knows and brings along, as the options of `analyze` say it. */
export interface OwnData {
  meta?: ReportMeta;
  layout?: Layout;
  /** Tells English sentences, which are then left alone, see {@link mayHaveEnglish}. */
  isEnglish?: (sentence: string) => boolean;
  gazetteer?: readonly GazetteerEntry[];
  glossary?: readonly GlossaryEntry[];
  frames?: readonly FrameEntry[];
}

/**
 * Reads a report, which is taken for Dutch, and gives its stance records in English.
 *
 * @param own What the caller brings along: facts about the report (what is not given is looked for in the text), names, and terms that
 * come before the curated ones.
 * @throws {StandpuntError} `empty-input` when the text has no words
 */
export function analyzeDutch(text: string, { meta, layout, isEnglish, gazetteer, glossary = [], frames = [] }: OwnData = {}): Analysis {
  if (!/\p{L}/u.test(text)) throw new StandpuntError('empty-input', 'the text has no words');
  const { reader, stances: known, vocabulary: curated } = load(gazetteer);
  const stances = frames.length > 0 ? new Stances(reader.gazetteer, frames) : known;
  const vocabulary = glossary.length > 0 ? new Vocabulary(reader.lexicon, reader.gazetteer, glossary) : curated;
  const reading = reader.read(text, { date: meta?.date, layout, isEnglish });
  const found = stances.find(reading, meta?.meeting);
  const fingerprint = hash(text);
  return {
    schemaVersion: '1.1',
    report: { ...factsIn(text, (phrase) => reader.lastDate(phrase)), ...metaOf(reading, reader, found.meeting), ...meta, text, language: 'nld' },
    ...(layout && { layout }),
    engine: 'glossary',
    sections: withEnglish(reading, vocabulary),
    sentences: reading.sentences,
    entities: [...reading.headings, ...reading.readings, ...reading.notes]
      .flatMap((part) => entitiesOf(part, text, reader.gazetteer))
      .sort((a, b) => a.start - b.start),
    records: found.drafts.map((draft) => record(draft, text, fingerprint, vocabulary)),
  };
}

/** Title, date and meeting as the text gives them: its first heading that names its kind, and the last full date there. */
function metaOf({ sections }: TextReading, reader: Reader, meeting: string | undefined): ReportMeta {
  const title = sections.find(({ heading }) => heading && /^(?:verslag|geannoteerde agenda)\b/i.test(heading.text))?.heading?.text;
  const date = title === undefined ? undefined : reader.lastDate(title);
  return { ...(title && { title }), ...(date && { date }), ...(meeting && { meeting }) };
}

/** The sections, their headings in English as well. */
function withEnglish({ sections, headings }: TextReading, vocabulary: Vocabulary): Section[] {
  const english = new Map(headings.map((read) => [read.sentence.section, sentenceEnglish(read, vocabulary).text]));
  return sections.map((section) => {
    const en = english.get(section.index);
    return section.heading && en ? { ...section, heading: { ...section.heading, en } } : section;
  });
}

function entitiesOf({ words, mentions }: Pick<SentenceReading, 'words' | 'mentions'>, text: string, gazetteer: Gazetteer): Entity[] {
  return mentions
    .filter(({ internal }) => !internal)
    .map(({ type, from, to, id, subtype, en, standsFor, when, money, proposers, genitive }) => {
      const start = words[from]?.start ?? 0;
      const last = words[to - 1]?.end ?? start;
      // The clitic of a genitive with an apostrophe is no part of the name; the s of `Ruslands` is.
      const end = genitive ? start + text.slice(start, last).replace(/['’]s$/, '').length : last;
      const known = id === undefined ? undefined : gazetteer.get(id);
      const date = when && isoDate(when);
      return {
        type,
        start,
        end,
        text: text.slice(start, end),
        ...(id && { id }),
        ...(subtype && { subtype }),
        ...(en && { en }),
        ...(known && { name: { nl: known.nl, en: known.en } }),
        ...(standsFor && { standsFor }),
        ...(date && { date }),
        ...(money && { money }),
        ...(proposers && { proposers }),
      };
    });
}

function record(draft: StanceDraft, text: string, fingerprint: string, vocabulary: Vocabulary): StanceRecord {
  const { words, sentence } = draft.reading;
  const english = recordEnglish(draft, vocabulary);
  const spans = joinSpans(
    draft.cue.flatMap((i) => characterSpans([i, i + 1], words)),
    text,
  );
  const target = targetSpans(draft);
  const content = contentOf(draft);
  return {
    id: `${fingerprint}-${spans[0]?.[0] ?? 0}-${draft.act}`,
    act: draft.act,
    polarity: draft.polarity,
    negated: draft.negated,
    cue: { spans, text: quote(spans, text), lemma: [...draft.frame.words, draft.frame.verb].join(' ') },
    holders: draft.holders.map((holder, i) => holderOf(holder, draft, english.holders[i] ?? '', text)),
    addressees: content.addressees.map(({ range, id }, i) => addresseeOf(range, id, content, english.addressees[i] ?? '', text)),
    ...(english.target && target.length > 0 && { target: { spans: target, text: quote(target, text), ...english.target } }),
    circumstances: draft.circumstances.map(({ kind, range }, i) => ({ kind, ...span(range, draft, text), en: english.circumstances[i] ?? '' })),
    force: draft.force,
    timing: draft.timing,
    english: english.sentence,
    terms: english.terms,
    englishConfidence: english.confidence,
    confidence: draft.confidence,
    evidence: { frame: draft.frame.id, sentence: sentence.index, span: [sentence.start, sentence.end] },
  };
}

function holderOf(holder: HolderDraft, draft: StanceDraft, en: string, text: string): Holder {
  if (holder.kind === 'implicit') {
    const { body } = holder;
    if (body.kind === 'document') return { implicit: true, resolvedBy: 'document', en };
    return { implicit: true, ...(body.id && { id: body.id }), resolvedBy: body.by, en };
  }
  const { range, role, id, quantity, antecedents } = holder;
  return {
    ...span(range, draft, text),
    ...(role && { role }),
    ...(id && { id }),
    ...(quantity && { quantity }),
    ...(antecedents && { resolvedBy: 'antecedent' as const }),
    en,
  };
}

function addresseeOf(range: Range, id: string | undefined, draft: StanceDraft, en: string, text: string): Addressee {
  return { ...span(range, draft, text), ...(id && { id }), en };
}

function span([from, to]: Range, { reading: { words } }: StanceDraft, text: string): { start: number; end: number; text: string } {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return { start, end, text: fold(text.slice(start, end)) };
}

/** Neighbouring words become one span. */
function joinSpans(spans: Range[], text: string): Range[] {
  const joined: Range[] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last && /^\s*$/.test(text.slice(last[1], start))) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

function quote(spans: Range[], text: string): string {
  return spans.map(([start, end]) => fold(text.slice(start, end))).join(' … ');
}

/** FNV-1a, 32 bits, in base 36: tells reports apart in record ids. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

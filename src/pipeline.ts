import { fold, isForeign } from './1-text/index.js';
import { characterSpans, type HolderDraft, type StanceDraft, Stances, targetSpans } from './5-stances/index.js';
import { recordEnglish, Vocabulary } from './6-english/index.js';
import { StandpuntError } from './errors.js';
import type { Addressee, Analysis, Entity, Holder, Range, ReportMeta, StanceRecord } from './model.js';
import { Reader, type SentenceReading, type TextReading } from './reader.js';

interface Stages {
  reader: Reader;
  stances: Stances;
  vocabulary: Vocabulary;
}

let stages: Stages | undefined;

/** The stages with their data, loaded when first needed. */
function load(): Stages {
  if (!stages) {
    const reader = new Reader();
    stages = { reader, stances: new Stances(reader.gazetteer), vocabulary: new Vocabulary(reader.lexicon, reader.gazetteer) };
  }
  return stages;
}

/** Whether a report has to be judged before it is read as Dutch: most of its words are no Dutch words that the lexicon knows. */
export function looksForeign(text: string): boolean {
  const { lexicon } = load().reader;
  return isForeign(text, (word) => lexicon.lookup(word).length > 0);
}

/**
 * Reads a report, which is taken for Dutch, and gives its stance records in English.
 *
 * @param meta Facts about the report; what is not given is looked for in the text.
 * @throws {StandpuntError} `empty-input` when the text has no words
 */
export function analyzeDutch(text: string, meta?: ReportMeta): Analysis {
  if (!/\p{L}/u.test(text)) throw new StandpuntError('empty-input', 'the text has no words');
  const { reader, stances, vocabulary } = load();
  const reading = reader.read(text);
  const found = stances.find(reading, meta?.meeting);
  const fingerprint = hash(text);
  return {
    schemaVersion: '1.0',
    report: { ...metaOf(reading, reader, found.meeting), ...meta, text, language: 'nld' },
    engine: 'glossary',
    sections: reading.sections,
    sentences: reading.sentences,
    entities: [...reading.headings, ...reading.readings].flatMap((part) => entitiesOf(part, text)).sort((a, b) => a.start - b.start),
    records: found.drafts.map((draft) => record(draft, text, fingerprint, vocabulary)),
  };
}

/** Title, date and meeting as the text gives them: its first heading that names its kind, and the last full date there. */
function metaOf({ sections }: TextReading, reader: Reader, meeting: string | undefined): ReportMeta {
  const title = sections.find(({ heading }) => heading && /^(?:verslag|geannoteerde agenda)\b/i.test(heading.text))?.heading?.text;
  const date = title === undefined ? undefined : reader.lastDate(title);
  return { ...(title && { title }), ...(date && { date }), ...(meeting && { meeting }) };
}

function entitiesOf({ words, mentions }: Pick<SentenceReading, 'words' | 'mentions'>, text: string): Entity[] {
  return mentions.map(({ type, from, to, id, subtype, en }) => {
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? start;
    return { type, start, end, text: text.slice(start, end), ...(id && { id }), ...(subtype && { subtype }), ...(en && { en }) };
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
  return {
    id: `${fingerprint}-${spans[0]?.[0] ?? 0}-${draft.act}`,
    act: draft.act,
    polarity: draft.polarity,
    negated: draft.negated,
    cue: { spans, text: quote(spans, text), lemma: [...draft.frame.words, draft.frame.verb].join(' ') },
    holders: draft.holders.map((holder, i) => holderOf(holder, draft, english.holders[i] ?? '', text)),
    addressees: draft.addressees.map(({ range, id }, i) => addresseeOf(range, id, draft, english.addressees[i] ?? '', text)),
    ...(english.target && target.length > 0 && { target: { spans: target, text: quote(target, text), ...english.target } }),
    timing: draft.timing,
    english: english.sentence,
    terms: english.terms,
    confidence: english.confidence,
    evidence: { frame: draft.frame.id, sentence: sentence.index, span: [sentence.start, sentence.end] },
  };
}

function holderOf(holder: HolderDraft, draft: StanceDraft, en: string, text: string): Holder {
  if (holder.kind === 'implicit') return { implicit: true, ...(holder.body.kind === 'meeting' && holder.body.id && { id: holder.body.id }), en };
  const { range, role, id } = holder;
  return { ...span(range, draft, text), ...(role && { role }), ...(id && { id }), en };
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

import { fold } from '../1-text/index.js';
import type { Analysis, StanceRecord } from '../model.js';
import { recordSubjects } from '../subjects/index.js';
import type { Subject } from '../views.js';
import { type ActorNames, type Part, partsOf } from './actors.js';
import { type Content, contentWords } from './similarity.js';
import { strengthOf } from './strength.js';
import type { ComparedRecord } from './types.js';

/** A record with what comparing it needs. */
export interface Position extends Content {
  record: StanceRecord;
  /** Position of its report among those compared. */
  report: number;
  /** Order in its report. */
  order: number;
  parts: Part[];
  subjects: readonly Subject[];
  /** It says itself that it is taken again. */
  repeats: boolean;
  /** The position before it that says what it is about, where it only says `this`. */
  antecedent?: Position;
}

const AGAIN = /(?<!\p{L})(?:opnieuw|wederom|nogmaals|andermaal)(?!\p{L})/iu;
/** Acts that only say what was on the table. */
const TALK = new Set(['discuss', 'note']);

/** The records of a report that are compared, in text order. */
export function positionsOf(analysis: Analysis, report: number, names: ActorNames, withDiscussion: boolean): Position[] {
  const subjects = recordSubjects(analysis);
  const positions: Position[] = [];
  for (const [order, record] of analysis.records.entries()) {
    const content = { words: wordsOf(record), subjects: subjects[order] ?? [] };
    const antecedent = content.words.length === 0 ? before(record, positions.at(-1), analysis) : undefined;
    const position = { ...content, ...(antecedent && { words: antecedent.words, antecedent }), record, report, order };
    const repeats = record.act === 'reaffirm' || (record.force > 0 && AGAIN.test(analysis.report.text.slice(...record.evidence.span)));
    positions.push({ ...position, repeats, parts: partsOf(record, analysis, names) });
  }
  return withDiscussion ? positions : positions.filter(({ record }) => !TALK.has(record.act));
}

/** What the record is about. */
function wordsOf({ target }: StanceRecord): string[] {
  return contentWords(target?.en ?? '');
}

/** What `this` in a record stands for: the position before it, in its sentence or the one before. */
function before(record: StanceRecord, last: Position | undefined, { sentences }: Analysis): Position | undefined {
  const from = last?.record.evidence.sentence ?? -1;
  const here = record.evidence.sentence;
  return last && here - from <= 1 && sentences[here]?.section === sentences[from]?.section ? last : undefined;
}

/** A position as one side of a comparison, as the actor's. */
export function compared({ record, report }: Position, { as, resolvedBy }: Part, analysis: Analysis): ComparedRecord {
  const { id, act, polarity, negated, force, timing, english, evidence } = record;
  const page = analysis.sentences[evidence.sentence]?.page;
  const [start, end] = evidence.span;
  return {
    report,
    id,
    act,
    polarity,
    negated,
    force,
    strength: strengthOf(record),
    timing,
    as,
    ...(resolvedBy && { resolvedBy }),
    english,
    text: fold(analysis.report.text.slice(start, end)),
    start,
    ...(page !== undefined && { page }),
  };
}

import { fold } from '../1-text/index.js';
import type { Analysis, StanceRecord } from '../model.js';
import { recordSubjects } from '../subjects/index.js';
import { type ActorNames, type Part, partsOf } from './actors.js';
import { type Content, contentWords, letterRuns } from './content.js';
import { strengthOf } from './strength.js';
import type { ComparedRecord } from './types.js';

/** A record with what comparing it needs. */
export interface Position extends Content {
  record: StanceRecord;
  /** Order in its report. */
  order: number;
  parts: Part[];
  /** It says itself that it is taken again. */
  repeats: boolean;
  /** The position before it that says what it is about, where it only says `this`. */
  antecedent?: Position;
}

const AGAIN = /(?<!\p{L})(?:opnieuw|wederom|nogmaals|andermaal)(?!\p{L})/iu;
/** Dutch words for what stands before them, and words beside them in a target that says nothing else. */
const PRONOUN = /(?<!\p{L})(?:dit|deze|daar\p{L}*|hier\p{L}*|er(?:aan|in|mee|op|over|toe|van|voor)?|(?:ook )?de anderen|dergelijke|zulke)(?!\p{L})/iu;
const FEW = 2;
/** Acts that only say what was on the table. */
const TALK = new Set(['discuss', 'note']);

/** The records of a report that are compared, in text order. */
export function positionsOf(analysis: Analysis, report: number, names: ActorNames, withDiscussion: boolean): Position[] {
  const subjects = recordSubjects(analysis);
  const positions: Position[] = [];
  for (const [order, record] of analysis.records.entries()) {
    const { target, addressees } = record;
    const about = contentWords(target?.en ?? '');
    const antecedent = isAnaphoric(record, about) ? before(record, positions.at(-1), analysis) : undefined;
    const content: Content = {
      report,
      words: [...about, ...addressees.flatMap(({ en }) => contentWords(en)), ...(antecedent?.words ?? [])],
      letters: [...letterRuns(target?.text ?? ''), ...(antecedent?.letters ?? [])],
      subjects: subjects[order] ?? [],
      sentence: letterRuns(analysis.report.text.slice(...record.evidence.span)),
    };
    const position = { ...content, ...(antecedent && { antecedent }), record, order };
    const repeats = record.act === 'reaffirm' || (record.force > 0 && AGAIN.test(analysis.report.text.slice(...record.evidence.span)));
    positions.push({ ...position, repeats, parts: partsOf(record, analysis, names) });
  }
  return withDiscussion ? positions : positions.filter(({ record }) => !TALK.has(record.act));
}

/** Whether a record says what it is about by a pronoun, with a few words at most. */
function isAnaphoric({ target }: StanceRecord, about: readonly string[]): boolean {
  return about.length === 0 || (about.length <= FEW && PRONOUN.test(target?.text ?? ''));
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

import type { RecordRow } from '../../views.js';
import { POSITION } from '../position.js';

/** What a cell holds; a text, unless it is something else. */
export type Cell = string | number | boolean | undefined;

/** A column of the table of records. */
export interface Column {
  /** Snake case, a plain variable name in R and Python. */
  name: string;
  /** A datatype of XML Schema, as CSV on the Web names it. */
  datatype: 'string' | 'integer' | 'decimal' | 'boolean' | 'date';
  /** Whether a cell holds a list, its items {@link SEPARATOR} apart. */
  list?: true;
  /** One sentence, for the data dictionary. */
  description: string;
  value(row: RecordRow): Cell | readonly (string | undefined)[];
}

/** Stands between the items of a list. Inside an item it becomes {@link REPLACEMENT}. */
export const SEPARATOR = '|';
const REPLACEMENT = '¦';
/** A cell of the Dutch sentence, in characters: a file of many records of one endless sentence has to end. */
const MAX_SENTENCE = 5000;

/** The table of records: one row each. This list is the data dictionary, too. */
export const COLUMNS: readonly Column[] = [
  text('record_id', 'Id of the record, as in the JSON form; stays the same when the same report is read again.', ({ record }) => record.id),
  text('report_title', 'Title of the report as printed, in Dutch.', ({ report }) => report.title),
  {
    name: 'report_date',
    datatype: 'date',
    description: 'Last day of the meeting, ISO 8601.',
    value: ({ report }) => report.date,
  },
  text('report_meeting', 'Id of the body that met, for example european-council.', ({ report }) => report.meeting),
  text('report_dossier', 'Number of the parliamentary dossier.', ({ report }) => report.dossier),
  text('report_dossier_item', 'Number of the report in its dossier.', ({ report }) => report.dossierItem),
  text('report_source', 'File or address that the report was read from.', ({ report }) => report.source),
  text('section', 'Heading that the record stands under, in Dutch.', ({ section }) => section?.nl),
  text('section_english', 'The same in English.', ({ section }) => section?.en),
  integer('page', 'Page on which the sentence begins, from 1.', ({ page }) => page),
  integer('sentence', 'Position of the sentence in the report, from 0.', ({ record }) => record.evidence.sentence),
  integer('cue_start', 'Where the cue begins in the text of the report, in Unicode code points from 0.', ({ codePoints }) => codePoints[0]),
  integer('cue_end', 'Where the cue ends, in the same way; the first code point that no longer belongs to it.', ({ codePoints }) => codePoints[1]),
  text('act', 'Kind of communicative act: call, welcome, condemn and so on.', ({ record }) => record.act),
  text('polarity', 'Which way the act goes: positive, negative or neutral, a denial taken into account.', ({ record }) => record.polarity),
  integer('position', 'The polarity as a number: 1, −1 or 0.', ({ record }) => POSITION[record.polarity]),
  {
    name: 'negated',
    datatype: 'boolean',
    description: 'Whether the act itself is denied (did not support).',
    value: ({ record }) => record.negated,
  },
  integer('force', 'How strongly the act is put, −2 to 2; 0 is plain.', ({ record }) => record.force),
  text('timing', 'Whether it happened (reported), was announced or is expected.', ({ record }) => record.timing),
  list('holders', 'Who takes the position, in English.', ({ record }) => record.holders.map(({ en }) => en)),
  list('holder_ids', 'Their ids, in the same order; an item is empty when there is no id.', ({ record }) => record.holders.map(({ id }) => id)),
  list('holder_roles', 'Their roles, in the same order: empty, including or on-behalf-of.', ({ record }) => record.holders.map(({ role }) => role)),
  list('holders_dutch', 'Their words in the report, in the same order; an item is empty when the report does not write it.', ({ record }) =>
    record.holders.map(({ text: words }) => words),
  ),
  {
    name: 'holder_inferred',
    datatype: 'boolean',
    description: 'Whether a holder is not written in the report.',
    value: ({ record }) => record.holders.some(({ implicit }) => implicit),
  },
  list('addressees', 'Whom the act is directed at, in English.', ({ record }) => record.addressees.map(({ en }) => en)),
  list('addressee_ids', 'Their ids, in the same order.', ({ record }) => record.addressees.map(({ id }) => id)),
  list('subjects', 'What the record is about, in English; the main subject first.', ({ subjects }) => subjects.map(({ label }) => label)),
  list('subject_ids', 'Ids of the subjects, in the same order.', ({ subjects }) => subjects.map(({ id }) => id)),
  text('english', 'The record as one English sentence.', ({ record }) => record.english),
  text('dutch', 'The Dutch sentence that it is taken from; of one that is longer, the first 5000 characters.', ({ sentence }) =>
    sentence.slice(0, MAX_SENTENCE),
  ),
  text('cue', 'The Dutch words that carry the act.', ({ record }) => record.cue.text),
  text('target_english', 'What the position is about, in English.', ({ record }) => record.target?.en),
  text('target_dutch', 'The same in the words of the report.', ({ record }) => record.target?.text),
  list('circumstances', 'What frames the act, in English.', ({ record }) => record.circumstances.map(({ en }) => en)),
  list('circumstance_kinds', 'Their kinds, in the same order: basis, occasion, instigator, time or manner.', ({ record }) =>
    record.circumstances.map(({ kind }) => kind),
  ),
  list('untranslated', 'Words of the target that were left in Dutch.', ({ record }) => record.target?.untranslated ?? []),
  decimal('english_confidence', 'How far the English can be trusted, 0 to 1.', ({ record }) => record.englishConfidence),
  decimal('confidence', 'How probable it is that the record is right, 0 to 1.', ({ record }) => record.confidence),
];

/** The cell of a row: a list as one text, without items when it has none. */
export function cellOf({ value }: Column, row: RecordRow): Cell {
  const found = value(row);
  return Array.isArray(found) ? found.map((item = '') => item.replaceAll(SEPARATOR, REPLACEMENT)).join(SEPARATOR) : (found as Cell);
}

function text(name: string, description: string, value: Column['value']): Column {
  return { name, datatype: 'string', description, value };
}

function list(name: string, description: string, value: (row: RecordRow) => readonly (string | undefined)[]): Column {
  return { name, datatype: 'string', list: true, description, value };
}

function integer(name: string, description: string, value: (row: RecordRow) => number | undefined): Column {
  return { name, datatype: 'integer', description, value };
}

function decimal(name: string, description: string, value: (row: RecordRow) => number): Column {
  return { name, datatype: 'decimal', description, value };
}

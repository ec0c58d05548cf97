import { createHash } from 'node:crypto';
import { type Database, openDatabase, type Value } from '../database.js';
import { recordRows } from '../export/rows.js';
import type { Act, Analysis, Polarity, ReportMeta } from '../model.js';
import type { RecordRow } from '../views.js';
import { STORE } from './schema.js';
import { matchAll, matchAny } from './words.js';

/** What to look for. Several values of one kind: any of them; different kinds: all of them. Nothing given finds everything. */
export interface StoreQuery {
  /**
   * Words that all have to occur in the English or the Dutch sentence, in any order and without regard to case and accents; English ones in any
   * inflection. `"words in quotation marks"` stand side by side, `steun*` begins so. Nothing else has a meaning of its own.
   */
  words?: string;
  /** Holders, by id (`nl`) or English name (`the Netherlands`). */
  actor?: string | readonly string[];
  /** Words in the ids or English names of subjects: `sanctions`, `ua`, `foreign policy`. */
  subject?: string | readonly string[];
  act?: Act | readonly Act[];
  polarity?: Polarity | readonly Polarity[];
  /** First and last date of the report: a day, month or year in ISO 8601. Reports without a date are left out. */
  since?: string;
  until?: string;
  /** Most records to give; `Infinity` for all. Default 50. */
  limit?: number;
}

/** What indexing a report did. */
export type Indexed = 'added' | 'replaced' | 'unchanged';

/** An open store of records. Not to be used after `close`. */
export interface Store {
  /**
   * Puts an analysis into the store, in place of an earlier one of the same report: one with the same text, the same number in the same
   * dossier, or, when it has no such number, the same origin.
   *
   * @param origin Where the report lies. Default: its source. `''` when it lies nowhere.
   */
  index(analysis: Analysis, origin?: string): Indexed;
  /**
   * The records that fit: those that fit the words best come first, else those of the latest reports. The order is always the same.
   * @throws StandpuntError `bad-option` for more than 100 words
   */
  query(query?: StoreQuery): RecordRow[];
  /** How much there is in it. */
  size(): { reports: number; records: number };
  close(): void;
}

/** Records that a query gives when it does not say how many. */
const DEFAULT_LIMIT = 50;

/**
 * Opens a file of records with full-text search, or makes it. Several processes may use it at once.
 *
 * @param options.create Whether to make a file that is not there. Default `true`.
 * @throws StandpuntError `file-not-found`, `not-a-file`, `database-invalid`, `database-newer`, `database-busy`, `database-failed`; the methods too
 */
export async function openStore(path: string, options: { create?: boolean } = {}): Promise<Store> {
  const database = await openDatabase(path, { ...STORE, ...options });
  return {
    index: (analysis, origin = analysis.report.source) => index(database, analysis, keyOf(analysis.report, origin)),
    query: (query = {}) => find(database, query),
    size: () => ({ reports: count(database, 'reports'), records: count(database, 'records') }),
    close: () => database.close(),
  };
}

/** What a report keeps when its text changes; `null` when that is nothing. */
function keyOf({ dossier, dossierItem }: ReportMeta, origin: string | undefined): string | null {
  return dossier !== undefined && dossierItem !== undefined ? `${dossier}/${dossierItem}` : origin || null;
}

function count(database: Database, table: 'reports' | 'records'): number {
  return database.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
}

// ------------------------------------------------------------------------------------------------------------ index

function index(database: Database, analysis: Analysis, key: string | null): Indexed {
  const rows = recordRows(analysis);
  const { text, language, ...meta } = analysis.report;
  const stored = rows.map(({ report, ...row }) => JSON.stringify(row));
  const textHash = sha256(text);
  const contentHash = sha256(JSON.stringify([meta, stored]));
  return database.transaction(() => {
    const same = database.all<{ id: number; content_hash: string; key: string | null }>(
      'SELECT id, content_hash, key FROM reports WHERE text_hash = ? OR key = ?',
      textHash,
      key,
    );
    if (same.length === 1 && same[0]?.content_hash === contentHash && same[0].key === key) return 'unchanged';
    for (const { id } of same) database.run('DELETE FROM reports WHERE id = ?', id);
    database.run(
      'INSERT INTO reports (key, text_hash, content_hash, date, label, meta) VALUES (?, ?, ?, ?, ?, ?)',
      key,
      textHash,
      contentHash,
      meta.date ?? null,
      meta.title ?? meta.source ?? '',
      JSON.stringify(meta),
    );
    const report = lastId(database);
    for (const [position, row] of rows.entries()) addRecord(database, report, position, row, stored[position] as string);
    return same.length > 0 ? 'replaced' : 'added';
  });
}

function addRecord(database: Database, report: number, position: number, { record, sentence, subjects }: RecordRow, stored: string): void {
  database.run(
    'INSERT INTO records (report, position, act, polarity, row) VALUES (?, ?, ?, ?, ?)',
    report,
    position,
    record.act,
    record.polarity,
    stored,
  );
  const id = lastId(database);
  const names = record.holders.flatMap((holder) => [...(holder.id ? [holder.id] : []), holder.en]);
  for (const name of new Set(names.map(actorName))) database.run('INSERT INTO actors (name, record) VALUES (?, ?)', name, id);
  const about = subjects.map((subject) => `${subject.id} ${subject.label}`).join(' . ');
  database.run('INSERT INTO words (rowid, english, dutch, subjects) VALUES (?, ?, ?, ?)', id, record.english, sentence, about);
}

function lastId(database: Database): number {
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0;
}

function actorName(name: string): string {
  return name.trim().toLowerCase().replace(/^the /, '');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

// ------------------------------------------------------------------------------------------------------------ query

function find(database: Database, { words, limit = DEFAULT_LIMIT, ...filters }: StoreQuery): RecordRow[] {
  const conditions: string[] = [];
  const values: Value[] = [];
  const require = (condition: string, ...given: Value[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  const oneOf = (column: string, given: string | readonly string[] | undefined) => {
    const list = given === undefined ? [] : [given].flat();
    if (list.length > 0) require(`${column} IN (${list.map(() => '?').join(', ')})`, ...list);
  };

  const searched = words?.trim() ? matchAll(words) : undefined;
  if (words?.trim() && searched === undefined) return [];
  if (searched) require('words MATCH ?', `{english dutch} : (${searched})`);
  const subjects = filters.subject === undefined ? [] : [filters.subject].flat();
  if (subjects.length > 0) require('r.id IN (SELECT rowid FROM words WHERE words MATCH ?)', `{subjects} : (${matchAny(subjects) ?? '""'})`);
  const actors = filters.actor === undefined ? [] : [filters.actor].flat();
  if (actors.length > 0) require(`r.id IN (SELECT record FROM actors WHERE name IN (${actors.map(() => '?').join(', ')}))`, ...actors.map(actorName));
  oneOf('r.act', filters.act);
  oneOf('r.polarity', filters.polarity);
  if (filters.since !== undefined) require('p.date >= ?', filters.since);
  if (filters.until !== undefined) require('substr(p.date, 1, ?) <= ?', filters.until.length, filters.until);

  return database
    .all<{ meta: string; row: string }>(
      `SELECT p.meta AS meta, r.row AS row
       FROM ${searched ? 'words JOIN records r ON r.id = words.rowid' : 'records r'} JOIN reports p ON p.id = r.report
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       ORDER BY ${searched ? 'bm25(words, 2.0, 1.0), ' : ''}p.date DESC, p.label, p.text_hash, r.position
       LIMIT ?`,
      ...values,
      Number.isFinite(limit) ? limit : -1,
    )
    .map(({ meta, row }) => ({ report: JSON.parse(meta), ...JSON.parse(row) }));
}

import { StandpuntError } from '../errors.js';
import type { ReportMeta } from '../model.js';

/** A sender's name for a document. */
export type Id = string | number;

/** A document of a stream. */
export interface Document {
  text: string;
  meta: ReportMeta;
}

/** What may be said of a report beside its text: all that is a string. */
const META = ['title', 'date', 'meeting', 'source', 'published', 'sender', 'dossier', 'dossierItem'] as const satisfies (keyof ReportMeta)[];
const DATES: readonly string[] = ['date', 'published'];
/** A year, a month or a day. */
const ISO_DATE = /^\d{4}(?:-\d\d){0,2}$/;

/** The JSON object of a line. @throws StandpuntError `bad-line` */
export function parseLine(bytes: Uint8Array): Record<string, unknown> {
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'the line is not UTF-8');
  const value: unknown = attempt(() => JSON.parse(text), 'the line is not JSON');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('the line is not an object');
  return value as Record<string, unknown>;
}

/** @throws StandpuntError `bad-line` */
export function idOf({ id }: Record<string, unknown>): Id | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id !== 'string' && typeof id !== 'number') throw wrong('id is neither a string nor a number');
  return id;
}

/** The text of a document and what is known of it; other fields are passed over. @throws StandpuntError `bad-line` */
export function documentOf({ text, ...fields }: Record<string, unknown>): Document {
  if (typeof text !== 'string') throw wrong(text === undefined ? 'there is no text' : 'text is not a string');
  const known = META.flatMap((name): [string, string][] => {
    const value = fields[name] ?? undefined;
    if (value === undefined) return [];
    if (typeof value !== 'string') throw wrong(`${name} is not a string`);
    if (DATES.includes(name) && !ISO_DATE.test(value)) throw wrong(`${name} is not an ISO 8601 date`);
    return [[name, value]];
  });
  return { text, meta: Object.fromEntries(known) };
}

/** The line that stands for a document without an analysis. @param number of the document's line, from 1 */
export function errorLine(number: number, id: Id | undefined, { code, message }: StandpuntError): string {
  return `${JSON.stringify({ ...(id !== undefined && { id }), line: number, error: { code, message } })}\n`;
}

function attempt<Result>(work: () => Result, complaint: string): Result {
  try {
    return work();
  } catch (cause) {
    throw new StandpuntError('bad-line', complaint, { cause });
  }
}

function wrong(message: string): StandpuntError {
  return new StandpuntError('bad-line', message);
}

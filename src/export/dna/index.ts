import { buildDatabase, type Database } from '../../database.js';
import type { Analysis, Range, StanceRecord } from '../../model.js';
import { recordSubjects } from '../../subjects/index.js';
import type { Subject } from '../../views.js';
import { type Actor, Actors } from '../actors.js';
import { reportLabel } from '../labels.js';
import { POSITION } from '../position.js';
import { hullOf } from '../rows.js';
import { digest } from './password.js';
import { MOST, TABLES } from './schema.js';

/** The version of the Discourse Network Analyzer whose files these are. */
const VERSION = { version: '3.0.8', date: '2022-06-16' };
/** Password of the coder `Admin`, who coded everything. */
const PASSWORD = 'standpunt';
const CODER = 1;

/** Statement types and their variables. The first four of a position are those that the program itself starts with. */
const TYPES = [
  {
    label: 'DNA Statement',
    colour: [239, 208, 51],
    variables: {
      person: 'short text',
      organization: 'short text',
      concept: 'short text',
      agreement: 'boolean',
      act: 'short text',
      force: 'integer',
      english: 'long text',
    },
  },
  {
    label: 'Mention',
    colour: [211, 211, 211],
    variables: { person: 'short text', organization: 'short text', concept: 'short text', act: 'short text', english: 'long text' },
  },
] as const;

const TABLE_OF = { 'short text': 'DATASHORTTEXT', 'long text': 'DATALONGTEXT', integer: 'DATAINTEGER', boolean: 'DATABOOLEAN' } as const;
const ATTRIBUTES = ['Type', 'Alias', 'Notes'] as const;

/** A short text with what is known about what it names. */
interface Named {
  value: string;
  Type?: string;
  Alias?: string;
}

/**
 * A database of the Discourse Network Analyzer, version 3. Each report is a document; each holder of a record makes a statement on the main
 * subject of the record, with the acts that take a position as `DNA Statement` and the neutral ones as `Mention`.
 */
export function format(analyses: readonly Analysis[]): Promise<Uint8Array> {
  return buildDatabase(TABLES, (database) => new Coding(database, new Actors(analyses)).addAll(analyses));
}

class Coding {
  readonly #database: Database;
  readonly #actors: Actors;
  /** Ids of variables by type and name, of entities by variable and value, of attributes by variable. */
  readonly #variables = new Map<string, number>();
  readonly #entities = new Map<string, number>();
  readonly #attributes = new Map<number, number[]>();
  #statements = 0;

  constructor(database: Database, actors: Actors) {
    this.#database = database;
    this.#actors = actors;
    for (const [property, value] of Object.entries(VERSION)) database.run('INSERT INTO SETTINGS (Property, Value) VALUES (?, ?)', property, value);
    database.run(`INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (?, 'Admin', 255, 255, 0, ?)`, CODER, digest(PASSWORD));
    for (const [i, { label, colour, variables }] of TYPES.entries()) {
      database.run('INSERT INTO STATEMENTTYPES (ID, Label, Red, Green, Blue) VALUES (?, ?, ?, ?, ?)', i + 1, label, ...colour);
      for (const [name, type] of Object.entries(variables)) {
        const id = this.#variables.size + 1;
        this.#variables.set(`${label} ${name}`, id);
        database.run('INSERT INTO VARIABLES (ID, Variable, DataType, StatementTypeId) VALUES (?, ?, ?, ?)', id, name, type, i + 1);
        if (/^(?:person|organization|concept)$/.test(name)) this.#addAttributes(id);
      }
    }
  }

  #addAttributes(variable: number): void {
    this.#attributes.set(
      variable,
      ATTRIBUTES.map((name, i) => {
        const id = this.#attributes.size * ATTRIBUTES.length + i + 1;
        this.#database.run('INSERT INTO ATTRIBUTEVARIABLES (ID, VariableId, AttributeVariable) VALUES (?, ?, ?)', id, variable, name);
        return id;
      }),
    );
  }

  addAll(analyses: readonly Analysis[]): void {
    for (const [i, analysis] of analyses.entries()) {
      this.#addDocument(i + 1, analysis);
      const subjects = recordSubjects(analysis);
      for (const [k, record] of analysis.records.entries())
        for (const actor of new Map(record.holders.map((holder) => [holder.id ?? holder.en, this.#actors.of(holder)])).values())
          this.#addStatement(i + 1, record, actor, subjects[k]?.[0]);
    }
  }

  #addDocument(id: number, analysis: Analysis): void {
    const { text, date, published, source = '', sender = '', meeting = '' } = analysis.report;
    const day = date ?? published;
    this.#database.run(
      'INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Section, Notes, Date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      cut(reportLabel(analysis)),
      // Java's text fields have line feeds only; the offsets stay as they are.
      text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n'),
      CODER,
      cut(sender),
      cut(source),
      cut(meeting),
      day === undefined ? 'The date of this report is not known.' : '',
      day === undefined ? 0 : Math.floor(Date.parse(day) / 1000) || 0,
    );
  }

  #addStatement(document: number, record: StanceRecord, actor: Actor, subject: Subject | undefined): void {
    const position = POSITION[record.polarity];
    const type = position === 0 ? 1 : 0;
    const { label, variables } = TYPES[type];
    const [start, stop] = stretchOf(record);
    this.#database.run(
      'INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (?, ?, ?, ?, ?, ?)',
      ++this.#statements,
      type + 1,
      document,
      start,
      stop,
      CODER,
    );
    const named: Named = {
      value: actor.label,
      Alias: actor.id,
      ...((actor.subtype ?? actor.type) && { Type: actor.subtype ?? (actor.type as string) }),
    };
    const isPerson = actor.type === 'PER';
    const values: Record<string, Named | string | number> = {
      person: isPerson ? named : { value: '' },
      organization: isPerson ? { value: '' } : named,
      concept: { value: subject?.label ?? '', ...(subject && { Type: subject.kind, Alias: subject.id }) },
      agreement: position > 0 ? 1 : 0,
      act: { value: record.act },
      force: record.force,
      english: record.english,
    };
    for (const [name, dataType] of Object.entries(variables)) {
      const variable = this.#variables.get(`${label} ${name}`) ?? 0;
      const value = values[name] as Named | string | number;
      this.#database.run(
        `INSERT INTO ${TABLE_OF[dataType]} (StatementId, VariableId, ${dataType === 'short text' ? 'Entity' : 'Value'}) VALUES (?, ?, ?)`,
        this.#statements,
        variable,
        typeof value === 'object' ? this.#entity(variable, value) : value,
      );
    }
  }

  /** The id of a short text, which is made when it is new. */
  #entity(variable: number, { value, ...attributes }: Named): number {
    const text = cut(value);
    const key = `${variable} ${text}`;
    const known = this.#entities.get(key);
    if (known !== undefined) return known;
    const id = this.#entities.size + 1;
    this.#entities.set(key, id);
    this.#database.run('INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue) VALUES (?, ?, ?, 0, 0, 0)', id, variable, text);
    for (const [i, attribute] of (this.#attributes.get(variable) ?? []).entries()) {
      const name = ATTRIBUTES[i] as keyof typeof attributes;
      this.#database.run(
        'INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) VALUES (?, ?, ?)',
        id,
        attribute,
        cut(attributes[name] ?? ''),
      );
    }
    return id;
  }
}

/** From the first to the last of a record's words, in UTF-16 code units, as Java counts. */
function stretchOf({ cue, holders, addressees, target }: StanceRecord): Range {
  const written = [...holders, ...addressees].flatMap(({ start, end }): Range[] => (start === undefined || end === undefined ? [] : [[start, end]]));
  const [start, end] = hullOf([...cue.spans, ...written, ...(target?.spans ?? [])]);
  return [start, Math.max(end, start + 1)];
}

/** As long as a short text may be. */
function cut(text: string): string {
  return [...text].slice(0, MOST).join('');
}

import type { Polarity, Range, StanceRecord } from '../../model.js';

/** What words are to a record. */
export const ROLES = ['cue', 'holder', 'addressee', 'target'] as const;
export type Role = (typeof ROLES)[number];

/** A stretch of text with the same roles from its first to its last character. */
export interface Piece {
  text: string;
  /** Position among the pieces of the page that have a role; absent for the others. */
  index?: number;
  /** Roles for any record: several may share words. In the order of {@link ROLES}. */
  roles: Role[];
  /** Of a cue: the record whose cue began last before here, and which way it goes. */
  cue?: { number: number; polarity: Polarity };
}

/** What a record points to by role, as ranges of {@link Piece.index}: first and last. */
export type Words = Record<Role, Range[]>;

/** A record with its number on the page. */
export interface Numbered {
  number: number;
  record: StanceRecord;
}

interface Mark {
  role: Role;
  number: number;
  polarity: Polarity;
  /** Index that the next piece had when it began. */
  first: number;
  closed: boolean;
}

interface Edge {
  at: number;
  opens: boolean;
  mark: Mark;
}

/** Cuts the texts of a page's reports into pieces. The cost is linear in text and records, however these overlap. */
export class Highlighter {
  /** What the records of the reports cut so far point to, by their number. */
  readonly words = new Map<number, Words>();
  #pieces = 0;

  /**
   * Cuts a report.
   *
   * @param ranges Its passages, in text order
   * @returns The pieces of each passage
   */
  cut(text: string, ranges: readonly Range[], records: readonly Numbered[]): Piece[][] {
    for (const { number } of records) this.words.set(number, { cue: [], holder: [], addressee: [], target: [] });
    const edges = edgesOf(records);
    const open = new OpenMarks();
    let next = 0;
    const passEdges = (to: number, before: (at: number) => void) => {
      for (; next < edges.length && (edges[next] as Edge).at < to; next++) {
        const { at, opens, mark } = edges[next] as Edge;
        before(at);
        if (opens) this.#begin(mark, open);
        else this.#end(mark, open);
      }
    };
    const passages = ranges.map(([start, end]) => {
      const pieces: Piece[] = [];
      let from = start;
      const cutAt = (at: number) => {
        if (at > from) pieces.push(this.#piece(text.slice(from, at), open));
        from = Math.max(from, at);
      };
      passEdges(end, cutAt);
      cutAt(end);
      return pieces;
    });
    passEdges(Number.POSITIVE_INFINITY, () => {});
    return passages;
  }

  #begin(mark: Mark, open: OpenMarks): void {
    mark.first = this.#pieces;
    open.add(mark);
  }

  #end(mark: Mark, open: OpenMarks): void {
    open.remove(mark);
    // All pieces since it began have it among their roles. There are none where it stands in a heading.
    if (this.#pieces > mark.first) this.words.get(mark.number)?.[mark.role].push([mark.first, this.#pieces - 1]);
  }

  #piece(text: string, open: OpenMarks): Piece {
    const { roles, cue } = open;
    if (roles.length === 0) return { text, roles };
    return { text, roles, index: this.#pieces++, ...(cue && { cue: { number: cue.number, polarity: cue.polarity } }) };
  }
}

/** The marks around a place. */
class OpenMarks {
  readonly #counts = new Map<Role, number>();
  readonly #cues: Mark[] = [];

  get roles(): Role[] {
    return ROLES.filter((role) => this.#counts.get(role));
  }

  /** The cue that began last. */
  get cue(): Mark | undefined {
    while (this.#cues.at(-1)?.closed) this.#cues.pop();
    return this.#cues.at(-1);
  }

  add(mark: Mark): void {
    this.#counts.set(mark.role, (this.#counts.get(mark.role) ?? 0) + 1);
    if (mark.role === 'cue') this.#cues.push(mark);
  }

  remove(mark: Mark): void {
    this.#counts.set(mark.role, (this.#counts.get(mark.role) ?? 0) - 1);
    mark.closed = true;
  }
}

/** Where marks begin and end, in text order; at one place they end before others begin. */
function edgesOf(records: readonly Numbered[]): Edge[] {
  const edges = records.flatMap(({ number, record }) =>
    spansOf(record).flatMap(({ role, range: [start, end] }) => {
      const mark: Mark = { role, number, polarity: record.polarity, first: 0, closed: false };
      return [
        { at: start, opens: true, mark },
        { at: end, opens: false, mark },
      ];
    }),
  );
  return edges.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
}

function spansOf({ cue, holders, addressees, target }: StanceRecord): { role: Role; range: Range }[] {
  const of = (role: Role, ranges: readonly Range[]) => ranges.map((range) => ({ role, range }));
  const written = holders.flatMap(({ start, end }): Range[] => (start === undefined || end === undefined ? [] : [[start, end]]));
  const spans = [
    ...of('cue', cue.spans),
    ...of('holder', written),
    ...of(
      'addressee',
      addressees.map(({ start, end }) => [start, end]),
    ),
    ...of('target', target?.spans ?? []),
  ];
  return spans.filter(({ range: [start, end] }) => start < end);
}

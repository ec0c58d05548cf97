/** A day, a month or a year; `year` is absent where it is not written and was not inferred. */
export interface Moment {
  year?: number;
  /** 1–12. */
  month?: number;
  /** 1–31; never without a month. */
  day?: number;
}

/** What a date says: a moment, or a stretch from one to another. */
export interface When {
  from: Moment;
  /** Last day, month or year of a stretch. */
  to?: Moment;
  /** `jl.` is behind the report, `a.s.` before it. */
  side?: 'past' | 'future';
}

const DAY = 86_400_000;
/** Days that a report may be written after the date that counts as its own: what is `jl.` may be later than that by so much. */
const WRITTEN_AFTER = 60;

/** ISO 8601: `2024-12-16`, `2024-12`, `2024`, or an interval `2024-06-19/2024-06-20`; `undefined` while a year is missing. */
export function isoDate({ from, to }: When): string | undefined {
  const start = isoMoment(from);
  const end = to && isoMoment(to);
  if (start === undefined || (to && end === undefined)) return undefined;
  return end === undefined ? start : `${start}/${end}`;
}

/** The last moment of an ISO date or interval. */
export function lastOf(iso: string): string {
  return iso.slice(iso.indexOf('/') + 1);
}

function isoMoment({ year, month, day }: Moment): string | undefined {
  if (year === undefined) return undefined;
  return [String(year), ...[month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]))].join('-');
}

/**
 * Gives the dates of a report the years that it leaves out: that of a date joined to it (`juni en oktober 2024`), else the one that brings it
 * nearest to the report's own date, on the side that `jl.` or `a.s.` says. Without a date of the report nothing is inferred.
 *
 * @param dates All dates of the report, in text order, in groups that stand together; changed in place.
 * @param reported ISO date of the report, where it is known from elsewhere; else the first full date in the text counts.
 */
export function inferYears(dates: readonly When[][], reported?: string): void {
  for (const group of dates)
    for (let i = group.length - 2; i >= 0; i--) {
      const [when, next] = [group[i] as When, group[i + 1] as When];
      if (when.from.year === undefined && !when.side && next.from.year !== undefined && next.from.month !== undefined && precedes(when, next))
        setYear(when, next.from.year);
    }
  const all = dates.flat();
  const full = all.find(({ from }) => from.year !== undefined && from.day !== undefined);
  const reference = parsed(reported) ?? (full && opening(all, full.to ?? full.from));
  if (reference?.year === undefined) return;
  for (const when of all) if (when.from.year === undefined) setYear(when, nearestYear(when, reference));
}

/** The first day that the report names is its own; where its year is not written, it is the nearest to that of a full date. */
function opening(all: readonly When[], full: Moment): Moment {
  const first = all.find(({ from }) => from.day !== undefined);
  if (!first || first.from.year !== undefined) return full;
  return { ...(first.to ?? first.from), year: nearestYear(first, full) };
}

/** Whether a date comes before another one in the same year. */
function precedes({ from, to }: When, next: When): boolean {
  const order = ({ month = 0, day = 0 }: Moment) => month * 32 + day;
  return order(to ?? from) <= order(next.from);
}

function setYear(when: When, year: number): void {
  when.from.year = year;
  if (when.to && when.to.year === undefined) when.to.year = year;
}

function parsed(iso: string | undefined): Moment | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? '') ?? [];
  if (!year) return undefined;
  return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

function nearestYear({ from, to, side }: When, reference: Moment): number {
  const year = reference.year as number;
  const at = time(reference);
  // A month without a day is behind the report from its first day on, before it to its last.
  const distance = (candidate: number) => {
    const start = time({ ...from, year: candidate });
    const end = time({ day: 28, ...(to ?? from), year: candidate });
    if (side === 'past') return start <= at + WRITTEN_AFTER ? Math.abs(at - start) : Number.POSITIVE_INFINITY;
    if (side === 'future') return end >= at ? end - at : Number.POSITIVE_INFINITY;
    return Math.abs(start - at);
  };
  return [year, year - 1, year + 1].reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}

function time({ year = 0, month = 7, day = 1 }: Moment): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

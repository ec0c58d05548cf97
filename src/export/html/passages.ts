import type { Analysis, Range, Section, StanceRecord } from '../../model.js';

/** A paragraph of the report and the records taken from it. */
export interface Passage {
  range: Range;
  /** In text order. */
  records: StanceRecord[];
}

/** A heading with its passages; text before the first heading has none. */
export interface Part {
  heading?: { text: string; en?: string };
  passages: Passage[];
}

/** Blank lines, which part the paragraphs of plain text. */
const BLANK_LINE = /\n[^\S\n]*\n/g;

/** The report in parts and passages, in text order. Every word of the report stands in one heading or passage, every record in one passage. */
export function partsOf(analysis: Analysis): Part[] {
  const { text } = analysis.report;
  const breaks = breaksOf(analysis);
  const parts: Part[] = [];
  const add = (start: number, end: number, heading?: Section['heading']) => {
    const passages = paragraphs([start, end], breaks)
      .filter((range) => /\S/.test(text.slice(...range)))
      .map((range): Passage => ({ range, records: [] }));
    if (heading) parts.push({ heading: headingOf(heading), passages });
    else if (passages.length > 0) parts.push({ passages });
  };
  let from = 0;
  for (const { heading, end } of [...analysis.sections].sort((a, b) => a.start - b.start)) {
    if (heading) {
      add(from, heading.start);
      from = heading.end;
    }
    add(from, end, heading);
    from = Math.max(from, end);
  }
  add(from, text.length);
  // A report without a paragraph still has a place for its records.
  if (!parts.some(({ passages }) => passages.length > 0)) parts.push({ passages: [{ range: [from, text.length], records: [] }] });
  allot(analysis.records, parts);
  return parts;
}

/** Where paragraphs end. A sentence that goes on behind a blank line, as at a page's foot, keeps its paragraph whole. */
function breaksOf({ report: { text }, layout, sentences }: Analysis): number[] {
  const places = layout ? layout.blocks.map(({ start }) => start) : [...text.matchAll(BLANK_LINE)].map(({ index }) => index);
  let next = 0;
  return places.filter((at) => {
    while ((sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (sentences[next]?.start ?? at) >= at;
  });
}

function paragraphs([start, end]: Range, breaks: readonly number[]): Range[] {
  const ranges: Range[] = [];
  let from = start;
  for (let i = firstIndex(breaks, (at) => at > start); (breaks[i] ?? end) < end; i++) {
    const at = breaks[i] as number;
    ranges.push([from, at]);
    from = at;
  }
  if (from < end) ranges.push([from, end]);
  return ranges;
}

/** Puts each record where its cue begins; one that points behind all passages into the last. */
function allot(records: readonly StanceRecord[], parts: readonly Part[]): void {
  const passages = parts.flatMap((part) => part.passages);
  for (const record of [...records].sort((a, b) => placeOf(a) - placeOf(b))) {
    const at = placeOf(record);
    const passage = passages[firstIndex(passages, ({ range }) => range[1] > at)] ?? passages.at(-1);
    passage?.records.push(record);
  }
}

/** Index of the first item for which the condition holds, as it does for all behind that; the number of items when there is none. */
function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placeOf({ cue, evidence }: StanceRecord): number {
  return cue.spans[0]?.[0] ?? evidence.span[0];
}

function headingOf({ text, en }: NonNullable<Section['heading']>): NonNullable<Part['heading']> {
  return { text: text.replace(/\s+/g, ' ').trim(), ...(en !== undefined && { en }) };
}

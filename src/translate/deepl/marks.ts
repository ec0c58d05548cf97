import type { Range } from '../../model.js';
import type { MarkedText } from '../translator.js';

/** What XML 1.0 has no place for: control characters and lone surrogates. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);
const ENTITIES = new Map([...[...ESCAPES].map(([mark, entity]) => [entity, mark] as const), ['&quot;', '"'], ['&apos;', "'"]]);
const TAG = /<(\/?)m(\d+)(\/?)>/g;

/** Name of the tag of a mark. */
export function tagName(mark: number): string {
  return `m${mark}`;
}

/**
 * The text as XML, its marks as elements `m0`, `m1` and so on. A mark of several spans is several elements; one that overlaps another without
 * lying inside it is cut where the other one ends. Marks of the same spans are one: {@link aliases} says which.
 */
export function toXml({ text, marks }: MarkedText): string {
  const first = aliases(marks);
  const spans = marks.flatMap((ranges, mark) => (first[mark] === mark ? ranges.map(([start, end]) => ({ start, end, mark })) : []));
  const starting = new Map<number, typeof spans>();
  for (const span of spans) starting.set(span.start, [...(starting.get(span.start) ?? []), span]);
  const ends = new Set(spans.map(({ end }) => end));
  const cuts = [...new Set([...starting.keys(), ...ends])].sort((a, b) => a - b);
  let open: typeof spans = [];
  let xml = '';
  let at = 0;
  for (const cut of cuts) {
    xml += escaped(text.slice(at, cut));
    at = cut;
    const outermost = ends.has(cut) ? open.findIndex(({ end }) => end === cut) : -1;
    const closed = outermost < 0 ? [] : open.splice(outermost);
    xml += closed
      .reverse()
      .map(({ mark }) => `</${tagName(mark)}>`)
      .join('');
    const opened = [...closed.filter(({ end }) => end > cut), ...(starting.get(cut) ?? [])].sort((a, b) => b.end - a.end);
    xml += opened.map(({ mark }) => `<${tagName(mark)}>`).join('');
    open = [...open, ...opened];
  }
  return xml + escaped(text.slice(at));
}

/** For each mark the first one with the same spans, which may be itself. */
function aliases(marks: MarkedText['marks']): number[] {
  const first = new Map<string, number>();
  return marks.map((ranges, mark) => {
    const key = ranges.join(' ');
    if (!first.has(key)) first.set(key, mark);
    return first.get(key) as number;
  });
}

/**
 * The text of an answer and where the marks of the text that was sent are in it. A mark is lost, and has no spans, when its tags are not in
 * pairs, or when fewer elements of it have words in them than were sent.
 */
export function fromXml(xml: string, sent: MarkedText): { text: string; marks: Range[][] } {
  const { text, elements, broken } = parse(xml);
  const before = parse(toXml(sent));
  const marks = aliases(sent.marks).map((mark) => {
    const wanted = withWords(before.elements.get(mark), before.text).length;
    const found = withWords(elements.get(mark), text);
    return broken.has(mark) || found.length < wanted ? [] : tidy(wanted > 0 ? found : (elements.get(mark) ?? []), text);
  });
  return { text, marks };
}

/** The text of XML without tags, the elements of each mark in it, and the marks whose tags are not in pairs. */
function parse(xml: string): { text: string; elements: Map<number, Range[]>; broken: Set<number> } {
  const elements = new Map<number, Range[]>();
  const open = new Map<number, number>();
  const broken = new Set<number>();
  let text = '';
  let at = 0;
  for (const { 0: tag, 1: closing, 2: number, 3: empty, index } of xml.matchAll(TAG)) {
    text += unescaped(xml.slice(at, index));
    at = index + tag.length;
    const mark = Number(number);
    const start = open.get(mark);
    if (empty !== '' || (closing !== '') === (start === undefined)) broken.add(mark);
    else if (start === undefined) open.set(mark, text.length);
    else {
      open.delete(mark);
      const ranges = elements.get(mark);
      if (ranges) ranges.push([start, text.length]);
      else elements.set(mark, [[start, text.length]]);
    }
  }
  for (const mark of open.keys()) broken.add(mark);
  return { text: text + unescaped(xml.slice(at)), elements, broken };
}

function withWords(ranges: readonly Range[] | undefined, text: string): Range[] {
  return (ranges ?? []).filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** Spans without white space and marks of punctuation at their ends, in text order, neighbours joined. */
function tidy(ranges: readonly Range[], text: string): Range[] {
  const joined: Range[] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    let [start, end] = [from, to];
    while (start < end && /[\s,;:]/.test(text.charAt(start))) start++;
    while (end > start && (/[\s,;:]/.test(text.charAt(end - 1)) || (end === text.length && /[.!?]/.test(text.charAt(end - 1))))) end--;
    const last = joined.at(-1);
    if (start === end) continue;
    if (last && (last[1] >= start || text.slice(last[1], start).trim() === '')) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function escaped(text: string): string {
  return text.replace(NO_XML, ' ').replace(/[<>&]/g, (mark) => ESCAPES.get(mark) as string);
}

function unescaped(xml: string): string {
  return xml.replace(/&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/gi, (entity) => ENTITIES.get(entity.toLowerCase()) ?? character(entity));
}

/** The character of a numeric reference; what refers to none stays as it is. */
function character(reference: string): string {
  const code = /^&#x/i.test(reference) ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}

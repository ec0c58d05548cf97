import type { Span } from '../model.js';

/** A line of the report without its surrounding white space. */
export interface Line extends Span {
  text: string;
  blank: boolean;
  /** Stands after a form feed. */
  newPage: boolean;
}

/** Makes every stretch of white space one space. Single spaces, which are nearly all, are passed over. */
export function fold(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ');
}

/** Cuts a text into lines; `\r\n`, `\n`, `\r`, form feed and the Unicode separators end a line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\f\v\u2028\u2029]/g;
  let from = 0;
  let newPage = false;
  const push = (to: number) => {
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, text: text.slice(start, end), blank: start === end, newPage });
  };
  for (let m = breaks.exec(text); m; m = breaks.exec(text)) {
    push(m.index);
    newPage = m[0] === '\f';
    from = m.index + m[0].length;
  }
  push(text.length);
  return lines;
}

/** White space inside a line, the invisible marks that PDF text is full of included. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 || code === 0x09 || code === 0xa0 || code === 0xfeff || code === 0x202f || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)
  );
}

/**
 * The width that the report's lines are wrapped at, in UTF-16 code units; `Infinity` when lines are not wrapped.
 * Wrapped text has many long lines, none much longer than the others.
 */
export function wrapWidth(lines: Line[]): number {
  const long = lines
    .map((line) => line.text.length)
    .filter((length) => length >= 50)
    .sort((a, b) => a - b);
  const median = long[long.length >> 1];
  const high = long[Math.floor(long.length * 0.95)];
  if (median === undefined || high === undefined || long.length < 5) return Infinity;
  return high <= 140 && high - median <= median * 0.25 ? high : Infinity;
}

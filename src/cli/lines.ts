/** A line of a stream. */
export interface Line {
  /** From 1. */
  number: number;
  /** Without its line feed. Absent when the line is longer than allowed. */
  bytes?: Uint8Array;
}

const LINE_FEED = 0x0a;

/** The lines of a stream that are not blank, each held in memory only when it has no more bytes than allowed. */
export async function* readLines(stream: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<Line, void, undefined> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    for (let from = 0; from <= bytes.length; number++) {
      const end = bytes.indexOf(LINE_FEED, from);
      const part = bytes.subarray(from, end < 0 ? bytes.length : end);
      size += part.length;
      if (size <= maxBytes) parts.push(part);
      else parts = [];
      if (end < 0) break;
      yield* line(number, parts, size, maxBytes);
      parts = [];
      size = 0;
      from = end + 1;
    }
  }
  yield* line(number, parts, size, maxBytes);
}

function* line(number: number, parts: readonly Uint8Array[], size: number, maxBytes: number): Generator<Line> {
  if (size > maxBytes) yield { number };
  else {
    const bytes = Buffer.concat(parts);
    if (!isBlank(bytes)) yield { number, bytes };
  }
}

/** Whether there is nothing but spaces, tabs and carriage returns. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

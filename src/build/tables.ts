import { hash, MOST_LINES, type Place, slotOf } from '../data.js';

/** A table to be written: its lines, cells between tabs, and how many of the first cells are the key; 0 when lines are found by position only. */
export interface Lines {
  lines: readonly string[];
  key: 0 | 1 | 2;
}

/**
 * The bytes of a file of tables, as `data.ts` describes and reads it. Text is well-formed UTF-16.
 *
 * @throws RangeError when a table has too many lines
 */
export function encodeTables(tables: Readonly<Record<string, Lines>>): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  const write = (part: Buffer): number => {
    const at = size;
    const padding = Buffer.alloc(-part.length & 3);
    parts.push(part, padding);
    size += part.length + padding.length;
    return at;
  };
  const places = Object.entries(tables).map(([name, { lines, key }]): [string, Place] => {
    if (lines.length > MOST_LINES) throw new RangeError(`table «${name}»: ${lines.length} lines`);
    const texts = lines.map((line) => Buffer.from(line));
    const starts = [write(Buffer.concat(texts))];
    for (const text of texts) starts.push((starts.at(-1) as number) + text.length);
    const slots = key === 0 ? [] : hashTable(lines.map((line) => line.split('\t', key).join('\t')));
    return [name, { starts: write(numbers(starts)), lines: lines.length, slots: write(numbers(slots)), capacity: slots.length }];
  });
  const directory = Buffer.from(JSON.stringify(Object.fromEntries(places)));
  return Buffer.concat([...parts, directory, numbers([directory.length])]);
}

/** Slots at most two thirds full. Lines with the same key stand in their order, as each takes the first slot that is free. */
function hashTable(keys: readonly string[]): number[] {
  let capacity = 1;
  while (capacity < keys.length * 1.5) capacity *= 2;
  // A search ends at an empty slot, so that there has to be one.
  const slots = new Array<number>(capacity > keys.length ? capacity : 2 * capacity).fill(0);
  const last = slots.length - 1;
  for (const [line, key] of keys.entries()) {
    const hashed = hash(key);
    let at = hashed & last;
    while (slots[at] !== 0) at = (at + 1) & last;
    slots[at] = slotOf(line, hashed);
  }
  return slots;
}

/** Numbers as the files hold them. */
export function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeInt32LE(value, 4 * i);
  return bytes;
}

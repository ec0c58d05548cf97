import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeTables, type Lines } from '../src/build/tables.js';
import { Lookup, MOST_LINES, readTables, type Table } from '../src/data.js';

/** Few different keys, so that some stand more than once, and any text without a tab. */
const cell = fc.oneof(fc.constantFrom('', 'a', 'b', 'ab', 'één', '€', '😀', 'constructor', '__proto__'), fc.string({ unit: 'grapheme' })).map(noTabs);
const line = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => cells.join('\t'));
const lines: fc.Arbitrary<Lines> = fc.record({ lines: fc.array(line, { maxLength: 60 }), key: fc.constantFrom(0, 1, 2) });

function noTabs(text: string): string {
  return text.replaceAll('\t', ' ');
}

function keyOf(text: string, cells: number): string {
  return text.split('\t').slice(0, cells).join('\t');
}

function written(tables: Record<string, Lines>): Record<string, Table> {
  return readTables(encodeTables(tables));
}

describe('built tables', () => {
  test('give every line back, by its position and by its key', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        for (const [name, table] of Object.entries(written({ one, other }))) {
          const { lines: given, key } = name === 'one' ? one : other;
          expect(table.length).toBe(given.length);
          expect(table.lines()).toEqual(given);
          if (key === 0) continue;
          for (const text of given) {
            const same = given.filter((one) => keyOf(one, key) === keyOf(text, key));
            expect(table.all(keyOf(text, key))).toEqual(same);
            expect(table.positions(keyOf(text, key)).map((position) => table.line(position))).toEqual(same);
            expect(table.find(keyOf(text, key))).toBe(same[0]);
          }
        }
      }),
    );
  });

  test('have no line for another key', () => {
    fc.assert(
      fc.property(lines, cell, cell, (one, first, second) => {
        const { table } = written({ table: one }) as { table: Table };
        const key = one.key === 2 ? `${first}\t${second}` : first;
        fc.pre(one.key === 0 || !one.lines.some((text) => keyOf(text, one.key) === key));
        expect(table.all(key)).toEqual([]);
        expect(table.has(key)).toBe(false);
        expect(table.find(key)).toBeUndefined();
      }),
    );
  });

  test('are read from bytes that stand anywhere', () => {
    const bytes = encodeTables({ table: { lines: ['één\t1', 'twee\t2'], key: 1 } });
    for (const offset of [0, 1, 2, 3]) {
      const moved = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(offset);
      expect(readTables<'table'>(moved).table.find('twee')).toBe('twee\t2');
    }
  });

  test('have a bounded number of lines', () => {
    expect(() => encodeTables({ table: { lines: new Array(MOST_LINES + 1).fill(''), key: 0 } })).toThrow(RangeError);
  });

  test('are made into values once', () => {
    let made = 0;
    const { table } = written({ table: { lines: ['a\t1', 'b\t2', 'a\t3'], key: 1 } }) as { table: Table };
    const lookup = new Lookup(table, (found) => {
      made++;
      return found.map(([, number]) => Number(number));
    });
    expect([lookup.get('a'), lookup.get('a'), lookup.get('c'), lookup.get('c')]).toEqual([[1, 3], [1, 3], [], []]);
    expect(made).toBe(2);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { projectPath } from './project.js';

/** A sentence or short passage and how it should be read. */
export interface Case {
  /** File and line of its first line: `holders.txt:12`. */
  place: string;
  /** The Dutch text, on one line. */
  dutch: string;
  /** The right reading, one line an item; indentation counts. */
  right: string[];
  /** The wrong reading that the code gives today; only in `known-failures.txt`. */
  today?: string[];
}

/** File of the cases that the code reads wrongly today. */
const KNOWN_FAILURES = 'known-failures.txt';
const RIGHT = '==>';
const TODAY = 'today ==>';

/** Tests every case of a folder under `test/cases/`. A known failure has to fail in the way it is noted: one that is right belongs with the other cases. */
export function testCases(cases: readonly Case[], read: (dutch: string) => string[]): void {
  describe('right', () => {
    for (const { place, dutch, right } of cases.filter(({ today }) => !today))
      test(`${place} ${dutch}`, () => {
        expect(read(dutch)).toEqual(right);
      });
  });
  describe('known failures, wrong as noted', () => {
    for (const { place, dutch, right, today } of cases.filter(({ today }) => today))
      test(`${place} ${dutch}`, () => {
        expect(today).not.toEqual(right);
        const reading = read(dutch);
        expect(reading.join('\n') === right.join('\n') ? `right: move it from ${KNOWN_FAILURES}` : reading).toEqual(today);
      });
  });
}

/**
 * The cases of a folder under `test/cases/`, whose README says how they are written.
 *
 * @throws Error when a block is no case.
 */
export function readCases(folder: string): Case[] {
  const directory = projectPath(`test/cases/${folder}`);
  const files = readdirSync(directory).filter((name) => name.endsWith('.txt'));
  return files.flatMap((name) => parseCases(readFileSync(`${directory}/${name}`, 'utf8'), name));
}

function parseCases(content: string, name: string): Case[] {
  const cases: Case[] = [];
  let block: string[] = [];
  for (const [i, line] of [...content.split('\n'), ''].entries()) {
    if (line.startsWith('#')) continue;
    if (line.trim() !== '') block.push(line);
    else if (block.length > 0) {
      cases.push(parseCase(block, `${name}:${i - block.length + 1}`, name === KNOWN_FAILURES));
      block = [];
    }
  }
  return cases;
}

function parseCase(block: string[], place: string, failing: boolean): Case {
  const at = block.indexOf(RIGHT);
  const then = block.indexOf(TODAY);
  if (at < 1 || failing !== then > at)
    throw new Error(`${place}: not a text, "${RIGHT}" and its reading${failing ? `, "${TODAY}" and today's reading` : ''}`);
  return {
    place,
    dutch: block.slice(0, at).join(' '),
    right: block.slice(at + 1, failing ? then : undefined),
    ...(failing && { today: block.slice(then + 1) }),
  };
}

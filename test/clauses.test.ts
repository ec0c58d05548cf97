import { describe } from '@jest/globals';
import { Reader } from '../src/reader.js';
import { readCases, testCases } from './support/cases.js';
import { clauseLines } from './support/notation.js';

describe('clauses', () => {
  const reader = new Reader();
  testCases(readCases('clauses'), (dutch) => reader.read(dutch).readings.flatMap(({ clauses, words }) => clauseLines(clauses, words)));
});

import { describe } from '@jest/globals';
import { GlossaryTranslator } from '../src/index.js';
import { readCases, testCases } from './support/cases.js';

const cases = readCases('english');
const translations = await new GlossaryTranslator().translate(cases.map(({ dutch }) => dutch));
const english = new Map(cases.map(({ dutch }, i) => [dutch, translations[i]?.text ?? '']));

describe('English of sentences', () => testCases(cases, (dutch) => [english.get(dutch) ?? '']));

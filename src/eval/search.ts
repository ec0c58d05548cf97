import { MEMORY } from '../database.js';
import type { Analysis, StanceRecord } from '../model.js';
import { openStore } from '../store/index.js';

/** Words of which the records are made; each in as many records as its place from the end says. */
const WORDS = [
  'sanctions',
  'harvest',
  'visa',
  'budget',
  'steel',
  'railway',
  'asylum',
  'customs',
  'fisheries',
  'battery',
  'satellite',
  'vaccine',
  'forest',
];
const RECORDS_PER_REPORT = 100;

/** A store of made-up records: a way to search it, and a plain scan: all records are read from it and looked through for the same words. */
export interface Search {
  search(): number;
  scan(): number;
  close(): void;
}

/** Makes a store with a number of records. Both ways look for two words that stand together in few of them, and give how many they found. */
export async function searchOf(records: number): Promise<Search> {
  const store = await openStore(MEMORY);
  for (let first = 0; first < records; first += RECORDS_PER_REPORT) store.index(report(first, Math.min(RECORDS_PER_REPORT, records - first)));
  const words = ['satellite', 'railway'];
  return {
    search: () => store.query({ words: words.join(' '), limit: Infinity }).length,
    scan: () => {
      const texts = store.query({ limit: Infinity }).map(({ record: { english }, sentence }) => `${english}\n${sentence}`.toLowerCase());
      return texts.filter((text) => words.every((word) => text.includes(word))).length;
    },
    close: () => store.close(),
  };
}

/** A report whose records tell each of two words and a number, all different. */
function report(first: number, length: number): Analysis {
  const numbers = Array.from({ length }, (_, i) => first + i);
  return {
    schemaVersion: '1.1',
    report: { text: `verslag ${first}`, language: 'nld', source: `${first}.txt`, date: '2024-01-01' },
    engine: 'glossary',
    sections: [{ index: 0, start: 0, end: 1 }],
    sentences: [{ index: 0, section: 0, start: 0, end: 1 }],
    entities: [],
    records: numbers.map(record),
  };
}

function record(number: number): StanceRecord {
  const [one, other] = [WORDS[number % WORDS.length], WORDS[(number * number + (number >> 4)) % WORDS.length]];
  return {
    id: String(number),
    act: 'call',
    polarity: 'positive',
    negated: false,
    cue: { spans: [[0, 1]], text: 'v', lemma: 'v' },
    holders: [{ id: 'nl', en: 'the Netherlands' }],
    addressees: [],
    circumstances: [],
    force: 0,
    timing: 'reported',
    english: `The Netherlands called for measure ${number} on ${one} and ${other}, in line with what the Member States had agreed on before.`,
    terms: [],
    englishConfidence: 1,
    confidence: 1,
    evidence: { frame: 'made-up', sentence: 0, span: [0, 1] },
  };
}

import type { Analysis, StanceRecord } from '../../src/model.js';

const TEXT = 'Inleiding vooraf.\nHandel | douane\nRusland werd veroordeeld.\nSlot\n';

/** A record with a holder proper, a target and nothing special about it. */
export function record(fields: Partial<StanceRecord> = {}): StanceRecord {
  return {
    id: 'r0',
    act: 'welcome',
    polarity: 'positive',
    negated: false,
    cue: { spans: [[0, 9]], text: 'Inleiding', lemma: 'inleiding' },
    holders: [{ start: 0, end: 9, text: 'Inleiding', id: 'nl', en: 'the Netherlands' }],
    addressees: [],
    target: { spans: [[10, 16]], text: 'vooraf', en: 'the agreement', untranslated: [] },
    circumstances: [],
    force: 0,
    timing: 'reported',
    english: 'The Netherlands welcomed the agreement.',
    terms: [],
    englishConfidence: 1,
    confidence: 1,
    evidence: { frame: 'verwelkomen', sentence: 0, span: [0, 9] },
    ...fields,
  };
}

/** A small analysis, written by hand: a record before the first heading, three under a heading, and a section without any. */
export function smallAnalysis(): Analysis {
  const underHeading: StanceRecord['evidence'] = { frame: 'veroordelen', sentence: 2, span: [34, 59] };
  return {
    schemaVersion: '1.1',
    report: { text: TEXT, language: 'nld', title: 'Verslag | Raad', date: '2024-12-19', meeting: 'european-council', source: 'small.txt' },
    engine: 'glossary',
    sections: [
      { index: 0, start: 0, end: 18 },
      { index: 1, heading: { start: 18, end: 33, text: 'Handel | douane' }, start: 33, end: 60 },
      { index: 2, heading: { start: 60, end: 64, text: 'Slot' }, start: 64, end: 65 },
    ],
    sentences: [
      { index: 0, section: 0, start: 0, end: 9 },
      { index: 1, section: 0, start: 10, end: 17 },
      { index: 2, section: 1, start: 34, end: 59 },
    ],
    entities: [{ type: 'ORG', start: 0, end: 9, text: 'Inleiding', id: 'european-council', en: 'European Council' }],
    records: [
      record(),
      record({
        id: 'r1',
        act: 'condemn',
        polarity: 'negative',
        holders: [{ implicit: true, id: 'european-council', en: 'the European Council' }],
        english: 'The European Council condemned Russia.',
        evidence: underHeading,
      }),
      record({
        id: 'r2',
        act: 'support',
        polarity: 'negative',
        negated: true,
        holders: [
          { start: 0, end: 9, text: 'Inleiding', en: 'Member States' },
          { start: 0, end: 9, text: 'Inleiding', role: 'including', id: 'be', en: 'Belgium' },
          { start: 0, end: 9, text: 'Inleiding', role: 'on-behalf-of', id: 'benelux', en: 'the Benelux' },
        ],
        english: 'Member States did not support it.',
        evidence: underHeading,
      }),
      record({
        id: 'r3',
        act: 'note',
        polarity: 'neutral',
        target: { spans: [[34, 41]], text: 'Rusland', en: 'the douanekoffer | tas', untranslated: ['douanekoffer', '| tas'] },
        english: 'The Netherlands took note of the douanekoffer | tas.',
        evidence: underHeading,
      }),
    ],
  };
}

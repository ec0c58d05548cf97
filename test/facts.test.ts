import { describe, expect, test } from '@jest/globals';
import { analyze, type ReportMeta, readReport } from '../src/index.js';
import { asXml } from './support/writers.js';

const BODY = 'De Raad sprak over visserij. Nederland steunde het voorstel.';

function factsOf(text: string): ReportMeta {
  const { published, sender, dossier, dossierItem, signatories } = analyze(text).report;
  return JSON.parse(JSON.stringify({ published, sender, dossier, dossierItem, signatories }));
}

describe('what a report says of itself', () => {
  test('in the head of a printed document', () => {
    const head =
      '21 501-32 Landbouw- en Visserijraad\n\nNr. 1755 \n\nBRIEF VAN DE MINISTER VAN LANDBOUW EN VISSERIJ\n\nDen Haag, 24 november 2025\n\n';
    expect(factsOf(head + BODY)).toEqual({
      published: '2025-11-24',
      sender: 'minister van Landbouw en Visserij',
      dossier: '21501-32',
      dossierItem: '1755',
    });
  });

  test('in its signature', () => {
    expect(factsOf(`${BODY}\n\nDe minister van Landbouw en Visserij,\n\n\nA.B. Jansen\n`)).toEqual({
      sender: 'minister van Landbouw en Visserij',
      signatories: [{ office: 'minister van Landbouw en Visserij', name: 'A.B. Jansen' }],
    });
  });

  test('not in what it refers to', () => {
    expect(factsOf(`${BODY} Zie Kamerstuk 21 501-32, nr. 1700.\n\nDe minister van Landbouw verwelkomde het voorstel.`)).toEqual({});
  });

  test('in the elements of an official publication', async () => {
    expect((await readReport(new TextEncoder().encode(asXml()))).meta).toEqual({
      published: '2025-11-24',
      sender: 'minister van Landbouw en Visserij',
      dossier: '21501-32',
      dossierItem: '1755',
      signatories: [{ office: 'minister van Landbouw en Visserij', name: 'A.B. Jansen' }],
    });
  });
});

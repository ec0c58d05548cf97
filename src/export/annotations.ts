import { createHash } from 'node:crypto';
import type { Addressee, Analysis, Circumstance, Holder, Range, StanceRecord } from '../model.js';
import { recordSubjects } from '../subjects/index.js';
import type { Subject } from '../views.js';
import { codePointOffsets } from './code-points.js';
import { reportLabel } from './labels.js';

/** Code points before and after a quotation. */
const CONTEXT = 32;

type Json = Record<string, unknown>;

/**
 * Web Annotations (W3C) in JSON-LD: an annotation collection, several in an array. Each record is an annotation of its cue (`classifying`: act,
 * polarity, English sentence, subjects, holders that are not written); each holder, addressee, target and circumstance that is written
 * is one of its words (`identifying`), linked to the record. Positions are counted in code points.
 */
export function format(analyses: readonly Analysis[]): string {
  const collections = analyses.map(collection);
  return `${JSON.stringify(collections.length === 1 ? collections[0] : collections, null, 2)}\n`;
}

function collection(analysis: Analysis): Json {
  const { text, source } = analysis.report;
  const urn = `urn:standpunt:report:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  const locate = locator(text, source === undefined ? urn : iri(source));
  const subjects = recordSubjects(analysis);
  const items = analysis.records.flatMap((record, i) => annotations(record, subjects[i] ?? [], `${urn}:${i + 1}`, locate));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${urn}:annotations`,
    type: 'AnnotationCollection',
    label: reportLabel(analysis),
    total: items.length,
    first: { id: `${urn}:annotations:1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

type Locate = (spans: readonly Range[]) => Json[];

function annotations(record: StanceRecord, subjects: readonly Subject[], id: string, locate: Locate): Json[] {
  const { act, polarity, negated, english, cue, holders, addressees, target, circumstances } = record;
  const parts: { role: string; en: string; spans: readonly Range[]; thing?: string | undefined }[] = [
    ...holders.flatMap((holder) => written(holder.role ?? 'holder', holder)),
    ...addressees.flatMap((addressee) => written('addressee', addressee)),
    ...(target ? [{ role: 'target', en: target.en, spans: target.spans }] : []),
    ...circumstances.flatMap((circumstance) => written(circumstance.kind, circumstance)),
  ];
  return [
    {
      id,
      type: 'Annotation',
      motivation: 'classifying',
      body: [
        body('classifying', act),
        body('classifying', polarity),
        ...(negated ? [body('classifying', 'negated')] : []),
        body('describing', english),
        ...holders.filter(({ implicit }) => implicit).flatMap(({ en, id: thing }) => [body('identifying', en), ...entity(thing)]),
        ...subjects.map(({ label }) => body('tagging', label)),
      ],
      target: locate(cue.spans),
    },
    ...parts.map(({ role, en, spans, thing }, i) => ({
      id: `${id}.${i + 1}`,
      type: 'Annotation',
      motivation: 'identifying',
      body: [body('tagging', role), body('identifying', en), ...entity(thing), { type: 'SpecificResource', source: id, purpose: 'linking' }],
      target: locate(spans),
    })),
  ];
}

function written(role: string, { start, end, en, ...rest }: Holder | Addressee | Circumstance) {
  return start === undefined || end === undefined ? [] : [{ role, en, spans: [[start, end] as Range], ...('id' in rest && { thing: rest.id }) }];
}

function body(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, value, format: 'text/plain', language: 'en' };
}

function entity(id: string | undefined): Json[] {
  return id === undefined ? [] : [{ type: 'SpecificResource', source: `urn:standpunt:entity:${encodeURIComponent(id)}`, purpose: 'identifying' }];
}

/** How spans become targets: each by its place in the text and by its words, either of which finds it again. */
function locator(text: string, source: string): Locate {
  const codePoint = codePointOffsets(text);
  const before = (end: number) => [...text.slice(Math.max(0, end - 2 * CONTEXT), end)].slice(-CONTEXT).join('');
  const after = (start: number) => [...text.slice(start, start + 2 * CONTEXT)].slice(0, CONTEXT).join('');
  return (spans) =>
    spans.map(([start, end]) => ({
      type: 'SpecificResource',
      source,
      selector: [
        { type: 'TextPositionSelector', start: codePoint(start), end: codePoint(end) },
        { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: before(start), suffix: after(end) },
      ],
    }));
}

/** A source as an address: as it is when it is one, else as a relative path. */
function iri(source: string): string {
  if (/^(?:https?|file|urn):/i.test(source) && URL.canParse(source)) return source;
  return source
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split(/[\\/]/)
    .map(encodeURIComponent)
    .join('/');
}

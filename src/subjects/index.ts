import { slug } from '../3-entities/slug.js';
import { capitalise } from '../6-english/words.js';
import type { Analysis, Section, StanceRecord } from '../model.js';
import type { Subject } from '../views.js';
import { EntitySubjects } from './entities.js';
import { FIELDS, fieldLabel, fieldOf, fieldsInHeading, PROCEDURE } from './fields.js';

export { FIELDS } from './fields.js';

/** Headings that say where a point stands and not what it is about. */
const NO_TOPIC =
  /^(?:overig(?:e (?:onderwerpen|zaken|punten|agendapunten))?|diversen|varia|algemeen|rondvraag|inleiding|verslag\b.*|geannoteerde agenda\b.*|geachte\b.*)[\s:,.]*$/i;

type Heading = NonNullable<Section['heading']>;

/** The subject of a record of which nothing tells it. */
const GENERAL: Subject = { id: 'general', label: 'General', kind: 'heading' };

/**
 * What each record is about, in the order of `analysis.records`. Every record has at least one subject, the first is its main one, and none stands
 * there twice: what the heading is about comes first (of several things that which the target names as well), then the countries, bodies, laws and
 * places in the target and among those asked for something, then the fields of its glossary terms.
 *
 * @throws {StandpuntError} `data-missing`
 */
export function recordSubjects(analysis: Analysis): Subject[][] {
  const entities = new EntitySubjects(analysis);
  const headings = analysis.sections.map((section) => headingSubjects(section, entities, analysis.report.title));
  return analysis.records.map((record) => {
    const section = analysis.sentences[record.evidence.sentence]?.section ?? 0;
    const above = headings[section] ?? [];
    const asked = record.addressees.flatMap(({ start, end, text }) => entities.inSpans([[start, end]], text));
    const own = [...entities.inSpans(record.target?.spans ?? [], record.target?.text), ...asked, ...fieldSubjects(record)];
    const named = new Set(own.map(({ id }) => id));
    const subjects = [...above.filter(({ id }) => named.has(id)), ...above.filter(({ id }) => !named.has(id)), ...own];
    if (subjects.length === 0) return [fallback(analysis.sections[section], analysis.report.title)];
    return [...new Map(subjects.map((subject) => [subject.id, subject])).values()];
  });
}

/** What a heading is about: the things and fields it names, else itself; nothing when it is a title, a meeting's name or no topic. */
function headingSubjects(section: Section, entities: EntitySubjects, title: string | undefined): Subject[] {
  const { heading } = section;
  if (!isTopic(heading, title) || entities.isMeeting([heading.start, heading.end])) return [];
  const subjects = [
    ...entities.inSpans([[heading.start, heading.end]], heading.text),
    ...fieldsInHeading(heading.en ?? heading.text).map(fieldSubject),
  ];
  return subjects.length > 0 ? subjects : [headingSubject(heading)];
}

/** The subject of a record that names none: the meeting that it stands under, if nothing else. */
function fallback(section: Section | undefined, title: string | undefined): Subject {
  return isTopic(section?.heading, title) ? headingSubject(section.heading) : GENERAL;
}

function isTopic(heading: Section['heading'], title: string | undefined): heading is Heading {
  return heading !== undefined && heading.text !== title && !NO_TOPIC.test(heading.text);
}

function headingSubject({ text, en = text }: Heading): Subject {
  const label = en.replace(/^the /i, '');
  return { id: slug(label), label: capitalise(label), kind: 'heading' };
}

/** Fields of the glossary terms in the target, those with most terms first. */
function fieldSubjects({ terms, target }: StanceRecord): Subject[] {
  const words = target?.en.toLowerCase() ?? '';
  const fields = terms.filter(({ en }) => words.includes(en.toLowerCase())).flatMap((term) => fieldOf(term) ?? []);
  const count = (field: string) => (field === PROCEDURE ? 0 : fields.filter((other) => other === field).length);
  return FIELDS.filter((field) => fields.includes(field))
    .sort((a, b) => count(b) - count(a))
    .map(fieldSubject);
}

function fieldSubject(field: string): Subject {
  return { id: field, label: fieldLabel(field), kind: 'field' };
}

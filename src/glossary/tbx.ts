import { StandpuntError } from '../errors.js';
import { formatXml, parseXmlRecord, xmlFault } from '../xml.js';
import { entryId, type GlossaryEntry } from './entry.js';

/** Grammar that TBX has a category for; other grammar stands in a note of the English term. */
const NOTES = new Map([
  ['verb', 'partOfSpeech verb'],
  ['adj', 'partOfSpeech adjective'],
  ['adv', 'partOfSpeech adverb'],
  ['name', 'partOfSpeech properNoun'],
  ['mass', 'grammaticalNumber mass'],
  ['plural', 'grammaticalNumber plural'],
  ['singular', 'grammaticalNumber singular'],
]);
const GRAMMAR = new Map([...NOTES].map(([grammar, note]) => [note, grammar]));
const PREFERRED = 'preferredTerm-admn-sts';
const ADMITTED = 'admittedTerm-admn-sts';
/** Elements of which there may be several: always read as lists. */
const LISTS = new Set(['conceptEntry', 'termEntry', 'langSec', 'langSet', 'termSec', 'tig', 'ntig', 'descrip', 'termNote', 'note', 'admin']);

/** Writes a glossary as TBX-Basic in DCA style (ISO 30042:2019), Dutch and British English. */
export function formatTbx(entries: readonly GlossaryEntry[]): string {
  return formatXml({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    tbx: {
      '@type': 'TBX-Basic',
      '@style': 'dca',
      '@xml:lang': 'en',
      '@xmlns': 'urn:iso:std:iso:30042:ed-2',
      tbxHeader: { fileDesc: { sourceDesc: { p: 'standpunt: terms of the European Union, Dutch and English' } } },
      text: { body: { conceptEntry: entries.map(conceptEntry) } },
    },
  });
}

function conceptEntry({ id, field, nl, variants, en, plural, grammar, note, source }: GlossaryEntry): object {
  const [type, value] = NOTES.get(grammar ?? '')?.split(' ') ?? [];
  const rest = plural ? `pl=${plural}` : type ? undefined : grammar;
  return {
    '@id': xmlId(id),
    ...(field && { descrip: { '@type': 'subjectField', '#text': field } }),
    ...(note && { note }),
    langSec: [
      { '@xml:lang': 'nl', termSec: [nl, ...variants].map((term, i) => ({ term, termNote: status(i === 0 ? PREFERRED : ADMITTED) })) },
      {
        '@xml:lang': 'en-GB',
        termSec: {
          term: en,
          termNote: [status(PREFERRED), ...(type ? [{ '@type': type, '#text': value }] : [])],
          ...(rest && { note: rest }),
          ...(source && { admin: { '@type': 'source', '#text': source } }),
        },
      },
    ],
  };
}

function status(text: string): object {
  return { '@type': 'administrativeStatus', '#text': text };
}

/** An id as XML allows it: no colon, no space, no apostrophe. What is replaced can be told apart, so that ids stay different. */
function xmlId(id: string): string {
  return `t-${id.replace(/[^\p{L}\p{N}.-]/gu, (mark) => `_${mark.codePointAt(0)?.toString(16)}_`)}`;
}

function idOf(text: string): string {
  return text.replace(/^t-/, '').replace(/_([0-9a-f]+)_/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}

type Xml = { [name: string]: unknown };

/**
 * Reads TBX, as of ISO 30042:2019 (`conceptEntry`) or of 2008 (`termEntry`). Of the Dutch terms the preferred one is the citation form, the
 * others are variants. Entries that lack Dutch or English are passed over; of English, British comes first.
 *
 * @throws StandpuntError `bad-glossary` when the text is no XML or no TBX
 */
export function parseTbx(text: string): GlossaryEntry[] {
  const fault = xmlFault(text);
  if (fault) throw new StandpuntError('bad-glossary', `the glossary is not valid XML: ${fault}`);
  const root: Xml = parseXmlRecord(text, LISTS);
  const body = at(root, 'tbx', 'text', 'body') ?? at(root, 'martif', 'text', 'body');
  if (!body) throw new StandpuntError('bad-glossary', 'the glossary has no TBX body');
  return [...items(body, 'conceptEntry'), ...items(body, 'termEntry')].flatMap(entryOf);
}

function entryOf(concept: Xml): GlossaryEntry[] {
  const languages = [...items(concept, 'langSec'), ...items(concept, 'langSet')];
  const dutch = termsIn(languages, /^nl\b/i);
  const british = termsIn(languages, /^en-GB$/i);
  const english = british.length > 0 ? british : termsIn(languages, /^en\b/i);
  const first = (terms: Xml[]) => terms.find((term) => notes(term).includes(`administrativeStatus ${PREFERRED}`)) ?? terms[0];
  const [preferred, target] = [first(dutch), first(english)];
  const [nl, en] = [preferred && textOf(preferred.term), target && textOf(target.term)];
  if (!preferred || !target || !nl || !en) return [];
  const field = items(concept, 'descrip').find((descrip) => descrip['@type'] === 'subjectField');
  const remark = strings(target, 'note')[0];
  const plural = /^pl=(.+)$/.exec(remark ?? '')?.[1];
  const grammar =
    notes(target)
      .map((note) => GRAMMAR.get(note))
      .find(Boolean) ?? (/^name\b/.test(remark ?? '') ? remark : undefined);
  const source = items(target, 'admin').find((admin) => admin['@type'] === 'source');
  const note = strings(concept, 'note')[0];
  return [
    {
      id: typeof concept['@id'] === 'string' ? idOf(concept['@id']) : entryId(field && textOf(field), nl),
      ...(field && { field: textOf(field) }),
      nl,
      variants: dutch
        .filter((term) => term !== preferred)
        .map((term) => textOf(term.term))
        .filter(Boolean),
      en,
      ...(plural ? { plural } : grammar && { grammar }),
      ...(note && { note }),
      ...(source && { source: textOf(source) }),
    },
  ];
}

/** The term sections of a language, whichever way TBX writes them. */
function termsIn(languages: readonly Xml[], language: RegExp): Xml[] {
  return languages
    .filter((section) => language.test(String(section['@xml:lang'])))
    .flatMap((section) => [
      ...items(section, 'termSec'),
      ...items(section, 'tig'),
      ...items(section, 'ntig').flatMap((group) => items(group, 'termGrp')),
    ]);
}

function notes(term: Xml): string[] {
  return items(term, 'termNote').map((note) => `${note['@type']} ${textOf(note)}`);
}

function at(node: unknown, ...path: string[]): Xml | undefined {
  const found = path.reduce<unknown>((inner, name) => (isNode(inner) ? inner[name] : undefined), node);
  return isNode(found) ? found : undefined;
}

function items(node: Xml, name: string): Xml[] {
  const found = node[name];
  return (Array.isArray(found) ? found : found === undefined ? [] : [found]).map((item) => (isNode(item) ? item : { '#text': item }));
}

function strings(node: Xml, name: string): string[] {
  return items(node, name).map(textOf);
}

/** Text of an element, of the elements in it too. */
function textOf(node: unknown): string {
  if (!isNode(node)) return node === undefined ? '' : String(node).replace(/\s+/g, ' ').trim();
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .map(([, inner]) => (Array.isArray(inner) ? inner.map(textOf).join(' ') : textOf(inner)))
    .join(' ')
    .trim();
}

function isNode(value: unknown): value is Xml {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { ReportMeta, Signatory } from '../../model.js';
import { type NoteBlock, type ParsedDocument, wordsOf } from '../blocks.js';
import { officeIn, reportTitle } from '../meta.js';
import { dataRows, type Part, readBlocks } from './reader.js';
import { type Element, find, findAll, lineOf } from './tree.js';

/** What is about the text: the meta data read otherwise, pictures, and the head that every document of a chamber has. */
const SKIPPED = new Set([
  'metadata',
  'meta',
  'kamerstukkop',
  'dossier',
  'stuknr',
  'plaatje',
  'illustratie',
  'bijlage-ref',
  'redactioneel',
  'colspec',
]);
const INLINE = new Set('nadruk extref intref inf sup sub unl ovl uitbreiding datum organisatie plaats ondernummer term'.split(' '));
/** Parts of a line that are written without white space between them. */
const APART = new Set(['nr', 'label', 'functie', 'voornaam', 'tussenvoegsel', 'achternaam']);
const HEADINGS = new Set(['titel', 'kop', 'tussenkop', 'subtitel']);

/**
 * Reads the XML of an official publication, a `kamerstuk` for example: headings (`kop`, `titel`, `tussenkop`), paragraphs (`al`), lists
 * (`lijst`, `li`), footnotes (`noot`, where their mark is), tables. What has another name keeps its text.
 */
export function readOfficialPublication(root: Element): ParsedDocument {
  // A heading made of a number and a title is one; a heading's level is how many parts it stands in.
  const levels = new Map<Element, number>();
  const count = (element: Element, level: number) => {
    const inner = /divisie|bijlage$/.test(element.name) ? level + 1 : level;
    if (HEADINGS.has(element.name)) levels.set(element, element.name === 'tussenkop' ? inner + 1 : inner);
    for (const child of element.children) if (typeof child !== 'string') count(child, inner);
  };
  count(root, 1);
  const titles = new Set(findAll(root, 'kop').flatMap((kop) => findAll(kop, 'titel')));
  const vocabulary = (element: Element): Part => {
    const { name } = element;
    if (SKIPPED.has(name)) return { is: 'skip' };
    if (name === 'noot') return { is: 'piece', piece: markOf(element) };
    if (APART.has(name) || titles.has(element)) return { is: 'inline', apart: true };
    if (HEADINGS.has(name)) return { is: 'heading', level: levels.get(element) ?? 1 };
    if (name === 'li') return { is: 'item' };
    if (name === 'li.nr' || name === 'lidnr') return { is: 'marker' };
    if (name === 'table') {
      const rows = dataRows(findAll(element, 'row').map((row) => row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [lineOf(cell)]))));
      if (rows) return { is: 'table', rows };
    }
    return { is: INLINE.has(name) ? 'inline' : 'container' };
  };
  return { blocks: readBlocks(root, vocabulary), meta: metaOf(root) };
}

function markOf(note: Element): { mark: string; note: NoteBlock } {
  const mark = lineOf(find(note, 'noot.nr') ?? '') || '*';
  const parts = readBlocks(note, ({ name }) => (name === 'noot.nr' ? { is: 'skip' } : { is: INLINE.has(name) ? 'inline' : 'container' }));
  const pieces = parts.flatMap((part, i) => ('pieces' in part ? [...(i > 0 ? [' '] : []), ...part.pieces] : []));
  return { mark, note: { kind: 'note', mark, pieces } };
}

function metaOf(root: Element): ReportMeta {
  const line = (element: Element | undefined) => element && (wordsOf([lineOf(element)]) || undefined);
  const stuk = find(root, 'stuk') ?? root;
  const title = line(stuk.children.find((child): child is Element => typeof child !== 'string' && child.name === 'titel'));
  const dossier = line(find(root, 'dossiernr'))?.replace(/\s+/g, '');
  const item = line(find(root, 'ondernummer')) ?? /\b(\d+|[A-Z]{1,3})$/.exec(line(find(root, 'stuknr')) ?? '')?.[1];
  const published = find(root, 'datumtekst', 'datum') && findAll(root, 'datum').map(({ attributes }) => attributes.get('isodatum'))[0];
  const signatories = findAll(root, 'ondertekening').flatMap(signatoriesOf);
  const sender = officeIn(title) ?? signatories[0]?.office;
  const stated = reportTitle(title);
  return {
    ...(stated && { title: stated }),
    ...(published && { published }),
    ...(sender && { sender }),
    ...(dossier && { dossier }),
    ...(item && { dossierItem: item }),
    ...(signatories.length > 0 && { signatories }),
  };
}

/** The names of a signature, with the office that stands before each. */
function signatoriesOf(signature: Element): Signatory[] {
  let office: string | undefined;
  return all(signature).flatMap((element) => {
    if (element.name === 'functie') {
      office = lineOf(element)
        .replace(/,$/, '')
        .replace(/^(?:de|het) /i, '');
      return [];
    }
    const name = element.name === 'naam' ? lineOf({ ...element, children: element.children.flatMap((child) => [child, ' ']) }).replace(/,$/, '') : '';
    return name === '' ? [] : [{ name, ...(office && { office: office.charAt(0).toLowerCase() + office.slice(1) }) }];
  });
}

function all(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...all(child)]));
}

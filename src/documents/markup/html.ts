import { parse, defaultTreeAdapter as plain, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { StandpuntError } from '../../errors.js';
import { isMark, type Mark, type NoteBlock, type ParsedDocument, wordsOf } from '../blocks.js';
import { htmlMeta } from './html-meta.js';
import { dataRows, type Part, readBlocks } from './reader.js';
import { type Element, find, findAll, lineOf } from './tree.js';

const SKIPPED = new Set(
  'script style noscript template head nav form button select textarea input svg math iframe object audio video canvas dialog menu aside'.split(' '),
);
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'menubar', 'dialog', 'alert']);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark o q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img'.split(
    ' ',
  ),
);
/** A mark and nothing else, in brackets or not. */
const MARK = /^[[(]?(\d{1,3}|[*†‡]{1,3}|[ivx]{1,5})[\])]?$/;
/** What leads from a note back to its mark. */
const BACK = /^(?:[↑↩^⏎]\ufe0e?|[[(]?(?:\d{1,3}|[*†‡]{1,3}|[ivx]{1,5})[\])]?\.?)$/u;

/**
 * Reads HTML: what is there to be read, without navigation, scripts and styles. Footnotes are what links with a mark for text lead to.
 *
 * @param maxDepth how deeply elements may stand in each other
 * @throws StandpuntError `too-large`
 */
export function readHtml(html: string, maxDepth: number): ParsedDocument {
  return readHtmlTree(parseHtml(html, maxDepth));
}

/** Reads a document in the elements of HTML. */
export function readHtmlTree(document: Element): ParsedDocument {
  const body = find(document, 'body') ?? document;
  const root = mainOf(body);
  const { marks, notes } = notesOf(body);
  const links = linkWords(root);
  const vocabulary = (element: Element): Part => {
    const mark = marks.get(element);
    if (mark) return { is: 'piece', piece: mark };
    if (notes.has(element) || isHidden(element)) return { is: 'skip' };
    const { name } = element;
    if (/^h[1-6]$/.test(name)) return { is: 'heading', level: Number(name[1]) };
    if (name === 'li' || name === 'dd') return isNavigation(element, links) ? { is: 'skip' } : { is: 'item' };
    if (name === 'br') return { is: 'break' };
    if (name === 'table') {
      const rows = dataRows(rowsOf(element));
      if (rows) return { is: 'table', rows };
    }
    if (name === 'sup' && MARK.test(lineOf(element))) return { is: 'piece', piece: { mark: lineOf(element).replace(MARK, '$1') } };
    if (INLINE.has(name)) return { is: 'inline' };
    if (isBanner(element, body) || isNavigation(element, links)) return { is: 'skip' };
    return { is: 'container' };
  };
  const blocks = readBlocks(root, vocabulary);
  for (const [element, note] of notes) {
    const parts = readBlocks({ ...element, name: 'div' }, (inner) => {
      const text = inner.name === 'a' || inner.name === 'sup' ? lineOf(inner) : '';
      if (text !== '' && BACK.test(text)) return { is: 'skip' };
      return inner.name === 'p' || inner.name === 'div' ? { is: 'container' } : { is: 'inline' };
    });
    note.pieces = parts.flatMap((part, i) => ('pieces' in part ? [...(i > 0 ? [' '] : []), ...part.pieces] : []));
    // The mark of a note without a link of its own.
    const [first] = note.pieces;
    if (typeof first === 'string') note.pieces[0] = first.trimStart().startsWith(`${note.mark} `) ? first.trimStart().slice(note.mark.length) : first;
  }
  const used = new Set(blocks.flatMap((block) => ('pieces' in block ? block.pieces.filter(isMark).map(({ note }) => note) : [])));
  // A note whose mark is not in what was read is text that nothing refers to.
  return { blocks: [...blocks, ...[...notes.values()].filter((note) => !used.has(note) && wordsOf(note.pieces) !== '')], meta: htmlMeta(document) };
}

function parseHtml(html: string, maxDepth: number): Element {
  const depths = new WeakMap<object, number>();
  // Counted while it grows: looking for an open element takes longer the deeper they stand.
  const grow = (parent: Tree.ParentNode, child: Tree.ChildNode) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > maxDepth) throw tooDeep(maxDepth);
    depths.set(child, depth);
  };
  const treeAdapter: typeof plain = {
    ...plain,
    appendChild(parent, child) {
      grow(parent, child);
      plain.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      grow(parent, child);
      plain.insertBefore(parent, child, reference);
    },
  };
  return convert(parse(html, { treeAdapter, scriptingEnabled: true }), maxDepth);
}

/** What the parser moved about may stand deeper than it was counted. */
function convert(node: Tree.ParentNode, deeper: number): Element {
  if (deeper < 0) throw tooDeep(deeper);
  const element = 'tagName' in node ? node : undefined;
  return {
    name: element?.tagName ?? '#document',
    attributes: new Map(element?.attrs.map(({ name, value }) => [name, value])),
    children: node.childNodes.flatMap((child): (Element | string)[] =>
      'value' in child ? [child.value] : 'childNodes' in child ? [convert(child, deeper - 1)] : [],
    ),
  };
}

function tooDeep(maxDepth: number): StandpuntError {
  return new StandpuntError('too-large', `elements stand more than ${maxDepth} deep in each other`);
}

/** The part of a page that the page says is its content; the whole body when it does not say. */
function mainOf(body: Element): Element {
  const stated = [...findAll(body, 'main'), ...all(body).filter(({ attributes }) => attributes.get('role') === 'main')];
  const candidates = stated.length > 0 ? stated : findAll(body, 'article');
  const whole = lineOf(body).length;
  // One of several articles, or a small one, is not what the page is about.
  const [only] = candidates;
  return only && candidates.length === 1 && lineOf(only).length * 4 >= whole ? only : body;
}

function all(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...all(child)]));
}

function isHidden({ name, attributes }: Element): boolean {
  return (
    SKIPPED.has(name) ||
    ROLES.has(attributes.get('role') ?? '') ||
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    /display:\s*none|visibility:\s*hidden/i.test(attributes.get('style') ?? '')
  );
}

/** The head and foot of a page, as opposed to those of an article in it. */
function isBanner(element: Element, body: Element): boolean {
  if (element.name !== 'header' && element.name !== 'footer') return false;
  return body.children.includes(element) && !find(element, 'h1');
}

interface Links {
  words: number;
  links: number;
  linked: number;
}

/** For every element how many characters it has, how many of them in links, and how many links. */
function linkWords(root: Element): Map<Element, Links> {
  const found = new Map<Element, Links>();
  const count = (element: Element, inLink: boolean): Links => {
    const link = inLink || (element.name === 'a' && element.attributes.has('href'));
    const sum: Links = { words: 0, linked: 0, links: element.name === 'a' && link ? 1 : 0 };
    for (const child of element.children) {
      const part = typeof child === 'string' ? { words: child.trim().length, linked: link ? child.trim().length : 0, links: 0 } : count(child, link);
      sum.words += part.words;
      sum.linked += part.linked;
      sum.links += part.links;
    }
    found.set(element, sum);
    return sum;
  };
  count(root, false);
  return found;
}

/** A list or a box with hardly anything but links in it. */
function isNavigation(element: Element, links: ReadonlyMap<Element, Links>): boolean {
  const { words = 0, linked = 0, links: number = 0 } = links.get(element) ?? {};
  return number >= 3 && linked > words * 0.8;
}

/** What a note may be: not a page's whole content. */
const HOLDER = /^(?:li|p|dd|td|aside|div|section)$/;

/** Footnotes by the elements that are links to them and those that hold them. */
function notesOf(body: Element): { marks: Map<Element, Mark>; notes: Map<Element, NoteBlock> } {
  const holders = new Map<string, Element>();
  const parents = new Map<Element, Element>();
  const register = (element: Element, outer: Element) => {
    const holder = HOLDER.test(element.name) && lineOf(element) !== '' ? element : outer;
    for (const name of ['id', 'name']) {
      const id = element.attributes.get(name);
      if (id && !holders.has(id)) holders.set(id, holder);
    }
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      parents.set(child, element);
      register(child, holder);
    }
  };
  register(body, body);
  const isWithin = (inner: Element, test: (outer: Element) => boolean) => {
    for (let outer: Element | undefined = inner; outer; outer = parents.get(outer)) if (test(outer)) return true;
    return false;
  };

  const marks = new Map<Element, Mark>();
  const notes = new Map<Element, NoteBlock>();
  for (const link of findAll(body, 'a')) {
    const id = /^#(.+)$/.exec(link.attributes.get('href') ?? '')?.[1];
    const mark = id === undefined ? undefined : MARK.exec(lineOf(link))?.[1];
    const holder = id === undefined || mark === undefined ? undefined : holders.get(id);
    // A link in a note leads back to its mark.
    if (mark === undefined || !holder || isWithin(link, (outer) => outer === holder || notes.has(outer))) continue;
    const note: NoteBlock = notes.get(holder) ?? { kind: 'note', mark, pieces: [] };
    notes.set(holder, note);
    marks.set(link, { mark, note });
  }
  return { marks, notes };
}

function rowsOf(table: Element): string[][] {
  return findAll(table, 'tr').map((row) =>
    row.children.flatMap((cell) => (typeof cell !== 'string' && (cell.name === 'td' || cell.name === 'th') ? [lineOf(cell)] : [])),
  );
}

import { StandpuntError } from '../../errors.js';
import { type OrderedXml, parseXmlOrdered, xmlFault } from '../../xml.js';
import type { ParsedDocument } from '../blocks.js';
import { readHtmlTree } from './html.js';
import { readOfficialPublication } from './official-publication.js';
import { type Element, find } from './tree.js';

/** Document types that are read, by their outermost element. */
const OFFICIAL = new Set(['officiele-publicatie', 'kamerstuk']);

/**
 * Reads XML: that of the official publications, or HTML written as XML. A document type definition is passed over; nothing is fetched.
 *
 * @param maxDepth how deeply elements may stand in each other
 * @throws StandpuntError `broken-document`, `unsupported-format`, `too-large`
 */
export function readXml(xml: string, maxDepth: number): ParsedDocument {
  if (/<!ENTITY/i.test(xml)) throw new StandpuntError('unsupported-format', 'the XML declares entities of its own');
  const fault = xmlFault(xml);
  if (fault) throw new StandpuntError('broken-document', `the XML is not well formed: ${fault}`);
  const document = toElement('#document', parseTree(xml, maxDepth));
  const [root] = document.children.filter((child) => typeof child !== 'string');
  if (root?.name === 'html') return readHtmlTree(document);
  const publication = root && OFFICIAL.has(root.name) ? root : find(document, 'kamerstuk');
  if (publication) return readOfficialPublication(publication);
  throw new StandpuntError('unsupported-format', `the XML is no official publication: its root is «${root?.name.slice(0, 40)}»`);
}

function parseTree(xml: string, maxDepth: number): OrderedXml[] {
  try {
    return parseXmlOrdered(xml, maxDepth);
  } catch (cause) {
    if (/nested tags/i.test(String(cause)))
      throw new StandpuntError('too-large', `elements stand more than ${maxDepth} deep in each other`, { cause });
    throw new StandpuntError('broken-document', `the XML cannot be read: ${(cause as Error).message}`, { cause });
  }
}

function toElement(name: string, children: readonly OrderedXml[], attributes: Record<string, string> = {}): Element {
  return {
    // Without the prefix of a namespace.
    name: name.toLowerCase().replace(/^.*:/, ''),
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [key.slice(1).toLowerCase(), value])),
    children: children.flatMap(({ ':@': own, ...node }) =>
      Object.entries(node).map(([tag, content]) =>
        Array.isArray(content) ? toElement(tag, content, own as Record<string, string> | undefined) : String(content),
      ),
    ),
  };
}

import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as its parent has it: its name over its children, its attributes beside them, each after an `@`. */
export type OrderedXml = { [name: string]: OrderedXml[] | string | Record<string, string> };

const NAMES = { ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false } as const;

/** What is wrong with a text as XML, with the line; `undefined` when it is well formed. */
export function xmlFault(text: string): string | undefined {
  const valid = XMLValidator.validate(text);
  return valid === true ? undefined : `${valid.err.msg} (line ${valid.err.line})`;
}

/** Elements by name, as objects; several of a name are a list, and those of `lists` always are. The order of different elements is lost. */
export function parseXmlRecord(text: string, lists: ReadonlySet<string>): Record<string, unknown> {
  // A `hi` or `foreign` inside a term is part of its text.
  return new XMLParser({ ...NAMES, isArray: (name) => lists.has(name), stopNodes: [] }).parse(text);
}

/**
 * Elements in the order of the text, white space kept. References are those of XML itself.
 *
 * @param maxDepth how deeply elements may stand in each other; more is an Error
 */
export function parseXmlOrdered(text: string, maxDepth: number): OrderedXml[] {
  return new XMLParser({
    ...NAMES,
    preserveOrder: true,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: maxDepth,
    processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  }).parse(text);
}

/** Writes what {@link parseXmlRecord} reads. */
export function formatXml(record: object): string {
  return new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true }).build(record);
}

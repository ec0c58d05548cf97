/** An element of HTML or XML, with nothing of how it was parsed. */
export interface Element {
  /** In lower case. */
  name: string;
  /** Names in lower case. */
  attributes: ReadonlyMap<string, string>;
  children: (Element | string)[];
}

/** The first element below with one of the names, in document order. */
export function find(element: Element, ...names: string[]): Element | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = names.includes(child.name) ? child : find(child, ...names);
    if (found) return found;
  }
  return undefined;
}

/** All elements below with a name, in document order. */
export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)]));
}

/** All the text of an element as it stands there. */
export function textOf(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The text of an element on one line. */
export function lineOf(node: Element | string): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

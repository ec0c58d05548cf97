import { formatXml } from '../../xml.js';
import type { Attributes, Network } from './network.js';

/** Characters that XML does not allow, and the white space that attributes and editors would change. */
const UNFIT = /[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]+/gu;

/** A network as GraphML, with declared types, as Gephi, visone, igraph and NetworkX read it. */
export function graphml({ nodes, edges }: Network): string {
  const nodeKeys = new Keys('node', nodes);
  const edgeKeys = new Keys('edge', edges);
  return formatXml({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    graphml: {
      '@xmlns': 'http://graphml.graphdrawing.org/xmlns',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
      key: [...nodeKeys.declarations, ...edgeKeys.declarations],
      graph: {
        '@id': 'standpunt',
        '@edgedefault': 'undirected',
        node: nodes.map(({ id, attributes }) => ({ '@id': clean(id), data: nodeKeys.data(attributes) })),
        edge: edges.map(({ source, target, attributes }, i) => ({
          '@id': `e${i}`,
          '@source': clean(source),
          '@target': clean(target),
          data: edgeKeys.data(attributes),
        })),
      },
    },
  });
}

/** The attributes of all nodes or all edges: those of the first. */
class Keys {
  readonly declarations: object[];
  readonly #ids: ReadonlyMap<string, string>;

  constructor(kind: 'node' | 'edge', items: readonly { attributes: Attributes }[]) {
    const first = Object.entries(items[0]?.attributes ?? {});
    this.#ids = new Map(first.map(([name]) => [name, `${kind}-${name}`]));
    this.declarations = first.map(([name, value]) => ({
      '@id': `${kind}-${name}`,
      '@for': kind,
      '@attr.name': name,
      '@attr.type': typeof value === 'string' ? 'string' : 'double',
    }));
  }

  data(attributes: Attributes): object[] {
    return Object.entries(attributes).map(([name, value]) => ({
      '@key': this.#ids.get(name),
      '#text': typeof value === 'string' ? clean(value) : value,
    }));
  }
}

function clean(text: string): string {
  return text.replace(UNFIT, ' ');
}

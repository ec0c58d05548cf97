import type { Analysis } from '../../model.js';
import { actorNetwork } from './network.js';
import { graphml } from './write.js';

/** The network of actors, see {@link actorNetwork}. */
export function format(analyses: readonly Analysis[]): string {
  return graphml(actorNetwork(analyses));
}

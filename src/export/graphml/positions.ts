import type { Analysis } from '../../model.js';
import { positionNetwork } from './network.js';
import { graphml } from './write.js';

/** The network of actors and subjects, see {@link positionNetwork}. */
export function format(analyses: readonly Analysis[]): string {
  return graphml(positionNetwork(analyses));
}

import { ActorNames, actorOf, bare } from '../compare/actors.js';
import type { Analysis, EntityType, Holder } from '../model.js';

/** Who takes positions: a node of a network, an organisation or a person. */
export interface Actor {
  /** Canonical id, else made of the English name. */
  id: string;
  /** English name, without an article. */
  label: string;
  /** Absent when the report does not name it as a thing of its own (`several Member States`). */
  type?: EntityType;
  subtype?: string;
}

/** The holders of analyses as actors: one for each canonical id, and for each English name that has none. */
export class Actors {
  readonly #known = new Map<string, Omit<Actor, 'id'>>();
  readonly #names: ActorNames;

  constructor(analyses: readonly Analysis[]) {
    this.#names = new ActorNames(analyses);
    for (const { entities } of analyses)
      for (const { id, type, subtype, name, en, text } of entities)
        if (id !== undefined && !this.#known.has(id)) this.#known.set(id, { label: bare(name?.en ?? en ?? text), type, ...(subtype && { subtype }) });
  }

  of(holder: Holder): Actor {
    return this.as(actorOf(holder, this.#names));
  }

  /** Somebody who is compared. */
  as({ id, en }: { id: string; en: string }): Actor {
    return { id, ...(this.#known.get(id) ?? { label: bare(en) }) };
  }
}

import { createHash } from 'node:crypto';
import { StandpuntError } from '../../errors.js';
import type { Client, RemoteGlossary } from './client.js';

/** What pushing the glossary did. */
export interface GlossaryPush {
  /** Id and name of the glossary on the account. */
  id: string;
  name: string;
  /** Number of its terms. */
  terms: number;
  /** `created`, `updated` when one of that name had other terms, `unchanged` when it was there already. */
  outcome: 'created' | 'updated' | 'unchanged';
  /** Names of former glossaries of ours that were deleted. */
  deleted: string[];
}

/** How the glossary on the account differs from the one here. Dutch terms, in the order of the glossary that has them. */
export interface GlossaryDiff {
  /** Name of the newest of ours on the account; absent when there is none. */
  name?: string;
  /** Only here, with their English. */
  added: [nl: string, en: string][];
  /** Only there, with their English. */
  removed: [nl: string, en: string][];
  /** In both with other English: there, here. */
  changed: [nl: string, there: string, here: string][];
}

const OURS = /^standpunt nl-en [0-9a-f]{16}$/;

/** Whether a glossary was made by this library, as its name says. */
export function isOurs({ name }: { name: string }): boolean {
  return OURS.test(name);
}

/** The terms as they are to be on the account. Its name tells the content. */
export class AccountGlossary {
  readonly name: string;
  /** Digest of the terms, 16 hexadecimal digits. */
  readonly hash: string;
  readonly #terms: ReadonlyMap<string, string>;
  #id: Promise<string> | undefined;

  constructor(terms: ReadonlyMap<string, string>) {
    this.#terms = terms;
    this.hash = createHash('sha256')
      .update(JSON.stringify([...terms]))
      .digest('hex')
      .slice(0, 16);
    this.name = `standpunt nl-en ${this.hash}`;
  }

  /** Id of the glossary on the account, where it is put when it is not there. Asked once, unless it failed. */
  id(client: Client, signal?: AbortSignal): Promise<string> {
    this.#id ??= this.push(client, signal).then(({ id }) => id);
    this.#id.catch(() => this.forget());
    return this.#id;
  }

  /** Looks for the glossary anew next time. */
  forget(): void {
    this.#id = undefined;
  }

  /** Puts the glossary on the account, and takes away former ones of ours, never anybody else's. */
  async push(client: Client, signal?: AbortSignal): Promise<GlossaryPush> {
    const remote = await client.glossaries(signal);
    const present = remote.find(({ name }) => name === this.name);
    const whole = present?.terms === this.#terms.size;
    let id = present?.id;
    if (id === undefined) id = await client.createGlossary(this.name, this.#terms, signal);
    else if (!whole) await client.replaceTerms(id, this.#terms, signal);
    // Only now: until here a translation under way could still use it.
    const former = remote.filter((glossary) => isOurs(glossary) && glossary.id !== id);
    for (const glossary of former) await deleteIfThere(glossary, client, signal);
    const outcome = present === undefined ? 'created' : whole ? 'unchanged' : 'updated';
    return { id, name: this.name, terms: this.#terms.size, outcome, deleted: former.map(({ name }) => name) };
  }

  /** Compares the terms with those on the account. */
  async diff(client: Client): Promise<GlossaryDiff> {
    const newest = (await client.glossaries())
      .filter(isOurs)
      .reduce<RemoteGlossary | undefined>((best, next) => (best && best.created >= next.created ? best : next), undefined);
    const there = newest?.terms ? await client.terms(newest.id) : new Map<string, string>();
    return {
      ...(newest && { name: newest.name }),
      added: [...this.#terms].filter(([nl]) => !there.has(nl)),
      removed: [...there].filter(([nl]) => !this.#terms.has(nl)),
      changed: [...this.#terms].flatMap(([nl, here]) => {
        const other = there.get(nl);
        return other === undefined || other === here ? [] : [[nl, other, here] as [string, string, string]];
      }),
    };
  }
}

/** Another process may have deleted it meanwhile. */
async function deleteIfThere({ id }: RemoteGlossary, client: Client, signal: AbortSignal | undefined): Promise<void> {
  try {
    await client.deleteGlossary(id, signal);
  } catch (error) {
    if (!(error instanceof StandpuntError) || error.code !== 'deepl-glossary') throw error;
  }
}

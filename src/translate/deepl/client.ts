import { setTimeout } from 'node:timers/promises';
import type { DeepLClient, ModelType } from 'deepl-node';
import { StandpuntError } from '../../errors.js';
import { failureOf, refusal } from './failure.js';

/** How to reach DeepL. */
export interface DeepLConnection {
  /** Key of a DeepL API account. Without one nothing can be asked of DeepL. */
  authKey?: string | undefined;
  /** Address of the service. Default: DeepL's for the kind of account that the key tells. */
  serverUrl?: string;
  /** Milliseconds to wait for an answer, at least 1,000. Default 30 000. */
  timeout?: number;
  /** How often a request is made until it is answered, at least 1. Default 5. */
  attempts?: number;
  /** Milliseconds before the second attempt; before each further one half as many again and more, up to two minutes. Default 1000. */
  backOff?: number;
}

/** What all texts of a request share. */
export interface RequestOptions {
  target: string;
  glossaryId?: string;
  formality?: 'default' | 'prefer_more' | 'prefer_less';
  model?: ModelType;
  context?: string;
  /** Names of the tags in the texts, which are XML; absent when they are plain. */
  tags?: readonly string[];
}

/** Characters of the account in the present billing period. */
export interface Quota {
  /** Characters translated so far. */
  used: number;
  /** Characters that may be translated in all. */
  limit: number;
}

/** A glossary on the account. */
export interface RemoteGlossary {
  id: string;
  name: string;
  created: Date;
  /** Number of its terms from Dutch to English; `undefined` when it has no such dictionary. */
  terms: number | undefined;
}

const LONGEST_PAUSE = 120_000;
/** Rises faster than the service forgets. */
const GROWTH = 1.6;

/** What the project asks of DeepL. The only module that knows `deepl-node`; what it throws never holds the key. */
export class Client {
  readonly #connection: DeepLConnection;
  #client: DeepLClient | undefined;

  constructor(connection: DeepLConnection) {
    this.#connection = connection;
  }

  /** Translates texts that fit one request, none of them empty. @returns the answers in their order, exactly one for each; any may be empty */
  async translate(texts: readonly string[], options: RequestOptions, signal?: AbortSignal): Promise<string[]> {
    const { target, glossaryId, formality, model, context, tags } = options;
    const results = await this.#ask(
      (client) =>
        client.translateText([...texts], 'nl', target as 'en-GB', {
          // Records are one sentence each, other texts may be several; neither has a line break that ends a sentence.
          splitSentences: tags ? 'off' : 'nonewlines',
          ...(glossaryId !== undefined && { glossary: glossaryId }),
          ...(formality !== undefined && { formality }),
          ...(model !== undefined && { modelType: model }),
          ...(context && { context }),
          ...(tags && {
            tagHandling: 'xml' as const,
            tagHandlingVersion: 'v2' as const,
            // Marks stand inside a sentence and never divide it.
            outlineDetection: false,
            nonSplittingTags: [...tags],
          }),
        }),
      signal,
    );
    const answers = results.map(({ text }) => (typeof text === 'string' ? text : ''));
    if (answers.length !== texts.length)
      throw new StandpuntError('deepl-answer', `DeepL gave ${answers.length} translations for ${texts.length} texts`);
    return answers;
  }

  /** The account's characters; `undefined` when DeepL does not count them. */
  async quota(): Promise<Quota | undefined> {
    const { character } = await this.#ask((client) => client.getUsage());
    return character && { used: character.count, limit: character.limit };
  }

  /** All glossaries of the account, whoever made them. */
  async glossaries(signal?: AbortSignal): Promise<RemoteGlossary[]> {
    const found = await this.#ask((client) => client.listMultilingualGlossaries(), signal);
    return found.map((info) => ({
      id: info.glossaryId,
      name: info.name,
      created: info.creationTime,
      terms: info.dictionaries.find(({ sourceLangCode, targetLangCode }) => /^nl$/i.test(sourceLangCode) && /^en$/i.test(targetLangCode))?.entryCount,
    }));
  }

  /** Makes a glossary from Dutch to English. @returns its id */
  async createGlossary(name: string, terms: ReadonlyMap<string, string>, signal?: AbortSignal): Promise<string> {
    // As CSV: the client's own list of entries takes words such as `constructor` for known.
    const { glossaryId } = await this.#ask((client) => client.createMultilingualGlossaryWithCsv(name, 'nl', 'en', csv(terms)), signal);
    return glossaryId;
  }

  /** Gives a glossary other terms. */
  async replaceTerms(id: string, terms: ReadonlyMap<string, string>, signal?: AbortSignal): Promise<void> {
    await this.#ask((client) => client.replaceMultilingualGlossaryDictionaryWithCsv(id, 'nl', 'en', csv(terms)), signal);
  }

  /** The terms of a glossary, Dutch to English. */
  async terms(id: string): Promise<Map<string, string>> {
    const { entries } = await this.#ask((client) => client.getMultilingualGlossaryDictionaryEntries(id, 'nl', 'en'));
    return new Map(Object.entries(entries.entries()));
  }

  async deleteGlossary(id: string, signal?: AbortSignal): Promise<void> {
    await this.#ask((client) => client.deleteMultilingualGlossary(id), signal);
  }

  /**
   * Asks until there is an answer. The client's own attempts are not used: they cannot be stopped, and know nothing of a glossary that is not
   * ready. It keeps no header of an answer, so that a `Retry-After` cannot be heeded.
   */
  async #ask<Result>(question: (client: DeepLClient) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const { authKey, attempts = 5, backOff = 1000 } = this.#connection;
    const client = await this.#open();
    for (let attempt = 1, pause = backOff; ; attempt++, pause = Math.min(pause * GROWTH, LONGEST_PAUSE)) {
      signal?.throwIfAborted();
      try {
        return await question(client);
      } catch (error) {
        const { failure, transient } = failureOf(error, authKey ?? '');
        if (!transient || attempt >= attempts) throw failure;
      }
      try {
        // Not all who were refused come back at once.
        await setTimeout(pause * (0.8 + 0.4 * Math.random()), undefined, signal && { signal });
      } catch {
        signal?.throwIfAborted();
      }
    }
  }

  async #open(): Promise<DeepLClient> {
    const { authKey, serverUrl, timeout = 30_000 } = this.#connection;
    if (!authKey) throw new StandpuntError('deepl-key', 'there is no key for DeepL');
    if (!/^[\x21-\x7e]+$/.test(authKey)) throw new StandpuntError('deepl-key', 'the key for DeepL has characters in it that no key has');
    // Loaded here: what comes from the translation memory needs nothing of it.
    const { default: deepl } = await import('deepl-node');
    try {
      this.#client ??= new deepl.DeepLClient(authKey, {
        ...(serverUrl !== undefined && { serverUrl }),
        minTimeout: timeout,
        maxRetries: 1,
        sendPlatformInfo: false,
      });
    } catch (error) {
      throw refusal(error, authKey);
    }
    return this.#client;
  }
}

/** Comma-separated values of two columns, all quoted. */
function csv(terms: ReadonlyMap<string, string>): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [...terms].map(([nl, en]) => `${quoted(nl)},${quoted(en)}\n`).join('');
}

import { StandpuntError } from '../../errors.js';
import type { Keep, TranslationMemory } from '../memory.js';
import { batches, isBlank, type Job } from './batches.js';
import type { Client, RequestOptions } from './client.js';
import type { AccountGlossary } from './glossary.js';
import { tagName } from './marks.js';

/** What a translation would send. */
export interface Estimate {
  /** Texts to send: each once, and none that is in the translation memory. */
  texts: number;
  /** Their characters, as DeepL counts them: Unicode code points, without the tags of marks and without the context. */
  characters: number;
  /** Requests that they make. */
  requests: number;
  /** Texts that are in the translation memory, each counted once. */
  remembered: number;
}

/** What decides on a translation beside the text. */
export type Settings = Pick<RequestOptions, 'target' | 'formality' | 'model'>;

/** Sends texts that the translation memory does not have, each once, and puts the answers there. */
export class Sender {
  readonly #client: Client;
  readonly #glossary: AccountGlossary;
  readonly #settings: Settings;
  readonly #memory: TranslationMemory | undefined;

  constructor(parts: { client: Client; glossary: AccountGlossary; settings: Settings; memory: TranslationMemory | undefined }) {
    this.#client = parts.client;
    this.#glossary = parts.glossary;
    this.#settings = parts.settings;
    this.#memory = parts.memory;
  }

  /** What sending these would cost. */
  estimate(jobs: readonly Job[]): Estimate {
    const { known, unknown } = this.#lookUp(jobs);
    const characters = unknown.reduce((sum, job) => sum + job.characters, 0);
    return { texts: unknown.length, characters, requests: batches(unknown).length, remembered: known.size };
  }

  /**
   * Translates texts, batch by batch.
   *
   * @returns The answers by key: all, or, with the error that ended it, those that there were before.
   */
  async send(jobs: readonly Job[], signal?: AbortSignal): Promise<{ answers: Map<string, string>; error?: unknown }> {
    const { known: answers, unknown } = this.#lookUp(jobs);
    const memory = this.#memory;
    try {
      for (const batch of batches(unknown)) {
        signal?.throwIfAborted();
        if (!memory) await this.#ask(batch, (key, answer) => answers.set(key, answer), signal);
        else
          await memory.exclusively(async (keep) => {
            // Another process may have sent some of them while this one waited.
            for (const [key, answer] of memory.find(batch.map(({ key }) => key))) answers.set(key, answer);
            const rest = batch.filter(({ key }) => !answers.has(key));
            const got: Keep = (key, answer) => {
              answers.set(key, answer);
              keep(key, answer);
            };
            if (rest.length > 0) await this.#ask(rest, got, signal);
          }, signal);
      }
      return { answers };
    } catch (error) {
      return { answers, error };
    }
  }

  /** One request. @param got gets the answers */
  async #ask(batch: readonly Job[], got: Keep, signal: AbortSignal | undefined): Promise<void> {
    const [{ context, marks } = { context: '', marks: undefined }] = batch;
    const most = Math.max(...batch.map((job) => job.marks ?? 0));
    const texts = batch.map(({ text }) => text);
    try {
      const glossaryId = await this.#glossary.id(this.#client, signal);
      const tags = marks === undefined ? {} : { tags: Array.from({ length: most }, (_, mark) => tagName(mark)) };
      const answers = await this.#client.translate(texts, { ...this.#settings, glossaryId, context, ...tags }, signal);
      const empty = batch.filter(({ key }, i) => {
        const answer = answers[i] ?? '';
        if (!isBlank(answer)) got(key, answer);
        return isBlank(answer);
      });
      // The others are paid for, and kept.
      if (empty.length > 0) throw new StandpuntError('deepl-answer', `DeepL gave no words for ${empty.length} of ${batch.length} texts`);
    } catch (error) {
      // Somebody may have deleted it since.
      if (error instanceof StandpuntError && error.code === 'deepl-glossary') this.#glossary.forget();
      throw error;
    }
  }

  #lookUp(jobs: readonly Job[]): { known: Map<string, string>; unknown: Job[] } {
    const unique = new Map(jobs.map((job) => [job.key, job]));
    const known = this.#memory?.find([...unique.keys()]) ?? new Map<string, string>();
    return { known, unknown: [...unique.values()].filter(({ key }) => !known.has(key)) };
  }
}

import { createHash } from 'node:crypto';
import { StandpuntError } from '../../errors.js';
import { deeplPairs } from '../../glossary/deepl.js';
import type { GlossaryEntry } from '../../glossary/entry.js';
import { curatedGlossary } from '../../glossary/index.js';
import { Reader } from '../../reader.js';
import { TermAuditor } from '../audit.js';
import { GlossaryTranslator } from '../glossary.js';
import type { TranslationMemory } from '../memory.js';
import type { MarkedText, MarkedTranslation, TranslateOptions, Translation, Translator } from '../translator.js';
import { codePoints, fits, isBlank, type Job, pack, tooLong } from './batches.js';
import { Client, type DeepLConnection, type Quota, type RemoteGlossary } from './client.js';
import { AccountGlossary, type GlossaryDiff, type GlossaryPush } from './glossary.js';
import { fromXml, toXml } from './marks.js';
import { type Estimate, Sender, type Settings } from './sender.js';

export type { DeepLConnection, Quota, RemoteGlossary } from './client.js';
export { type GlossaryDiff, type GlossaryPush, isOurs } from './glossary.js';
export type { Estimate } from './sender.js';

/** What DeepL is to do, and how to reach it. */
export interface DeepLOptions extends DeepLConnection {
  /** English to translate into. Default `en-GB`. */
  target?: 'en-GB' | 'en-US';
  /** Terms of the user's own, as `readGlossary` gives them; they come before the curated ones. */
  glossary?: readonly GlossaryEntry[];
  /** Heeded where the target has forms of address to choose from, which English has not. Default: DeepL's own. */
  formality?: 'default' | 'prefer_more' | 'prefer_less';
  /** Kind of model. Default: DeepL's own. */
  model?: 'quality_optimized' | 'prefer_quality_optimized' | 'latency_optimized';
  /** Where translations are kept and looked up before anything is sent, as `openTranslationMemory` gives it. Default: nowhere. */
  memory?: TranslationMemory;
  /** What stands in when DeepL fails: `glossary`, the embedded engine. Default: nothing, the error is thrown. */
  fallback?: 'glossary';
  /** Told why another engine stands in. */
  onFallback?: (error: StandpuntError) => void;
}

/**
 * DeepL, with the project's glossary, which is put on the account when it is not there. Texts go out in batches, one after the other, each
 * text once; what has come back is in the translation memory before the next batch goes.
 *
 * What it does is rejected with a StandpuntError: `deepl-key`, `deepl-quota`, `deepl-busy`, `deepl-timeout`, `deepl-unreachable`,
 * `deepl-answer`, `deepl-glossary`, `deepl-refused`, `text-too-long`, or one of the memory's database.
 */
export class DeepLTranslator implements Translator {
  readonly name = 'deepl';
  readonly #options: DeepLOptions;
  readonly #settings: Settings;
  readonly #client: Client;
  readonly #glossary: AccountGlossary;
  readonly #sender: Sender;
  readonly #reader = new Reader();
  readonly #auditor: TermAuditor;
  #embedded: GlossaryTranslator | undefined;

  /** Sends nothing yet. @throws StandpuntError `data-missing` */
  constructor(options: DeepLOptions = {}) {
    const { target = 'en-GB', formality, model, glossary = [], memory } = options;
    this.#options = options;
    this.#settings = { target, ...(formality && { formality }), ...(model && { model }) };
    this.#client = new Client(options);
    this.#glossary = new AccountGlossary(deeplPairs([...glossary, ...curatedGlossary()]));
    this.#sender = new Sender({ client: this.#client, glossary: this.#glossary, settings: this.#settings, memory });
    this.#auditor = new TermAuditor(this.#reader, glossary);
  }

  async translate(batch: readonly string[], { signal }: TranslateOptions = {}): Promise<Translation[]> {
    const jobs = batch.map((text) => this.#jobsOf(text));
    const answers = await this.#answers(jobs.flat(), signal);
    const translations: Translation[] = [];
    for (const [i, text] of batch.entries()) {
      const pieces = jobs[i]?.map(({ key }) => answers.get(key));
      const translated = pieces?.every((piece) => piece !== undefined) ? this.#audited(text, pieces.join(' ')) : undefined;
      translations.push(translated ?? (await this.#standIn(text, signal)));
    }
    return translations;
  }

  async translateMarked(batch: readonly MarkedText[], { signal }: TranslateOptions = {}): Promise<(MarkedTranslation | undefined)[]> {
    const jobs = batch.map((marked) => this.#markedJobs(marked));
    const answers = await this.#answers(jobs.flat(), signal);
    return batch.map((marked, i) => {
      const [job] = jobs[i] ?? [];
      const answer = job ? answers.get(job.key) : isBlank(marked.text) ? '' : undefined;
      if (answer === undefined) return undefined;
      const { text, marks } = fromXml(answer, marked);
      return { ...this.#audited(marked.text, text), marks };
    });
  }

  /** Counts what translating these would send. Nothing is sent, and no key is needed. @throws StandpuntError `text-too-long` */
  estimate(batch: readonly (string | MarkedText)[]): Estimate {
    return this.#sender.estimate(batch.flatMap((item) => (typeof item === 'string' ? this.#jobsOf(item) : this.#markedJobs(item)) ?? []));
  }

  /** The account's characters in the present billing period; `undefined` when DeepL does not count them. */
  quota(): Promise<Quota | undefined> {
    return this.#client.quota();
  }

  /** Puts the glossary on the account; translating does so by itself. Former glossaries of this library are deleted, and no others. */
  pushGlossary(): Promise<GlossaryPush> {
    return this.#glossary.push(this.#client);
  }

  /** All glossaries of the account. */
  listGlossaries(): Promise<RemoteGlossary[]> {
    return this.#client.glossaries();
  }

  /** Compares the glossary with the newest of this library on the account. */
  diffGlossary(): Promise<GlossaryDiff> {
    return this.#glossary.diff(this.#client);
  }

  /** What is sent of a text: the whole, or sentences together where it is too long; `undefined` where the fallback has to do. */
  #jobsOf(text: string): Job[] | undefined {
    if (isBlank(text)) return [];
    const pieces = fits(text) ? [text] : pack(this.#reader.sentences(text).map(({ start, end }) => text.slice(start, end)));
    if (!pieces.every((piece) => fits(piece))) return this.#refuse(text);
    return pieces.map((piece) => ({ key: this.#key('text', piece), text: piece, characters: codePoints(piece), context: '' }));
  }

  /** The same of a marked text, which is never cut. */
  #markedJobs(marked: MarkedText): Job[] | undefined {
    if (isBlank(marked.text)) return [];
    const { context = '', marks } = marked;
    const text = toXml(marked);
    if (!fits(text, context)) return this.#refuse(marked.text);
    return [{ key: this.#key('xml', text), text, characters: codePoints(marked.text), marks: marks.length, context }];
  }

  #refuse(text: string): undefined {
    const error = tooLong(text);
    if (!this.#options.fallback) throw error;
    this.#options.onFallback?.(error);
  }

  /** Not of the context: a sentence is not paid for anew because its neighbour has changed. */
  #key(form: 'text' | 'xml', text: string): string {
    const { target, formality = '', model = '' } = this.#settings;
    return createHash('sha256')
      .update(JSON.stringify([this.name, form, 'nl', target, formality, model, this.#glossary.hash, text]))
      .digest('hex');
  }

  /** The answers by key; without those that are missing where the fallback stands in. */
  async #answers(jobs: readonly (Job | undefined)[], signal: AbortSignal | undefined): Promise<Map<string, string>> {
    const { answers, error } = await this.#sender.send(
      jobs.filter((job) => job !== undefined),
      signal,
    );
    if (error === undefined) return answers;
    if (!this.#options.fallback || !(error instanceof StandpuntError) || !error.code.startsWith('deepl-')) throw error;
    this.#options.onFallback?.(error);
    return answers;
  }

  #audited(dutch: string, english: string): Translation {
    const termAudit = this.#auditor.check(dutch, english);
    const terms = termAudit.filter(({ kept }) => kept).map(({ entry, nl, en }) => ({ entry, nl, en }));
    return { text: english, terms, untranslated: [], confidence: termAudit.length === 0 ? 1 : terms.length / termAudit.length, termAudit };
  }

  async #standIn(text: string, signal: AbortSignal | undefined): Promise<Translation> {
    const { glossary } = this.#options;
    this.#embedded ??= new GlossaryTranslator(glossary ? { glossary } : {});
    const [translation] = await this.#embedded.translate([text], signal && { signal });
    return { ...(translation as Translation), engine: this.#embedded.name };
  }
}

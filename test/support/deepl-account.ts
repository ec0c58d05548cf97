import { afterEach, beforeEach } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { type DeepLOptions, DeepLTranslator, openTranslationMemory, type TranslationMemory } from '../../src/index.js';
import { DeepLServer, KEY } from './deepl.js';
import { Folder } from './project.js';
import { fakeIo } from './terminal.js';

/** How a command ended, and what it wrote. */
export interface Result {
  status: number;
  out: string;
  err: string;
}

/** A DeepL server with an account, a folder and a translation memory in it: new and empty for each test of a file. */
export class Account {
  server!: DeepLServer;
  folder!: Folder;
  memory!: TranslationMemory;

  constructor() {
    beforeEach(async () => {
      this.server = await DeepLServer.start();
      this.folder = new Folder();
      this.memory = await openTranslationMemory(this.memoryPath);
    });
    afterEach(async () => {
      this.memory.close();
      this.folder.remove();
      await this.server.stop();
    });
  }

  get memoryPath(): string {
    return this.folder.file('own/memory.sqlite');
  }

  /** An engine that uses the account and the memory. */
  deepl(options: DeepLOptions = {}): DeepLTranslator {
    return new DeepLTranslator({ authKey: KEY, serverUrl: this.server.url, memory: this.memory, ...options });
  }

  /** The environment in which a command finds the account. */
  get environment(): Record<string, string> {
    return { DEEPL_SERVER_URL: this.server.url, XDG_CACHE_HOME: this.folder.file('cache'), DEEPL_AUTH_KEY: KEY };
  }

  /** Runs the command line in this process, in the environment of the account unless told otherwise. */
  async run(args: string[], { env, input }: { env?: Record<string, string | undefined> | undefined; input?: string } = {}): Promise<Result> {
    const io = fakeIo({ env: { ...this.environment, ...env }, ...(input !== undefined && { input }) });
    const status = await run(args, io);
    return { status, out: io.stdout.text, err: io.stderr.text };
  }
}

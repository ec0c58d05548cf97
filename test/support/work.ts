import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from './project.js';

/** Counts how often the functions and blocks of the built library run while it analyses a text. The same on every machine, unlike time. */
export class WorkMeter {
  readonly #process: ChildProcess = fork(projectPath('test/support/counting.mjs'), {
    execArgv: ['--no-opt', '--no-flush-bytecode'],
  });

  stop(): void {
    this.#process.kill();
  }

  /** Number of runs of functions and blocks during the analysis of a text. */
  async measure(text: string): Promise<number> {
    this.#process.send(text);
    const [work] = await once(this.#process, 'message');
    return work;
  }
}

import { Session } from 'node:inspector/promises';

/** Counts how often the functions and blocks of the library's own source run while an action does. The same on every machine, unlike time. */
export class WorkMeter {
  readonly #session = new Session();

  /** Has to come before the code to be measured runs for the first time. */
  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  async stop(): Promise<void> {
    await this.#session.post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  /** Number of runs of functions and blocks during an action. */
  async measure(action: () => unknown): Promise<number> {
    // Taking the counts resets them.
    await this.#session.post('Profiler.takePreciseCoverage');
    action();
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => /\/src\/(?!build)/.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      .reduce((sum, count) => sum + count, 0);
  }
}

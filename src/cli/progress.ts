import type { Output } from './io.js';

/** Shows how far a list of reports is. */
export interface Progress {
  /** One more report is done. */
  step(): void;
  /** Takes the display away. */
  stop(): void;
}

/** Starts a progress bar on a terminal; elsewhere, and for a single report, nothing is shown. */
export async function startProgress(total: number, stderr: Output): Promise<Progress> {
  if (total < 2 || !stderr.isTTY) return { step() {}, stop() {} };
  // Loaded only where a bar is shown: most runs do not need it.
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({ stream: stderr, format: '{bar} {value}/{total} reports', clearOnComplete: true, hideCursor: true });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}

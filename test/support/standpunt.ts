import { spawnSync } from 'node:child_process';
import { projectPath } from './project.js';

/** The built command. */
export const COMMAND = projectPath('dist/cli/main.js');

/** How a command ended, and what it wrote. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a Node script in the project's folder. */
export function runNode(args: string[], options: { input?: string | Uint8Array; env?: Record<string, string>; cwd?: string } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: options.cwd ?? projectPath(''),
    env: { ...process.env, NODE_OPTIONS: '', ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

/** Runs the built command. */
export function standpunt(args: string[], options?: Parameters<typeof runNode>[1]): Outcome {
  return runNode([COMMAND, ...args], options);
}

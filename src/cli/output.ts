import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StandpuntError } from '../errors.js';
import type { Io } from './io.js';

/**
 * Writes what a command has to say to a file, or to standard output where there is no path. Bytes do not go to a terminal.
 *
 * @throws StandpuntError `output-failed`, `bad-option`
 */
export async function writeResult(content: string | Uint8Array, path: string | undefined, { stdout }: Io): Promise<void> {
  if (path !== undefined) await writeOutput(path, content);
  else if (typeof content !== 'string' && stdout.isTTY) throw new StandpuntError('bad-option', 'this format is no text: give a file with --output');
  else stdout.write(content);
}

/**
 * Writes a file so that it holds either its old content or all of the new.
 *
 * @throws StandpuntError `output-failed`; then the old content is untouched.
 */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    // A link stays a link: what it points to is replaced.
    const target = await realpath(path).catch(() => path);
    const existing = await stat(target).catch(() => undefined);
    // Devices and pipes cannot be replaced; a folder fails here.
    if (existing && !existing.isFile()) await writeFile(target, content);
    else await replace(target, content, existing?.mode);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new StandpuntError('output-failed', `${path} cannot be written (${code ?? message})`, { cause });
  }
}

async function replace(target: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  // In the same folder: a file cannot be renamed across devices.
  const draft = join(dirname(target), `.standpunt-${process.pid}.tmp`);
  try {
    await writeFile(draft, content, { flag: 'wx', ...(mode !== undefined && { mode }) });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

import { randomUUID } from 'node:crypto';
import { readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
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

/** Whether a path to write to is that of a folder, which does not have to be there when the path ends like one. */
export async function isFolder(path: string): Promise<boolean> {
  return path.endsWith('/') || path.endsWith(sep) || (await stat(path).catch(() => undefined))?.isDirectory() === true;
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
    throw outputFailed(path, cause);
  }
}

/** Writes a file of a folder as {@link writeOutput} does, but never outside of it: a link is replaced itself. @throws StandpuntError `output-failed` */
export async function writeInFolder(path: string, content: string | Uint8Array): Promise<void> {
  await replace(path, content).catch((cause) => {
    throw outputFailed(path, cause);
  });
}

/** The error for a path that cannot be written. */
export function outputFailed(path: string, cause: unknown): StandpuntError {
  if (cause instanceof StandpuntError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  return new StandpuntError('output-failed', `${path} cannot be written (${code ?? message})`, { cause });
}

/** Drafts that processes have left in a folder which were stopped while they wrote. */
export async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = DRAFT.exec(name)?.[1];
    if (pid !== undefined && !isOther(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

const DRAFT = /^\.standpunt-(\d+)-[0-9a-f-]+\.tmp$/;

/** Whether another process with the number runs. */
function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function replace(target: string, content: string | Uint8Array, mode?: number): Promise<void> {
  // In the same folder: a file cannot be renamed across devices.
  const draft = join(dirname(target), `.standpunt-${process.pid}-${randomUUID()}.tmp`);
  try {
    await writeFile(draft, content, { flag: 'wx', ...(mode !== undefined && { mode }) });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

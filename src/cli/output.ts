import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StandpuntError } from '../errors.js';

/**
 * Writes a file so that it holds either its old content or all of the new.
 *
 * @throws StandpuntError `output-failed`; then the old content is untouched.
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  try {
    // A link stays a link: what it points to is replaced.
    const target = await realpath(path).catch(() => path);
    const existing = await stat(target).catch(() => undefined);
    // Devices and pipes cannot be replaced; a folder fails here.
    if (existing && !existing.isFile()) await writeFile(target, text);
    else await replace(target, text, existing?.mode);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new StandpuntError('output-failed', `${path} cannot be written (${code ?? message})`, { cause });
  }
}

async function replace(target: string, text: string, mode: number | undefined): Promise<void> {
  // In the same folder: a file cannot be renamed across devices.
  const draft = join(dirname(target), `.standpunt-${process.pid}.tmp`);
  try {
    await writeFile(draft, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { StandpuntError } from '../errors.js';
import { STDIN } from './input.js';

/** A report, or a folder of them, from which nothing came, and why. */
export interface Failure {
  path: string;
  error: StandpuntError;
}

/**
 * Paths of reports: those given, and in place of a folder the files in it by name, without hidden ones and without further folders. What is
 * given twice is there once.
 *
 * @param output Folder for the results.
 * @throws StandpuntError `bad-option` for standard input, and for a folder that is both read and written
 */
export async function findReports(inputs: readonly string[], output: string): Promise<{ reports: string[]; failures: Failure[] }> {
  const reports = new Map<string, string>();
  const failures: Failure[] = [];
  const target = await realPath(output);
  for (const input of inputs) {
    if (input === STDIN) throw new StandpuntError('bad-option', 'what comes from standard input has no name for a file in a folder');
    if (!(await isDirectory(input))) {
      reports.set(resolve(input), reports.get(resolve(input)) ?? input);
      continue;
    }
    if ((await realPath(input)) === target) throw new StandpuntError('bad-option', `the folder ${input} cannot be read and get the results`);
    try {
      const names = (await readdir(input, { withFileTypes: true })).filter(isVisibleFile).map(({ name }) => name);
      if (names.length === 0) failures.push({ path: input, error: new StandpuntError('file-not-found', 'there are no reports in the folder') });
      for (const name of names.sort()) {
        const path = join(input, name);
        if (!reports.has(resolve(path))) reports.set(resolve(path), path);
      }
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      failures.push({ path: input, error: new StandpuntError('file-unreadable', `the folder cannot be read (${code ?? message})`, { cause }) });
    }
  }
  return { reports: [...reports.values()], failures };
}

/** Names of the reports that lie in a folder themselves. */
export async function namesIn(folder: string, reports: readonly string[]): Promise<string[]> {
  const target = await realPath(folder);
  const folders = new Map<string, boolean>();
  for (const path of new Set(reports.map((report) => dirname(report)))) folders.set(path, (await realPath(path)) === target);
  return reports.filter((report) => folders.get(dirname(report))).map((report) => basename(report));
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

/** Without links, as far as it is there. */
function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function isVisibleFile(entry: Dirent): boolean {
  return !entry.name.startsWith('.') && (entry.isFile() || entry.isSymbolicLink());
}

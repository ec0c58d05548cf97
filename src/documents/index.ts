import { readFile } from 'node:fs/promises';
import { StandpuntError } from '../errors.js';
import { decode } from './decode.js';

export { decode } from './decode.js';

/** A report as it was read: its text, and the path it came from. */
export interface Report {
  text: string;
  source: string;
}

/**
 * Reads a report from a plain-text file, UTF-8 or UTF-16.
 *
 * @throws StandpuntError `file-not-found`, `not-a-file` or `file-unreadable`, and the errors of {@link decode}.
 */
export async function readReport(path: string): Promise<Report> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(path, cause);
  });
  return { text: decode(bytes, path), source: path };
}

function unreadable(path: string, cause: NodeJS.ErrnoException): StandpuntError {
  switch (cause.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new StandpuntError('file-not-found', `there is no file ${path}`, { cause });
    case 'EISDIR':
      return new StandpuntError('not-a-file', `${path} is a folder`, { cause });
    default:
      return new StandpuntError('file-unreadable', `${path} cannot be read (${cause.code ?? cause.message})`, { cause });
  }
}

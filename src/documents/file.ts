import { type FileHandle, open } from 'node:fs/promises';
import { StandpuntError } from '../errors.js';
import { decodePlain } from './decode.js';
import { DEFAULT_LIMITS } from './limits.js';

/**
 * The bytes of a file. A file of unknown size, such as a pipe, is read no further than the limit.
 *
 * @throws StandpuntError `file-not-found`, `not-a-file`, `file-unreadable` or `too-large`
 */
export async function readBytes(path: string, maxBytes: number = DEFAULT_LIMITS.maxBytes): Promise<Buffer> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stat = await file.stat();
    if (stat.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (stat.size > maxBytes) throw tooLarge(path, maxBytes);
    return await collect(file.createReadStream({ autoClose: false }), path, maxBytes);
  } catch (cause) {
    throw cause instanceof StandpuntError ? cause : unreadable(path, cause as NodeJS.ErrnoException);
  } finally {
    await file?.close();
  }
}

/** The bytes of a stream. @param source what to call it in messages @throws StandpuntError `too-large` */
export async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  source: string,
  maxBytes: number = DEFAULT_LIMITS.maxBytes,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(source, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The text of a file that has to be plain text. @throws StandpuntError as {@link readBytes} and {@link decodePlain} do */
export async function readText(path: string): Promise<string> {
  return decodePlain(await readBytes(path), path);
}

export function tooLarge(source: string, maxBytes: number): StandpuntError {
  return new StandpuntError('too-large', `${source} has more than ${maxBytes} bytes`);
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

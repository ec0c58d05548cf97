import { fromBufferPromise } from 'yauzl';
import { StandpuntError } from '../errors.js';

/** Files that an archive may have. */
const MAX_ENTRIES = 10_000;

/**
 * Unpacks an archive to the end, keeping nothing, and gives the names of its files.
 *
 * @param maxBytes how many bytes its files may have together, by what the archive says and by what comes out
 * @throws StandpuntError `broken-document`, `encrypted-document`, `too-large`
 */
export async function unpackedNames(bytes: Buffer, maxBytes: number): Promise<Set<string>> {
  const tooLarge = new StandpuntError('too-large', `what is packed in it has more than ${maxBytes} bytes`);
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MAX_ENTRIES) throw new StandpuntError('too-large', `more than ${MAX_ENTRIES} files are packed in it`);
    const names = new Set<string>();
    let size = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new StandpuntError('encrypted-document', 'the archive has a password');
      if (size + entry.uncompressedSize > maxBytes) throw tooLarge;
      names.add(entry.fileName);
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length;
        if (size > maxBytes) throw tooLarge;
      }
    }
    return names;
  } catch (cause) {
    if (cause instanceof StandpuntError) throw cause;
    throw new StandpuntError('broken-document', `it cannot be unpacked: ${(cause as Error).message}`, { cause });
  }
}

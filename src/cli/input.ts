import { decodePlain } from '../documents/decode.js';
import { collect } from '../documents/file.js';
import type { Io } from './io.js';

/** Argument that stands for standard input. */
export const STDIN = '-';

/** What standard input is called in messages and results. */
export const STDIN_NAME = 'standard input';

/** Reads standard input to its end. @throws StandpuntError `too-large` */
export function readStdin(stdin: Io['stdin']): Promise<Uint8Array> {
  return collect(stdin, STDIN_NAME);
}

/** Reads standard input, which has to be plain text. @throws StandpuntError as reading a file does */
export async function readStdinText(stdin: Io['stdin']): Promise<string> {
  return decodePlain(await readStdin(stdin), STDIN_NAME);
}

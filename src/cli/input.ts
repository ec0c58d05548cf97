import { decode, type Report } from '../documents/index.js';
import type { Io } from './io.js';

/** Argument that stands for standard input. */
export const STDIN = '-';

/** Reads standard input to its end. @throws StandpuntError as reading a file does */
export async function readStdin(stdin: Io['stdin']): Promise<Report> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  const source = 'standard input';
  return { text: decode(Buffer.concat(chunks), source), source };
}

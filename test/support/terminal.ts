import { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Io, Output } from '../../src/cli/io.js';

/** A stream that keeps what is written to it, with the marks of a terminal on request. */
export class Screen extends Writable implements Output {
  /** All that was written, escape sequences included. */
  text = '';
  readonly isTTY: boolean;
  readonly columns = 90;
  readonly #colours: boolean;

  constructor(kind: 'terminal' | 'pipe', colours = false) {
    super({ decodeStrings: false });
    this.isTTY = kind === 'terminal';
    this.#colours = colours;
  }

  hasColors(): boolean {
    return this.#colours;
  }

  /** What was written, without escape sequences. */
  get plain(): string {
    return stripVTControlCharacters(this.text);
  }

  override _write(chunk: string | Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** Streams for the command line, of which a test says what matters to it. */
export function fakeIo(fields: { input?: string; stdout?: Screen; stderr?: Screen; env?: Io['env'] } = {}): Io & { stdout: Screen; stderr: Screen } {
  return {
    stdin: Readable.from(fields.input === undefined ? [] : [Buffer.from(fields.input)]),
    stdout: fields.stdout ?? new Screen('pipe'),
    stderr: fields.stderr ?? new Screen('pipe'),
    env: fields.env ?? {},
  };
}

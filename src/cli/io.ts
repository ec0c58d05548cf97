/** A stream that the command line writes to. */
export type Output = NodeJS.WritableStream & {
  isTTY?: boolean;
  /** Width of the terminal, in columns; absent when there is none. */
  columns?: number;
  /** Whether the terminal shows colours and the user wants them; `NO_COLOR` is heeded. Absent when there is none. */
  hasColors?(): boolean;
};

/** What the command line talks to; `process` is one. */
export interface Io {
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: Output;
  stderr: Output;
  /** Environment variables. */
  env: Readonly<Record<string, string | undefined>>;
  /** Lets a command end in order when the user presses Ctrl-C. Absent where nobody does. */
  once?(event: 'SIGINT', listener: () => void): unknown;
  off?(event: 'SIGINT', listener: () => void): unknown;
}

import { StandpuntError } from '../../errors.js';

/** A text as it is sent. */
export interface Job {
  /** Digest of the text and of all that decides on its translation, its context excepted. */
  key: string;
  text: string;
  /** How many characters DeepL counts. */
  characters: number;
  /** Number of marks where the text is XML; absent where it is plain. */
  marks?: number;
  /** Text around it; the texts of a request have it in common. */
  context: string;
}

/** Texts that DeepL takes in one request. */
const MOST_TEXTS = 50;
/** Bytes of the texts and the context of a request, of the 128 KiB that DeepL takes: the rest is for the other fields. */
const MOST_BYTES = 124 * 1024;

/** Cuts texts into requests of one context each, within the limits of the service. The order stays. */
export function batches(jobs: readonly Job[]): Job[][] {
  const cut: Job[][] = [];
  let bytes = 0;
  for (const job of jobs) {
    const size = encodedLength(job.text);
    const last = cut.at(-1);
    if (last && last[0]?.context === job.context && last.length < MOST_TEXTS && bytes + size <= MOST_BYTES) {
      last.push(job);
      bytes += size;
    } else {
      cut.push([job]);
      bytes = encodedLength(job.context) + size;
    }
  }
  return cut;
}

/** Puts sentences together to texts that fit a request; one that is too long by itself stays so. */
export function pack(sentences: readonly string[]): string[] {
  const packed: string[][] = [];
  let bytes = 0;
  for (const sentence of sentences) {
    const size = encodedLength(sentence);
    bytes += size;
    const last = packed.at(-1);
    if (last && bytes <= MOST_BYTES) last.push(sentence);
    else {
      packed.push([sentence]);
      bytes = size;
    }
  }
  return packed.map((text) => text.join(' '));
}

/** Whether a text fits one request. */
export function fits(text: string, context = ''): boolean {
  return encodedLength(text) + encodedLength(context) <= MOST_BYTES;
}

/** The error for a text that does not fit; it has the beginning of the text. */
export function tooLong(text: string): StandpuntError {
  const start = text.slice(0, 60).replace(/\s+/g, ' ');
  return new StandpuntError('text-too-long', `a sentence of ${codePoints(text)} characters does not fit one request to DeepL: «${start}…»`);
}

/** Characters as DeepL counts them. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Bytes of a field of a request, which is sent as a form. */
function encodedLength(value: string): number {
  return new URLSearchParams([['context', value]]).toString().length + 1;
}

/** Whether a text has nothing to translate. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

import { StandpuntError } from '../errors.js';
import { PARSE_FORMATTERS, type Parse, type ParseFormat } from '../export/parse/index.js';
import type { Reading } from '../grammar.js';
import type { Token } from '../model.js';
import { Reader, type SentenceReading } from '../reader.js';
import { readStdinText, STDIN } from './input.js';
import type { Io } from './io.js';
import { writeResult } from './output.js';

/** Options of `standpunt parse`, as the command line gives them. */
export interface ParseFlags {
  format: ParseFormat;
  /** Path to write to; standard output when absent. */
  output?: string;
}

/**
 * Reads Dutch text and writes its grammatical structure. The language is not checked.
 *
 * @param args The text, word by word or as a whole; nothing or a single `-` reads standard input.
 * @throws StandpuntError
 */
export async function parseText(args: string[], flags: ParseFlags, io: Io): Promise<void> {
  if (args.length > 1 && args.includes(STDIN)) throw new StandpuntError('bad-option', '- stands for standard input and cannot stand beside a text');
  const text = args.length === 0 || args[0] === STDIN ? await readStdinText(io.stdin) : args.join(' ');
  if (!/\p{L}/u.test(text)) throw new StandpuntError('empty-input', 'the text has no words');
  const output = PARSE_FORMATTERS[flags.format](parse(text));
  await writeResult(output, flags.output, io);
}

function parse(text: string): Parse {
  const { sections, readings } = new Reader().read(text);
  return { text, sections, readings: readings.map(toReading) };
}

/** A reading with the fields of the model and no others. */
function toReading({ sentence, words, clauses }: SentenceReading): Reading {
  return { sentence, tokens: words.map(toToken), clauses };
}

function toToken({ start, end, text, lemma, upos, feats, lemmaSource }: Token): Token {
  return { start, end, text, lemma, upos, feats, lemmaSource };
}

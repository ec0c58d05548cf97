import { analyze } from '../analyze.js';
import { processor } from './clock.js';

/** Forms of a text that would take longer the longer they are, did the work not grow with the length only. */
const FORMS = new Map<string, (text: string) => string>([
  ['the report over and over', (text) => `${text}\n\n`],
  ['without a full stop: one sentence', (text) => text.replace(/[.!?…:;]/g, '').replace(/\s+/g, ' ')],
  ['without a space: one line, hardly a word', (text) => text.replace(/\s/g, '')],
]);
/** Shorter texts are analysed several times, for as many characters as this. */
const ENOUGH = 200_000;

/** Milliseconds of the processor that the analysis takes for each 1000 characters, by form and length. @param sizes lengths in 1000 characters */
export function growth(text: string, sizes: readonly number[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [name, form] of FORMS) {
    const part = form(text);
    measure(part, ENOUGH / 1000);
    found.set(
      name,
      sizes.map((size) => measure(part, size)),
    );
  }
  return found;
}

function measure(part: string, size: number): number {
  const text = part.repeat(Math.ceil((size * 1000) / part.length)).slice(0, size * 1000);
  const times = Math.max(1, Math.round(ENOUGH / text.length));
  const start = processor();
  for (let i = 0; i < times; i++) analyze(text, { anyLanguage: true });
  return (processor() - start) / times / size;
}

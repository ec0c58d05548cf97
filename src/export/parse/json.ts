import type { Parse } from './formatter.js';

/** Text, sections and readings as `src/model.ts` describes them, indented by two spaces. */
export function json({ text, sections, readings }: Parse): string {
  return `${JSON.stringify({ text, sections, readings }, null, 2)}\n`;
}

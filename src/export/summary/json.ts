import type { Summary } from '../../summarise/types.js';

/** The whole summary, indented by two spaces. */
export function json(summary: Summary): string {
  return `${JSON.stringify(summary, null, 2)}\n`;
}

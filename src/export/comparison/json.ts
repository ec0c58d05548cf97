import type { Comparison } from '../../compare/types.js';

/** The whole comparison, indented by two spaces. */
export function json(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}

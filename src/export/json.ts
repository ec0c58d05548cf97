import type { Analysis } from '../model.js';

/** The whole analysis, as `schema.json` describes it, indented by two spaces. */
export function format(analysis: Analysis): string {
  return `${JSON.stringify(analysis, null, 2)}\n`;
}

/** One analysis stands by itself, several in an array. */
export function join(formatted: readonly string[]): string {
  if (formatted.length === 1) return formatted.join('');
  // A JSON text has line feeds between its values only, never inside a string.
  const items = formatted.map((json) => `  ${json.trimEnd().replace(/\n/g, '\n  ')}`);
  return `[\n${items.join(',\n')}\n]\n`;
}

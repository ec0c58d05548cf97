import type { Analysis } from '../model.js';

/** The whole analysis, as `schema.json` describes it, indented by two spaces. Several stand in an array. */
export function format(analyses: readonly Analysis[]): string {
  return json(analyses);
}

/** Items, at least one: one stands by itself, several in an array. */
export function json(items: readonly unknown[]): string {
  return `${JSON.stringify(items.length === 1 ? items[0] : items, null, 2)}\n`;
}

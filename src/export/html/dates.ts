import { html, type Markup } from './markup.js';

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A date in words; one that is not ISO 8601 as it stands. */
export function dateMarkup(date: string, length: 'long' | 'short' = 'long'): Markup {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(time)) return html`${date}`;
  return html`<time datetime="${date}">${(length === 'long' ? LONG : SHORT).format(time)}</time>`;
}

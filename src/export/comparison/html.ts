import type { Comparison } from '../../compare/types.js';
import { html, type Markup } from '../html/markup.js';
import { plainPage } from '../html/plain.js';
import { reportLines, type TextTable, tablesOf } from './tables.js';

/** A comparison as a page of its own that loads nothing. */
export function page(comparison: Comparison): string {
  return plainPage(
    'Positions compared',
    html`<ul>
${reportLines(comparison).map((line) => html`<li>${line}</li>\n`)}</ul>
${tablesOf(comparison).map(table)}`,
  );
}

function table({ heading, columns, rows }: TextTable): Markup {
  return html`<h2>${heading}</h2>
<table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>
`;
}

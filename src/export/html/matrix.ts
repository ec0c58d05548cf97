import type { Contents, Item } from './contents.js';
import { countPolarities, inWords, signed } from './counts.js';
import { html, type Markup } from './markup.js';
import type { Option } from './tally.js';

/** Rows and columns at most: more would be no overview. */
const MOST_ACTORS = 10;
const MOST_SUBJECTS = 12;

/** The address part of a page that is filtered by these values. */
export function filterHash(values: Record<string, string>): string {
  return `#${new URLSearchParams(values)}`;
}

/** A table of who took how many positions on what, for those with most of them. */
export function matrix({ items, facets }: Contents): Markup {
  const cells = cellsOf(items);
  const subjects = facets.subject.slice(0, MOST_SUBJECTS);
  const actors = facets.actor.filter((actor) => subjects.some((subject) => cells.has(key(actor.index, subject.index)))).slice(0, MOST_ACTORS);
  const most = Math.max(1, ...[...cells.values()].map((found) => found.length));
  const cell = (actor: Option, subject: Option) => {
    const found = cells.get(key(actor.index, subject.index));
    if (!found) return html`<td></td>`;
    const counts = countPolarities(found);
    const href = filterHash({ actor: actor.value, subject: subject.value });
    const name = `${actor.label}, ${subject.label}: ${inWords(counts)}`;
    return html`<td><a class="cell heat-${Math.ceil((4 * found.length) / most)}" href="${href}" aria-label="${name}">${signed(counts)}</a></td>`;
  };
  const head = (name: string, { value, label }: Option, scope: 'row' | 'col') =>
    html`<th scope="${scope}"><a href="${filterHash({ [name]: value })}">${label}</a></th>`;
  const rows = actors.map((actor) => html`<tr>${head('actor', actor, 'row')}${subjects.map((subject) => cell(actor, subject))}</tr>\n`);
  return html`<details class="overview" open><summary><h2>Actors and subjects</h2></summary>
<div class="scroll" tabindex="0" role="region" aria-label="Table of actors and subjects"><table class="matrix">
<thead><tr><td></td>${subjects.map((subject) => head('subject', subject, 'col'))}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
<p class="hint">${extent(actors.length, facets.actor.length, 'actors')}, ${extent(subjects.length, facets.subject.length, 'subjects')}. A position counts for each of its actors and subjects.<span data-script hidden> Choose a cell, an actor or a subject to see its positions.</span></p>
</details>
`;
}

function extent(shown: number, all: number, what: string): string {
  return shown === all ? `${all} ${what}` : `${shown} of ${all} ${what} (those with most positions)`;
}

function cellsOf(items: readonly Item[]): Map<string, Item[]> {
  const cells = new Map<string, Item[]>();
  for (const item of items)
    for (const actor of item.values.actor)
      for (const subject of item.values.subject) {
        const found = cells.get(key(actor, subject));
        if (found) found.push(item);
        else cells.set(key(actor, subject), [item]);
      }
  return cells;
}

function key(actor: number, subject: number): string {
  return `${actor} ${subject}`;
}

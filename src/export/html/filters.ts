import type { Polarity } from '../../model.js';
import type { Contents, FacetName } from './contents.js';
import { html, type Markup } from './markup.js';
import { SIGNS } from './records.js';
import { positions } from './report.js';
import type { Option } from './tally.js';

const TITLES: Record<FacetName, string> = { actor: 'Actor', act: 'Act', polarity: 'Polarity', subject: 'Subject', report: 'Report' };

/** The bar of filters, and where print says what they leave. It is of no use without the script, which shows it. */
export function filterBar({ facets, items, reports }: Contents): Markup {
  const shown = (Object.keys(TITLES) as FacetName[]).filter((name) => name !== 'report' || reports.length > 1);
  return html`<form id="filters" role="search" aria-label="Filter the positions" data-script hidden>
<input type="search" id="search" aria-label="Search Dutch and English" placeholder="Search Dutch and English" autocomplete="off" spellcheck="false">
<div class="facets">${shown.map((name) => facet(name, facets[name]))}</div>
<label class="whole"><input type="checkbox" id="whole"> Whole text</label>
<output id="result" aria-live="polite">${positions(items.length)}</output>
<button type="button" id="clear" disabled>Clear</button>
</form>
<p id="printed"></p>
`;
}

function facet(name: FacetName, options: readonly Option[]): Markup {
  return html`<details class="facet" name="facet" data-facet="${name}"><summary>${TITLES[name]}<span class="chosen"></span></summary>
<fieldset><legend class="unseen">${TITLES[name]}</legend>
${options.map((option) => choice(name, option))}</fieldset></details>
`;
}

function choice(name: FacetName, { index, value, label, count }: Option): Markup {
  const sign = name === 'polarity' && html`<b class="${value}" aria-hidden="true">${SIGNS[value as Polarity]}</b> `;
  return html`<label><input type="checkbox" name="${name}" value="${value}" data-index="${index}"><span>${sign}<span class="name">${label}</span></span> <span class="count">${count}</span></label>
`;
}

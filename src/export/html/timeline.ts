import { reportLabel } from '../labels.js';
import { type Contents, POLARITIES } from './contents.js';
import { countPolarities, inWords, signed } from './counts.js';
import { dateMarkup } from './dates.js';
import { html, type Markup } from './markup.js';
import { filterHash } from './matrix.js';
import { meetingName } from './report.js';

/** Height of the bars of the report with most positions, in units of the drawing. */
const HEIGHT = 72;
const WIDTH = 28;

/** The reports by date, each with a bar: positive and neutral positions above the line, negative ones below. The script keeps the bars to what is shown. */
export function timeline({ reports }: Contents): Markup {
  const counts = reports.map(({ items }) => countPolarities(items));
  const above = Math.max(...counts.map(({ positive, neutral }) => positive + neutral));
  const below = Math.max(...counts.map(({ negative }) => negative));
  const unit = HEIGHT / Math.max(1, above + below);
  const line = above * unit;
  const columns = reports.map(({ analysis }, i) => {
    const found = counts[i] ?? countPolarities([]);
    const tops = { positive: line - found.positive * unit, neutral: line - (found.positive + found.neutral) * unit, negative: line };
    const bars = POLARITIES.map(
      (polarity) =>
        html`<rect class="${polarity}" x="4" y="${round(tops[polarity])}" width="${WIDTH - 8}" height="${round(found[polarity] * unit)}"></rect>`,
    );
    const { date } = analysis.report;
    return html`<li data-report="${i}"><a href="${filterHash({ report: String(i + 1) })}" title="${reportLabel(analysis)}">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">${bars}<line x1="0" x2="${WIDTH}" y1="${round(line)}" y2="${round(line)}"></line></svg>
<span class="counts">${signed(found)}</span><span class="unseen">${inWords(found)}</span>
<span class="when">${date ? dateMarkup(date, 'short') : 'no date'}</span><span class="meeting">${meetingName(analysis) ?? reportLabel(analysis)}</span></a></li>
`;
  });
  return html`<details class="overview" open><summary><h2>Reports over time</h2></summary>
<div class="scroll"><ol class="timeline" data-unit="${unit}" data-line="${line}">
${columns}</ol></div>
<p class="hint">Positive and neutral positions stand above the line, negative ones below it.</p>
</details>
`;
}

function round(length: number): number {
  return Math.round(100 * length) / 100;
}

import { createHash } from 'node:crypto';
import { loadJson } from '../../data.js';
import type { Analysis } from '../../model.js';
import { hasInferredHolder, NO_RECORDS, reportLabel } from '../labels.js';
import { type Contents, contentsOf } from './contents.js';
import { countPolarities, inWords } from './counts.js';
import { filterBar } from './filters.js';
import { Highlighter } from './highlights.js';
import { html, type Markup, trusted } from './markup.js';
import { matrix } from './matrix.js';
import { help, key, legend } from './notes.js';
import { positions, reportArticle, reportFacts } from './report.js';
import { timeline } from './timeline.js';

/** What `build/page.ts` makes of the files in `browser/`. */
export interface PageAssets {
  style: string;
  script: string;
}

/**
 * A web page of reports and what was found in them, complete in itself: it loads nothing, sends nothing, and shows everything without its
 * script, which adds filters and keys.
 *
 * @throws StandpuntError `data-missing`
 */
export function format(analyses: readonly Analysis[]): string {
  const { style, script } = loadJson<PageAssets>('page');
  const contents = contentsOf(analyses);
  const title = titleOf(contents);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="standpunt">
<title>${title.text}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#positions">Skip to the positions</a>
${header(contents, title)}
${filterBar(contents)}
<main>
${contents.reports.length > 1 && timeline(contents)}
${contents.items.length > 0 && matrix(contents)}
${body(contents)}
${legend(analyses.some(hasInferredHolder))}
</main>
${help()}
<script>${trusted(script)}</script>
</body>
</html>
`.toString();
}

interface Title {
  text: string;
  lang: 'nl' | 'en';
}

function titleOf({ reports }: Contents): Title {
  const [first, ...others] = reports;
  if (first && others.length === 0) return { text: reportLabel(first.analysis), lang: first.analysis.report.title === undefined ? 'en' : 'nl' };
  return { text: `Positions in ${reports.length} reports`, lang: 'en' };
}

function header(contents: Contents, title: Title): Markup {
  const { reports } = contents;
  const [first] = reports;
  return html`<header class="page">
<h1 lang="${title.lang}">${title.text}</h1>
${first && reports.length === 1 && reportFacts(first)}
<p class="summary">${summary(contents)}</p>
<p class="tools" data-script hidden><button type="button" id="theme">Dark</button> <button type="button" id="help-button">Help <kbd>?</kbd></button></p>
</header>
`;
}

/** The page in one sentence or two. */
function summary({ items, facets }: Contents): string {
  if (items.length === 0) return NO_RECORDS;
  const [first, second] = facets.actor;
  const most = [first, second].flatMap((option) => (option ? `${option.label} (${option.count})` : []));
  const { length: actors } = facets.actor;
  const { length: subjects } = facets.subject;
  const extent = `${positions(items.length)} by ${counted(actors, 'actor')} on ${counted(subjects, 'subject')}: ${inWords(countPolarities(items))}.`;
  return actors > 2 ? `${extent} Most are by ${most.join(' and ')}.` : extent;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function body({ reports }: Contents): Markup {
  const highlighter = new Highlighter();
  const single = reports.length === 1;
  return html`<div id="positions" tabindex="-1">
${key()}
${reports.map((report, i) => reportArticle(report, highlighter, single ? undefined : i + 1))}
<p id="nothing" hidden>No position has all of this. <button type="button" id="clear-all">Clear the filters</button></p>
</div>`;
}

/** Nothing is loaded, and of style and script only the page's own have an effect. */
function policy(style: string, script: string): string {
  return `default-src 'none'; style-src '${digest(style)}'; script-src '${digest(script)}'; base-uri 'none'; form-action 'none'`;
}

function digest(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

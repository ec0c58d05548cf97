import type { Summary, SummaryGroup, SummarySentence } from '../../summarise/types.js';
import { html, type Markup } from '../html/markup.js';
import { plainPage } from '../html/plain.js';
import { leftLine, place } from './labels.js';

/** A summary as a page of its own that loads nothing, with links from each sentence to its sources. */
export function page({ title, groups, citations, left }: Summary): string {
  const line = leftLine(left);
  return plainPage(
    title,
    html`${groups.map(section)}${
      citations.length > 0 &&
      html`<h2>Sources</h2>
<ol>
${citations.map((citation) => html`<li id="source-${citation.number}">${place(citation)}</li>\n`)}</ol>
`
    }${line && html`<p>${line}</p>`}`,
  );
}

function section({ heading, paragraphs }: SummaryGroup): Markup {
  return html`<section>
${heading !== undefined && html`<h2>${heading}</h2>\n`}${paragraphs.map(({ kind, sentences }) => html`<p class="${kind}">${sentences.map(sentence)}</p>\n`)}</section>
`;
}

function sentence({ text, citations }: SummarySentence, i: number): Markup {
  return html`${i > 0 && ' '}${text}<sup>${citations.map(({ number }, k) => html`${k > 0 && ', '}<a href="#source-${number}">${number}</a>`)}</sup>`;
}

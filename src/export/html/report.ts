import type { Analysis, Range } from '../../model.js';
import { meetingLabel, reportLabel } from '../labels.js';
import type { Item, ReportContents } from './contents.js';
import { dateMarkup } from './dates.js';
import type { Highlighter, Piece } from './highlights.js';
import { html, type Markup } from './markup.js';
import type { Passage } from './passages.js';
import { cueId, recordId, recordItem } from './records.js';

/** A line break is kept before an item of a list; the others are those of the paper. */
const BEFORE_ITEM = /\n(?=[^\S\n]*(?:[-–•▪*o]|\d{1,2}[.)])[^\S\n])/;

/** What is known of a report beside its title. */
export function reportFacts({ analysis, items }: ReportContents): Markup {
  const { date, source } = analysis.report;
  const facts = [meetingName(analysis), date && dateMarkup(date), source, positions(items.length)];
  return html`<p class="facts">${facts.filter(Boolean).map((fact, i) => html`${i > 0 && ' · '}<span>${fact}</span>`)}</p>`;
}

/** The meeting, without an article. */
export function meetingName(analysis: Analysis): string | undefined {
  return meetingLabel(analysis)?.replace(/^the /i, '');
}

export function positions(count: number): string {
  return `${count} position${count === 1 ? '' : 's'}`;
}

/** A report: its headings, its text by passages, and the records of each beside it. @param number from 1; absent when it is the only one */
export function reportArticle(report: ReportContents, highlighter: Highlighter, number?: number): Markup {
  const { analysis, parts, items } = report;
  const passages = parts.flatMap((part) => part.passages);
  const ranges = passages.map(({ range }) => range);
  const texts = highlighter.cut(analysis.report.text, ranges, items);
  const anchors = cueAnchors(items, highlighter);
  const byRecord = new Map(items.map((item) => [item.record, item]));
  const pieces = new Map(passages.map((passage, i) => [passage, texts[i] ?? []]));

  const passageMarkup = (passage: Passage) => {
    const records = passage.records.flatMap((record) => byRecord.get(record) ?? []);
    const list = records.map((item) => recordItem(item, highlighter, anchorOf(item, highlighter, anchors)));
    return html`<div class="passage">
<p class="dutch" lang="nl">${(pieces.get(passage) ?? []).map((piece) => pieceMarkup(piece, anchors))}</p>
${list.length > 0 && html`<ol class="records">${list}</ol>`}
</div>
`;
  };
  const level = number === undefined ? 2 : 3;
  const body = parts.map(
    ({ heading, passages }) => html`<section class="part">
${heading && headingMarkup(heading, level)}
${passages.map(passageMarkup)}</section>
`,
  );
  if (number === undefined) return html`<article class="report">${body}</article>`;
  return html`<article class="report" id="report-${number}"><header><h2 lang="nl">${reportLabel(analysis)}</h2>${reportFacts(report)}</header>
${body}</article>
`;
}

function headingMarkup({ text, en }: { text: string; en?: string }, level: 2 | 3): Markup {
  const words = html`<span lang="nl">${text}</span>${en !== undefined && en !== text && html` <span class="gloss">${en}</span>`}`;
  return level === 2 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`;
}

/** For the first piece of each cue the record that it leads to: the first of those that share it. */
function cueAnchors(items: readonly Item[], { words }: Highlighter): Map<number, number> {
  const anchors = new Map<number, number>();
  for (const { number } of items) {
    const first = firstCuePiece(words.get(number)?.cue);
    if (first !== undefined && !anchors.has(first)) anchors.set(first, number);
  }
  return anchors;
}

function anchorOf({ number }: Item, { words }: Highlighter, anchors: ReadonlyMap<number, number>): string | undefined {
  const first = firstCuePiece(words.get(number)?.cue);
  return first === undefined ? undefined : cueId(anchors.get(first) ?? number);
}

function firstCuePiece(ranges: readonly Range[] = []): number | undefined {
  return ranges[0]?.[0];
}

function pieceMarkup({ text, index, roles, cue }: Piece, anchors: ReadonlyMap<number, number>): Markup {
  const lines = text.split(BEFORE_ITEM).map((line, i) => html`${i > 0 && html`<br>`}${line}`);
  if (index === undefined) return html`${lines}`;
  const classes = ['w', ...roles, ...(cue ? [cue.polarity] : [])].join(' ');
  const record = anchors.get(index);
  if (record === undefined) return html`<span class="${classes}">${lines}</span>`;
  return html`<a class="${classes}" id="${cueId(record)}" href="#${recordId(record)}">${lines}</a>`;
}

import type { Holder, Polarity, Range, StanceRecord } from '../../model.js';
import { actLabel, engineRemarks, holdersLabel } from '../labels.js';
import { FACETS, type Item } from './contents.js';
import { type Highlighter, ROLES } from './highlights.js';
import { html, type Markup } from './markup.js';

/** Tells polarities apart without colour. */
export const SIGNS: Record<Polarity, string> = { positive: '+', negative: '−', neutral: '○' };

const FORCE = new Map([
  [-2, 'put very cautiously'],
  [-1, 'put cautiously'],
  [1, 'put strongly'],
  [2, 'put very strongly'],
]);

const RESOLUTIONS: Record<NonNullable<Holder['resolvedBy']>, string> = {
  heading: 'holder from the heading',
  introduction: 'holder from the meeting introduced before',
  report: 'holder from what the report is about',
  document: 'holder from a document in the sentence',
  antecedent: 'holder from what the pronoun stands for',
};

/** Id of a record's element. */
export function recordId(number: number): string {
  return `r${number}`;
}

/** Id of the first words of a record's cue. */
export function cueId(number: number): string {
  return `c${number}`;
}

/** A list item: who, what act, the English, and what else there is to know. @param cue id of its cue in the text, when it has one */
export function recordItem({ number, record, page, values }: Item, { words }: Highlighter, cue: string | undefined): Markup {
  const facets = FACETS.map((name) => html` data-${name}="${values[name].join(' ')}"`);
  const spans = words.get(number);
  const places = ROLES.map((role) => spans?.[role].length && html` data-${role}-words="${spans[role].map(ranged).join(' ')}"`);
  const notes = notesOf(record).join(' · ');
  return html`<li class="record ${record.polarity}" id="${recordId(number)}" tabindex="-1"${facets}${places.map((place) => place || undefined)}>
<p class="who">${actTag(record)} <strong>${holdersLabel(record)}</strong> <span class="source">${cueLink(record, cue)} ${page !== undefined && `p.\u202f${page} · `}<span class="unseen">confidence </span>${percent(record.confidence)}</span></p>
<p class="english">${englishOf(record)}</p>
${notes !== '' && html`<p class="notes">${notes}</p>\n`}</li>
`;
}

function ranged([first, last]: Range): string {
  return first === last ? String(first) : `${first}-${last}`;
}

/** The act of a record with the sign of its polarity. */
function actTag(record: StanceRecord): Markup {
  return html`<span class="act"><span aria-hidden="true">${SIGNS[record.polarity]}</span> ${actLabel(record)}<span class="unseen">, ${record.polarity}:</span></span>`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}\u202f%`;
}

/** The English sentence; words left in Dutch are marked as such. */
function englishOf({ english, target }: StanceRecord): Markup[] {
  const pieces: Markup[] = [];
  let from = 0;
  for (const word of target?.untranslated ?? []) {
    const at = english.indexOf(word, from);
    if (at < 0) continue;
    pieces.push(html`${english.slice(from, at)}<i lang="nl">${word}</i>`);
    from = at + word.length;
  }
  return [...pieces, html`${english.slice(from)}`];
}

function cueLink({ cue }: StanceRecord, id: string | undefined): Markup {
  const words = html`<q lang="nl">${cue.text}</q>`;
  return id === undefined ? words : html`<a class="to-text" href="#${id}" title="Show in the text">${words}</a>`;
}

function notesOf(record: StanceRecord): string[] {
  const { holders, force, timing } = record;
  const resolutions = new Set(holders.flatMap(({ resolvedBy }) => (resolvedBy ? [RESOLUTIONS[resolvedBy]] : [])));
  return [FORCE.get(force), timing === 'reported' ? undefined : timing, ...resolutions, ...engineRemarks(record)].filter(
    (note) => note !== undefined,
  );
}

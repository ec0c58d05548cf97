import type { Analysis, Range, Span, StanceRecord, Token } from '../model.js';
import { Reader } from '../reader.js';
import { conlluSentence } from './parse/conllu.js';
import { hullOf } from './rows.js';

/**
 * The sentences of reports in CoNLL-U, each with the records taken from it: as comments (`# stance_1 = call positive tee9wn-2615-call`, and its
 * English), and in MISC of the tokens that belong to one (`Stance=1:holder,2:target`). An analysis has no tokens, so the text is read
 * again.
 */
export function format(analyses: readonly Analysis[]): string {
  const reader = new Reader();
  return analyses.map((analysis, i) => document(analysis, i + 1, reader)).join('');
}

function document({ report, layout, records }: Analysis, number: number, reader: Reader): string {
  const { readings } = reader.read(report.text, { date: report.date, layout });
  const title = [report.source, report.title].filter((part) => part !== undefined).map(oneLine);
  const queue = [...records].sort((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  return readings
    .map(({ sentence, words }, i) => {
      const here: Numbered[] = [];
      for (let record = queue[next]; record && placeOf(record) < sentence.end; record = queue[++next])
        here.push({ record, number: here.length + 1, extent: extentOf(record) });
      const comments = here.flatMap(({ record: { act, polarity, id, english }, number: n }) => [
        `stance_${n} = ${act} ${polarity} ${oneLine(id)}`,
        `stance_${n}_en = ${oneLine(english)}`,
      ]);
      const opening = i === 0 ? [`newdoc id = ${title[0] ?? number}`, ...(title[1] ? [`title = ${title[1]}`] : [])] : [];
      return conlluSentence(`${number}-${sentence.index + 1}`, words, [...opening, ...comments], (token) => stances(token, here));
    })
    .join('');
}

interface Numbered {
  record: StanceRecord;
  number: number;
  /** From the first to the last of its characters; most tokens of a long sentence are outside. */
  extent: Range;
}

function extentOf({ cue, holders, addressees, target, circumstances }: StanceRecord): Range {
  const placed = [...holders, ...addressees, ...circumstances].flatMap(({ start, end }): Range[] =>
    start === undefined || end === undefined ? [] : [[start, end]],
  );
  return hullOf([...cue.spans, ...(target?.spans ?? []), ...placed]);
}

function placeOf({ cue }: StanceRecord): number {
  return hullOf(cue.spans)[0];
}

/** What a token is to the records of its sentence. */
function stances(token: Token, records: readonly Numbered[]): string[] {
  const near = records.filter(({ extent: [start, end] }) => token.start >= start && token.end <= end);
  const parts = near.flatMap(({ record, number }) => rolesOf(token, record).map((role) => `${number}:${role}`));
  return parts.length > 0 ? [`Stance=${parts.join(',')}`] : [];
}

function rolesOf(token: Token, { cue, holders, addressees, target, circumstances }: StanceRecord): string[] {
  const inSpans = (spans: readonly Range[]) => spans.some(([start, end]) => token.start >= start && token.end <= end);
  const inSome = (parts: readonly Partial<Span>[]) =>
    parts.some(({ start, end }) => start !== undefined && end !== undefined && inSpans([[start, end]]));
  return [
    ...(inSpans(cue.spans) ? ['cue'] : []),
    ...(inSome(holders) ? ['holder'] : []),
    ...(inSome(addressees) ? ['addressee'] : []),
    ...(inSpans(target?.spans ?? []) ? ['target'] : []),
    ...(inSome(circumstances) ? ['circumstance'] : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

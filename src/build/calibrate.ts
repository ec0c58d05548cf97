import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, doubtsOf, logistic } from '../5-stances/confidence.js';
import { characterSpans, type StanceDraft, Stances, targetSpans } from '../5-stances/index.js';
import type { Range } from '../model.js';
import { Reader } from '../reader.js';

/**
 * `npm run calibrate -- FOLDER`: fits `glossary/model/confidence.tsv` on reports with gold records (`NAME.txt`, `NAME.gold.json`) by logistic regression,
 * and `confidence-levels.tsv` by isotonic regression of how often records are right, each report judged with weights from the others. Prints the levels.
 */

interface GoldRecord {
  cue: Range[];
  act: string;
  polarity: string;
  negated: boolean;
  holders: GoldMention[];
  addressees: GoldMention[];
  target: Range[] | null;
}
interface GoldMention {
  implicit?: boolean;
  role?: string;
  span?: Range;
}
interface Example {
  report: string;
  doubts: string[];
  right: boolean;
}

interface Judged {
  right: boolean;
  score: number;
}
interface Level {
  from: number;
  count: number;
  right: number;
}

const OUT = new URL('../../glossary/model/confidence.tsv', import.meta.url);
const LEVELS = new URL('../../glossary/model/confidence-levels.tsv', import.meta.url);
const ROUNDS = 4000;
/** Records of a level at least. */
const SMALLEST = 50;
const RATE = 0.5;
/** Keeps weights small that few examples speak for. */
const SHRINK = 0.01;
const TARGET_F1 = 0.6;
const SPAN_F1 = 0.5;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: npm run calibrate -- FOLDER');
const examples = readExamples(folder);
const weights = regress(examples);
writeFileSync(OUT, ['feature\tweight', ...[...weights].map(([name, weight]) => `${name}\t${weight.toFixed(2)}`), ''].join('\n'));
const levels = levelsOf(judge(examples));
const rows = levels.map((level, i) => [i === 0 ? '0' : level.from.toFixed(3), (Math.floor(share(level) * 20) / 20).toFixed(2)].join('\t'));
writeFileSync(LEVELS, ['score\tconfidence', ...rows, ''].join('\n'));
for (const level of levels)
  console.log(`from ${level.from.toFixed(3)}: ${level.right} of ${level.count} right (${(100 * share(level)).toFixed(1)} %)`);

function readExamples(directory: string): Example[] {
  const reader = new Reader();
  const stances = new Stances(reader.gazetteer);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.gold.json'))
    .flatMap((name) => {
      const text = readFileSync(join(directory, name.replace(/\.gold\.json$/, '.txt')), 'utf8');
      const { records } = JSON.parse(readFileSync(join(directory, name), 'utf8')) as { records: GoldRecord[] };
      return stances.find(reader.read(text)).drafts.flatMap((draft) => {
        const cue = cueSpans(draft);
        const gold = records.find((one) => one.cue.some(([from, to]) => cue.some(([start, end]) => from < end && start < to)));
        return gold ? [{ report: name, doubts: doubtsOf(draft), right: isRight(draft, gold, text) }] : [];
      });
    });
}

function cueSpans({ cue, reading }: StanceDraft): Range[] {
  return cue.flatMap((token) => characterSpans([token, token + 1], reading.words));
}

function isRight(draft: StanceDraft, gold: GoldRecord, text: string): boolean {
  const { words } = draft.reading;
  const span = ([from, to]: Range): Range => [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  const holders = draft.holders.flatMap((holder) => (holder.kind === 'implicit' ? [null] : holder.role === undefined ? [span(holder.range)] : []));
  const wanted = gold.holders.filter(({ role }) => role === undefined || role === 'holder').map((one) => (one.implicit ? null : (one.span ?? null)));
  return (
    draft.act === gold.act &&
    draft.polarity === gold.polarity &&
    draft.negated === gold.negated &&
    sameMentions(holders, wanted, text) &&
    sameMentions(
      draft.addressees.map(({ range }) => span(range)),
      gold.addressees.map((one) => one.span ?? null),
      text,
    ) &&
    overlap(targetSpans(draft), gold.target ?? [], text) >= TARGET_F1
  );
}

function sameMentions(found: readonly (Range | null)[], gold: readonly (Range | null)[], text: string): boolean {
  return (
    found.length === gold.length &&
    gold.every((one) => found.some((other) => (one && other ? overlap([other], [one], text) >= SPAN_F1 : one === other)))
  );
}

/** F1 of the words of two lists of spans; 1 when both are empty. */
function overlap(found: readonly Range[], gold: readonly Range[], text: string): number {
  const wordsOf = (spans: readonly Range[]) =>
    new Set(spans.flatMap(([start, end]) => [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => start + index)));
  const [one, other] = [wordsOf(found), wordsOf(gold)];
  if (one.size === 0 && other.size === 0) return 1;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}

/** Logistic regression by gradient descent. */
function regress(data: readonly Example[]): Map<string, number> {
  const names = [BASE, ...new Set(data.flatMap(({ doubts }) => doubts))].sort(
    (a, b) => Number(b === BASE) - Number(a === BASE) || a.localeCompare(b),
  );
  const fitted = new Map(names.map((name) => [name, 0]));
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map(names.map((name) => [name, -SHRINK * (name === BASE ? 0 : (fitted.get(name) ?? 0))]));
    for (const { doubts, right } of data) {
      const missing = (Number(right) - probability(doubts, fitted)) / data.length;
      for (const name of [BASE, ...doubts]) slope.set(name, (slope.get(name) ?? 0) + missing);
    }
    for (const name of names) fitted.set(name, (fitted.get(name) ?? 0) + RATE * (slope.get(name) ?? 0));
  }
  return fitted;
}

function probability(doubts: readonly string[], fitted: ReadonlyMap<string, number>): number {
  return logistic(doubts, (doubt) => fitted.get(doubt) ?? 0);
}

/** Every record with the score that weights from the other reports give it. */
function judge(data: readonly Example[]): Judged[] {
  return [...new Set(data.map((one) => one.report))].flatMap((name) => {
    const others = regress(data.filter((one) => one.report !== name));
    return data.filter((one) => one.report === name).map(({ doubts, right }) => ({ right, score: probability(doubts, others) }));
  });
}

/** Scores and the share of records that are right from each on, never falling: isotonic regression by pooling neighbours. */
function levelsOf(judged: readonly Judged[]): Level[] {
  const levels: Level[] = [];
  for (const { score, right } of [...judged].sort((a, b) => a.score - b.score)) {
    const last = levels.at(-1);
    if (last && (last.count < SMALLEST || last.from === score)) {
      last.count++;
      last.right += Number(right);
    } else levels.push({ from: score, count: 1, right: Number(right) });
  }
  for (let i = levels.length - 1; i > 0; i--) {
    const [low, high] = [levels[i - 1] as Level, levels[i] as Level];
    if (share(low) < share(high) && high.count >= SMALLEST) continue;
    levels.splice(i - 1, 2, { from: low.from, count: low.count + high.count, right: low.right + high.right });
    i = levels.length;
  }
  return levels;
}

function share({ right, count }: Level): number {
  return right / count;
}

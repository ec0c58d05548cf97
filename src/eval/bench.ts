import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { Command } from 'commander';
import { readText } from '../1-text/index.js';
import { Words } from '../2-words/index.js';
import { findMentions, Gazetteer } from '../3-entities/index.js';
import { readClauses } from '../4-clauses/index.js';
import { Stances } from '../5-stances/index.js';
import { recordEnglish, Vocabulary } from '../6-english/index.js';
import { analyze } from '../analyze.js';
import { Lexicon } from '../lexicon/index.js';
import { brillTagger } from '../natural.js';
import { Reader, type TextReading } from '../reader.js';
import { type Clock, processor, wall } from './clock.js';
import { growth } from './growth.js';
import { compromiseTagger, winkTagger } from './others.js';
import { searchOf } from './search.js';

/** `npm run bench`: how fast the library is, beside others on the same text in the same run. Ratios carry over to other machines, times do not. */
const { rounds, repeat, kilobytes } = new Command('npm run bench --')
  .description('measures speed, growth and cold start on the report of the corpus')
  .option('--rounds <number>', 'how often everything is measured; the least time counts, as what else runs only adds to it', '9')
  .option('--repeat <number>', 'how often the report is read in each round', '20')
  .option('--kilobytes <list>', 'lengths of the texts on which growth is measured; up to 10000 takes minutes', '10,100,1000')
  .parse()
  .opts<{ rounds: string; repeat: string; kilobytes: string }>();
const ROUNDS = Number(rounds);
const REPEAT = Number(repeat);
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const REPORT = path('../../corpus/verslag-europese-raad-2024-12-19.txt');
const text = readFileSync(REPORT, 'utf8');

function timed(work: () => unknown, clock: Clock): number {
  const start = clock();
  work();
  return clock() - start;
}

/** Least time of each work in milliseconds. The works take turns, so that a slow moment of the machine hits all of them. */
function compare(works: ReadonlyMap<string, () => unknown>, times: number, clock = processor): Map<string, number> {
  const found = new Map([...works.keys()].map((name) => [name, [] as number[]]));
  for (const work of works.values()) for (let i = 0; i < times; i++) work();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of works)
      found.get(name)?.push(
        timed(() => {
          for (let i = 0; i < times; i++) work();
        }, clock) / times,
      );
  return new Map([...found].map(([name, values]) => [name, Math.min(...values)]));
}

function print(head: string[], rows: (string | number)[][]): void {
  const table = new Table({ head, style: { head: [], border: [], compact: true }, colAligns: head.map((_, i) => (i === 0 ? 'left' : 'right')) });
  table.push(...rows);
  console.log(table.toString());
}

// ---------------------------------------------------------------------------------------------- tokens per second
const lexicon = Lexicon.load();
const gazetteer = Gazetteer.load();
const words = new Words(lexicon);
const reader = new Reader();
const reading: TextReading = reader.read(text);
const tokens = reading.readings.reduce((sum, { words: { length } }) => sum + length, 0);
const forms = reading.readings.map((sentence) => sentence.words.map(({ text: form }) => form));

const READING = 'standpunt: sentences, tokens, tags, lemmas, names, clauses';
const ANALYSIS = 'standpunt: whole analysis, records and English included';
const tag = brillTagger();
const wink = winkTagger();
const compromise = compromiseTagger();
const systems = new Map<string, () => unknown>([
  [READING, () => reader.read(text)],
  [ANALYSIS, () => analyze(text)],
  ['natural: Brill tagger, Dutch, tokens given', () => forms.map(tag)],
  ['winkNLP: sentences, tokens, tags (English model)', () => wink(text)],
  ['compromise: sentences, tokens, tags (English)', () => compromise(text)],
]);
const speed = compare(systems, REPEAT);
const ratio = (name: string, other: string) => ((speed.get(other) ?? 0) / (speed.get(name) ?? 1)).toFixed(2);
console.log(
  `The report of the corpus, ${tokens} tokens, ${REPEAT} times in each of ${ROUNDS} rounds; the least processor time of each, everything warm.`,
);
print(
  ['', 'tokens/s', 'our reading is … times as fast', 'our analysis is … times as fast'],
  [...speed].map(([name, time]) => [name, Math.round(tokens / (time / 1000)), ratio(READING, name), ratio(ANALYSIS, name)]),
);

// ------------------------------------------------------------------------------------------- where the time goes
const stances = new Stances(gazetteer);
const vocabulary = new Vocabulary(lexicon, gazetteer);
const { sentences } = readText(text, words.abbreviations);
const tagged = sentences.map((sentence) => words.read(text, sentence));
const scenes = tagged.map((read) => ({ words: read, mentions: findMentions(read, gazetteer), lexicon }));
const { drafts } = stances.find(reading);
const stages = compare(
  new Map<string, () => unknown>([
    ['1 text', () => readText(text, words.abbreviations)],
    ['2 words', () => sentences.map((sentence) => words.read(text, sentence))],
    ['3 entities', () => tagged.map((read) => findMentions(read, gazetteer))],
    ['4 clauses', () => scenes.map(readClauses)],
    ['5 stances', () => stances.find(reading)],
    ['6 english', () => drafts.map((draft) => recordEnglish(draft, vocabulary))],
  ]),
  REPEAT,
);
const total = [...stages.values()].reduce((a, b) => a + b, 0);
const share = (time: number, of: number) => `${((100 * time) / of).toFixed(1)} %`;
console.log('\nWhere the time of a warm analysis goes');
print(
  ['stage', 'ms', 'share'],
  [...stages].map(([name, time]) => [name, time.toFixed(2), share(time, total)]),
);

// ---------------------------------------------------------------------------------------------------------- growth
const sizes = kilobytes.split(',').map(Number);
console.log('\nMilliseconds for each kilobyte (1000 characters), by the length of the text');
print(
  ['', ...sizes.map((size) => `${size} kB`), 'longest × shortest'],
  [...growth(text, sizes)].map(([name, times]) => [
    name,
    ...times.map((time) => time.toFixed(2)),
    ((times.at(-1) ?? 0) / (times[0] ?? 1)).toFixed(2),
  ]),
);

// ---------------------------------------------------------------------------------------------------------- search
const RECORDS = 10_000;
const made = await searchOf(RECORDS);
const [hits, scanned] = [made.search(), made.scan()];
if (hits !== scanned || hits === 0) throw new Error(`the search found ${hits} records, the scan ${scanned}`);
const searched = compare(new Map(Object.entries({ search: made.search, scan: made.scan })), 1);
made.close();
console.log(`\n${hits} of ${RECORDS} records found by two words: by the store's search, and by reading all records from it`);
print(
  ['', 'ms', '× scan'],
  [...searched].map(([name, time]) => [name, time.toFixed(2), (time / (searched.get('scan') ?? 1)).toFixed(2)]),
);

// ------------------------------------------------------------------------------------------------------ cold start
const EMPTY = 'node -e 0';
const CLI = 'standpunt analyze';
const PARTS = `
  const start = performance.now();
  const { analyze } = await import(${JSON.stringify(new URL('../index.js', import.meta.url).href)});
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(${JSON.stringify(REPORT)}, 'utf8');
  const loaded = performance.now();
  analyze(text);
  const first = performance.now();
  analyze(text);
  console.log(JSON.stringify([loaded - start, first - loaded, performance.now() - first]));`;
const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
const parts: number[][] = [];
const cold = compare(
  new Map<string, () => unknown>([
    [EMPTY, () => run('-e', '0')],
    [CLI, () => run(path('../cli/main.js'), 'analyze', REPORT, '--format', 'json')],
    ['parts', () => parts.push(JSON.parse(run('--input-type=module', '-e', PARTS).stdout))],
  ]),
  1,
  wall,
);
const base = cold.get(EMPTY) ?? 1;
const command = cold.get(CLI) ?? 0;
const [modules = 0, first = 0, second = 0] = [0, 1, 2].map((i) => Math.min(...parts.map((part) => part[i] ?? 0)));
console.log('\nCold start, each run a process of its own');
print(
  ['', 'ms', `× ${EMPTY}`],
  [
    [EMPTY, base.toFixed(0), '1.00'],
    [`${CLI} REPORT --format json`, command.toFixed(0), (command / base).toFixed(2)],
    ['  of it: loading the modules', modules.toFixed(0), (modules / base).toFixed(2)],
    ['  of it: first analysis, loading of the data included', first.toFixed(0), (first / base).toFixed(2)],
    ['  for comparison: the second analysis in the same process', second.toFixed(0), (second / base).toFixed(2)],
  ],
);

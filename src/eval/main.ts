import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import { Command } from 'commander';
import { f1, precision, recall } from './counts.js';
import { describeReport, type Figure, measureEntities, measureReports, measureTreebank } from './measure.js';
import { readTreebank } from './treebank.js';

/** `npm run eval`: what stages 1 to 4 find, beside gold data of the caller's own. */
interface Options {
  treebank?: string[];
  reports?: string;
  shippedTagger?: true;
  json?: true;
  verbose?: true;
  examples: string;
}

const CORPUS_REPORT = new URL('../../corpus/verslag-europese-raad-2024-12-19.txt', import.meta.url);
const CROSS_VALIDATED = 'Read with taggers trained on the other documents of the treebanks (five folds). The lexicon is the same throughout.';
const SHIPPED = 'Read with the tagger that ships. Where it was trained on these treebanks, the figures are too good.';
const percent = (value: number) => (100 * value).toFixed(1);

const options = new Command('npm run eval --')
  .description('measures sentence boundaries, tagging and clause reading on gold data')
  .option('--treebank <file...>', 'treebanks in CoNLL-U form, with the relations of Universal Dependencies')
  .option(
    '--reports <folder>',
    'reports NAME.txt with NAME.gold.json: { "sentences": [{ "span": [start, end] }], "entities": [{ "type", "span", "id" }] }',
  )
  .option('--shipped-tagger', 'use the tagger that ships: fair only on a treebank that it was not trained on')
  .option('--json', 'print the figures as JSON')
  .option('--verbose', 'print the kinds of error too, with examples')
  .option('--examples <number>', 'examples for each kind of error', '5')
  .parse()
  .opts<Options>();

const examples = Number(options.examples);
const missing: string[] = [];

try {
  const figures = measured();
  if (options.json) console.log(JSON.stringify({ figures: figures.map(asJson), missing }, null, 2));
  else {
    console.log(table(figures));
    if (options.treebank) console.log(options.shippedTagger ? SHIPPED : CROSS_VALIDATED);
    for (const what of missing) console.log(`Not measured: ${what}`);
    if (options.verbose) for (const figure of figures) console.log(errorText(figure));
  }
} catch (error) {
  console.error(`eval: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

function measured(): Figure[] {
  const figures: Figure[] = [];
  if (options.reports) figures.push(...measureReports(options.reports), ...measureEntities(options.reports));
  else missing.push('sentence boundaries and entities of reports (--reports FOLDER)');
  if (options.treebank) figures.push(...measureTreebank(options.treebank.flatMap(readTreebank), options.shippedTagger ?? false));
  else
    missing.push(
      'sentence boundaries of running text, tagging, lemmas, particles, passives, subjects, objects and preposition phrases (--treebank FILE…)',
    );
  if (!options.reports && !options.treebank) figures.push(...describeReport(readFileSync(CORPUS_REPORT, 'utf8')));
  return figures;
}

function asJson({ task, system, kind, counts, errors }: Figure) {
  const { right, found, gold } = counts;
  const kinds = errors?.list().map((one) => ({ ...one, examples: one.examples.slice(0, examples) }));
  const rates =
    kind === 'f1' ? { precision: precision(counts), recall: recall(counts), f1: f1(counts) } : { [kind]: kind === 'count' ? found : recall(counts) };
  return { task, system, ...rates, ...(kind !== 'count' && { right, found, gold }), ...(options.verbose && kinds && { errors: kinds }) };
}

function table(rows: readonly Figure[]): string {
  const head = ['', 'system', 'P', 'R', 'F1', 'share', 'right', 'found', 'gold'];
  const out = new Table({
    head,
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
  });
  let last = '';
  for (const { task, system, kind, counts } of rows) {
    const { right, found, gold } = counts;
    const rates =
      kind === 'f1'
        ? [precision(counts), recall(counts), f1(counts)].map(percent).concat('')
        : ['', '', '', kind === 'count' ? '' : percent(recall(counts))];
    out.push([task === last ? '' : task, system, ...rates, kind === 'count' ? '' : right, found, kind === 'count' ? '' : gold]);
    last = task;
  }
  return out.toString();
}

function errorText({ task, system, errors }: Figure): string {
  const kinds = errors?.list() ?? [];
  if (kinds.length === 0) return '';
  const lines = kinds.map(({ kind, count, examples: all }) =>
    [`${count} × ${kind}`, ...all.slice(0, examples).map((one) => `    ${one}`)].join('\n'),
  );
  return `\n# ${task}, ${system}\n\n${lines.join('\n\n')}`;
}

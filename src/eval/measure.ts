import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Words } from '../2-words/index.js';
import { loadModel, makeTagger, type TaggerModel } from '../2-words/model.js';
import { Gazetteer } from '../3-entities/index.js';
import { compileWeights } from '../build/tagger-model.js';
import { train } from '../build/train-tagger.js';
import { Lexicon } from '../lexicon/index.js';
import type { Range } from '../model.js';
import { brillTagger } from '../natural.js';
import { analyzeDutch } from '../pipeline.js';
import { Reader } from '../reader.js';
import { ArgumentMeasures } from './arguments.js';
import { ClauseMeasures } from './clauses.js';
import { add, type Counts, Errors, none, tally } from './counts.js';
import { compareEntities, compareIds, englishNames, type GoldEntity, type GoldRecord } from './entities.js';
import { compromiseNames } from './others.js';
import { allClauses, readAligned } from './reading.js';
import { byBlock, compareBoundaries, otherSegmenters, ownSegmenter, type Segmenter, unitEnds } from './sentences.js';
import { TaggingMeasures, TagMap } from './tagging.js';
import { foldsOf, type GoldParagraph, type GoldSentence, paragraphsOf } from './treebank.js';

const FOLDS = 5;
const OURS = 'standpunt';
const TYPES = ['PER', 'ORG', 'LOC', 'MISC', 'DATE', 'MONEY'] as const;

/** One line of the result. */
export interface Figure {
  /** What is measured, and on what. */
  task: string;
  system: string;
  /** `f1` compares two sets, `accuracy` asks one question of each item of the gold data; `share` and `count` describe a text without gold data. */
  kind: 'f1' | 'accuracy' | 'share' | 'count';
  counts: Counts;
  errors?: Errors;
}

/** Sentence boundaries of reports: `NAME.txt` with `NAME.gold.json`, whose `sentences` have a `span` each. */
export function measureReports(folder: string): Figure[] {
  const figures = new Figures();
  const segmenters = segmentersOf(true);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.gold.json'))) {
    const { sentences = [] } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { sentences?: { span: Range }[] };
    if (sentences.length === 0) continue;
    const text = readFileSync(join(folder, file.replace(/\.gold\.json$/, '.txt')), 'utf8');
    const gold = sentences.map(({ span: [start, end] }) => ({ start, end }));
    for (const { name, segment } of segmenters) {
      const found = segment(text);
      add(figures.of('sentence boundaries, reports', name, 'f1'), compareBoundaries(text, found, gold));
      if (name === OURS) boundaryErrors(figures.errors('sentence boundaries, reports', name), { text, sentences: gold }, found);
    }
  }
  if (figures.list.length === 0) throw new Error(`${folder} has no gold sentences`);
  return figures.list;
}

/**
 * Named things of reports: `entities` of the gold data have a `type` and a `span`, and where they are known an `id`. Beside them what
 * compromise finds of the same names in the English of the gold records: it reads English only.
 */
export function measureEntities(folder: string): Figure[] {
  const figures = new Figures();
  const gazetteer = Gazetteer.load();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.gold.json'))) {
    const { entities = [], records = [] } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      entities?: GoldEntity[];
      records?: GoldRecord[];
    };
    if (entities.length === 0) continue;
    const text = readFileSync(join(folder, file.replace(/\.gold\.json$/, '.txt')), 'utf8');
    const { entities: found } = analyzeDutch(text);
    add(figures.of('entities, span and type, reports', OURS, 'f1'), compareEntities(text, found, entities, true));
    add(figures.of('entities, span alone, reports', OURS, 'f1'), compareEntities(text, found, entities, false));
    for (const type of TYPES) {
      const [ours, gold] = [found.filter((one) => one.type === type), entities.filter((one) => one.type === type)];
      add(figures.of(`entities, ${type}, reports`, OURS, 'f1'), compareEntities(text, ours, gold, true));
    }
    if (entities.some(({ id }) => id !== undefined))
      add(figures.of('identity of entities with a known id, reports', OURS, 'accuracy'), compareIds(text, found, entities));
    for (const { type, span, english, name } of englishNames(text, records, entities, gazetteer)) {
      const [gold] = [[{ type, span }]];
      const task = 'names whose English stands in a gold record, found with their type';
      const own = found.filter(({ start, end }) => start < span[1] && end > span[0]);
      tally(figures.of(task, `${OURS}, in the Dutch`, 'accuracy'), compareEntities(text, own, gold, true).right === 1);
      tally(
        figures.of(task, 'compromise, in the English', 'accuracy'),
        compromiseNames(english).some((one) => one.type === type && one.text.includes(name)),
      );
    }
  }
  return figures.list;
}

/** Everything that a treebank can tell. @param shipped read with the tagger that ships instead of taggers trained on the other documents */
export function measureTreebank(sentences: readonly GoldSentence[], shipped: boolean): Figure[] {
  return [...measureBoundaries(paragraphsOf(sentences)), ...measureReading(sentences, shipped)];
}

function measureBoundaries(paragraphs: readonly GoldParagraph[]): Figure[] {
  const figures = new Figures();
  const segmenters = segmentersOf(false);
  for (const inner of [false, true]) {
    const task = inner ? 'the same, without the ends of paragraphs' : 'sentence boundaries, treebank paragraphs';
    for (const { text, sentences } of paragraphs)
      for (const { name, segment } of segmenters) {
        const found = segment(text);
        add(figures.of(task, name, 'f1'), compareBoundaries(text, found, sentences, inner));
        if (name === OURS && !inner) boundaryErrors(figures.errors(task, name), { text, sentences }, found);
      }
  }
  return figures.list;
}

function segmentersOf(reports: boolean): { name: string; segment: Segmenter }[] {
  const own = { name: OURS, segment: ownSegmenter(new Words(Lexicon.load()).abbreviations) };
  const others = otherSegmenters();
  return reports
    ? [
        own,
        ...others.flatMap(({ name, segment }) => [
          { name, segment },
          { name: `${name}, lines joined by us`, segment: byBlock(segment) },
        ]),
      ]
    : [own, ...others];
}

function boundaryErrors(errors: Errors, { text, sentences }: GoldParagraph, found: readonly { start: number; end: number }[]): void {
  const [ours, gold] = [unitEnds(text, found), unitEnds(text, sentences)];
  const around = (at: number) => text.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, ' ');
  for (const end of gold) if (!ours.has(end)) errors.add('missed', around(end));
  for (const end of ours) if (!gold.has(end)) errors.add('spurious', around(end));
}

function measureReading(sentences: readonly GoldSentence[], shipped: boolean): Figure[] {
  const lexicon = Lexicon.load();
  const gazetteer = Gazetteer.load();
  const brill = brillTagger();
  const tagging = new TaggingMeasures();
  const clauses = new ClauseMeasures(lexicon);
  const functions = new ArgumentMeasures();
  const others = none();
  const folds = foldsOf(sentences, FOLDS);
  for (let fold = 0; fold < FOLDS; fold++) {
    const learnt = sentences.filter((_, i) => folds[i] !== fold);
    const model = shipped ? loadModel(lexicon) : trainedOn(learnt, lexicon);
    const reader = new Words(lexicon, model);
    const map = new TagMap();
    for (const { tokens } of learnt) for (const [i, tag] of brillTags(tokens).entries()) map.learn(tag, tokens[i]?.upos ?? '');
    for (const { tokens } of sentences.filter((_, i) => folds[i] === fold)) {
      tagging.add(tokens, reader);
      const reading = readAligned(tokens, reader, gazetteer, lexicon);
      clauses.add(reading);
      functions.add(reading);
      for (const [i, tag] of brillTags(tokens).entries()) tally(others, map.upos(tag) === tokens[i]?.upos);
    }
  }
  return [
    { task: 'part of speech, gold tokens', system: OURS, kind: 'accuracy', counts: tagging.upos, errors: tagging.uposErrors },
    { task: 'part of speech, gold tokens', system: 'natural Brill tagger', kind: 'accuracy', counts: others },
    { task: 'lemma of a token, gold tokens', system: OURS, kind: 'accuracy', counts: tagging.lemma, errors: tagging.lemmaErrors },
    ...[...clauses.figures(), ...functions.figures()].map((figure): Figure => ({ ...figure, system: OURS })),
  ];

  function brillTags(tokens: GoldSentence['tokens']): string[] {
    const tags = brill(tokens.map(({ form }) => form));
    return tokens.map(({ form }, i) => (/^\p{P}+$/u.test(form) ? 'punctuation' : (tags[i] ?? '')));
  }
}

function trainedOn(sentences: readonly GoldSentence[], lexicon: Lexicon): TaggerModel {
  const { weights, tags } = train(
    sentences.map(({ tokens }) => tokens),
    lexicon,
  );
  return { tagger: makeTagger(compileWeights(weights), lexicon), dictionary: tags };
}

/** What can be said of a report without gold data: how many units the segmenters find, and how much of it the lexicon and the clause reading cover. */
export function describeReport(text: string): Figure[] {
  const figures = new Figures();
  const { readings } = new Reader().read(text);
  for (const { name, segment } of segmentersOf(true)) {
    const { size } = unitEnds(text, segment(text));
    add(figures.of('sentences and headings found, corpus report', name, 'count'), { right: 0, found: size, gold: 0 });
  }
  for (const { words, clauses } of readings) {
    for (const { lemmaSource, footnote } of words)
      if (!footnote) tally(figures.of('tokens whose lemma is no guess, corpus report', OURS, 'share'), lemmaSource !== 'guess');
    const finite = [...allClauses(clauses)].some(({ verbs }) => verbs?.finite !== undefined);
    tally(figures.of('sentences read with a finite verb, corpus report', OURS, 'share'), finite);
  }
  return figures.list;
}

class Figures {
  readonly list: Figure[] = [];

  of(task: string, system: string, kind: Figure['kind']): Counts {
    return this.#figure(task, system, kind).counts;
  }

  errors(task: string, system: string): Errors {
    const figure = this.#figure(task, system, 'f1');
    figure.errors ??= new Errors();
    return figure.errors;
  }

  #figure(task: string, system: string, kind: Figure['kind']): Figure {
    let figure = this.list.find((one) => one.task === task && one.system === system);
    if (!figure) {
      figure = { task, system, kind, counts: none() };
      this.list.push(figure);
    }
    return figure;
  }
}

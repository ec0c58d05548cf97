import { writeFileSync } from 'node:fs';
import { Candidates } from '../2-words/candidates.js';
import { type TagDictionary, taggerInput } from '../2-words/model.js';
import { features, Tagger, type TaggerInput, type Weights } from '../2-words/tagger.js';
import { TAGS, type Tag } from '../2-words/tags.js';
import { Lexicon } from '../lexicon/index.js';
import { type GoldToken, goldTag, readConllu } from './conllu.js';

/**
 * Trains the tagger on treebanks in CoNLL-U form: `node dist/build/train-tagger.js FILE…` writes `glossary/model/tagger.tsv`.
 * The weights are a work derived from the treebanks and carry their licence, see `glossary/model/README.md`.
 */
const EPOCHS = 8;
const SMALLEST = 0.15;

interface Example {
  words: TaggerInput[];
  gold: Tag[];
}

/** Trains on the sentences given. Deterministic. */
export function train(sentences: GoldToken[][], candidates: Candidates): { weights: Weights; dictionary: TagDictionary } {
  const dictionary = missingTags(sentences, candidates);
  const examples = sentences.map((sentence) => example(sentence, candidates, dictionary));
  const live = new Map<string, { value: Float64Array; total: Float64Array; stamp: Float64Array }>();
  let step = 0;
  const update = (feature: string, tag: number, amount: number) => {
    let cell = live.get(feature);
    if (!cell) {
      cell = { value: new Float64Array(TAGS.length), total: new Float64Array(TAGS.length), stamp: new Float64Array(TAGS.length) };
      live.set(feature, cell);
    }
    (cell.total[tag] as number) += (step - (cell.stamp[tag] as number)) * (cell.value[tag] as number);
    cell.stamp[tag] = step;
    (cell.value[tag] as number) += amount;
  };
  const index = new Map(TAGS.map((tag, i) => [tag, i]));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { words, gold } of shuffled(examples, epoch)) {
      let previous = '#';
      let beforePrevious = '#';
      for (const [i, word] of words.entries()) {
        const right = gold[i] as Tag;
        let guess: Tag = word.tags[0] as Tag;
        if (word.tags.length > 1) {
          step++;
          const active = features(words, i, previous, beforePrevious);
          guess = best(active, word.tags, live, index);
          if (guess !== right && word.tags.includes(right)) {
            for (const feature of active) {
              update(feature, index.get(right) as number, 1);
              update(feature, index.get(guess) as number, -1);
            }
          }
        }
        beforePrevious = previous;
        previous = guess;
      }
    }
  }
  const weights: Weights = new Map();
  for (const [feature, { value, total, stamp }] of live) {
    const pairs: number[] = [];
    for (let tag = 0; tag < TAGS.length; tag++) {
      const average = ((total[tag] as number) + (step - (stamp[tag] as number)) * (value[tag] as number)) / step;
      if (Math.abs(average) >= SMALLEST) pairs.push(tag, Math.round(average * 10) / 10);
    }
    if (pairs.length > 0) weights.set(feature, pairs);
  }
  return { weights, dictionary };
}

/** Tags that words have in the treebank and the lexicon does not give them, seen at least twice. */
function missingTags(sentences: GoldToken[][], candidates: Candidates): TagDictionary {
  const counts = new Map<string, Map<Tag, number>>();
  for (const sentence of sentences) {
    for (const [i, token] of sentence.entries()) {
      const { tags } = taggerInput(raw(token), i === 0, candidates, new Map());
      const tag = goldTag(token);
      if (tags.includes(tag)) continue;
      const word = token.form.toLowerCase();
      const of = counts.get(word) ?? new Map<Tag, number>();
      counts.set(word, of.set(tag, (of.get(tag) ?? 0) + 1));
    }
  }
  const dictionary: TagDictionary = new Map();
  for (const [word, of] of counts) {
    const tags = [...of].filter(([, count]) => count >= 2).map(([tag]) => tag);
    if (tags.length > 0) dictionary.set(word, tags);
  }
  return dictionary;
}

function example(sentence: GoldToken[], candidates: Candidates, dictionary: TagDictionary): Example {
  return { words: sentence.map((token, i) => taggerInput(raw(token), i === 0, candidates, dictionary)), gold: sentence.map(goldTag) };
}

/** A gold token as the tokeniser would have given it. */
export function raw({ form }: GoldToken) {
  const kind = /^[\p{P}\p{S}]+$/u.test(form) ? 'punctuation' : /^\p{N}+([.,:/-]\p{N}+)*%?$/u.test(form) ? 'number' : 'word';
  return { start: 0, end: form.length, text: form, kind } as const;
}

function best(active: string[], tags: readonly Tag[], live: Map<string, { value: Float64Array }>, index: Map<Tag, number>): Tag {
  const scores = new Float64Array(TAGS.length);
  for (const feature of active) {
    const cell = live.get(feature);
    if (cell) for (let k = 0; k < scores.length; k++) (scores[k] as number) += cell.value[k] as number;
  }
  return tags.reduce((a, b) => ((scores[index.get(b) as number] as number) > (scores[index.get(a) as number] as number) ? b : a));
}

/** The same order for the same epoch: a small linear congruential generator. */
function shuffled<T>(items: T[], seed: number): T[] {
  const copy = [...items];
  let state = seed * 7919 + 12345;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const k = state % (i + 1);
    [copy[i], copy[k]] = [copy[k] as T, copy[i] as T];
  }
  return copy;
}

/** Share of tokens whose UPOS-relevant tag is right. */
export function accuracy(
  sentences: GoldToken[][],
  candidates: Candidates,
  weights: Weights,
  dictionary: TagDictionary,
): { right: number; all: number; errors: string[] } {
  const tagger = new Tagger(weights);
  let right = 0;
  let all = 0;
  const errors: string[] = [];
  for (const sentence of sentences) {
    const { words, gold } = example(sentence, candidates, dictionary);
    for (const [i, tag] of tagger.tag(words).entries()) {
      all++;
      if (upos(tag) === sentence[i]?.upos) right++;
      else errors.push(`${gold[i]}→${tag} ${sentence[i]?.form}${words[i]?.tags.includes(gold[i] as Tag) ? '' : ' (not offered)'}`);
    }
  }
  return { right, all, errors };
}

import { describe } from '../2-words/tags.js';

function upos(tag: Tag): string {
  return describe(tag).upos;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const candidates = new Candidates(Lexicon.load());
  const sentences = files.flatMap(readConllu);
  if (process.argv.includes('--cross-validate')) {
    let right = 0;
    let all = 0;
    const errors = new Map<string, number>();
    for (let fold = 0; fold < 5; fold++) {
      const { weights, dictionary } = train(
        sentences.filter((_, i) => i % 5 !== fold),
        candidates,
      );
      const result = accuracy(
        sentences.filter((_, i) => i % 5 === fold),
        candidates,
        weights,
        dictionary,
      );
      right += result.right;
      all += result.all;
      for (const error of result.errors) errors.set(error, (errors.get(error) ?? 0) + 1);
    }
    console.log(`UPOS accuracy, 5-fold cross-validation: ${(right / all).toFixed(4)} of ${all} tokens`);
    if (process.argv.includes('--verbose'))
      for (const [error, count] of [...errors].sort((a, b) => b[1] - a[1]).slice(0, 150)) console.log(count, error);
  } else {
    const { weights, dictionary } = train(sentences, candidates);
    const lines = [...weights].map(([feature, pairs]) => `${feature}\t${pairs.join(' ')}`).sort();
    const extra = [...dictionary].map(([word, tags]) => `x${word}\t${tags.map((tag) => TAGS.indexOf(tag)).join(' ')}`).sort();
    writeFileSync(new URL('../../glossary/model/tagger.tsv', import.meta.url), `feature\tweights\n${[...lines, ...extra].join('\n')}\n`);
    console.log(`${sentences.length} sentences, ${lines.length} features`);
  }
}

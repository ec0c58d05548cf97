import { writeFileSync } from 'node:fs';
import { Candidates } from '../2-words/candidates.js';
import { BOUNDARY, Features, NO_TAG, OWN_TEMPLATES, ownAtoms } from '../2-words/features.js';
import { type TagDictionary, type WordForm, WordForms } from '../2-words/forms.js';
import { makeTagger } from '../2-words/model.js';
import { Sight, STATE_NAMES } from '../2-words/sight.js';
import { hasRelatives } from '../2-words/tagger.js';
import { FAMILY, TAGS, type Tag } from '../2-words/tags.js';
import { hash } from '../data.js';
import { Lexicon } from '../lexicon/index.js';
import { type GoldToken, goldTag, readConllu } from './conllu.js';
import { Perceptron } from './perceptron.js';
import { compileWeights, type TrainedModel, writeTags, writeWeights } from './tagger-model.js';

/**
 * Trains the tagger on treebanks in CoNLL-U form: `node dist/build/train-tagger.js FILE…` writes `glossary/model/`.
 * The weights are a work derived from the treebanks and carry their licence, see `glossary/model/README.md`.
 */
/** Runs with the examples in other orders, whose weights are averaged, and how often each sees them. */
const RUNS = 3;
const EPOCHS = 6;
/** Parts of the sentences whose first tags come from a tagger trained on the others, so that the second pass learns from the errors of the first. */
const PARTS = 4;

interface Example {
  words: WordForm[];
  /** Indexes of the right tags. */
  gold: number[];
  /** What the first pass made of it. */
  first?: Uint8Array;
}

/** Trains on the sentences given. Deterministic. */
export function train(sentences: readonly GoldToken[][], lexicon: Lexicon): TrainedModel {
  const candidates = new Candidates(lexicon);
  const tags = missingTags(sentences, candidates);
  const forms = new WordForms(candidates, tags);
  const examples = sentences.map(
    (sentence): Example => ({
      words: sentence.map((token, i) => forms.of(raw(token), i === 0)),
      gold: sentence.map((token) => TAGS.indexOf(goldTag(token))),
    }),
  );
  const names = atomNames(examples);
  for (let part = 0; part < PARTS; part++) {
    const others = trainPass(
      examples.filter((_, i) => i % PARTS !== part),
      false,
      names,
      lexicon,
    );
    const tagger = makeTagger(compileWeights(others), lexicon);
    for (const [i, example] of examples.entries()) if (i % PARTS === part) example.first = tagger.firstPass(fresh(example.words));
  }
  return { weights: new Map([...trainPass(examples, false, names, lexicon), ...trainPass(examples, true, names, lexicon)]), tags };
}

/** The words without the scores that another tagger has left in them. */
function fresh(words: readonly WordForm[]): WordForm[] {
  return words.map(({ scores: _, ...word }) => word);
}

function trainPass(examples: readonly Example[], second: boolean, names: ReadonlyMap<number, string>, lexicon: Lexicon): TrainedModel['weights'] {
  const perceptron = new Perceptron(TAGS.length);
  const features = new Features();
  const sight = new Sight((particle, verb) => lexicon.separable(particle, verb) !== undefined);
  const pass = second ? '2' : '1';
  const nameOf = (template: string, atoms: readonly string[]) => [pass + template, ...atoms].join(' ');
  for (let epoch = 0; epoch < RUNS * EPOCHS; epoch++) {
    if (epoch > 0 && epoch % EPOCHS === 0) perceptron.again();
    for (const { words, gold, first } of shuffled(examples, epoch)) {
      if (second) sight.look(words, first as Uint8Array);
      let before = NO_TAG;
      let beforeThat = NO_TAG;
      for (const [i, word] of words.entries()) {
        let guess = second ? ((first as Uint8Array)[i] as number) : (word.choice[0] as number);
        if (second ? hasRelatives(word.choice, guess) : word.choice.length > 1) {
          const choice = second ? word.choice.filter((tag) => FAMILY[tag] === FAMILY[guess]) : word.choice;
          features.read(words, i, before, beforeThat, second ? sight : undefined);
          const own = word.own[second ? 1 : 0];
          const active = [...own, ...features.keys.subarray(0, features.count)];
          const right = gold[i] as number;
          guess = perceptron.learn(active, choice, choice.includes(right) ? right : undefined, (place) => {
            if (place < own.length) return nameOf(OWN_TEMPLATES[place] as string, [ownAtoms(word.text, word.tags, i === 0)[place] as string]);
            const [template, ...atoms] = features.parts(place - own.length);
            return nameOf(
              template,
              atoms.map((atom) => names.get(atom) as string),
            );
          });
        }
        beforeThat = before;
        before = guess;
      }
    }
  }
  perceptron.again();
  return new Map(perceptron.averages().map(([name, weights]) => [name, new Map(weights.map(([tag, weight]) => [TAGS[tag] as Tag, weight]))]));
}

/** The atoms of features by their hash. @throws Error when two have the same */
function atomNames(examples: readonly Example[]): Map<number, string> {
  const names = new Map<number, string>();
  const add = (atom: string) => {
    const other = names.get(hash(atom));
    if (other !== undefined && other !== atom) throw new Error(`«${atom}» and «${other}» have the same hash`);
    names.set(hash(atom), atom);
  };
  for (const atom of [...TAGS, BOUNDARY, ...STATE_NAMES]) add(atom);
  for (const { words } of examples)
    for (const [i, { text, tags, lemmas }] of words.entries())
      for (const atom of [...ownAtoms(text, tags, i === 0), lemmas[0] ?? BOUNDARY]) add(atom);
  return names;
}

/** Tags that words have in the treebank and the lexicon does not give them, seen at least twice. */
function missingTags(sentences: readonly GoldToken[][], candidates: Candidates): Map<string, Tag[]> & TagDictionary {
  const forms = new WordForms(candidates, new Map());
  const counts = new Map<string, Map<Tag, number>>();
  for (const sentence of sentences) {
    for (const [i, token] of sentence.entries()) {
      const { tags } = forms.of(raw(token), i === 0);
      const tag = goldTag(token);
      if (tags.includes(tag)) continue;
      const word = token.form.toLowerCase();
      const of = counts.get(word) ?? new Map<Tag, number>();
      counts.set(word, of.set(tag, (of.get(tag) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts]
      .map(([word, of]): [string, Tag[]] => [word, [...of].filter(([, count]) => count >= 2).map(([tag]) => tag)])
      .filter(([, tags]) => tags.length > 0),
  );
}

/** A gold token as the tokeniser would have given it. */
export function raw({ form }: GoldToken) {
  const kind = /^[\p{P}\p{S}]+$/u.test(form) ? 'punctuation' : /^\p{N}+([.,:/-]\p{N}+)*%?$/u.test(form) ? 'number' : 'word';
  return { start: 0, end: form.length, text: form, kind } as const;
}

/** The same order for the same epoch: a small linear congruential generator. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const copy = [...items];
  let state = seed * 7919 + 12345;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const k = state % (i + 1);
    [copy[i], copy[k]] = [copy[k] as T, copy[i] as T];
  }
  return copy;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const sentences = process.argv.slice(2).flatMap(readConllu);
  const model = train(sentences, Lexicon.load());
  const folder = new URL('../../glossary/model/', import.meta.url);
  writeFileSync(new URL('tagger.tsv', folder), writeWeights(model.weights));
  writeFileSync(new URL('tags.tsv', folder), writeTags(model.tags));
  console.log(`${sentences.length} sentences, ${model.weights.size} features`);
}

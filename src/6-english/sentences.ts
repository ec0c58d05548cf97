import type { Word } from '../2-words/index.js';
import type { Clause } from '../grammar.js';
import type { TermUse } from '../model.js';
import type { SentenceReading } from '../reader.js';
import { clauseText } from './clauses.js';
import { confidenceOf } from './confidence.js';
import { join, quoted, type Scene, sceneOf } from './scene.js';
import { subordinateText } from './subordinate.js';
import type { Vocabulary } from './vocabulary.js';
import { capitalise } from './words.js';

/** The English of a sentence. */
export interface SentenceEnglish {
  text: string;
  terms: TermUse[];
  untranslated: string[];
  /** 0–1, see {@link confidenceOf}. */
  confidence: number;
}

/** Puts a sentence into English, clause by clause, with the marks that stand between and behind the clauses. */
export function sentenceEnglish(reading: SentenceReading, vocabulary: Vocabulary): SentenceEnglish {
  const scene = sceneOf(reading, vocabulary);
  const clauses = reading.clauses.map((clause, i) =>
    join(joint(clause, reading.clauses[i - 1], scene), quoted(topClause(clause, scene), clause.range, scene)),
  );
  const text = join(...clauses, closing(reading.words));
  return { text: capitalise(text), terms: scene.terms, untranslated: scene.untranslated, confidence: confidenceOf(reading.clauses, scene) };
}

function topClause(clause: Clause, scene: Scene): string {
  if (clause.kind === 'main' || clause.kind === 'verb-first' || clause.kind === 'fragment') return clauseText(clause, scene, { form: 'finite' });
  return subordinateText(clause, scene);
}

/** What stands between two clauses: a comma, a semicolon, a colon or a dash, and the conjunction. */
function joint(clause: Clause, previous: Clause | undefined, scene: Scene): string {
  const conjunction = clause.conjunction === undefined ? undefined : scene.words[clause.conjunction];
  const word = conjunction?.lower === 'of' ? 'or' : conjunction?.entry?.english.base;
  if (!previous) return word ?? '';
  const between = scene.words.slice(previous.range[1] - 1, clause.conjunction ?? clause.range[0]);
  const mark = between.findLast(({ text }) => /^[,;:–—-]$/.test(text))?.text ?? '';
  return join(mark, word);
}

/** The mark that ends the sentence. */
function closing(words: readonly Word[]): string {
  return words.findLast(({ tag }) => tag !== 'PU')?.end === words.at(-1)?.end
    ? ''
    : (words.findLast(({ text }) => /^[.!?…:;]+$/.test(text))?.text ?? '');
}

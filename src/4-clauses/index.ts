import type { Word } from '../2-words/index.js';
import type { Clause } from '../grammar.js';
import { mainClauses } from './clauses.js';
import { Context } from './context.js';
import { correct } from './corrections.js';
import { findMissingVerbs } from './missing-verbs.js';
import { assignRoles, type Scene, shareSubjects } from './roles.js';
import { toUnits, wordsOf } from './units.js';

export { agrees, canAct, numberOf, questionOf, type Scene, subjectOf } from './roles.js';

/**
 * Stage 4: the clauses of a sentence with their fields, verbs, constituents and functions, and its words as the clauses show them to be:
 * where a clause needs a finite verb, a word that the tagger took for a noun may be one. Linear in the number of words.
 */
export function readClauses(scene: Scene): { clauses: Clause[]; words: Word[] } {
  const units = toUnits(scene.words, scene.mentions, scene.lexicon);
  correct(units);
  findMissingVerbs(units, scene.lexicon);
  const clauses = mainClauses(new Context(units, scene.lexicon));
  const words = wordsOf(units, scene.words);
  const reread = { ...scene, words };
  for (const clause of clauses) assignRoles(clause, reread);
  shareSubjects(clauses, reread);
  return { clauses, words };
}

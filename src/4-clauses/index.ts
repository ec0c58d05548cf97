import type { Clause } from '../model.js';
import { mainClauses } from './clauses.js';
import { Context } from './context.js';
import { assignRoles, type Scene, shareSubjects } from './roles.js';
import { toUnits } from './units.js';

export { agrees, canAct, numberOf, type Scene, subjectOf } from './roles.js';

/** Stage 4: the clauses of a sentence with their fields, verbs, constituents and functions. Linear in the number of words. */
export function readClauses(scene: Scene): Clause[] {
  const units = toUnits(scene.words, scene.mentions, scene.lexicon);
  const clauses = mainClauses(new Context(units, scene.lexicon));
  for (const clause of clauses) assignRoles(clause, scene);
  shareSubjects(clauses, scene);
  return clauses;
}

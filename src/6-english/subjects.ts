import type { Word } from '../2-words/index.js';
import { numberOf } from '../4-clauses/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import { nounPhrase } from './phrases.js';
import { takesUpBody } from './pronouns.js';
import { nameAt, type Owner, type Scene } from './scene.js';
import type { Agreement } from './verbs.js';

/** Possessive of a subject: `its` for bodies and things, `their` for several and for persons of either sex. */
export function ownerOf(subject: Phrase | undefined, { plural, first }: Agreement, scene: Scene): Owner {
  if (first) return 'my';
  const word = subject && scene.words[subject.head[1] - 1];
  if (/^(?:wij|we)$/.test(word?.lower ?? '')) return 'our';
  if (plural) return 'their';
  if (word?.lower === 'hij') return 'his';
  if (word?.lower === 'zij' || word?.lower === 'ze') return takesUpBody(subject?.head[0] ?? 0, scene) ? 'its' : 'her';
  const person = subject && (nameAt(scene, subject.head[0])?.type === 'PER' || word?.entry?.semanticClass === 'person');
  return person ? 'his' : 'its';
}

/** The English subject of a clause; `there` or `it` where Dutch has none of its own. */
export function subjectOrDummy(clause: Clause, subject: Phrase | undefined, scene: Scene, existential: boolean): string {
  if (existential) return 'there';
  if (subject && clause.constituents.includes(subject)) return nounPhrase(subject, scene);
  if (subject) return '';
  return 'it';
}

/** Person and number of a subject, as its English verb shows them. */
export function agreementOf(subject: Phrase | undefined, clause: Clause, scene: Scene): Agreement {
  const finite = clause.verbs?.finite === undefined ? undefined : scene.words[clause.verbs.finite];
  if (!subject) return { plural: false };
  const word = scene.words[subject.head[1] - 1] as Word;
  if (word.tag === 'NUM' && word.lower === 'een') return { plural: false };
  if (word.lower === 'ik') return { plural: false, first: true };
  const plural = numberOf(subject, scene.words);
  if (word.entry?.english.pluralOnly) return { plural: true };
  if (word.entry?.english.mass) return { plural: plural === true && subject.after.some(({ relation }) => relation === 'conjunct') };
  if (scene.words[subject.head[0]]?.entry?.semanticClass === 'quantity') return { plural: word.tag === 'Np' || finite?.feats.Number === 'Plur' };
  return { plural: plural ?? finite?.feats.Number === 'Plur' };
}

/** `van de beloofde granaten is de helft geleverd`: half of what, first in the sentence. */
export function partOf(subject: Phrase, parts: readonly Constituent[], { words }: Scene): Phrase | undefined {
  const [first] = parts;
  const word = words[subject.head[1] - 1];
  const quantity = word?.entry?.semanticClass === 'quantity' && subject.after.length === 0 && subject.head[1] - subject.head[0] === 1;
  return quantity && first?.type === 'PP' && words[first.head[0]]?.lower === 'van' && first.role === 'adjunct' ? first : undefined;
}

/** The noun phrase behind a preposition. */
export function innerOf(phrase: Phrase | undefined): Phrase | undefined {
  const inner = phrase?.after[0]?.node;
  return inner?.type === 'NP' ? inner : undefined;
}

import { canAct } from '../4-clauses/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import { nounPhrase } from './phrases.js';
import { join, type Scene } from './scene.js';

/** A clause with `laten`, as English says it with `let` or `have`. */
interface Causation {
  /** The clause without `laten`. */
  clause: Clause;
  /** `let the agency carry out`, `have the rules checked` */
  english: string;
  /** The noun phrase that the English verb has taken in. */
  said: Phrase;
}

/** Verbs whose object in `liet het plan rusten` does what they say. */
const INTRANSITIVE =
  /^(?:rusten|vallen|varen|lopen|liggen|gaan|gelden|vervallen|verlopen|aansluiten|bestaan|groeien|ontstaan|zien|weten|horen|mee\|wegen|in\|gaan)$/;

/** `wil het agentschap controles laten uitvoeren`: who does it, or else what is done. @param english of the lexical verb */
export function causationOf(clause: Clause, english: string, scene: Scene): Causation | undefined {
  const { verbs, constituents } = clause;
  if (verbs?.auxiliaries.at(-1) !== 'laten' || verbs.voice === 'passive') return undefined;
  const phrases = constituents.filter((node): node is Phrase => node.type === 'NP' && isObject(node));
  const [first, second] = phrases;
  const reflexive = constituents.find(({ role }) => role === 'reflexive');
  // `zich niet laten verdelen`
  if (!first && reflexive && reflexive.type !== 'clause') {
    const plain = { ...clause, verbs: { ...verbs, auxiliaries: verbs.auxiliaries.slice(0, -1) } };
    const base = scene.vocabulary.lexicon.entry(verbs.lemma, 'verb')?.english.base ?? english;
    return { clause: plain, english: join('let oneself be', scene.vocabulary.verb(base, 'participle')), said: reflexive };
  }
  if (!first) return undefined;
  const without = { ...clause, verbs: { ...verbs, auxiliaries: verbs.auxiliaries.slice(0, -1) } };
  const text = nounPhrase(first, scene);
  if (second || INTRANSITIVE.test(verbs.lemma) || (canAct(first, scene) && constituents.some(({ role }) => role === 'prepositional-object')))
    return { clause: without, english: join('let', text, english), said: first };
  return { clause: without, english: join('have', text, scene.vocabulary.verb(english, 'participle')), said: first };
}

function isObject({ role }: Constituent): boolean {
  return role === 'object' || role === 'indirect-object';
}

import type { Word } from '../2-words/index.js';
import { subjectOf } from '../4-clauses/index.js';
import type { Clause, Constituent, Phrase } from '../grammar.js';
import { saysWhen } from './measures.js';
import { simple } from './phrases.js';
import { nameAt, type Scene } from './scene.js';

/** Adverbs that stand as near to the finite verb as they can. */
export const LIGHT =
  /^(?:also|not only|always|never|often|still|only|already|now|currently|even|probably|perhaps|yet|no longer|rarely|usually|recently|finally|just)$/;

/** `alleen België`, `zelfs de landbouw`: an adverb before the subject in the first field that says no more than which. */
export function limitsSubject(node: Constituent, clause: Clause, scene: Scene): boolean {
  const { words } = scene;
  const subject = subjectOf(clause);
  if (subject && nearNumber(subject, clause, scene) === node) return true;
  return (
    node.type === 'ADVP' &&
    clause.kind === 'main' &&
    node.range[1] === subject?.range[0] &&
    subject.range[1] <= (clause.verbs?.finite ?? 0) &&
    /^(?:alleen|zelfs|slechts|enkel)$/.test(words[node.head[0]]?.lower ?? '')
  );
}

const ABOUT = /^(?:(?:meer|minder) dan|ten minste|bijna|circa|hooguit|minstens|ongeveer|ruim)$/;

/** `meer dan 20 lidstaten`: how nearly a number is meant. */
export function limitsNumber(node: Constituent, clause: Clause, scene: Scene): boolean {
  return node.type !== 'clause' && clause.constituents.some((part) => part.type === 'NP' && nearNumber(part, clause, scene) === node);
}

/** What says of a noun phrase that begins with a number how nearly it is meant. */
export function nearNumber({ range: [start] }: Phrase, { constituents }: Clause, scene: Scene): Phrase | undefined {
  if (scene.words[start]?.tag !== 'NUM' && nameAt(scene, start)?.type !== 'MONEY') return undefined;
  return constituents.find(
    (part): part is Phrase =>
      part.type !== 'clause' &&
      part.range[1] === start &&
      ABOUT.test(
        scene.words
          .slice(...part.head)
          .map(({ lower }) => lower)
          .join(' '),
      ),
  );
}

/** Two adverbs or adjectives with nothing but a comma or a conjunction between them. */
export function isCoordinated(first: Constituent, second: Constituent, words: readonly Word[]): boolean {
  const between = words[first.range[1]];
  if (first.type !== 'clause' && /^(?:zoals|anders)$/.test(words[first.head[0]]?.lower ?? '')) return false;
  return (
    first.type !== 'NP' && first.type === second.type && second.range[0] === first.range[1] + 1 && (between?.tag === 'CC' || between?.text === ',')
  );
}

/** `nog dit jaar`: English says no more than `this year`. */
export function stressesTime(node: Constituent, { constituents }: Clause, scene: Scene): boolean {
  if (node.type !== 'ADVP' || node.head[1] - node.head[0] > 1 || scene.words[node.head[0]]?.lower !== 'nog') return false;
  const next = constituents.find(({ range }) => range[0] === node.range[1]);
  if (next === undefined || next.type === 'clause' || next.role !== 'adjunct') return false;
  // `dit jaar` is an expression of the lexicon's
  return (
    next.type === 'NP' ||
    saysWhen(next, scene) ||
    (next.type === 'ADVP' && /^(?:dit|deze|vandaag|vanavond)$/.test(scene.words[next.head[0]]?.lower ?? ''))
  );
}

/** Adverbs of degree before a comparative: `nog groter`, `steeds hoger`. */
const COMPARED = new Map([
  ['nog', 'even'],
  ['steeds', 'ever'],
]);
const DEGREE = /^(?:te|zo|zeer|heel|erg|veel|even|steeds|nog)$/;

/** The adjective or adverb right behind an adverb of degree: `te ver`, `zo klein`. */
export function qualified(node: Constituent, { constituents }: Clause, { words }: Scene): Phrase | undefined {
  if (node.type !== 'ADVP' || node.after.length > 0) return undefined;
  const several = node.head[1] - node.head[0] > 1;
  const { lower = '', entry } = words[node.head[0]] ?? {};
  if (several ? lower !== 'veel' : !DEGREE.test(lower) && entry?.semanticClass !== 'degree') return undefined;
  const next = constituents.find((part): part is Phrase => part.type === 'AP' && part.range[0] === node.range[1]);
  return next && (!/^(?:steeds|nog)$/.test(lower) || words[next.head[0]]?.tag === 'ADJc') ? next : undefined;
}

/** The adverb of degree before an adjective or adverb. */
export function degreeOf(node: Phrase, clause: Clause, scene: Scene): string {
  const before = clause.constituents.find((part) => part.range[1] === node.range[0] && qualified(part, clause, scene) === node);
  if (!before || before.type === 'clause') return '';
  return COMPARED.get(scene.words[before.head[0]]?.lower ?? '') ?? simple(before, scene);
}

/** An adverb that says how, or that something is done again. */
export function isPlainAdverb(node: Phrase, { words, vocabulary }: Scene): boolean {
  const { lower = '', entry } = words[node.head[0]] ?? {};
  if (node.after.length > 0) return false;
  if (node.head[1] - node.head[0] > 1) {
    const expression = words
      .slice(...node.head)
      .map((word) => word.lower)
      .join(' ');
    return /^zo .* mogelijk$/.test(expression) || vocabulary.lexicon.lookup(expression)[0]?.entry.semanticClass === 'manner';
  }
  return (
    /^(?:weer|opnieuw|nu|eerder)$/.test(lower) ||
    entry?.semanticClass === 'manner' ||
    (entry?.pos === 'adj' && entry.english.adverb?.endsWith('ly') === true)
  );
}

/** `strikt worden gehandhaafd`: how something is done stands before the participle of a passive. */
export function isMannerOfPassive(node: Phrase, { verbs, kind }: Clause, { words }: Scene): boolean {
  const word = words[node.head[0]];
  return (
    verbs?.voice === 'passive' &&
    kind !== 'infinitive' &&
    node.type === 'AP' &&
    word?.form === 'A' &&
    word.entry?.english.adverb?.endsWith('ly') === true &&
    node.range[1] <= verbs.lexical &&
    (kind !== 'main' || node.range[0] > (verbs.finite ?? 0))
  );
}

/** Adverbs that stand before the main verb: focus, degree, and frequency in one word. */
export function isShort(node: Phrase, scene: Scene): boolean {
  const word = scene.words[node.head[0]] as Word;
  if (node.head[1] - node.head[0] > 1) return false;
  return (
    /^(?:ook|nog|al|reeds|verder|volledig|steeds|altijd|vaak|snel|spoedig|duurzaam|onmiddellijk|nauw|sterk|actief|onverminderd|eerst|juist|vooral|daadwerkelijk|effectief|tevens|eveneens|nooit|wellicht|misschien|mogelijk|zelden|meestal|doorgaans|slechts|alleen|enkel|bijna|vrijwel|nauwelijks|zelfs|hopelijk|helaas|kennelijk|blijkbaar|uiteindelijk|onlangs|recent|eindelijk|thans|momenteel|dus|echter|eensgezind)$/.test(
      word.lower,
    ) ||
    word.entry?.semanticClass === 'focus' ||
    word.entry?.semanticClass === 'neg'
  );
}

/** Adverbs of quantity as adjectives. */
const AMOUNTS = new Map([
  ['te weinig', 'too little'],
  ['te veel', 'too much'],
  ['onvoldoende', 'insufficient'],
  ['voldoende', 'sufficient'],
  ['genoeg', 'enough'],
  ['weinig', 'little'],
  ['veel', 'much'],
  ['meer', 'more'],
  ['minder', 'less'],
]);
/** A verb that says little, the noun that says it, and perhaps a preposition. */
const LIGHT_VERB = /^(?:take|pay|make|give|attach|show|have) (?=account|attention|use|importance|priority|heed|interest|consideration|support)/;

/** `te weinig rekening houden met` is `take too little account of`. */
export function isAmount(node: Constituent, { verbs }: Clause, english: string, { words }: Scene): boolean {
  return node.type !== 'clause' && verbs?.lemma.includes(' ') === true && LIGHT_VERB.test(english) && AMOUNTS.has(textOf(node, words));
}

/** A light verb with the amount that the clause gives before its noun. */
export function withAmount(english: string, clause: Clause, scene: Scene): string {
  const node = clause.constituents.find((part) => isAmount(part, clause, english, scene));
  return node && node.type !== 'clause' ? english.replace(LIGHT_VERB, (verb) => `${verb}${AMOUNTS.get(textOf(node, scene.words))} `) : english;
}

function textOf({ range }: Constituent, words: readonly Word[]): string {
  return words
    .slice(...range)
    .map(({ lower }) => lower)
    .join(' ');
}

import type { Constituent, Phrase } from '../grammar.js';
import { constituent, nounPhrase, simple } from './phrases.js';
import { join, nameAt, type Scene } from './scene.js';

/** Adverbs that make a noun phrase before them a time: `twee jaar geleden`. */
const BEHIND = new Map([
  ['geleden', 'ago'],
  ['later', 'later'],
  ['eerder', 'earlier'],
  ['lang', ''],
]);
const PARTS = new Map([
  ['begin', 'at the beginning of'],
  ['eind', 'at the end of'],
  ['einde', 'at the end of'],
  ['medio', 'in the middle of'],
  ['midden', 'in the middle of'],
  ['sinds', 'since'],
]);

/**
 * Times of two neighbouring constituents: `twee jaar geleden` is `two years ago`, `48 uur lang` is `for 48 hours`, `begin volgend jaar`
 * is `at the beginning of next year`. The English stands at the first of the two, and nothing at the second.
 */
export function measuredTimes(constituents: readonly Constituent[], scene: Scene): Map<Constituent, string> {
  const found = new Map<Constituent, string>();
  for (const [i, second] of constituents.entries()) {
    const first = constituents[i - 1];
    const time = first && measuredTime(first, second, scene);
    if (time) found.set(first, time).set(second, '');
  }
  return found;
}

function measuredTime(first: Constituent, second: Constituent, scene: Scene): string | null {
  if (second.type === 'NP' && isFor(first, second, scene)) return join('for', nounPhrase(second, scene));
  // `al sinds 2016` is no more than `since 2016`
  if (second.type === 'PP' && isAlready(first, scene) && /^(?:sinds|sedert)$/.test(scene.words[second.head[0]]?.lower ?? ''))
    return constituent(second, scene);
  if (first.type !== 'NP' || first.range[1] !== second.range[0]) return null;
  const part = PARTS.get(scene.words[first.head[0]]?.lower ?? '');
  if (part && isBare(first) && second.type === 'ADVP') return join(part, simple(second, scene));
  const adverb = BEHIND.get(scene.words[second.range[0]]?.lower ?? '');
  if (adverb === undefined || second.range[1] - second.range[0] > 1 || !isTime(first, scene)) return null;
  return adverb === '' ? join('for', nounPhrase(first, scene)) : join(nounPhrase(first, scene), adverb);
}

/** `al jaren`, `reeds twee jaar`: for how long. */
export function isFor(first: Constituent, second: Phrase, scene: Scene): boolean {
  return (
    isAlready(first, scene) &&
    first.range[1] === second.range[0] &&
    isTime(second, scene) &&
    scene.words[second.head[1] - 1]?.tag !== 'PN' &&
    isLength(second, scene)
  );
}

function isAlready(node: Constituent, { words }: Scene): boolean {
  return node.type === 'ADVP' && node.head[1] - node.head[0] === 1 && /^(?:al|reeds)$/.test(words[node.head[0]]?.lower ?? '');
}

/** A plural or a counted time: `jaren`, `twee jaar`. */
function isLength({ head, before, determiner }: Phrase, { words }: Scene): boolean {
  if (determiner !== undefined) return /^(?:een|enkele|vele|meerdere)$/.test(words[determiner]?.lower ?? '');
  return words[head[1] - 1]?.tag === 'Np' || before.some(({ range }) => words[range[0]]?.tag === 'NUM');
}

function isBare({ head: [from, to], determiner, before, after }: Phrase): boolean {
  return to - from === 1 && determiner === undefined && before.length === 0 && after.length === 0;
}

export function isTime({ head }: Phrase, { words }: Scene): boolean {
  const { lower = '', entry } = words[head[1] - 1] ?? {};
  return entry?.semanticClass === 'time' || /^(?:jaar|uur|minuten|maand|maanden|dagen|weken|kwartier|eeuwen|decennia|seconden)$/.test(lower);
}

/** Whether a preposition phrase says when, whatever the verb makes of the preposition: `over drie weken`. */
export function saysWhen(node: Phrase, scene: Scene): boolean {
  const inner = node.after[0]?.node;
  if (inner?.type === 'NP' && nameAt(scene, inner.head[0])?.type === 'DATE') return true;
  // `een einde aan de aanvallen` is no time
  if (inner?.type === 'NP' && scene.words[inner.head[1] - 1]?.lemma === 'einde' && scene.words[inner.determiner ?? -1]?.lower === 'een') return false;
  return inner?.type === 'NP' && isTime(inner, scene) && inner.before.length + (inner.determiner === undefined ? 0 : 1) > 0;
}

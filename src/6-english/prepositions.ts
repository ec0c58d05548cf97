import { splitCompound } from '../2-words/compounds.js';
import type { Word } from '../2-words/index.js';
import type { Constituent, Phrase } from '../grammar.js';
import { attached } from './attached.js';
import { isNominalised } from './determiners.js';
import { constituent, simple, use } from './phrases.js';
import { join, nameAt, type Scene } from './scene.js';
import { leave, pronominalAdverb } from './words.js';

/** English of a preposition: as the noun or verb before it wants it, else its own. */
export function prepositionPhrase(phrase: Phrase, scene: Scene, host?: Phrase, given?: string): string {
  const lower = scene.words
    .slice(...phrase.head)
    .map((word) => word.lower)
    .join(' ');
  const inner = phrase.after[0]?.node;
  const term = given === undefined ? scene.vocabulary.term(scene.words, phrase.range[0], phrase.range[1]) : null;
  if (term?.term.grammar === 'adv' && term.length === phrase.range[1] - phrase.range[0])
    return use(term, phrase.range[0], phrase.range[1], scene).text;
  const english =
    given ??
    ofNoun(lower, inner, scene) ??
    ofAmount(phrase, scene) ??
    hostPreposition(lower, host, scene) ??
    contextual(lower, inner, scene) ??
    ownPreposition(lower, scene) ??
    leave(scene.words[phrase.head[0]] as Word, scene);
  const rest = phrase.after
    .slice(0, 1)
    .map(({ node }) =>
      node.type === 'ADVP'
        ? (pronominalAdverb(scene.words[node.head[0]]?.lower ?? '', scene.vocabulary, '') ?? simple(node, scene))
        : constituent(node, scene),
    );
  // `de minister van Defensie`: the name of the ministry stands for its field.
  const office = /^minister$|^staatssecretaris$/.test(host ? (scene.words[host.head[1] - 1]?.lemma ?? '') : '');
  return join(
    english,
    ...(office ? rest.map((text) => text.replace(/^the Ministry of /, '')) : rest),
    ...phrase.after.slice(1).map((attachment) => attached(attachment, phrase, scene, given)),
  );
}

/** The preposition that an English verb phrase ends in: `for` of `press for`, nothing of `discuss`. */
export function lastPreposition(english: string): string {
  return / (for|to|on|about|of|in|against|with|at|from|into|by)$/.exec(english)?.[1] ?? '';
}

/** `EUR 5 miljoen aan steun` is `EUR 5 million in aid`. */
function ofAmount({ range: [start] }: Phrase, scene: Scene): string | undefined {
  return scene.words[start]?.lower === 'aan' && nameAt(scene, start - 1)?.type === 'MONEY' ? 'in' : undefined;
}

/** `de gevechten rond Charkov`: what follows a noun names a place. */
function isPlace({ after }: Phrase, scene: Scene): boolean {
  return after.some(({ node }) => node.type === 'PP' && nameAt(scene, node.head[1])?.type === 'LOC');
}

function hostPreposition(lower: string, host: Phrase | undefined, scene: Scene): string | undefined {
  const word = host && (scene.words[host.head[1] - 1] as Word);
  // `de situatie rond de verkiezingen`
  if (host && /^N[sp]$/.test(word?.tag ?? '') && lower === 'rond' && !isPlace(host, scene)) return 'regarding';
  if (
    word?.entry?.semanticClass === 'doc' &&
    lower === 'van' &&
    host?.after.some(
      ({ node }) => node.type === 'PP' && node.after[0]?.node.type === 'NP' && nameAt(scene, node.after[0].node.head[0])?.type === 'PER',
    )
  )
    return 'by';
  return word?.entry?.pos === 'noun' || word?.entry?.pos === 'adj' ? word.entry.frames.find(([pattern]) => pattern === lower)?.[1] : undefined;
}

function ownPreposition(lower: string, scene: Scene): string | undefined {
  const { lexicon } = scene.vocabulary;
  return lexicon.lookup(lower).find(({ tag }) => tag === 'ADP' || tag === 'SC' || tag === 'CC')?.entry.english.base;
}

/** What a preposition is before certain nouns, whatever stands before it: `op Europees niveau` is `at European level`. */
function ofNoun(lower: string, inner: Constituent | undefined, scene: Scene): string | undefined {
  if (!inner || inner.type === 'clause') return undefined;
  const word = scene.words[inner.head[1] - 1] as Word;
  if (lower === 'over' && !isCounted(inner, scene)) return undefined;
  if (word.lemma === 'einde' && scene.words[inner.determiner ?? -1]?.lower === 'een') return undefined;
  const { lexicon } = scene.vocabulary;
  const lemma =
    word.entry?.lemma ?? (word.text.includes('-') ? splitCompound(word.lower, lexicon)?.readings[0]?.entry.lemma : undefined) ?? word.lemma;
  return scene.vocabulary.preposition(lower, lemma);
}

/** Prepositions whose English depends on what follows: times, places, groups. */
function contextual(lower: string, inner: Constituent | undefined, scene: Scene): string | undefined {
  if (!inner || inner.type === 'clause') return undefined;
  const name = nameAt(scene, inner.head[0]);
  const word = scene.words[inner.head[1] - 1] as Word;
  // `verminderen met 25 procent`: by how much.
  if (
    lower === 'met' &&
    (/^(?:procent|procentpunt|%)$/.test(word.lower) ||
      (isCounted(inner, scene) && word.entry?.semanticClass === 'time' && inner.before.every(({ range }) => scene.words[range[0]]?.tag === 'NUM')))
  )
    return 'by';
  if (name?.type === 'DATE') {
    if (lower === 'op') return 'on';
    if (lower === 'voor' && !/^\d{4}$/.test(name.en ?? '')) return 'before';
    if (lower === 'in') return 'in';
    if (lower === 'uit' || lower === 'van') return 'of';
    if (lower === 'per') return 'as of';
  }
  if (lower === 'onder' && (word.tag === 'Np' || inner.after.some(({ relation }) => relation === 'conjunct'))) return 'among';
  if (lower === 'op' && name?.type === 'LOC') return 'in';
  if (lower === 'aan' && word.entry?.semanticClass === 'place') return 'at';
  // `ten opzichte van 1990`: a number or a time to measure by
  if (
    lower === 'ten opzichte van' &&
    (name?.type === 'DATE' || word.tag === 'NUM' || isCounted(inner, scene) || /^(?:jaar|niveau|gemiddelde|begroting)$/.test(word.lemma))
  )
    return 'compared with';
  if (lower === 'bij' && isNominalised(word)) return 'in';
  if (
    lower === 'bij' &&
    word.tag === 'Ns' &&
    /(?:ing|tie|bouw|name)$/.test(word.lower) &&
    word.entry?.semanticClass !== 'group' &&
    word.entry?.semanticClass !== 'event'
  )
    return 'in';
  if (lower === 'bij' && (word.entry?.semanticClass === 'group' || /^(?:LOC|ORG|PER)$/.test(name?.type ?? ''))) return 'with';
  return undefined;
}

/** Whether a noun phrase says how many: `twee weken`, `enkele jaren`. */
function isCounted(node: Phrase, { words }: Scene): boolean {
  const first = words[node.range[0]];
  return first?.tag === 'NUM' || /^(?:enkele|paar|aantal|een)$/.test(first?.lower ?? '');
}

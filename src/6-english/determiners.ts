import type { Word } from '../2-words/index.js';
import type { Constituent, Phrase } from '../grammar.js';
import type { NounPhraseOptions } from './phrases.js';
import { nameAt, possessive, type Scene } from './scene.js';
import { leave } from './words.js';

const POSSESSIVES = new Map([
  ['hun', 'their'],
  ['ons', 'our'],
  ['onze', 'our'],
  ['mijn', 'my'],
  ['uw', 'your'],
  ['jouw', 'your'],
  ['diens', 'his'],
  ['wiens', 'whose'],
]);
/** Endings of abstract nouns, and plurals that are abstract too. */
const ABSTRACT =
  /(?:heid|teit|isme|schap|ing|tie|sie|ie|zorg|bouw|beleid|recht|dom|handel|mensenrechten|grondrechten|kleinbedrijf|^midden-|mkb|koopkracht|luchtvaart|scheepvaart|landbouw|visserij)$/;
/** Nouns without an article in English whatever hangs on them: `de toegang tot de markt` is `access to the market`. */
const BARE = /^(?:toegang|koopkracht)$/;

export function determinerText(
  phrase: Phrase,
  word: Word,
  english: { text: string; mass: boolean; plural: boolean },
  scene: Scene,
  options: NounPhraseOptions & { possessed: boolean },
): string {
  // `van Nederlandse kant`, `op JBZ-terrein`: without an article in Dutch alone
  if (phrase.determiner === undefined && !options.bare && isSide(word) && (phrase.before.length > 0 || word.text.includes('-'))) return 'the';
  if (phrase.determiner === undefined) return isMember(phrase, word, english) ? (startsWithVowel(english.text) ? 'an' : 'a') : '';
  const determiner = scene.words[phrase.determiner] as Word;
  const { lower } = determiner;
  const genitive = nameAt(scene, phrase.determiner);
  if (genitive?.genitive && genitive.en) return possessive(genitive.en);
  if (lower === 'haar' && scene.owner === 'his') return 'her';
  if (lower === 'haar' || lower === 'zijn') return scene.owner;
  const pronoun = POSSESSIVES.get(lower);
  if (pronoun) return pronoun;
  if (lower === 'de' || lower === 'het') {
    // A name in the genitive is definite by itself: `Russia's war of aggression`.
    if (options.bare || isMost(phrase, scene) || /^(?:half$|those )/.test(english.text) || /^\p{Lu}\S*'s? /u.test(english.text)) return '';
    // Abstract nouns have no article in English unless something makes them definite: `de weerbaarheid` is `resilience`,
    // `de rust en orde van Malta` is `the peace and order of Malta`.
    const definite =
      phrase.after.some(({ relation, node }) => relation === 'modifier' || (relation === 'conjunct' && sharesModifier(node))) ||
      phrase.before.some((node) => !isOrigin(node, scene));
    const nominalised = isNominalised(word) || (english.mass && BARE.test(word.lemma) && phrase.before.length === 0);
    return (english.mass && !definite && ABSTRACT.test(word.lower) && !/ of /.test(english.text)) || nominalised ? '' : 'the';
  }
  if (lower === 'een')
    return (english.mass && (phrase.before.length === 0 || isUncountable(word))) || english.plural ? '' : startsWithVowel(english.text) ? 'an' : 'a';
  if (lower === 'deze' || lower === 'dit') return english.plural ? 'these' : 'this';
  if (lower === 'die' || lower === 'dat') return english.plural ? 'those' : 'that';
  if (lower === 'veel' || lower === 'vele') return english.mass ? 'much' : 'many';
  if (lower === 'minder') return english.plural ? 'fewer' : 'less';
  return determiner.entry?.english.base ?? leave(determiner, scene);
}

function isSide({ tag, lemma }: Word): boolean {
  return /^(?:Ns|PN)$/.test(tag) && /(?:^|-)(?:kant|zijde|gebied|terrein|vlak)$/.test(lemma.toLowerCase());
}

/** `een betere handhaving` is `better enforcement`. */
function isUncountable({ entry, lower }: Word): boolean {
  return entry?.english.mass === true && ABSTRACT.test(lower);
}

/** `Europese`, `Russische`: `de Europese integratie` is no more definite than `de integratie`. */
function isOrigin(node: Constituent, { words, vocabulary }: Scene): boolean {
  return node.type !== 'clause' && vocabulary.gazetteer.relatedTo(words[node.head[0]]?.lower ?? '') !== undefined;
}

/** A conjunct without an article of its own whose complement belongs to the first conjunct too. */
function sharesModifier(node: Constituent): boolean {
  return (
    node.type === 'NP' &&
    node.determiner === undefined &&
    node.after.some(({ relation, node: inner }) => relation === 'modifier' && inner.type === 'PP')
  );
}

/** An infinitive used as a noun: `het tegengaan`; not one that is a noun in its own right (`het voornemen`). */
export function isNominalised(word: Word): boolean {
  return word.tag === 'VI' && word.entry?.pos === 'verb';
}

/** Whether a word is spoken with a vowel first: `an hour`, `an EU agency`, `a European`, `a union`. */
function startsWithVowel(text: string): boolean {
  if (/^(?:hour|honest|heir|honour)/i.test(text)) return true;
  if (/^(?:eu(?!\b)|uni|use|usa|ut[ei]|one\b|once)/i.test(text)) return false;
  if (/^[A-Z]{2,}\b/.test(text)) return /^[AEFHILMNORSX]/.test(text);
  return /^[aeiou]/i.test(text);
}

/** `de meeste lidstaten` is `most Member States`. */
function isMost({ before: [first] }: Phrase, scene: Scene): boolean {
  return first !== undefined && /^meeste?$/.test(scene.words[first.range[0]]?.lower ?? '');
}

/** A person said to be something without an article: `hij is lid van de partij`; not offices that there are one of: `voorzitter`. */
function isMember(phrase: Phrase, word: Word, english: { plural: boolean; mass: boolean }): boolean {
  return (
    phrase.role === 'predicate' &&
    word.tag === 'Ns' &&
    word.entry?.semanticClass === 'person' &&
    !english.plural &&
    !english.mass &&
    !/^(?:voorzitter|vicevoorzitter|president|premier|minister-president|minister|staatssecretaris|directeur|secretaris-generaal|hoofd|leider)$/.test(
      word.lemma,
    )
  );
}

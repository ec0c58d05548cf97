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
/** Endings of nouns for what is everywhere: qualities, activities, fields, goods without number; and plurals of that kind. */
const ABSTRACT =
  /(?:heid|teit|isme|schap|ing|tie|sie|ie|zorg|bouw|recht|dom|handel|mensenrechten|grondrechten|kleinbedrijf|^midden-|mkb|koopkracht|vaart|landbouw|visserij|vervoer|transport|verkeer|sport|teelt|houderij|onderwijs|erfgoed|toegang|steun|hulp|bijstand|druk|gang|groei|honger|armoede|voedsel|toezicht|smokkel|vermogen|kracht|welvaart|welzijn|vertrouwen|draagvlak|privacy|natuur|journalistiek|politiek|slavernij|censuur|waterstof|stikstof|aardgas|drinkwater|\p{L}beleid)$/u;
/** English that has `the` although it cannot be counted: there is one of it, or it says whose it is. */
const ONE = / of |^(?:common|rule|state|fight) |\b(?:acquis|environment|judiciary|armed forces|high seas)$|^\p{Lu}\p{Ll}+ \p{Lu}/u;
/** What is spoken of as having been given, when nothing says what it is: `de steun`. */
const GIVEN = /^(?:steun|hulp|bijstand|druk|uitbreiding|handel|toegang|samenwerking)$/;
/** Endings of adjectives that say of what kind something is, which makes it no more definite: `de militaire steun`. */
const KIND =
  /(?:ische?|aa?le?|ee?le?|aire?|publieke?|openbare?|georganiseerde?|grensoverschrijdende?|irreguliere?|illegale?|duurzame?|hernieuwbare?|schone|groene?|private|buitenlandse?|binnenlandse?|geestelijke?|psychische?|wetenschappelijke?|menselijke?|maatschappelijke?|onderlinge?|wederzijdse?)$/;
const NO_KIND =
  /^(?:.*totale?|totaal|speciale?|centrale?|actue(?:el|le)|potentiële|reële|normale?|finale|ideale|maximale?|minimale?|essentiële|cruciale?|parallelle?|kritische?|drastische?|enkele?|vele?|.*hele|heel|snelle?|originele|initiële|eventuele|substantiële|specifieke|integrale|volle)$/;

export function determinerText(
  phrase: Phrase,
  word: Word,
  english: { text: string; mass: boolean; plural: boolean; term?: boolean },
  scene: Scene,
  options: NounPhraseOptions & { possessed: boolean },
): string {
  // `van Nederlandse kant`, `op JBZ-terrein`: without an article in Dutch alone
  if (phrase.determiner === undefined && !options.bare && isSide(word) && (phrase.before.length > 0 || word.text.includes('-'))) return 'the';
  if (phrase.determiner === undefined)
    return isMember(phrase, word, english) || isRole(phrase, word, english, scene) ? (startsWithVowel(english.text) ? 'an' : 'a') : '';
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
      phrase.after.some(
        ({ relation, node }) => (relation === 'modifier' && delimits(node, word, scene)) || (relation === 'conjunct' && sharesModifier(node)),
      ) || phrase.before.some((node) => !saysKind(node, scene));
    const plain = phrase.before.length === 0 && phrase.after.length === 0;
    const generic =
      (english.mass || (english.term !== true && POLICY.test(word.lower))) &&
      (ABSTRACT.test(word.lower) || english.term === true) &&
      !ONE.test(english.text) &&
      !(plain && GIVEN.test(word.lower));
    return (generic && !definite) || isNominalised(word) ? '' : 'the';
  }
  // `een bijzonder tribunaal`, of which English has one by name
  if (lower === 'een' && english.mass && english.term === true && /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(english.text)) return 'the';
  if (lower === 'een')
    return (english.mass && (phrase.before.length === 0 || ABSTRACT.test(word.lower))) || english.plural
      ? ''
      : startsWithVowel(english.text)
        ? 'an'
        : 'a';
  if (lower === 'deze' || lower === 'dit') return english.plural ? 'these' : 'this';
  if (lower === 'die' || lower === 'dat') return english.plural ? 'those' : 'that';
  if (lower === 'veel' || lower === 'vele') return english.mass ? 'much' : 'many';
  if (lower === 'hoeveel') return english.mass ? 'how much' : 'how many';
  if (lower === 'minder') return english.plural ? 'fewer' : 'less';
  return determiner.entry?.english.base ?? leave(determiner, scene);
}

function isSide({ tag, lemma }: Word): boolean {
  return /^(?:Ns|PN)$/.test(tag) && /(?:^|-)(?:kant|zijde|gebied|terrein|vlak)$/.test(lemma.toLowerCase());
}

/** `asielbeleid`, which English has without an article although it can be counted. */
const POLICY = /\p{L}beleid$/u;

/** Whether what follows a noun makes it definite: `de handel van Malta`, but not `de handel in diensten`. */
function delimits(node: Constituent, { entry }: Word, { words }: Scene): boolean {
  if (node.type !== 'PP') return true;
  const { lower = '' } = words[node.head[0]] ?? {};
  return (
    (entry?.frames.find(([pattern]) => pattern === lower)?.[1] ?? (lower === 'van' ? 'of' : '')) === 'of' ||
    entry?.frames.some(([pattern, english]) => pattern === lower && english === 'from') === true
  );
}

/** `Europese`, `militaire`: `de Europese integratie` is no more definite than `de integratie`. */
function saysKind(node: Constituent, { words, vocabulary }: Scene): boolean {
  if (node.type === 'clause') return false;
  const { lower = '', form } = words[node.head[0]] ?? {};
  return vocabulary.gazetteer.relatedTo(lower) !== undefined || (/^AE?$/.test(form ?? '') && KIND.test(lower) && !NO_KIND.test(lower));
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
  return word.tag === 'VI' && word.entry?.pos === 'verb' && !word.tags.includes('Ns');
}

/** Whether a word is spoken with a vowel first: `an hour`, `an EU agency`, `a European`, `a union`. */
function startsWithVowel(text: string): boolean {
  if (/^(?:hour|honest|heir|honour)/i.test(text)) return true;
  if (/^(?:eu(?!\b)|uni|use|usa|ut[ei]|one\b|once)/i.test(text)) return false;
  if (/^[A-Z]{2,}\b/.test(text)) return /^[AEFHILMNORSX]/.test(text);
  return /^[aeiou]/i.test(text);
}

/** `de meeste lidstaten` is `most Member States`; not `de meest getroffen regio's`. */
function isMost({ before: [first] }: Phrase, scene: Scene): boolean {
  return first !== undefined && scene.words[first.range[0]]?.lower === 'meeste';
}

/** What something is said to be with `als` and without an article: `als leidend beginsel`; not offices. */
function isRole(phrase: Phrase, word: Word, english: { plural: boolean; mass: boolean }, { words }: Scene): boolean {
  return (
    words[phrase.range[0] - 1]?.lower === 'als' &&
    word.tag === 'Ns' &&
    !english.plural &&
    !english.mass &&
    word.entry?.semanticClass !== 'person' &&
    word.entry?.pos === 'noun'
  );
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

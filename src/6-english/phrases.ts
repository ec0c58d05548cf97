import type { Word } from '../2-words/index.js';
import type { Mention } from '../3-entities/index.js';
import type { Attachment, Constituent, Phrase } from '../model.js';
import { clauseBehindNoun, participlePhrase } from './clauses.js';
import { join, nameAt, type Scene } from './scene.js';
import type { TermMatch } from './vocabulary.js';
import { adverb, leave, noun, premodifier, pronominalAdverb } from './words.js';

/** Pronouns in object and subject form; by lemma as the tagger gives the word. */
const PRONOUNS = new Map([
  ['hij', 'he'],
  ['zij', 'they'],
  ['ze', 'they'],
  ['wij', 'we'],
  ['we', 'we'],
  ['ik', 'I'],
  ['u', 'you'],
  ['men', 'one'],
  ['het', 'it'],
  ['hem', 'him'],
  ['hen', 'them'],
  ['haar', 'it'],
  ['ons', 'us'],
  ['mij', 'me'],
  ['deze', 'this'],
  ['dit', 'this'],
  ['die', 'that'],
  ['dat', 'that'],
  ['elkaar', 'each other'],
  ['alle', 'all'],
  ['allen', 'all'],
]);
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
const MARKERS = new Map([
  ['waaronder', 'including'],
  ['zoals', 'such as'],
  ['in het bijzonder', 'in particular'],
  ['met name', 'in particular'],
  ['inclusief', 'including'],
  ['vooral', 'especially'],
  ['onder andere', 'including'],
  ['onder meer', 'including'],
  ['onder wie', 'including'],
  ['bijvoorbeeld', 'for example'],
  ['namelijk', 'namely'],
  ['te weten', 'namely'],
  ['o.a.', 'including'],
  ['m.n.', 'in particular'],
  ['exclusief', 'excluding'],
]);
const TIMES = new Map([['begin', 'the beginning of'], ['eind', 'the end of'], ['einde', 'the end of'], ['medio', 'the middle of'], ['najaar', 'the autumn of'], ['voorjaar', 'the spring of'], ['zomer', 'the summer of'], ['herfst', 'the autumn of']]);
/** Classes of nouns that do not take a possessive before them: `the president of the European Council`. */
const KEEPS_OF = /^(?:person|group|place|quantity|unit|time)$/;

/** A phrase or clause inside a sentence. */
export function constituent(node: Constituent, scene: Scene): string {
  if (node.type === 'clause') return clauseBehindNoun(node, scene, undefined);
  if (node.type === 'PP') return prepositionPhrase(node, scene);
  if (node.type === 'NP') return nounPhrase(node, scene);
  return simple(node, scene);
}

/** An adverb or adjective that stands alone. */
export function simple(phrase: Phrase, scene: Scene): string {
  const words = scene.words.slice(...phrase.head);
  const expression = words.map(({ lower }) => lower).join(' ');
  const name = nameAt(scene, phrase.head[0]);
  if (name?.en) return name.en;
  const comparison = phrase.after[0];
  if (comparison && /^zo/.test(expression)) return comparisonText(phrase, scene);
  return adverb(words.at(-1) as Word, scene, words.length > 1 ? expression : undefined);
}

/** `zo intensief als nodig is` → `as intensively as necessary`; `zolang` → `as long`. */
function comparisonText(phrase: Phrase, scene: Scene): string {
  const pieces = scene.words.slice(...phrase.head).map((word) => {
    if (word.lower === 'zo') return 'as';
    if (word.lower === 'zolang') return 'as long';
    return word.tag === 'CC' ? 'and' : adverb(word, scene);
  });
  const standard = phrase.after[0]?.node;
  const bare = standard?.type === 'clause' ? standard.constituents.find(({ role }) => role === 'predicate') : standard;
  const word = bare && bare.type !== 'clause' ? (scene.words[bare.head[0]] as Word) : undefined;
  const text = word?.entry?.pos === 'adj' ? word.entry.english.base : standard ? constituent(standard, scene) : '';
  return join(...pieces, 'as', text);
}

/** What a noun phrase says besides its words. */
export interface NounPhraseOptions {
  /** Leave the article out: after a possessive, in a heading. */
  bare?: boolean;
  /** A member of a coordination that shares its article with the first: `de soevereiniteit en integriteit van Syrië`. */
  shared?: boolean;
}

/** English of a noun phrase with all that belongs to it. */
export function nounPhrase(phrase: Phrase, scene: Scene, options: NounPhraseOptions = {}): string {
  const owner = options.bare || options.shared || termReaches(phrase, scene) ? null : possessor(phrase, scene);
  const core = head(phrase, scene, { ...options, bare: options.bare || owner !== null, possessed: owner !== null });
  const rest = phrase.after.slice(owner ? 1 : 0).filter(({ node }) => node.range[0] >= core.end);
  const both = scene.words[phrase.range[0]]?.lower === 'zowel' || scene.words[phrase.range[0] - 1]?.lower === 'zowel' ? 'both' : '';
  return join(both, owner ?? '', core.text, ...rest.map((attachment) => attached(attachment, phrase, scene)));
}

/** `de steun van de EU` → `the EU's`: the owner that goes before the noun, or `null`. */
function possessor(phrase: Phrase, scene: Scene): string | null {
  const [first] = phrase.after;
  const determiner = phrase.determiner === undefined ? '' : (scene.words[phrase.determiner] as Word).lower;
  if (!first || first.relation !== 'modifier' || first.node.type !== 'PP' || (determiner !== '' && !/^(?:de|het)$/.test(determiner))) return null;
  if (scene.words[first.node.head[0]]?.lower !== 'van') return null;
  const inner = first.node.after[0]?.node;
  if (!inner || inner.type !== 'NP' || inner.after.length > 0 || inner.before.length > 0 || first.node.after.length > 1) return null;
  const name = nameAt(scene, inner.head[0]);
  if (!name?.en || name.from !== inner.head[0] || name.to !== inner.head[1] || !/^(?:ORG|LOC|PER)$/.test(name.type)) return null;
  if (name.type === 'LOC' && !/member-state|candidate|third|efta|neighbour|territory/.test(name.subtype ?? '')) return null;
  const word = scene.words[phrase.head[1] - 1] as Word;
  if (KEEPS_OF.test(word.entry?.semanticClass ?? '') || nameAt(scene, phrase.head[0])) return null;
  return `${nameText(name, inner, scene)}'s`;
}

/** Whether a glossary term covers the head and what follows it: then the term says it all. */
function termReaches(phrase: Phrase, scene: Scene): boolean {
  const start = phrase.before[0]?.range[0] ?? phrase.head[0];
  for (let at = start; at < phrase.head[1]; at++) {
    const match = scene.vocabulary.term(scene.words, at, phrase.range[1]);
    if (match && at + match.length > phrase.head[1]) return true;
  }
  return false;
}

interface Core {
  text: string;
  /** Token behind the last one that the text covers. */
  end: number;
}

/** Determiner, modifiers and head; a glossary term takes as many of them as it covers. */
function head(phrase: Phrase, scene: Scene, options: NounPhraseOptions & { possessed: boolean }): Core {
  const [from, to] = phrase.head;
  const name = nameAt(scene, from);
  if (name && name.from <= from && name.to >= to && name.type !== 'DATE' && (name.en || name.type === 'PER' || name.type === 'MISC'))
    return { text: named(name, phrase, scene, options), end: to };
  if (name?.type === 'DATE' && name.en) return { text: name.en, end: to };
  const word = scene.words[to - 1] as Word;
  if (to - from === 1 && phrase.before.length === 0) {
    const pronoun = pronounText(word);
    if (pronoun) return { text: pronoun, end: to };
  }
  const start = phrase.before[0]?.range[0] ?? from;
  const found = longestTerm(start, to, phrase, scene);
  const quantified = scene.words[from]?.entry?.semanticClass === 'quantity' && found !== null && found.from > from;
  const english = found
    ? { text: found.text, mass: found.mass && !quantified, plural: quantified ? scene.words[from]?.tag === 'Np' : found.plural }
    : headNoun(from, to, scene);
  const cut = found ? found.from : from;
  const premodifiers = phrase.before.filter((node) => node.range[1] <= cut).map((node) => before(node, scene));
  const leading = found && found.from > from ? scene.words.slice(from, found.from) : [];
  const counted = quantified ? leading[0] : undefined;
  const between = counted ? [noun(counted, scene).text, 'of'] : leading.map((part) => (nameAt(scene, scene.words.indexOf(part))?.en ?? premodifier(part, scene)).replace(/^the /, ''));
  const text = join(
    ...premodifiers.map((piece, i) => (needsComma(phrase, i, scene) ? `${piece},` : piece)).flatMap((piece, i) => conjoin(piece, i, phrase, scene)),
    ...between,
    english.text,
  );
  const definite = determinerText(phrase, word, { ...english, text }, scene, options);
  return { text: join(definite, text), end: found ? Math.max(found.to, to) : to };
}

/** Modifiers with the commas and conjunctions between them. */
function modifierText(pieces: string[], phrase: Phrase, scene: Scene): string {
  return join(...pieces.map((piece, i) => (needsComma(phrase, i, scene) ? `${piece},` : piece)).flatMap((piece, i) => conjoin(piece, i, phrase, scene)));
}

/** `en` between two modifiers. */
function conjoin(piece: string, i: number, phrase: Phrase, scene: Scene): string[] {
  const node = phrase.before[i];
  if (!node) return [piece];
  const next = scene.words[node.range[1]];
  const last = i + 1 < phrase.before.length && next && (next.tag === 'CC' || next.lower === 'als');
  return last ? [piece, next.lower === 'of' ? 'or' : 'and'] : [piece];
}

function needsComma(phrase: Phrase, i: number, scene: Scene): boolean {
  const node = phrase.before[i];
  return node !== undefined && i + 1 < phrase.before.length && scene.words[node.range[1]]?.text === ',';
}

function before(node: Constituent, scene: Scene): string {
  if (node.type === 'clause') return participlePhrase(node, scene);
  // `voorhanden zijnde`: English has no word for the participle of the copula here.
  if (scene.words[node.head[0]]?.tag === 'XG') return '';
  const word = scene.words[node.head[0]] as Word;
  const next = scene.words[node.range[1]];
  // `snel veranderende`: an uninflected adjective before a participle or adjective says how.
  const qualifies = word.form === 'A' && (/^V[EH]$/.test(next?.tag ?? '') || next?.form === 'AE') && word.entry?.english.adverb !== undefined && !/e$/.test(word.lower);
  if (node.type === 'ADVP' || qualifies) return adverb(word, scene);
  return premodifier(word, scene);
}

function headNoun(from: number, to: number, scene: Scene): { text: string; mass: boolean; plural: boolean } {
  const pieces: string[] = [];
  for (let i = from; i < to - 1; i++) {
    const name = nameAt(scene, i);
    if (name?.en) {
      pieces.push(name.en.replace(/^the /, ''));
      i = name.to - 1;
      if (name.to === to) pieces.pop();
      continue;
    }
    const word = scene.words[i] as Word;
    pieces.push(word.tag === 'PN' && isAdjective(word, scene) ? premodifier(word, scene) : noun(word, scene).text);
    // `een aantal lidstaten`: a quantity before what is counted
    if (word.entry?.semanticClass === 'quantity') pieces.push('of');
    if (timeOf(word)) pieces[pieces.length - 1] = TIMES.get(word.lower) ?? '';
  }
  const name = nameAt(scene, to - 1);
  const first = scene.words[from] as Word;
  const english = name?.to === to ? name.en : undefined;
  const last = english ? { text: timeOf(first) ? english : english.replace(/^the /, ''), mass: to - from === 1 || timeOf(first), plural: false } : noun(scene.words[to - 1] as Word, scene);
  // `een aantal lidstaten` counts as its quantity: `a number of Member States`
  const counted = to - from > 1 && first.entry?.semanticClass === 'quantity';
  return { ...last, ...(counted && { mass: false, plural: first.tag === 'Np' }), text: join(...pieces, last.text) };
}

function isAdjective(word: Word, scene: Scene): boolean {
  return scene.vocabulary.lexicon.lookup(word.lower).some(({ tag }) => tag === 'A' || tag === 'AE');
}

/** `begin 2025`, `eind juni`: the part of a time. */
function timeOf(word: Word): boolean {
  return /^(?:begin|eind|einde|medio|najaar|voorjaar|zomer|herfst)$/.test(word.lower);
}

/** The longest glossary term among the modifiers and the head that ends with the head or reaches beyond it. */
function longestTerm(
  start: number,
  to: number,
  phrase: Phrase,
  scene: Scene,
): { from: number; to: number; text: string; mass: boolean; plural: boolean } | null {
  const limits = new Set([to, ...phrase.after.filter(({ relation }) => relation === 'modifier').map(({ node }) => node.range[1])]);
  for (let at = start; at < to; at++) {
    const match = scene.vocabulary.term(scene.words, at, phrase.range[1]);
    if (!match || !limits.has(at + match.length) || at + match.length < to) {
      const inside = scene.vocabulary.term(scene.words, at, to);
      if (!inside || at + inside.length !== to) continue;
      return use(inside, at, at + inside.length, scene);
    }
    return use(match, at, at + match.length, scene);
  }
  return null;
}

function use(
  { term, plural }: Pick<TermMatch, 'term' | 'plural'>,
  from: number,
  to: number,
  scene: Scene,
): { from: number; to: number; text: string; mass: boolean; plural: boolean } {
  const text = plural ? term.plural : term.en;
  scene.terms.push({ entry: term.id, nl: term.nl, en: text });
  const uncountable = /^(?:mass|singular)$/.test(term.grammar);
  return { from, to, text, mass: /^(?:mass|name|plural)/.test(term.grammar), plural: term.grammar === 'plural' || (plural && !uncountable) };
}

function determinerText(
  phrase: Phrase,
  word: Word,
  english: { text: string; mass: boolean; plural: boolean },
  scene: Scene,
  options: NounPhraseOptions & { possessed: boolean },
): string {
  if (phrase.determiner === undefined) return '';
  const determiner = scene.words[phrase.determiner] as Word;
  const { lower } = determiner;
  const genitive = nameAt(scene, phrase.determiner);
  if (genitive?.genitive && genitive.en) return `${genitive.en}'s`;
  if (lower === 'haar' || lower === 'zijn') return scene.owner;
  const possessive = POSSESSIVES.get(lower);
  if (possessive) return possessive;
  if (lower === 'de' || lower === 'het') {
    if (options.bare) return '';
    // Abstract nouns have no article in English unless something makes them definite: `de weerbaarheid` is `resilience`,
    // `de veiligheid en welvaart van Europa` is `the security and prosperity of Europe`.
    const definite = phrase.after.some(({ relation, node }) => relation === 'modifier' || (relation === 'conjunct' && sharesModifier(node))) || phrase.before.length > 0;
    const nominalised = isNominalised(word);
    return (english.mass && !definite && !/ of /.test(english.text)) || nominalised ? '' : 'the';
  }
  if (lower === 'een') return (english.mass && phrase.before.length === 0) || english.plural ? '' : startsWithVowel(english.text) ? 'an' : 'a';
  if (lower === 'deze' || lower === 'dit') return english.plural ? 'these' : 'this';
  if (lower === 'die' || lower === 'dat') return english.plural ? 'those' : 'that';
  if (lower === 'veel' || lower === 'vele') return english.mass ? 'much' : 'many';
  if (lower === 'minder') return english.plural ? 'fewer' : 'less';
  return determiner.entry?.english.base ?? leave(determiner, scene);
}

/** A conjunct without an article of its own whose complement belongs to the first conjunct too. */
function sharesModifier(node: Constituent): boolean {
  return node.type === 'NP' && node.determiner === undefined && node.after.some(({ relation, node: inner }) => relation === 'modifier' && inner.type === 'PP');
}

/** An infinitive used as a noun: `het tegengaan`; not one that is a noun in its own right (`het voornemen`). */
function isNominalised(word: Word): boolean {
  return word.tag === 'VI' && word.entry?.pos === 'verb';
}

/** Whether a word is spoken with a vowel first: `an hour`, `an EU agency`, `a European`, `a union`. */
export function startsWithVowel(text: string): boolean {
  if (/^(?:hour|honest|heir|honour)/i.test(text)) return true;
  if (/^(?:eu(?!\b)|uni|use|usa|ut[ei]|one\b|once)/i.test(text)) return false;
  if (/^[A-Z]{2,}\b/.test(text)) return /^[AEFHILMNORSX]/.test(text);
  return /^[aeiou]/i.test(text);
}

function pronounText(word: Word): string | null {
  if (/^(?:DET|PRD)$/.test(word.tag))
    return /^(?:deze|die)$/.test(word.lower) ? 'this' : (PRONOUNS.get(word.lower) ?? word.entry?.english.base ?? null);
  if (!/^PR/.test(word.tag)) return null;
  return PRONOUNS.get(word.lower) ?? word.entry?.english.base ?? null;
}

/** A name: with its English article where English has one, and what stands before it. */
function named(name: Mention, phrase: Phrase, scene: Scene, options: NounPhraseOptions): string {
  const premodifiers = phrase.before.map((node) => before(node, scene));
  const determiner = phrase.determiner === undefined ? '' : (scene.words[phrase.determiner] as Word).lower;
  const text = nameText(name, phrase, scene);
  const whole = phrase.before[0];
  if (whole && scene.words[whole.range[0]]?.lower === 'heel' && phrase.before.length === 1) return `the whole of ${text}`;
  const bare = text.replace(/^the /, '');
  if (options.bare) return join(...premodifiers, bare);
  if (determiner && !/^(?:de|het)$/.test(determiner))
    return join(
      determinerText(phrase, scene.words[phrase.head[1] - 1] as Word, { text: bare, mass: true, plural: false }, scene, {
        ...options,
        possessed: false,
      }),
      modifierText(premodifiers, phrase, scene),
      bare,
    );
  if (premodifiers.length > 0) return join(determiner || text !== bare ? 'the' : '', modifierText(premodifiers, phrase, scene), bare);
  return text;
}

/** English of a name; an abbreviation keeps the article that Dutch gives it where the full name has one. */
export function nameText(name: Mention, phrase: Phrase, scene: Scene): string {
  const written = scene.words
    .slice(name.from, name.to)
    .map(({ text }) => text)
    .join(' ');
  if (!name.en) return name.type === 'PER' ? titled(name, scene) : written;
  if (name.type === 'PER') return titled(name, scene);
  const determiner = phrase.determiner === undefined ? '' : (scene.words[phrase.determiner] as Word).lower;
  const full = name.id ? scene.vocabulary.gazetteer.get(name.id)?.en : undefined;
  if (full?.startsWith('the ') && !name.en.startsWith('the ') && /^(?:de|het)$/.test(determiner)) return `the ${name.en}`;
  return name.en;
}

/** A person with the title that stands before the name. */
function titled(name: Mention, scene: Scene): string {
  const pieces: string[] = [];
  let i = name.from;
  while (i < name.to && scene.words[i]?.entry?.semanticClass === 'person' && /^N/.test(scene.words[i]?.tag ?? '')) {
    const title = noun(scene.words[i] as Word, scene).text;
    pieces.push(title.charAt(0).toUpperCase() + title.slice(1));
    i++;
  }
  return join(
    ...pieces,
    name.en ??
      scene.words
        .slice(i, name.to)
        .map(({ text }) => text)
        .join(' '),
  );
}

/** What follows a noun, with the comma or conjunction that joins it. */
function attached({ relation, marker, node }: Attachment, host: Phrase, scene: Scene): string {
  const start = marker ?? node.range[0];
  const comma = scene.words[start - 1]?.text === ',' ? ',' : '';
  const joint = marker === undefined ? '' : (scene.words[marker]?.lower ?? '');
  switch (relation) {
    case 'parenthesis': {
      const name = nameAt(scene, node.range[0] + 1);
      const inner =
        node.type !== 'clause'
          ? scene.words
              .slice(...node.head)
              .map(({ text }) => text)
              .join(' ')
          : '';
      return `(${name?.en?.replace(/^the /, '') ?? inner})`;
    }
    case 'conjunct': {
      const word =
        joint === '' ? '' : joint === 'of' ? 'or' : joint === 'als' ? 'and' : (scene.words[marker as number]?.entry?.english.base ?? 'and');
      const shared = node.type === 'NP' && node.determiner === undefined;
      return join(comma, word, node.type === 'NP' ? nounPhrase(node, scene, { shared }) : constituent(node, scene));
    }
    case 'including': {
      const phrase =
        MARKERS.get(joint) ??
        MARKERS.get(
          scene.words
            .slice(marker, node.range[0])
            .map(({ lower }) => lower)
            .join(' '),
        ) ??
        'including';
      return join(comma, phrase, constituent(node, scene), comma && closes(node, scene));
    }
    case 'apposition':
      return join(
        comma || (/["“”«»„]/.test(scene.words[node.range[0]]?.text ?? '') ? '' : ','),
        node.type !== 'clause' && /["“”«»„]/.test(scene.words[node.range[0]]?.text ?? '') ? quoted(node, scene) : constituent(node, scene),
      );
    default:
      if (node.type === 'clause') return join(comma, joint === 'zoals' ? 'as' : '', clauseBehindNoun(node, scene, host), comma && closes(node, scene));
      if (node.type === 'PP' && isNominalised(scene.words[host.head[1] - 1] as Word) && scene.words[node.head[0]]?.lower === 'van') return prepositionPhrase(node, scene, host, '');
      if (node.type === 'PP') return join(comma, prepositionPhrase(node, scene, host));
      return join(comma, constituent(node, scene));
  }
}

/** The comma that closes an insertion, where the Dutch has one. */
function closes(node: Constituent, scene: Scene): string {
  return scene.words[node.range[1]]?.text === ',' || scene.words[node.range[1] - 1]?.text === ',' ? ',' : '';
}

function quoted(phrase: Phrase, scene: Scene): string {
  const [first, last] = [scene.words[phrase.range[0]], scene.words[phrase.range[1] - 1]];
  const inner = scene.words.slice(phrase.range[0] + 1, phrase.range[1] - 1);
  let text = '';
  for (const [i, word] of inner.entries()) text += (i > 0 && (inner[i - 1] as Word).end < word.start ? ' ' : '') + word.text;
  return `${first ? '“' : ''}${text}${last ? '”' : ''}`;
}

/** English of a preposition: as the noun or verb before it wants it, else its own. */
export function prepositionPhrase(phrase: Phrase, scene: Scene, host?: Phrase, given?: string): string {
  const lower = scene.words
    .slice(...phrase.head)
    .map((word) => word.lower)
    .join(' ');
  const inner = phrase.after[0]?.node;
  const english =
    given ??
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
  return join(english, ...rest, ...phrase.after.slice(1).map((attachment) => attached(attachment, phrase, scene)));
}

function hostPreposition(lower: string, host: Phrase | undefined, scene: Scene): string | undefined {
  const word = host && (scene.words[host.head[1] - 1] as Word);
  if (word?.entry?.semanticClass === 'doc' && lower === 'van' && host?.after.some(({ node }) => node.type === 'PP' && node.after[0]?.node.type === 'NP' && nameAt(scene, node.after[0].node.head[0])?.type === 'PER')) return 'by';
  return word?.entry?.pos === 'noun' ? word.entry.frames.find(([pattern]) => pattern === lower)?.[1] : undefined;
}

function ownPreposition(lower: string, scene: Scene): string | undefined {
  const { lexicon } = scene.vocabulary;
  return lexicon.lookup(lower).find(({ tag }) => tag === 'ADP' || tag === 'SC')?.entry.english.base;
}

/** Prepositions whose English depends on what follows: times, places, groups. */
function contextual(lower: string, inner: Constituent | undefined, scene: Scene): string | undefined {
  if (!inner || inner.type === 'clause') return undefined;
  const name = nameAt(scene, inner.head[0]);
  const word = scene.words[inner.head[1] - 1] as Word;
  if (name?.type === 'DATE') {
    if (lower === 'op') return 'on';
    if (lower === 'in') return 'in';
    if (lower === 'uit' || lower === 'van') return 'of';
    if (lower === 'per') return 'as of';
  }
  if (lower === 'onder' && (word.tag === 'Np' || inner.after.some(({ relation }) => relation === 'conjunct'))) return 'among';
  if (lower === 'op' && name?.type === 'LOC') return 'in';
  if (lower === 'aan' && word.entry?.semanticClass === 'place') return 'at';
  if (lower === 'bij' && (word.entry?.semanticClass === 'group' || /^(?:LOC|ORG|PER)$/.test(name?.type ?? ''))) return 'with';
  return undefined;
}

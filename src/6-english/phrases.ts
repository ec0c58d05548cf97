import type { Word } from '../2-words/index.js';
import type { Attachment, Constituent, Phrase } from '../grammar.js';
import { attached } from './attached.js';
import { determinerText, isNominalised } from './determiners.js';
import { named, nameText } from './names.js';
import { prepositionPhrase } from './prepositions.js';
import { pronounText } from './pronouns.js';
import { join, nameAt, possessive, quoted, type Scene } from './scene.js';
import { clauseBehindNoun, participlePhrase } from './subordinate.js';
import type { TermMatch } from './vocabulary.js';
import { adverb, type NounEnglish, noun, nounLemma, premodifier, titleCase } from './words.js';

const TIMES = new Map([
  ['begin', 'the beginning of'],
  ['eind', 'the end of'],
  ['einde', 'the end of'],
  ['medio', 'the middle of'],
  ['najaar', 'the autumn of'],
  ['voorjaar', 'the spring of'],
  ['zomer', 'the summer of'],
  ['herfst', 'the autumn of'],
]);
const POSSESSIVE = /^(?:hun|haar|zijn|onze?|mijn|uw)$/;
/** Classes of nouns that do not take a possessive before them: `the president of the European Council`. */
const KEEPS_OF = /^(?:person|group|place|quantity|unit|time)$/;

/** Offices that have capitals when it is known whose they are. */
const OFFICE = /^(?:minister|minister-president|premier|staatssecretaris)$/;

/** English that stands behind its noun alone. */
const BEHIND = /^(?:achieved|concerned|found|involved|outlined)$/;

/** Words of the longest name that takes a possessive: `the European Commission's`. */
const LONGEST_OWNER = 4;

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
  if (/^(?:zoals|anders dan) /.test(expression)) return asBeforeText(words, scene);
  const comparison = phrase.after[0];
  if (comparison && /^zo/.test(expression)) return comparisonText(phrase, scene);
  return adverb(words.at(-1) as Word, scene, words.length > 1 ? expression : undefined);
}

/** `zoals eerder gemeld` → `as previously reported`; `anders dan gemeld` → `contrary to what was reported`. */
function asBeforeText(words: readonly Word[], scene: Scene): string {
  const [opener, ...rest] = words[0]?.lower === 'zoals' ? ['as', ...words.slice(1)] : ['contrary to what was', ...words.slice(2)];
  const last = rest.at(-1) as Word;
  const said = last.tag === 'VD' && last.entry ? scene.vocabulary.verb(last.entry.english.base, 'participle') : adverb(last, scene);
  const how = (rest.slice(0, -1) as Word[]).map((word) => (word.lower === 'eerder' ? 'previously' : adverb(word, scene)));
  return join(opener as string, ...how, said);
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
  const rest = remaining(phrase.after.slice(owner ? 1 : 0), core.end);
  const both = scene.words[phrase.range[0]]?.lower === 'zowel' || scene.words[phrase.range[0] - 1]?.lower === 'zowel' ? 'both' : '';
  const behind = phrase.before.filter((node) => standsBehind(node) && node.range[1] <= core.start).map((node) => before(node, scene));
  const text = join(both, owner ?? '', core.text, ...behind, ...rest.map((attachment) => attached(attachment, phrase, scene)));
  return quoted(text, phrase.range, scene);
}

/** `de steun van de EU` → `the EU's`: the owner that goes before the noun, or `null`. */
function possessor(phrase: Phrase, scene: Scene): string | null {
  const [first] = phrase.after;
  const determiner = phrase.determiner === undefined ? '' : (scene.words[phrase.determiner] as Word).lower;
  if (first?.relation !== 'modifier' || first.node.type !== 'PP' || (determiner !== '' && !/^(?:de|het)$/.test(determiner))) return null;
  if (scene.words[first.node.head[0]]?.lower !== 'van') return null;
  const inner = first.node.after[0]?.node;
  if (inner?.type !== 'NP' || inner.after.length > 0 || inner.before.length > 0 || first.node.after.length > 1) return null;
  const name = nameAt(scene, inner.head[0]);
  if (!name?.en || name.from !== inner.head[0] || name.to !== inner.head[1] || !/^(?:ORG|LOC|PER)$/.test(name.type)) return null;
  if (name.type === 'LOC' && !/member-state|candidate|third|efta|neighbour|territory/.test(name.subtype ?? '')) return null;
  const word = scene.words[phrase.head[1] - 1] as Word;
  if (/^PR/.test(word.tag) || KEEPS_OF.test(word.entry?.semanticClass ?? '') || nameAt(scene, phrase.head[0])) return null;
  const owner = nameText(name, inner, scene);
  return owner.split(' ').length > LONGEST_OWNER ? null : possessive(owner);
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
  /** First token of the name, term or noun. */
  start: number;
  /** Token behind the last one that the text covers. */
  end: number;
}

/** Determiner, modifiers and head; a glossary term takes as many of them as it covers. */
export function head(phrase: Phrase, scene: Scene, options: NounPhraseOptions & { possessed: boolean }): Core {
  const [from, to] = phrase.head;
  const name = nameAt(scene, from);
  if (name && name.from <= from && name.to >= to && name.type !== 'DATE' && (name.en || name.type === 'PER' || name.type === 'MISC'))
    return { text: named(name, phrase, scene, options), start: from, end: to };
  if (name?.type === 'DATE' && name.en) return { text: name.en, start: from, end: to };
  const word = scene.words[to - 1] as Word;
  if (to - from === 1 && phrase.before.length === 0) {
    const pronoun = pronounText(word, phrase, scene);
    if (pronoun) return { text: pronoun, start: from, end: to };
  }
  const start = phrase.before[0]?.range[0] ?? from;
  const found = longestTerm(start, to, phrase, scene);
  const quantified = scene.words[from]?.entry?.semanticClass === 'quantity' && found !== null && found.from > from;
  if (word.lower === 'procent' && to - from === 1) {
    const number = phrase.before.at(-1);
    const digits = number && scene.words[number.range[1] - 1];
    if (digits && /\d/.test(digits.text))
      return { text: join(...phrase.before.slice(0, -1).map((node) => before(node, scene)), `${premodifier(digits, scene)}%`), start: from, end: to };
  }
  const english = found
    ? { text: found.text, mass: found.mass && !quantified, plural: quantified ? scene.words[from]?.tag === 'Np' : found.plural }
    : counted(byDeterminer(headNoun(from, to, scene), word, phrase, scene, options.possessed), word, phrase, scene);
  const cut = found ? found.from : from;
  // `ruim de helft`: how much stands before the article
  const early = phrase.before.filter(({ range }) => range[0] < (phrase.determiner ?? 0));
  const premodifiers = phrase.before
    .filter((node) => node.range[1] <= cut)
    .map((node) => (standsBehind(node) || early.includes(node) ? '' : before(node, scene, nounLemma(word, scene))));
  const leading = found && found.from > from ? scene.words.slice(from, found.from) : [];
  const amount = quantified ? leading[0] : undefined;
  const between = amount
    ? [noun(amount, scene).text, /^(?:miljoen|miljard)$/.test(amount.lower) ? '' : 'of']
    : leading.map((part) => (nameAt(scene, scene.words.indexOf(part))?.en ?? premodifier(part, scene)).replace(/^the /, ''));
  // `the parties concerned`
  const late = BEHIND.test(premodifiers.at(-1) ?? '') ? premodifiers.pop() : '';
  const text = join(modifierText(premodifiers, phrase, scene), ...between, english.text, late);
  // what a term has said of itself makes it no more definite: `het internationale recht`
  const outside = { ...phrase, before: phrase.before.filter(({ range }) => range[1] <= cut) };
  const definite = determinerText(outside, word, { ...english, text, term: found !== null }, scene, options);
  const titled = definite === 'the' && word.tag === 'Ns' && OFFICE.test(word.lemma) ? text.replace(/(?:state |prime )?\S+$/, titleCase) : text;
  return { text: join(...early.map((node) => before(node, scene)), definite, titled), start: cut, end: found ? Math.max(found.to, to) : to };
}

/** A noun that is another word beside some, of an owner or without a determiner: `onderzoek` is `research`, `een onderzoek` is `an investigation`. */
function byDeterminer(english: NounEnglish, word: Word, phrase: Phrase, scene: Scene, possessed: boolean): NounEnglish {
  const beside = [...phrase.before.map(({ range }) => scene.words[range[1] - 1]?.lemma), scene.words[phrase.after[0]?.node.range[0] ?? -1]?.lower];
  for (const other of beside) {
    const own = /^N[sp]$/.test(word.tag) ? scene.vocabulary.collocation(word.lemma, 'noun', other ?? '') : undefined;
    if (own) return { text: english.plural ? own.plural : own.base, mass: own.base === 'recourse', plural: english.plural };
  }
  const owned = possessed || POSSESSIVE.test(scene.words[phrase.determiner ?? -1]?.lower ?? '');
  const own = word.tag === 'Ns' && owned && word.lemmaSource === 'lexicon' ? word.entry?.english.own : undefined;
  if (own) return { ...english, text: own };
  const bare = word.tag === 'Ns' && phrase.determiner === undefined && word.lemmaSource === 'lexicon' ? word.entry?.english.bare : undefined;
  return bare && !scene.words[phrase.range[0]]?.tag.startsWith('NUM') ? { ...english, text: bare, mass: true } : english;
}

/** Units stand in the singular behind a number in Dutch: `twee jaar` is `two years`. */
function counted(english: NounEnglish, word: Word, phrase: Phrase, scene: Scene): NounEnglish {
  if (word.tag !== 'Ns' || !/^(?:time|unit)$/.test(word.entry?.semanticClass ?? '')) return english;
  const number = phrase.before.at(-1) ?? (phrase.determiner === undefined ? undefined : { range: [phrase.determiner, phrase.determiner + 1] });
  const first = number && scene.words[number.range[1] - 1];
  if (first?.tag !== 'NUM' || /^(?:1|een|één)$/.test(first.lower)) return english;
  return noun({ ...word, tag: 'Np' }, scene);
}

/** `door de Raad voorgestelde`: a participle with more than an adverb before it stands behind the noun in English. */
function standsBehind(node: Constituent): boolean {
  return node.type === 'clause' && node.constituents.some(({ type }) => type === 'PP' || type === 'NP');
}

/** Modifiers with the commas and conjunctions between them. */
export function modifierText(pieces: string[], phrase: Phrase, scene: Scene): string {
  return join(
    ...pieces
      .map((piece, i) => (piece && needsComma(phrase, i, scene) ? `${piece},` : piece))
      .flatMap((piece, i) => conjoin(piece, i, phrase, scene)),
  );
}

/** `en` between two modifiers. */
function conjoin(piece: string, i: number, phrase: Phrase, scene: Scene): string[] {
  const node = phrase.before[i];
  if (!node || piece === '') return [piece];
  const next = scene.words[node.range[1]];
  const last = i + 1 < phrase.before.length && next && (next.tag === 'CC' || next.lower === 'als');
  return last ? [piece, next.lower === 'of' ? 'or' : 'and'] : [piece];
}

function needsComma(phrase: Phrase, i: number, scene: Scene): boolean {
  const node = phrase.before[i];
  return node !== undefined && i + 1 < phrase.before.length && scene.words[node.range[1]]?.text === ',';
}

export function before(node: Constituent, scene: Scene, noun?: string): string {
  if (node.type === 'clause') return participlePhrase(node, scene);
  // `voorhanden zijnde`: English has no word for the participle of the copula here.
  if (scene.words[node.head[0]]?.tag === 'XG') return '';
  const word = scene.words[node.head[0]] as Word;
  const next = scene.words[node.range[1]];
  // `snel veranderende`, `het snel afronden van`: an uninflected adjective before a participle, adjective or infinitive says how.
  const qualifies =
    /^AC?$/.test(word.form ?? '') &&
    (/^(?:V[EH]|NUM)$/.test(next?.tag ?? '') || next?.form === 'AE' || (next !== undefined && isNominalised(next))) &&
    word.entry?.english.adverb !== undefined &&
    !/e$/.test(word.lower);
  if (word.lower === 'te' && node.type === 'ADVP') return 'overly';
  if (node.type === 'ADVP' && node.head[1] - node.head[0] > 1) return simple(node, scene);
  if (node.type === 'ADVP' || qualifies) return adverb(word, scene);
  return premodifier(word, scene, noun);
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
    if (contains(word, scene.words[i + 1], scene)) pieces.push('of');
    if (timeOf(word)) pieces[pieces.length - 1] = TIMES.get(word.lower) ?? '';
  }
  const name = nameAt(scene, to - 1);
  const first = scene.words[from] as Word;
  const english = name?.to === to ? name.en : undefined;
  const last = english
    ? { text: timeOf(first) ? english : unrepeated(english.replace(/^the /, ''), pieces), mass: to - from === 1 || timeOf(first), plural: false }
    : noun(scene.words[to - 1] as Word, scene);
  // `een aantal lidstaten` counts as its quantity: `a number of Member States`
  const measured = to - from > 1 && contains(first, scene.words[from + 1], scene);
  return { ...last, ...(measured && { mass: false, plural: first.tag === 'Np' }), text: join(...pieces, last.text) };
}

/** A name without the noun that stands before it already: `de operatie Atalanta` is `Operation Atalanta`. */
function unrepeated(name: string, before: string[]): string {
  if (before.length > 0 && name.toLowerCase().startsWith(`${before.at(-1)?.toLowerCase()} `)) before.pop();
  return name;
}

/** `een aantal lidstaten`, `een groep landen`: a quantity or a group, and what it is made of. */
function contains(word: Word, next: Word | undefined, scene: Scene): boolean {
  // but `a million people`
  if (word.entry?.semanticClass === 'quantity') return !/^(?:miljoen|miljard|biljoen)$/.test(word.lower);
  return (
    word.tag === 'Ns' &&
    next?.tag === 'Np' &&
    word.lemmaSource === 'lexicon' &&
    next.lemmaSource !== 'name' &&
    !nameAt(scene, word === next ? 0 : scene.words.indexOf(next))
  );
}

function isAdjective(word: Word, scene: Scene): boolean {
  return scene.vocabulary.lexicon.lookup(word.lower).some(({ tag }) => tag === 'A' || tag === 'AE');
}

/** `begin 2025`, `eind juni`: the part of a time. */
function timeOf(word: Word): boolean {
  return /^(?:begin|eind|einde|medio|najaar|voorjaar|zomer|herfst)$/.test(word.lower);
}

/** Whether a term that reaches into what follows a noun may end there: behind one of the nouns of what follows, or behind all of it. */
function endsHead(node: Constituent, end: number): boolean {
  if (node.range[0] >= end) return false;
  if (node.range[1] === end) return true;
  return node.type !== 'clause' && (node.head[1] === end || node.after.some(({ node: inner }) => endsHead(inner, end)));
}

/** What follows a noun from a token on: of what a term has reached into, the part that it has not said. */
function remaining(after: readonly Attachment[], from: number): Attachment[] {
  return after.flatMap((attachment) => {
    const { node } = attachment;
    if (node.range[0] >= from) return [attachment];
    return node.type !== 'clause' && node.range[1] > from ? remaining(node.after, from) : [];
  });
}

/** The longest glossary term among the modifiers and the head that ends with the head or reaches beyond it. */
function longestTerm(
  start: number,
  to: number,
  phrase: Phrase,
  scene: Scene,
): { from: number; to: number; text: string; mass: boolean; plural: boolean } | null {
  for (let at = start; at < to; at++) {
    const match = scene.vocabulary.term(scene.words, at, phrase.range[1]);
    const end = at + (match?.length ?? 0);
    if (match && end >= to && (end === to || phrase.after.some(({ node }) => endsHead(node, end)))) return use(match, at, end, scene);
    const inside = scene.vocabulary.term(scene.words, at, to);
    if (inside && at + inside.length === to) return use(inside, at, to, scene);
  }
  return null;
}

export function use(
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

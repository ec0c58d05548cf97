import type { Word } from '../2-words/index.js';
import { matchAmount, mayBeAmount } from './amounts.js';
import { matchDate, mayBeDate } from './dates.js';
import { matchDocument, mayBeDocument } from './documents.js';
import type { Gazetteer, Thing } from './gazetteer.js';
import type { Mention } from './mention.js';
import { matchComposite, matchSingle, matchTold } from './names.js';
import { isTitle, MINISTER, matchKnownPerson, matchPerson } from './persons.js';
import { ReportNames } from './report-names.js';
import { standsFor } from './standing.js';

export { Gazetteer, type Related, type Thing } from './gazetteer.js';
export { type Mention, mentionAt, mentionsIn } from './mention.js';
export { ReportNames } from './report-names.js';
export { inferYears, isoDate, lastOf } from './when.js';

const BEYOND_ASCII = /[^\0-\x7f]/;
/** Tokens before an abbreviation in brackets that may belong to its full name. */
const LONGEST_FULL_NAME = 8;

/**
 * Stage 3: the named things of a sentence, left to right, the longest first where names overlap.
 *
 * @param names what the report has taught about its names so far; learns from the sentence. One of its own when the sentence stands alone.
 */
export function findMentions(words: readonly Word[], gazetteer: Gazetteer, names: ReportNames = new ReportNames()): Mention[] {
  const texts = words.map(({ text }) => (BEYOND_ASCII.test(text) ? text.normalize('NFC') : text));
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const last = mentions.at(-1);
    const full = texts[at] === '(' && last?.to !== at ? matchFullName(words, texts, at, last?.to ?? 0, gazetteer) : null;
    if (full) mentions.push(full);
    const mention = beginsNothing(words[at] as Word, gazetteer, names) ? null : readMention(words, texts, at, gazetteer, names, last);
    if (mention) {
      identifyByAbbreviation(mention, texts, gazetteer);
      mentions.push(mention);
      names.introduce(words, mention, gazetteer);
      names.meet(words, mention, gazetteer);
    }
    at = mention?.to ?? at + 1;
  }
  return mentions;
}

/** Most words: in lower case, in no list, and no title of a person. */
function beginsNothing(word: Word, gazetteer: Gazetteer, names: ReportNames): boolean {
  const { text, lower } = word;
  return gazetteer.isPlain(text) && !mayBeDocument(lower) && !mayBeDate(lower) && !mayBeAmount(lower) && !isTitle(word) && !names.begins(text);
}

/** A name that no list has is what the abbreviation behind it means: `verordening ontbossingsvrije producten (EUDR)`. */
function identifyByAbbreviation(mention: Mention, texts: readonly string[], gazetteer: Gazetteer): void {
  const { type, id, to } = mention;
  if (texts[to] !== '(' || texts[to + 2] !== ')' || !/^(?:ORG|MISC)$/.test(type) || (id && gazetteer.get(id))) return;
  const known = gazetteer.match(texts, to + 1)?.thing;
  if (known?.type === type) Object.assign(mention, { id: known.id, subtype: known.subtype, en: known.en });
}

function readMention(
  words: readonly Word[],
  texts: string[],
  at: number,
  gazetteer: Gazetteer,
  names: ReportNames,
  last: Mention | undefined,
): Mention | null {
  const date = matchDate(words, at);
  if (date) return { type: 'DATE', from: at, to: at + date.length, en: date.en, when: date.when };
  const amount = matchAmount(words, at);
  if (amount) return { type: 'MONEY', from: at, to: at + amount.length, en: amount.en, money: amount.money };
  const document = matchDocument(words, at);
  const listed = matchListed(words, texts, at, gazetteer, names);
  // A number tells more than a title that the gazetteer has.
  if (document && (!listed || listed.to - at < document.length + Number(document.subtype !== 'legal-act'))) {
    const { length, ...found } = document;
    return { type: 'MISC', from: at, to: at + length, ...found };
  }
  const person = matchKnownPerson(texts, words, at, gazetteer, names);
  if (person) return person;
  if (listed) return last?.internal && last.to === at - 1 && texts[at - 1] === '(' ? { ...listed, internal: true } : listed;
  const unlisted = matchComposite(texts, at, gazetteer) ?? matchTold(words, texts, at, gazetteer);
  const guessed = unlisted ?? matchPerson(words, texts, at, gazetteer) ?? matchSingle(words, at, last);
  if (!guessed || 'from' in guessed) return guessed;
  const { length, ...found } = guessed;
  return { ...found, from: at, to: at + length };
}

/** A name of the report's own, or one of the gazetteer. */
function matchListed(words: readonly Word[], texts: string[], at: number, gazetteer: Gazetteer, names: ReportNames): Mention | null {
  const known = gazetteer.match(texts, at);
  const own = names.match(texts, at);
  // The report's own names go first, unless both mean the same: then the gazetteer knows the English of this very name.
  if (own && own.length >= (known?.length ?? 0) && own.id !== known?.thing.id) {
    const { length, ...thing } = own;
    return { ...thing, from: at, to: at + length };
  }
  if (!known || known.thing.type === 'PER') return null;
  const { thing } = known;
  // `EU Global Strategy`: the Union's own.
  const unions = texts[at] === 'EU' && known.length === 1 ? gazetteer.match(texts, at + 1) : null;
  if (unions?.thing.type === 'MISC' && /^\p{Lu}/u.test(texts[at + 1] ?? '')) {
    const { id, subtype } = unions.thing;
    return { type: 'MISC', from: at, to: at + 1 + unions.length, id, ...(subtype && { subtype }), en: unions.en.replace(/^the (?!EU)/, 'the EU ') };
  }
  const to = at + known.length;
  if (thing.type === 'MISC' && /^\p{Ll}/u.test(texts[at] as string) && !isOneThing(words, at)) return null;
  const meant = standsFor(thing, words, at, to, names);
  return {
    type: thing.type,
    from: at,
    to,
    id: thing.id,
    ...(thing.subtype && { subtype: thing.subtype }),
    en: known.en,
    ...(meant && { standsFor: meant }),
    ...(known.genitive && { genitive: true as const }),
    ...(isInternal(thing, words, at, to) && { internal: true as const }),
  };
}

/** A title in lower case is a name only where one thing is meant: not in `een nieuwe terugkeerrichtlijn`. */
function isOneThing(words: readonly Word[], at: number): boolean {
  let i = at - 1;
  while (i > at - 4 && words[i]?.tag === 'ADJ') i--;
  return (
    !/^(?:een|geen|elke|ieder|iedere|enige|nieuwe|zulke)$/.test(words[i]?.lower ?? '') && !/^(?:nieuwe|mogelijke)$/.test(words[at - 1]?.lower ?? '')
  );
}

/** `de minister van Financiën`, `ministers van VWS`: the field is no mention (`het ministerie van Financiën` is), nor are `Balkanlanden`. */
function isInternal(thing: Thing, words: readonly Word[], at: number, to: number): boolean {
  if (thing.type === 'LOC') return /[\p{L}-]landen$/u.test(words[to - 1]?.text ?? '');
  const text = words[at]?.text ?? '';
  if (thing.subtype !== 'ministry' || /^ministerie/i.test(text)) return false;
  const isAbbreviation = /^\p{L}*\p{Lu}$/u.test(text);
  return !isAbbreviation || (/^(?:van|voor)$/.test(words[at - 1]?.lower ?? '') && MINISTER.test(words[at - 2]?.lower ?? ''));
}

/** `het emissiehandelssysteem (ETS)`: the words from the article to the bracket are the full name of what the abbreviation means. */
function matchFullName(words: readonly Word[], texts: string[], bracket: number, from: number, gazetteer: Gazetteer): Mention | null {
  const abbreviation = texts[bracket + 1] ?? '';
  if (texts[bracket + 2] !== ')' || !/^\p{L}*\p{Lu}\p{L}*\p{Lu}/u.test(abbreviation)) return null;
  const known = gazetteer.match(texts, bracket + 1);
  if (!known || known.thing.type === 'PER' || !/^(?:N|PN)/.test(words[bracket - 1]?.tag ?? '')) return null;
  let i = bracket - 1;
  while (i >= from && i >= bracket - LONGEST_FULL_NAME && !/^(?:de|het)$/.test(words[i]?.lower ?? '')) {
    if (/^(?:PU|V[^DE]|X|PR[^O])/.test(words[i]?.tag ?? '')) return null;
    if (words[i]?.tag === 'ADP' && !/^(?:voor|inzake|tegen)$/.test(words[i]?.lower ?? '')) return null;
    i--;
  }
  if (i < from || i + 1 === bracket || !/^(?:de|het)$/.test(words[i]?.lower ?? '')) return null;
  const { type, id, subtype, en } = known.thing;
  return { type, from: i + 1, to: bracket, id, ...(subtype && { subtype }), en };
}

import { leadsToNoun } from './openers.js';
import { startsNominal } from './phrases.js';
import { isCommon, isDeclined, isFiniteVerb, isMark, isNoun, isVerb, mayBe, reread, type Unit } from './units.js';

/** Words behind an article that say which: they modify the noun, or stand for it. */
const SELECTING = /^(?:meesten?|minste|ene|enige|vele|weinige|andere|voorgaande|volgende)$/;

/** Whether a member of the same list beside a word is an adjective without an ending. */
function isListedAdverb(units: readonly Unit[], at: number): boolean {
  const plain = (unit: Unit | undefined) => unit?.tag === 'ADJ' && !unit.lower.endsWith('e');
  const joins = (unit: Unit | undefined) => unit?.tag === 'CC' || isMark(unit, ',');
  return (joins(units[at + 1]) && plain(units[at + 2])) || (joins(units[at - 1]) && plain(units[at - 2]) && !isNoun(units[at + 1]));
}

/** `X evenals Y`; at the beginning, or set apart behind the verb, it compares: `wil, net als vorig jaar, …`. */
function joins(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before !== undefined && !isMark(before, ';') && !(isMark(before, ',') && isVerb(units[at - 2]));
}

const COPULA: ReadonlySet<string> = new Set(['zijn', 'blijven', 'lijken', 'blijken']);
const isTheirs = ({ lower }: Unit) => lower === 'haar' || lower === 'hun';
/** Words with a rule of their own below, whatever their tags. */
const LISTED: ReadonlySet<string> = new Set(
  'eens oneens honderden duizenden miljoenen miljarden anderen sommigen velen enkelen weinigen beiden allen alsmede alsook evenals'
    .split(' ')
    .concat('net als'),
);

/** Pronouns, determiners, conjunctions and adverbs that look alike. */
export function correctFunctionWords(units: Unit[]): void {
  let both = false;
  const copular =
    units.some((unit) => isFiniteVerb(unit) && COPULA.has(unit.word.entry?.lemma ?? '')) && !units.some(({ word }) => word.entry?.lemma === 'worden');
  for (const [i, unit] of units.entries()) {
    const next = units[i + 1];
    const listed = LISTED.has(unit.lower);
    if (unit.tag === 'PRP' && isTheirs(unit) && (isNoun(next) || isDeclined(next)) && !next?.mention) unit.tag = 'PRO';
    if (unit.lower === 'er' && unit.tag === 'PRD') unit.tag = 'ADVP';
    // `politiek, economisch en militair steunen`: beside an adjective that is not declined
    if (
      (isCommon(unit) || unit.tag === 'NUM') &&
      mayBe(unit, 'ADJ') &&
      !/^(?:DET|PRO|ADJ|ADP|VE)$/.test(units[i - 1]?.tag ?? '') &&
      isListedAdverb(units, i)
    )
      reread(unit, 'ADJ');
    // `was het erover eens`
    if (unit.lower === 'het' && unit.tag === 'DET' && next?.tag === 'ADVP') unit.tag = 'PRP';
    // `viel haar daarin bij`, `hun werd hulp beloofd`
    if (unit.tag === 'PRO' && isTheirs(unit) && (/^(?:ADVP|ADP|PU)$/.test(next?.tag ?? '') || isFiniteVerb(next))) unit.tag = 'PRP';
    // `werden het eens over X`
    const article = listed && /^(?:on)?eens$/.test(unit.lower) && !startsNominal(next) ? units[i - 1] : undefined;
    if (article?.lower === 'het') {
      article.tag = 'DET';
      unit.tag = 'ADJ';
    }
    // `gaat te ver`: no infinitive behind it
    if (unit.lower === 'te' && unit.tag === 'ADP' && /^(?:ADV|ADJ)$/.test(next?.tag ?? '') && !isVerb(units[i + 2])) unit.tag = 'ADV';
    if (unit.tag === 'VG') unit.tag = isNoun(next) ? 'VH' : mayBe(unit, 'ADJ') ? 'ADJ' : 'VG';
    // `was bereid tot`, `is verdeeld over`: a participle that the lexicon knows as an adjective with a complement of its own, with a copula
    if (unit.tag === 'VD' && copular && unit.word.readings.some(({ tag, entry }) => tag === 'ADJ' && entry?.frames.length)) reread(unit, 'ADJ');
    // `liep ook al een jaar`: a concession only where a clause can open
    if (unit.lower === 'ook al' && i > 0 && units[i - 1]?.tag !== 'PU') unit.tag = 'ADV';
    // `meer dan 240 personen`
    if (unit.lower === 'dan' && unit.tag === 'SC' && next?.tag === 'NUM' && /^(?:meer|minder)$/.test(units[i - 1]?.lower ?? '')) {
      unit.tag = 'ADV';
      (units[i - 1] as Unit).tag = 'ADV';
    }
    // `honderden vissers`: a noun, as `een aantal` is
    if (listed && /^(?:honderd|duizend|miljoen|miljard)en$/.test(unit.lower)) reread(unit, 'Np');
    // `beide voorstellen`
    if (
      unit.tag === 'PRI' &&
      /^(?:beide|alle|enige|sommige|enkele|veel|weinig|voldoende)$/.test(unit.lower) &&
      units[i - 1]?.tag !== 'DET' &&
      leadsToNoun(units, i + 1)
    )
      unit.tag = 'DET';
    // `minder regels`
    if (
      (unit.tag === 'PRI' || unit.tag === 'ADV') &&
      /^(?:meer|minder)$/.test(unit.lower) &&
      !(units[i - 1]?.tag === 'CC' && isDeclined(units[i - 2])) &&
      units[i - 1]?.lower !== 'niet' &&
      leadsToNoun(units, i + 1)
    )
      unit.tag = 'DET';
    // `de meeste van hen`, `het ene land`
    if (units[i - 1]?.tag === 'DET' && /^(?:ADV|DET|PRI|PRD)$/.test(unit.tag) && SELECTING.test(unit.lower)) unit.tag = 'ADJ';
    if (unit.lower === 'behalve') unit.tag = 'ADP';
    // `dat, gezien de ernst, …`
    if (unit.lower === 'gezien' && (i === 0 || isMark(units[i - 1], ',')) && /^(?:DET|PRO|N[sp]|ADJ)$/.test(next?.tag ?? '')) reread(unit, 'ADP');
    // `omdat het aandacht verdient`: no article of a noun with `de`
    if (
      unit.lower === 'het' &&
      unit.tag === 'DET' &&
      next?.tag === 'Ns' &&
      !next.mention &&
      next.word.lemmaSource === 'lexicon' &&
      next.word.entry?.gender === 'de'
    )
      unit.tag = 'PRP';
    // `al had het twijfels`: no article of a plural
    if (unit.lower === 'het' && unit.tag === 'DET' && next?.tag === 'Np' && !next.mention) reread(unit, 'PRP');
    // `dat de Raad het plan steunt`
    if (
      unit.lower === 'het' &&
      unit.tag === 'PRP' &&
      next?.tag === 'Ns' &&
      next.word.lemmaSource === 'lexicon' &&
      next.word.entry?.gender === 'het' &&
      isNoun(units[i - 1])
    )
      unit.tag = 'DET';
    // `…, zij het met tegenzin`
    const behind = units[i + 2];
    if (
      unit.lower === 'zij' &&
      isMark(units[i - 1], ',') &&
      next?.lower === 'het' &&
      (/^(?:ADP|ADV)$/.test(behind?.tag ?? '') || behind?.lower === 'dat')
    ) {
      unit.tag = 'ADV';
      next.tag = 'ADV';
      if (behind?.lower === 'dat') behind.tag = 'SC';
    }
    if (listed && /^(?:anderen|sommigen|velen|enkelen|weinigen|beiden|allen)$/.test(unit.lower)) reread(unit, 'PRI');
    if (unit.lower === 'inclusief' && units[i - 1]?.tag === 'DET') unit.tag = 'ADJ';
    // `op zowel X als Y`, `neer op nog één boot`: what it leads to follows
    if (
      unit.tag === 'PRT' &&
      (next?.lower === 'zowel' || (/^(?:PRT|ADV)$/.test(units[i - 1]?.tag ?? '') && next?.tag === 'ADV' && startsNominal(units[i + 2])))
    )
      reread(unit, 'ADP');
    if (unit.lower === 'zowel') both = true;
    else if (both && (unit.lower === 'als' || unit.lower === 'alsook')) {
      unit.tag = 'CC';
      both = false;
    } else if (listed && /^(?:alsmede|alsook|evenals|net als)$/.test(unit.lower)) unit.tag = joins(units, i) ? 'CC' : 'ADP';
    if (
      unit.tag === 'VE' &&
      mayBe(unit, 'VD') &&
      !isNoun(units[i + 1]) &&
      (isNoun(units[i - 1]) || !/^(?:ADJ|NUM|VE|VH|CC|ADV)/.test(units[i + 1]?.tag ?? ''))
    )
      unit.tag = 'VD';
  }
}

import type { Word } from '../2-words/index.js';
import type { EntityType } from '../model.js';
import type { Gazetteer, NameMatch } from './gazetteer.js';
import type { Mention } from './mention.js';
import { slug } from './slug.js';

/** Names that are in no gazetteer, told by their parts or by what stands before them. */
export type UnlistedName = Pick<Mention, 'type' | 'id' | 'subtype' | 'en'> & { length: number };

/** Tokens of an unlisted name at most: keeps the cost linear in endless runs of capitals. */
const LONGEST_NAME = 12;

/** Tokens of a title between quotation marks at most. */
const LONGEST_TITLE = 16;

/** What two parties have together, with its English. */
const JOINT = new Map<string, [en: string, subtype: string]>([
  ['top', ['summit', 'summit']],
  ['akkoord', ['agreement', 'agreement']],
  ['handelsakkoord', ['trade agreement', 'agreement']],
  ['vrijhandelsakkoord', ['free trade agreement', 'agreement']],
  ['investeringsakkoord', ['investment agreement', 'agreement']],
  ['associatieakkoord', ['association agreement', 'agreement']],
  ['associatieraad', ['association council', 'summit']],
  ['verdrag', ['treaty', 'treaty']],
  ['overeenkomst', ['agreement', 'agreement']],
  ['deal', ['deal', 'agreement']],
  ['verklaring', ['statement', 'agreement']],
  ['dialoog', ['dialogue', 'summit']],
]);
const PARTY = /^(EU|VN|NAVO|AU|VS|VK|Benelux)-(\p{Lu}.*)?$/u;
const PARTY_ENGLISH = new Map([
  ['VN', 'UN'],
  ['NAVO', 'NATO'],
  ['VS', 'US'],
  ['VK', 'UK'],
]);
const JOINT_SUFFIX = new RegExp(`^(.{2,}?)-?(${[...JOINT.keys()].sort((a, b) => b.length - a.length).join('|')})$`, 'iu');

const GOVERNMENTS = new Map([
  ['regime', 'regime'],
  ['regering', 'government'],
  ['kabinet', 'government'],
  ['administratie', 'administration'],
  ['bewind', 'regime'],
  ['junta', 'junta'],
]);
const GOVERNMENT_OF = /^(\p{Lu}[\p{L}']*(?:-\p{Lu}[\p{L}']*)*)-(regime|regering|administratie|bewind|junta)$/u;
const GOVERNMENT_LED = /^(regering|kabinet)-(\p{Lu}[\p{L}'-]*)$/u;

/** Nouns that say what the name behind them is. */
const CUES = new Map<string, EntityType>(
  Object.entries({
    ORG: 'operatie missie bedrijf concern luchtvaartmaatschappij partij organisatie ngo bank instituut denktank producent fabrikant beweging militie terreurgroep terreurorganisatie agentschap krant persbureau omroep universiteit stichting vakbond rederij start-up platformbedrijf coalitie',
    LOC: 'stad dorp provincie haven eiland rivier gemeente luchthaven district deelstaat oblast grensovergang vluchtelingenkamp havenstad hoofdstad kerncentrale grensplaats plaats eilandengroep kustplaats kantons',
    MISC: 'oefening legeroefening project raket draagraket satelliet programma campagne schip tanker veerboot pijpleiding gaspijpleiding spoorverbinding publicatie rapport film virus orkaan cycloon storm hogesnelheidslijn onderzoeksproject satellietprogramma',
  }).flatMap(([type, nouns]) => nouns.split(' ').map((noun): [string, EntityType] => [noun, type as EntityType])),
);

/** Ends of words that say what a name with capitals is, in Dutch and English. */
const HEADS: readonly [EntityType, RegExp][] = [
  [
    'MISC',
    /(?:verordening|richtlijn|verdrag|akkoord|overeenkomst|pact|handvest|protocol|plan|agenda|strategie|kompas|programma|fonds|faciliteit|instrument|mechanisme|initiatief|deal|pakket|wet|wetboek|verklaring|conferentie|top|rapport|witboek|groenboek|routekaart|kader|stelsel|procedure|proces|formule|leningen?|semester|unie|conventie|^act|^accelerator|^agreement|^charter|^compact|^convention|^declaration|^directive|^dialogue|^facility|^framework|^fund|^initiative|^law|^loans?|^mechanism|^package|^partnership|^programme|^program|^project|^regulation|^report|^review|^roadmap|^scheme|^strategy|^summit|^toolbox|^treaty|^pledge|^award)$/,
  ],
  [
    'ORG',
    /(?:agentschap|autoriteit|bureau|centrum|comité|commissie|inspectie|instituut|raad|bank|hof|rechtbank|parlement|ministerie|organisatie|vereniging|stichting|federatie|verbond|partij|universiteit|coalitie|alliantie|taskforce|missie|dienst|^agency|^authority|^board|^cent(?:er|re)|^commission|^committee|^council|^court|^foundation|^institute|^office|^organi[sz]ation|^union|^university|^alliance|^coalition|^group|^mission|^force|^forum|^network|^parliament|^ministry|^company|^party|^movement|^corporation|^holding)$/,
  ],
];
/** Words inside a name between two with capitals. */
const LINKS = /^(?:voor|van|de|het|der|des|en|of|inzake|tegen|op|aan|for|the|on|and|to|in|&)$/;
const OPENING = /^["“«„‘']$/;
const CLOSING = /^["”»’']$/;
const PLACE_PREPOSITION = /^(?:in|te|naar|uit|vanuit|nabij|rond|bij)$/;

/** A name made of known ones: `EU-Canada-top`, `EU-Mercosur akkoord`, `Assad-regime`, `kabinet-Drees`; `null` where none begins. */
export function matchComposite(texts: readonly string[], at: number, gazetteer: Gazetteer): UnlistedName | null {
  const text = texts[at] as string;
  if (text.indexOf('-') < 0) return null;
  return government(texts, at, gazetteer) ?? jointName(texts, at, gazetteer);
}

function government(texts: readonly string[], at: number, gazetteer: Gazetteer): UnlistedName | null {
  const text = texts[at] as string;
  const [, of, kind] = GOVERNMENT_OF.exec(text) ?? [];
  const [, body, led] = GOVERNMENT_LED.exec(text) ?? [];
  const name = of ?? led;
  if (!name) return null;
  const known = gazetteer.match([name], 0);
  const english = (known?.thing.type === 'PER' ? known.en.replace(/^.* /, '') : known?.en.replace(/^the /, '')) ?? name;
  const number = led && /^[IVX]{1,4}$/.test(texts[at + 1] ?? '') ? ` ${texts[at + 1]}` : '';
  const en = `the ${english}${number} ${GOVERNMENTS.get((kind ?? body) as string)}`;
  return { type: 'ORG', subtype: 'government-body', id: slug(en.slice(4)), en, length: number ? 2 : 1 };
}

/** What two parties have together: the first is in the first token, the other in it too or behind it. */
function jointName(texts: readonly string[], at: number, gazetteer: Gazetteer): UnlistedName | null {
  const [, party, rest] = PARTY.exec(texts[at] as string) ?? [];
  if (!party) return null;
  const partner = rest === undefined ? texts.slice(at + 1, at + 1 + LONGEST_NAME) : [rest, ...texts.slice(at + 1, at + LONGEST_NAME)];
  const behind = rest === undefined ? 1 : 0;
  const [, stem, suffix] = (rest !== undefined && JOINT_SUFFIX.exec(rest)) || [];
  const inside = stem ? gazetteer.match([stem], 0) : null;
  if (inside && isParty(inside)) return joint(party, inside, suffix as string, 1);
  const match = gazetteer.match(partner, 0);
  const kind = match && partner[match.length];
  if (!match || !kind || !isParty(match) || !JOINT.has(kind.toLowerCase())) return null;
  return joint(party, match, kind, behind + match.length + 1);
}

function isParty({ thing }: NameMatch): boolean {
  return thing.type === 'LOC' || thing.type === 'ORG';
}

function joint(party: string, partner: NameMatch, kind: string, length: number): UnlistedName {
  const [english, subtype] = JOINT.get(kind.toLowerCase()) as [string, string];
  const en = `the ${PARTY_ENGLISH.get(party) ?? party}-${partner.en.replace(/^the /, '')} ${english}`;
  return { type: 'MISC', subtype, id: slug(en.slice(4)), en, length };
}

/** A name with capitals that is in no gazetteer, where its first or last word, or the noun before it, tells what it is. */
export function matchTold(words: readonly Word[], texts: readonly string[], at: number, gazetteer: Gazetteer): UnlistedName | null {
  const word = words[at] as Word;
  if (!/^\p{Lu}/u.test(word.text) || /^\p{Lu}+-\p{Ll}/u.test(word.text)) return null;
  const quoted = quotedTitle(words, at);
  if (quoted) return unlisted('MISC', words, at, quoted);
  const to = runEnd(words, at);
  const cue = CUES.get(words[at - 1]?.lower ?? '');
  if (cue && isNoCommonWord(word)) return unlisted(cue, words, at, to);
  const headed = at > 0 || isNoCommonWord(word) ? headedType(words, at, to) : undefined;
  if (!headed) return null;
  // `Verslag Europese Raad`: what ends in a name of its own is not one name.
  for (let i = at + 1; i < to; i++) if ((gazetteer.match(texts, i)?.length ?? 0) >= to - i) return null;
  return unlisted(headed, words, at, to);
}

/** Where a title between quotation marks ends, when it begins at `at` with a capital and a word that is no Dutch; 0 when none does. A sentence is no title. */
function quotedTitle(words: readonly Word[], at: number): number {
  if (!OPENING.test(words[at - 1]?.text ?? '') || !isNoCommonWord(words[at] as Word)) return 0;
  for (let i = at + 1; i < at + LONGEST_TITLE && words[i] !== undefined; i++)
    if (CLOSING.test(words[i]?.text ?? '')) return i > at + 1 && !/^[.!?]$/.test(words[i - 1]?.text ?? '') ? i : 0;
  return 0;
}

/** One word that no lexicon knows: a place behind `in` and the like, or an abbreviation. */
export function matchSingle(words: readonly Word[], at: number, last: Mention | undefined): UnlistedName | null {
  const word = words[at] as Word;
  if (at === 0 || !isNoCommonWord(word)) return null;
  const before = words[at - 1]?.lower ?? '';
  if (/^\p{Lu}{4,}$/u.test(word.text) && !/^\p{Lu}{4,}$/u.test(words[at - 1]?.text ?? '')) return unlisted('MISC', words, at, at + 1);
  if (word.tag !== 'PN' || !/^\p{Lu}\p{Ll}{2,}/u.test(word.text) || word.text.includes('-')) return null;
  const joined = last?.type === 'LOC' && last.to === at - 1 && /^(?:en|of|,)$/.test(before);
  return PLACE_PREPOSITION.test(before) || joined ? unlisted('LOC', words, at, at + 1) : null;
}

function unlisted(type: EntityType, words: readonly Word[], from: number, to: number): UnlistedName {
  return {
    type,
    id: slug(
      words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    ),
    length: to - from,
  };
}

function isNoCommonWord(word: Word): boolean {
  return word.readings.every(({ source }) => source === 'name' || source === 'guess');
}

/** End of a run of words with capitals, with the small words between two of them. */
function runEnd(words: readonly Word[], from: number): number {
  let end = from + 1;
  for (let i = end; i < from + LONGEST_NAME; i++) {
    const text = words[i]?.text;
    if (text === undefined) break;
    if (/^\p{Lu}/u.test(text) || (/^\d{1,4}$/.test(text) && i === end && !words[i]?.footnote)) end = i + 1;
    else if (!LINKS.test(text) || i - end >= 2) break;
  }
  return end;
}

/** Type of a run of capitals by its first or last word; one word alone has to stand behind an article. */
function headedType(words: readonly Word[], from: number, to: number): EntityType | undefined {
  if (to - from === 1 && (words[from - 1]?.tag !== 'DET' || (words[from]?.text.length ?? 0) < 8)) return undefined;
  const ends = [words[to - 1], words[from]].map((word) => word?.lower.replace(/^.*-/, '') ?? '');
  for (const end of ends) for (const [type, heads] of HEADS) if (heads.test(end)) return type;
  return undefined;
}

import type { Word } from '../2-words/index.js';
import { slug } from './slug.js';

/** A numbered or titled document that begins at a token. */
export interface DocumentMatch {
  length: number;
  subtype: 'motion' | 'un-resolution' | 'legal-act' | 'parliamentary-paper' | 'document';
  id?: string;
  en?: string;
  /** Motions: ids of those who moved it. */
  proposers?: string[];
}

/** Tokens of a document's number, and of a list of names, at most: keeps the cost linear in endless ones. */
const LONGEST = 24;
const ACTS = new Map([
  ['verordening', 'Regulation'],
  ['uitvoeringsverordening', 'Implementing Regulation'],
  ['richtlijn', 'Directive'],
  ['besluit', 'Decision'],
  ['raadsbesluit', 'Council Decision'],
  ['uitvoeringsbesluit', 'Implementing Decision'],
  ['aanbeveling', 'Recommendation'],
  ['kaderbesluit', 'Framework Decision'],
]);
const ACT_NUMBER = /^\d{2,4}\/\d{1,5}$/;
const ACT_BODY = /^(?:EU|EG|EEG|GBVB|JBZ|Euratom|EGKS)$/;
/** Titles in one word: `tabaksrichtlijn`. */
const TITLED = /^\p{L}{4,}(?:richtlijn|verordening|verdrag)$/u;
/** Kinds of act, which are no titles. */
const KINDS = /^(?:kader|raam|ontwerp|uitvoerings|basis|concept|wijzigings|oprichtings|toetredings|moeder|dochter|vervolg|herzienings|raads|eu-)/;
/** What comes before a thing that there is but one of. */
const DEFINITE = /^(?:de|het|deze|dit|die|dat|bestaande|huidige|geldende|herziene|europese)$/;
const COUNCIL_DOCUMENT = /^(?:doc|st|raadsdocument|wk|nr|document)\.?$/;
const COMMISSION_DOCUMENT = /^(?:COM|SWD|JOIN|C|SEC)$/;
const MOTION = /^(?:motie|moties|amendement|amendementen|initiatiefnota)$/;
const MEMBERS = /^(?:leden|lid|kamerleden|kamerlid)$/;

/** What the first word of a document looks like. */
const OPENING = new RegExp(`^(?:kamerstuk|moti|amendement|initiatiefnota)|resoluties?$|${TITLED.source}`, 'u');

/** Whether a document may begin with a word in lower case. */
export function mayBeDocument(lower: string): boolean {
  return ACTS.has(lower) || OPENING.test(lower) || COUNCIL_DOCUMENT.test(lower);
}

/** A motion, resolution, legal act, parliamentary paper or other numbered document that begins at token `at`; `null` where none does. */
export function matchDocument(words: readonly Word[], at: number): DocumentMatch | null {
  const first = words[at]?.lower ?? '';
  if (/^kamerstuk(?:ken)?$/.test(first)) return matchPaper(words, at);
  if (/(?:^|-)resoluties?$/.test(first)) return matchResolution(words, at);
  if (MOTION.test(first)) return matchMotion(words, at);
  if (/^moties?-/.test(first)) return matchHyphenatedMotion(words, at);
  if (ACTS.has(first)) return matchAct(words, at) ?? matchTitle(words, at);
  if (COUNCIL_DOCUMENT.test(first) || COMMISSION_DOCUMENT.test(words[at]?.text ?? '')) return matchNumbered(words, at);
  if (TITLED.test(first) && !KINDS.test(first) && isDefinite(words, at)) return { length: 1, subtype: 'legal-act', id: slug(first) };
  return null;
}

/** `Kamerstuk 22 112, nr. 45`, `Kamerstukken II 2023/24, 36 600 V, nr. 12`. */
function matchPaper(words: readonly Word[], at: number): DocumentMatch | null {
  const isNumber = (k: number) => /^\d[\d/-]*$/.test(words[k]?.lower ?? '') || /^[IVX]{1,5}$/.test(words[k]?.text ?? '');
  let i = at + 1;
  const numbers: string[] = [];
  for (; i < at + LONGEST; i++) {
    const lower = words[i]?.lower ?? '';
    if (isNumber(i) && !words[i]?.footnote) numbers.push(lower);
    else if (/^nrs?\.?$/.test(lower) && isNumber(i + 1)) numbers.push('nr');
    else if (lower === '.' && /^nrs?$/.test(words[i - 1]?.lower ?? '') && isNumber(i + 1)) continue;
    else if (!(lower === ',' && (isNumber(i + 1) || /^nrs?\.?$/.test(words[i + 1]?.lower ?? '')))) break;
  }
  if (!numbers.some((number) => /^\d/.test(number))) return null;
  const written = words
    .slice(at + 1, i)
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([,.])/g, '$1')
    .replace(/\bnr(s?)\./g, 'no$1.');
  const number = numbers.filter((part) => part !== 'nr').join('-');
  const plural = words[at]?.lower.endsWith('en') && !/^ii?\b/.test(number);
  return {
    length: i - at,
    subtype: 'parliamentary-paper',
    id: `kamerstuk-${slug(number)}`,
    en: `Parliamentary Paper${plural ? 's' : ''} ${written}`,
  };
}

/** `VNVR-resolutie 2735`, `resolutie 1325 (2000)`. */
function matchResolution(words: readonly Word[], at: number): DocumentMatch | null {
  const number = words[at + 1]?.text ?? '';
  if (!/^[\dA-Z]*\d/.test(number)) return null;
  const text = words[at]?.text ?? '';
  const body = text.slice(0, Math.max(0, text.lastIndexOf('-')));
  const council = body === 'VNVR' || body === 'UNSC' || body === 'VN-Veiligheidsraad';
  const name = `${council ? 'UNSC ' : body === 'VN' ? 'UN ' : body ? `${body} ` : ''}Resolution`;
  const id = council || (body === '' && /^\d{3,4}$/.test(number)) ? `unscr-${number}` : slug(`${body || 'un'}-resolution-${number}`);
  return { length: 2, subtype: 'un-resolution', id, en: `${name} ${number}` };
}

/** `Verordening (EG) nr. 883/2004`, `Richtlijn 2004/38/EG`, `Besluit (GBVB) 2024/254 van de Raad`. */
function matchAct(words: readonly Word[], at: number): DocumentMatch | null {
  const text = (k: number) => words[k]?.text ?? '';
  let i = at + 1;
  let body = '';
  if (text(i) === '(' && ACT_BODY.test(text(i + 1)) && (text(i + 2) === ')' || text(i + 2) === ',')) {
    body = text(i + 1);
    while (i < at + LONGEST && text(i) !== ')') i++;
    i++;
  }
  const numbered = /^nr\.?$/i.test(text(i));
  if (numbered) i += text(i + 1) === '.' ? 2 : 1;
  if (!ACT_NUMBER.test(text(i))) return null;
  const number = text(i++);
  if (text(i) === '/' && ACT_BODY.test(text(i + 1))) i += 2;
  const kind = ACTS.get(words[at]?.lower ?? '') as string;
  return {
    length: i - at,
    subtype: 'legal-act',
    id: slug(`${kind} ${number}`),
    en: `${kind} ${body ? `(${body === 'EG' ? 'EC' : body === 'EEG' ? 'EEC' : body === 'GBVB' ? 'CFSP' : body}) ` : ''}${numbered ? 'No ' : ''}${number}`,
  };
}

/** A noun that stands straight behind the kind of act is its title: `richtlijn platformwerk`, `verordening kritieke geneesmiddelen`. */
function matchTitle(words: readonly Word[], at: number): DocumentMatch | null {
  if (!/^(?:richtlijn|verordening)$/.test(words[at]?.lower ?? '') || !isDefinite(words, at)) return null;
  let i = at + 1;
  while (i < at + 4 && words[i]?.tag === 'ADJ') i++;
  const noun = words[i];
  if (!noun || !/^(?:Ns|Np)$/.test(noun.tag) || /^\p{Lu}/u.test(noun.text)) return null;
  const name = words
    .slice(at, i + 1)
    .map(({ lower }) => lower)
    .join(' ');
  return { length: i + 1 - at, subtype: 'legal-act', id: slug(name) };
}

function isDefinite(words: readonly Word[], at: number): boolean {
  return DEFINITE.test(words[at - 1]?.lower ?? '');
}

/** `doc. 15872/25`, `ST 12345/24`, `COM(2025) 123`. */
function matchNumbered(words: readonly Word[], at: number): DocumentMatch | null {
  const text = (k: number) => words[k]?.text ?? '';
  if (COMMISSION_DOCUMENT.test(text(at))) {
    if (text(at + 1) !== '(' || !/^20\d\d$/.test(text(at + 2)) || text(at + 3) !== ')' || !/^\d{1,5}$/.test(text(at + 4))) return null;
    const name = `${text(at)}(${text(at + 2)}) ${text(at + 4)}`;
    return { length: 5, subtype: 'document', id: slug(name), en: name };
  }
  const number = text(at + 1) === '.' ? at + 2 : at + 1;
  if (!/^\d{3,5}\/\d{2}$/.test(text(number))) return null;
  return { length: number + 1 - at, subtype: 'document', id: `st-${slug(text(number))}`, en: `document ${text(number)}` };
}

/** `motie Van Dijk c.s.`, `motie van de leden Van Dijk en Smit`, `motie van het lid Piri`. */
function matchMotion(words: readonly Word[], at: number): DocumentMatch | null {
  const lower = (k: number) => words[k]?.lower ?? '';
  let i = at + 1;
  if (lower(i) === 'van' && /^(?:de|het)$/.test(lower(i + 1)) && MEMBERS.test(lower(i + 2))) i += 3;
  const from = i;
  while (i < at + LONGEST && (isNamePart(words, i) || (i > from && /^(?:en|,|\/)$/.test(lower(i)) && isNamePart(words, i + 1)))) i++;
  if (i === from) return null;
  const names = words
    .slice(from, i)
    .map(({ text }) => (text === 'en' ? 'and' : text))
    .join(' ')
    .replace(/ ,/g, ',')
    .replace(' / ', '/');
  return motion(words, at, i, names);
}

/** `motie-Van Haeften c.s.`, `motie-Rijkeboer/Van Elsloo`. */
function matchHyphenatedMotion(words: readonly Word[], at: number): DocumentMatch | null {
  const lower = (k: number) => words[k]?.lower ?? '';
  let i = at + 1;
  while (i < at + LONGEST && (words[i]?.tag === 'PN' || /^(?:\/|van|de|der|den|en)$/.test(lower(i)))) {
    if (/^(?:van|de|der|den|en)$/.test(lower(i)) && words[i + 1]?.tag !== 'PN') break;
    i++;
  }
  const names = words
    .slice(at, i)
    .map(({ text }) => (text === 'en' ? 'and' : text))
    .join(' ')
    .replace(/^moties?-/i, '')
    .replace(' / ', '/');
  return motion(words, at, i, names);
}

/** A motion by the English of its movers, with `c.s.` where it follows. */
function motion(words: readonly Word[], at: number, end: number, names: string): DocumentMatch {
  const others = /^c\.s\.?$/.test(words[end]?.lower ?? '');
  const movers = names.split(/, | and |\//).map((name) => slug(name));
  const kind = /^amendement/.test(words[at]?.lower ?? '') ? 'amendment' : /^initiatiefnota/.test(words[at]?.lower ?? '') ? 'memorandum' : 'motion';
  const plural = /^(?:moties|amendementen)/.test(words[at]?.lower ?? '');
  return {
    length: end + Number(others) - at,
    subtype: 'motion',
    id: `${kind}-${movers.join('-')}`,
    en: `the ${names}${others ? ' et al.' : ''} ${kind}${plural ? 's' : ''}`,
    proposers: movers,
  };
}

function isNamePart(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word) return false;
  if (/^\p{Lu}/u.test(word.text) && (i > 0 || word.tag === 'PN')) return true;
  const small = /^(?:van|de|der|den|ten|ter|el|al|het|'t)$/;
  if (!small.test(word.lower)) return false;
  const next = small.test(words[i + 1]?.lower ?? '') ? words[i + 2] : words[i + 1];
  return next !== undefined && /^\p{Lu}/u.test(next.text);
}

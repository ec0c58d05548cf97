import type { Word } from '../2-words/index.js';
import type { EntityType } from '../model.js';

/** Months as they are written, with their English; position + 1 is the month's number. */
const MONTHS = new Map<string, string>([
  ['januari', 'January'],
  ['februari', 'February'],
  ['maart', 'March'],
  ['april', 'April'],
  ['mei', 'May'],
  ['juni', 'June'],
  ['juli', 'July'],
  ['augustus', 'August'],
  ['september', 'September'],
  ['oktober', 'October'],
  ['november', 'November'],
  ['december', 'December'],
]);
const WEEKDAYS = new Map([
  ['maandag', 'Monday'],
  ['dinsdag', 'Tuesday'],
  ['woensdag', 'Wednesday'],
  ['donderdag', 'Thursday'],
  ['vrijdag', 'Friday'],
  ['zaterdag', 'Saturday'],
  ['zondag', 'Sunday'],
]);
const CURRENCIES = new Map([
  ['eur', 'EUR'],
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['usd', 'USD'],
  ['$', 'USD'],
  ['dollar', 'USD'],
  ['gbp', 'GBP'],
  ['£', 'GBP'],
  ['pond', 'GBP'],
]);
const SCALES = new Map([
  ['miljoen', 'million'],
  ['miljard', 'billion'],
  ['biljoen', 'trillion'],
  ['mln.', 'million'],
  ['mld.', 'billion'],
  ['duizend', 'thousand'],
]);
const DAY = /^(?:[12]?\d|3[01]|[12]?\d-[123]?\d)$/;
const YEAR = /^(?:19|20)\d\d$/;
const DOCUMENT = /^(?:kamerstuk|motie|amendement|initiatiefnota)|resoluties?$/;
const AMOUNT = /^\d{1,3}(?:[.,]?\d+)*$/;

/** A pattern's find: how many tokens it takes, its type, and its English where that is certain. */
export interface PatternMatch {
  type: EntityType;
  length: number;
  en?: string;
  /** Dates: ISO 8601, where day, month and year are written. */
  iso?: string;
}

/** A date, an amount or a numbered document that begins at token `at`. */
export function matchPattern(words: readonly Word[], at: number): PatternMatch | null {
  if (!opensPattern(words[at]?.lower ?? '')) return null;
  return matchDate(words, at) ?? matchMoney(words, at) ?? matchDocument(words, at);
}

/** Whether a word can begin one: a test that nearly every word fails at once. */
function opensPattern(lower: string): boolean {
  const first = lower.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return true;
  return WEEKDAYS.has(lower) || MONTHS.has(lower) || CURRENCIES.has(lower) || DOCUMENT.test(lower);
}

function matchDate(words: readonly Word[], at: number): PatternMatch | null {
  let i = at;
  const lower = (k: number) => words[k]?.lower ?? '';
  const parts: string[] = [];
  if (WEEKDAYS.has(lower(i)) && DAY.test(lower(i + 1))) parts.push(WEEKDAYS.get(lower(i++)) as string);
  const days = i;
  while (DAY.test(lower(i)) || (i > days && /^(?:en|t\/m|tot|,)$/.test(lower(i)) && DAY.test(lower(i + 1)))) {
    const joint = lower(i);
    parts.push(joint === 'en' ? 'and' : joint === 't/m' ? 'to' : joint === 'tot' ? 'to' : joint);
    i++;
  }
  const month = MONTHS.get(lower(i));
  if (!month || (i > days && lower(i) === lower(days))) {
    const year = words[at];
    return year && YEAR.test(year.lower) && /^\d+$/.test(year.text) && isYear(words, at) ? { type: 'DATE', length: 1, en: year.text } : null;
  }
  // `maart` and `mei` are months only; `de maand` alone would be a noun, and a capital inside a sentence a name.
  const day = i > days ? lower(i - 1).replace(/^.*-/, '') : '';
  const number = [...MONTHS.keys()].indexOf(lower(i)) + 1;
  parts.push(month);
  i++;
  const year = YEAR.test(lower(i)) ? (words[i++]?.text ?? '') : '';
  if (year) parts.push(year);
  const iso = day && year ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
  if (/^(?:jl|a\.s|ll)\.?$/.test(lower(i))) i++;
  return { type: 'DATE', length: i - at, en: parts.join(' ').replace(' ,', ','), ...(iso && { iso }) };
}

/** A number is a year after a preposition, a noun of time, or as a modifier; never before a unit. */
function isYear(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  return /^(?:in|voor|vóór|na|sinds|vanaf|tot|per|uit|van|en|uiterlijk|begin|eind|medio|najaar|voorjaar|zomer|over|jaar|jaren|tussen|rond|op)$/.test(
    before,
  );
}

function matchMoney(words: readonly Word[], at: number): PatternMatch | null {
  const lower = (k: number) => words[k]?.lower ?? '';
  const before = CURRENCIES.get(lower(at));
  let i = before && lower(at).length <= 3 ? at + 1 : at;
  if (!AMOUNT.test(lower(i))) return null;
  const number = english(lower(i++));
  const scale = SCALES.get(lower(i));
  if (scale) i++;
  const after = i > at + 1 || !before ? CURRENCIES.get(lower(i)) : undefined;
  const currency = before && i > at + 1 ? before : after;
  if (!currency) return null;
  if (currency !== before || lower(at).length > 3) i++;
  return { type: 'MONEY', length: i - at, en: [currency, number, scale].filter(Boolean).join(' ') };
}

/** `16,2` → `16.2`, `1.500.000` → `1,500,000`; a full stop before one or two digits is a decimal point already. */
export function english(number: string): string {
  if (/^\d+\.\d{1,2}$/.test(number)) return number;
  return number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}

function matchDocument(words: readonly Word[], at: number): PatternMatch | null {
  const lower = (k: number) => words[k]?.lower ?? '';
  const first = lower(at);
  if (/^kamerstuk(?:ken)?$/.test(first) && /^\d{2}$/.test(lower(at + 1))) {
    let i = at + 2;
    while (/^[\d-]+$/.test(lower(i)) || (/^(?:,|nr\.?|nrs\.?)$/.test(lower(i)) && /^(?:nr\.?|nrs\.?|\d[\d-]*)$/.test(lower(i + 1)))) i++;
    return { type: 'MISC', length: i - at };
  }
  if (/(?:^|-)resoluties?$/.test(first) && /^\d/.test(lower(at + 1)))
    return { type: 'MISC', length: 2, en: `${resolution(words[at]?.text ?? '')} ${words[at + 1]?.text}` };
  if (/^(?:motie|moties|amendement|initiatiefnota)$/.test(first)) return matchMotion(words, at);
  if (/^moties?-/.test(first)) {
    let i = at + 1;
    while (words[i]?.tag === 'PN' || /^(?:\/|van|de|der|c\.s\.?|en)$/.test(lower(i))) {
      if (/^(?:van|de|der|en)$/.test(lower(i)) && words[i + 1]?.tag !== 'PN') break;
      i++;
    }
    const names = words
      .slice(at, i)
      .map(({ text }) => text)
      .join(' ')
      .replace(/^moties?-/i, '')
      .replace(' / ', '/');
    return { type: 'MISC', length: i - at, en: `the ${names} motion`.replace(/ c\.s\.?/, ' et al.') };
  }
  return null;
}

function resolution(text: string): string {
  const body = text.slice(0, Math.max(0, text.lastIndexOf('-')));
  return `${body === 'VNVR' ? 'UNSC ' : body === 'VN' ? 'UN ' : body ? `${body} ` : ''}Resolution`;
}

/** `motie Van Campen c.s.`, `motie van de leden Van Campen en Klaver`, `motie van het lid Piri`. */
function matchMotion(words: readonly Word[], at: number): PatternMatch | null {
  const lower = (k: number) => words[k]?.lower ?? '';
  let i = at + 1;
  if (lower(i) === 'van' && /^(?:de|het)$/.test(lower(i + 1)) && /^(?:leden|lid|kamerleden|kamerlid)$/.test(lower(i + 2))) i += 3;
  const from = i;
  while (isNamePart(words, i) || (i > from && /^(?:en|,|\/)$/.test(lower(i)) && isNamePart(words, i + 1))) i++;
  if (i === from) return null;
  const names = words
    .slice(from, i)
    .map(({ text }) => (text === 'en' ? 'and' : text))
    .join(' ')
    .replace(/ ,/g, ',')
    .replace(' / ', '/');
  const others = /^c\.s\.?$/.test(lower(i));
  if (others) i++;
  const plural = lower(at).endsWith('s');
  return { type: 'MISC', length: i - at, en: `the ${names}${others ? ' et al.' : ''} motion${plural ? 's' : ''}` };
}

function isNamePart(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word) return false;
  if (/^\p{Lu}/u.test(word.text) && (i > 0 || word.tag === 'PN')) return true;
  const small = /^(?:van|de|der|den|ten|ter|el|al)$/;
  if (!small.test(word.lower)) return false;
  const next = small.test(words[i + 1]?.lower ?? '') ? words[i + 2] : words[i + 1];
  return next !== undefined && /^\p{Lu}/u.test(next.text);
}

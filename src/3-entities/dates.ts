import type { Word } from '../2-words/index.js';
import type { Moment, When } from './when.js';

/** Months as they are written, with their English; position + 1 is the month's number. */
const MONTHS: readonly [nl: string, en: string][] = [
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
];
const MONTH_NUMBERS = new Map(MONTHS.map(([nl], i) => [nl, i + 1]));
/** Short forms, which stand behind a day only. */
const SHORT_MONTHS = new Map(['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'].map((short, i) => [short, i + 1]));
const WEEKDAYS = new Map([
  ['maandag', 'Monday'],
  ['dinsdag', 'Tuesday'],
  ['woensdag', 'Wednesday'],
  ['donderdag', 'Thursday'],
  ['vrijdag', 'Friday'],
  ['zaterdag', 'Saturday'],
  ['zondag', 'Sunday'],
]);
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const DAY_RANGE = /^(0?[1-9]|[12]\d|3[01])[-–/](0?[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:19|20)\d\d$/;
const YEAR_RANGE = /^((?:19|20)\d\d)[-–/]((?:19|20)\d\d)$/;
const NUMERIC = /^(?:(\d{1,2})[-/](\d{1,2})[-/]((?:19|20)\d\d)|((?:19|20)\d\d)-(\d\d)-(\d\d))$/;
/** Tokens of a list of days at most: keeps the cost linear in endless ones. */
const LONGEST_LIST = 12;
/** What joins the days of a stretch or a list. */
const JOINTS = new Map([
  ['en', 'and'],
  ['of', 'or'],
  ['t/m', 'to'],
  ['tot', 'to'],
  ['-', '–'],
  ['–', '–'],
  [',', ','],
]);
const PAST = /^(?:jl|ll)\.?$|^jongstleden$/;
const FUTURE = /^a\.s\.?$|^aanstaande$/;
/** A number behind one of these is a year: a preposition, a word of time, a list of years. */
const BEFORE_YEAR = new Set(
  'in voor vóór na sinds vanaf tot per uit van en of uiterlijk begin eind einde medio najaar voorjaar zomer herfst winter lente over jaar jaren periode tussen rond omstreeks op t/m halverwege tijdens kwartaal helft boekjaar kalenderjaar schooljaar'.split(
    ' ',
  ),
);

/** A date that begins at a token: how many tokens it takes, its English, and what it says. */
export interface DateMatch {
  length: number;
  en: string;
  when: When;
}

/** Whether a date may begin with a word that is no number. */
export function mayBeDate(lower: string): boolean {
  return MONTH_NUMBERS.has(lower) || WEEKDAYS.has(lower);
}

/** A date, a month or a year; `null` where none begins. `maart` is always a month, and a bare day is none. */
export function matchDate(words: readonly Word[], at: number): DateMatch | null {
  const first = words[at]?.lower ?? '';
  if (!mayBeDate(first) && !/^\p{N}/u.test(first)) return null;
  return numericDate(first) ?? writtenDate(words, at) ?? matchYear(words, at);
}

/** `15-12-2024`, `2024-12-15`. */
function numericDate(text: string): DateMatch | null {
  const [, day, month, year, year2, month2, day2] = NUMERIC.exec(text) ?? [];
  const from = { year: Number(year ?? year2), month: Number(month ?? month2), day: Number(day ?? day2) };
  if (!from.year || from.month < 1 || from.month > 12 || from.day < 1 || from.day > 31) return null;
  return { length: 1, en: `${from.day} ${MONTHS[from.month - 1]?.[1]} ${from.year}`, when: { from } };
}

/** `donderdag 19 december`, `19-20 juni`, `27, 28 en 29 mei 2024`, `juni 2025`, `16 december jl.` */
function writtenDate(words: readonly Word[], at: number): DateMatch | null {
  const lower = (k: number) => words[k]?.lower ?? '';
  let i = at;
  const parts: string[] = [];
  if (WEEKDAYS.has(lower(i)) && isDay(lower(i + 1))) parts.push(WEEKDAYS.get(lower(i++)) as string);
  const days: number[] = [];
  for (; i < at + LONGEST_LIST && (isDay(lower(i)) || (days.length > 0 && isJoint(words, i))); i++) {
    const range = DAY_RANGE.exec(lower(i));
    if (isDay(lower(i))) days.push(...(range ? [Number(range[1]), Number(range[2])] : [Number(lower(i))]));
    else i += joint(words, i, parts) - 1;
    if (isDay(lower(i))) parts.push(lower(i));
  }
  const short = /^(\p{L}{3})t?\.?$/u.exec(lower(i))?.[1] ?? '';
  const month = MONTH_NUMBERS.get(lower(i)) ?? (days.length > 0 ? SHORT_MONTHS.get(short) : undefined);
  if (month === undefined) return null;
  parts.push(MONTHS[month - 1]?.[1] as string);
  i++;
  // A full stop behind a short month that was taken for the end of something.
  if (lower(i) === '.' && YEAR.test(lower(i + 1)) && !MONTH_NUMBERS.has(lower(i - 1))) i++;
  const year = YEAR.test(lower(i)) ? Number(lower(i++)) : undefined;
  if (year !== undefined) parts.push(String(year));
  const side = PAST.test(lower(i)) ? 'past' : FUTURE.test(lower(i)) ? 'future' : undefined;
  if (side) i++;
  const moment = (day: number | undefined): Moment => ({ ...(year !== undefined && { year }), month, ...(day !== undefined && { day }) });
  const last = days.at(-1);
  return {
    length: i - at,
    en: parts.join(' ').replace(/ ,/g, ',').replace(/ – /g, '–'),
    when: { from: moment(days[0]), ...(days.length > 1 && last !== days[0] && { to: moment(last) }), ...(side && { side }) },
  };
}

function isDay(text: string): boolean {
  return DAY.test(text) || DAY_RANGE.test(text);
}

/** `en`, `tot en met` and the like, with a day behind it. */
function isJoint(words: readonly Word[], i: number): boolean {
  const lower = (k: number) => words[k]?.lower ?? '';
  if (lower(i) === 'tot' && lower(i + 1) === 'en' && lower(i + 2) === 'met') return isDay(lower(i + 3));
  return JOINTS.has(lower(i)) && isDay(lower(i + 1));
}

/** Notes a joint in English and gives how many tokens it takes. */
function joint(words: readonly Word[], i: number, parts: string[]): number {
  const lower = words[i]?.lower ?? '';
  const long = lower === 'tot' && words[i + 1]?.lower === 'en';
  parts.push(JOINTS.get(lower) as string);
  return long ? 3 : 1;
}

/** A number is a year after a preposition, a noun of time, or another year; never before a unit. */
function matchYear(words: readonly Word[], at: number): DateMatch | null {
  const text = words[at]?.lower ?? '';
  const before = words[at - 1]?.lower ?? '';
  const range = YEAR_RANGE.exec(text);
  const follows = BEFORE_YEAR.has(before) || (before === ',' && YEAR.test(words[at - 2]?.lower ?? ''));
  if (!follows || (!range && !YEAR.test(text))) return null;
  if (range) return { length: 1, en: text, when: { from: { year: Number(range[1]) }, to: { year: Number(range[2]) } } };
  return { length: 1, en: text, when: { from: { year: Number(text) } } };
}

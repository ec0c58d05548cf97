import type { Word } from '../2-words/index.js';
import type { Money } from '../model.js';

/** Currencies as they are written, in lower case, with their ISO 4217 code. */
const CURRENCIES = new Map<string, string>(
  [
    'EUR € euro',
    "EUR euro's",
    'USD $ dollar dollars us$',
    'GBP £ pond',
    'CHF chf frank',
    'JPY ¥ yen',
    'CNY rmb yuan renminbi',
    'RUB roebel roebels',
    'UAH hryvnia hrivna',
    'PLN zloty złoty',
    'HUF forint',
    'TRY lira',
    'INR roepie',
    ...['EUR', 'USD', 'GBP', 'JPY', 'CNY', 'RUB', 'UAH', 'PLN', 'HUF', 'TRY', 'INR'].map((code) => `${code} ${code}`),
    ...['NOK', 'SEK', 'DKK', 'CZK', 'RON', 'BGN', 'CAD', 'AUD', 'MDL', 'RSD', 'GEL', 'ISK'].map((code) => `${code} ${code}`),
  ].flatMap((line) => {
    const [code = '', ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [form.toLowerCase(), code]);
  }),
);
/** Whose dollar, pound or crown: `Amerikaanse dollar`. */
const NATIONAL = new Map([
  ['amerikaanse dollar', 'USD'],
  ['canadese dollar', 'CAD'],
  ['australische dollar', 'AUD'],
  ['britse pond', 'GBP'],
  ['pond sterling', 'GBP'],
  ['zwitserse frank', 'CHF'],
  ['noorse kroon', 'NOK'],
  ['noorse kronen', 'NOK'],
  ['zweedse kroon', 'SEK'],
  ['zweedse kronen', 'SEK'],
  ['deense kroon', 'DKK'],
  ['deense kronen', 'DKK'],
  ['tsjechische kroon', 'CZK'],
  ['tsjechische kronen', 'CZK'],
  ['russische roebel', 'RUB'],
  ['russische roebels', 'RUB'],
]);
const SCALES = new Map<string, [en: string, factor: number]>([
  ['duizend', ['thousand', 1e3]],
  ['miljoen', ['million', 1e6]],
  ['mln', ['million', 1e6]],
  ['mln.', ['million', 1e6]],
  ['miljard', ['billion', 1e9]],
  ['mld', ['billion', 1e9]],
  ['mld.', ['billion', 1e9]],
  ['mrd', ['billion', 1e9]],
  ['biljoen', ['trillion', 1e12]],
]);
const AMOUNT = /^\d{1,3}(?:[.,]?\d+)*$/;
const AMOUNT_RANGE = /^(\d{1,3}(?:[.,]?\d+)*)[-–](\d{1,3}(?:[.,]?\d+)*)$/;

/** An amount of money that begins at a token: how many tokens it takes, its English, and what it says. */
export interface AmountMatch {
  length: number;
  en: string;
  money: Money;
}

/** Whether an amount may begin with a word that is no number. */
export function mayBeAmount(lower: string): boolean {
  return lower.length <= 3 && CURRENCIES.has(lower);
}

/** `EUR 16,2 miljard`, `€ 3 mln.`, `1,5 miljoen Amerikaanse dollar`, `EUR 10-15 miljard`; `null` where none begins. */
export function matchAmount(words: readonly Word[], at: number): AmountMatch | null {
  const lower = (k: number) => words[k]?.lower ?? '';
  const before = mayBeAmount(lower(at)) ? CURRENCIES.get(lower(at)) : undefined;
  let i = before ? at + 1 : at;
  const range = AMOUNT_RANGE.exec(lower(i));
  if (!range && !AMOUNT.test(lower(i))) return null;
  const figures = range ? [range[1] as string, range[2] as string] : [lower(i)];
  i++;
  if (!range && /^(?:à|tot)$/.test(lower(i)) && AMOUNT.test(lower(i + 1)) && (before || SCALES.has(lower(i + 2)))) {
    figures.push(lower(i + 1));
    i += 2;
  }
  const scale = SCALES.get(lower(i));
  if (scale) i++;
  const national = before ? undefined : NATIONAL.get(`${lower(i)} ${lower(i + 1)}`);
  const currency = before ?? national ?? CURRENCIES.get(lower(i));
  if (!currency) return null;
  if (!before) i += national ? 2 : 1;
  const value = (figure: string) => rounded(Number(english(figure).replace(/,/g, '')) * (scale?.[1] ?? 1));
  const [low, high] = figures.map(value) as [number, number?];
  return {
    length: i - at,
    en: [currency, figures.map(english).join('–'), scale?.[0]].filter(Boolean).join(' '),
    money: { amount: low, ...(high !== undefined && { upTo: high }), currency },
  };
}

/** `16,2` → `16.2`, `1.500.000` → `1,500,000`; a full stop before one or two digits is a decimal point already. */
export function english(number: string): string {
  if (/^\d+\.\d{1,2}$/.test(number)) return number;
  return number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}

/** Without the noise of binary fractions: 16.2 × 10⁹ is 16200000000. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

import type { NamedThing } from '../../views.js';

/** Column titles of a list of things. */
export const COLUMNS = ['Mentions', 'Type', 'Id', 'English', 'Written'];

/** A thing as the cells of a row. Dates have their ISO form as id, amounts their number and currency. */
export function cells({ id, type, subtype, en, date, money, count, written }: NamedThing): string[] {
  const amount = money && `${money.amount}${money.upTo === undefined ? '' : `–${money.upTo}`} ${money.currency}`;
  return [
    String(count),
    subtype ? `${type} ${subtype}` : type,
    id ?? date ?? amount ?? '',
    en ?? '',
    written.map(({ text, count: times }) => (times > 1 ? `${text} (${times})` : text)).join(', '),
  ];
}

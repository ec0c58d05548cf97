import { contentWords } from '../compare/content.js';
import type { StanceRecord } from '../model.js';

/** The English of a record in the parts that are joined. */
export interface Clause {
  record: StanceRecord;
  /** What stands before the subject, without its comma: `In line with the motion`. Empty when there is nothing. */
  opening: string;
  /** `The Netherlands`, `Member States, including Malta`; in the middle of a sentence. */
  subject: string;
  /** What the subject does, up to what it is about: `called for`. The whole predicate where its target does not end it. */
  lead: string;
  /** What it is about; empty where {@link lead} is the whole predicate. */
  object: string;
}

/** Takes the sentence of a record apart; `undefined` where it does not name its holders in their order. */
export function clauseOf(record: StanceRecord): Clause | undefined {
  const sentence = record.english.replace(/\.$/, '');
  const lower = sentence.toLowerCase();
  let from: number | undefined;
  let end = 0;
  for (const { en } of record.holders) {
    const at = lower.indexOf(en.toLowerCase(), end);
    if (at < 0) return undefined;
    from ??= at;
    end = at + en.length;
  }
  // Longer openings are no circumstances: the holder was found too far back.
  const opening = sentence.slice(0, from).replace(/,?\s*$/, '');
  if (from === undefined || (opening !== '' && !/,\s*$/.test(sentence.slice(0, from)))) return undefined;
  const subject = sentence.slice(from, end);
  const predicate = sentence
    .slice(end)
    .replace(/^,?\s+/, '')
    .replace(/^also /, '');
  const target = record.target?.en.replace(/[,.]$/, '') ?? '';
  const isLast = target !== '' && predicate.endsWith(target) && predicate.length > target.length;
  return {
    record,
    opening,
    subject,
    lead: isLast ? predicate.slice(0, -target.length).trimEnd() : predicate,
    object: isLast ? target : '',
  };
}

/** Holders and targets that point to something said before. */
const POINTING = /^(?:this|that|it|these|those|such|they|them|he|she|we|i|me|both|a number|several of them|the others?)$/i;
const POINTS_FIRST = /^(?:this|that|these|those|such)\b(?! (?:the|an?|it)\b)/i;

const POINTS_LAST = /\b(?:this|that|it|them|here)$/i;

/** Whether a record can be understood by itself: it says in English who holds it and what it is about, and neither by a pronoun. */
export function standsAlone({ holders, target }: StanceRecord): boolean {
  if (!target || target.untranslated.length > 0 || contentWords(target.en).length === 0) return false;
  return !POINTS_FIRST.test(target.en) && !POINTS_LAST.test(target.en) && !holders.some(({ en }) => POINTING.test(en));
}

import type { StanceRecord } from '../model.js';

/** English words, or how they begin, that turn round what a target says or deny a part of it. */
const AGAINST =
  /^(?:against|fewer|less|lower|ban(?:s|ned|ning)?|end(?:s|ed|ing)?|stop.*|(?:abandon|abol|avoid|block|cancel|ceas|combat|counter|decreas|discontinu|drop|eliminat|fight|halt|lift|limit(?!ed)|oppos|phas|postpon|prevent|prohibit|reduc|refrain|reject|remov|scrap|suspen|tackl|terminat|withdr).*)$/;
/** Words that deny, and turn round what is against a thing as well: `not lower`. */
const DENIAL = /^(?:no|not|without)$/;
/** Those among them that, as the first word of a target, take back a thing that was wanted: `lifting the sanctions`. */
const LIFTING = /^(?:abandon|abolish|abolition|cancel|discontinue|drop|lift|postpone|remov|scrap|suspen|terminat|withdraw)/;
/** What stands before the thing itself: `the importance of a swift …`. */
const LEAD = /^(?:an?|the|to|its|their|of|for|on|swift|immediate|full|complete|importance|need|necessity|urgency)$/;

/** What begins the part of a phrase that tells more of a thing that is already named. */
const BACKGROUND = /,? (?:which|that|who|whose|where|including|in particular|in line with|on the basis of|based on) /g;
/** Characters that name a thing at least: a clause after fewer is the thing itself. */
const NAMED = 25;

/** An English phrase without what it only adds to the thing that it names. */
function mainPart(english: string): string {
  return english.slice(0, [...english.matchAll(BACKGROUND)].find(({ index }) => index > NAMED)?.index);
}

type Side = Pick<StanceRecord, 'polarity' | 'target'>;

/** Whether a position is for what its target says, 1, against it, −1, or neither, 0. */
export function sign({ polarity }: Pick<StanceRecord, 'polarity'>): number {
  return polarity === 'positive' ? 1 : polarity === 'negative' ? -1 : 0;
}

/**
 * Whether two positions on the same thing go opposite ways. Who condemns the attacks and who calls for a stop to them do not; who calls for the
 * sanctions and who calls for lifting them do.
 */
export function areOpposite(a: Side, b: Side): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const both = sign(a) * sign(b);
  if (both < 0) return isAgainst(first) === isAgainst(second);
  return both > 0 && ((isLifting(first) && !isAgainst(second)) || (isLifting(second) && !isAgainst(first)));
}

/** The words that say what it is about, without what the target adds of it. */
function wordsOf({ target }: Side): string[] {
  return (
    mainPart(target?.en ?? '')
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? []
  );
}

function isLifting(words: readonly string[]): boolean {
  return LIFTING.test(words.find((word) => !LEAD.test(word)) ?? '');
}

function isAgainst(words: readonly string[]): boolean {
  return words.some((word) => AGAINST.test(word)) !== words.some((word) => DENIAL.test(word));
}

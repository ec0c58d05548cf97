import { questionOf } from '../4-clauses/index.js';
import type { StanceDraft } from '../5-stances/index.js';
import { list } from './holders.js';
import { join } from './scene.js';

const QUESTIONS = new Map([
  ['hoe', 'how'],
  ['hoeveel', 'how many'],
  ['waar', 'where'],
  ['waarom', 'why'],
  ['wanneer', 'when'],
  ['wat', 'what'],
  ['wie', 'who'],
]);

/** What a frame says in English before its target. */
export interface Template {
  slot: string;
  text: string;
}

/** English pattern of the frame for the slot that the target fills. */
export function chooseTemplate({ frame, target, reading }: StanceDraft, addressed: boolean): Template {
  if (target.length === 0 && !frame.english.has('-')) {
    // Without a target the preposition that would have led to it goes too.
    const bare = [...frame.english.values()][0]?.split(' | ').at(-1) ?? '';
    return { slot: '-', text: bare.replace(/ (?:to|for|on|about|with|that|whether|of|in|against|-ing)$/, '') };
  }
  const slot =
    target.map((part) => part.slot).find((name) => frame.english.has(name)) ?? (target.length > 0 && frame.english.has('obj') ? 'obj' : '-');
  const [first = '', second] = (frame.english.get(slot) ?? [...frame.english.values()][0] ?? '').split(' | ');
  const text = !addressed && second !== undefined ? second : first;
  const question = slot === 'of' ? target.find((part) => part.slot === slot)?.node : undefined;
  if (question?.type !== 'clause' || !question.opener) return { slot, text };
  if (questionOf(question)) return { slot, text: text.replace(/ whether$/, '') };
  const word = QUESTIONS.get(reading.words[question.opener[0]]?.lower ?? '');
  return { slot, text: word ? text.replace(/whether$/, word) : text };
}

/** The verb of a template and what follows it, with who is spoken to in its place. */
export function splitTemplate({ slot, text }: Template, addressees: readonly string[], hasTarget: boolean): { verb: string; rest: string } {
  let pattern = text.replace('{a} ', addressees.length > 0 ? '{a} ' : '').trim();
  if (hasTarget && slot === 'te') pattern = pattern.replace(/ (?:to|-ing)$/, '');
  const [verb = '', ...rest] = pattern.split(' ');
  return {
    verb,
    rest: rest
      .join(' ')
      .replace('{a}', list(addressees))
      .replace(/\b(?:they|them)'s\b/, 'their'),
  };
}

/** Longest target in words that stands between the words of a template: `consider the deadline too short`. */
const SHORT = 8;

/** Which clause a target is by itself: then `it` stands where the template says `{t}`, and the clause behind. */
export function clausalTarget({ target: [part, more] }: StanceDraft): 'infinitive' | 'subordinate' | undefined {
  if (part?.node.type !== 'clause' || more) return undefined;
  return part.node.kind === 'infinitive' || part.node.kind === 'subordinate' ? part.node.kind : undefined;
}

/** The words of a template with the target where it says `{t}`, or behind them when it is long or nothing says where. */
export function withTarget(rest: string, target = '', clause?: 'infinitive' | 'subordinate'): string {
  if (clause && rest.includes('{t}')) return join(rest.replace('{t}', 'it'), clause === 'subordinate' && 'that', target);
  const short = target !== '' && target.split(' ').length <= SHORT;
  return rest.includes('{t}') && short ? rest.replace('{t}', target) : join(rest.replace('{t} ', ''), target);
}

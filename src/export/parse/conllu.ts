import type { Features, Token } from '../../model.js';
import type { Parse } from './formatter.js';

/** What is not known: the treebank's own tag, and all about the dependencies. */
const UNKNOWN = '_';

/**
 * The tokens in CoNLL-U. HEAD and DEPREL are underscores; MISC has `SpaceAfter=No` and the offsets as `TokenRange=start:end`, in UTF-16
 * code units of the whole text. A word hyphenated at a line's end is one whole form, in `# text` as well.
 */
export function conllu({ readings }: Parse): string {
  return readings.map(({ sentence: { index }, tokens }) => conlluSentence(String(index + 1), tokens)).join('');
}

/**
 * A sentence with the empty line that ends it.
 *
 * @param comments Lines without their `#`, behind `sent_id` and `text`.
 * @param miscOf What to add to MISC of a token, as `Name=value`.
 */
export function conlluSentence(
  id: string,
  tokens: readonly Token[],
  comments: readonly string[] = [],
  miscOf: (token: Token) => readonly string[] = () => [],
): string {
  const glued = (i: number) => tokens[i + 1]?.start === tokens[i]?.end;
  const text = tokens.map((token, i) => token.text + (glued(i) || i === tokens.length - 1 ? '' : ' ')).join('');
  const head = [`sent_id = ${id}`, `text = ${text}`, ...comments].map((comment) => `# ${comment}`);
  return [...head, ...tokens.map((token, i) => line(token, i, glued(i), miscOf(token))), '', ''].join('\n');
}

function line(token: Token, i: number, glued: boolean, more: readonly string[]): string {
  const misc = [...(glued ? ['SpaceAfter=No'] : []), `TokenRange=${token.start}:${token.end}`, ...more].join('|');
  return [i + 1, token.text, token.lemma, token.upos, UNKNOWN, features(token.feats), UNKNOWN, UNKNOWN, UNKNOWN, misc].join('\t');
}

function features(feats: Features): string {
  const pairs = Object.entries(feats).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? UNKNOWN : pairs.sort().join('|');
}

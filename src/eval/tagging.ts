import type { Words } from '../2-words/index.js';
import type { GoldToken } from '../build/conllu.js';
import { raw } from '../build/train-tagger.js';
import { type Counts, Errors, none, tally } from './counts.js';

/** Accuracy of parts of speech and lemmas with the treebank's own tokens. */
export class TaggingMeasures {
  readonly upos: Counts = none();
  readonly lemma: Counts = none();
  readonly uposErrors = new Errors();
  readonly lemmaErrors = new Errors();

  add(gold: readonly GoldToken[], words: Words): void {
    const read = words.tag(gold.map((token) => raw(token)));
    for (const [i, token] of gold.entries()) {
      const word = read[i];
      if (!word) continue;
      const context = gold
        .slice(Math.max(0, i - 4), i + 5)
        .map((near) => (near === token ? `[${near.form}]` : near.form))
        .join(' ');
      tally(this.upos, word.upos === token.upos);
      if (word.upos !== token.upos) this.uposErrors.add(`${token.upos} read as ${word.upos}`, context);
      const right = sameLemma(word.lemma, token);
      tally(this.lemma, right);
      if (!right) this.lemmaErrors.add(`${token.upos}, ${word.lemmaSource}`, `${token.lemma} ≠ ${word.lemma}: ${context}`);
    }
  }
}

/** Sounds and marks that join the parts of a compound, which the treebanks leave out of its lemma. */
const LINK = "(?:s|e|en|n|'s|-|s-|en-)?";

/**
 * Whether a lemma is the treebank's, in lower case. At a mark between the parts of a compound (`plaatsing_lijst`) a linking sound or a hyphen
 * may stand. A verb may as well have what stands after the last mark only, because a token's lemma leaves the separable particle out: `sporen` for
 * `aan_sporen`.
 */
export function sameLemma(ours: string, { lemma, upos }: Pick<GoldToken, 'lemma' | 'upos'>): boolean {
  const [own, gold] = [ours.toLowerCase(), lemma.toLowerCase()];
  if (own === gold) return true;
  const parts = gold.split('_');
  if (parts.length === 1 || parts.includes('')) return false;
  if (/^(?:VERB|AUX)$/.test(upos)) return own === parts.join('') || own === parts.at(-1);
  return new RegExp(`^${parts.map(escaped).join(LINK)}$`, 'u').test(own);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Majority map from the tags of another tagger to UPOS, learnt from sentences that are not measured. */
export class TagMap {
  readonly #counts = new Map<string, Map<string, number>>();

  learn(tag: string, upos: string): void {
    const of = this.#counts.get(tag) ?? new Map<string, number>();
    this.#counts.set(tag, of.set(upos, (of.get(upos) ?? 0) + 1));
  }

  upos(tag: string): string {
    const of = this.#counts.get(tag);
    return of ? ([...of].reduce((a, b) => (b[1] > a[1] ? b : a))[0] as string) : 'NOUN';
  }
}

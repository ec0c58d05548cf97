import two from 'compromise/two';
import type { Row } from './rows.js';

/**
 * English inflection, by compromise, when the data is built. What it gets wrong or lacks (most past participles of
 * irregular verbs) stands in `glossary/grammar/english-irregular.tsv`.
 */
interface Transforms {
  verb: { conjugate(verb: string, model: unknown): { PastTense: string; PresentTense: string; Gerund: string; Participle?: string } };
  noun: { toPlural(noun: string, model: unknown): string };
  adjective: { toAdverb(adjective: string, model: unknown): string | null };
}

const tagged = two as unknown as (text: string) => { has(match: string): boolean };
const nlp = two as unknown as { methods(): { two: { transform: Transforms } }; model(): unknown };
const { transform } = nlp.methods().two;
const model = nlp.model();

/** The English inflections that the lexicon stores. */
export class EnglishInflection {
  readonly #irregular: Map<string, string[]>;

  /** @param rows columns `word`, `pos`, `forms`: past, participle, third person, gerund for verbs; plural for nouns; adverb for adjectives */
  constructor(rows: Row[]) {
    this.#irregular = new Map(rows.map(({ cells }) => [`${cells.get('word')} ${cells.get('pos')}`, (cells.get('forms') ?? '').split(' ')]));
  }

  /** `[third person, past, past participle, gerund]` of a verb phrase whose first word is the verb: `bring about`. */
  verb(phrase: string): [string, string, string, string] {
    const [verb = '', ...rest] = phrase.split(' ');
    const found = this.#irregular.get(`${verb} verb`);
    const forms = transform.verb.conjugate(verb, model);
    const third = found?.[2] ?? (/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : forms.PresentTense);
    const past = found?.[0] ?? forms.PastTense;
    const all = [third, past, found?.[1] ?? forms.Participle ?? past, found?.[3] ?? forms.Gerund];
    return all.map((form) => [form, ...rest].join(' ')) as [string, string, string, string];
  }

  /** The plural of a noun phrase: of its head, the word before the first `of`, or else the last. */
  plural(phrase: string): string {
    const [, before = phrase, after = ''] = /^(.+?)( (?:of|in|on|for|to|at|from|with|by) .+)$/.exec(phrase) ?? [];
    const words = before.split(' ');
    const head = words.pop() ?? '';
    const found = this.#irregular.get(`${head} noun`)?.[0];
    return [...words, found ?? transform.noun.toPlural(head, model)].join(' ') + after;
  }

  /** The adverb of an adjective. */
  adverb(adjective: string): string {
    const found = this.#irregular.get(`${adjective} adj`)?.[0];
    if (found) return found;
    if (adjective.includes(' ') || /(?:ing|ed|ly)$/.test(adjective)) return adjective;
    if (adjective.includes('-')) return `in ${/^[aeiou]/.test(adjective) ? 'an' : 'a'} ${adjective} way`;
    return transform.adjective.toAdverb(adjective, model) ?? adjective;
  }
}

/** Whether an English noun phrase is plural: by its head, the last word before a comma or a preposition. `the Netherlands` is one. */
export function isPlural(phrase: string): boolean {
  const [head = ''] = phrase.split(/,| (?:of|in|on|for|with|from|including) /);
  if (/\bnetherlands$/i.test(head)) return false;
  return / and /.test(head) || tagged(head).has('#Plural$');
}

import type { Word } from '../2-words/index.js';
import type { Gazetteer } from './gazetteer.js';
import type { Mention } from './mention.js';
import { surnameOf } from './persons.js';

/** A name that the report gave to a thing, found again. */
export type NamedAgain = Pick<Mention, 'type' | 'id' | 'subtype' | 'en'> & { length: number };

interface Binding {
  words: string[];
  thing: Pick<Mention, 'type' | 'id' | 'subtype' | 'en'>;
}

/** Tokens between the brackets of an introduction at most, and names with the same first word: both keep the cost linear. */
const LONGEST_INTRODUCTION = 10;
const MOST_ALIKE = 16;
const HEREAFTER = /^(?:hierna|verder|voortaan|afgekort|kortweg)$/;
const QUOTE = /^["“”'‘’«»„]$/;

const NONE: readonly Binding[] = [];

/** What a report teaches about its own names, as it is read: abbreviations, surnames, and which Council meets. One for each report. */
export class ReportNames {
  readonly #byFirstWord = new Map<string, Binding[]>();
  #council: string | undefined;
  #settled = false;

  /** Id of the Council formation that `de Raad` is at this place; `undefined` where the report does not say. */
  get council(): string | undefined {
    return this.#council;
  }

  /** Whether a name given before begins with a word. */
  begins(text: string): boolean {
    return this.#byFirstWord.has(text);
  }

  /** The longest name given before that begins at token `at`. */
  match(texts: readonly string[], at: number): NamedAgain | null {
    let best: Binding | null = null;
    for (const binding of this.#byFirstWord.get(texts[at] ?? '') ?? NONE)
      if ((!best || binding.words.length > best.words.length) && binding.words.every((word, k) => word === texts[at + k])) best = binding;
    return best && { ...best.thing, length: best.words.length };
  }

  /** A name stands before an opening bracket: what is in there names the same thing from here on, as in `(ER)` and `(hierna: het Fonds)`. */
  introduce(words: readonly Word[], mention: Mention, gazetteer: Gazetteer): void {
    const inside = introduction(words, mention.to);
    if (inside.length === 0 || mention.internal || mention.when || mention.money) return;
    const { type, id, subtype, en } = mention;
    // `(EUMAM)` behind `trainingsmissie in Oekraïne` is no name of Ukraine.
    const fits = isShort(
      inside.join(''),
      `${words
        .slice(mention.from, mention.to)
        .map(({ text }) => text)
        .join(' ')} ${en ?? ''}`,
    );
    if (!fits && inside.length === 1 && (type === 'LOC' || gazetteer.match(inside, 0))) return;
    this.#bind(inside, { type, ...(id && { id }), ...(subtype && { subtype }), ...(en && { en }) });
  }

  /** A person named in full: the surname alone is the same person from here on. */
  meet(words: readonly Word[], mention: Mention, gazetteer: Gazetteer): void {
    if (mention.type !== 'PER' || !mention.id) return;
    const name = words.slice(mention.from, mention.to).map(({ text }) => text);
    const titles = name.findIndex((part) => /^\p{Lu}/u.test(part));
    const surname = surnameOf(name.slice(Math.max(titles, 0)));
    const { id, subtype, en } = mention;
    const other = gazetteer.match(surname, 0);
    if (surname.length > 0 && (!other || other.thing.type === 'PER'))
      this.#bind(surname, { type: 'PER', id, ...(subtype && { subtype }), ...(en && { en: en.replace(/^.* (?=\p{Lu})/u, '') }) });
  }

  /** A heading names a meeting: its formation is the Council from here on; two of them, or the European Council, leave it open. */
  heading(mentions: readonly Mention[]): void {
    const meetings = new Set(
      mentions.flatMap(({ id, subtype }) => (id && (subtype === 'council-formation' || id === 'european-council') ? [id] : [])),
    );
    if (meetings.size === 0) return;
    this.#settled = true;
    const [only] = meetings;
    this.#council = meetings.size === 1 && only !== 'european-council' && only !== 'eurogroup' && only !== 'euro-summit' ? only : undefined;
  }

  /** The letter's own words name the meeting where no heading does. */
  opening(mentions: readonly Mention[]): void {
    if (!this.#settled) this.heading(mentions);
  }

  #bind(words: string[], thing: Binding['thing']): void {
    const first = words[0] as string;
    const bindings = this.#byFirstWord.get(first) ?? [];
    const same = bindings.find((binding) => binding.words.join(' ') === words.join(' '));
    if (same) same.thing = thing;
    else if (bindings.length < MOST_ALIKE) bindings.push({ words, thing });
    this.#byFirstWord.set(first, bindings);
  }
}

/** Whether the letters of an abbreviation are found in a name, in order. */
function isShort(abbreviation: string, name: string): boolean {
  const lower = name.toLowerCase();
  let at = -1;
  for (const letter of abbreviation.toLowerCase()) {
    at = lower.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The words of a name in brackets that open at `at`; `[]` where there are none. */
function introduction(words: readonly Word[], at: number): string[] {
  if (words[at]?.text !== '(') return [];
  const inside: string[] = [];
  let i = at + 1;
  const said = HEREAFTER.test(words[i]?.lower ?? '');
  if (said) i++;
  for (; words[i]?.text !== ')'; i++) {
    const text = words[i]?.text;
    if (text === undefined || i > at + LONGEST_INTRODUCTION) return [];
    if (!QUOTE.test(text) && text !== ':') inside.push(text);
  }
  if (said && /^(?:de|het)$/.test(inside[0] ?? '')) inside.shift();
  const first = inside[0] ?? '';
  // Without `hierna` only an abbreviation is a name of the same thing: `(Griekenland)` behind a name is not.
  return said ? inside : inside.length === 1 && /^\p{L}*\p{Lu}\p{L}*\p{Lu}[\p{L}\p{N}&+-]*$/u.test(first) ? inside : [];
}

import type { Choice } from './hash.js';
import { find, numbersOf, ROLES, wordsOf } from './page.js';
import { showTimeline } from './timeline.js';

/** Milliseconds without a key after which a search is made. */
const PAUSE = 150;

interface Facet {
  name: string;
  chosen: HTMLElement;
  options: Option[];
}

interface Option {
  box: HTMLInputElement;
  count: HTMLElement;
  label: string;
  /** What records give as their value. */
  index: number;
}

interface Found {
  element: HTMLElement;
  /** Indexes of its options, in the order of the facets. */
  values: number[][];
}

/** Shows the records that fit what is chosen, and how many each further choice would leave. */
export class Filters {
  readonly records: readonly HTMLElement[];
  readonly #changed: () => void;
  readonly #facets: readonly Facet[];
  readonly #found: readonly Found[];
  readonly #search = find<HTMLInputElement>('#search');
  readonly #whole = find<HTMLInputElement>('#whole');
  readonly #words = [...document.querySelectorAll<HTMLElement>('.dutch .w')];
  /** What can be searched, by record; made for the first search. */
  #texts: string[] | undefined;

  /** @param changed is called when the reader has chosen otherwise */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#facets = [...document.querySelectorAll<HTMLElement>('.facet')].map(facetOf);
    this.records = [...document.querySelectorAll<HTMLElement>('.record')];
    this.#found = this.records.map((element) => ({ element, values: this.#facets.map(({ name }) => numbersOf(element.dataset[name])) }));
    const form = find<HTMLFormElement>('#filters');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', (event) => {
      if (event.target !== this.#search) this.#refresh();
    });
    let timer = 0;
    this.#search.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#refresh(), PAUSE);
    });
    for (const button of ['#clear', '#clear-all']) find(button).addEventListener('click', () => this.clear());
    document.addEventListener('click', ({ target }) => closeOthers(target));
  }

  get state(): Choice {
    const chosen = this.#facets.map(({ name, options }) => [name, new Set(chosenOf(options).map(({ box }) => box.value))] as const);
    return { search: this.#search.value.trim(), whole: this.#whole.checked, chosen: new Map(chosen) };
  }

  /** Chooses what an address says. */
  apply({ search, whole, chosen }: Choice): void {
    this.#search.value = search;
    this.#whole.checked = whole;
    for (const { name, options } of this.#facets) for (const { box } of options) box.checked = chosen.get(name)?.has(box.value) ?? false;
    this.#show();
  }

  clear(): void {
    this.apply({ search: '', whole: this.#whole.checked, chosen: new Map() });
    this.#changed();
  }

  #refresh(): void {
    this.#show();
    this.#changed();
  }

  #show(): void {
    const wanted = this.#facets.map(({ options }) => new Set(chosenOf(options).map(({ index }) => index)));
    const words = folded(this.#search.value).split(/\s+/).filter(Boolean);
    const counts = this.#facets.map(() => new Map<number, number>());
    let shown = 0;
    for (const [i, { element, values }] of this.#found.entries()) {
      const missed = this.#misses(i, words) ? [-1] : [];
      for (const [facet, of] of wanted.entries()) if (of.size > 0 && !values[facet]?.some((value) => of.has(value))) missed.push(facet);
      element.hidden = missed.length > 0;
      if (missed.length === 0) shown++;
      // A choice widens its own facet: a record that fits but for that one counts for its options.
      for (const [facet, count] of counts.entries())
        if (missed.length === 0 || (missed.length === 1 && missed[0] === facet))
          for (const value of values[facet] ?? []) count.set(value, (count.get(value) ?? 0) + 1);
    }
    const filtered = words.length > 0 || wanted.some(({ size }) => size > 0);
    this.#showPlaces(filtered && !this.#whole.checked);
    this.#showWords(filtered);
    this.#showCounts(counts);
    showTimeline(this.records);
    this.#say(shown, filtered);
  }

  #misses(record: number, words: readonly string[]): boolean {
    if (words.length === 0) return false;
    this.#texts ??= searchable(this.records, this.#words);
    return !words.every((word) => this.#texts?.[record]?.includes(word));
  }

  /** Hides the passages and parts that have nothing to show. */
  #showPlaces(only: boolean): void {
    for (const place of document.querySelectorAll<HTMLElement>('.passage, .part, .report'))
      place.hidden = only && !place.querySelector('.record:not([hidden])');
  }

  /** Marks the words of the records that are shown, and no others. */
  #showWords(only: boolean): void {
    const marked = new Set<number>();
    if (only)
      for (const record of this.records) if (!record.hidden) for (const role of ROLES) for (const place of wordsOf(record, role)) marked.add(place);
    for (const [place, word] of this.#words.entries()) word.classList.toggle('off', only && !marked.has(place));
  }

  #showCounts(counts: readonly ReadonlyMap<number, number>[]): void {
    for (const [i, { chosen, options }] of this.#facets.entries()) {
      for (const { box, count, index } of options) {
        const number = counts[i]?.get(index) ?? 0;
        count.textContent = String(number);
        box.closest('label')?.classList.toggle('none', number === 0);
      }
      const labels = chosenOf(options).map(({ label }) => label);
      chosen.textContent = labels.length > 1 ? `: ${labels.length}` : labels.map((label) => `: ${label}`).join('');
    }
  }

  #say(shown: number, filtered: boolean): void {
    const all = this.records.length;
    const result = filtered ? `${shown} of ${all} positions` : `${all} position${all === 1 ? '' : 's'}`;
    find('#result').textContent = result;
    find('#printed').textContent = filtered ? `${result}: ${this.#description()}` : '';
    find('#nothing').hidden = shown > 0 || !filtered;
    find<HTMLButtonElement>('#clear').disabled = !filtered;
  }

  /** What is chosen, in words. */
  #description(): string {
    const search = this.#search.value.trim();
    const chosen = this.#facets.flatMap(({ options }) => chosenOf(options).map(({ label }) => label));
    return [...chosen, ...(search === '' ? [] : [`“${search}”`])].join(', ');
  }
}

function facetOf(element: HTMLElement): Facet {
  const options = [...element.querySelectorAll<HTMLLabelElement>('label')].map((label): Option => {
    const box = label.querySelector('input') as HTMLInputElement;
    const count = label.querySelector('.count') as HTMLElement;
    return { box, count, label: label.querySelector('.name')?.textContent ?? '', index: Number(box.dataset.index) };
  });
  return { name: element.dataset.facet ?? '', chosen: element.querySelector('.chosen') as HTMLElement, options };
}

function chosenOf(options: readonly Option[]): Option[] {
  return options.filter(({ box }) => box.checked);
}

/** A click beside an open list closes it. */
function closeOthers(target: EventTarget | null): void {
  for (const open of document.querySelectorAll<HTMLDetailsElement>('.facet[open]'))
    if (!(target instanceof Node && open.contains(target))) open.open = false;
}

/** The English of each record and all of its words in the Dutch text, without capitals and accents. */
function searchable(records: readonly HTMLElement[], words: readonly HTMLElement[]): string[] {
  const pieces = words.map((piece) => piece.textContent ?? '');
  return records.map((record) => {
    const dutch = ROLES.map((role) =>
      wordsOf(record, role)
        .map((place) => pieces[place])
        .join(''),
    );
    return folded([record.textContent, ...dutch].join(' '));
  });
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
}

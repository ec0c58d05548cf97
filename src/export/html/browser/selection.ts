import { ROLES, show, wordsOf } from './page.js';

/** Binds records to their words: one selected record, whose words stand out, and one that the pointer is on. */
export class Selection {
  readonly #records: readonly HTMLElement[];
  readonly #changed: () => void;
  readonly #pieces: readonly HTMLElement[];
  /** Position of each piece among the pieces. */
  readonly #places: ReadonlyMap<Element, number>;
  #selected: HTMLElement | undefined;
  #lit: HTMLElement[] = [];

  /** @param changed is called when another record is selected */
  constructor(records: readonly HTMLElement[], changed: () => void) {
    this.#records = records;
    this.#changed = changed;
    this.#pieces = [...document.querySelectorAll<HTMLElement>('.dutch .w')];
    this.#places = new Map(this.#pieces.map((piece, i) => [piece, i]));
    document.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('focusin', (event) => this.#focus(event));
    document.addEventListener('keydown', (event) => this.#enter(event));
    document.addEventListener('mouseover', (event) => this.#hover(event));
  }

  /** Id of the selected record. */
  get selected(): string | undefined {
    return this.#selected?.id;
  }

  /** Goes to the element with an id; of a record or its cue, the record is selected. */
  visit(id: string): void {
    const record = document.getElementById(id.replace(/^c(?=\d+$)/, 'r'));
    if (record?.matches('.record:not([hidden])')) this.#mark(record);
    show(document.getElementById(id));
  }

  /** Goes to the next record that is shown, or the one before. */
  step(by: 1 | -1): void {
    const shown = this.#records.filter((record) => !record.hidden);
    const at = this.#selected ? shown.indexOf(this.#selected) : -1;
    const next = at < 0 ? firstInView(shown, by) : shown[at + by];
    if (next) this.#go(next);
  }

  clear(): void {
    this.#mark(undefined);
  }

  /** Deselects a record that is no longer shown. */
  dropHidden(): void {
    if (this.#selected?.hidden) this.clear();
  }

  #go(record: HTMLElement): void {
    this.#mark(record);
    show(record);
  }

  #mark(record: HTMLElement | undefined): void {
    if (record === this.#selected) return;
    this.#selected?.removeAttribute('aria-current');
    this.#selected = record;
    record?.setAttribute('aria-current', 'true');
    this.#light(record);
    this.#changed();
  }

  /** Makes the words of a record stand out among those of its passage. */
  #light(record: HTMLElement | undefined): void {
    for (const piece of this.#lit) piece.classList.remove('lit', 'lit-cue', 'lit-holder', 'lit-addressee', 'lit-target', 'reading');
    this.#lit = [];
    if (!record) return;
    const light = (element: Element | null | undefined, ...names: string[]) => {
      if (!(element instanceof HTMLElement)) return;
      element.classList.add(...names);
      this.#lit.push(element);
    };
    for (const role of ROLES) for (const place of wordsOf(record, role)) light(this.#pieces[place], 'lit', `lit-${role}`);
    light(record.closest('.passage'), 'reading');
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const toText = target?.closest<HTMLElement>('.to-text');
    const piece = target?.closest<HTMLElement>('.dutch .w');
    const record = target?.closest<HTMLElement>('.record');
    if (!(piece || record) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Whoever selects text to copy it wants no record.
    if (getSelection()?.isCollapsed === false) return;
    if (toText && record) {
      event.preventDefault();
      this.#mark(record);
      show(document.querySelector<HTMLElement>(toText.getAttribute('href') ?? ''));
    } else if (piece) {
      event.preventDefault();
      const owner = this.#ownerOf(piece);
      if (owner) this.#go(owner);
    } else if (record) this.#mark(record);
  }

  /** The record of a piece with the fewest words; of the one that is selected already, the next one. */
  #ownerOf(piece: HTMLElement): HTMLElement | undefined {
    const place = this.#places.get(piece) ?? -1;
    const here = [...(piece.closest('.passage')?.querySelectorAll<HTMLElement>('.record:not([hidden])') ?? [])];
    const isCue = piece.classList.contains('cue');
    const owners = here
      .map((record) => ({
        record,
        cue: wordsOf(record, 'cue').includes(place),
        words: ROLES.flatMap((role) => wordsOf(record, role)),
      }))
      .filter(({ words }) => words.includes(place))
      .sort((a, b) => Number(isCue && b.cue) - Number(isCue && a.cue) || a.words.length - b.words.length)
      .map(({ record }) => record);
    const next = this.#selected ? owners.indexOf(this.#selected) + 1 : 0;
    return owners[next % owners.length];
  }

  #focus({ target }: FocusEvent): void {
    const record = target instanceof Element ? target.closest<HTMLElement>('.record') : null;
    if (record) this.#mark(record);
  }

  /** From a record, Enter goes to its words. */
  #enter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement) || !event.target.matches('.record')) return;
    event.preventDefault();
    event.target.querySelector<HTMLElement>('.to-text')?.click();
  }

  #hover({ target }: MouseEvent): void {
    const record = target instanceof Element ? target.closest<HTMLElement>('.record') : null;
    this.#light(record ?? this.#selected);
  }
}

/** Where to begin: at the top of what is seen. */
function firstInView(shown: readonly HTMLElement[], by: 1 | -1): HTMLElement | undefined {
  const below = shown.findIndex((record) => record.getBoundingClientRect().top >= 0);
  return by === 1 ? shown[Math.max(0, below)] : shown[below < 0 ? shown.length - 1 : below - 1];
}

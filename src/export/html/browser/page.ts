/** An element that the page always has. */
export function find<Found extends HTMLElement>(selector: string): Found {
  return document.querySelector(selector) as Found;
}

/** Numbers of an attribute: `3 5-7` is 3, 5, 6 and 7. */
export function numbersOf(list: string | undefined): number[] {
  return (list ?? '').split(' ').flatMap((part) => {
    const [first = Number.NaN, last = first] = part === '' ? [] : part.split('-').map(Number);
    return Array.from({ length: last >= first ? last - first + 1 : 0 }, (_, i) => first + i);
  });
}

/** What words are to a record. */
export const ROLES = ['cue', 'holder', 'addressee', 'target'] as const;

/** Positions of a record's words among the marked words of the page. */
export function wordsOf(record: HTMLElement, role: (typeof ROLES)[number]): number[] {
  return numbersOf(record.dataset[`${role}Words`]);
}

/** Goes to an element; no further than to see it. */
export function show(element: HTMLElement | null, block: ScrollLogicalPosition = 'nearest'): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block });
}

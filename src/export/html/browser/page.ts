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

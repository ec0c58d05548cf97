/** What the page is filtered by. */
export interface Choice {
  /** Words to search for; may be empty. */
  search: string;
  /** Whether passages without a position that fits are shown. */
  whole: boolean;
  /** Values by facet. */
  chosen: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What an address of the page says behind the `#`. */
export interface Address extends Choice {
  /** Id of the selected record. */
  record?: string;
  /** Id of a place on the page, in an address that says nothing else. */
  place?: string;
}

/** Reads `#actor=nl&actor=be&search=…`, or `#r12`. */
export function readHash(hash: string): Address {
  const chosen = new Map<string, Set<string>>();
  const address: Address = { search: '', whole: false, chosen };
  const rest = hash.slice(1);
  if (rest !== '' && !rest.includes('=')) return { ...address, place: rest };
  for (const [name, value] of new URLSearchParams(rest)) {
    if (name === 'search') address.search = value;
    else if (name === 'text') address.whole = value === 'whole';
    else if (name === 'record') address.record = value;
    else chosen.set(name, (chosen.get(name) ?? new Set()).add(value));
  }
  return address;
}

/** The opposite of {@link readHash}. */
export function writeHash({ search, whole, chosen, record }: Address): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of chosen) for (const value of values) parameters.append(name, value);
  if (search !== '') parameters.set('search', search);
  if (whole) parameters.set('text', 'whole');
  if (record !== undefined) parameters.set('record', record);
  return `#${parameters}`;
}

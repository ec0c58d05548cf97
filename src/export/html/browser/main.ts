import { Filters } from './filters.js';
import { readHash, writeHash } from './hash.js';
import { listenToKeys } from './keys.js';
import { find } from './page.js';
import { Selection } from './selection.js';
import { startTheme } from './theme.js';

/** What makes the page of a report answer. The page shows everything without it. */
const filters = new Filters(keepHash);
const selection = new Selection(filters.records, keepHash);
const help = find<HTMLDialogElement>('#help');

for (const element of document.querySelectorAll<HTMLElement>('[data-script]')) element.hidden = false;
const switchTheme = startTheme(find('#theme'));
find('#help-button').addEventListener('click', () => help.showModal());
listenToKeys({
  j: () => selection.step(1),
  k: () => selection.step(-1),
  '/': () => find('#search').focus(),
  c: () => filters.clear(),
  t: switchTheme,
  '?': () => help.showModal(),
  Escape: () => selection.clear(),
});
addEventListener('hashchange', followHash);
followHash();

/** Shows what the address asks for; an address of a place on the page leaves the filters as they are. */
function followHash(): void {
  const state = readHash(location.hash);
  if (state.place !== undefined) selection.visit(state.place);
  else {
    filters.apply(state);
    if (state.record !== undefined) selection.visit(state.record);
  }
  keepHash();
}

/** Keeps the address to what is chosen. */
function keepHash(): void {
  const record = selection.selected;
  history.replaceState(null, '', writeHash({ ...filters.state, ...(record !== undefined && { record }) }));
}

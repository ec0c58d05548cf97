import { Filters } from './filters.js';
import { readHash, writeHash } from './hash.js';
import { listenToKeys } from './keys.js';
import { find, show } from './page.js';
import { Selection } from './selection.js';
import { startTheme } from './theme.js';

/** What makes the page of a report answer. The page shows everything without it. */
const filters = new Filters(keepHash);
const selection = new Selection(filters.records, keepHash);
const overview = document.querySelectorAll<HTMLAnchorElement>('.overview a');
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
for (const link of overview) link.addEventListener('click', (event) => follow(link, event));
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

/** Filters as a link of an overview says, and goes to what that leaves. */
function follow(link: HTMLAnchorElement, event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.hash = link.hash;
  followHash();
  show(find('#positions'), 'start');
}

/** Keeps the address to what is chosen, and shows which place of the overviews that is. */
function keepHash(): void {
  selection.dropHidden();
  const record = selection.selected;
  const { state } = filters;
  history.replaceState(null, '', writeHash({ ...state, ...(record !== undefined && { record }) }));
  const chosen = writeHash({ ...state, whole: false });
  for (const link of overview) setCurrent(link, link.hash === chosen);
}

function setCurrent(link: HTMLElement, current: boolean): void {
  if (current) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

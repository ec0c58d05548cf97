import { find } from './page.js';

/** Answers keys: single ones, outside of fields, unless the reader has switched them off; Escape always. */
export function listenToKeys(actions: Readonly<Record<string, () => void>>): void {
  const shortcuts = find<HTMLInputElement>('#shortcuts');
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === 'Escape') return stepBack(event, actions.Escape);
    if (!shortcuts.checked || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** Escape ends what is innermost: a dialog by itself, an open list, the search, the selection. */
function stepBack(event: KeyboardEvent, deselect: (() => void) | undefined): void {
  if (document.querySelector('dialog[open]')) return;
  const open = document.querySelector<HTMLDetailsElement>('.facet[open]');
  if (open) {
    open.open = false;
    open.querySelector('summary')?.focus();
  } else if (isTyping(event.target)) (event.target as HTMLElement).blur();
  else deselect?.();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

/** Where the choice is kept while the page is open in this tab. */
const KEY = 'standpunt-theme';

/** Lets a button choose between light and dark; until then the system's choice holds. @returns what switches */
export function startTheme(button: HTMLElement): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const label = () => {
    button.textContent = isDark() ? 'Light' : 'Dark';
  };
  const change = () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    keep(root.dataset.theme);
    label();
  };
  const kept = recall();
  if (kept === 'dark' || kept === 'light') root.dataset.theme = kept;
  label();
  button.addEventListener('click', change);
  system.addEventListener('change', label);
  return change;
}

// A browser may refuse to keep anything for a file; then the choice lasts until the page is loaded again.
function keep(theme: string): void {
  try {
    sessionStorage.setItem(KEY, theme);
  } catch {}
}

function recall(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

import { html, type Markup } from './markup.js';

/** What the marks in the text mean, above it. */
export function key(): Markup {
  return html`<p class="key"><span class="unseen">In the text: </span><span class="w cue positive">words of the act</span> <span class="w holder">who takes the position</span> <span class="w addressee">whom it is directed at</span> <span class="w target">what it is about</span></p>
`;
}

/** What the signs mean, below the text. */
export function legend(inferred: boolean): Markup {
  return html`<footer>
<h2>Notes</h2>
<ul>
${inferred && html`<li id="inferred">† The report does not name this holder: it was inferred, as the note below the position says.</li>\n`}
<li>+ positive, − negative, ○ neutral: whether the act goes for what it is about, against it, or neither.</li>
<li>The percentage is the confidence that holder, act, addressee, subject matter and polarity are all right.</li>
<li>Words in <i>italics</i> within the English were left in Dutch. In the text, words may belong to several positions.</li>
</ul>
<p>Made with standpunt. The positions and their English were made by a program: quote the Dutch text.</p>
</footer>
`;
}

const KEYS: [keys: string[], what: string][] = [
  [['j'], 'next position'],
  [['k'], 'previous position'],
  [['Enter'], 'from a position to its words, and from words to their position'],
  [['/'], 'search'],
  [['c'], 'clear all filters'],
  [['t'], 'light or dark'],
  [['?'], 'this help'],
  [['Esc'], 'close, leave the search, or deselect'],
];

/** How the page is used. Shown by the script. */
export function help(): Markup {
  const rows = KEYS.map(([keys, what]) => html`<dt>${keys.map((name) => html`<kbd>${name}</kbd>`)}</dt><dd>${what}</dd>\n`);
  return html`<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Using this page</h2>
<dl>
${rows}</dl>
<p>Filters of one kind widen the choice, filters of different kinds narrow it. The address of the page keeps what is chosen. Printing prints what is shown.</p>
<label><input type="checkbox" id="shortcuts" checked> Single keys are shortcuts</label>
<form method="dialog"><button>Close</button></form>
</dialog>
`;
}

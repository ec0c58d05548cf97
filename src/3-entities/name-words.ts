import { tokenize } from '../2-words/index.js';

/** A name as the tokens of a text have it: by itself, with no knowledge of words but that `St.` is short. */
export function nameWords(name: string): string[] {
  const text = name.normalize('NFC').trim();
  const knowledge = { isAbbreviation: (form: string) => form === 'st.', isWord: () => false };
  return tokenize(text, { index: 0, section: 0, start: 0, end: text.length }, knowledge).map((token) => token.text);
}

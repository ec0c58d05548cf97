import { expect, test } from '@jest/globals';
import { Reader } from '../src/reader.js';

const reader = new Reader();
const sentencesOf = (text: string) => reader.read(text).sentences.map(({ start, end }) => text.slice(start, end));

/** Texts of one paragraph; `|` stands between their sentences and is no part of the text. */
test.each([
  [
    'opening quotes of two commas, closing quotes of two apostrophes',
    "Polen aarzelde. |,, Wij wachten af. '' |De minister drong aan. |,,Haast is nodig.''",
  ],
  ['quotes inside brackets', 'De tekst is oud. |(« Werk » komt later.)'],
  ['a quote that ends before lower case', '"Wij wachten af." zei de minister.'],
  ['an abbreviation before a name', 'Aanwezig was mgr. Jansen. |De rest kwam later.'],
  ['abbreviations letter by letter, unknown ones too', 'De stad is van 40 v. Chr. |Er is x.y.z. Nederland niets bekend.'],
  ['an initial before a name and a letter before a new sentence', 'Minister A. de Vries koos variant B. |Hij was tevreden over C. Jansen.'],
  ['digits of a number and of a footnote', 'Er zijn 52.000 Oekraïners opgeleid. |Dat was in 2022.3 |De rest volgt.'],
])('are cut: %s', (_, text) => expect(sentencesOf(text.replaceAll('|', '')).join('|')).toBe(text.replaceAll(' |', '|')));

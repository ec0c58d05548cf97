import { beforeAll, describe, expect, test } from '@jest/globals';
import { Reader } from '../../src/reader.js';
import { cell, list, type Row, table } from '../support/glossary.js';

const FILES = ['countries', 'places', 'organisations', 'named', 'people'];

let reader: Reader;
beforeAll(() => {
  reader = new Reader();
});

/** All names of a thing. */
const written = (thing: Row) =>
  [cell(thing, 'nl'), cell(thing, 'abbr_nl'), ...list(cell(thing, 'aliases')).map((alias) => alias.split('=')[0] as string)].filter(Boolean);

/** Ids of the mentions that cover just a stretch of a text. */
function idsAt(text: string, start: number, end: number): (string | undefined)[] {
  return reader
    .read(text)
    .readings.flatMap(({ words, mentions }) => mentions.map(({ id, from, to }) => ({ id, start: words[from]?.start, end: words[to - 1]?.end })))
    .filter((mention) => mention.start === start && mention.end === end)
    .map(({ id }) => id);
}

describe('every name of the gazetteer is found in a sentence, and is the thing', () => {
  test.each(FILES)('%s', (file) => {
    const before = 'Daarna sprak Nederland met ';
    const missed: string[] = [];
    for (const thing of table(`gazetteer/${file}`))
      for (const name of written(thing)) {
        const [id] = idsAt(`${before}${name} over de handel.`, before.length, before.length + name.length);
        if (id !== cell(thing, 'id')) missed.push(`${thing.at} ${name}: ${id ?? 'nothing'}`);
      }
    expect(missed).toEqual([]);
  });

  test('what is in no gazetteer is not', () => {
    expect(idsAt('Daarna sprak Nederland met vrienden over de handel.', 27, 35)).toEqual([]);
  });
});

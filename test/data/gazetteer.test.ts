import { describe, expect, test } from '@jest/globals';
import { cell, list, malformed, type Row, repeated, row, table } from '../support/glossary.js';

const [countries, places, organisations, named, people] = ['countries', 'places', 'organisations', 'named', 'people'].map((name) =>
  table(`gazetteer/${name}`),
) as [Row[], Row[], Row[], Row[], Row[]];
const things = [...countries, ...places, ...organisations, ...named, ...people];
const offices = table('gazetteer/offices');
const ids = new Set(things.map((thing) => cell(thing, 'id')));

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NAME = /^[^;|=[\]]+$/;
const OPTIONAL = /^[^;|=[\]]*$/;
const PAIR = /^(?:[^;|=/]+\/[^;|=/]+|)$/;
/** Names as written, each with an English of its own where it needs one: `Unie=the Union`. */
const ALIASES = /^(?:[^;=]+(?:=[^;=]+)?(?:; [^;=]+(?:=[^;=]+)?)*|)$/;

/** Filled only when another cell is. */
const pairedWith =
  (column: string, form: RegExp) =>
  (value: string, thing: Row): boolean =>
    form.test(value) && (value === '' || cell(thing, column) !== '');
const knownId = (value: string) => value === '' || ids.has(value);
const knownIds = (value: string) => list(value).every((id) => ids.has(id)) && list(value).join('; ') === value;

const PLACE_KINDS = ['city', 'continent', 'region', 'sea', 'territory', 'waterway'];
const ORGANISATION_KINDS = [
  'agency',
  'armed-group',
  'bank',
  'company',
  'council-body',
  'council-formation',
  'court',
  'government-body',
  'institution',
  'international-organisation',
  'ministry',
  'mission',
  'ngo',
  'parliament',
  'party-or-group',
  'seat',
  'un-body',
];
const NAMED_KINDS = [
  'agreement',
  'criteria',
  'framework',
  'fund',
  'legal-act',
  'mechanism',
  'mission',
  'pact',
  'programme',
  'report',
  'strategy',
  'summit',
  'treaty',
];

const adjectives = { adjective_nl: pairedWith('adjective_en', OPTIONAL), adjective_en: OPTIONAL };
const abbreviations = { abbr_nl: OPTIONAL, abbr_en: OPTIONAL };
const FILES: [name: string, rows: Row[], rules: Parameters<typeof malformed>[1]][] = [
  [
    'countries',
    countries,
    {
      id: /^[a-z]{2}$/,
      nl: NAME,
      en: NAME,
      ...adjectives,
      person_nl: pairedWith('person_en', PAIR),
      person_en: PAIR,
      capital_nl: pairedWith('capital_en', OPTIONAL),
      capital_en: OPTIONAL,
      aliases: ALIASES,
      status: ['member-state', 'candidate', 'potential-candidate', 'efta', 'neighbour', 'third'],
    },
  ],
  ['places', places, { id: ID, subtype: PLACE_KINDS, nl: NAME, en: NAME, ...adjectives, aliases: ALIASES, stands_for: knownId }],
  [
    'organisations',
    organisations,
    { id: ID, subtype: ORGANISATION_KINDS, nl: NAME, en: NAME, ...abbreviations, aliases: ALIASES, relates: knownIds, stands_for: knownId },
  ],
  ['named', named, { id: ID, subtype: NAMED_KINDS, nl: NAME, en: NAME, ...abbreviations, aliases: ALIASES }],
  ['people', people, { id: ID, nl: NAME, en: NAME, aliases: ALIASES, office: NAME }],
  ['offices', offices, { nl: NAME, en: /^the [^;|=]+$/, stands_for: knownId }],
];

/** All names of a thing as they may be written in a report. */
const written = (thing: Row) =>
  new Set(
    [
      cell(thing, 'nl'),
      cell(thing, 'abbr_nl'),
      cell(thing, 'capital_nl'),
      ...list(cell(thing, 'aliases')).map((alias) => alias.split('=')[0] as string),
    ].filter(Boolean),
  );

describe('the gazetteer', () => {
  test.each(FILES)('has well-formed %s', (_, rows, rules) => expect(malformed(rows, rules)).toEqual([]));

  test('has each id once', () => {
    expect(
      repeated(
        things.flatMap((thing) =>
          [cell(thing, 'id'), ...(cell(thing, 'capital_nl') ? [`${cell(thing, 'id')}-capital`] : [])].map((id): [string, string] => [id, thing.at]),
        ),
      ),
    ).toEqual([]);
  });

  test('has each name for one thing only', () => expect(shared(things)).toEqual([]));

  test('has each alias of a thing once', () => {
    const names = (thing: Row) =>
      [cell(thing, 'nl'), cell(thing, 'abbr_nl'), ...list(cell(thing, 'aliases')).map((alias) => alias.split('=')[0] as string)].filter(Boolean);
    expect(things.flatMap((thing) => repeated(names(thing).map((name): [string, string] => [name, thing.at])))).toEqual([]);
  });

  test('has each office once', () => expect(repeated(offices.map((office) => [cell(office, 'nl').toLowerCase(), office.at]))).toEqual([]));

  test('has each nationality once', () => {
    const adjectivesOf = things
      .map((thing): [string, string] => [cell(thing, 'adjective_nl').toLowerCase(), thing.at])
      .filter(([name]) => name !== '');
    expect(repeated(adjectivesOf)).toEqual([]);
    const peoples = countries.flatMap((country) =>
      [...new Set(cell(country, 'person_nl').split('/'))].filter(Boolean).map((name): [string, string] => [name.toLowerCase(), country.at]),
    );
    expect(repeated(peoples)).toEqual([]);
  });

  test('what is wrong is seen', () => {
    const thing = {
      id: 'A b',
      subtype: 'planet',
      nl: 'Mars',
      en: '',
      adjective_nl: 'Martiaans',
      adjective_en: '',
      aliases: 'rode planeet;Mars',
      stands_for: '',
    };
    const rules = FILES.find(([name]) => name === 'places')?.[2] ?? {};
    expect(malformed([row(thing)], rules).map((problem) => problem.split(' ')[1])).toEqual(['id', 'subtype', 'en', 'adjective_nl', 'aliases']);
    expect(shared([row(thing), row({ ...thing, id: 'mars', aliases: '' })])).toHaveLength(1);
    expect(knownIds('eu; nowhere')).toBe(false);
  });
});

/** Names that two ids have. */
function shared(all: readonly Row[]): string[] {
  return repeated(all.flatMap((thing) => [...written(thing)].map((name): [string, string] => [name, `${thing.at} ${cell(thing, 'id')}`])));
}

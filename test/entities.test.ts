import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GazetteerEntry } from '../src/additions.js';
import { readGazetteer } from '../src/documents/gazetteer.js';
import { analyze, namedThings } from '../src/index.js';
import type { Entity } from '../src/model.js';
import { Folder } from './support/project.js';

const REPORTED = '2024-12-19';
const entities = (text: string, gazetteer?: readonly GazetteerEntry[]) =>
  analyze(text, { anyLanguage: true, meta: { date: REPORTED }, ...(gazetteer && { gazetteer }) }).entities;
/** Words and id of each mention, `type:words=id`. */
const ids = (text: string) => entities(text).map(({ type, text: words, id }) => `${type}:${words}${id ? `=${id}` : ''}`);
const only = (text: string, type: Entity['type']) => entities(text).filter((entity) => entity.type === type);

describe('dates', () => {
  test.each([
    ['Op 16 december jl. sprak de Raad.', '16 december jl.', '2024-12-16', '16 December'],
    ['Op donderdag 19 december sprak de Raad.', 'donderdag 19 december', '2024-12-19', 'Thursday 19 December'],
    ['De Raad van 19-20 oktober was lang.', '19-20 oktober', '2024-10-19/2024-10-20', '19-20 October'],
    ['Op 27, 28 en 29 mei 2024 sprak de Raad.', '27, 28 en 29 mei 2024', '2024-05-27/2024-05-29', '27, 28 and 29 May 2024'],
    ['Van 1 tot en met 3 juli 2025 is er overleg.', '1 tot en met 3 juli 2025', '2025-07-01/2025-07-03', '1 to 3 July 2025'],
    ['De Commissie komt begin 2025 met een voorstel.', '2025', '2025', '2025'],
    ['De begroting voor 2028-2034 is klaar.', '2028-2034', '2028/2034', '2028-2034'],
    ['In oktober 2024 sprak de Raad.', 'oktober 2024', '2024-10', 'October 2024'],
    ['In januari spreekt de Raad.', 'januari', '2025-01', 'January'],
    ['Op 7 februari a.s. spreekt de Raad.', '7 februari a.s.', '2025-02-07', '7 February'],
    ['Op 31-12-2024 eindigt het mandaat.', '31-12-2024', '2024-12-31', '31 December 2024'],
    ['Het besluit is van 3 sept. 2021 en geldt nog.', '3 sept. 2021', '2021-09-03', '3 September 2021'],
  ])('%s', (text, words, date, en) => {
    expect(only(text, 'DATE')).toMatchObject([{ text: words, date, en }]);
  });

  test('of a list share the year that follows', () => {
    expect(only('De conclusies van juni en oktober 2022 gelden nog.', 'DATE').map(({ date }) => date)).toEqual(['2022-06', '2022-10']);
  });

  test('have the year of the first full date, where nothing else tells it', () => {
    const text = 'Verslag van de Raad van 5 maart 2021\n\nOp 2 maart jl. sprak de Raad. In april volgt meer.';
    expect(analyze(text, { anyLanguage: true }).entities.flatMap(({ date }) => date ?? [])).toEqual(['2021-03-05', '2021-03-02', '2021-04']);
  });

  test('have no year where none can be told', () => {
    expect(analyze('Op 2 maart jl. sprak de Raad.', { anyLanguage: true }).entities.map(({ date }) => date)).toEqual([undefined, undefined]);
  });

  test.each(['Er kwamen 2040 schepen.', 'Zij begon maandag.', 'De 27 lidstaten stemden in.', 'Er zijn 5 en 6 en 7 en 8 stappen.'])(
    'none in %s',
    (text) => {
      expect(only(text, 'DATE')).toEqual([]);
    },
  );
});

describe('amounts', () => {
  test.each([
    ['EUR 16,2 miljard', { amount: 16_200_000_000, currency: 'EUR' }, 'EUR 16.2 billion'],
    ['€ 3 mln.', { amount: 3_000_000, currency: 'EUR' }, 'EUR 3 million'],
    ['1,5 miljoen Amerikaanse dollar', { amount: 1_500_000, currency: 'USD' }, 'USD 1.5 million'],
    ['40 miljard Noorse kronen', { amount: 40_000_000_000, currency: 'NOK' }, 'NOK 40 billion'],
    ['EUR 1.250.000', { amount: 1_250_000, currency: 'EUR' }, 'EUR 1,250,000'],
    ['EUR 10-15 miljard', { amount: 10_000_000_000, upTo: 15_000_000_000, currency: 'EUR' }, 'EUR 10–15 billion'],
    ['GBP 2 biljoen', { amount: 2_000_000_000_000, currency: 'GBP' }, 'GBP 2 trillion'],
    ['300 miljoen euro', { amount: 300_000_000, currency: 'EUR' }, 'EUR 300 million'],
  ])('%s', (words, money, en) => {
    expect(only(`Daarvoor is ${words} nodig.`, 'MONEY')).toMatchObject([{ text: words, money, en }]);
  });

  test.each(['Er zijn 16 miljard redenen.', 'Het groeit met 3 procent.', 'De euro daalde.'])('none in %s', (text) => {
    expect(only(text, 'MONEY')).toEqual([]);
  });
});

describe('documents', () => {
  test.each([
    ['motie Van Dalen c.s.', 'motion-van-dalen', ['van-dalen'], 'the Van Dalen et al. motion'],
    ['motie van de leden Van der Meer en Bos', 'motion-van-der-meer-bos', ['van-der-meer', 'bos'], 'the Van der Meer and Bos motion'],
    ['motie van het lid Bos', 'motion-bos', ['bos'], 'the Bos motion'],
    ['motie-De Hoop Scheffer/Bos', 'motion-de-hoop-scheffer-bos', ['de-hoop-scheffer', 'bos'], 'the De Hoop Scheffer/Bos motion'],
  ])('a motion links to those who moved it: %s', (words, id, proposers, en) => {
    expect(only(`Dat is in lijn met de ${words} over vissen.`, 'MISC')).toMatchObject([{ text: words, id, subtype: 'motion', proposers, en }]);
  });

  test.each([
    ['VNVR-resolutie 2735', 'unscr-2735', 'un-resolution', 'UNSC Resolution 2735'],
    ['Verordening (EG) nr. 883/2004', 'regulation-883-2004', 'legal-act', 'Regulation (EC) No 883/2004'],
    ['Richtlijn 2004/38/EG', 'directive-2004-38', 'legal-act', 'Directive 2004/38'],
    ['COM(2025) 123', 'com-2025-123', 'document', 'COM(2025) 123'],
    ['doc. 15872/25', 'st-15872-25', 'document', 'document 15872/25'],
    ['Kamerstuk 22 112, nr. 45', 'kamerstuk-22-112-45', 'parliamentary-paper', 'Parliamentary Paper 22 112, no. 45'],
  ])('%s', (words, id, subtype, en) => {
    expect(only(`De Raad sprak over ${words} en stemde in.`, 'MISC')).toMatchObject([{ text: words, id, subtype, en }]);
  });

  test.each([
    ['De Raad sprak over de platformrichtlijn.', ['MISC:platformrichtlijn=platform-work-directive']],
    ['De Raad sprak over de verordening kritieke grondstoffen.', ['MISC:verordening kritieke grondstoffen=critical-raw-materials-act']],
    ['De Raad sprak over de richtlijn droge haringen.', ['MISC:richtlijn droge haringen=richtlijn-droge-haringen']],
    ['De Raad sprak over het garnalenverdrag.', ['MISC:garnalenverdrag=garnalenverdrag']],
    ['De Raad sprak over een nieuwe terugkeerrichtlijn.', []],
    ['De Raad sprak over een verordening voor haringen.', []],
    ['De Raad sprak over de motie.', []],
    ['De Raad sprak over de kaderrichtlijn.', []],
  ])('in lower case: %s', (text, found) => {
    expect(ids(text).filter((mention) => mention.startsWith('MISC'))).toEqual(found);
  });
});

describe('persons', () => {
  test.each([
    ['president Zelensky', 'volodymyr-zelenskyy'],
    ['Von der Leyen', 'ursula-von-der-leyen'],
    ['De Hoop Scheffer', 'jaap-de-hoop-scheffer'],
    ['Viktor Orban', 'viktor-orban'],
    ['vice-admiraal Leandros Pappas', 'leandros-pappas'],
    ['Hanneke van der Veen', 'hanneke-van-der-veen'],
    ['Kamerlid Boskoop', 'boskoop'],
    ['koning Willem-Alexander', 'willem-alexander'],
  ])('%s', (words, id) => {
    expect(ids(`Daarna sprak ${words} over de handel.`)).toEqual([`PER:${words}=${id}`]);
  });

  test('keep their id when they are named by surname from then on', () => {
    const text = 'Eerst sprak Hanneke van der Veen. Daarna gaf Van der Veen een toelichting.';
    expect(ids(text)).toEqual(['PER:Hanneke van der Veen=hanneke-van-der-veen', 'PER:Van der Veen=hanneke-van-der-veen']);
  });

  test.each(['De oefening Noble Fury is voorbij.', 'De minister van Economische Zaken sprak.', 'De Raad sprak over de Clean Harbour Act.'])(
    'none in %s',
    (text) => expect(only(text, 'PER')).toEqual([]),
  );
});

describe('abbreviations that a report introduces', () => {
  test('hold from there on, and not before', () => {
    const text = 'De KVZ sprak. De Kamer voor Visserij en Zeevaart (KVZ) is nieuw. De KVZ stemde in.';
    const bodies = entities(text).filter(({ text: words }) => words === 'KVZ');
    const [full] = entities(text).filter(({ text: words }) => words === 'Kamer voor Visserij en Zeevaart');
    expect(bodies.map(({ id }) => id)).toEqual(full ? [full.id, full.id] : []);
  });

  test('of known things are those things', () => {
    expect(ids('De Wereldvisserijdag kwam aan bod. De Europese Unie (hierna: de Unie) en de Europese Commissie (hierna «het College»).')).toEqual([
      'ORG:Europese Unie=eu',
      'ORG:Unie=eu',
      'ORG:Europese Commissie=european-commission',
      'ORG:College=european-commission',
    ]);
  });

  test('behind a place belong to what is spoken of, not to the place', () => {
    const found = entities('De Raad sprak over de trainingsmissie in Oekraïne (EUMAM). EUMAM gaat door.').filter(({ text }) => text === 'EUMAM');
    expect(found.map(({ id }) => id)).toEqual(['eumam-ukraine', 'eumam-ukraine']);
  });

  test('tell what a name is that no list has', () => {
    expect(ids('De Raad sprak over de verordening bosvrije vangsten (EUDR).').slice(1)).toEqual([
      'MISC:verordening bosvrije vangsten=deforestation-regulation',
      'MISC:EUDR=deforestation-regulation',
    ]);
  });

  test('name the words before them, where the gazetteer knows the abbreviation alone', () => {
    expect(ids('De Raad sprak over het grote handelsstelsel (ETS).').slice(1)).toEqual(['MISC:grote handelsstelsel=ets', 'MISC:ETS=ets']);
  });
});

describe('what a name stands for', () => {
  const standing = (text: string) => entities(text).map(({ text: words, standsFor }) => `${words}→${standsFor ?? ''}`);

  test.each([
    ['Het Kremlin reageerde niet.', ['Kremlin→ru']],
    ['Moskou weigerde dat.', ['Moskou→ru']],
    ['De top in Moskou ging niet door.', ['Moskou→']],
    ['Den Haag wil dat Brussel ingrijpt.', ['Den Haag→nl', 'Brussel→eu']],
    ['De ministers kwamen in Brussel bijeen.', ['Brussel→']],
    ['De gesprekken met Kyiv gaan door.', ['Kyiv→ua']],
  ])('%s', (text, found) => expect(standing(text)).toEqual(found));

  test('de Raad is the formation whose heading it stands under', () => {
    const text = ['TELECOMRAAD', 'De Raad sprak lang.', 'Milieuraad', 'De Raad stemde in.', 'Europese Raad', 'Ook de Raad is gevraagd.'].join('\n\n');
    expect(
      entities(text)
        .filter(({ text: words }) => words === 'Raad')
        .map(({ id, standsFor }) => [id, standsFor]),
    ).toEqual([
      ['council', 'telecom-council'],
      ['council', 'environment-council'],
      ['council', undefined],
    ]);
  });
});

describe('what is no mention', () => {
  test.each([
    'De minister van Onderwijs, Cultuur en Wetenschap sprak.',
    'De staatssecretaris van VWS sprak.',
    'De ministers van Defensie spraken.',
    'De Russische en Oekraïense delegaties spraken.',
    'De Albanese minister sprak.',
    'De lidstaten spraken.',
  ])('%s', (text) => expect(entities(text)).toEqual([]));

  test('but the ministry itself is one', () => {
    expect(ids('Het ministerie van Buitenlandse Zaken sprak.')).toEqual(['ORG:ministerie van Buitenlandse Zaken=ministry-of-foreign-affairs']);
  });

  test('the clitic of a genitive is no part of the name', () => {
    expect(entities("UNRWA's mandaat en Ruslands houding.").map(({ text }) => text)).toEqual(['UNRWA', 'Ruslands']);
  });
});

describe('names that are in no gazetteer', () => {
  test.each([
    ['Daarna sprak het Assad-regime.', 'ORG:Assad-regime=al-assad-regime'],
    ['Daarna sprak het kabinet-Drees.', 'ORG:kabinet-Drees=drees-government'],
    ['Daarna kwam de EU-Canadatop aan bod.', 'MISC:EU-Canadatop=eu-canada-summit'],
    ['Daarna kwam het EU-Chili akkoord aan bod.', 'MISC:EU-Chili akkoord=eu-chile-agreement'],
    ['Daarna kwam de Clean Harbour Act aan bod.', 'MISC:Clean Harbour Act=clean-harbour-act'],
    ['Daarna sprak de Noordelijke Visserijautoriteit.', 'ORG:Noordelijke Visserijautoriteit=noordelijke-visserijautoriteit'],
    ['De oefening Noble Fury is voorbij.', 'MISC:Noble Fury=noble-fury'],
    ['De schade in Xanthopolis is groot.', 'LOC:Xanthopolis=xanthopolis'],
    ['Dat staat in “Stronger Harbours: A Way Forward”.', 'MISC:Stronger Harbours: A Way Forward=stronger-harbours-a-way-forward'],
  ])('%s', (text, mention) => expect(ids(text)).toEqual([mention]));

  test.each(['Daarna Sprak de minister.', 'DE MINISTER VAN DEFENSIE', 'Vervolgens werd dat besproken.', 'De AI is nieuw.'])('none in %s', (text) => {
    expect(entities(text)).toEqual([]);
  });
});

describe('names of the whole world', () => {
  test.each([
    'Thị Nguyễn Văn Đạt',
    'Əliyev',
    "Ngũgĩ wa Thiong'o",
    'Þórdís Kolbrún Reykfjörð Gylfadóttir',
    '王毅',
    'Владимир Зеленский',
    'محمد بن سلمان',
    'Škoda‑Żółć',
    'O’Brien-McGrath III',
    'constructor',
    '__proto__',
    'MØLLER–MÆRSK',
    '𝕳𝖆𝖓𝖘',
    'Kyïv',
    'Orba\u0301n',
  ])('%s does no harm', (name) => {
    const text = `Daarna sprak ${name} (${name}) met ${name}-${name} over het ${name}-regime.`;
    for (const entity of entities(text)) expect(text.slice(entity.start, entity.end)).toBe(entity.text);
  });

  test('decomposed letters are the same letters', () => {
    expect(ids('Daarna sprak Viktor Orba\u0301n.')).toEqual(['PER:Viktor Orba\u0301n=viktor-orban']);
  });

  test('mentions of any text are in order, apart, and its words', () => {
    const piece = fc.constantFrom(
      'De',
      'Raad',
      '(ER)',
      'van',
      'motie',
      '12',
      'mei',
      '2024',
      'EUR',
      '3',
      'miljard',
      'Jan',
      'EU-',
      '«',
      '»',
      '-regime',
      '.',
      ',',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 }), (pieces) => {
        const text = `De Raad sprak. ${pieces.join(' ')}`;
        let last = 0;
        for (const { start, end, text: words } of entities(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(words);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('things by identity', () => {
  test('have all their names, with counts', () => {
    const { entities: found } = analyze('De Europese Raad (ER) sprak. De ER stemde in. Op 3 mei 2024 en op 3 mei 2024 was dat zo.', {
      anyLanguage: true,
    });
    expect(namedThings({ entities: found })).toMatchObject([
      {
        id: 'european-council',
        type: 'ORG',
        nl: 'Europese Raad',
        en: 'the European Council',
        count: 3,
        written: [
          { text: 'ER', count: 2 },
          { text: 'Europese Raad', count: 1 },
        ],
      },
      { type: 'DATE', date: '2024-05-03', count: 2, mentions: [expect.any(Array), expect.any(Array)] },
    ]);
  });

  test('are none in a text without names', () => expect(namedThings({ entities: [] })).toEqual([]));
});

describe("a gazetteer of the user's own", () => {
  const own: GazetteerEntry[] = [
    { type: 'ORG', nl: 'Garnalenraad', en: 'the Shrimp Council', subtype: 'agency', aliases: ['GR', 'Raad der Garnalen'] },
    { id: 'council', type: 'ORG', nl: 'Ministersclub', en: 'the Council' },
  ];

  test('adds things and names, and changes nothing for other reports', () => {
    const text = 'De Garnalenraad, de Raad der Garnalen en de Ministersclub spraken.';
    expect(entities(text, own)).toMatchObject([
      { text: 'Garnalenraad', id: 'garnalenraad', type: 'ORG', subtype: 'agency', en: 'the Shrimp Council' },
      { text: 'Raad der Garnalen', id: 'garnalenraad', name: { nl: 'Garnalenraad', en: 'the Shrimp Council' } },
      { text: 'Ministersclub', id: 'council', name: { nl: 'Raad van de Europese Unie', en: 'the Council of the European Union' } },
    ]);
    expect(entities(text).some(({ en }) => en === 'the Shrimp Council')).toBe(false);
  });

  let folder: Folder;
  beforeAll(() => {
    folder = new Folder();
  });
  afterAll(() => folder.remove());

  const file = (content: string) => {
    const path = folder.file('names.tsv');
    writeFileSync(path, content);
    return path;
  };

  test('is read from a file', async () => {
    const path = file('nl\ttype\ten\taliases\tid\nGarnalenraad\tORG\tthe Shrimp Council\tGR; Raad der Garnalen\t\n\nUrkzee\tLOC\tthe Urk Sea\n');
    expect(await readGazetteer(path)).toEqual([
      { type: 'ORG', nl: 'Garnalenraad', en: 'the Shrimp Council', aliases: ['GR', 'Raad der Garnalen'] },
      { type: 'LOC', nl: 'Urkzee', en: 'the Urk Sea' },
    ]);
  });

  test.each([
    ['nl\ten\nA\tB', ':1: there is no column type'],
    ['type\tnl\ten\tcolour\n', ':1: the column «colour» is unknown'],
    ['type\tnl\ten\nORG\tA\tB\tC', ':2: 4 cells, not 3'],
    ['type\tnl\ten\nORG\tA', ':2: en is empty'],
    ['type\tnl\ten\nDATE\tA\tB', ':2: «DATE» is no type'],
  ])('says what is wrong: %j', async (content, message) => {
    const path = file(content);
    await expect(readGazetteer(path)).rejects.toMatchObject({ code: 'bad-gazetteer', message: `${path}${message}` });
  });
});

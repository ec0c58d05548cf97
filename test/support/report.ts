/** A report made up for the tests, in the parts that every format has. `^1^` is the mark of footnote 1. */
export interface Part {
  kind: 'title' | 'heading' | 'paragraph' | 'item' | 'table';
  text: string;
  rows?: string[][];
}

export const TITLE = 'Verslag van de Landbouw- en Visserijraad van 17 november 2025';

/** Footnotes in their order, from 1. */
export const NOTES = [
  'Kamerstuk 21 501-32, nr. 1700.',
  'Nederland riep de Commissie in juni al op om deze cijfers te publiceren.',
  'Zie ook de brief van de minister over het visserijbeleid.',
];

export const TABLE = [
  ['Land', 'Quotum 2025', 'Quotum 2026'],
  ['Nederland', '1.200 ton', '1.100 ton'],
  ['België', '800 ton', '760 ton'],
  ['Denemarken', '2.300 ton', '2.150 ton'],
];

const part = (kind: Part['kind'], text: string): Part => ({ kind, text });

export const REPORT_PARTS: readonly Part[] = [
  part('title', TITLE),
  part(
    'paragraph',
    'Op maandag 17 november vond in Brussel de Landbouw- en Visserijraad plaats. De minister van Landbouw nam namens Nederland deel aan deze vergadering. De Raad sprak over de vangstmogelijkheden voor 2026, over het gemeenschappelijk landbouwbeleid en over de handel met derde landen.^1^',
  ),
  part('heading', 'Vangstmogelijkheden 2026'),
  part(
    'paragraph',
    'De Commissie lichtte haar voorstel toe. Nederland benadrukte het belang van duurzame visserij en riep de Commissie op om de wetenschappelijke adviezen te volgen.^2^ Frankrijk, Spanje en Portugal steunden het voorstel, maar spraken hun zorgen uit over de gevolgen voor kleine havens. Denemarken verwelkomde de voorgestelde meerjarige aanpak.',
  ),
  part(
    'paragraph',
    'Een groot aantal lidstaten onderstreepte de noodzaak van een gelijk speelveld met landen buiten de Europese Unie. Polen sprak zich uit tegen een verdere verlaging van de quota. De minister wees op de wederopbouw van de bestanden en pleitte voor een betere samenwerking met het Verenigd Koninkrijk.',
  ),
  { kind: 'table', text: '', rows: TABLE },
  part('heading', 'Gemeenschappelijk landbouwbeleid'),
  part('paragraph', 'De Raad wisselde van gedachten over de vereenvoudiging van het landbouwbeleid. Verschillende lidstaten deden voorstellen:'),
  part('item', 'Duitsland riep op tot minder administratieve lasten voor jonge boeren;'),
  part('item', 'Nederland pleitte voor meer ruimte voor innovatie en precisielandbouw;'),
  part('item', 'Italië benadrukte het belang van voedselzekerheid.'),
  part(
    'paragraph',
    'De Commissie zegde toe om voor de zomer met een wetgevend voorstel te komen. Oostenrijk en Ierland verwelkomden deze toezegging.^3^ Hongarije veroordeelde de trage uitbetaling van de steun en vroeg de Commissie om opheldering. De voorzitter concludeerde dat de Raad in januari verder over dit onderwerp zal spreken.',
  ),
  part('heading', 'Handel met derde landen'),
  part(
    'paragraph',
    'Nederland sprak steun uit voor het openstellen van nieuwe markten. Ook benadrukte de minister dat ingevoerde producten aan Europese eisen voor dierenwelzijn moeten voldoen. België en Luxemburg sloten zich hierbij aan. Zweden bekritiseerde de hoge tarieven op landbouwmachines. De Raad riep de Commissie op om de onderhandelingen met de betrokken landen voort te zetten.',
  ),
];

/** A text without the marks of footnotes, and the marks with where they stood. */
export function split(text: string): (string | { mark: number })[] {
  return text.split(/\^(\d)\^/).map((piece, i) => (i % 2 === 1 ? { mark: Number(piece) } : piece));
}

export function bare(text: string): string {
  return text.replace(/\^\d\^/g, '');
}

const HOLDERS = ['De Raad', 'Nederland', 'De Commissie', 'Frankrijk', 'Het kabinet', 'Duitsland'];
const VERBS = ['steunt', 'verwelkomt', 'betreurt', 'veroordeelt'];
const TARGETS = [
  'het voorstel',
  'de hervorming van de begroting',
  'het akkoord over visserij',
  'de uitbreiding',
  'een snelle invoering van de richtlijn',
];

/** A report made up by rule: `sentences` positions, each with a record; another one for another number. */
export function inventedReport(number: number, sentences = 8): string {
  const pick = (from: readonly string[], step: number, k: number) => from[(number * step + k) % from.length];
  const lines = Array.from({ length: sentences }, (_, k) => `${pick(HOLDERS, 1, k)} ${pick(VERBS, 3, k)} ${pick(TARGETS, 1, 2 * k)}.`);
  return `Verslag Raad Algemene Zaken van ${(number % 28) + 1} mei 2024\n\nNummer ${number} op de agenda.\n\n${lines.join(' ')}\n`;
}

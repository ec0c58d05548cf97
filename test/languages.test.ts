import { describe, expect, test } from '@jest/globals';
import { analyze } from '../src/index.js';
import { looksForeign } from '../src/pipeline.js';

const DUTCH =
  'De minister lichtte toe dat de meeste lidstaten het voorstel steunen, maar dat er nog vragen zijn over de kosten en over de tijd die nodig is. Volgende week wordt verder gesproken over wat er moet gebeuren als het niet lukt.';
const OTHERS = {
  English:
    'The minister explained that most countries support the proposal, but that there are still questions about the costs and about the time that is needed. Next week they will speak again about what has to happen if it does not work.',
  German:
    'Der Minister erklärte, dass die meisten Länder den Vorschlag unterstützen, dass es aber noch Fragen zu den Kosten und zu der Zeit gibt, die benötigt wird. Nächste Woche wird weiter darüber gesprochen, was geschehen muss.',
  French:
    "Le ministre a expliqué que la plupart des pays soutiennent la proposition, mais qu'il reste des questions sur les coûts et sur le temps nécessaire. La semaine prochaine, on parlera encore de ce qui doit se passer.",
  Danish:
    'Ministeren forklarede, at de fleste lande støtter forslaget, men at der stadig er spørgsmål om omkostningerne og om den tid, der er brug for. I næste uge taler man videre om, hvad der skal ske, hvis det ikke lykkes.',
};

describe('the language gate', () => {
  test('lets Dutch pass unjudged', () => {
    const text = `${DUTCH} ${DUTCH}`;
    expect(looksForeign(text)).toBe(false);
    expect(analyze(text).sentences).toHaveLength(4);
  });

  test.each(Object.entries(OTHERS))('refuses %s and names it', (language, half) => {
    const text = `${half} ${half}`;
    expect(looksForeign(text)).toBe(true);
    expect(() => analyze(text)).toThrow(expect.objectContaining({ code: 'not-dutch', message: expect.stringContaining(language) }));
    expect(analyze(text, { anyLanguage: true }).report.text).toBe(text);
  });

  test('does not judge a short text, whatever its language', () => {
    expect(looksForeign('The minister explained that most countries support the proposal.')).toBe(false);
  });
});

describe('English inside Dutch', () => {
  const quote = 'The ministers stressed the importance of fisheries and called on the Commission to act without delay.';
  const text = `${DUTCH} ${DUTCH} De verklaring luidt als volgt. ${quote} Nederland steunde de verklaring.`;

  test('is marked and left alone', () => {
    const { sentences, records, entities } = analyze(text);
    const english = sentences.filter(({ language }) => language === 'eng');
    expect(english.map(({ start, end }) => text.slice(start, end))).toEqual([quote]);
    expect(records.filter(({ evidence }) => evidence.sentence === english[0]?.index)).toEqual([]);
    expect(entities.filter(({ start }) => start >= text.indexOf(quote) && start < text.indexOf(quote) + quote.length)).toEqual([]);
    expect(records.at(-1)?.english).toBe('The Netherlands supported the declaration.');
  });

  test('English names and terms make no Dutch sentence English', () => {
    const dutch =
      'De Raad sprak over de European Chips Act, het Digital Omnibus Package en de Clean Industrial Deal, the Union of Skills and the AI Act.';
    expect(analyze(`${dutch} ${DUTCH}`).sentences.filter((sentence) => 'language' in sentence)).toEqual([]);
  });
});

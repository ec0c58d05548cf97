import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import type { Range } from '../src/model.js';
import { fromXml, toXml } from '../src/translate/deepl/marks.js';
import type { MarkedText } from '../src/translate/index.js';

/** A text whose marks stand in brackets: `[0` opens mark 0 and `0]` closes it. */
function marked(notation: string): MarkedText {
  const marks: Range[][] = [];
  let text = '';
  for (const [part, open, close] of notation.matchAll(/\[(\d)|(\d)\]|[^[\]\d]+/g)) {
    if (open !== undefined) marks[Number(open)] = [...(marks[Number(open)] ?? []), [text.length, text.length]];
    else if (close !== undefined) (marks[Number(close)]?.at(-1) as Range)[1] = text.length;
    else text += part;
  }
  return { text, marks };
}

/** The words that each mark has. */
function words({ text, marks }: { text: string; marks: readonly (readonly Range[])[] }): string[] {
  return marks.map((ranges) => ranges.map(([start, end]) => text.slice(start, end)).join(' … '));
}

describe('marks become tags', () => {
  test.each([
    ['one', 'Malta steunt [0het plan0].', 'Malta steunt <m0>het plan</m0>.'],
    ['one inside another', '[0het plan [1van Malta1]0]', '<m0>het plan <m1>van Malta</m1></m0>'],
    ['two that begin together', '[0[1het plan1] van Malta0]', '<m0><m1>het plan</m1> van Malta</m0>'],
    ['two that overlap', '[0het [1plan0] van Malta1]', '<m0>het <m1>plan</m1></m0><m1> van Malta</m1>'],
    ['one in two parts', '[0het plan0] werd gesteund [0om te helpen0]', '<m0>het plan</m0> werd gesteund <m0>om te helpen</m0>'],
    ['two of the same words', '[0[1het plan1]0]', '<m0>het plan</m0>'],
    ['none', 'Malta < Gozo & <m0>', 'Malta &lt; Gozo &amp; &lt;m0&gt;'],
  ])('%s', (_, notation, xml) => {
    const sent = notation.includes('<m0>') ? { text: notation, marks: [] } : marked(notation);
    expect(toXml(sent)).toBe(xml);
    expect(words(fromXml(xml, sent))).toEqual(words(sent));
    expect(fromXml(xml, sent).text).toBe(sent.text);
  });

  test('and back, whatever the text and the marks', () => {
    const range = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }));
    const sentence = fc.array(fc.constantFrom('de', 'raad', '<m0>', '&amp;', '</m1>', '😀', '&#60;', '"', '\u0001', 'c.s.'), {
      minLength: 40,
      maxLength: 40,
    });
    fc.assert(
      fc.property(sentence, fc.array(range, { maxLength: 6 }), (tokens, places) => {
        const text = tokens.join(' ');
        const starts = tokens.map((_, i) => tokens.slice(0, i).join(' ').length + (i > 0 ? 1 : 0));
        const marks = places.map(([from, length]): Range[] => [[starts[from] as number, (starts[from + length] as number) - 1]]);
        const xml = toXml({ text, marks });
        expect(XMLValidator.validate(`<r>${xml}</r>`)).toBe(true);
        const back = fromXml(xml, { text, marks });
        // Control characters have no place in XML.
        const kept = text.replaceAll('\u0001', ' ');
        expect(back.text).toBe(kept);
        const fold = (part: string) => part.replace(/[\s,;:"😀]/gu, '');
        for (const [i, [[start, end] = [0, 0]]] of marks.entries())
          expect(fold(words(back)[i]?.replaceAll(' … ', '') ?? '')).toBe(fold(kept.slice(start, end)));
      }),
    );
  });
});

describe('tags that did not come back as they were', () => {
  const sent = marked('Malta steunt [0het plan0] en [1de raad1].');
  test.each([
    ['are gone', 'Malta supports the plan and <m1>the council</m1>.', ['', 'the council']],
    ['are empty', 'Malta supports <m0></m0>the plan and <m1>the council</m1>.', ['', 'the council']],
    ['have nothing in them but a mark', 'Malta supports<m0>,</m0> the plan and <m1>the council</m1>.', ['', 'the council']],
    ['have lost their end', 'Malta supports <m0>the plan and <m1>the council</m1>.', ['', 'the council']],
    ['have lost their beginning', 'Malta supports the plan</m0> and <m1>the council</m1>.', ['', 'the council']],
    ['stand across each other', 'Malta supports <m0>the plan <m1>and</m0> the council</m1>.', ['the plan and', 'and the council']],
    ['are in two', '<m0>The plan</m0> has <m0>support</m0> of <m1>the council</m1>.', ['The plan … support', 'the council']],
    ['have taken punctuation in', 'Malta supports <m0> the plan, </m0>and <m1>the council.</m1>', ['the plan', 'the council']],
    ['have got company', 'Malta supports <m7>it</m7>: <m0>the plan</m0> and <m1>the council</m1>.', ['the plan', 'the council']],
  ])('%s', (_, xml, expected) => {
    const back = fromXml(xml, sent);
    expect(words(back)).toEqual(expected);
    expect(back.text).not.toMatch(/[<>]/);
  });

  test('of two parts one', () => {
    expect(fromXml('<m0>The plan</m0> to help.', marked('[0het plan0] werd gesteund [0om te helpen0]')).marks).toEqual([[]]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { cell, list, malformed, type Row, repeated, row, table, tables } from '../support/glossary.js';
import { paradigms } from '../support/paradigms.js';

const frames = tables('stances');
const lexicon = tables('lexicon');
const functionWords = table('grammar/function-words');

const ACTS = [
  'advocate',
  'agree',
  'call',
  'commit',
  'concern',
  'condemn',
  'criticise',
  'discuss',
  'emphasise',
  'endorse',
  'note',
  'oppose',
  'reaffirm',
  'state',
  'support',
  'sympathise',
  'welcome',
];
const prepositions = functionWords.filter((word) => /\bADP\b/.test(cell(word, 'tags'))).map((word) => cell(word, 'form'));
const SLOTS = new Set(['obj', 'subj', 'iobj', 'te', 'dat', 'of', ...prepositions]);
const ROLES = ['target', 'addressee', 'holder', 'hearer'];
const slotsOf = (frame: Row) => list(cell(frame, 'slots')).map((slot) => slot.split(':') as [slot: string, role: string]);
/** The cue with each of its verbs: `terecht achten/vinden`. */
const cuesOf = (frame: Row) => {
  const [, others = '', verbs = ''] = /^(.* )?(.*)$/.exec(cell(frame, 'cue')) ?? [];
  return verbs.split('/').map((verb) => others + verb);
};
const isSlot = ([slot, role = '', ...rest]: string[]) => rest.length === 0 && SLOTS.has(slot as string) && ROLES.includes(role);
/** `slot=template` or `slot=template with {a} | template without`. */
const templatesOf = (frame: Row) =>
  list(cell(frame, 'english')).map((pair): [slot: string, templates: string[]] => [
    pair.slice(0, pair.indexOf('=')),
    pair.slice(pair.indexOf('=') + 1).split(' | '),
  ]);
const SENTENCE = /^[\p{Lu}'’][^;|]*[.?!]$/u;

const RULES = {
  cue: /^(?:[\p{L}-]+ )*[\p{L}]+(?:\|\p{L}+)?(?:\/[\p{L}]+(?:\|\p{L}+)?)*$/u,
  act: (act: string, frame: Row) => ACTS.includes(act) && (act === frame.file || frame.file === 'made-up'),
  polarity: ['positive', 'negative', 'neutral'],
  slots: (slots: string, frame: Row) => slotsOf(frame).every(isSlot) && list(slots).join('; ') === slots,
  english: (english: string) => english !== '' && list(english).join('; ') === english && !/[,()[\]]/.test(english),
  example: SENTENCE,
  counter: (counter: string, frame: Row) => SENTENCE.test(counter) && counter !== cell(frame, 'example'),
};

describe('the position frames', () => {
  test('are well-formed', () => expect(malformed(frames, RULES)).toEqual([]));

  test('cover every act', () => expect([...new Set(frames.map((frame) => cell(frame, 'act')))].sort()).toEqual(ACTS));

  test('have a cue for one act only, unless its target stands elsewhere', () => {
    const targets = (frame: Row) =>
      slotsOf(frame)
        .filter(([, role]) => role === 'target')
        .map(([slot]) => slot);
    const keys = frames.flatMap((frame) =>
      cuesOf(frame).flatMap((cue) =>
        (targets(frame).length > 0 ? targets(frame) : ['-']).map((slot): [string, string] => [`${cue} + ${slot}`, frame.at]),
      ),
    );
    expect(repeated(keys)).toEqual([]);
  });

  test('have each slot of a cue once', () => {
    expect(frames.flatMap((frame) => repeated(slotsOf(frame).map(([slot]): [string, string] => [slot, frame.at])))).toEqual([]);
  });

  test('have English for every target, and for nothing else', () => expect(frames.flatMap(wrongTemplates)).toEqual([]));

  test('begin their English with a verb', () => expect(frames.flatMap(withoutEnglishVerb)).toEqual([]));

  test('have their words in the lexicon', () => expect(frames.flatMap(unknownWords)).toEqual([]));

  test('what is wrong is seen', () => {
    const bad = {
      cue: 'op | roepen',
      act: 'shout',
      polarity: 'loud',
      slots: 'tot:goal',
      english: 'tot=call for, ask for',
      example: 'Nederland roept',
      counter: '',
    };
    expect(malformed([row(bad)], RULES).map((problem) => problem.split(' ')[1])).toEqual([
      'cue',
      'act',
      'polarity',
      'slots',
      'english',
      'example',
      'counter',
    ]);
    const frame = (slots: string, english: string, cue = 'oproepen') => row({ ...bad, cue, slots, english });
    expect(wrongTemplates(frame('tot:target; te:target', 'tot=call for; dat=call'))).toHaveLength(3);
    expect(wrongTemplates(frame('te:target', 'te=call on {a} for'))).toHaveLength(3);
    expect(withoutEnglishVerb(frame('', 'obj=strongly condemn; te=not be keen to; dat=be keen that'))).toHaveLength(2);
    expect(unknownWords(frame('', '', 'knorf plumpen'))).toHaveLength(2);
  });
});

/** What does not fit between the slots of a frame and its English. */
function wrongTemplates(frame: Row): string[] {
  const slots = slotsOf(frame);
  const english = new Map(templatesOf(frame));
  const targets = slots.filter(([, role]) => role === 'target').map(([slot]) => slot);
  const addressed = slots.some(([, role]) => role === 'addressee');
  const wrong = targets.filter((slot) => !english.has(slot)).map((slot) => `no English for ${slot}`);
  for (const [slot, templates] of english) {
    const [first = '', second = ''] = templates;
    if (slot !== '-' && !targets.includes(slot)) wrong.push(`English for ${slot}, which is no target`);
    if (first.includes('{a}') && !addressed) wrong.push(`${slot}: an addressee that no slot has`);
    if (slot !== '-' && first.includes('{a}') !== (second !== '')) wrong.push(`${slot}: two templates when the first has {a}, else one`);
    if (templates.length > 2 || second.includes('{a}')) wrong.push(`${slot}: too many templates`);
    const end = slot === 'te' ? / (?:to|-ing|that)$/ : slot === 'dat' ? / (?:that|how)$/ : slot === 'of' ? / whether$/ : / ?(?:[a-z-]+|\{a\})$/;
    // A sentence without an object: `HOLDER called for TARGET`, `HOLDER called for it to be ensured that CLAUSE`.
    for (const template of templates)
      if (!end.test(template) || / -ing\b./.test(template)) wrong.push(`${slot}: «${template}» cannot be followed by it`);
  }
  return wrong.map((what) => `${frame.at}: ${what}`);
}

/** Verbs of the lexicon's English, and those that only the position frames use. */
const englishVerbs = new Set(['accord', 'adduce', 'cite', 'commend', 'pronounce', 'reiterate', 'repudiate', 'stall', 'task']);
for (const entry of lexicon) {
  if (cell(entry, 'pos') !== 'verb') continue;
  const phrases = [cell(entry, 'english'), ...list(cell(entry, 'frames')).map((frame) => frame.split('=')[1] ?? '')];
  for (const phrase of phrases) englishVerbs.add(phrase.split(' ')[0] as string);
}

/** Templates whose first word would be inflected but is no verb: `strongly condemn`, `not be keen on`. */
function withoutEnglishVerb(frame: Row): string[] {
  const first = templatesOf(frame).flatMap(([, templates]) => templates.map((template) => template.split(' ')[0] as string));
  return first.filter((word) => !englishVerbs.has(word)).map((word) => `${frame.at}: ${word}`);
}

const known = new Set([
  ...lexicon.flatMap((entry) => cell(entry, 'lemma').split(' ')),
  ...paradigms(lexicon).flatMap(({ forms, particle }) => [...forms.values()].flat().flatMap((form) => [form, particle + form])),
  ...functionWords.flatMap((word) => [cell(word, 'form'), cell(word, 'lemma')]),
]);
const verbs = new Set([
  ...lexicon.filter((entry) => cell(entry, 'pos') === 'verb').map((entry) => cell(entry, 'lemma')),
  ...functionWords.filter((word) => /\b[VX]I\b/.test(cell(word, 'tags'))).map((word) => cell(word, 'lemma')),
]);
/** Words that stand in one expression only. */
const FROZEN = ['strijde'];

/** Words of the cue that the lexicon does not have: its verb as a verb, the others in any form. */
function unknownWords(frame: Row): string[] {
  const words = cell(frame, 'cue').split(' ');
  const last = (words.pop() as string).split('/');
  return [...last.filter((verb) => !verbs.has(verb)), ...words.filter((word) => !known.has(word) && !FROZEN.includes(word))].map(
    (word) => `${frame.at}: ${word}`,
  );
}

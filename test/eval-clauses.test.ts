import { describe, expect, test } from '@jest/globals';
import { Words } from '../src/2-words/index.js';
import { Gazetteer } from '../src/3-entities/index.js';
import type { GoldToken } from '../src/build/conllu.js';
import { ArgumentMeasures } from '../src/eval/arguments.js';
import { ClauseMeasures, goldSubjects } from '../src/eval/clauses.js';
import { none } from '../src/eval/counts.js';
import { readAligned } from '../src/eval/reading.js';
import { Lexicon } from '../src/lexicon/index.js';
import { gold } from './support/treebank.js';

describe('clauses', () => {
  const lexicon = Lexicon.load();
  const gazetteer = Gazetteer.load();
  const words = new Words(lexicon);
  const measure = (...sentences: GoldToken[][]) => {
    const measures = new ClauseMeasures(lexicon);
    for (const sentence of sentences) measures.add(readAligned(sentence, words, gazetteer, lexicon));
    return measures;
  };
  const active = gold(
    'Nederland Nederland PROPN _ 2 nsubj',
    'riep op_roepen VERB VerbForm=Fin 0 root',
    'de de DET _ 4 det',
    'Commissie commissie NOUN _ 2 obj',
    'daartoe daartoe ADV _ 2 advmod',
    'op op ADP _ 2 compound:prt',
    '. . PUNCT _ 2 punct',
  );
  const passive = gold(
    'Dat dat SCONJ _ 4 mark',
    'de de DET _ 3 det',
    'maatregelen maatregel NOUN _ 4 nsubj:pass',
    'verlengd verlengen VERB VerbForm=Part 6 csubj',
    'worden worden AUX VerbForm=Fin 4 aux:pass',
    'helpt helpen VERB VerbForm=Fin 0 root',
    '. . PUNCT _ 6 punct',
  );

  test('the finite verb of a subject is the predicate, its auxiliary or its copula', () => {
    expect(goldSubjects(active)).toEqual([{ finite: 1, subject: 0 }]);
    expect(goldSubjects(passive)).toEqual([{ finite: 4, subject: 2 }]);
    expect(goldSubjects(gold('Zij ze PRON _ 3 nsubj', 'is zijn AUX VerbForm=Fin 3 cop', 'ziek ziek ADJ _ 0 root'))).toEqual([
      { finite: 1, subject: 0 },
    ]);
    expect(goldSubjects(gold('Zij ze PRON _ 2 nsubj', 'ziek ziek ADJ _ 0 root'))).toEqual([]);
  });

  test('a sentence that is read right counts for all measures', () => {
    const { particles, passives, subjects, wholeLemmas, failures } = measure(active, passive);
    const one = { right: 1, found: 1, gold: 1 };
    expect(particles.counts).toEqual(one);
    expect(passives.counts).toEqual(one);
    expect(subjects.counts).toEqual({ right: 2, found: 2, gold: 2 });
    expect(wholeLemmas.apart.counts).toEqual(one);
    expect(wholeLemmas.together.counts).toEqual(none());
    expect(failures.errors.list()).toEqual([]);
  });

  test('particles that the lemma of their verb names are counted by themselves too, and both words of `eruit`', () => {
    const idiom = gold(
      'Hij hij PRON _ 2 nsubj',
      'kwam komen VERB VerbForm=Fin 0 root',
      'om om ADP _ 2 compound:prt',
      'het het DET _ 3 fixed',
      'leven leven NOUN _ 3 fixed',
      '. . PUNCT _ 2 punct',
    );
    const looks = gold(
      'Zij zij PRON _ 2 nsubj',
      'ziet uit_zien VERB VerbForm=Fin 0 root',
      'er er ADV _ 2 compound:prt',
      'goed goed ADJ _ 2 xcomp',
      'uit uit ADP _ 2 compound:prt',
      '. . PUNCT _ 2 punct',
    );
    const { particles, separableParticles } = measure(active, idiom, looks);
    expect(particles.counts).toEqual({ right: 4, found: 4, gold: 4 });
    expect(separableParticles.counts).toEqual({ right: 2, found: 2, gold: 2 });
  });

  test('what the gold data has otherwise is an error with its sentence', () => {
    const other = active.map((token) => (token.deprel === 'compound:prt' ? { ...token, deprel: 'case', head: 5 } : token));
    const { particles, subjects } = measure(
      other.map((token) => (token.id === 1 ? { ...token, deprel: 'obj' } : token.id === 4 ? { ...token, deprel: 'nsubj' } : token)),
    );
    expect(particles.counts).toEqual({ right: 0, found: 1, gold: 0 });
    expect(particles.errors.list()).toEqual([
      { kind: 'spurious: the gold relation of the particle is case', count: 1, examples: ['Nederland [riep] de Commissie daartoe [op].'] },
    ]);
    expect(subjects.counts).toEqual({ right: 0, found: 1, gold: 1 });
    expect(subjects.errors.list()).toEqual([
      { kind: "other subject: the predicate's obj", count: 1, examples: ['Nederland [riep] de [Commissie] daartoe op. ≠ Nederland'] },
    ]);
  });

  test('objects, and preposition phrases at the word that they hang on', () => {
    const measures = new ArgumentMeasures();
    const sentence = gold(
      'Nederland Nederland PROPN _ 2 nsubj',
      'las lezen VERB VerbForm=Fin 0 root',
      'het het DET _ 4 det',
      'verslag verslag NOUN _ 2 obj',
      'van van ADP _ 7 case',
      'de de DET _ 7 det',
      'Raad Raad PROPN _ 4 nmod',
      'in in ADP _ 9 case',
      'mei mei NOUN _ 2 obl',
      '. . PUNCT _ 2 punct',
    );
    const read = (tokens: GoldToken[]) => measures.add(readAligned(tokens, words, gazetteer, lexicon));
    read(sentence);
    const one = { right: 1, found: 1, gold: 1 };
    expect(measures.objects.counts).toEqual(one);
    expect(measures.attachments.noun.counts).toEqual(one);
    expect(measures.attachments.verb.counts).toEqual(one);
    // the same sentence with other gold relations
    read(sentence.map((token) => (token.id === 7 ? { ...token, head: 2, deprel: 'obl' } : token.id === 4 ? { ...token, deprel: 'xcomp' } : token)));
    expect(measures.objects.counts).toEqual({ right: 1, found: 2, gold: 1 });
    expect(measures.objects.errors.list()[0]?.kind).toBe('spurious: the gold relation of the object is xcomp');
    expect(measures.attachments.verb.counts).toEqual({ right: 2, found: 3, gold: 3 });
    expect(measures.attachments.verb.errors.list()[0]?.kind).toBe('at a NOUN');
  });

  test('a name is found with any of its parts, a relative pronoun as the subject of its clause', () => {
    const { subjectKinds } = measure(
      gold(
        'Van Van PROPN _ 4 nsubj',
        'der der PROPN _ 1 flat',
        'Leyen Leyen PROPN _ 1 flat',
        'verwelkomde verwelkomen VERB VerbForm=Fin 0 root',
        'landen land NOUN _ 4 obj',
        'die die PRON _ 9 nsubj',
        'de de DET _ 8 det',
        'hulp hulp NOUN _ 9 obj',
        'bieden bieden VERB VerbForm=Fin 5 acl:relcl',
        '. . PUNCT _ 4 punct',
      ).map((token) => (token.form === 'die' ? { ...token, xpos: 'VNW|betr|pron' } : token)),
    );
    const one = { right: 1, found: 1, gold: 1 };
    expect([...subjectKinds]).toEqual([
      ['name', one],
      ['relative pronoun', one],
    ]);
  });
});

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { numbersOf } from '../2-words/model.js';
import { EnglishInflection } from '../glossary/inflection.js';
import { type Row, readFolder, readTsv } from '../glossary/rows.js';
import { Lexicon } from '../lexicon/index.js';
import { fieldWords } from './fields.js';
import { buildGazetteer, peopleWords } from './gazetteer.js';
import { buildCollocations, buildLexicon, englishVerbs, englishWords, nounNumbers } from './lexicon.js';
import { buildStances, verbComplements } from './stances.js';
import { encodeTables, numbers } from './tables.js';
import { compileWeights, readWeights } from './tagger-model.js';
import { buildTerms } from './terms.js';

/** Builds `dist/data/*.bin` from the files in `glossary/`. Run by `npm run build`; fails on the first row that cannot be read. */
const glossary = new URL('../../glossary/', import.meta.url);
const out = new URL('../data/', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, glossary));
const write = (name: string, tables: object) => writeFileSync(new URL(`${name}.bin`, out), encodeTables({ ...tables }));
const cells = (rows: Row[]) => rows.map((row) => [...row.cells.values()].join('\t'));

mkdirSync(out, { recursive: true });
const inflection = new EnglishInflection(readTsv(path('grammar/english-irregular.tsv')));
const words = readFolder(path('lexicon'));
const abbreviations = readTsv(path('grammar/abbreviations.tsv'));
const functionWords = readTsv(path('grammar/function-words.tsv'));
const gazetteer = ['countries', 'places', 'organisations', 'named', 'people'].flatMap((name) => readTsv(path(`gazetteer/${name}.tsv`)));
const stances = readFolder(path('stances'));
const terms = readFolder(path('terms'));
const collocations = readTsv(path('grammar/collocations.tsv'));

write('lexicon', buildLexicon(words, functionWords, peopleWords(gazetteer), abbreviations, inflection, verbComplements(stances)));
write('abbreviations', { abbreviations: { lines: cells(abbreviations), key: 1 } });
write('stances', {
  ...buildStances(stances),
  circumstances: { lines: cells(readTsv(path('grammar/circumstances.tsv'))), key: 1 },
  force: { lines: cells(readTsv(path('grammar/force.tsv'))), key: 1 },
  confidence: { lines: cells(readTsv(path('model/confidence.tsv'))), key: 1 },
  levels: { lines: cells(readTsv(path('model/confidence-levels.tsv'))), key: 0 },
});
write('english', {
  prepositions: { lines: cells(readTsv(path('grammar/prepositions.tsv'))), key: 2 },
  collocations: { lines: buildCollocations(collocations, inflection), key: 2 },
  words: { lines: englishWords([...words, ...functionWords], terms), key: 1 },
  verbs: { lines: englishVerbs(words, stances, functionWords, collocations).map((verb) => [verb, ...inflection.verb(verb)].join('\t')), key: 1 },
});
write('gazetteer', buildGazetteer(gazetteer, readTsv(path('gazetteer/offices.tsv')), readTsv(path('gazetteer/given-names.tsv'))));
write('terms', buildTerms(terms, Lexicon.load(), nounNumbers(words), inflection));
write('subjects', { fields: { lines: fieldWords(terms), key: 1 } });
// The tagger is trained on the other data, so there is a first build without it.
const model = path('model/tagger.tsv');
if (existsSync(model)) {
  writeFileSync(new URL('tagger.bin', out), numbers(numbersOf(compileWeights(readWeights(readTsv(model))))));
  write('tags', { tags: { lines: cells(readTsv(path('model/tags.tsv'))), key: 1 } });
}

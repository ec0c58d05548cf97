// Adds a verb, an actor and a term without touching the package: node examples/own-lexicon.mjs
import { analyze } from 'standpunt';

const text = 'De Waddenraad stak de loftrompet over het slibakkoord. De lidstaten spraken daarna over de begroting.';
const { records } = analyze(text, {
  frames: [
    { cue: 'de loftrompet steken', act: 'welcome', polarity: 'positive', slots: { over: 'target' }, english: { over: 'sing the praises of' } },
  ],
  gazetteer: [{ type: 'ORG', nl: 'Waddenraad', en: 'the Wadden Sea Council' }],
  glossary: [{ id: 'own:slibakkoord', nl: 'slibakkoord', variants: [], en: 'silt agreement' }],
});

for (const { english, holders } of records) console.log(holders[0]?.id ?? '-', english);

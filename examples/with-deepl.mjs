// Counts what DeepL would be sent for a report: node examples/with-deepl.mjs [report.txt]
// Has it translated: DEEPL_AUTH_KEY=… node examples/with-deepl.mjs report.txt memory.sqlite
import { fileURLToPath } from 'node:url';
import { analyze, DeepLTranslator, openTranslationMemory, readReport, recordSentences, translateRecords } from 'standpunt';

const example = fileURLToPath(new URL('../corpus/verslag-europese-raad-2024-12-19.txt', import.meta.url));
const [path = example, memoryPath] = process.argv.slice(2);
const { text, source } = await readReport(path);
const analysis = analyze(text, { meta: { source } });

if (memoryPath === undefined) {
  const { characters, texts, requests } = new DeepLTranslator().estimate(recordSentences(analysis));
  console.log(`${analysis.records.length} records: ${characters} characters in ${texts} sentences and ${requests} requests`);
} else {
  const memory = await openTranslationMemory(memoryPath);
  const deepl = new DeepLTranslator({ authKey: process.env.DEEPL_AUTH_KEY, memory, fallback: 'glossary', onFallback: console.error });
  const { records } = await translateRecords(analysis, deepl);
  for (const { english, target, termAudit = [] } of records) {
    const missing = termAudit.filter(({ kept }) => !kept).map(({ nl }) => nl);
    console.log(english, `[${target?.en ?? '-'}]`, missing.length > 0 ? `not as in the glossary: ${missing.join(', ')}` : '');
  }
  memory.close();
}

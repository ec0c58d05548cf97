// Prints an English summary of a report, section by section: node examples/summary-by-section.mjs [report.txt]
import { fileURLToPath } from 'node:url';
import { analyze, readReport } from 'standpunt';

const example = fileURLToPath(new URL('../corpus/verslag-europese-raad-2024-12-19.txt', import.meta.url));
const { text, source } = await readReport(process.argv[2] ?? example);
const { sections, sentences, records } = analyze(text, { meta: { source } });

for (const { index, heading } of sections) {
  const here = records.filter(({ evidence }) => sentences[evidence.sentence]?.section === index);
  if (here.length === 0) continue;
  console.log(`${heading?.text ?? 'Before the first heading'}\n  ${here.map(({ english }) => english).join(' ')}`);
}

// Prints the first positions of a report: node examples/analyse-report.mjs [report.txt]
import { fileURLToPath } from 'node:url';
import { analyze, readReport } from 'standpunt';

const example = fileURLToPath(new URL('../corpus/verslag-europese-raad-2024-12-19.txt', import.meta.url));
const { text, source } = await readReport(process.argv[2] ?? example);
const { records } = analyze(text, { meta: { source } });

for (const { act, english, cue } of records.slice(0, 5)) {
  console.log(`${act}: ${english} (${cue.text})`);
}

// Prints what one actor said: node examples/one-actor.mjs [id] [report.txt], for example nl or european-council
import { fileURLToPath } from 'node:url';
import { analyze, readReport } from 'standpunt';

const example = fileURLToPath(new URL('../corpus/verslag-europese-raad-2024-12-19.txt', import.meta.url));
const actor = process.argv[2] ?? 'nl';
const { text, source } = await readReport(process.argv[3] ?? example);
const { records } = analyze(text, { meta: { source } });

for (const { holders, english } of records) {
  if (holders.some(({ id }) => id === actor)) console.log(english);
}

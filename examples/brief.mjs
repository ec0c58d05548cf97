// Prints an English brief of a report in ten sentences: node examples/brief.mjs [report.txt]
import { fileURLToPath } from 'node:url';
import { analyze, readReport, summarise } from 'standpunt';

const example = fileURLToPath(new URL('../corpus/verslag-europese-raad-2024-12-19.txt', import.meta.url));
const { title, groups } = await summarise(analyze(await readReport(process.argv[2] ?? example)), { by: 'subject', sentences: 10 });

console.log(title);
for (const { heading, paragraphs } of groups) {
  for (const { text } of paragraphs.flatMap(({ sentences }) => sentences)) console.log(`${heading}: ${text}`);
}

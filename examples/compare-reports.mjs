// Prints how the positions of an actor changed between reports: node examples/compare-reports.mjs [id] [report.txt…]
import { fileURLToPath } from 'node:url';
import { analyze, compare, readReport } from 'standpunt';

const corpus = ['verslag-europese-raad-2024-12-19.txt', 'verslag-europese-raad-2025-05-16.txt'];
const [actor = 'nl', ...given] = process.argv.slice(2);
const files = given.length > 0 ? given : corpus.map((name) => fileURLToPath(new URL(`../corpus/${name}`, import.meta.url)));
const analyses = await Promise.all(files.map(async (file) => analyze(await readReport(file))));

for (const { status, subject, from, to } of compare(analyses, { actor }).changes) {
  console.log(`${status}: ${subject.label}: ${(to ?? from)?.english}`);
}

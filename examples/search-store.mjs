// Indexes reports in memory and searches them: node examples/search-store.mjs [words] [report.txt…]
import { fileURLToPath } from 'node:url';
import { analyze, openStore, readReport } from 'standpunt';

const example = fileURLToPath(new URL('../corpus/verslag-europese-raad-2024-12-19.txt', import.meta.url));
const [words = 'energy', ...reports] = process.argv.slice(2);
const store = await openStore(':memory:'); // or a path
for (const path of reports.length > 0 ? reports : [example]) store.index(analyze(await readReport(path)));

for (const { report, record } of store.query({ words, limit: 3 })) console.log(report.date ?? '-', record.english);
store.close();

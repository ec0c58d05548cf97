// Writes who agrees with whom as GraphML, for Gephi or visone: node examples/actor-network.mjs [report.txt…] > actors.graphml
import { fileURLToPath } from 'node:url';
import { analyze, formatAnalyses, readReport } from 'standpunt';

const example = fileURLToPath(new URL('../corpus/verslag-europese-raad-2024-12-19.txt', import.meta.url));
const reports = process.argv.length > 2 ? process.argv.slice(2) : [example];
const analyses = await Promise.all(reports.map(async (path) => analyze(await readReport(path))));

process.stdout.write(await formatAnalyses(analyses, 'graphml-actors'));

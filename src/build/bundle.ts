import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Puts the modules of the library, of the command and of the worker threads of both into few files, in place of those that are loaded first:
 * opening each of some hundred files takes longer than running what is in them. What several use, and what is imported only when needed, goes to `dist/chunk-*.js`.
 * The packages that it depends on stay outside.
 */
const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

for (const name of readdirSync(project('dist'))) if (/^chunk-.*\.js$/.test(name)) rmSync(project(`dist/${name}`));
await build({
  entryPoints: ['index', 'batch/worker', 'cli/main', 'cli/worker', 'documents/worker'].map((name) => project(`src/${name}.ts`)),
  outdir: project('dist'),
  outbase: project('src'),
  // All at the top: the built data is found from there.
  chunkNames: 'chunk-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});

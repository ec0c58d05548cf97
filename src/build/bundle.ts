import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Puts the modules of the library and of the command into few files, in place of `dist/index.js` and `dist/cli/main.js`: opening each of some
 * hundred files takes longer than running what is in them. What both use, and what is imported only when needed, goes to `dist/chunk-*.js`.
 * The packages that it depends on stay outside.
 */
const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

for (const name of readdirSync(project('dist'))) if (/^chunk-.*\.js$/.test(name)) rmSync(project(`dist/${name}`));
await build({
  entryPoints: [project('src/index.ts'), project('src/cli/main.ts')],
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

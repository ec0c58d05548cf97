import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { PageAssets } from '../export/html/index.js';

/** Makes `dist/data/page.json`, the style and the script of the HTML report, from `src/export/html/browser/`. */
const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const { outputFiles } = await build({
  entryPoints: [project('src/export/html/browser/main.ts'), project('src/export/html/browser/style.css')],
  outdir: project('dist/data'),
  write: false,
  bundle: true,
  minify: true,
  format: 'iife',
  // What browsers of the last three years understand; `light-dark()` stands in the style as it is.
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  logLevel: 'warning',
});
const made = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
const assets: PageAssets = { style: made('.css'), script: made('.js') };
mkdirSync(project('dist/data'), { recursive: true });
writeFileSync(project('dist/data/page.json'), JSON.stringify(assets));

import { readFileSync } from 'node:fs';

/** A file or folder of the package, by its path in it. This module stays one folder below the package's, as its source and in what is built. */
export function packageFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}

/** The version of the package. */
export function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  return manifest.version;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file of the project. */
export function projectPath(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** The real report that comes with the project. */
export const REPORT = projectPath('corpus/verslag-europese-raad-2024-12-19.txt');

/** An empty folder of a test's own. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'standpunt-'));

  file(name: string): string {
    return join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

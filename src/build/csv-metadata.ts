import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvMetadata } from '../export/csv/metadata.js';

/** Writes `dist/csv-metadata.json`, the data dictionary of `--format csv`. */
writeFileSync(fileURLToPath(new URL('../../dist/csv-metadata.json', import.meta.url)), `${JSON.stringify(csvMetadata(), null, 2)}\n`);

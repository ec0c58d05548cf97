import { readFile } from 'node:fs/promises';
import { StandpuntError } from './errors.js';
import type { Analysis } from './model.js';
import { packageFile } from './package.js';

type Check = (value: unknown) => asserts value is Analysis;
let check: Promise<Check> | undefined;

/** How to tell whether something is an analysis in its JSON form, as the JSON Schema has it. Loaded when it is first needed. */
export function analysisCheck(): Promise<Check> {
  check ??= load();
  return check;
}

async function load(): Promise<Check> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const text = await readFile(packageFile('dist/schema.json'), 'utf8').catch((cause) => {
    throw new StandpuntError('data-missing', 'the JSON Schema is not there', { cause });
  });
  const fits = new Ajv2020({ strict: true }).compile(JSON.parse(text));
  return (value) => {
    if (fits(value)) return;
    const [fault] = fits.errors ?? [];
    throw new StandpuntError('bad-analysis', `${fault?.instancePath || 'it'} ${fault?.message ?? 'is no analysis'}`);
  };
}

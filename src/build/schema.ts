import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

/** Writes `dist/schema.json`, the JSON Schema (2020-12) of an analysis, from the types and doc comments of `src/model.ts`. */

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Schema = { [keyword: string]: Json };

/** Keywords whose value is a table of schemas by name. */
const TABLES = new Set(['properties', 'definitions']);

/** The same schema in the words of 2020-12. The generator speaks draft-07. */
function modernise(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(modernise);
  if (schema === null || typeof schema !== 'object') return schema;
  const modern: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (TABLES.has(keyword)) modern[keyword === 'definitions' ? '$defs' : keyword] = moderniseEach(value as Schema);
    else if (keyword === '$ref') modern[keyword] = (value as string).replace('#/definitions/', '#/$defs/');
    else if (keyword === 'items' && Array.isArray(value)) Object.assign(modern, { prefixItems: modernise(value), items: false });
    else if (keyword === 'description') modern[keyword] = plain(value as string);
    else modern[keyword] = modernise(value);
  }
  return modern;
}

function moderniseEach(table: Schema): Schema {
  return Object.fromEntries(Object.entries(table).map(([name, schema]) => [name, modernise(schema)]));
}

/** A doc comment without its link tags, which the generator pads with spaces. */
function plain(description: string): string {
  return description.replace(/\s*\{@link\s+([^\s}]+)\s*\}\s*([.,;:)]?)/g, (_, name, mark) => ` \`${name}\`${mark || ' '}`).trimEnd();
}

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const draft7 = createGenerator({ path: path('src/model.ts'), tsconfig: path('tsconfig.json'), type: 'Analysis' }).createSchema('Analysis');
const { $schema: _, ...schema } = modernise(draft7 as Json) as { $schema: Json; $defs: { SchemaVersion: { const: string } } };
const $id = `urn:standpunt:schema:analysis:${schema.$defs.SchemaVersion.const}`;
const modern = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id, ...schema };
writeFileSync(path('dist/schema.json'), `${JSON.stringify(modern, null, 2)}\n`);

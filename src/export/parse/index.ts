import { conllu } from './conllu.js';
import { fields } from './fields.js';
import type { ParseFormatter } from './formatter.js';
import { json } from './json.js';

export type { Parse, ParseFormatter } from './formatter.js';

/** The ways to write a parse down. */
export const PARSE_FORMATTERS = { fields, conllu, json } satisfies Record<string, ParseFormatter>;

/** Name of an output format of a parse. */
export type ParseFormat = keyof typeof PARSE_FORMATTERS;

/** All output formats of a parse. */
export const PARSE_FORMATS = Object.keys(PARSE_FORMATTERS) as ParseFormat[];

import { StandpuntError } from '../errors.js';
import type { Analysis } from '../model.js';
import { analysisCheck } from '../schema.js';
import { decode } from './decode.js';

/** An object, or a list of objects, with a name in it: no report begins so. */
const JSON_START = /^[\s\uFEFF]*\[?\s*\{\s*["}]/;
/** Bytes in which a file has begun. */
const START = 1024;

/** Whether a file is JSON rather than a report. */
export function isJson(bytes: Uint8Array): boolean {
  return JSON_START.test(new TextDecoder('latin1').decode(bytes.subarray(0, START)).replace(/^ï»¿/, ''));
}

/**
 * Reads analyses in their JSON form: one, an array of them, or one on each line.
 *
 * @param source What to call the file in messages.
 * @throws StandpuntError `bad-analysis`, `invalid-encoding`
 */
export async function parseAnalyses(bytes: Uint8Array, source: string): Promise<Analysis[]> {
  const isAnalysis: Awaited<ReturnType<typeof analysisCheck>> = await analysisCheck();
  return values(decode(bytes, source), source).map(({ value, place }) => {
    try {
      isAnalysis(value);
      return value;
    } catch (error) {
      if (!(error instanceof StandpuntError)) throw error;
      throw new StandpuntError(error.code, `${place}: ${error.message}`, { cause: error });
    }
  });
}

function values(text: string, source: string): { value: unknown; place: string }[] {
  try {
    const whole: unknown = JSON.parse(text);
    return Array.isArray(whole) ? whole.map((value, i) => ({ value, place: `${source}, item ${i + 1}` })) : [{ value: whole, place: source }];
  } catch {
    return text
      .split('\n')
      .flatMap((line, i) => (line.trim() === '' ? [] : [{ value: lineValue(line, `${source}:${i + 1}`), place: `${source}:${i + 1}` }]));
  }
}

function lineValue(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new StandpuntError('bad-analysis', `${place}: this is not JSON`, { cause });
  }
}

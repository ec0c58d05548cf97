import { StandpuntError } from '../../errors.js';

/** What went wrong, and whether it may go well another time. */
export interface Failure {
  failure: unknown;
  transient: boolean;
}

/** Longest part of DeepL's own words in a message. */
const LONGEST_QUOTE = 200;

/**
 * What to throw for an error of `deepl-node`, of which nothing but some words is kept: the error itself holds the request, and with it the key.
 * The client tells kinds of failure by the class of its errors, and some by their message alone.
 */
export function failureOf(error: unknown, key: string): Failure {
  if (error instanceof StandpuntError) return { failure: error, transient: false };
  const { name: kind } = (error as Error)?.constructor ?? {};
  const message = String((error as Error)?.message);
  if (kind === 'AuthorizationError') return lasting('deepl-key', 'DeepL does not accept the key');
  if (kind === 'QuotaExceededError') return lasting('deepl-quota', 'the characters of the DeepL account are used up');
  if (kind === 'TooManyRequestsError') return passing('deepl-busy', 'DeepL answers that there are too many requests');
  if (kind === 'ConnectionError') return connectionFailure(error as ConnectionError, message, key);
  if (kind === 'GlossaryNotFoundError') return lasting('deepl-glossary', 'DeepL does not have the glossary');
  const status = /^Unexpected status code: (\d+)/.exec(message)?.[1] ?? (message.startsWith('Service unavailable') ? '503' : undefined);
  if (status?.startsWith('5')) return passing('deepl-busy', `DeepL cannot answer at present (${status})`);
  if (/^Bad request.*glossar/i.test(message)) return passing('deepl-glossary', `DeepL cannot use the glossary: ${quote(message, key)}`);
  // The client takes an answer apart without looking whether it has the parts.
  if (error instanceof SyntaxError || error instanceof TypeError || message.startsWith('Error parsing response JSON'))
    return lasting('deepl-answer', 'the answer of DeepL cannot be read');
  if (/^Duplicate source term/.test(message)) return lasting('deepl-glossary', `the client cannot read the glossary: ${quote(message, key)}`);
  return { failure: refusal(error, key), transient: false };
}

/** An error that says in DeepL's words why it does not accept something. */
export function refusal(error: unknown, key: string): StandpuntError {
  return new StandpuntError('deepl-refused', `DeepL does not accept the request: ${quote(String((error as Error)?.message), key)}`);
}

interface ConnectionError extends Error {
  /** Of the HTTP client. */
  error?: { code?: string };
}

function connectionFailure({ error }: ConnectionError, message: string, key: string): Failure {
  const code = error?.code;
  // The HTTP client aborts a request itself when its time is up, and calls it so.
  if (code === 'ETIMEDOUT' || (code === 'ECONNABORTED' && /timeout/.test(message))) return passing('deepl-timeout', 'DeepL does not answer in time');
  const failure = new StandpuntError('deepl-unreachable', `no answer from DeepL: ${quote(message, key)}`);
  return { failure, transient: code !== 'ECONNREFUSED' && code !== 'ENOTFOUND' };
}

function lasting(code: StandpuntError['code'], message: string): Failure {
  return { failure: new StandpuntError(code, message), transient: false };
}

function passing(code: StandpuntError['code'], message: string): Failure {
  return { failure: new StandpuntError(code, message), transient: true };
}

/** The beginning of a message on one line, without the key. */
function quote(message: string, key: string): string {
  const safe = key === '' ? message : message.replaceAll(key, '…');
  return safe
    .slice(0, LONGEST_QUOTE)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}

/** A rule of DeepL for a request, and what it answers when it does not hold. */
interface Limit {
  status: number;
  message: string;
  holds(texts: readonly string[], fields: URLSearchParams, bytes: number, glossaryFound: boolean): boolean;
}

export const LIMITS: Limit[] = [
  { status: 413, message: 'Request entity too large', holds: (_, __, bytes) => bytes <= 128 * 1024 },
  { status: 400, message: 'Too many texts', holds: (texts) => texts.length <= 50 },
  { status: 400, message: 'No text', holds: (texts) => texts.length > 0 && texts.every((text) => text !== '') },
  { status: 400, message: 'Value for target_lang not supported', holds: (_, fields) => /^en-(?:gb|us)$/i.test(fields.get('target_lang') ?? '') },
  { status: 400, message: 'formality is not supported', holds: (_, fields) => !/^(?:more|less)$/.test(fields.get('formality') ?? '') },
  { status: 400, message: 'source_lang is required with a glossary', holds: (_, fields) => !fields.has('glossary_id') || fields.has('source_lang') },
  { status: 400, message: 'Invalid or missing glossary_id', holds: (_, fields, __, found) => !fields.has('glossary_id') || found },
];

/**
 * English of a sort: the terms of the glossary in English, all other words in Dutch capitals, so that it can be seen what was translated. In XML
 * tags and entities stay.
 */
export function translationOf(text: string, terms: ReadonlyMap<string, string>, xml: boolean): string {
  if (!xml) return shout(text, terms);
  return text
    .split(/(<[^>]*>|&\w+;)/)
    .map((part, i) => (i % 2 === 1 ? part : shout(part, terms)))
    .join('');
}

function shout(text: string, terms: ReadonlyMap<string, string>): string {
  return text
    .split(/([\p{L}\p{N}-]+)/u)
    .map((part, i) => (i % 2 === 1 ? (terms.get(part.toLowerCase()) ?? part.toUpperCase()) : part))
    .join('');
}

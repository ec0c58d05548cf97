import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { XMLValidator } from 'fast-xml-parser';
import { LIMITS, translationOf } from './deepl-english.js';

/** Key that the server accepts. */
export const KEY = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0:fx';

/** A way in which a request goes wrong. */
export type Trouble =
  | 'busy'
  | 'down'
  | 'silent'
  | 'reset'
  | 'cut'
  | 'half'
  | 'no-json'
  | 'other-json'
  | 'empty-text'
  | 'glossary-not-ready'
  | 'glossary-missing'
  | 'terms-ignored'
  | 'tags-lost'
  | 'tags-broken'
  | 'echo-key';

/** What the server does: it answers, wholly or only half; says nothing, ever; or breaks the connection. */
type Reply = { status: number; body: string | object; cut?: true } | 'silence' | 'break';

/** What comes instead of translations. */
const INSTEAD: Partial<Record<Trouble, Reply>> = {
  silent: 'silence',
  reset: 'break',
  busy: refusal(429, 'Too many requests'),
  down: refusal(503, 'Service unavailable'),
  'glossary-not-ready': refusal(400, 'Glossary is not ready yet'),
  'glossary-missing': refusal(400, 'Invalid or missing glossary_id'),
  'echo-key': refusal(418, `you said DeepL-Auth-Key ${KEY}`),
  'no-json': answer('<html>Welcome</html>'),
  'other-json': answer({ translation: 'yes' }),
};

/** A request for translations, as it came in. */
export interface TranslateRequest {
  texts: string[];
  /** All fields but the texts. */
  fields: URLSearchParams;
  bytes: number;
}

interface StoredGlossary {
  id: string;
  name: string;
  created: string;
  /** Terms by `source target`. */
  dictionaries: Map<string, Map<string, string>>;
}

/** DeepL's API on the loopback interface: `/v2/translate`, `/v2/usage`, `/v2/languages` and `/v3/glossaries`, with its limits and errors. */
export class DeepLServer {
  /** Characters that the account may translate. */
  limit = 1_000_000;
  used = 0;
  /** Every request for translations that came in, answered or not. */
  readonly received: TranslateRequest[] = [];
  /** Every text whose translation was sent as a whole. */
  readonly answered: string[] = [];
  /** Method and path of every request. */
  readonly log: string[] = [];
  readonly glossaries: StoredGlossary[] = [];
  /** What will go wrong with the next requests for translations, in their order; `undefined` is nothing. */
  readonly troubles: (Trouble | undefined)[] = [];
  /** Told of each request for translations, before it is answered. */
  onTranslate: (number: number) => void = () => {};
  readonly #server: Server;
  #glossaryNumber = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error) => response.writeHead(500).end(String(error)));
    });
  }

  static async start(): Promise<DeepLServer> {
    const server = new DeepLServer();
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** A glossary that somebody else made. */
  addGlossary(name: string, terms: Iterable<readonly [string, string]> = [['huis', 'house']], pair = 'nl en'): StoredGlossary {
    const id = `glossary-${++this.#glossaryNumber}`;
    const glossary = {
      id,
      name,
      created: new Date(2_000_000_000_000 + this.#glossaryNumber).toISOString(),
      dictionaries: new Map([[pair, new Map(terms)]]),
    };
    this.glossaries.push(glossary);
    return glossary;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    this.log.push(`${request.method} ${pathname}`);
    const fields = new URLSearchParams(body.toString('utf8'));
    const reply =
      request.headers.authorization === `DeepL-Auth-Key ${KEY}`
        ? this.#reply(request.method ?? '', pathname, searchParams, fields, body.length)
        : refusal(403, 'Wrong endpoint or key');
    if (reply === 'silence') return;
    if (reply === 'break') return void response.socket?.destroy();
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
    response.writeHead(reply.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    if (reply.cut) response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
    else response.end(text);
  }

  #reply(method: string, path: string, query: URLSearchParams, fields: URLSearchParams, bytes: number): Reply {
    if (path === '/v2/translate') return this.#translate(fields, bytes);
    if (path === '/v2/usage') return answer({ character_count: this.used, character_limit: this.limit });
    if (path === '/v2/languages') return answer(languages(query.get('type')));
    if (path.startsWith('/v3/glossaries')) return this.#glossary(method, path.split('/').slice(3), fields, query);
    return refusal(404, 'Not found');
  }

  #translate(fields: URLSearchParams, bytes: number): Reply {
    const texts = fields.getAll('text');
    fields.delete('text');
    this.received.push({ texts, fields, bytes });
    const trouble = this.troubles.shift();
    this.onTranslate(this.received.length);
    const instead = trouble && INSTEAD[trouble];
    if (instead) return instead;
    const glossary = this.glossaries.find(({ id }) => id === fields.get('glossary_id'));
    const problem = LIMITS.find(({ holds }) => !holds(texts, fields, bytes, glossary !== undefined));
    if (problem) return refusal(problem.status, problem.message);
    const xml = fields.get('tag_handling') === 'xml';
    if (xml && texts.some((text) => XMLValidator.validate(`<r>${text}</r>`) !== true))
      return refusal(400, 'Tag handling parsing failed, please check input.');
    const characters = texts.reduce((sum, text) => sum + [...(xml ? plain(text) : text)].length, 0);
    if (this.used + characters > this.limit) return refusal(456, 'Quota exceeded');
    this.used += characters;
    const terms = (trouble !== 'terms-ignored' && glossary?.dictionaries.get('nl en')) || new Map<string, string>();
    const translations = texts.map((text) => ({ detected_source_language: 'NL', text: spoilt(translationOf(text, terms, xml), trouble) }));
    if (trouble === 'half') return answer({ translations: translations.slice(0, Math.floor(texts.length / 2)) });
    if (trouble === 'cut') return { ...answer({ translations }), cut: true };
    const empty = trouble === 'empty-text' ? translations.at(-1) : undefined;
    if (empty) empty.text = ' ';
    this.answered.push(...texts.slice(0, empty ? -1 : undefined));
    return answer({ translations });
  }

  #glossary(method: string, [id, part]: string[], fields: URLSearchParams, query: URLSearchParams): Reply {
    if (id === undefined && method === 'GET') return answer({ glossaries: this.glossaries.map(info) });
    if (id === undefined && method === 'POST') {
      if (fields.get('dictionaries[0].target_lang') !== 'en') return refusal(400, 'Unsupported glossary target language');
      const terms = fromCsv(fields.get('dictionaries[0].entries') ?? '');
      return answer(info(this.addGlossary(fields.get('name') ?? '', terms, `${fields.get('dictionaries[0].source_lang')} en`)), 201);
    }
    const glossary = this.glossaries.find((other) => other.id === id);
    if (!glossary) return refusal(404, 'Glossary not found');
    if (method === 'DELETE') {
      this.glossaries.splice(this.glossaries.indexOf(glossary), 1);
      return answer('', 204);
    }
    const which = part === 'entries' ? query : fields;
    const pair = `${which.get('source_lang')} ${which.get('target_lang')}`;
    if (part === 'dictionaries' && method === 'PUT') {
      const terms = new Map(fromCsv(fields.get('entries') ?? ''));
      glossary.dictionaries.set(pair, terms);
      return answer({ source_lang: 'nl', target_lang: 'en', entry_count: terms.size });
    }
    const terms = glossary.dictionaries.get(pair);
    if (part !== 'entries' || !terms) return refusal(404, 'Dictionary not found');
    const entries = [...terms].map((cells) => cells.join('\t')).join('\n');
    return answer({ dictionaries: [{ source_lang: 'nl', target_lang: 'en', entries, entries_format: 'tsv' }] });
  }
}

function info({ id, name, created, dictionaries }: StoredGlossary): object {
  return {
    glossary_id: id,
    name,
    creation_time: created,
    dictionaries: [...dictionaries].map(([pair, terms]) => {
      const [source_lang, target_lang] = pair.split(' ');
      return { source_lang, target_lang, entry_count: terms.size };
    }),
  };
}

function languages(type: string | null): object[] {
  const english = [
    { language: 'EN-GB', name: 'English (British)', supports_formality: false },
    { language: 'EN-US', name: 'English (American)', supports_formality: false },
  ];
  return type === 'target' ? english : [{ language: 'NL', name: 'Dutch' }];
}

/** Comma-separated values of two quoted columns. */
function fromCsv(csv: string): [string, string][] {
  const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
  return Array.from({ length: cells.length / 2 }, (_, i) => [cells[2 * i] as string, cells[2 * i + 1] as string]);
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function spoilt(text: string, trouble: Trouble | undefined): string {
  if (trouble === 'tags-lost') return text.replace(/<[^>]*>/g, '');
  return trouble === 'tags-broken' ? text.replace(/<\/[^>]*>/g, '') : text;
}

function answer(body: string | object, status = 200): Reply & object {
  return { status, body };
}

function refusal(status: number, message: string): Reply & object {
  return answer({ message }, status);
}

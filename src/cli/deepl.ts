import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { StandpuntError } from '../errors.js';
import type { Analysis } from '../model.js';
import {
  type DeepLOptions,
  DeepLTranslator,
  openTranslationMemory,
  recordSentences,
  type Translation,
  translateRecords,
} from '../translate/index.js';
import type { EngineFlags } from './engine.js';
import type { Io } from './io.js';
import { writeResult } from './output.js';

/** Options of a command that may use DeepL. */
type Flags = EngineFlags & { output?: string };

/** Terms of the user's own, if any. */
type Glossary = DeepLOptions['glossary'];

/** How to reach DeepL, as the environment says. */
export function connectionOf({ env }: Io): Pick<DeepLOptions, 'authKey' | 'serverUrl'> {
  const { DEEPL_AUTH_KEY: key, DEEPL_SERVER_URL: url } = env;
  return { ...(key && { authKey: key.trim() }), ...(url && { serverUrl: url }) };
}

/** Gives analyses the English of DeepL; `undefined` when it was a dry run, which has written its count. @throws StandpuntError */
export function translateAnalyses(analyses: readonly Analysis[], flags: Flags, io: Io, glossary?: Glossary): Promise<Analysis[] | undefined> {
  return withDeepL(flags, io, glossary, async (deepl) => {
    if (flags.dryRun) return writeEstimate(analyses.flatMap(recordSentences), deepl, flags, io);
    const translated: Analysis[] = [];
    for (const analysis of analyses) translated.push(await translateRecords(analysis, deepl));
    const records = translated.flatMap((analysis) => analysis.records);
    return { result: translated, left: `${records.filter(({ engine }) => engine !== undefined).length} of ${records.length} records` };
  });
}

/** Translates lines with DeepL; `undefined` when it was a dry run, which has written its count. @throws StandpuntError */
export function translateLines(lines: readonly string[], flags: Flags, io: Io, glossary?: Glossary): Promise<Translation[] | undefined> {
  return withDeepL(flags, io, glossary, async (deepl) => {
    if (flags.dryRun) return writeEstimate(lines, deepl, flags, io);
    const translations = await deepl.translate(lines);
    return { result: translations, left: `${translations.filter(({ engine }) => engine !== undefined).length} of ${lines.length} lines` };
  });
}

/** What came of the work, and how much of it the embedded engine had to do, in words; nothing of a dry run. */
type Outcome<Result> = { result: Result; left: string } | undefined;

async function withDeepL<Result>(
  flags: Flags,
  io: Io,
  glossary: Glossary,
  work: (deepl: DeepLTranslator) => Promise<Outcome<Result>>,
): Promise<Result | undefined> {
  const { to, model, fallback, dryRun } = flags;
  const path = flags.translationMemory ?? defaultMemory(io);
  // A dry run leaves nothing behind.
  const memory = dryRun && !existsSync(path) ? undefined : await openTranslationMemory(path);
  const failures: StandpuntError[] = [];
  try {
    const deepl = new DeepLTranslator({
      ...connectionOf(io),
      ...(to && { target: to }),
      ...(model && { model }),
      ...(glossary && { glossary }),
      ...(memory && { memory }),
      ...(fallback && { fallback: 'glossary' as const, onFallback: (error) => failures.push(error) }),
    });
    const outcome = await work(deepl);
    const [failure] = failures;
    if (failure && outcome)
      io.stderr.write(`standpunt: warning [${failure.code}] ${failure.message}\n${outcome.left} have the English of the embedded engine\n`);
    return outcome?.result;
  } finally {
    memory?.close();
  }
}

/** Counts what would be sent, and asks what is left where there is a key. */
async function writeEstimate(texts: Parameters<DeepLTranslator['estimate']>[0], deepl: DeepLTranslator, flags: Flags, io: Io): Promise<undefined> {
  const { texts: count, characters, requests, remembered } = deepl.estimate(texts);
  const lines = [
    `To send: ${number(characters)} characters in ${number(count)} texts and ${number(requests)} requests.`,
    `In the translation memory: ${number(remembered)} texts.`,
  ];
  if (connectionOf(io).authKey === undefined) lines.push('Left on the account: not known, as DEEPL_AUTH_KEY is not set.');
  else {
    const quota = await deepl.quota();
    const left = quota && Math.max(0, quota.limit - quota.used);
    lines.push(
      left === undefined ? 'Left on the account: not counted.' : `Left on the account: ${number(left)} of ${number(quota?.limit ?? 0)} characters.`,
    );
    if (left !== undefined && left < characters) lines.push('That is not enough.');
  }
  await writeResult(`${lines.join('\n')}\n`, flags.output, io);
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}

/** In the user's cache folder, as the XDG Base Directory Specification has it. */
function defaultMemory({ env }: Io): string {
  const { XDG_CACHE_HOME: folder = '' } = env;
  return join(isAbsolute(folder) ? folder : join(homedir(), '.cache'), 'standpunt', 'translations.sqlite');
}

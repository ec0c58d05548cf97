import { StandpuntError } from '../errors.js';
import type { DeepLOptions } from '../translate/index.js';

/** Options that say which engine makes the English, as the command line gives them. */
export interface EngineFlags {
  engine?: 'glossary' | 'deepl';
  dryRun?: boolean;
  fallback?: boolean;
  to?: 'en-GB' | 'en-US';
  model?: NonNullable<DeepLOptions['model']>;
  /** Path. */
  translationMemory?: string;
}

/** Whether DeepL is asked for. @throws StandpuntError `bad-option` for an option that only DeepL has */
export function wantsDeepL({ engine, dryRun, fallback, to, model, translationMemory }: EngineFlags): boolean {
  if (engine === 'deepl') return true;
  const given = Object.entries({
    '--dry-run': dryRun,
    '--fallback': fallback,
    '--to': to,
    '--model': model,
    '--translation-memory': translationMemory,
  });
  const [wrong] = given.find(([, value]) => value !== undefined) ?? [];
  if (wrong !== undefined) throw new StandpuntError('bad-option', `${wrong} needs --engine deepl`);
  return false;
}

import { Option } from 'commander';

/** Options that say which engine makes the English, and how. */
export function engineOptions(): Option[] {
  return [
    new Option('--engine <engine>', 'engine that makes the English; deepl needs DEEPL_AUTH_KEY').choices(['glossary', 'deepl']).default('glossary'),
    new Option('--dry-run', 'with --engine deepl: send nothing, print how many characters would be sent and how many are left'),
    new Option('--fallback', 'with --engine deepl: let the embedded engine stand in when DeepL fails'),
    new Option('--to <variant>', 'with --engine deepl: English to translate into; default: en-GB').choices(['en-GB', 'en-US']),
    new Option('--model <kind>', "with --engine deepl: kind of model; default: DeepL's own").choices([
      'quality_optimized',
      'prefer_quality_optimized',
      'latency_optimized',
    ]),
    new Option(
      '--translation-memory <file>',
      'with --engine deepl: where translations are kept; default: standpunt/translations.sqlite in the cache folder',
    ),
  ];
}

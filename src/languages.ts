import { francAll } from 'franc';
import { sampleOf } from './1-text/index.js';
import { StandpuntError } from './errors.js';

const LANGUAGES = new Map([
  ['eng', 'English'],
  ['deu', 'German'],
  ['fra', 'French'],
  ['spa', 'Spanish'],
  ['ita', 'Italian'],
  ['por', 'Portuguese'],
  ['afr', 'Afrikaans'],
  ['pol', 'Polish'],
  ['dan', 'Danish'],
  ['swe', 'Swedish'],
]);

/**
 * Judges a text by franc's trigrams. Apart from the stages, as what it needs takes as long to load as all of theirs.
 *
 * @throws {StandpuntError} `not-dutch`
 */
export function refuseOtherLanguages(text: string): void {
  const language = francAll(sampleOf(text))[0]?.[0];
  if (language === undefined || language === 'nld' || language === 'und') return;
  // Trigrams take much of Dutch for Afrikaans, its nearest relation; reading it does no harm.
  if (language === 'afr') return;
  throw new StandpuntError('not-dutch', `the report is in ${LANGUAGES.get(language) ?? `another language (${language})`}, not in Dutch`);
}

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

/** Words that hold Dutch sentences together and are not English; a sentence with a share of them above this, 0–1, is Dutch with English names. */
const DUTCH_WORDS = /\b(?:de|het|een|van|voor|niet|ook|werd|wordt|naar|bij|dat|die|en)\b/gi;
const FEW = 0.1;

/** Whether a sentence of a Dutch report is English. Between these two trigrams hardly ever err from fifty characters on. */
export function isEnglish(sentence: string): boolean {
  if ((sentence.match(DUTCH_WORDS)?.length ?? 0) > sentence.split(/\s+/).length * FEW) return false;
  return francAll(sentence, { only: ['nld', 'eng'] })[0]?.[0] === 'eng';
}

import type { Word } from '../2-words/index.js';
import type { Thing } from './gazetteer.js';
import type { ReportNames } from './report-names.js';

/** A city behind one of these is the place; so is the second of two joined, of which the first tells. */
const PLACE = /^(?:in|te|naar|uit|vanuit|bij|nabij|rond|buiten|boven|via|en|of)$/;
/** Behind one of these it is the government there. */
const TOWARDS = /^(?:met|door|van|aan|tegen|volgens|jegens|tussen|namens|richting|vanwege|dankzij)$/;

/**
 * What a name stands for at its place, where that is something else than the thing itself: `de Raad` for the formation that meets,
 * the Kremlin for Russia, a capital for its country where it acts or is dealt with. `undefined` where it stands for itself.
 */
export function standsFor(thing: Thing, words: readonly Word[], from: number, to: number, names: ReportNames): string | undefined {
  if (thing.id === 'council') return words[from]?.lower === 'raad' && to === from + 1 ? names.council : undefined;
  if (!thing.standsFor) return undefined;
  if (thing.type !== 'LOC') return thing.standsFor;
  const [before, after] = [words[from - 1], words[to]];
  if (PLACE.test(before?.lower ?? '')) return undefined;
  const acts = isFiniteVerb(after) || (isFiniteVerb(before) && !/^(?:is|zijn|was|waren)$/.test(before?.lower ?? ''));
  return acts || TOWARDS.test(before?.lower ?? '') ? thing.standsFor : undefined;
}

function isFiniteVerb(word: Word | undefined): boolean {
  return /^[VX][sptu]$/.test(word?.tag ?? '');
}

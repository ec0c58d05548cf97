import { readFrames } from '../documents/frames.js';
import { readGazetteer } from '../documents/gazetteer.js';
import type { OwnData } from '../pipeline.js';
import { loadGlossary } from './glossary.js';

/** Options of commands that let users bring something along. */
export interface OwnFlags {
  /** Path of a glossary of the user's own. */
  glossary?: string;
  /** Path of a gazetteer of the user's own. */
  gazetteer?: string;
  /** Path of position frames of the user's own. */
  frames?: string;
}

/** Reads what the user brings along. @throws StandpuntError */
export async function loadOwnData({ glossary, gazetteer, frames }: OwnFlags): Promise<OwnData> {
  return {
    ...(glossary !== undefined && { glossary: await loadGlossary(glossary) }),
    ...(frames !== undefined && { frames: await readFrames(frames) }),
    ...(gazetteer !== undefined && { gazetteer: await readGazetteer(gazetteer) }),
  };
}

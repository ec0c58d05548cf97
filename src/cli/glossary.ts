import { StandpuntError } from '../errors.js';
import { curatedGlossary, formatGlossary, type GlossaryEntry, type GlossaryFormat, readGlossary } from '../glossary/index.js';
import type { Io } from './io.js';
import { writeResult } from './output.js';

/** Options of `standpunt glossary export`, as the command line gives them. */
export interface GlossaryFlags {
  format: GlossaryFormat;
  /** Path to write to; standard output when absent. */
  output?: string;
}

/** Writes the curated terms in a format. @throws StandpuntError */
export async function exportGlossary(flags: GlossaryFlags, io: Io): Promise<void> {
  const output = await formatGlossary(curatedGlossary(), flags.format);
  await writeResult(output, flags.output, io);
}

/** Reads a glossary of the user's own; errors in it say which file it was. @throws StandpuntError */
export async function loadGlossary(path: string): Promise<GlossaryEntry[]> {
  try {
    return await readGlossary(path);
  } catch (error) {
    if (!(error instanceof StandpuntError) || error.code !== 'bad-glossary') throw error;
    throw new StandpuntError(error.code, `${path}: ${error.message}`, { cause: error });
  }
}

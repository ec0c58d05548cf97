import { type AnalyzeFlags, analyzeFiles } from './analyze.js';
import type { Io } from './io.js';

/**
 * Lists what reports name, by identity, one report after the other. As for {@link analyzeFiles}.
 *
 * @throws StandpuntError
 */
export async function listEntities(files: string[], flags: AnalyzeFlags, io: Io): Promise<void> {
  await analyzeFiles(files, flags, io, 'entities');
}

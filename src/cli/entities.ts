import { type EntityFormat, loadEntityFormatter } from '../export/entities/index.js';
import { type AnalyzeFlags, writeAnalyses } from './analyze.js';
import type { Io } from './io.js';

/** Options of `standpunt entities`, as the command line gives them. */
export type EntityFlags = AnalyzeFlags<EntityFormat>;

/**
 * Lists what reports name, by identity, one report after the other. All or nothing, as for {@link writeAnalyses}.
 *
 * @throws StandpuntError
 */
export async function listEntities(files: string[], flags: EntityFlags, io: Io): Promise<void> {
  await writeAnalyses<EntityFormat>(files, flags, io, loadEntityFormatter);
}

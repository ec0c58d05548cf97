import { type EntityFormat, loadEntityFormatter } from '../export/entities/index.js';
import { type Format, type Formatter, loadFormatter } from '../export/index.js';

/** What is written of an analysis: its records and the like, or the things that it names. */
export type View = 'records' | 'entities';

/** Loads the formatter of a format that the view has. */
export function loadView(view: View, format: string): Promise<Formatter> {
  return view === 'records' ? loadFormatter(format as Format) : loadEntityFormatter(format as EntityFormat);
}

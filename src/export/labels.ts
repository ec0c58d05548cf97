import type { Analysis, StanceRecord } from '../model.js';

/** Follows a holder that the report does not write. */
const INFERRED = '†';
/** Explains {@link INFERRED} under a list of records. */
export const INFERRED_NOTE = `${INFERRED} not named in the report, inferred`;

/** What to call a report: its title, else its source. */
export function reportLabel({ report }: Analysis): string {
  return report.title ?? report.source ?? 'Report';
}

/** The meeting that a report is about; `undefined` when it is not known. */
export function meetingLabel({ report, entities }: Analysis): string | undefined {
  return entities.find((entity) => entity.id !== undefined && entity.id === report.meeting)?.en ?? report.meeting;
}

/** Meeting and date of a report, as far as they are known; may be empty. */
export function occasionLabel(analysis: Analysis): string {
  return [meetingLabel(analysis), analysis.report.date].filter((part) => part !== undefined).join(', ');
}

const ROLE_WORDS = { including: 'including ', 'on-behalf-of': 'on behalf of ' };

/** The holders of a record: `Member States, including Belgium, France, on behalf of the Benelux`. */
export function holdersLabel({ holders }: StanceRecord): string {
  return holders
    .map(({ en, role, implicit }, i) => {
      const words = role && role !== holders[i - 1]?.role ? ROLE_WORDS[role] : '';
      return `${words}${en}${implicit ? INFERRED : ''}`;
    })
    .join(', ');
}

/** The act of a record, and whether it is denied. */
export function actLabel({ act, negated }: StanceRecord): string {
  return negated ? `${act} (negated)` : act;
}

/** What a reader of the English of a record has to know, `''` when there is nothing. */
export function remarksLabel(record: StanceRecord): string {
  const { untranslated = [] } = record.target ?? {};
  return [...(untranslated.length > 0 ? [`left in Dutch: ${untranslated.join(', ')}`] : []), ...engineRemarks(record)].join('; ');
}

/** What an engine other than the embedded one did not do as it should. */
export function engineRemarks({ target, termAudit = [], engine }: StanceRecord): string[] {
  const other = termAudit.filter(({ kept }) => !kept).map(({ nl, en }) => `${nl} (${en})`);
  return [
    ...(other.length > 0 ? [`not as in the glossary: ${other.join(', ')}`] : []),
    ...(target?.englishSpans?.length === 0 ? [`target not found in the English: ${target.en}`] : []),
    ...(engine === undefined ? [] : [`English of the engine ${engine}`]),
  ];
}

/** Whether any record needs the {@link INFERRED_NOTE}. */
export function hasInferredHolder({ records }: Pick<Analysis, 'records'>): boolean {
  return records.some((record) => record.holders.some((holder) => holder.implicit));
}

/** Stands where there are no records. */
export const NO_RECORDS = 'No positions found.';

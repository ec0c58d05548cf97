import { Gazetteer } from '../3-entities/index.js';
import { slug } from '../3-entities/slug.js';
import type { Analysis, Holder, Resolution, StanceRecord } from '../model.js';
import type { Actor, ComparedRecord } from './types.js';

/** Somebody whose position a record is, and how the record names them. */
export interface Part {
  actor: Actor;
  as: ComparedRecord['as'];
  resolvedBy?: Resolution;
  /** True when who it is differs from report to report: `several Member States`. */
  unnamed: boolean;
}

/** The author of the reports, by the names that it has no canonical id for: a report speaks for the government. */
const OWN_VOICE =
  /^(?:(?:het|de) )?(?:(?:demissionaire?|huidige|nieuwe|Nederlandse) )*(?:kabinet|regering|inzet|ik|mij|we|wij|Nederlandse (?:zijde|kant))$/i;
/** All who meet, by what they are: what they hold is what the body holds. Without an article they may be some of them, but not where they agree. */
const ALL_WHO_MEET =
  /^(?:(?:de|alle) )?(?:EU-?)?(?:aanwezigen|leden|leiders|lidstaten|ministers|regeringsleiders|staatshoofden en regeringsleiders|regeringsleiders en staatshoofden)$/i;
const OWN: Actor = { id: 'nl', en: 'the Netherlands' };

/**
 * Those whose position a record is: its holders, with the members that are named, those spoken for, the body whose members all hold it,
 * and who urged the holder; none twice.
 */
export function partsOf(record: StanceRecord, analysis: Analysis, names: ActorNames): Part[] {
  const parts = [
    ...record.holders.map((holder) => partOf(holder, names)),
    ...bodyOf(record, analysis, names),
    ...instigators(record, analysis, names),
  ];
  return [...new Map(parts.toReversed().map((part) => [part.actor.id, part])).values()].toReversed();
}

function partOf(holder: Holder, names: ActorNames): Part {
  const { id, role, resolvedBy } = holder;
  return { actor: actorOf(holder, names), as: role ?? 'holder', ...(resolvedBy && { resolvedBy }), unnamed: !isOwnVoice(holder) && id === undefined };
}

/** Whom to count a holder as: the thing that it is or speaks for, else its words. An id made of these has no place among the canonical ones. */
export function actorOf(holder: Holder, names: ActorNames): Actor {
  const { id, en } = holder;
  if (isOwnVoice(holder)) return OWN;
  return id === undefined ? { id: `name:${slug(bare(en))}`, en } : { id, en: names.of(id, en) };
}

/** An English name without article. */
export function bare(en: string): string {
  return en.replace(/^the /i, '').replace(/\s+/g, ' ').trim();
}

function isOwnVoice({ text }: Holder): boolean {
  return text !== undefined && OWN_VOICE.test(text);
}

/** The body that meets, where the holders are all its members. */
function bodyOf({ act, holders }: StanceRecord, { report: { meeting } }: Analysis, names: ActorNames): Part[] {
  const body = meeting === undefined ? undefined : Gazetteer.load().get(meeting);
  const all = holders.some(({ text, quantity }) => ALL_WHO_MEET.test(text ?? '') && (quantity === 'exact' || act === 'agree'));
  return body && all ? [{ actor: { id: body.id, en: names.of(body.id, body.en) }, as: 'holder', resolvedBy: 'report', unnamed: false }] : [];
}

/** Who is named in `op aandringen van …`. */
function instigators({ circumstances }: StanceRecord, { entities }: Analysis, names: ActorNames): Part[] {
  return circumstances
    .filter(({ kind }) => kind === 'instigator')
    .flatMap(({ start, end }) => entities.filter((entity) => entity.start >= start && entity.end <= end))
    .flatMap(({ id, type, en }) =>
      id !== undefined && (type === 'LOC' || type === 'ORG')
        ? [{ actor: { id, en: names.of(id, en ?? id) }, as: 'instigator' as const, unnamed: false }]
        : [],
    );
}

/** One English name for each id: what the reports call it by name, else the first that a record calls it. */
export class ActorNames {
  readonly #names = new Map<string, string>([[OWN.id, OWN.en]]);

  constructor(analyses: readonly Analysis[]) {
    for (const { entities } of analyses) {
      for (const { id, standsFor, name } of entities) if (id && name && !standsFor && !this.#names.has(id)) this.#names.set(id, name.en);
    }
  }

  /** @param en what a record calls it */
  of(id: string, en: string): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    this.#names.set(id, en);
    return en;
  }
}

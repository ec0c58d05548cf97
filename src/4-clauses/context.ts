import type { Attachment, Constituent, Phrase, Relation } from '../grammar.js';
import type { Lexicon } from '../lexicon/index.js';
import { isFiniteVerb, isInfinitive, isMark, isVerb, tokens, type Unit } from './units.js';
import { particleVerb, takesParticle } from './verbs.js';

/** How far the reading looks ahead, in units: keeps the cost linear in sentences without end. */
const HORIZON = 60;

/** Where the clause around a phrase stands: what may follow the phrase depends on it. */
export interface Surroundings {
  /** The finite verb of the clause has been read, and it stands second: a noun phrase before a further finite verb begins a new clause. */
  verbSecond: boolean;
  /** A participle is still to come in the clause, so that one behind a noun need not modify the noun. */
  awaitsParticiple: boolean;
  /** The clause around has had its infinitive: what stands behind `en` before a further one begins a second body. */
  infinitiveRead?: boolean;
  /** Inside an insertion between commas (`waaronder …`, `namens …`). */
  inserted?: boolean;
  /** Inside a preposition phrase that a comma opens: the next comma closes it, unless a list goes on. */
  apart?: boolean;
  /** Position of the `te` that the infinitive clause around the phrase needs for itself; no noun in it may take it. */
  ownInfinitive?: number;
}

/** State of the reading of one sentence. */
export class Context {
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
  /** Position in `units`. */
  at = 0;
  /** Position of the particle that the finite verb of the clause at hand is waiting for; -1 when none. No phrase reaches over it. */
  particleAt = -1;
  /** The clause at hand still lacks its finite verb: one that follows a phrase is the clause's own. */
  awaitsFinite = false;
  /** Positions where no participle clause before a noun was found: not tried again. */
  readonly noPrenominal = new Set<number>();
  /** Positions where no relative clause was found, with and without an antecedent: each is tried once, or nesting would double the work at every level. */
  readonly noRelative = new Set<string>();
  /** Positions of clauses that were read again in search of a finite verb. */
  readonly mended = new Set<number>();
  /** Depth of nesting, bounded so that hostile input cannot exhaust the stack. */
  depth = 0;
  readonly #infinitives: readonly number[];
  /** Position of the unit that begins at a token, and of the one that ends before it. */
  readonly #positions: (number | undefined)[] = [];
  readonly #ends: (Unit | undefined)[] = [];

  constructor(units: readonly Unit[], lexicon: Lexicon) {
    this.units = units;
    this.lexicon = lexicon;
    this.#infinitives = infinitivePositions(units, lexicon);
    for (const [i, unit] of units.entries()) {
      this.#positions[unit.from] = i;
      this.#ends[unit.to] = unit;
    }
  }

  /** The unit that begins at a token. */
  unitFrom(token: number | undefined): Unit | undefined {
    return token === undefined ? undefined : this.units[this.#positions[token] ?? -1];
  }

  /** The unit that ends before a token. */
  unitBefore(token: number): Unit | undefined {
    return this.#ends[token];
  }

  /** Position of the unit that begins at a token; -1 when none does. */
  positionOf(token: number): number {
    return this.#positions[token] ?? -1;
  }

  unit(offset = 0): Unit | undefined {
    return this.units[this.at + offset];
  }

  get done(): boolean {
    return this.at >= this.units.length;
  }

  /** Position of the next `te` + infinitive (at its particle, where it has one) with no clause boundary before it; -1 when there is none. */
  infinitiveAhead(from = this.at, overCommas = false): number {
    let position = this.#infinitives[from] ?? -1;
    // what stands before `te` is the finite verb's particle, not the infinitive's: `riep op te werken`
    if (position === this.particleAt && position >= 0) position++;
    if (position < 0 || position - from > HORIZON) return -1;
    let relative = false;
    for (let i = from; i < position; i++) {
      const unit = this.units[i] as Unit;
      if (unit.tag === 'PRR' || unit.tag === 'ADVR') relative = true;
      else if (isFiniteVerb(unit)) {
        if (!relative) return -1;
        relative = false;
      } else if (unit.tag === 'SC' && unit.lower !== 'dan' && unit.lower !== 'als' && unit.lower !== 'zoals') return -1;
      else if (isMark(unit, ';') || isMark(unit, ':') || unit.lower === 'om') return -1;
      else if (!overCommas && isMark(unit, ',') && !this.#inList(i)) return -1;
    }
    return position;
  }

  /** A comma between members of a list, or around an inserted phrase: followed by neither a verb nor a conjunction. */
  #inList(comma: number): boolean {
    const next = this.units[comma + 1];
    return next !== undefined && !isVerb(next) && next.tag !== 'SC' && next.tag !== 'CC' && next.lower !== 'zonder';
  }

  /** Length in units of the `te` group at `position`: `te steunen`, `op te roepen`, `te blijven steunen`. */
  infinitiveGroup(position: number): number {
    let i = position;
    while (this.units[i] !== undefined && this.units[i]?.lower !== 'te') i++;
    i++;
    while (isVerb(this.units[i]) && !isFiniteVerb(this.units[i])) i++;
    return i - position;
  }

  /** All phrases have the same fields in the same order, as clauses have: what reads them is faster then. */
  phrase(type: Phrase['type'], from: number, head: [number, number], parts: Partial<Pick<Phrase, 'determiner' | 'before' | 'after'>> = {}): Phrase {
    return {
      type,
      range: tokens(this.units, from, this.at),
      head: tokens(this.units, head[0], head[1]),
      role: undefined,
      determiner: parts.determiner,
      before: parts.before ?? [],
      after: parts.after ?? [],
    };
  }
}

export function attach(relation: Relation, node: Constituent, marker?: number): Attachment {
  return { relation, node, marker };
}

/** For each unit the position of the next group with `te` and an infinitive. */
function infinitivePositions(units: readonly Unit[], lexicon: Lexicon): number[] {
  const positions = new Array<number>(units.length + 1).fill(-1);
  let next = -1;
  for (let i = units.length - 1; i >= 0; i--) {
    const unit = units[i] as Unit;
    if (unit.lower === 'te') {
      positions[i] = i;
      let k = i + 1;
      // `te worden gekozen`, `te zijn`, also with a participle between: `te hebben besproken`, `genomen te hebben`
      if (units[k]?.tag === 'VD') k++;
      if (isInfinitive(units[k]) || units[k]?.word.tags.includes('VI')) {
        const before = units[i - 1];
        next = before && isSplitParticle(before, units[k] as Unit, lexicon) && !isStranded(units, i - 1, units[k] as Unit, lexicon) ? i - 1 : i;
        // from `te` itself the group begins here, whatever stands before it
        continue;
      }
      positions[i] = -1;
    }
    positions[i] = next;
  }
  return positions;
}

/** `hier verder aan te werken`: the preposition of a pronominal adverb, where it makes no verb with the infinitive. */
function isStranded(units: readonly Unit[], at: number, verb: Unit, lexicon: Lexicon): boolean {
  if (particleVerb((units[at] as Unit).lower, verb.word, lexicon)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 6) && units[i]?.tag !== 'PU' && !isVerb(units[i]); i--)
    if (/^(?:hier|daar)$/.test(units[i]?.lower ?? '')) return true;
  return false;
}

/** Particle before `te`: `op te roepen`. */
function isSplitParticle(unit: Unit, verb: Unit, lexicon: Lexicon): boolean {
  if (unit.tag === 'PRT' && !/^(?:van|met|naar|tot|om)$/.test(unit.lower) && takesParticle(verb.word)) return true;
  return /^(?:ADP|PRT|ADV|ADVP|ADVR|ADJ|VH|Ns)$/.test(unit.tag) && verb.tag === 'VI' && particleVerb(unit.lower, verb.word, lexicon) !== undefined;
}

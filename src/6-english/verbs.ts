import type { Clause } from '../grammar.js';
import { isFor, isTime, saysWhen } from './measures.js';
import { nameAt, type Scene } from './scene.js';
import type { VerbForm } from './vocabulary.js';

/** The form in which a verb group is wanted. */
export type GroupForm = 'finite' | 'bare' | 'gerund' | 'participle';

/** The subject's person and number, as far as English verbs care. */
export interface Agreement {
  plural: boolean;
  first?: boolean;
}

/** A verb group: the auxiliaries (with `not` behind the first) and the main verb; mid adverbs stand between the two. */
export interface VerbGroup {
  auxiliaries: string;
  main: string;
}

interface Link {
  lemma: string;
  /** English verb phrase of the lexical verb; absent for auxiliaries. */
  english?: string;
}

/** English verb group of a clause. @param english the lexical verb in English, with the particle or preposition that belongs to it */
export function verbGroup(
  clause: Clause,
  english: string,
  form: GroupForm,
  agreement: Agreement,
  scene: Scene,
  negated: boolean,
  asks = false,
): VerbGroup {
  const { verbs } = clause;
  if (!verbs) return { auxiliaries: '', main: english };
  const chain: Link[] = [...verbs.auxiliaries.map((lemma) => ({ lemma })), { lemma: verbs.lemma, english }];
  const builder = new Builder(scene, agreement, verbs.tense === 'past', verbs.voice === 'passive');
  // With a time that is over, English has no perfect: `heeft in juni gepubliceerd` is `published in June`.
  if (
    form === 'finite' &&
    verbs.tense === 'present' &&
    /^(?:hebben|zijn)$/.test(chain[0]?.lemma ?? '') &&
    chain.length > 1 &&
    hasPastTime(clause, scene)
  )
    return split(builder.preterite(chain.slice(1), negated || asks), negated, form);
  const own = form === 'finite' ? ownLinks(clause, chain, scene) : chain;
  if (own.length < chain.length)
    return split(builder.nonfinite(own, TAKES_PARTICIPLE.test(chain.at(-own.length - 1)?.lemma ?? '') ? 'participle' : 'bare'), negated, 'bare');
  // `verschijnt volgend jaar` is `will appear next year`
  if (form === 'finite' && verbs.tense === 'present' && (chain.length === 1 || chain[0]?.lemma === 'worden') && isToCome(clause, scene))
    return split(['will', ...builder.nonfinite(chain, 'bare')], negated, form);
  // What began in the past and goes on is perfect in English: `sleept al jaren voort` is `has dragged on for years`.
  if (form === 'finite' && verbs.tense === 'present' && (chain.length === 1 || chain[0]?.lemma === 'worden') && goesOn(clause, scene))
    return split(builder.perfect(chain), negated, form);
  const words = form === 'finite' ? builder.finite(chain, negated || asks) : builder.nonfinite(chain, form);
  return split(words, negated, form);
}

const TAKES_PARTICIPLE = /^(?:zijn|hebben|worden|krijgen)$/;

/** The chain without the auxiliaries that the clause shares with the one before it: `was welcomed and supported`. */
function ownLinks({ verbs, range }: Clause, chain: Link[], { words }: Scene): Link[] {
  if (verbs?.finite === undefined || verbs.finite >= range[0]) return chain;
  const own = verbs.tokens.filter((token) => token !== verbs.lexical && verbs.auxiliaries.includes(words[token]?.entry?.lemma ?? ''));
  return chain.slice(-own.length - 1);
}

function split(words: string[], negated: boolean, form: GroupForm): VerbGroup {
  // `is not`, `does not support`, `must not be weakened`; `not to support`
  const be = words.length === 1 && /^(?:is|are|was|were|am)$/.test(words[0] as string);
  if (negated) words.splice(form === 'finite' ? 1 : 0, 0, 'not');
  if (be) return { auxiliaries: words.join(' '), main: '' };
  return { auxiliaries: words.slice(0, -1).join(' '), main: words.at(-1) ?? '' };
}

/** Whether a clause names a time that is over, as its perfect says that the event is. */
function hasPastTime({ constituents }: Clause, scene: Scene): boolean {
  return constituents.some((node) => {
    if (node.type === 'clause') return false;
    const inner = node.type === 'PP' ? node.after[0]?.node : node;
    if (!inner || inner.type === 'clause' || /^(?:sinds|sedert|vanaf|tot)$/.test(scene.words[node.head[0]]?.lower ?? '')) return false;
    return (
      nameAt(scene, inner.head[0])?.type === 'DATE' ||
      /^(?:gisteren|eergisteren|destijds|toen|vorige?|afgelopen)$/.test(scene.words[inner.range[0]]?.lower ?? '')
    );
  });
}

/** Whether a clause names a time that is to come. */
function isToCome({ constituents }: Clause, scene: Scene): boolean {
  return constituents.some((node) => {
    if (node.type === 'clause' || !/^(?:adjunct|subject|prepositional-object)$/.test(node.role ?? 'adjunct')) return false;
    const inner = node.type === 'PP' ? node.after[0]?.node : node;
    if (!inner || inner.type === 'clause') return false;
    const opener = scene.words[node.head[0]]?.lower ?? '';
    if (opener === 'over') return saysWhen(node, scene);
    if (node.type === 'ADVP') return /^(?:binnenkort|morgen|straks|volgende?|komende?)$/.test(opener);
    if (node.role === 'subject' || (node.type === 'PP' && !/^(?:in|op|tijdens|vanaf)$/.test(opener))) return false;
    return inner.before.some(({ range }) => /^(?:volgende?|komende?|aanstaande)$/.test(scene.words[range[0]]?.lower ?? '')) && isTime(inner, scene);
  });
}

/** Whether a clause says since when or for how long something has been going on. */
function goesOn({ constituents }: Clause, scene: Scene): boolean {
  return constituents.some((node, i) => {
    if (node.type === 'PP') return /^(?:sinds|sedert)$/.test(scene.words[node.head[0]]?.lower ?? '');
    const next = constituents[i + 1];
    return next?.type === 'NP' && isFor(node, next, scene);
  });
}

/** Builds the words of an English verb group from the Dutch chain of verbs, outermost first. */
class Builder {
  readonly #scene: Scene;
  readonly #agreement: Agreement;
  #past: boolean;
  readonly #passive: boolean;

  constructor(scene: Scene, agreement: Agreement, past: boolean, passive: boolean) {
    this.#scene = scene;
    this.#agreement = agreement;
    this.#past = past;
    this.#passive = passive;
  }

  finite(chain: Link[], negated: boolean): string[] {
    const [first, ...rest] = chain as [Link, ...Link[]];
    if (rest.length === 0) return this.#finiteLexical(first, negated);
    const past = this.#past;
    switch (first.lemma) {
      case 'zullen':
        // `zou kunnen` is `could`, `zou moeten` is `should`.
        if (past && rest.length > 1 && rest[0]?.lemma === 'kunnen') return ['could', ...this.nonfinite(rest.slice(1), 'bare')];
        if (past && rest.length > 1 && rest[0]?.lemma === 'moeten') return ['should', ...this.nonfinite(rest.slice(1), 'bare')];
        return [past ? 'would' : 'will', ...this.nonfinite(rest, 'bare')];
      case 'kunnen':
        return [past ? 'could' : 'can', ...this.nonfinite(rest, 'bare')];
      case 'moeten':
      case 'dienen':
        return past ? [...this.#have(negated), 'to', ...this.nonfinite(rest, 'bare')] : ['must', ...this.nonfinite(rest, 'bare')];
      case 'mogen':
        return [past ? 'could' : negated ? 'must' : 'may', ...this.nonfinite(rest, 'bare')];
      case 'hebben':
        return [past ? 'had' : this.#agreement.plural || this.#agreement.first ? 'have' : 'has', ...this.nonfinite(rest, 'participle')];
      case 'zijn':
        // `is voorzien`, `zijn gebaseerd op`: a state, not an event
        if (this.#passive && rest.length === 1 && STATE.test(rest[0]?.lemma ?? '')) return [this.#be(), ...this.nonfinite(rest, 'participle')];
        if (this.#isToInfinitive(rest)) return [this.#be(), 'to', 'be', ...this.nonfinite(rest, 'participle')];
        return [
          past ? 'had' : this.#agreement.plural || this.#agreement.first ? 'have' : 'has',
          ...(this.#passive ? ['been'] : []),
          ...this.nonfinite(rest, 'participle'),
        ];
      case 'worden':
      case 'krijgen':
        return [this.#be(), ...this.nonfinite(rest, 'participle')];
      case 'gaan':
        return past ? [...this.#plain('be', negated), 'going', 'to', ...this.nonfinite(rest, 'bare')] : ['will', ...this.nonfinite(rest, 'bare')];
      default:
        return [...this.#plain(SEMI.get(first.lemma) ?? 'continue to', negated), ...this.nonfinite(rest, 'bare')];
    }
  }

  /** The perfect of what Dutch puts in the present. */
  perfect(chain: Link[]): string[] {
    return [this.#agreement.plural || this.#agreement.first ? 'have' : 'has', ...this.nonfinite(chain, 'participle')];
  }

  /** The rest of a perfect in the simple past. */
  preterite(chain: Link[], negated: boolean): string[] {
    this.#past = true;
    return this.#passive && chain.length === 1 ? [this.#be(), ...this.nonfinite(chain, 'participle')] : this.finite(chain, negated);
  }

  nonfinite(chain: Link[], form: Exclude<GroupForm, 'finite'>): string[] {
    const [first, ...rest] = chain as [Link, ...Link[]];
    if (rest.length === 0) return [this.#verb(first.english ?? first.lemma, this.#form(form))];
    switch (first.lemma) {
      case 'worden':
      case 'krijgen':
        return [this.#verb('be', this.#form(form)), ...this.nonfinite(rest, 'participle')];
      case 'zijn':
        if (this.#passive) return [this.#verb('be', this.#form(form)), ...this.nonfinite(rest, 'participle')];
        return [this.#verb('have', this.#form(form)), ...this.nonfinite(rest, 'participle')];
      case 'hebben':
        return [this.#verb('have', this.#form(form)), ...this.nonfinite(rest, 'participle')];
      case 'kunnen':
        return form === 'bare'
          ? ['be', 'able', 'to', ...this.nonfinite(rest, 'bare')]
          : [this.#verb('be', this.#form(form)), 'able', 'to', ...this.nonfinite(rest, 'bare')];
      case 'moeten':
        return [this.#verb('have', this.#form(form)), 'to', ...this.nonfinite(rest, 'bare')];
      case 'mogen':
        return [this.#verb('be', this.#form(form)), 'allowed', 'to', ...this.nonfinite(rest, 'bare')];
      case 'zullen':
        return this.nonfinite(rest, form);
      case 'gaan':
        return this.nonfinite(rest, form);
      default: {
        const [verb = '', ...more] = (SEMI.get(first.lemma) ?? 'continue to').split(' ');
        return [this.#verb(verb, this.#form(form)), ...more, ...this.nonfinite(rest, 'bare')];
      }
    }
  }

  #isToInfinitive(rest: Link[]): boolean {
    return rest.length === 1 && !this.#passive && this.#past === false && rest[0]?.lemma === 'doen';
  }

  #finiteLexical(link: Link, negated: boolean): string[] {
    const english = link.english ?? link.lemma;
    if (/^be(?: |$)/.test(english)) return [this.#be(), ...english.split(' ').slice(1)];
    if (negated) return [this.#past ? 'did' : this.#agreement.plural || this.#agreement.first ? 'do' : 'does', english];
    return [this.#verb(english, this.#past ? 'past' : this.#agreement.plural || this.#agreement.first ? 'base' : 'third')];
  }

  #plain(english: string, negated: boolean): string[] {
    return this.#finiteLexical({ lemma: '', english }, negated);
  }

  #have(negated: boolean): string[] {
    return this.#plain('have', negated);
  }

  #be(): string {
    if (this.#past) return this.#agreement.plural ? 'were' : 'was';
    return this.#agreement.first ? 'am' : this.#agreement.plural ? 'are' : 'is';
  }

  #form(form: Exclude<GroupForm, 'finite'>): VerbForm {
    return form === 'bare' ? 'base' : form;
  }

  #verb(english: string, form: VerbForm): string {
    return this.#scene.vocabulary.verb(english, form);
  }
}

/** Verbs whose participle with `zijn` says what is, not what has been done. */
const STATE =
  /^(?:voorzien|plannen|baseren|gronden|grondvesten|richten|bedoelen|verbinden|vestigen|verplichten|toe\|staan|verbieden|vereisen|beperken|betrekken|bestemmen|wijden|samen\|stellen|beleggen|kennen|omgeven|omringen|gebruiken|verdelen|belasten|uit\|rusten|op\|delen|voor\|behouden|gekenmerkt|kenmerken|rechtvaardigen|waarborgen|af\|stemmen)$/;

/** English of verbs that take an infinitive and are no modals. */
const SEMI = new Map([
  ['blijven', 'continue to'],
  ['willen', 'want to'],
  ['laten', 'let'],
  ['lijken', 'seem to'],
  ['schijnen', 'seem to'],
  ['blijken', 'prove to'],
  ['dreigen', 'threaten to'],
  ['weten', 'manage to'],
  ['hoeven', 'need to'],
  ['plegen', 'tend to'],
  ['behoren', 'ought to'],
  ['komen', 'come to'],
  ['doen', 'make'],
  ['staan', 'be about to'],
]);

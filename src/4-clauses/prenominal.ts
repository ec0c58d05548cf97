import type { Clause, Constituent } from '../grammar.js';
import type { Context } from './context.js';
import { modifierLeadsToNoun, prepositional, single } from './phrases.js';
import { isFiniteVerb, isNoun, tokens } from './units.js';

/** A participle clause between article and noun; restores the position when there is none. */
export function prenominalClause(context: Context): Clause | null {
  const from = context.at;
  if (context.noPrenominal.has(from) || !participleAhead(context)) return null;
  const constituents: Constituent[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const unit = context.unit();
    if (!unit) break;
    if (/^(?:VE|VH|VD)$/.test(unit.tag) && isNounAhead(context, context.at + 1)) {
      const verb = context.at++;
      const [index] = tokens(context.units, verb, verb + 1);
      return {
        type: 'clause',
        kind: 'participle',
        range: tokens(context.units, from, context.at),
        fields: { first: null, left: null, middle: tokens(context.units, from, verb), right: tokens(context.units, verb, verb + 1), end: null },
        verbs: {
          tokens: [index],
          lexical: index,
          lemma: unit.word.entry?.lemma ?? unit.word.lemma,
          auxiliaries: [],
          tense: null,
          perfect: false,
          voice: unit.tag === 'VH' ? 'active' : 'passive',
        },
        constituents,
      };
    }
    const part =
      unit.tag === 'ADP'
        ? prepositional(context, { verbSecond: false, awaitsParticiple: true })
        : /^(?:ADV|ADJ|PRX)$/.test(unit.tag)
          ? single(context, unit.tag === 'PRX' ? 'NP' : 'ADVP')
          : null;
    if (!part) break;
    constituents.push(part);
  }
  context.noPrenominal.add(from);
  context.at = from;
  return null;
}

/** A participle within reach, before the clause can have ended. */
function participleAhead(context: Context): boolean {
  for (let i = context.at; i < context.at + 16; i++) {
    const unit = context.units[i];
    if (!unit || isFiniteVerb(unit) || unit.tag === 'SC') return false;
    if (/^(?:VE|VH|VD)$/.test(unit.tag)) return true;
  }
  return false;
}

function isNounAhead(context: Context, at: number): boolean {
  return isNoun(context.units[at]) || modifierLeadsToNoun(context, at);
}

import type { Constituent, Phrase } from '../model.js';
import { subordinateClause } from './clauses.js';
import type { Context } from './context.js';
import { nominal, single, startsNominal } from './phrases.js';

/** `zo intensief als nodig is`, `zolang en zo intensief als nodig is`: how much, with what it is measured by. */
export function comparison(context: Context): Phrase | null {
  const from = context.at;
  let i = from;
  for (let parts = 0; parts < 4; parts++) {
    const word = context.units[i]?.lower;
    if (word === 'zolang') i += 1;
    else if (word === 'zo' && /^(?:ADJ|ADV)/.test(context.units[i + 1]?.tag ?? '')) i += 2;
    else return null;
    if (context.units[i]?.tag === 'CC' && /^zo/.test(context.units[i + 1]?.lower ?? '')) i++;
    else break;
  }
  if (context.units[i]?.lower !== 'als') return null;
  const head: [number, number] = [from, i];
  context.at = i;
  let standard: Constituent | null = subordinateClause(context);
  if (!standard) {
    context.at++;
    standard = adjectiveOrNominal(context);
  }
  if (!standard) {
    context.at = from;
    return null;
  }
  return context.phrase('ADVP', from, head, { after: [{ relation: 'modifier', node: standard }] });
}

function adjectiveOrNominal(context: Context): Phrase | null {
  const unit = context.unit();
  return unit?.tag === 'ADJ' && !startsNominal(context.unit(1))
    ? single(context, 'AP')
    : nominal(context, { verbSecond: true, awaitsParticiple: false });
}

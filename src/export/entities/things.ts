import type { Analysis, Entity } from '../../model.js';
import type { NamedThing } from '../../views.js';

/**
 * The things that a report names, by identity: those named most often first, then in text order. Mentions without an id are the same
 * thing when they are the same date or amount, or have the same type and words.
 */
export function namedThings({ entities }: Pick<Analysis, 'entities'>): NamedThing[] {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    const key = identity(entity);
    const group = groups.get(key);
    if (group) group.push(entity);
    else groups.set(key, [entity]);
  }
  return [...groups.values()].map(thing).sort((a, b) => b.count - a.count);
}

function identity({ type, id, date, money, text }: Entity): string {
  if (id !== undefined) return `id ${id}`;
  if (date !== undefined) return `date ${date}`;
  if (money) return `money ${money.amount} ${money.upTo ?? ''} ${money.currency}`;
  return `${type} ${folded(text).toLowerCase()}`;
}

function thing(mentions: readonly Entity[]): NamedThing {
  const first = mentions[0] as Entity;
  const written = counted(mentions.map(({ text }) => folded(text)));
  const standsFor = counted(mentions.flatMap((mention) => mention.standsFor ?? []));
  const longest = mentions.reduce((best, mention) => (mention.end - mention.start > best.end - best.start ? mention : best));
  const en = first.name?.en ?? longest.en;
  return {
    ...(first.id !== undefined && { id: first.id }),
    type: first.type,
    ...(first.subtype && { subtype: first.subtype }),
    nl: first.name?.nl ?? folded(longest.text),
    ...(en && { en }),
    ...(first.date && { date: first.date }),
    ...(first.money && { money: first.money }),
    ...(first.proposers && { proposers: first.proposers }),
    count: mentions.length,
    written: written.map(([text, count]) => ({ text, count })),
    ...(standsFor.length > 0 && { standsFor: standsFor.map(([id, count]) => ({ id, count })) }),
    mentions: mentions.map(({ start, end }) => [start, end]),
  };
}

/** What occurs, the most frequent first. */
function counted(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

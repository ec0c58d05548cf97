import { mentionsIn } from '../3-entities/index.js';
import { numberOf } from '../4-clauses/index.js';
import type { HolderDraft, ImplicitBody, StanceDraft } from '../5-stances/index.js';
import type { Attachment, Phrase } from '../grammar.js';
import type { Range } from '../model.js';
import { constituent, nounPhrase } from './phrases.js';
import { join, nameAt, type Owner, type Scene, sceneOf } from './scene.js';
import type { Vocabulary } from './vocabulary.js';

/** The phrase up to the end of a range: without insertions that are holders of their own. */
export function within(phrase: Phrase, [, end]: Range): Phrase {
  const cut = (node: Phrase): Phrase => ({
    ...node,
    after: node.after
      .filter(({ marker, node: inner }) => (marker ?? inner.range[0]) < end)
      .map(
        (attachment): Attachment =>
          attachment.node.type !== 'clause' && attachment.node.range[1] > end ? { ...attachment, node: cut(attachment.node) } : attachment,
      ),
  });
  return cut(phrase);
}

/** English noun phrase of a holder: what a pronoun stands for, the country of an adjective, the body of an implicit one. */
export function holderText(holder: HolderDraft, scene: Scene, vocabulary: Vocabulary): string {
  if (holder.kind === 'written' && (isPronoun(holder, scene) || isAdjective(holder, scene)))
    return vocabulary.gazetteer.get(holder.id ?? '')?.en ?? nounPhrase({ ...holder.phrase, role: 'subject' }, scene);
  if (holder.kind === 'written') {
    const { antecedents = [] } = holder;
    if (antecedents.length === 0) return nounPhrase(within(holder.phrase, holder.range), scene);
    return list(
      antecedents.map((named) => nounPhrase(within(named.phrase, named.range), named.reading ? sceneOf(named.reading, vocabulary) : scene)),
    );
  }
  return bodyText(holder.body, scene, vocabulary);
}

function isPronoun({ phrase }: Extract<HolderDraft, { kind: 'written' }>, { words }: Scene): boolean {
  return phrase.head[1] - phrase.head[0] === 1 && /^PR[PD]$/.test(words[phrase.head[0]]?.tag ?? '');
}

/** `Franse kritiek`: the holder is the country. */
function isAdjective({ phrase, id }: Extract<HolderDraft, { kind: 'written' }>, { words, mentions }: Scene): boolean {
  return id !== undefined && words[phrase.head[1] - 1]?.tag.startsWith('ADJ') === true && mentionsIn(mentions, phrase.head).length === 0;
}

function bodyText(body: ImplicitBody, scene: Scene, vocabulary: Vocabulary): string {
  if (body.kind === 'document') return join('the', nounPhrase({ ...body.phrase, after: [] }, scene, { bare: true }).replace(/^an? /, ''));
  if (body.phrase && body.reading) return meetingText(body.phrase, body.reading, vocabulary);
  return (body.id && vocabulary.gazetteer.get(body.id)?.en) || 'the meeting';
}

/** `een informele bespreking` that took place is `the informal meeting` from then on. */
function meetingText(phrase: Phrase, reading: StanceDraft['reading'], vocabulary: Vocabulary): string {
  const scene = sceneOf(reading, vocabulary);
  return join('the', ...phrase.before.map((node) => constituent(node, scene).replace(/ly$/, '')), 'meeting');
}

/** `Member States, including Belgium on behalf of the Benelux,` */
export function subjectText(drafts: readonly HolderDraft[], texts: readonly string[]): string {
  const of = (role: string | undefined) =>
    texts.filter((_, i) => {
      const draft = drafts[i];
      return draft !== undefined && (draft.kind === 'written' ? draft.role : undefined) === role;
    });
  const [main, members, represented] = [of(undefined), of('including'), of('on-behalf-of')];
  const behalf = represented.length > 0 ? `on behalf of ${list(represented)}` : '';
  if (members.length > 0) return `${list(main)}, including ${join(list(members), behalf)},`;
  const holders = behalf ? `${list(main)}, ${behalf},` : list(main);
  // a relative clause that a comma opens is closed by one
  return /, (?:who|which|where|including)\b[^,]*$/.test(holders) ? `${holders},` : holders;
}

/** `een meerderheid van de lidstaten` */
function namesMembers({ after }: Phrase, { words }: StanceDraft['reading']): boolean {
  return after.some(({ node }) => node.type === 'NP' || (node.type === 'PP' && words[node.head[0]]?.lower === 'van'));
}

/** Possessive of what somebody does: `their`, of one person `his`, else `its`. */
export function ownerOfAct(phrases: readonly Phrase[], plural: boolean, scene: Scene): Owner {
  if (plural) return 'their';
  const [phrase] = phrases;
  const word = phrase && scene.words[phrase.head[1] - 1];
  const person = phrase && (nameAt(scene, phrase.head[0])?.type === 'PER' || word?.entry?.semanticClass === 'person');
  return person ? 'his' : 'its';
}

/** `A, B and C`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Whether the English subject is `I`. */
export function isFirstPerson({ holders: [holder, more], reading }: StanceDraft): boolean {
  return holder?.kind === 'written' && !more && /^(?:ik|mij)$/.test(reading.words[holder.phrase.head[0]]?.lower ?? '');
}

/** Whether the English verb is plural. */
export function isPlural({ holders, reading, matrix }: StanceDraft): boolean {
  const main = holders.filter((holder) => holder.kind === 'implicit' || holder.role === undefined);
  if (main.length > 1) return true;
  const [holder] = main;
  if (!holder) return false;
  // `conclusies waarin wordt opgeroepen`
  if (holder.kind === 'implicit') return holder.body.kind === 'document' && numberOf({ ...holder.body.phrase, after: [] }, reading.words) === true;
  const { entry } = reading.words[holder.phrase.head[1] - 1] ?? {};
  // `zij` is `she` or `they`: its verb tells
  const finite = matrix.verbs?.finite === undefined ? undefined : reading.words[matrix.verbs.finite];
  if (/^(?:zij|ze)$/.test(reading.words[holder.phrase.head[0]]?.lower ?? '') && holder.phrase.role === 'subject')
    return finite?.feats.Number !== 'Sing';
  const conjoined = { ...holder.phrase, after: [] };
  // `een minderheid vreest`, but `een aantal lidstaten`
  const bare = entry?.semanticClass === 'quantity' && holder.phrase.head[1] - holder.phrase.head[0] === 1 && !namesMembers(holder.phrase, reading);
  if (bare && finite?.feats.Number) return finite.feats.Number === 'Plur';
  return numberOf(conjoined, reading.words) ?? (entry?.semanticClass === 'quantity' || reading.words[holder.phrase.head[1] - 1]?.tag === 'Np');
}

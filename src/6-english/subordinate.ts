import type { Word } from '../2-words/index.js';
import { canAct, numberOf, questionOf, subjectOf } from '../4-clauses/index.js';
import type { Clause, Phrase } from '../grammar.js';
import { chooseVerb, relativeVerb } from './choice.js';
import { clauseText, directText } from './clauses.js';
import { constituent, nounPhrase, simple } from './phrases.js';
import { prepositionPhrase } from './prepositions.js';
import { join, nameAt, type Owner, type Scene } from './scene.js';

const CONJUNCTIONS = new Map([
  ['dat', 'that'],
  ['of', 'whether'],
  ['als', 'if'],
  ['wanneer', 'when'],
  ['zoals', 'as'],
  ['naar', 'as'],
  ['dan', 'than'],
]);

/** A subordinate clause behind the verb. */
export function subordinateText(clause: Clause, scene: Scene, gerund = false, object = ''): string {
  const joint =
    clause.conjunction === undefined
      ? ''
      : scene.words[clause.conjunction]?.lower === 'of'
        ? 'or'
        : (scene.words[clause.conjunction]?.entry?.english.base ?? 'and');
  if (clause.kind === 'infinitive') return join(joint, infinitiveText(clause, scene, gerund ? 'gerund' : 'to', object));
  if (clause.kind === 'participle') return join(joint, participlePhrase(clause, scene));
  if (clause.kind === 'relative' && clause.conjunction !== undefined && !clause.opener)
    return join(joint, clauseText(clause, scene, { form: 'finite' }));
  const opener = clause.opener
    ? scene.words
        .slice(...clause.opener)
        .map(({ lower }) => lower)
        .join(' ')
    : '';
  const comma = clause.range[0] > 0 && scene.words[clause.range[0] - 1]?.text === ',' && opener !== 'dat' ? ',' : '';
  if (clause.kind === 'relative') return join(comma, relativeText(clause, scene, undefined));
  if (questionOf(clause)) return join(comma, joint, questionText(clause, scene));
  if (!clause.opener) return join(comma, joint, clauseText(clause, scene, { form: 'finite' }));
  if (opener === 'zonder dat') return join(comma, joint, 'without', withSubject(clause, scene));
  const conjunction =
    CONJUNCTIONS.get(opener) ??
    scene.vocabulary.lexicon.lookup(opener).find(({ tag }) => tag === 'SC')?.entry.english.base ??
    scene.vocabulary.lexicon.lookup(opener)[0]?.entry.english.base ??
    opener;
  return join(comma, joint, conjunction, clauseText(clause, scene, { form: 'finite' }));
}

/** Whose view `wat mij betreft` says it is. */
function viewerOf({ kind, opener, verbs, constituents }: Clause, { words }: Scene): Phrase | undefined {
  if (kind !== 'relative' || verbs?.lemma !== 'betreffen' || words[opener?.[0] ?? -1]?.lower !== 'wat') return undefined;
  return constituents.find((node): node is Phrase => node.type === 'NP');
}

function viewText(viewer: Phrase, scene: Scene): string {
  const who = nounPhrase({ ...viewer, role: 'subject' }, scene);
  const be = who === 'I' ? 'am' : numberOf(viewer, scene.words) === true || /^(?:we|they)$/.test(who) ? 'are' : 'is';
  return join('as far as', who, be, 'concerned');
}

/** `welke rol de Unie speelt` is `what role the Union plays`, `welke landen …` is `which countries …`. */
export function questionText(clause: Clause, scene: Scene): string {
  const phrase = questionOf(clause) as Phrase;
  const inner = phrase.type === 'PP' ? phrase.after[0]?.node : phrase;
  const subject = clause.constituents.find(({ role }) => role === 'subject') === phrase;
  const thing = inner?.type === 'NP' && !canAct(inner, scene);
  const asked = constituent(phrase, scene);
  return join(
    thing ? asked.replace(/\bwhich\b/, 'what') : asked,
    clauseText(clause, scene, { form: 'finite', without: [phrase], ...(subject && { subject: '' }) }),
  );
}

/** A clause as a gerund with its subject: `all Member States complying with the rules`. */
function withSubject(clause: Clause, scene: Scene): string {
  const subject = subjectOf(clause);
  const own = subject && clause.constituents.includes(subject) ? subject : undefined;
  return join(
    own ? nounPhrase({ ...own, role: 'object' }, scene) : 'there',
    clauseText(clause, scene, { form: 'gerund', ...(own && { without: [own] }) }),
  );
}

/** `to` + infinitive, or the gerund; further bodies with their conjunction. */
export function infinitiveText(clause: Clause, scene: Scene, mode: 'to' | 'gerund' | 'bare', object = ''): string {
  const opener = clause.opener ? (scene.words[clause.opener[0]]?.lower ?? '') : '';
  if (/^(?:door|zonder)$/.test(opener)) return join(opener === 'door' ? 'by' : 'without', clauseText(clause, scene, { form: 'gerund' }));
  const text = clauseText(clause, scene, { form: mode === 'gerund' ? 'gerund' : 'bare', object });
  if (mode !== 'to') return text;
  return text.startsWith('not ') ? text.replace('not ', 'not to ') : join('to', text);
}

const SUBJECTS = new Map<Owner, string>([
  ['its', 'it'],
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['our', 'we'],
  ['my', 'I'],
]);

/** What somebody said of themselves, as a full clause: `niet te zullen meedoen` is `they would not take part`. */
export function reportedText(clause: Clause, scene: Scene, past: boolean): string {
  const subject = SUBJECTS.get(scene.owner) as string;
  const plural = scene.owner === 'their' || scene.owner === 'our';
  const verbs = clause.verbs && { ...clause.verbs, tense: past ? ('past' as const) : ('present' as const) };
  return clauseText({ ...clause, ...(verbs && { verbs }) }, scene, { form: 'finite', subject, agreement: { plural, first: scene.owner === 'my' } });
}

/** Verbs that want something done: behind them English has the base form. */
export const WANTS = /^(?:ask|demand|insist|request|propose|recommend|require)$/;

/** `wil dat de lidstaten bijdragen`: `wants the Member States to contribute`; `eist dat`: `demands that they contribute`; `bepleit dat`: `argues that they should contribute`. */
export function wantedText(clause: Clause, scene: Scene, link: 'to' | 'should' | '' = 'to'): string {
  const subject = subjectOf(clause);
  if (!subject || !clause.constituents.includes(subject)) return '';
  const text = clauseText(clause, scene, { form: 'bare', early: link !== 'to', agreement: { plural: numberOf(subject, scene.words) === true } });
  const who = nounPhrase(link === 'to' ? { ...subject, role: 'object' } : subject, scene);
  if (!text.startsWith('not ') || link === '') return join(who, link, text);
  return join(who, link === 'to' ? 'not to' : 'should not', text.replace('not ', ''));
}

/** A clause that belongs to a noun: relative, participle, infinitive or `dat` clause. */
export function clauseBehindNoun(clause: Clause, scene: Scene, host: Phrase | undefined): string {
  if (clause.kind === 'relative') return relativeText(clause, scene, host);
  if (clause.kind === 'participle') return participlePhrase(clause, scene);
  if (clause.kind === 'infinitive') {
    const word = host && (scene.words[host.head[1] - 1] as Word);
    const pattern = word?.entry?.frames.find(([key]) => key === 'te')?.[1] ?? 'to';
    if (pattern.endsWith('-ing')) return join(pattern.replace(/-ing$/, ''), infinitiveText(clause, scene, 'gerund'));
    return infinitiveText(clause, scene, 'to');
  }
  return contentOfNoun(clause, scene, host) ?? subordinateText(clause, scene);
}

/** A `dat` clause as its noun wants it: `the importance of all Member States complying`, `the need for them to comply`. */
function contentOfNoun(clause: Clause, scene: Scene, host: Phrase | undefined): string | undefined {
  const pattern = host && (scene.words[host.head[1] - 1] as Word).entry?.frames.find(([key]) => key === 'dat')?.[1];
  if (!pattern || pattern === 'that' || clause.verbs?.auxiliaries.some((lemma) => /^(?:moeten|zullen|kunnen|mogen)$/.test(lemma))) return undefined;
  if (pattern.endsWith(' -ing')) return join(pattern.replace(/-ing$/, ''), withSubject(clause, scene));
  const wanted = wantedText(clause, scene);
  return wanted && /^for … to$/.test(pattern) ? join('for', wanted) : undefined;
}

/** A participle with what belongs to it: `linked to further reforms`, `provided by third countries`. */
export function participlePhrase(clause: Clause, scene: Scene): string {
  const form = clause.verbs?.voice === 'active' ? 'gerund' : 'participle';
  const participle = scene.words[clause.verbs?.lexical ?? 0] as Word;
  const short = clause.constituents.filter((node) => node.type === 'ADVP' || node.type === 'AP');
  const choice = chooseVerb(clause, scene);
  const english = scene.vocabulary.verb(choice.english, form === 'gerund' || /^V[GH]$/.test(participle.tag) ? 'gerund' : 'participle');
  const rest = clause.constituents.filter((node) => !short.includes(node as Phrase));
  return join(
    ...short.map((node) => simple(node as Phrase, scene)),
    english,
    ...rest.map((node) =>
      node === choice.direct && choice.preposition
        ? join(choice.preposition, directText(node, scene))
        : node.role === 'agent'
          ? prepositionPhrase(node as Phrase, scene, undefined, 'by')
          : constituent(node, scene),
    ),
  );
}

function relativeText(clause: Clause, scene: Scene, host: Phrase | undefined): string {
  const viewer = viewerOf(clause, scene);
  if (viewer) return host ? `, ${viewText(viewer, scene)},` : viewText(viewer, scene);
  const [from, to] = clause.opener ?? [clause.range[0], clause.range[0] + 1];
  const pronoun = (scene.words[to - 1] as Word).lower;
  const comma = scene.words[from - 1]?.text === ',';
  const head = host && (scene.words[host.head[1] - 1] as Word);
  const isPerson = head?.entry?.semanticClass === 'person' || (host !== undefined && nameAt(scene, host.head[0])?.type === 'PER');
  const finite = clause.verbs?.finite === undefined ? undefined : scene.words[clause.verbs.finite];
  // a name or number has no number of its own: then the verb tells
  const plural = host !== undefined && ((/^N[sp]$/.test(head?.tag ?? '') ? numberOf(host, scene.words) : null) ?? finite?.feats.Number === 'Plur');
  const preposition = /^waar(.+)$/.exec(pronoun)?.[1];
  const subject = subjectOf(clause);
  if (preposition || to - from > 1) {
    const dutch =
      to - from > 1 ? (scene.words[from]?.lower ?? '') : preposition === 'mee' ? 'met' : preposition === 'toe' ? 'tot' : (preposition ?? '');
    // `waar-` takes up things only
    const person = preposition === undefined && isPerson;
    // `de wijze waarop` is `the manner in which`
    const manner = dutch === 'op' && /^(?:wijze|manier)$/.test(head?.lemma ?? '') ? 'in' : undefined;
    const english =
      manner ?? (dutch === 'uit' ? 'from' : (scene.vocabulary.lexicon.lookup(dutch).find(({ tag }) => tag === 'ADP')?.entry.english.base ?? dutch));
    // `waaruit blijkt dat`: which shows that
    if (dutch === 'uit' && clause.verbs?.lemma === 'blijken' && !subject)
      return join('which', clauseText(clause, scene, { form: 'finite', subject: '', agreement: { plural }, verb: 'show' }));
    // `waartoe zij opriepen` is `for which they called`: the preposition is the English verb's.
    const own = manner ? undefined : relativeVerb(clause, dutch, scene);
    // `waaraan jaren is gewerkt`: which has been worked on for years
    const impersonal = clause.verbs?.voice === 'passive' && !subject ? relativeVerb(clause, dutch, scene, true) : undefined;
    if (impersonal)
      return clauseText(clause, scene, {
        form: 'finite',
        verb: join(impersonal.verb, impersonal.preposition),
        subject: person ? 'who' : 'which',
        agreement: { plural },
      });
    if (own) return join(`${own.preposition} ${person ? 'whom' : 'which'}`, clauseText(clause, scene, { form: 'finite', verb: own.verb }));
    // `waarvan de kosten stijgen`: the costs of which
    if (dutch === 'van' && subject && clause.constituents.includes(subject) && subject.range[0] - to < 2)
      return join(nounPhrase(subject, scene), `of ${person ? 'whom' : 'which'}`, clauseText(clause, scene, { form: 'finite', subject: '' }));
    const words = pronoun === 'waarbij' ? 'whereby' : `${english} ${person ? 'whom' : 'which'}`;
    return join(words, clauseText(clause, scene, { form: 'finite' }));
  }
  if (pronoun === 'waar') return join('where', clauseText(clause, scene, { form: 'finite' }));
  if (pronoun === 'wat' || pronoun === 'hetgeen')
    return join(
      comma ? 'which' : 'what',
      clauseText(clause, scene, subject ? { form: 'finite' } : { form: 'finite', subject: '', agreement: { plural: false } }),
    );
  const word = isPerson || pronoun === 'wie' ? 'who' : comma ? 'which' : 'that';
  if (!subject) return join(word, clauseText(clause, scene, { form: 'finite', subject: '', agreement: { plural } }));
  return join(word, clauseText(clause, scene, { form: 'finite' }));
}
